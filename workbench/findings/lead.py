"""What opens a section: the finding most share, where groups differ, where cases are divided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from workbench.findings.drafting import Drafting
from workbench.findings.noun import noun_of
from workbench.findings.numeral import tongue
from workbench.findings.words import listed, quoted, sentence, subject
from workbench.model.codebook import Theme
from workbench.model.finding import Claim, Sentence, Side, Told

NAMED: Final = 4
"""Findings that an opening names at most of a kind."""

BROADEST: Final = {
    "nb": (
        "funnet {names} har bredest støtte i dette temaet og kommer fram i {cases}",
        "funnene {names} har bredest støtte i dette temaet, og hvert av dem kommer fram i {cases}",
    ),
    "nn": (
        "funnet {names} har breiast støtte i dette temaet og kjem fram i {cases}",
        "funna {names} har breiast støtte i dette temaet, og kvart av dei kjem fram i {cases}",
    ),
    "en": (
        "in this theme the finding {names} has the broadest support; it emerges in {cases}",
        "in this theme the findings {names} have the broadest support; each emerges in {cases}",
    ),
}
DIFFER: Final = {
    "nb": "gruppene skiller seg når det gjelder {names}",
    "nn": "gruppene skil seg når det gjeld {names}",
    "en": "the groups differ on {names}",
}
DIVIDED: Final = {
    "nb": "{all} er delt når det gjelder {names}",
    "nn": "{all} er delte når det gjeld {names}",
    "en": "{all} are divided on {names}",
}
DIFFER_AND_DIVIDED: Final = {
    "nb": "gruppene skiller seg når det gjelder {names}, mens {all} ellers er delt om {others}",
    "nn": "gruppene skil seg når det gjeld {names}, medan {all} elles er delte om {others}",
    "en": "the groups differ on {names}, while {all} are otherwise divided on {others}",
}


def lead(draft: Drafting, theme: Theme) -> tuple[Sentence, ...]:
    """Return the sentences that open a theme's section; none when there is nothing to compare."""
    told = [code.id for code in theme.codes if draft.sides(code.id)]
    if len(told) < 2:  # noqa: PLR2004
        return ()
    return (*_broadest(draft, told), *_differing(draft, told))


def _broadest(draft: Drafting, codes: Sequence[str]) -> Iterator[Sentence]:
    """Say which findings most cases share.

    Nothing when several do out of different numbers, nor when all do or too many to name: then
    none stands out.
    """
    claims = [
        one
        for code in codes
        if (one := draft.claims.get((code, None, Side.FOR))) is not None and one.n > 1
    ]
    most = max((one.n for one in claims), default=0)
    top = [one for one in claims if one.n == most]
    alike = len({(one.denominator, one.quantifier) for one in top}) == 1
    if len(claims) < 2 or not alike or len(top) > min(NAMED, len(claims) - 1):  # noqa: PLR2004
        return
    of, first = tongue(draft.language), top[0]
    noun = noun_of(draft.study.unit(draft.language), None, of)
    cases = subject(first.quantifier, first.n, first.denominator, first.total, noun)
    names = _names(draft, [one.code for one in top])
    text = BROADEST[of][len(top) > 1].format(names=names, cases=cases.removesuffix(","))
    yield Sentence(Told.LEAD, sentence(text), first.id, tuple(one.id for one in top[1:]))


def _differing(draft: Drafting, codes: Sequence[str]) -> Iterator[Sentence]:
    """Say on which findings groups differ, and on which cases are divided."""
    of = tongue(draft.language)
    differing = sorted(
        (code for code in codes if draft.differs(code)), key=lambda code: -_gap(draft, code)
    )[:NAMED]
    divided = [code for code in codes if draft.divided(code)][:NAMED]
    differing.sort(key=codes.index)
    words = {"all": draft.study.unit(draft.language).all, "names": _names(draft, differing)}
    if differing and divided:
        text = DIFFER_AND_DIVIDED[of].format(**words, others=_names(draft, divided))
    elif differing:
        text = DIFFER[of].format(**words)
    elif divided:
        text = DIVIDED[of].format(all=words["all"], names=_names(draft, divided))
    else:
        return
    claims = [*(_high(draft, code) for code in differing)]
    claims += [one for code in divided for one in draft.sides(code)]
    yield Sentence(Told.LEAD, sentence(text), claims[0].id, tuple(one.id for one in claims[1:]))


def _gap(draft: Drafting, code: str) -> float:
    return max(one.gap for side in Side if (one := draft.contrasts.get((code, side))) is not None)


def _high(draft: Drafting, code: str) -> Claim:
    """Return the claim of the group that holds most of what groups differ on."""
    found = next(one for side in Side if (one := draft.told_contrast(code, side)) is not None)
    return draft.claims[code, found.high.group, found.side]


def _names(draft: Drafting, codes: Sequence[str]) -> str:
    of = draft.language
    return listed([quoted(draft.codebook.by_id[one].name.in_(of), of) for one in codes], of)
