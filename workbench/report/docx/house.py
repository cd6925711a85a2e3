"""The house style: a Word file whose styles, page and header the report takes over."""

from __future__ import annotations

import copy
import io
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.exceptions import OpcError
from lxml import etree

from workbench.errors.house_style import MissingStyles, NoHouseStyle
from workbench.report.docx.style import INSTEAD, PLAIN, styles_for
from workbench.report.docx.xml import Element, clark
from workbench.report.zip_file import zipped
from workbench.text.archive import MEGABYTE, Archive, Flaw

_TYPES: Final = "[Content_Types].xml"
_MAIN: Final = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_TEMPLATE: Final = _MAIN.replace(b"document.main", b"template.main")
_MACROS: Final = b"macroEnabled"
_MOST_BYTES: Final = 64 * MEGABYTE
"""What a house style may unpack to."""

_MOST_TAGS: Final = 1_000_000
"""Tags that one of its parts may have."""

_FLAWS: Final = {
    Flaw.NO_ARCHIVE: "no-zip",
    Flaw.LARGE: "large",
    Flaw.CROWDED: "large",
    Flaw.DOCTYPE: "doctype",
}

_KEPT: Final = frozenset(
    {RT.STYLES, RT.NUMBERING, RT.SETTINGS, RT.THEME, RT.FONT_TABLE, RT.WEB_SETTINGS}
)
"""Parts of a house style that are its look; what else it holds is its sample text's."""

_A4: Final = {"w:w": 11906, "w:h": 16838}
_MARGIN: Final = 1440


@dataclass(frozen=True)
class House:
    """A house style made ready: emptied of its sample text, its styles found.

    ``styles`` maps a role to the id of the style that plays it, ``own_numbering`` holds
    the roles whose style counts by a list other than the chapters', ``outlined`` those whose
    style is a heading to whatever reads the file. ``section`` is the
    page (``w:sectPr``); ``width`` and ``height`` are its text area in twips, ``wide`` the
    width when the page is turned.
    """

    word: WordDocument
    styles: Mapping[str, str]
    own_numbering: frozenset[str]
    lists: Mapping[str, str]
    outlined: frozenset[str]
    section: Element
    width: int
    height: int
    wide: int


def open_house(data: bytes, roles: Mapping[str, str], used: Iterable[str]) -> House:
    """Open a house style (.docx or .dotx) for a report.

    ``roles`` maps roles to names of its styles where they differ from the defaults in
    :mod:`workbench.report.docx.style`; ``used`` are the paragraph roles that the report's text
    asks for. Raises :class:`NoHouseStyle` or :class:`MissingStyles`.
    """
    word = _opened(data)
    wanted = styles_for(roles)
    for role in used:
        wanted["paragraph"].setdefault(role, role)
    styles = _found(word, wanted, frozenset(roles))
    numbering = {role: _list_of(word.styles.element, style) for role, style in styles.items()}
    section = _emptied(word)
    width, height, wide = _text_area(section)
    chapters = numbering.get("heading-1")
    return House(
        word=word,
        styles=styles,
        own_numbering=frozenset(
            role for role, number in numbering.items() if number not in {None, "0", chapters}
        ),
        lists={role: number for role, number in numbering.items() if number},
        outlined=frozenset(
            role
            for role, style in styles.items()
            if _inherited(word.styles.element, style, clark("w:outlineLvl")) is not None
        ),
        section=section,
        width=width,
        height=height,
        wide=wide,
    )


def _opened(data: bytes) -> WordDocument:
    try:
        files = _files(data)
        types = files[_TYPES]
        if _MACROS in types:
            raise NoHouseStyle(problem="macros")
        files[_TYPES] = types.replace(_TEMPLATE, _MAIN)
        word = docx.Document(io.BytesIO(zipped(files)))
        body = word.element.body
    except (zipfile.BadZipFile, KeyError, ValueError, OpcError, etree.XMLSyntaxError) as error:
        raise NoHouseStyle(problem=str(error).strip("'\"") or type(error).__name__) from error
    except (NotImplementedError, RuntimeError, EOFError, zipfile.error) as error:
        raise NoHouseStyle(problem=str(error)) from error
    except AttributeError as error:  # well-formed parts that are something else than they must be
        raise NoHouseStyle(problem="a part of it holds something else") from error
    if body is None:
        raise NoHouseStyle(problem="it holds no document")
    return word


def _files(data: bytes) -> dict[str, bytes]:
    """Return the parts of a house style, unpacked within bounds and without document types."""
    archive = Archive(data, lambda flaw, _: NoHouseStyle(_FLAWS.get(flaw, "damaged")))
    files: dict[str, bytes] = {}
    room = _MOST_BYTES
    for name in sorted(archive.names):
        files[name] = archive.read(name)
        room -= len(files[name])
        if room < 0 or files[name].count(b"<") > _MOST_TAGS:
            raise NoHouseStyle(problem="large")
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in files[name]:
            raise NoHouseStyle(problem="doctype")
    return files


def _found(
    word: WordDocument, wanted: Mapping[str, Mapping[str, str]], said: frozenset[str]
) -> dict[str, str]:
    """Find the style of every role by its name, or by its id (a translated name).

    A role that nobody has ``said`` a style for, and that the house has none for, is played by
    the next best that it has.
    """
    known: dict[tuple[str, str], str] = {}
    names: dict[str, list[str]] = {}
    for style in word.styles.element.iterchildren(clark("w:style")):
        kind, identity = style.get(clark("w:type"), ""), style.get(clark("w:styleId"), "")
        name = style.find(clark("w:name"))
        called = name.get(clark("w:val"), "") if name is not None else identity
        known.setdefault((kind, _folded(identity)), identity)
        known[kind, _folded(called)] = identity
        names.setdefault(kind, []).append(called)
    chosen = {
        kind: {role: _stood_in(role, kind, asked, known, said) for role in asked}
        for kind, asked in wanted.items()
    }
    missing = [
        (role, name, kind)
        for kind, asked in chosen.items()
        for role, name in asked.items()
        if (kind, _folded(name)) not in known
    ]
    if missing:
        kinds = {kind for _, _, kind in missing}
        there = sorted({name for kind in kinds for name in names.get(kind, [])}, key=str.casefold)
        raise MissingStyles(
            missing=tuple(f"{role} → {name}" for role, name, _ in missing), known=tuple(there)
        )
    return {
        role: known[kind, _folded(name)]
        for kind, asked in chosen.items()
        for role, name in asked.items()
    }


def _stood_in(
    role: str,
    kind: str,
    asked: Mapping[str, str],
    known: Mapping[tuple[str, str], str],
    said: frozenset[str],
) -> str:
    """Return the name of the style that plays a role, or of the one that it lacks."""
    at = role
    while (kind, _folded(asked[at])) not in known and at not in said and at in INSTEAD:
        at = INSTEAD[at]
    if (kind, _folded(asked[at])) in known:
        return asked[at]
    plain = PLAIN.get(kind, "")
    return plain if plain and role not in said and (kind, _folded(plain)) in known else asked[role]


def _folded(name: str) -> str:
    return "".join(name.split()).casefold()


def _list_of(styles: Element, identity: str) -> str | None:
    """Return the number of the list a paragraph style counts by, its own or inherited."""
    return _inherited(styles, identity, f"{clark('w:numPr')}/{clark('w:numId')}")


def _inherited(styles: Element, identity: str, name: str) -> str | None:
    """Return the value of a property of a paragraph style, its own or inherited."""
    by_id = {one.get(clark("w:styleId")): one for one in styles.iterchildren(clark("w:style"))}
    seen: set[str] = set()
    while identity in by_id and identity not in seen:
        seen.add(identity)
        style = by_id[identity]
        held = style.find(f"{clark('w:pPr')}/{name}")
        if held is not None:
            return held.get(clark("w:val"))
        based = style.find(clark("w:basedOn"))
        identity = based.get(clark("w:val"), "") if based is not None else ""
    return None


def _emptied(word: WordDocument) -> Element:
    """Take out the sample text and what only it used; return the page's own section."""
    body = word.element.body
    sections = list(body.iterchildren(clark("w:sectPr")))
    section = copy.deepcopy(sections[-1]) if sections else etree.Element(clark("w:sectPr"))
    for child in list(body):
        body.remove(child)
    shown = {
        one.get(clark("r:id"))
        for one in section
        if one.tag in {clark("w:headerReference"), clark("w:footerReference")}
    }
    part = word.part
    for key, relation in list(part.rels.items()):
        if relation.reltype not in _KEPT and key not in shown:
            del part.rels[key]
    package = part.package
    assert package is not None
    for key, relation in list(package.rels.items()):
        if relation.reltype not in {RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES}:
            del package.rels[key]
    return section


def _text_area(section: Element) -> tuple[int, int, int]:
    """Return the text area in twips: width, height, and width on a turned page.

    A page of which the file says nothing is A4.
    """
    page, margins = section.find(clark("w:pgSz")), section.find(clark("w:pgMar"))

    def given(element: Element | None, name: str, default: int) -> int:
        found = element.get(clark(name)) if element is not None else None
        return abs(int(found)) if found and found.lstrip("-").isdigit() else default

    width = given(page, "w:w", _A4["w:w"])
    height = given(page, "w:h", _A4["w:h"])
    across = given(margins, "w:left", _MARGIN) + given(margins, "w:right", _MARGIN)
    along = given(margins, "w:top", _MARGIN) + given(margins, "w:bottom", _MARGIN)
    return width - across, height - along, height - across
