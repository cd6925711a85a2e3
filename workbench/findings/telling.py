"""Sentences about a code beside its claims: spread over groups, silence, two minds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from workbench.findings.contrast import Contrast, Share
from workbench.findings.noun import Noun, noun_of
from workbench.findings.numeral import counted, in_words, tongue
from workbench.findings.words import asked, brief, exactly, filled, listed, sentence
from workbench.model.finding import Finding, Quantifier, Verdict
from workbench.model.interview import Study

EMERGES: Final = {
    "nb": "{this} {high}, men {low}",
    "nn": "{this} {high}, men {low}",
    "en": "{this} {high}, but {low}",
}
THIS: Final = {
    "nb": "dette kommer fram",
    "nn": "dette kjem fram",
    "en": "this emerges",
}
THE_LATTER: Final = {
    "nb": "det siste kommer fram",
    "nn": "det siste kjem fram",
    "en": "the latter emerges",
}
"""The same behind a sentence that told both sides of a code."""
HERE: Final = {
    "nb": "her er det forskjell på gruppene: det kommer fram",
    "nn": "her er det skilnad på gruppene: det kjem fram",
    "en": "here the groups differ: it emerges",
}
"""The same in other words, so that a section need not repeat itself."""
IN: Final = {"nb": "i {cases}", "nn": "i {cases}", "en": "in {cases}"}
ONLY_IN: Final = {"nb": "bare i {cases}", "nn": "berre i {cases}", "en": "only in {cases}"}
NOT_IN: Final = {
    "nb": "ikke i noen av {cases}",
    "nn": "ikkje i nokon av {cases}",
    "en": "not in any of {cases}",
}
NOT_ELSEWHERE: Final = {
    "nb": (
        "dette kommer ikke fram i noen av {cases}",
        "ingen av delene kommer fram i noen av {cases}",
        "ingenting av dette kommer fram i noen av {cases}",
    ),
    "nn": (
        "dette kjem ikkje fram i nokon av {cases}",
        "ingen av delane kjem fram i nokon av {cases}",
        "ingenting av dette kjem fram i nokon av {cases}",
    ),
    "en": (
        "this does not emerge in any of {cases}",
        "neither emerges in any of {cases}",
        "none of this emerges in any of {cases}",
    ),
}
"""Of one, two, or three findings."""
ONLY_ELSEWHERE: Final = {
    "nb": (
        "dette kommer bare fram i {cases}",
        "hver av delene kommer bare fram i {cases}",
    ),
    "nn": (
        "dette kjem berre fram i {cases}",
        "kvar av delane kjem berre fram i {cases}",
    ),
    "en": ("this emerges only in {cases}", "each of these emerges only in {cases}"),
}
"""Of one finding, or of several: not always in the same cases."""
TWO_MINDS: Final = {
    "nb": ("{cases} sier begge deler og er regnet med på begge sider", "{cases} sier begge deler"),
    "nn": (
        "{cases} seier begge delar og er rekna med på begge sider",
        "{cases} seier begge delar",
    ),
    "en": (
        "{cases} {says|say} both and {is|are} counted on both sides",
        "{cases} {says|say} both",
    ),
}
"""In two ways: a section that says of each code what the rule is says it too often."""
SILENT: Final = {
    "nb": "i {cases} kom temaet opp uten at noe ble sagt for eller mot",
    "nn": "i {cases} kom temaet opp utan at noko vart sagt for eller imot",
    "en": "in {cases} the matter came up, but nothing was said for or against",
}
SAID_NEITHER: Final = {
    "nb": (
        "{cases} sa verken det ene eller det andre",
        "{cases} er ikke regnet med på noen av sidene",
    ),
    "nn": (
        "{cases} sa korkje det eine eller det andre",
        "{cases} er ikkje rekna med på nokon av sidene",
    ),
    "en": ("{cases} said neither", "{cases} {counts|count} on neither side"),
}
"""The same, told behind both sides of a code; two ways, so that a section need not repeat one."""
THE_REST: Final = {
    "nb": ("{the} siste {one}", "de {n} øvrige {many}"),
    "nn": ("{the} siste {one}", "dei {n} andre {many}"),
    "en": ("the remaining {one}", "the other {n} {many}"),
}
"""The cases that are left when all the others of the study have been told of."""
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


def spread(contrast: Contrast, study: Study, language: str, this: Mapping[str, str] = THIS) -> str:
    """Return in which groups a claim holds, with counts: the highest share first.

    ``this`` opens the sentence, in each language.
    """
    of = tongue(language)
    inside = [IN[of].format(cases=_exactly(one, study, of)) for one in contrast.shares[:-1]]
    high = listed(inside, of)
    low = _low(contrast.low, study, of)
    return sentence(EMERGES[of].format(this=this[of], high=high, low=low))


def elsewhere(share: Share, study: Study, language: str, number: int = 1) -> str:
    """Return how little there is of ``number`` findings in the group with the lowest share."""
    of = tongue(language)
    templates = ONLY_ELSEWHERE if share.n else NOT_ELSEWHERE
    return templates[of][min(number, len(templates[of])) - 1].format(cases=_few(share, study, of))


def two_minds(finding: Finding, study: Study, language: str, *, other: bool) -> str:
    """Return how many cases say both; empty when none. ``other``: in the other way."""
    templates = {of: ways[other] for of, ways in TWO_MINDS.items()}
    return _counted(templates, len(finding.cases(Verdict.MIXED)), study, language)


def silence(
    finding: Finding, study: Study, language: str, *, both: bool, other: bool, rest: bool
) -> str:
    """Return in how many cases the matter came up without an answer; empty when in none.

    ``both``: the two sides have just been told; these are then the cases that are left.
    ``other``: in the other way of saying it. ``rest``: all who said something have been told of.
    """
    number = len(finding.cases(Verdict.SILENT))
    of = tongue(language)
    if not (both and number):
        if number and rest and not finding.cases(Verdict.NOT_ASKED):
            return sentence(SILENT[of].format(cases=_left(number, study, of)))
        return _counted(SILENT, number, study, language)
    return sentence(filled(SAID_NEITHER[of][other], _silent(finding, study, of), one=number == 1))


def _silent(finding: Finding, study: Study, of: str) -> str:
    number, rest = len(finding.cases(Verdict.SILENT)), len(finding.cases(Verdict.NOT_ASKED))
    if rest:
        noun = noun_of(study.unit(of), None, of)
        return brief(Quantifier.EXACT, number, len(finding.standings) - rest, noun)
    return _left(number, study, of)


def _left(number: int, study: Study, of: str) -> str:
    """Return the cases that are left when all others have been told of."""
    unit = study.unit(of)
    words = in_words(number, of, unit.article)
    return THE_REST[of][number > 1].format(
        n=words,
        the="det" if unit.article in {"et", "eit"} else "den",
        one=unit.the if of != "en" else unit.one,
        many=unit.all if of != "en" else unit.many,
    )


def unasked(finding: Finding, study: Study, language: str, *, rest: bool) -> str:
    """Return in how many cases the matter never came up; empty when it did everywhere.

    Needed only where no claim has told its denominator. ``rest``: all others have been told of.
    """
    of, left = tongue(language), len(finding.cases(Verdict.NOT_ASKED))
    if left == 1 and rest and len(finding.standings) > 1:
        return sentence(UNASKED_ONE[of].format(cases=_left(left, study, of)))
    if left <= 1 or left == len(finding.standings):
        return _counted(UNASKED_ONE, left, study, language)
    unit, number = study.unit(language), in_words(left, language)
    words = UNASKED_MORE[of]
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
        return _exactly(share, study, of, short=True)
    noun = _noun(share, study, of).short()
    return asked(share.came_up, share.total, noun).removesuffix(",")


def _exactly(share: Share, study: Study, of: str, *, short: bool = False) -> str:
    noun = _noun(share, study, of)
    words = exactly(share.n, share.came_up, share.total, noun.short() if short else noun)
    return words.removesuffix(",")


def _noun(share: Share, study: Study, of: str) -> Noun:
    group = next(one for one in study.groups if one.id == share.group)
    return noun_of(study.unit(of), group, of)
