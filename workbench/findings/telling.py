"""Sentences about a code beside its claims: spread over groups, silence, two minds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.findings.contrast import Contrast, Share
from workbench.findings.words import (
    Noun,
    asked,
    brief,
    counted,
    exactly,
    filled,
    in_words,
    listed,
    noun_of,
    quoted,
    sentence,
    tongue,
)
from workbench.model.finding import Finding, Quantifier, Verdict
from workbench.model.interview import Study

EMERGES: Final = {
    "nb": "dette kommer fram {high}, men {low}",
    "nn": "dette kjem fram {high}, men {low}",
    "en": "this emerges {high}, but {low}",
}
IN: Final = {"nb": "i {cases}", "nn": "i {cases}", "en": "in {cases}"}
ONLY_IN: Final = {"nb": "bare i {cases}", "nn": "berre i {cases}", "en": "only in {cases}"}
NOT_IN: Final = {
    "nb": "ikke i noen av {cases}",
    "nn": "ikkje i nokon av {cases}",
    "en": "not in any of {cases}",
}
NOT_ELSEWHERE: Final = {
    "nb": "dette kommer ikke fram i noen av {cases}",
    "nn": "dette kjem ikkje fram i nokon av {cases}",
    "en": "this does not emerge in any of {cases}",
}
ONLY_ELSEWHERE: Final = {
    "nb": "dette kommer bare fram i {cases}",
    "nn": "dette kjem berre fram i {cases}",
    "en": "this emerges only in {cases}",
}
TWO_MINDS: Final = {
    "nb": "{cases} er regnet med på begge sider, fordi informantene der sier begge deler",
    "nn": "{cases} er rekna med på begge sider, fordi informantane der seier begge delar",
    "en": "{cases} {counts|count} on both sides, because informants there say both",
}
SILENT: Final = {
    "nb": "i {cases} kom temaet opp uten at noe ble sagt for eller mot",
    "nn": "i {cases} kom temaet opp utan at noko vart sagt for eller imot",
    "en": "in {cases} the matter came up, but nothing was said for or against",
}
SAID_NEITHER: Final = {
    "nb": "{cases} sa verken det ene eller det andre",
    "nn": "{cases} sa korkje det eine eller det andre",
    "en": "{cases} said neither",
}
"""The same, told behind both sides of a code."""
UNASKED_ONE: Final = {
    "nb": "temaet kom ikke opp i {cases}",
    "nn": "temaet kom ikkje opp i {cases}",
    "en": "the matter did not come up in {cases}",
}
UNASKED_MORE: Final = {
    "nb": "temaet kom ikke opp i de {n} andre {all}",
    "nn": "temaet kom ikkje opp i dei {n} andre {all}",
    "en": "the matter did not come up in the other {n} {many}",
}
MOST_SHARED: Final = {
    "nb": "i dette temaet støtter flest {many} {finding} {names} ({cases})",
    "nn": "i dette temaet støttar flest {many} {finding} {names} ({cases})",
    "en": "in this theme the largest number of {many} support {finding} {names} ({cases})",
}
THE_FINDING: Final = {
    "nb": ("funnet", "funnene"),
    "nn": ("funnet", "funna"),
    "en": ("the finding", "the findings"),
}


def spread(contrast: Contrast, study: Study, language: str) -> str:
    """Return in which groups a claim holds, with counts: the highest share first."""
    of = tongue(language)
    inside = [IN[of].format(cases=_exactly(one, study, of)) for one in contrast.shares[:-1]]
    high = listed(inside, of)
    return sentence(EMERGES[of].format(high=high, low=_low(contrast.low, study, of)))


def elsewhere(share: Share, study: Study, language: str) -> str:
    """Return how little of it there is in the group with the lowest share, in small letters."""
    of = tongue(language)
    templates = ONLY_ELSEWHERE if share.n else NOT_ELSEWHERE
    return templates[of].format(cases=_few(share, study, of))


def two_minds(finding: Finding, study: Study, language: str) -> str:
    """Return in how many cases informants say both; empty when in none."""
    return _counted(TWO_MINDS, len(finding.cases(Verdict.MIXED)), study, language)


def silence(finding: Finding, study: Study, language: str, *, both: bool) -> str:
    """Return in how many cases the matter came up without an answer; empty when in none.

    ``both``: the two sides have just been told.
    """
    number = len(finding.cases(Verdict.SILENT))
    rest = len(finding.cases(Verdict.NOT_ASKED))
    if not (both and number and rest):
        return _counted(SAID_NEITHER if both else SILENT, number, study, language)
    of = tongue(language)
    noun = noun_of(study.unit(of), None, of)
    cases = brief(Quantifier.EXACT, number, len(finding.standings) - rest, noun)
    return sentence(SAID_NEITHER[of].format(cases=cases))


def most_shared(names: Sequence[str], cases: str, study: Study, language: str) -> str:
    """Return which findings of a theme most cases support; ``cases`` is how many."""
    of = tongue(language)
    words = MOST_SHARED[of].format(
        many=study.unit(language).many,
        finding=THE_FINDING[of][len(names) > 1],
        names=listed([quoted(one, of) for one in names], of),
        cases=cases.removesuffix(","),
    )
    return sentence(words)


def unasked(finding: Finding, study: Study, language: str) -> str:
    """Return in how many cases the matter never came up; empty when it did everywhere.

    Needed only where no claim has told its denominator.
    """
    rest = len(finding.cases(Verdict.NOT_ASKED))
    if rest <= 1 or rest == len(finding.standings):
        return _counted(UNASKED_ONE, rest, study, language)
    unit, number = study.unit(language), in_words(rest, language)
    words = UNASKED_MORE[tongue(language)]
    return sentence(words.format(n=number, all=unit.all, many=unit.many))


def _counted(templates: dict[str, str], number: int, study: Study, language: str) -> str:
    if not number:
        return ""
    unit = study.unit(language)
    cases = counted(number, unit.one if number == 1 else unit.many, language, unit.article)
    return sentence(filled(templates[tongue(language)], cases, one=number == 1))


def _low(share: Share, study: Study, of: str) -> str:
    templates = ONLY_IN if share.n else NOT_IN
    return templates[of].format(cases=_few(share, study, of))


def _few(share: Share, study: Study, of: str) -> str:
    if share.n:
        return _exactly(share, study, of)
    return asked(share.came_up, share.total, _noun(share, study, of)).removesuffix(",")


def _exactly(share: Share, study: Study, of: str) -> str:
    words = exactly(share.n, share.came_up, share.total, _noun(share, study, of))
    return words.removesuffix(",")


def _noun(share: Share, study: Study, of: str) -> Noun:
    group = next(one for one in study.groups if one.id == share.group)
    return noun_of(study.unit(of), group, of)
