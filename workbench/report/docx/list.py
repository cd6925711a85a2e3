"""Lists: each numbered one starts at 1, and levels look as the house style has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, cast

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from workbench.report.docx.xml import Element, clark, node, value

LEVELS: Final = 4
_INDENT: Final = 360
_BULLETS: Final = "•–•–"
_APPENDIX: Final = "appendix"
_CHAPTER: Final = "chapter"


class Lists:
    """The lists of one file, laid over those that its house style defines."""

    def __init__(self, document: XmlPart, lists: Mapping[str, str]) -> None:
        """Find the numbering of a file; ``lists`` maps roles to the lists of their styles."""
        self._root = _numbering(document)
        self._abstract = {
            role: self._abstract_of(number) for role, number in lists.items() if number != "0"
        }
        self._plain: dict[str, str] = {}

    def bullets(self) -> str:
        """Return the list of all bulleted items."""
        return self._shared("bullet")

    def numbers(self) -> str:
        """Return a numbered list of its own, which starts at 1."""
        return self._listed(self._defined("number"), restart=True)

    def appendix(self) -> str:
        """Return the list that counts sections of appendices (A.1) where no style does."""
        return self._shared(_APPENDIX)

    def chapters(self) -> str:
        """Return the list that counts chapters and sections (1.1) where no style does."""
        return self._shared(_CHAPTER)

    def _shared(self, role: str) -> str:
        if role not in self._plain:
            self._plain[role] = self._listed(self._defined(role), restart=False)
        return self._plain[role]

    def _defined(self, role: str) -> str:
        known = self._abstract.get(role)
        if known is None:
            known = self._abstract[role] = self._define(role)
        return known

    def _define(self, role: str) -> str:
        number = self._next("w:abstractNum", "w:abstractNumId")
        kind = value("w:multiLevelType", "multilevel")
        made = node("w:abstractNum", {"w:abstractNumId": number}, kind)
        for level in range(LEVELS):
            counted = role in {_APPENDIX, _CHAPTER}
            made.append(_section_level(role, level) if counted else _level(role, level))
        first = self._root.find(clark("w:num"))
        at = list(self._root).index(first) if first is not None else len(self._root)
        self._root.insert(at, made)
        return number

    def _listed(self, abstract: str, *, restart: bool) -> str:
        number = self._next("w:num", "w:numId")
        made = node("w:num", {"w:numId": number}, value("w:abstractNumId", abstract))
        if restart:
            for level in range(LEVELS):
                start = value("w:startOverride", 1)
                made.append(node("w:lvlOverride", {"w:ilvl": str(level)}, start))
        last = self._root.findall(clark("w:num"))
        at = list(self._root).index(last[-1]) + 1 if last else len(self._root)
        self._root.insert(at, made)
        return number

    def _abstract_of(self, number: str) -> str | None:
        for one in self._root.iterchildren(clark("w:num")):
            if one.get(clark("w:numId")) == number:
                named = one.find(clark("w:abstractNumId"))
                return named.get(clark("w:val")) if named is not None else None
        return None

    def _next(self, tag: str, key: str) -> str:
        taken = [int(one.get(clark(key), "0")) for one in self._root.iterchildren(clark(tag))]
        return str(max(taken, default=0) + 1)


def numbered(number: str, level: int) -> Element:
    """Return the property that makes a paragraph an item of a list (``0``: of none)."""
    return node("w:numPr", None, value("w:ilvl", level), value("w:numId", number))


def continued(level: int) -> Element:
    """Return the indent of a paragraph that goes on inside an item."""
    return node("w:ind", {"w:left": str(_INDENT * (level + 1)), "w:firstLine": "0"})


def _numbering(document: XmlPart) -> Element:
    for relation in document.rels.values():
        if relation.reltype == RT.NUMBERING:
            part = relation.target_part
            assert isinstance(part, XmlPart)
            return cast("Element", part.element)
    package = document.package
    assert package is not None
    root = node("w:numbering")
    part = XmlPart(PackURI("/word/numbering.xml"), CT.WML_NUMBERING, cast("Any", root), package)
    document.relate_to(part, RT.NUMBERING)
    return root


def _level(role: str, level: int) -> Element:
    indent = {"w:left": str(_INDENT * (level + 1)), "w:hanging": str(_INDENT)}
    bulleted = role == "bullet"
    shape = "bullet" if bulleted else ("decimal", "lowerLetter", "lowerRoman", "decimal")[level]
    return node(
        "w:lvl",
        {"w:ilvl": str(level)},
        value("w:start", 1),
        value("w:numFmt", shape),
        value("w:lvlText", _BULLETS[level] if bulleted else f"%{level + 1}."),
        value("w:lvlJc", "left"),
        node("w:pPr", None, node("w:ind", indent)),
    )


def _section_level(role: str, level: int) -> Element:
    lettered = role == _APPENDIX and not level
    counted = "" if lettered else ".".join(f"%{one + 1}" for one in range(level + 1))
    return node(
        "w:lvl",
        {"w:ilvl": str(level)},
        value("w:start", 1),
        value("w:numFmt", "upperLetter" if lettered else "decimal"),
        value("w:suff", "nothing" if lettered else "space"),
        value("w:lvlText", counted),
        value("w:lvlJc", "left"),
        node("w:pPr", None, node("w:ind", {"w:left": "0", "w:firstLine": "0"})),
    )
