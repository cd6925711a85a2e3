"""The report's figures: what they show, gathered from the study."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from workbench.findings.evidence import evidence
from workbench.findings.matrix import co_occurrence
from workbench.model.keying import State
from workbench.report.block import Figure
from workbench.report.figure.alt import coverage_alt, groups_alt, together_alt
from workbench.report.legend import SHARES, TOO_FEW
from workbench.report.material import Material
from workbench.report.table.cell import told
from workbench.report.table.matrix import shown_groups, theme_shares
from workbench.study.disk.cache import Cache
from workbench.study.disk.keep import to_json
from workbench.study.disk.progress import Progress, Step, silent

CAPTION: Final = ""
"""A figure gets its caption, in the study's own words, where a template prints it."""

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


def figures(cache: Cache, material: Material, progress: Progress = silent) -> Mapping[str, Figure]:
    """Return the figures by the name templates use; drawn only where their data changed."""
    makers = {
        "coverage": _coverage(material),
        "themes-group": _groups(material),
        "co-occurrence": _together(material),
    }
    drawn = {}
    for done, (name, (inputs, draw)) in enumerate(makers.items()):
        progress(Step.DRAW, done, len(makers))
        figure = cache.get(Drawn, f"figure-{name}", to_json(inputs), draw)
        if figure.figure is not None:
            drawn[name] = figure.figure
    progress(Step.DRAW, len(makers), len(makers))
    return drawn


def _coverage(material: Material) -> Maker:
    cases = [case.id for case in material.study.interviewed()]
    rows = []
    for item in material.guide.items:
        if item.level != 1:
            continue
        states = Counter(material.coverage.of(item.id, case).state for case in cases)
        counts = tuple(sum(states[one] for one in kinds) for kinds, _ in STATES)
        rows.append((f"{item.label}. {item.text}", counts))
    names = tuple(words[material.language] for _, words in STATES)
    alt = coverage_alt(material, names, rows)
    inputs = ("fig-coverage", CAPTION, alt, names, tuple(rows))

    def draw() -> Drawn:
        from workbench.report.figure.counted import coverage_figure  # noqa: PLC0415 - matplotlib is heavy

        return Drawn(coverage_figure(*inputs))

    return inputs, draw


def _groups(material: Material) -> Maker:
    names = tuple(name for name, _ in shown_groups(material))
    rows = theme_shares(material)
    words = [told(one, material) for one in (*SHARES, TOO_FEW)]
    alt = groups_alt(material, names, rows, words[-1])

    def draw() -> Drawn:
        from workbench.report.figure.dot_plot import Scale, dot_plot  # noqa: PLC0415 - matplotlib is heavy

        if not any(share for _, shares in rows for share in shares):
            return Drawn(None)
        return Drawn(dot_plot("fig-themes-group", CAPTION, alt, Scale(*words), names, rows))

    return ("fig-themes-group", CAPTION, alt, words, names, rows), draw


def _together(material: Material) -> Maker:
    language = material.language
    codes = [code.id for code in material.codebook.codes]
    names = tuple(code.name.in_(language) for code in material.codebook.codes)
    spoken = material.transcripts.values()
    counting = evidence(material.study, material.codebook, material.work.codings, spoken)
    met = sorted(
        co_occurrence(counting, material.codebook), key=lambda pair: (-pair.passages, pair.code)
    )[:MOST_PAIRS]
    pairs = tuple((codes.index(one.code), codes.index(one.other), one.passages) for one in met)
    alt = together_alt(material, names, pairs)
    inputs = ("fig-co-occurrence", CAPTION, alt, names, pairs)

    def draw() -> Drawn:
        from workbench.report.figure.counted import together_figure  # noqa: PLC0415 - matplotlib is heavy

        return Drawn(together_figure(*inputs))

    return inputs, draw
