"""Claims: the sentences a study can stand for, with quantifier, numbers and evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from workbench.findings.contrast import Contrast
from workbench.findings.noun import noun_of
from workbench.findings.quantifier import chosen
from workbench.findings.rule import Rule
from workbench.findings.tally import Tally, codings, holding, tally
from workbench.findings.words import filled, sentence, singular, subject
from workbench.model.codebook import Code, Codebook
from workbench.model.finding import Claim, Finding, Quantifier, Side
from workbench.model.interview import Study
from workbench.model.wording import FALLBACK, Wording

Scope = tuple[str, str | None, Side]
"""A code, a group (None: all cases), and a side."""

FALLBACKS = {
    Side.FOR: {
        "nb": "{cases} forteller om «{name}»",
        "nn": "{cases} fortel om «{name}»",
        "en": "{cases} {tells|tell} of “{name}”",
    },
    Side.AGAINST: {
        "nb": "{cases} forteller om det motsatte av «{name}»",
        "nn": "{cases} fortel om det motsette av «{name}»",
        "en": "{cases} {tells|tell} of the opposite of “{name}”",
    },
}
"""What is said when the codebook gives a code no sentence for a side."""


def claim_ids(study: Study, codebook: Codebook) -> dict[Scope, str]:
    """Return the id of every claim there can be: ``C-code``, ``C-code-against``,
    ``C-code-group``, ``C-code-group-against``; a number is added where two would coincide.
    """  # noqa: D205 - one sentence
    groups = (None, *(group.id for group in study.groups))
    taken: dict[str, Scope] = {}
    for group in groups:
        for code in codebook.codes:
            for side in Side:
                parts = ["C", code.id, group or "", "against" if side is Side.AGAINST else ""]
                plain = name = "-".join(part for part in parts if part)
                nth = 1
                while name in taken:
                    nth += 1
                    name = f"{plain}-{nth}"
                taken[name] = (code.id, group, side)
    return {scope: name for name, scope in taken.items()}


def claims(
    study: Study,
    codebook: Codebook,
    findings: Iterable[Finding],
    contrasts: Mapping[tuple[str, Side], Contrast],
    rule: Rule,
    language: str,
) -> tuple[Claim, ...]:
    """Return the claims of a study, code by code, in ``language`` (nb, nn, en).

    Overall both sides when there is anything to say (:func:`tells`); of groups only where
    they really differ, and only those groups that are large enough to be named.
    """
    ids = claim_ids(study, codebook)
    named = {
        (code, share.group) for (code, _), found in contrasts.items() for share in found.shares
    }
    return tuple(
        claim
        for finding in findings
        if finding.group is None or (finding.code, finding.group) in named
        for claim in _both_sides(finding, study, codebook, ids, rule, language)
    )


def _both_sides(
    finding: Finding,
    study: Study,
    codebook: Codebook,
    ids: Mapping[Scope, str],
    rule: Rule,
    language: str,
) -> Iterator[Claim]:
    code = codebook.by_id[finding.code]
    for side in Side:
        count = tally(finding, side, code)
        if not tells(finding, side, count):
            continue
        quantifier = chosen(count, rule)
        other = Side.AGAINST if side is Side.FOR else Side.FOR
        yield Claim(
            id=ids[code.id, finding.group, side],
            code=code.id,
            group=finding.group,
            side=side,
            quantifier=quantifier,
            n=count.n,
            denominator=count.came_up,
            total=count.total,
            text=sentence(words(code, side, quantifier, finding.group, count, study, language)),
            cases=holding(finding, side),
            codings=codings(finding, side),
            counter=codings(finding, other),
        )


def tells(finding: Finding, side: Side, count: Tally) -> bool:
    """Say whether a side of a finding is worth a claim.

    It is when a case holds it. «None» is said of the code's finding alone, and only when at
    least half of the cases where the matter came up say the opposite: silence is no «no».
    """
    if count.n:
        return True
    against = len(holding(finding, Side.AGAINST))
    asked = not count.emergent or count.came_up == count.total
    return side is Side.FOR and asked and count.came_up > 1 and 2 * against >= count.came_up


def words(
    code: Code,
    side: Side,
    quantifier: Quantifier,
    group: str | None,
    count: Tally,
    study: Study,
    language: str,
) -> str:
    """Return a claim in words, in small letters and without full stop."""
    template, of = template_of(code, side, language)
    scope = next((one for one in study.groups if one.id == group), None)
    noun = noun_of(study.unit(of), scope, of)
    cases = subject(quantifier, count.n, count.came_up, count.total, noun)
    return filled(template, cases, one=singular(quantifier, count.n))


def template_of(code: Code, side: Side, language: str) -> tuple[str, str]:
    """Return the sentence of a side, and the language that it is really in."""
    wording = code.finding if side is Side.FOR else code.contrary
    if wording:
        return wording.in_(language), _language_of(wording, language)
    of = language if language in FALLBACKS[side] else "en"
    return FALLBACKS[side][of].replace("{name}", code.name.in_(language)), of


def _language_of(wording: Wording, language: str) -> str:
    if wording.has(language):
        return language
    tags = [tag for tag, _ in wording.texts]
    wanted = (tag for tag in FALLBACK.get(language, ("en", "nb")) if tag in tags)
    return next(wanted, tags[0])
