"""Table of contents and lists of tables and figures, with their entries written out."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Final

from workbench.report.block import Contents
from workbench.report.docx.field import anchor, closed, contents, page_of
from workbench.report.docx.xml import Element, clark, node, paragraph, run
from workbench.report.number import Label

GAP: Final = "\u2002"
"""The space between a caption's or an appendix' number and its words."""

_LEVELS: Final = 3
_TITLE: Final = 850
"""Where titles begin behind their numbers, in twentieths of a point."""

_SHORT: Final = 12
"""A list of tables or figures no longer than this stays on one page."""
_KINDS: Final = {"tables": "table", "figures": "figure"}


def entries(block: Contents, labels: Mapping[str, Label]) -> list[tuple[str, Label]]:
    """Return what a list shows: (id, label) in reading order."""
    kind = _KINDS.get(block.kind)
    if kind:
        return [(name, label) for name, label in labels.items() if label.kind == kind]
    depth = min(block.depth, _LEVELS)
    return [(name, label) for name, label in labels.items() if 0 < label.level <= depth]


def contents_paragraphs(
    block: Contents,
    labels: Mapping[str, Label],
    pages: Mapping[str, int],
    styles: Mapping[str, str],
    tabs: Element | None,
) -> list[Element]:
    """Return title and entries of a list; nothing at all when there is nothing to list.

    ``pages`` are the page numbers as far as they are known beforehand, ``tabs`` the tab
    stops of entries whose style has none.
    """
    shown = entries(block, labels)
    if not shown:
        return []
    made = [paragraph(styles["contents-title"], [run(block.title)], node("w:keepNext"))]
    short = block.kind in _KINDS and len(shown) <= _SHORT
    for nth, (name, label) in enumerate(shown, 1):
        tied = node("w:keepNext") if short and nth < len(shown) else None
        role = f"contents-{label.level}" if label.level else "contents-captions"
        link = node("w:hyperlink", {"w:anchor": anchor(name), "w:history": "1"})
        link.extend([*_words(label), _tab(), *page_of(anchor(name), str(pages.get(name, 1)))])
        made.append(paragraph(styles[role], [link], tied, _stops(tabs, label)))
    switches = _switches(block, shown[0][1])
    for sign in reversed(contents(switches)):
        made[1].insert(1, sign)
    made[-1].append(closed())
    return made


def _stops(tabs: Element | None, label: Label) -> Element | None:
    """Return the tab stops of an entry; one that is numbered needs one for its title too."""
    if tabs is None:
        return None
    stops = copy.deepcopy(tabs)
    if label.level and label.number and label.kind != "appendix":
        stops.insert(0, node("w:tab", {"w:val": "left", "w:pos": str(_TITLE)}))
    return stops


def right_tab(styles: Element, style: str, width: int) -> Element | None:
    """Return a right-hand tab at the text's edge for a style that has none of its own."""
    for one in styles.iterchildren(clark("w:style")):
        if one.get(clark("w:styleId")) == style:
            for tab in one.iter(clark("w:tab")):
                if tab.get(clark("w:val")) in {"right", "end"}:
                    return None
    tab = node("w:tab", {"w:val": "right", "w:leader": "dot", "w:pos": str(width)})
    return node("w:tabs", None, tab)


def _switches(block: Contents, first: Label) -> str:
    if block.kind in _KINDS:
        return f'\\h \\z \\c "{sequence(first)}"'
    return f'\\o "1-{min(block.depth, _LEVELS)}" \\h \\z \\u'


def sequence(label: Label) -> str:
    """Return the name by which captions are counted: ``Tabell``."""
    return label.name.split()[0]


def _words(label: Label) -> list[Element]:
    if not label.level or (label.kind == "appendix" and label.number):
        return [run(f"{label.name}{GAP}{label.title}")]
    if label.number:
        return [run(label.number), _tab(), run(label.title)]
    return [run(label.title)]


def _tab() -> Element:
    return node("w:r", None, node("w:tab"))
