"""Matrices for the researchers' own eyes: cases are named here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.findings.evidence import evidence
from workbench.findings.frame import table
from workbench.findings.matrix import (
    co_occurrence,
    code_by_case,
    theme_by_case,
    theme_by_group,
)
from workbench.model.finding import Verdict
from workbench.model.keying import State
from workbench.study.coded import code_all
from workbench.study.files import write
from workbench.study.grid import sheet
from workbench.study.session import Session
from workbench.study.weighed import weigh_all

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


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its label, and a cell for each column."""

    label: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """A table with a label for each row and column; ``legend`` explains its signs."""

    columns: tuple[str, ...]
    rows: tuple[Line, ...]
    legend: dict[str, str]


def matrix(session: Session, kind: str) -> Matrix:
    """Return the matrix of a kind named in :data:`KINDS`."""
    return _MAKERS[kind](session)


def to_csv(made: Matrix, path: Path) -> None:
    """Write a matrix to a CSV file."""
    write(path, sheet([("", *made.columns), *((row.label, *row.cells) for row in made.rows)]))


def _theme_case(session: Session) -> Matrix:
    """Count per theme and case the codings, and the codes that are supported."""
    cases = session.study.interviewed()
    rows = theme_by_case(weigh_all(session, session.study.language).findings.findings)
    cells = {(one.theme, one.where): f"{one.codings} ({one.supported})" for one in rows}
    return _matrix(
        tuple(case.name for case in cases),
        [
            (
                theme.name.in_(session.study.language),
                [cells.get((theme.id, c.id), "0") for c in cases],
            )
            for theme in session.codebook.themes
        ],
        {"4 (2)": "codings (codes supported)"},
    )


def _code_case(session: Session) -> Matrix:
    """Show each case's verdict on each code."""
    cases = session.study.interviewed()
    rows = code_by_case(weigh_all(session, session.study.language).findings.findings)
    verdicts = table(rows, "code", "case", "verdict")
    return _matrix(
        tuple(case.name for case in cases),
        [
            (code.id, [SIGNS[Verdict(str(verdicts.at[code.id, case.id]))] for case in cases])
            for code in session.codebook.codes
        ],
        {sign: verdict.value for verdict, sign in SIGNS.items()},
    )


def _theme_group(session: Session) -> Matrix:
    """Count per theme and group the codings, and the codes that are supported."""
    groups = session.study.groups
    found = weigh_all(session, session.study.language).findings.findings
    rows = theme_by_group(found, session.study)
    cells = {(one.theme, one.where): f"{one.codings} ({one.supported})" for one in rows}
    language = session.study.language
    return _matrix(
        tuple(f"{group.name.in_(language)} (n = {len(group.cases)})" for group in groups),
        [
            (theme.name.in_(language), [cells.get((theme.id, g.id), "0") for g in groups])
            for theme in session.codebook.themes
        ],
        {"4 (2)": "codings (codes supported)"},
    )


def _coverage(session: Session) -> Matrix:
    """Show what became of each guide item in each case."""
    cases = session.study.interviewed()
    coverage = code_all(session).coverage
    return _matrix(
        tuple(case.name for case in cases),
        [
            (
                f"{item.label} {item.id}",
                [STATES[coverage.of(item.id, case.id).state] for case in cases],
            )
            for item in session.guide.items
        ],
        {sign: state.value for state, sign in STATES.items()},
    )


def _together(session: Session) -> Matrix:
    """List the pairs of codes given to the same passages."""
    coded = code_all(session)
    counting = evidence(session.study, session.codebook, coded.work.codings, coded.transcripts)
    pairs = sorted(co_occurrence(counting, session.codebook), key=lambda one: -one.passages)
    return _matrix(
        ("passages", "cases"),
        [(f"{one.code} + {one.other}", [str(one.passages), str(one.cases)]) for one in pairs],
        {},
    )


def _framework(session: Session) -> Matrix:
    """Show the written summaries, case by theme."""
    cases = session.study.interviewed()
    written = {(one.case, one.theme): one.text for one in code_all(session).work.summaries}
    language = session.study.language
    return _matrix(
        ("theme", "summary"),
        [
            (case.name, [theme.name.in_(language), written[case.id, theme.id]])
            for case in cases
            for theme in session.codebook.themes
            if (case.id, theme.id) in written
        ],
        {},
    )


def _matrix(
    columns: tuple[str, ...], rows: list[tuple[str, list[str]]], legend: dict[str, str]
) -> Matrix:
    return Matrix(columns, tuple(Line(label, tuple(cells)) for label, cells in rows), legend)


_MAKERS: Final[dict[str, Callable[[Session], Matrix]]] = {
    "theme-case": _theme_case,
    "code-case": _code_case,
    "theme-group": _theme_group,
    "coverage": _coverage,
    "co-occurrence": _together,
    "framework": _framework,
}
KINDS: Final = tuple(_MAKERS)
"""The kinds of matrix there are."""
