"""What a figure shows, in words for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from workbench.report.material import Material
from workbench.report.phrase import say
from workbench.report.table.cell import told
from workbench.report.table.matrix import Shares

_COVERAGE: Final = say(
    "En rute per {one} for hvert spørsmål i guiden.",
    "Ei rute per {one} for kvart spørsmål i guiden.",
    "One square per {one} for each question of the guide.",
)
_GROUPS: Final = say(
    "Et merke per gruppe for hvert tema, på en linje fra ingen til alle: hvor ofte gruppens "
    "{many} støtter et funn i temaet når det kom opp hos dem.",
    "Eit merke per gruppe for kvart tema, på ei linje frå ingen til alle: kor ofte {many} i gruppa "
    "støttar eit funn i temaet når det kom opp hos dei.",
    "One mark per group for each theme, on a line from none to all: how often the group's {many} "
    "support a finding of the theme when it came up with them.",
)
_APART: Final = say(
    "Gruppene står lengst fra hverandre i «{}»",
    "Gruppene står lengst frå kvarandre i «{}»",
    "The groups stand furthest apart on “{}”",
)
_NEAR: Final = say("og nærmest i «{}».", "og nærast i «{}».", "and nearest on “{}”.")
_OF: Final = say("{} av {}", "{} av {}", "{} of {}")
_TOGETHER: Final = say(
    "Et tall for hvert par av koder som er gitt de samme stedene.",
    "Eit tal for kvart par av kodar som er gjevne dei same stadene.",
    "A number for each pair of codes given to the same places.",
)


def coverage_alt(
    material: Material, states: Sequence[str], rows: Sequence[tuple[str, Sequence[int]]]
) -> str:
    """Return what the figure of coverage shows; states that no case is in are left out."""
    parts = []
    for label, counts in rows:
        said = [f"{n} {name}" for n, name in zip(counts, states, strict=True) if n]
        parts.append(f"{label} {', '.join(said)}")
    return f"{told(_COVERAGE, material)} {'; '.join(parts)}."


def groups_alt(
    material: Material, groups: Sequence[str], rows: Sequence[tuple[str, Shares]], too_few: str
) -> str:
    """Return what the figure of themes by group shows, and where groups stand apart."""
    of = _OF.in_(material.language)
    parts = []
    for label, shares in rows:
        said = [
            f"{group} {of.format(*share)}"
            for group, share in zip(groups, shares, strict=True)
            if share
        ]
        parts.append(f"{label}: {', '.join(said) or too_few}")
    lead = " ".join([told(_GROUPS, material), *_apart(material, rows)])
    return f"{lead} {'; '.join(parts)}."


def together_alt(
    material: Material, names: Sequence[str], pairs: Sequence[tuple[int, int, int]]
) -> str:
    """Return which codes were given together, and in how many places."""
    parts = [f"{names[one]} – {names[other]}: {n}" for one, other, n in pairs]
    return f"{told(_TOGETHER, material)} {'; '.join(parts)}."


def _apart(material: Material, rows: Sequence[tuple[str, Shares]]) -> list[str]:
    """Return the rows whose groups stand furthest apart and nearest, if these differ."""
    spans = [
        (max(abs(one - other) for one, other in combinations(held, 2)), label)
        for label, shares in rows
        if len(held := [n / of for n, of in filter(None, shares)]) > 1
    ]
    if not spans:
        return []
    widest, narrowest = max(spans, key=_span), min(spans, key=_span)
    if widest[0] == narrowest[0]:
        return []
    return [
        _APART.in_(material.language).format(widest[1]),
        _NEAR.in_(material.language).format(narrowest[1]),
    ]


def _span(one: tuple[float, str]) -> float:
    return one[0]
