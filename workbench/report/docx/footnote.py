"""The part of a Word file that holds its footnotes (python-docx has none)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, cast

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from lxml import etree

from workbench.report.docx.xml import Element, clark, node, paragraph, run, value

_SEPARATORS: Final = (("-1", "separator"), ("0", "continuationSeparator"))
_LATER_SETTINGS: Final = (
    *("endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang"),
    *("clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures"),
    *("forceUpgrade", "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary"),
    *("shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator"),
)
"""What follows ``w:footnotePr`` in a settings part, in the order of the schema."""


class Footnotes:
    """The footnotes of one report, added in reading order."""

    def __init__(self, document: XmlPart, text_style: str, mark_style: str) -> None:
        """Add an empty part of footnotes to the file that ``document`` is the text of."""
        self._text_style = text_style
        self._mark_style = mark_style
        self._count = 0
        root = node("w:footnotes")
        for number, kind in _SEPARATORS:
            root.append(
                node(
                    "w:footnote",
                    {"w:type": kind, "w:id": number},
                    node(
                        "w:p",
                        None,
                        node("w:pPr", None, node("w:spacing", {"w:after": "0", "w:line": "240"})),
                        node("w:r", None, node(f"w:{kind}")),
                    ),
                )
            )
        package = document.package
        assert package is not None
        self.part = XmlPart(
            PackURI("/word/footnotes.xml"), CT.WML_FOOTNOTES, cast("Any", root), package
        )
        self._root = root
        document.relate_to(self.part, RT.FOOTNOTES)

    def add(self, content: Sequence[Element]) -> Element:
        """Add a footnote; return the run that stands in the text for it."""
        self._count += 1
        number = {"w:id": str(self._count)}
        mark = node("w:r", None, self._look(), node("w:footnoteRef"))
        self._root.append(
            node(
                "w:footnote",
                number,
                paragraph(self._text_style, [mark, run(" "), *content]),
            )
        )
        return node("w:r", None, self._look(), node("w:footnoteReference", number))

    def _look(self) -> Element:
        return node("w:rPr", None, value("w:rStyle", self._mark_style))


def declare_separators(settings: Element) -> None:
    """Say in the settings which footnotes are the separators, as Word expects."""
    for old in settings.findall(clark("w:footnotePr")):
        settings.remove(old)
    notes = node(
        "w:footnotePr",
        None,
        *(node("w:footnote", {"w:id": number}) for number, _ in _SEPARATORS),
    )
    later = _LATER_SETTINGS
    at = next(
        (n for n, one in enumerate(settings) if etree.QName(one).localname in later), len(settings)
    )
    settings.insert(at, notes)
