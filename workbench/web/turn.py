"""A turn as HTML: its words with the codes marked, and its codes in the margin.

``static/paint.js`` paints the same when a code is put on or taken off in the browser; a
test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from markupsafe import Markup, escape

from workbench.model.coding import Stance
from workbench.model.transcript import Turn
from workbench.study.live.sight import Seen
from workbench.web.units import units

DEEPEST: Final = 3
"""Marks that lie on each other are told apart by their underline up to this many."""


@dataclass(frozen=True, slots=True)
class Names:
    """What things are called on the page: codes and coders by id, and a few words."""

    codes: dict[str, str]
    coders: dict[str, str]
    against: str
    memo: str


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a coding that lies in one turn: code points into the turn."""

    start: int
    end: int
    look: str
    seen: Seen


def pieces_of(turn: Turn, seen: Iterable[Seen]) -> list[Piece]:
    """Return the parts of the turn's codings that lie in it."""
    return [
        Piece(
            max(one.coding.anchor.start - turn.start, 0),
            min(one.coding.anchor.end - turn.start, len(turn.text)),
            _look(one),
            one,
        )
        for one in seen
    ]


def _look(one: Seen) -> str:
    """Return the classes of a coding's marks and label."""
    against = " x" if one.coding.stance is Stance.CONTRADICTS else ""
    other = "" if one.own else " o"
    return f"k-{escape(one.coding.code)}{against}{other}"


def words(turn: Turn, pieces: Sequence[Piece]) -> Markup:
    """Return the turn's words; each stretch lies in the marks of all its codings."""
    if not pieces:
        return escape(turn.text)
    edges = sorted({0, len(turn.text), *(p.start for p in pieces), *(p.end for p in pieces)})
    out = []
    for start, end in pairwise(edges):
        on = [piece for piece in pieces if piece.start <= start and end <= piece.end]
        opened = "".join(
            f'<mark class="{piece.look} d{min(depth, DEEPEST)}">' for depth, piece in enumerate(on)
        )
        out.append(f"{opened}{escape(turn.text[start:end])}{'</mark>' * len(on)}")
    return Markup("".join(out))  # noqa: S704 - every part is escaped above


def labels(turn: Turn, pieces: Sequence[Piece], names: Names) -> Markup:
    """Return the turn's codes as buttons that hold all there is to know of each coding."""
    return Markup("".join(_label(turn, piece, names) for piece in pieces))  # noqa: S704 - escaped


def _label(turn: Turn, piece: Piece, names: Names) -> str:
    one = piece.seen.coding
    first = one.anchor.start >= turn.start
    facts = {
        "i": one.id,
        "k": one.code,
        "s": units(turn, turn.start + piece.start),
        "e": units(turn, turn.start + piece.end),
        "v": one.time,
    }
    if not first or one.anchor.end > turn.end:
        facts["long"] = "on" if not first else "begins"
    if not piece.seen.own:
        facts["w"] = one.coder
    data = "".join(f' data-{name}="{escape(value)}"' for name, value in facts.items())
    return (
        f'<li><button type="button" tabindex="-1" class="tag {piece.look}"{data}>'
        f"{escape(names.codes.get(one.code, one.code))}{_notes(piece.seen, names)}</button></li>"
    )


def _notes(seen: Seen, names: Names) -> str:
    notes = ""
    if seen.coding.stance is Stance.CONTRADICTS:
        notes += f" <b>{escape(names.against)}</b>"
    if not seen.own:
        notes += f" <i>{escape(names.coders.get(seen.coding.coder, seen.coding.coder))}</i>"
    if seen.memo is not None:
        notes += f" <u>{escape(names.memo)}</u>"
    return notes
