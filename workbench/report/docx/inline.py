"""Inlines as runs: looks, links, references, footnotes, and a bookmark for every tie."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import XmlPart

from workbench.report.block import Break, Footnote, Inline, Link, Mark, Reference, Run
from workbench.report.docx.field import anchor, bookmarked, letter_anchor
from workbench.report.docx.field import field as word_field
from workbench.report.docx.footnote import Footnotes
from workbench.report.docx.xml import Element, node, run, value
from workbench.report.number import Label
from workbench.report.walk import bookmark

_SCHEMES: Final = ("http://", "https://", "mailto:")


@dataclass
class Ties:
    """The bookmarks given so far. ``ids`` counts them, ``seen`` the mentions of each id."""

    ids: int = 0
    seen: dict[str, int] = field(default_factory=dict)

    def mention(self, name: str) -> str:
        """Return the bookmark of the next mention of a ledger id."""
        self.seen[name] = self.seen.get(name, 0) + 1
        return bookmark(name, self.seen[name])

    def around(self, name: str, children: Iterable[Element]) -> list[Element]:
        """Return the children inside a bookmark of this name."""
        self.ids += 1
        return bookmarked(name, self.ids, list(children))


@dataclass(frozen=True)
class Look:
    """What all runs of a stretch share beside their own look."""

    style: str | None = None
    strong: bool = False
    colour: str | None = None
    language: str | None = None


PLAIN: Final = Look()


@dataclass(frozen=True)
class Pen:
    """Writes inlines into one part (the text, or the footnotes) of the file.

    ``ties`` must meet the mentions in the order of :func:`workbench.report.walk.mentions`:
    inlines are to be written in reading order, once each.
    """

    part: XmlPart
    styles: Mapping[str, str]
    labels: Mapping[str, Label]
    known: frozenset[str]
    notes: Footnotes
    ties: Ties = field(default_factory=Ties)

    def write(self, inlines: Iterable[Inline], look: Look = PLAIN) -> list[Element]:
        """Return the elements of inlines, for a paragraph."""
        written: list[Element] = []
        for inline in inlines:
            written.extend(self._one(inline, look))
        return written

    def _one(self, inline: Inline, look: Look) -> list[Element]:
        match inline:
            case Run():
                return [self._run(inline, look)]
            case Break():
                return [node("w:r", None, node("w:br"))]
            case Mark(id=name):
                mark = self.ties.mention(name)
                ids = self.ties.ids = self.ties.ids + 1
                return bookmarked(mark, ids, self.write(inline.inlines, look))
            case Link():
                return self._link(inline, look)
            case Reference():
                return self._reference(inline.target, look)
            case Footnote():
                pen = replace(self, part=self.notes.part)
                return [self.notes.add(pen.write(inline.inlines))]

    def _run(self, inline: Run, look: Look) -> Element:
        return run(inline.text, *self._look(inline, look))

    def _look(self, inline: Run, look: Look) -> tuple[Element | None, ...]:
        style = self.styles["code"] if inline.code else look.style
        return (
            value("w:rStyle", style) if style else None,
            node("w:b") if inline.strong or look.strong else None,
            node("w:i") if inline.emphasis else None,
            value("w:color", look.colour) if look.colour else None,
            value("w:lang", look.language) if look.language else None,
        )

    def _link(self, inline: Link, look: Look) -> list[Element]:
        target = self._target(inline.href)
        if target is None:
            return self.write(inline.inlines, look)
        shown = self.write(inline.inlines, replace(look, style=self.styles["link"]))
        return [node("w:hyperlink", target, *shown)]

    def _target(self, href: str) -> dict[str, str] | None:
        if href.startswith("#"):
            name = href[1:]
            if name in self.labels:
                return {"w:anchor": anchor(name)}
            return {"w:anchor": bookmark(name)} if name in self.known else None
        if not href.startswith(_SCHEMES):
            return None
        return {"r:id": self.part.relate_to(href, RT.HYPERLINK, is_external=True)}

    def _reference(self, target: str, look: Look) -> list[Element]:
        label = self.labels.get(target)
        plain = Run("")
        if label is None:
            return [run(target, *self._look(plain, look))]
        before, number, after = _parts(label)
        words = [run(before, *self._look(plain, look))] if before else []
        words += word_field(reference(target, label), number, look.style)
        return words + ([run(after, *self._look(plain, look))] if after else [])


def reference(target: str, label: Label) -> str:
    """Return the instruction of the field that prints a heading's or caption's number.

    An appendix is lettered by a field of its own, so its letter is bookmarked text; an
    unnumbered heading is referred to by its words.
    """
    if label.kind == "appendix" and label.number:
        return f"REF {letter_anchor(target)} \\h"
    if label.kind in {"chapter", "section"} and label.number:
        return f"REF {anchor(target)} \\w \\h"
    return f"REF {anchor(target)} \\h"


def _parts(label: Label) -> tuple[str, str, str]:
    """Split what a reference prints into words, number (or title) and what follows."""
    shown = label.number or label.title
    before, _, after = label.text.rpartition(shown)
    return before, shown, after
