"""Elements of a Word file, built straight in lxml (a wrapper per element is ten times slower)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml has no public name for its element type

SPACES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
"""Prefix → namespace, as ECMA-376 part 1 names them."""

_DECLARED: Final = {prefix: space for prefix, space in SPACES.items() if prefix != "xml"}
_ONE: Final = {"w": SPACES["w"]}
_IGNORABLE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_NAMES: dict[str, str] = {}
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

TWIPS_PER_CM: Final = 1440 / 2.54
EMU_PER_CM: Final = 360_000


def clark(name: str) -> str:
    """Return ``w:p`` as ``{namespace}p``; a name without prefix stays."""
    known = _NAMES.get(name)
    if known is None:
        prefix, _, local = name.rpartition(":")
        known = _NAMES[name] = f"{{{SPACES[prefix]}}}{local}" if prefix else name
    return known


def node(
    name: str, attributes: Mapping[str, str] | None = None, *children: Element | None
) -> Element:
    """Return an element; children that are None are left out."""
    made = etree.Element(clark(name), nsmap=_ONE if name.startswith("w:") else _DECLARED)
    if attributes:
        for key, value in attributes.items():
            made.set(clark(key), clean(value))
    for child in children:
        if child is not None:
            made.append(child)
    return made


def value(name: str, val: str | int) -> Element:
    """Return an element whose one attribute is ``w:val``."""
    return node(name, {"w:val": str(val)})


def text(name: str, words: str) -> Element:
    """Return an element with text whose blanks are kept (``w:t``, ``w:instrText``)."""
    made = node(name)
    made.text = clean(words)
    made.set(clark("xml:space"), "preserve")
    return made


def clean(words: str) -> str:
    """Return the text without signs that XML cannot hold."""
    return _ILLEGAL.sub("", words)


def run(words: str, *properties: Element | None) -> Element:
    """Return a run of text with run properties (in the order the schema wants)."""
    return node("w:r", None, properties_of("w:rPr", properties), text("w:t", words))


def paragraph(style: str, children: Iterable[Element], *properties: Element | None) -> Element:
    """Return a paragraph in a style (its id); ``properties`` follow the style in ``w:pPr``."""
    set_by = properties_of("w:pPr", (value("w:pStyle", style), *properties))
    return node("w:p", None, set_by, *children)


def properties_of(name: str, properties: Iterable[Element | None]) -> Element | None:
    """Return the properties' wrapper, or None when there are none."""
    given = [one for one in properties if one is not None]
    return node(name, None, *given) if given else None


def declare(root: Element) -> None:
    """Declare every namespace once, at the root, and none that is not used.

    A list of namespaces that older programs may ignore would name undeclared ones then;
    it goes, since what needed it was the sample text.
    """
    if _IGNORABLE in root.attrib:
        del root.attrib[_IGNORABLE]
    etree.cleanup_namespaces(root, top_nsmap=_DECLARED)
