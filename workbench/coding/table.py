"""Codings from a table: every row found in its interview, to the letter, or all refused."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.coding.cell import Cells, read_cells
from workbench.coding.passage import Passages
from workbench.errors.base import Where, WorkbenchError
from workbench.errors.coding import UnknownCode
from workbench.errors.coding_table import TableRefused, WrongCell
from workbench.model.anchor import Span
from workbench.model.codebook import Codebook
from workbench.model.coding import Stance
from workbench.model.transcript import Transcript
from workbench.text.near import nearest

_STANCES: Mapping[str, Stance] = {
    "": Stance.SUPPORTS,
    "supports": Stance.SUPPORTS,
    "støtter": Stance.SUPPORTS,
    "støttar": Stance.SUPPORTS,
    "for": Stance.SUPPORTS,
    "contradicts": Stance.CONTRADICTS,
    "motsier": Stance.CONTRADICTS,
    "motseier": Stance.CONTRADICTS,
    "mot": Stance.CONTRADICTS,
    "against": Stance.CONTRADICTS,
}


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, located: ``span`` is in the interview's text, ``line`` in the file."""

    line: int
    interview: str
    span: Span
    code: str
    stance: Stance
    memo: str


def read_table(
    data: bytes, file: str, transcripts: Iterable[Transcript], codebook: Codebook
) -> tuple[Row, ...]:
    """Return the codings in a CSV table, each with the exact place of its words.

    Columns: interview, turn, quote, code, stance, memo, in English or Norwegian; interview
    and code are needed. A quote must stand in its turn (in the interview, once, when no
    turn is given); quotation marks, dashes, spaces and case may differ. No quote means the
    whole turn. Quotes never reach across turns. An empty stance is ``supports``.

    Raises :class:`TableRefused` with every row's problem (or the one problem there is):
    nothing is returned unless all rows are right. ``file`` names the table in errors; an
    empty name leaves out the line as well.
    """
    rows = read_cells(data, file)
    passages = Passages(transcripts)
    located: list[Row] = []
    problems: list[WorkbenchError] = []
    for cells in rows:
        where = Where(file, cells.line if file else None)
        try:
            located.append(_row(cells, where, passages, codebook))
        except WorkbenchError as problem:
            problems.append(problem)
    if len(problems) == 1:
        raise problems[0]
    if problems:
        raise TableRefused(Where(file), len(rows), tuple(problems))
    return tuple(located)


def _row(cells: Cells, where: Where, passages: Passages, codebook: Codebook) -> Row:
    span = passages.span(where, cells.interview, _turn(cells, where), cells.quote)
    return Row(
        line=cells.line,
        interview=cells.interview,
        span=span,
        code=_code(cells.code, where, codebook),
        stance=_stance(cells.stance, where),
        memo=cells.memo,
    )


def _turn(cells: Cells, where: Where) -> int | None:
    if not cells.turn:
        return None
    if not cells.turn.isascii() or not cells.turn.isdigit():
        raise WrongCell(where, "turn", cells.turn, "the number of a turn")
    return int(cells.turn[:9])


def _code(name: str, where: Where, codebook: Codebook) -> str:
    if name not in codebook.by_id:
        raise UnknownCode(where, name, nearest(name, codebook.by_id))
    return name


def _stance(name: str, where: Where) -> Stance:
    stance = _STANCES.get(name.casefold())
    if stance is None:
        wanted = "supports | contradicts"
        raise WrongCell(where, "stance", name, wanted, nearest(name, _STANCES))
    return stance
