"""The report's figures: what they show, gathered from the study, and their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from workbench.findings.evidence import evidence
from workbench.findings.matrix import co_occurrence
from workbench.model.finding import Finding, Verdict
from workbench.model.keying import State
from workbench.report.block import Figure
from workbench.study.keep import to_json
from workbench.study.progress import Progress, Step, silent
from workbench.study.session import Session
from workbench.study.weighed import Weighed

WORDS: Final = {
    "coverage": {
        "nb": "Hvor mange kommuner hvert spørsmål i guiden ble dekket i",
        "nn": "Kor mange kommunar kvart spørsmål i guiden vart dekt i",
        "en": "In how many municipalities each question of the guide was covered",
    },
    "themes-group": {
        "nb": "Hvor mange caser i hver gruppe som støtter minst ett funn i temaet",
        "nn": "Kor mange casar i kvar gruppe som støttar minst eitt funn i temaet",
        "en": "In how many cases of each group at least one finding of the theme is supported",
    },
    "co-occurrence": {
        "nb": "Koder som står til de samme stedene i samtalene",
        "nn": "Kodar som står til dei same stadene i samtalane",
        "en": "Codes given to the same passages of the conversations",
    },
}
STATES: Final = (
    (
        {State.ANSWERED},
        {"nb": "spurt og besvart", "nn": "spurt og svart på", "en": "asked and answered"},
    ),
    (
        {State.VOLUNTEERED},
        {"nb": "svart uten å bli spurt", "nn": "svart utan å bli spurd", "en": "answered unasked"},
    ),
    ({State.PARTLY, State.UNANSWERED}, {"nb": "delvis", "nn": "delvis", "en": "partly"}),
    (
        {State.NOT_ASKED, State.NOT_RELEVANT, State.UNKNOWN},
        {"nb": "ikke berørt", "nn": "ikkje nemnt", "en": "not covered"},
    ),
)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure, or None where there is too little to draw."""

    figure: Figure | None


Maker: TypeAlias = tuple[tuple[object, ...], Callable[[], Drawn]]

MOST_PAIRS: Final = 12
"""Pairs of codes shown in the figure of co-occurrence, the most frequent ones."""


def figures(
    session: Session, weighed: Weighed, progress: Progress = silent
) -> Mapping[str, Figure]:
    """Return the figures by the name templates use; drawn only where their data changed."""
    makers = {
        "coverage": _coverage(session, weighed),
        "themes-group": _groups(session, weighed),
        "co-occurrence": _together(session, weighed),
    }
    drawn = {}
    for done, (name, (inputs, draw)) in enumerate(makers.items()):
        progress(Step.DRAW, done, len(makers))
        figure = session.cache.get(Drawn, f"figure-{name}", to_json(inputs), draw)
        if figure.figure is not None:
            drawn[name] = figure.figure
    progress(Step.DRAW, len(makers), len(makers))
    return drawn


def _coverage(session: Session, weighed: Weighed) -> Maker:
    cases = [case.id for case in session.study.interviewed()]
    rows = []
    for item in session.guide.items:
        if item.level != 1:
            continue
        states = Counter(weighed.coded.coverage.of(item.id, case).state for case in cases)
        counts = tuple(sum(states[one] for one in kinds) for kinds, _ in STATES)
        rows.append((f"{item.label}. {item.text}", counts))
    names = tuple(words[weighed.language] for _, words in STATES)
    inputs = ("coverage", WORDS["coverage"][weighed.language], names, tuple(rows))
    alt = "; ".join(
        f"{label}: " + ", ".join(f"{n} {name}" for n, name in zip(counts, names, strict=True))
        for label, counts in rows
    )

    def draw() -> Drawn:
        from workbench.report.figure import coverage_figure  # noqa: PLC0415 - matplotlib is heavy

        return Drawn(coverage_figure(*inputs[:2], alt, *inputs[2:]))

    return inputs, draw


def _groups(session: Session, weighed: Weighed) -> Maker:
    language, study = weighed.language, session.study
    groups = tuple((group.name.in_(language), len(group.cases)) for group in study.groups)
    rows = tuple(
        (
            theme.name.in_(language),
            tuple(
                _supporting(weighed.findings.findings, theme.id, group.id) for group in study.groups
            ),
        )
        for theme in session.codebook.themes
    )
    inputs = ("themes-group", WORDS["themes-group"][language], groups, rows)
    alt = "; ".join(
        f"{label}: "
        + ", ".join(f"{n} ({name})" for n, (name, _) in zip(counts, groups, strict=True))
        for label, counts in rows
    )

    def draw() -> Drawn:
        from workbench.report.figure import groups_figure  # noqa: PLC0415 - matplotlib is heavy

        if not groups:
            return Drawn(None)
        return Drawn(groups_figure(*inputs[:2], alt, *inputs[2:]))

    return inputs, draw


def _supporting(findings: tuple[Finding, ...], theme: str, group: str) -> int:
    """Count the cases of a group that support at least one code of a theme."""
    cases: set[str] = set()
    for finding in findings:
        if finding.theme == theme and finding.group == group:
            cases.update(finding.cases(Verdict.FOR, Verdict.MIXED))
    return len(cases)


def _together(session: Session, weighed: Weighed) -> Maker:
    language = weighed.language
    codes = [code.id for code in session.codebook.codes]
    names = tuple(code.name.in_(language) for code in session.codebook.codes)
    coded = weighed.coded
    counting = evidence(session.study, session.codebook, coded.work.codings, coded.transcripts)
    met = sorted(
        co_occurrence(counting, session.codebook), key=lambda pair: (-pair.passages, pair.code)
    )[:MOST_PAIRS]
    pairs = tuple((codes.index(one.code), codes.index(one.other), one.passages) for one in met)
    inputs = ("co-occurrence", WORDS["co-occurrence"][language], names, pairs)
    alt = "; ".join(f"{names[one]} – {names[other]}: {n}" for one, other, n in pairs)

    def draw() -> Drawn:
        from workbench.report.figure import together_figure  # noqa: PLC0415 - matplotlib is heavy

        return Drawn(together_figure(*inputs[:2], alt, *inputs[2:]))

    return inputs, draw
