"""Matrices for the researchers' own eyes: cases are named here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from workbench.findings.evidence import evidence
from workbench.findings.matrix import (
    ThemeCount,
    co_occurrence,
    code_by_case,
    theme_by_case,
    theme_by_group,
)
from workbench.model.finding import Verdict
from workbench.model.keying import Cover, State
from workbench.report.table.xlsx import to_xlsx as workbook
from workbench.study.disk.files import write
from workbench.study.disk.grid import sheet
from workbench.study.disk.named import named
from workbench.study.keying.coded import Coded, code_all
from workbench.study.opening.session import Session
from workbench.study.weighing.weighed import Weighed, weigh_all

SIGNS: Final = {
    Verdict.FOR: "+",
    Verdict.AGAINST: "−",
    Verdict.MIXED: "±",
    Verdict.SILENT: "0",
    Verdict.NOT_ASKED: "·",
}
STATES: Final = {
    State.ANSWERED: "●",
    State.VOLUNTEERED: "○",
    State.PARTLY: "◐",
    State.UNANSWERED: "?",
    State.NOT_ASKED: "·",
    State.NOT_RELEVANT: "–",
    State.UNKNOWN: "~",
}
JOINED: Final = "+"
"""What stands between two codes in the key of a row on both."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says, and the number of passages (or turns) it rests on."""

    text: str
    passages: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its label, its key (a theme's, code's, item's or case's id), its cells.

    ``under`` is what the row belongs to: a code's theme, an item's heading. ``about`` says
    more of what the label stands for: a question's words.
    """

    label: str
    cells: tuple[Cell, ...]
    key: str
    under: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table with a label for each row and column; ``legend`` explains its signs.

    ``keys`` are the columns' ids: cases, groups or themes.
    """

    columns: tuple[str, ...]
    keys: tuple[str, ...]
    rows: tuple[Line, ...]
    legend: dict[str, str]

    def narrowed(self, under: str = "", columns: Collection[str] = ()) -> Matrix:
        """Return the rows that belong to ``under``, in these columns; all where not said."""
        kept = [at for at, key in enumerate(self.keys) if not columns or key in columns]
        rows = tuple(
            replace(row, cells=tuple(row.cells[at] for at in kept))
            for row in self.rows
            if not under or under in {row.under, row.key}
        )
        return replace(
            self,
            columns=tuple(self.columns[at] for at in kept),
            keys=tuple(self.keys[at] for at in kept),
            rows=rows,
        )


def matrix(
    session: Session, kind: str, weighed: Weighed | None = None, language: str = ""
) -> Matrix:
    """Return the matrix of a kind named in :data:`KINDS`, its labels in ``language``.

    A study that was weighed already can be given, to save doing it again. The labels are in
    the study's own language when none is named.
    """
    language = language or session.study.language
    if kind in _OF_CODED:
        coded = weighed.coded if weighed else code_all(session)
        return _OF_CODED[kind](session, coded, language)
    return _OF_WEIGHED[kind](session, weighed or weigh_all(session, language), language)


def cases_in(session: Session, group: str) -> frozenset[str]:
    """Return the cases of a group; none when no group is named."""
    if not group:
        return frozenset()
    groups = {one.id: one for one in session.study.groups}
    return frozenset(groups[named("group", group, groups)].cases)


def to_csv(made: Matrix, path: Path) -> None:
    """Write a matrix to a CSV file."""
    write(path, sheet(rows_of(made)))


def to_xlsx(made: Matrix, kind: str, path: Path) -> None:
    """Write a matrix to an Excel workbook."""
    write(path, as_xlsx(made, kind))


def as_xlsx(made: Matrix, kind: str) -> bytes:
    """Return a matrix as an Excel workbook."""
    rows = [[int(text) if text.isdecimal() else text for text in row] for row in rows_of(made)]
    return workbook(kind, rows)


def rows_of(made: Matrix) -> list[tuple[str, ...]]:
    """Return a matrix as rows of texts, the columns' labels first."""
    body = [(row.label, *(cell.text for cell in row.cells)) for row in made.rows]
    return [("", *made.columns), *body]


def _theme_case(session: Session, weighed: Weighed, language: str) -> Matrix:
    """Count per theme and case the codings, and the codes that are supported."""
    cases = session.study.interviewed()
    counts = theme_by_case(weighed.findings.findings)
    keys = tuple(case.id for case in cases)
    return _themes(session, counts, tuple(case.name for case in cases), keys, language)


def _theme_group(session: Session, weighed: Weighed, language: str) -> Matrix:
    """Count per theme and group the codings, and the codes that are supported."""
    groups = session.study.groups
    counts = theme_by_group(weighed.findings.findings, session.study)
    labels = tuple(f"{group.name.in_(language)} (n = {len(group.cases)})" for group in groups)
    return _themes(session, counts, labels, tuple(group.id for group in groups), language)


def _themes(
    session: Session,
    counts: Iterable[ThemeCount],
    columns: tuple[str, ...],
    keys: tuple[str, ...],
    language: str,
) -> Matrix:
    found = {(one.theme, one.where): one for one in counts}
    rows = [
        Line(
            theme.name.in_(language),
            tuple(_counted(found.get((theme.id, key))) for key in keys),
            theme.id,
        )
        for theme in session.codebook.themes
    ]
    return Matrix(columns, keys, tuple(rows), {"4 (2)": "codings (codes supported)"})


def _counted(one: ThemeCount | None) -> Cell:
    return Cell("0") if one is None else Cell(f"{one.codings} ({one.supported})", one.codings)


def _code_case(session: Session, weighed: Weighed, language: str) -> Matrix:
    """Show each case's verdict on each code."""
    cases = session.study.interviewed()
    found = {(one.code, one.case): one for one in code_by_case(weighed.findings.findings)}
    rows = []
    for code in session.codebook.codes:
        at = [found[code.id, case.id] for case in cases]
        cells = tuple(
            Cell(SIGNS[Verdict(one.verdict)], one.supports + one.contradicts) for one in at
        )
        rows.append(Line(code.name.in_(language), cells, code.id, code.theme))
    legend = {sign: verdict.value for verdict, sign in SIGNS.items()}
    names = tuple(case.name for case in cases)
    return Matrix(names, tuple(case.id for case in cases), tuple(rows), legend)


def _coverage(session: Session, coded: Coded, _: str) -> Matrix:
    """Show what became of each guide item in each case."""
    cases = session.study.interviewed()
    rows = []
    for item in session.guide.items:
        at = [coded.coverage.of(item.id, case.id) for case in cases]
        cells = tuple(Cell(_state(one), len(one.turns)) for one in at)
        rows.append(Line(f"{item.label} {item.id}", cells, item.id, item.heading, item.text))
    legend = {sign: state.value for state, sign in STATES.items()} | {
        "%": "how likely it came up all the same"
    }
    names = tuple(case.name for case in cases)
    return Matrix(names, tuple(case.id for case in cases), tuple(rows), legend)


def _state(cover: Cover) -> str:
    """Return the sign of a state; where nothing was found, how likely it came up all the same."""
    sign = STATES[cover.state]
    open_ = cover.state in {State.NOT_ASKED, State.UNKNOWN} and cover.dealt is not None
    return f"{sign} {100 * (cover.dealt or 0):.0f} %" if open_ else sign


def _together(session: Session, coded: Coded, language: str) -> Matrix:
    """List the pairs of codes given to the same passages."""
    counting = evidence(session.study, session.codebook, coded.work.codings, coded.transcripts)
    pairs = sorted(co_occurrence(counting, session.codebook), key=lambda one: -one.passages)
    known = session.codebook.by_id
    rows = tuple(
        Line(
            f"{known[one.code].name.in_(language)} + {known[one.other].name.in_(language)}",
            (Cell(str(one.passages), one.passages), Cell(str(one.cases))),
            f"{one.code}{JOINED}{one.other}",
            known[one.code].theme,
        )
        for one in pairs
    )
    return Matrix(("passages", "cases"), ("passages", "cases"), rows, {})


def _framework(session: Session, coded: Coded, language: str) -> Matrix:
    """Show the written summaries, case by theme."""
    cases = session.study.interviewed()
    written = {(one.case, one.theme): one for one in coded.work.summaries}
    themes = session.codebook.themes
    rows = []
    for case in cases:
        at = [written.get((case.id, theme.id)) for theme in themes]
        cells = tuple(Cell(one.text, len(one.anchors)) if one else Cell("") for one in at)
        rows.append(Line(case.name, cells, case.id))
    names = tuple(theme.name.in_(language) for theme in themes)
    return Matrix(names, tuple(theme.id for theme in themes), tuple(rows), {})


_OF_WEIGHED: Final[dict[str, Callable[[Session, Weighed, str], Matrix]]] = {
    "theme-case": _theme_case,
    "code-case": _code_case,
    "theme-group": _theme_group,
}
_OF_CODED: Final[dict[str, Callable[[Session, Coded, str], Matrix]]] = {
    "coverage": _coverage,
    "co-occurrence": _together,
    "framework": _framework,
}
KINDS: Final = (*_OF_WEIGHED, *_OF_CODED)
"""The kinds of matrix there are."""
