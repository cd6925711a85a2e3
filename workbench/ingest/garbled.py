"""Letters that were UTF-8 and were once read as something else: ``MÃ¥`` for «Må».

Each such letter is two to four signs that, as bytes of the wrong encoding, are UTF-8 again.
Only rows that give a letter such texts have are put right (``Å«`` in «Å» is none), and nothing
else is touched.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

WRONG: Final = ("cp1252", "mac-roman")
"""Encodings that UTF-8 is commonly read in by mistake."""

EXPECTED: Final = frozenset("æøåÆØÅéèêëÉóòôöÖäÄüÜáàâíïñçšžß–—«»…’‘“”§°½·\u00a0")
"""Signs beyond ASCII that texts in Norwegian and English have; others are no mended letters."""

_SHOWN: Final = 14


@dataclass(frozen=True, slots=True)
class Mended:
    """A text put right: how many letters, and one place before and after."""

    text: str
    count: int
    before: str
    after: str


def mended(text: str) -> Mended | None:
    """Return the text with garbled letters put right; None when there are none."""
    if text.isascii():
        return None
    possible = [_mended(text, table) for table in _TABLES if table.may_be_in(text)]
    best = max(possible, key=lambda one: one.count, default=None)
    return best if best and best.count else None


def _mended(text: str, table: _Table) -> Mended:
    count, before, after = 0, "", ""
    for found in table.runs.finditer(text):
        letters = table.put_right(found.group())
        if letters == found.group():
            continue
        if not count:
            start, end = max(0, found.start() - _SHOWN), found.end() + _SHOWN
            before = " ".join(text[start:end].split())
            after = table.runs.sub(lambda run: table.put_right(run.group()), before)
        count += len(letters)
    if count:
        text = table.runs.sub(lambda run: table.put_right(run.group()), text)
    return Mended(text, count, before, after)


class _Table:
    """One wrong encoding: which of its signs stand for which bytes."""

    def __init__(self, encoding: str) -> None:
        self._bytes = dict(_signs(encoding))
        self._leads = self._standing_for(range(0xC2, 0xF0))
        self._rests = self._standing_for(range(0x80, 0xC0))
        lead, lead3 = self._class(range(0xC2, 0xE0)), self._class(range(0xE0, 0xF0))
        rest = self._class(range(0x80, 0xC0))
        self.single = re.compile(f"{lead}{rest}|{lead3}{rest}{{2}}")
        self.runs = re.compile(f"(?:{self.single.pattern})+")

    def may_be_in(self, text: str) -> bool:
        """Say whether ``text`` has signs of both sorts a garbled letter is made of."""
        return any(sign in text for sign in self._rests) and any(
            sign in text for sign in self._leads
        )

    def put_right(self, run: str) -> str:
        """Return the letters a run of signs stands for; some files went wrong twice."""
        once = self.single.sub(lambda signs: self._letter(signs.group()), run)
        if not set(once) - EXPECTED:
            return once
        twice = self.single.sub(lambda signs: self._letter(signs.group()), once)
        if not set(twice) - EXPECTED:
            return twice
        return self.single.sub(lambda signs: self._expected(signs.group()), run)

    def _letter(self, signs: str) -> str:
        try:
            return bytes(self._bytes[sign] for sign in signs).decode("utf-8")
        except (UnicodeDecodeError, KeyError):
            return signs

    def _expected(self, signs: str) -> str:
        letter = self._letter(signs)
        return letter if letter in EXPECTED else signs

    def _class(self, wanted: range) -> str:
        return f"[{''.join(map(re.escape, self._standing_for(wanted)))}]"

    def _standing_for(self, wanted: range) -> list[str]:
        return [sign for sign, byte in self._bytes.items() if byte in wanted]


def _signs(encoding: str) -> list[tuple[str, int]]:
    """Return (sign, byte); bytes the encoding leaves undefined stand for themselves."""
    signs = []
    for byte in range(0x80, 0x100):
        try:
            sign = bytes([byte]).decode(encoding)
        except UnicodeDecodeError:
            sign = chr(byte)
        signs.append((sign, byte))
    return signs


_TABLES: Final = tuple(_Table(encoding) for encoding in WRONG)
