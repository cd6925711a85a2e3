"""What a Word file says about itself: properties, language, the title in its header."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any, Final, cast

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from lxml import etree

from workbench.report.block import Document
from workbench.report.docx.style import tag
from workbench.report.docx.xml import Element, clark, clean, node, text

_CUSTOM: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VARIANT: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_CUSTOM_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_USER_DEFINED: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_PROPERTY: Final = 2
STAMP_COLOUR: Final = "B00000"
_UNDATED: Final = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - Word's properties carry no zone


def describe(word: WordDocument, document: Document) -> None:
    """Set the core and custom properties: all from the report, nothing from the clock."""
    about = word.core_properties
    try:
        date = dt.datetime.fromisoformat(document.date).replace(tzinfo=None)
    except ValueError:
        date = _UNDATED
    about.title = clean(document.title)[:255]
    about.author = clean(", ".join(document.authors))[:255]
    about.last_modified_by = about.author
    about.language = tag(document.language)
    about.created = about.modified = date
    about.revision = 1
    about.subject = about.keywords = about.comments = about.category = ""
    about.content_status = about.identifier = about.version = ""
    for printed in about._element.findall("{*}lastPrinted"):  # noqa: SLF001 - no public way
        about._element.remove(printed)  # noqa: SLF001
    if document.properties:
        _add_custom(word, document.properties)


def speak(word: WordDocument, language: str) -> None:
    """Make ``language`` the one that everything is spelt in unless it says otherwise."""
    styles = word.styles.element
    for style in styles.iterchildren(clark("w:style")):
        for own in style.findall(f"{clark('w:rPr')}/{clark('w:lang')}"):
            own.getparent().remove(own)
    defaults = _inner(styles, "w:docDefaults", first=True)
    properties = _inner(_inner(defaults, "w:rPrDefault", first=True), "w:rPr")
    for old in properties.findall(clark("w:lang")):
        properties.remove(old)
    said = {"w:val": tag(language), "w:eastAsia": "en-US", "w:bidi": "ar-SA"}
    properties.append(node("w:lang", said))


def title_headers(word: WordDocument, title: str) -> None:
    """Write the report's title where header and footer print it by a field."""
    for relation in word.part.rels.values():
        if relation.reltype in {RT.HEADER, RT.FOOTER}:
            part = relation.target_part
            assert isinstance(part, XmlPart)
            for simple in part.element.iter(clark("w:fldSimple")):
                if _is_title(simple.get(clark("w:instr"), "")):
                    _say(list(simple), title)
            for paragraph in part.element.iter(clark("w:p")):
                _say(_title_result(paragraph), title)


def stamp_headers(word: WordDocument, stamp: str) -> None:
    """Print a line at the head of every page, above whatever the house style prints there."""
    first = word.sections[0].header
    if first.is_linked_to_previous:
        first.is_linked_to_previous = False  # a house style without a header gets one
    for relation in word.part.rels.values():
        if relation.reltype == RT.HEADER:
            part = relation.target_part
            assert isinstance(part, XmlPart)
            centred = node("w:pPr", None, node("w:jc", {"w:val": "center"}))
            look = node("w:rPr", None, node("w:b"), node("w:color", {"w:val": STAMP_COLOUR}))
            part.element.insert(
                0, node("w:p", None, centred, node("w:r", None, look, text("w:t", stamp)))
            )


def _title_result(paragraph: Element) -> list[Element]:
    """Return the runs that hold the result of the paragraph's TITLE field."""
    inside: list[Element] = []
    instruction, after = "", False
    for run in paragraph.iterchildren(clark("w:r")):
        sign = run.find(clark("w:fldChar"))
        kind = sign.get(clark("w:fldCharType")) if sign is not None else None
        if kind == "begin":
            instruction, after, inside = "", False, []
        elif kind == "separate":
            after = True
        elif kind == "end":
            if _is_title(instruction):
                return inside
            after = False
        elif after:
            inside.append(run)
        else:
            instruction += "".join(one.text or "" for one in run.iterchildren(clark("w:instrText")))
    return []


def _is_title(instruction: str) -> bool:
    return instruction.split()[:1] == ["TITLE"]


def _say(runs: list[Element], words: str) -> None:
    """Print ``words`` in the first run and nothing in the others."""
    for number, run in enumerate(runs):
        for old in run.findall(clark("w:t")):
            run.remove(old)
        if number == 0:
            run.append(text("w:t", words))


def _inner(outer: Element, name: str, *, first: bool = False) -> Element:
    found = outer.find(clark(name))
    if found is None:
        found = node(name)
        outer.insert(0 if first else len(outer), found)
    return found


def _add_custom(word: WordDocument, properties: Iterable[tuple[str, str]]) -> None:
    root = etree.Element(
        f"{{{_CUSTOM}}}Properties", nsmap=cast("Any", {None: _CUSTOM, "vt": _VARIANT})
    )
    for number, (name, words) in enumerate(properties, _FIRST_PROPERTY):
        one = etree.SubElement(root, f"{{{_CUSTOM}}}property")
        one.set("fmtid", _USER_DEFINED)
        one.set("pid", str(number))
        one.set("name", clean(name))
        etree.SubElement(one, f"{{{_VARIANT}}}lpwstr").text = clean(words)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = word.part.package
    assert package is not None
    part = Part(PackURI("/docProps/custom.xml"), _CUSTOM_TYPE, data, package)
    package.relate_to(part, RT.CUSTOM_PROPERTIES)
