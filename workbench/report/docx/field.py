"""Fields: text that a word processor works out anew (contents, numbers, references).

A field is written out in full (begin, instruction, separate, result, end) with its right
result, so that the report reads well before anything is updated. No field is marked
dirty: Word would greet every reader with a question about updating.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Final

from workbench.report.docx.xml import Element, node, run, text, value

_DIGITS: Final = 16


def opened(instruction: str, style: str | None = None) -> list[Element]:
    """Return the runs that begin a field whose result follows."""
    return [
        _sign("begin", style),
        node("w:r", None, styled(style), text("w:instrText", instruction)),
        _sign("separate", style),
    ]


def closed(style: str | None = None) -> Element:
    """Return the run that ends a field."""
    return _sign("end", style)


def field(instruction: str, result: str, style: str | None = None) -> list[Element]:
    """Return a whole field with its result as one run; ``style`` is a character style."""
    shown = node("w:r", None, styled(style), text("w:t", result))
    return [*opened(f" {instruction} ", style), shown, closed(style)]


def contents(switches: str) -> list[Element]:
    """Return the runs that begin a table of contents whose entries follow.

    The instruction starts with a tab, which Word skips like any blank. LibreOffice then
    does not take the entries for an index (in which it would print the page numbers as
    they were written) but keeps the page references in them alive, so they are right in
    every PDF it makes; on saving it writes the same field back.
    """
    return opened(f"\tTOC {switches} ")


def page_of(target: str, page: str) -> list[Element]:
    """Return the number of the page where a bookmark stands."""
    return field(f"PAGEREF {target} \\h", page)


def anchor(target: str) -> str:
    """Return the bookmark of a heading, table or figure by its id.

    Names that begin with ``_Ref`` are what word processors themselves make for references,
    and hide in their lists.
    """
    return f"_Ref{sha256(target.encode()).hexdigest()[:_DIGITS]}"


def letter_anchor(target: str) -> str:
    """Return the bookmark round the letter of an appendix."""
    return f"{anchor(target)}_L"


def caption_number(
    label: str, chapter: str | None, number: str, style: str, *, first: bool
) -> list[Element]:
    r"""Return the fields of a caption's number.

    ``label`` names the sequence (``Tabell``), ``number`` is the whole (``3-2``, ``1``).
    ``chapter`` is the instruction that gives the chapter's number; None where chapters
    carry none. The sequence starts anew at each chapter (``\s 1``), and ``\r 1`` on the
    first of each says so to word processors that do not know the former.
    """
    before, _, nth = number.rpartition("-")
    sequence = f"SEQ {label} \\* ARABIC"
    if chapter is None:
        return field(f"{sequence} \\r {nth}", nth, style)
    restart = " \\r 1" if first else ""
    dash = run("-", value("w:rStyle", style))
    return [*field(chapter, before, style), dash, *field(f"{sequence} \\s 1{restart}", nth, style)]


def bookmarked(name: str, number: int, children: Sequence[Element]) -> list[Element]:
    """Return the children inside a bookmark; ``number`` must be the document's next."""
    identity = {"w:id": str(number)}
    return [
        node("w:bookmarkStart", identity | {"w:name": name}),
        *children,
        node("w:bookmarkEnd", identity),
    ]


def styled(style: str | None) -> Element | None:
    """Return the run properties of a character style; None for none."""
    return node("w:rPr", None, value("w:rStyle", style)) if style else None


def _sign(kind: str, style: str | None) -> Element:
    return node("w:r", None, styled(style), node("w:fldChar", {"w:fldCharType": kind}))
