"""Looking words up in a text when typography, spacing and case may differ."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from workbench.text.form import plain


@dataclass(frozen=True, slots=True)
class Lookup:
    """The plain form of a text (see :func:`~workbench.text.form.plain`), and where it came from.

    ``offsets`` holds, for each sign of ``plain``, the offset in the text it stems from;
    ``ends`` the offset just behind that sign.
    """

    plain: str
    offsets: tuple[int, ...]
    ends: tuple[int, ...]

    def find(self, words: str, after: int = 0) -> list[tuple[int, int]]:
        """Return where ``words`` stand in the text at or behind offset ``after``.

        Each place is (start, end) in code points of the text as it was given.
        """
        wanted = plain(words)
        if not wanted:
            return []
        places = []
        at = self.plain.find(wanted, bisect_left(self.offsets, after))
        while at >= 0:
            places.append(self.place(at, at + len(wanted)))
            at = self.plain.find(wanted, at + 1)
        return places

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the text of ``plain[start:end]``, which is not empty."""
        return self.offsets[start], self.ends[end - 1]


def lookup(text: str) -> Lookup:
    """Prepare ``text``, which is NFC, for looking words up in it."""
    signs: list[str] = []
    offsets: list[int] = []
    ends: list[int] = []
    gap = False
    for offset, sign in enumerate(text):
        form = _form(sign)
        if form == " ":
            gap = bool(signs)
            continue
        for part in form:
            if gap:
                signs.append(" ")
                offsets.append(ends[-1])
                ends.append(offset)
                gap = False
            signs.append(part)
            offsets.append(offset)
            ends.append(offset + 1)
    return Lookup("".join(signs), tuple(offsets), tuple(ends))


@cache
def _form(sign: str) -> str:
    """Return the plain form of one sign; a blank of any kind is one space."""
    return " " if sign.isspace() else plain(sign)
