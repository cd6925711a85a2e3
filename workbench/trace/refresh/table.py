"""Tables of an edited report brought up to date, row by row and cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from workbench.model.refreshed import Act, Deed
from workbench.model.verdict import Subject
from workbench.text.form import untypeset
from workbench.trace.file.outline import Node
from workbench.trace.file.read_parts import style_names
from workbench.trace.file.scribe import BODY, Tie
from workbench.trace.file.splice import Splices, attribute_put, reword
from workbench.trace.file.traced import Traced

REFERRED: Final = "_Ref"
"""So begin the bookmarks of captions and headings."""

_STYLE: Final = re.compile(rb"(<w:(?:pStyle|rStyle|tblStyle)\s+w:val=\")([^\"]*)(\")")
_MARKS: Final = re.compile(rb"<w:bookmark(?:Start|End)\b[^>]*/>")
_SHOWN: Final = 200
_BEFORE_COLOUR: Final = frozenset(
    {
        *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike"),
        *("outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish"),
    }
)


def refresh_tables(file: Traced, was: Traced, now: Traced, to: Splices) -> Iterator[Act]:
    """Bring every captioned table up to date that still stands under its caption."""
    for name in was.readback.ties:
        before, after = _under_caption(was, name), _under_caption(now, name)
        if before is None or after is None:
            continue
        old, new = _Table(was, before), _Table(now, after)
        if old.texts == new.texts and old.looks == new.looks:
            continue
        place = _under_caption(file, name)
        if place is None:
            place = _like(file, old)
        if place is None:
            yield Act(Deed.ABSENT, Subject.TABLE, "", _heading(was, name), old.said, "", new.said)
        else:
            yield from _Refreshing(_Table(file, place), old, new, to).acts()


def _under_caption(file: Traced, name: str) -> Node | None:
    """Return the table right under a caption's bookmark."""
    tie = file.readback.ties.get(name)
    if not name.startswith(REFERRED) or tie is None or _part(file, tie) != BODY:
        return None
    paragraphs = file.readback.paragraphs
    if paragraphs[tie.last].table or paragraphs[tie.last].level:
        return None
    number = paragraphs[tie.last + 1].table if tie.last + 1 < len(paragraphs) else 0
    return file.tables[number - 1] if number else None


def _part(file: Traced, tie: Tie) -> str:
    return file.readback.paragraphs[tie.first].part


def _heading(file: Traced, name: str) -> str:
    return file.readback.paragraphs[file.readback.ties[name].first].heading


def _like(file: Traced, old: _Table) -> Node | None:
    """Return the one table of the same words as one that lost its caption's bookmark."""
    same = [one for one in file.tables if _Table(file, one).texts == old.texts]
    return same[0] if len(same) == 1 else None


@dataclass(frozen=True)
class _Table:
    file: Traced
    node: Node
    rows: tuple[Node, ...] = field(init=False)
    texts: tuple[tuple[str, ...], ...] = field(init=False)
    looks: tuple[tuple[str, ...], ...] = field(init=False)

    def __post_init__(self) -> None:
        rows = tuple(one for one in self.node if one.name == "tr")
        object.__setattr__(self, "rows", rows)
        texts = tuple(tuple(untypeset(self.file.words(one)) for one in _cells(row)) for row in rows)
        object.__setattr__(self, "texts", texts)
        object.__setattr__(self, "looks", tuple(tuple(map(_ground, _cells(row))) for row in rows))

    @property
    def columns(self) -> int:
        return max(map(len, self.texts), default=0)

    @property
    def said(self) -> str:
        return " | ".join(" · ".join(row) for row in self.texts)[:_SHOWN]

    @property
    def place(self) -> str:
        first = next((one for one in self.file.pieces if one.node.above("tbl") is self.node), None)
        return "" if first is None else self.file.readback.paragraphs[first.paragraph].heading


@dataclass
class _Refreshing:
    """One table being brought up to date: ``edited`` was built as ``old`` and is to be ``new``."""

    edited: _Table
    old: _Table
    new: _Table
    to: Splices
    changed: int = 0
    before: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    def acts(self) -> Iterator[Act]:
        if self.old.columns != self.new.columns:
            yield from self._all_rows()
            return
        there = _paired_rows(self.old.texts, self.edited.texts)
        came = _paired_rows(_labels(self.old), _labels(self.new))
        for at in range(len(self.old.rows)):
            if at in there:
                yield from self._row(at, there[at], came.get(at))
            elif at not in came or self.old.texts[at] != self.new.texts[came[at]]:
                shown = " · ".join(self.old.texts[at])
                now = " · ".join(self.new.texts[came[at]]) if at in came else ""
                yield self._act(Deed.ABSENT, shown, "", now)
        yield from self._new_rows(there, came)
        if self.changed:
            before, after = (" | ".join(one)[:_SHOWN] for one in (self.before, self.after))
            yield self._act(Deed.REFRESHED, before, before, after)

    def _all_rows(self) -> Iterator[Act]:
        """Set a table anew that has other columns, if its words stand as built."""
        rows = [_row_bytes(self.new, row, self.edited) for row in self.new.rows]
        grid, fresh = self.edited.node.child("tblGrid"), self.new.node.child("tblGrid")
        untouched = self.edited.texts == self.old.texts
        if not untouched or None in rows or grid is None or fresh is None:
            yield self._act(Deed.KEPT, self.old.said, self.edited.said, self.new.said)
            return
        made = self.new.file.parts[fresh.part][fresh.start : fresh.end]
        self.to.put(grid.part, grid.start, grid.end, made)
        first, last = self.edited.rows[0], self.edited.rows[-1]
        self.to.put(first.part, first.start, last.end, b"".join(one or b"" for one in rows))
        yield self._act(Deed.REFRESHED, self.old.said, self.edited.said, self.new.said)

    def _row(self, at: int, edited: int, new: int | None) -> Iterator[Act]:
        node = self.edited.rows[edited]
        if new is None:
            if self.edited.texts[edited] == self.old.texts[at]:
                self.to.drop(node)
                self.changed += 1
                self.before.append(" · ".join(self.old.texts[at]))
            else:
                yield self._kept(at, edited, None, Deed.UNBORNE)
            return
        cells = [_cells(self.old.rows[at]), _cells(node), _cells(self.new.rows[new])]
        if len({len(one) for one in cells}) > 1:
            if self.old.texts[at] != self.new.texts[new]:
                yield self._kept(at, edited, new, Deed.KEPT)
            return
        changed = self.changed
        hands = [
            number
            for number, (was, found, wanted) in enumerate(zip(*cells, strict=True))
            if not self._cell(was, found, wanted)
        ]
        if self.changed > changed and self.old.texts[at] != self.new.texts[new]:
            self.before.append(" · ".join(self.old.texts[at]))
            self.after.append(" · ".join(self.new.texts[new]))
        if hands:
            yield self._kept(at, edited, new, Deed.KEPT)

    def _cell(self, was: Node, found: Node, wanted: Node) -> bool:
        """Bring a cell up to date; False when a person has changed it and it has changed since."""
        old, new = self.old.file.words(was), self.new.file.words(wanted)
        now = self.edited.file.words(found)
        data = self.edited.file.parts[found.part]
        if untypeset(old) != untypeset(new) and untypeset(now) != untypeset(new):
            if untypeset(now) != untypeset(old) or not _fill(found, new, self.edited.file, self.to):
                return False
            self.changed += 1
        if _ground(was) != _ground(wanted) and _ground(found) == _ground(was):
            self._shade(found, wanted, data)
        return True

    def _shade(self, found: Node, wanted: Node, data: bytes) -> None:
        """Give a cell its new ground, and its words the colour that reads well on it."""
        shade = found.first("shd")
        if shade is None or not _ground(wanted):
            return
        if not attribute_put(shade, data, "fill", _ground(wanted), self.to):
            return
        self.changed += 1
        ink = _ink(wanted)
        for run in (one for one in found.within() if one.name == "r"):
            _colour(run, ink, data, self.to)

    def _new_rows(self, there: Mapping[int, int], came: Mapping[int, int]) -> Iterator[Act]:
        """Put rows that have come since behind the row that they follow in the new table."""
        back = {new: old for old, new in came.items()}
        behind: Node | None = None
        held: dict[int, list[bytes]] = {}
        for at, row in enumerate(self.new.rows):
            if at in back:
                edited = there.get(back[at])
                behind = behind if edited is None else self.edited.rows[edited]
                continue
            if self.new.texts[at] in self.edited.texts:
                continue
            made = _row_bytes(self.new, row, self.edited)
            if made is None or behind is None:
                yield self._act(Deed.NEW, "", "", " · ".join(self.new.texts[at]))
            else:
                held.setdefault(behind.end, []).append(made)
                self.changed += 1
                self.after.append(" · ".join(self.new.texts[at]))
        for place, rows in held.items():
            self.to.put(self.edited.node.part, place, place, b"".join(rows))

    def _kept(self, at: int, edited: int, new: int | None, deed: Deed) -> Act:
        after = "" if new is None else " · ".join(self.new.texts[new])
        found = " · ".join(self.edited.texts[edited])
        return self._act(deed, " · ".join(self.old.texts[at]), found, after)

    def _act(self, deed: Deed, before: str, found: str, after: str) -> Act:
        return Act(deed, Subject.TABLE, "", self.edited.place, before, found, after)


def _cells(row: Node) -> list[Node]:
    return [one for one in row if one.name == "tc"]


def _labels(table: _Table) -> list[tuple[str, ...]]:
    """Return what rows are known by: their first cell where it tells them apart."""
    firsts = [row[:1] for row in table.texts]
    return [
        first if first and first[0] and firsts.count(first) == 1 else row
        for first, row in zip(firsts, table.texts, strict=True)
    ]


def _paired_rows(old: Sequence[tuple[str, ...]], new: Sequence[tuple[str, ...]]) -> dict[int, int]:
    """Pair rows that are the same, and in stretches of one length those that were changed."""
    found: dict[int, int] = {}
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, start_new, end_new in matcher.get_opcodes():
        if tag == "equal":
            found.update(zip(range(start, end), range(start_new, end_new), strict=True))
        elif tag == "replace":
            places = list(range(start_new, end_new))
            for at in range(start, end):
                fit = next((one for one in places if old[at][:1] == new[one][:1]), None)
                if fit is None and end - start == end_new - start_new:
                    fit = start_new + at - start
                if fit in places:
                    found[at] = fit
                    places = [one for one in places if one > fit]
    return found


def _ground(cell: Node) -> str:
    properties = cell.child("tcPr")
    shade = None if properties is None else properties.child("shd")
    return "" if shade is None else _value(shade, "fill").upper()


def _ink(cell: Node) -> str:
    colour = next((one for one in cell.within() if one.name == "color"), None)
    return "auto" if colour is None else _value(colour, "val")


def _colour(run: Node, ink: str, data: bytes, to: Splices) -> None:
    """Set a run's colour, in the place that the schema gives it."""
    held = run.child("rPr")
    colour = None if held is None else held.child("color")
    if colour is not None:
        attribute_put(colour, data, "val", ink, to)
    elif ink != "auto" and data[run.start :].startswith(b"<w:r"):
        made = b'<w:color w:val="' + ink.encode() + b'"/>'
        if held is None:
            to.put(run.part, run.inner, run.inner, b"<w:rPr>" + made + b"</w:rPr>")
        elif held.inner != held.close:
            before = [one for one in held if one.name in _BEFORE_COLOUR]
            at = before[-1].end if before else held.inner
            to.put(run.part, at, at, made)


def _value(node: Node, name: str) -> str:
    return next((value for key, value in node.attrib.items() if key.rpartition("}")[2] == name), "")


def _fill(cell: Node, words: str, file: Traced, to: Splices) -> bool:
    """Make a cell read ``words``; one of several paragraphs only where each has its line."""
    paragraphs = [one for one in cell if one.name == "p"]
    lines = words.split("\n") if len(paragraphs) > 1 else [words]
    pieces = file.by_cell.get(id(cell), [])
    if not pieces and len(paragraphs) == 1:
        return _begin(paragraphs[0], words, file, to)
    by_paragraph: dict[int, list[int]] = {}
    for at, piece in enumerate(pieces):
        by_paragraph.setdefault(piece.paragraph, []).append(at)
    if len(lines) != len(by_paragraph):
        return False
    trial = Splices()
    for line, places in zip(lines, by_paragraph.values(), strict=True):
        if not reword([pieces[at] for at in places], line, file.parts, trial):
            return False
    to.take(trial)
    return True


def _begin(paragraph: Node, words: str, file: Traced, to: Splices) -> bool:
    """Write into an empty paragraph."""
    tag = file.parts[paragraph.part][paragraph.start : paragraph.inner]
    if tag.endswith(b"/>") or not tag.startswith(b"<w:p"):
        return False
    shown = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()
    made = b'<w:r><w:t xml:space="preserve">' + shown + b"</w:t></w:r>"
    to.put(paragraph.part, paragraph.close, paragraph.close, made)
    return True


def _row_bytes(table: _Table, row: Node, into: _Table) -> bytes | None:
    """Return a row as the other file takes it: its styles by name, without bookmarks.

    None where it holds a link to another part of its file.
    """
    data = table.file.parts[row.part][row.start : row.end]
    target = into.file.parts[into.node.part]
    if b"r:id=" in data or b"r:embed=" in data or not target[into.node.start :].startswith(b"<w:"):
        return None
    names = style_names(table.file.package)
    ids = {name.casefold(): key for key, name in style_names(into.file.package).items()}

    def mapped(found: re.Match[bytes]) -> bytes:
        name = names.get(found[2].decode(), "").casefold()
        return found[1] + ids.get(name, found[2].decode()).encode() + found[3]

    return _MARKS.sub(b"", _STYLE.sub(mapped, data))
