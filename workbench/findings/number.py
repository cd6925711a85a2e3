"""The numbers of a study that its report prints, each with what it counts and rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.findings.evidence import Evidence
from workbench.findings.numeral import in_figures, in_words
from workbench.model.codebook import Codebook
from workbench.model.finding import Number
from workbench.model.interview import Study
from workbench.model.keying import Coverage
from workbench.model.participant import ConsentStatus
from workbench.model.transcript import Role, Transcript

Count = tuple[str, Sequence[str], str]


def numbers(
    study: Study,
    codebook: Codebook,
    counting: Iterable[Evidence],
    transcripts: Iterable[Transcript],
    coverage: Coverage,
    language: str,
    alpha: float | None = None,
) -> tuple[Number, ...]:
    """Return the numbers, with ids ``N-…``, worded in ``language`` (nb, nn, en).

    ``counting`` are the codings that count, ``alpha`` the agreement between coders where it
    was measured. Numbers of minutes, turns and codings
    rest on interviews, all others on what they count.
    """
    counts = (
        *_register(study),
        ("codes", [code.id for code in codebook.codes], "codes of the codebook"),
        ("themes", [theme.id for theme in codebook.themes], "themes of the codebook"),
        ("guide-items", _items(coverage), "questions of the guide, on all levels"),
    )
    found = [_number(name, len(what), meaning, what, language) for name, what, meaning in counts]
    found.extend(_amounts(study, tuple(transcripts), tuple(counting), language))
    if alpha is not None:
        text = in_figures(alpha, language, 2)
        meaning = "Krippendorff's alpha between the coders, over all codes"
        found.append(Number("N-agreement-alpha", alpha, text, meaning, words=text))
    return tuple(found)


def _register(study: Study) -> Iterator[Count]:
    cases = [case.id for case in study.interviewed()]
    present = {one for interview in study.interviews for one in interview.participants}
    informants = [
        one.id
        for one in study.participants
        if one.id in present and one.consent.status is ConsentStatus.GIVEN
    ]
    asking = {one for interview in study.interviews for one in interview.interviewers}
    askers = [one.id for one in study.interviewers if one.id in asking]
    yield "cases", cases, "cases with at least one interview"
    yield "interviews", [one.id for one in study.interviews], "interviews held"
    yield "informants", informants, "informants whose consent is given"
    yield "interviewers", askers, "people who led the interviews"
    for group in study.groups:
        members = [one for one in cases if one in group.cases]
        yield f"group-{group.id}", members, f"cases interviewed in the group {group.id}"


def _amounts(
    study: Study,
    transcripts: Sequence[Transcript],
    counting: Sequence[Evidence],
    language: str,
) -> Iterator[Number]:
    timed = [one for one in study.interviews if one.minutes is not None]
    minutes = sum(one.minutes or 0 for one in timed)
    roles = [turn.role for one in transcripts for turn in one.turns]
    spoken = sum(role is Role.INFORMANT for role in roles)
    held = [one.interview for one in transcripts]
    coded = list(dict.fromkeys(one.interview.id for one in counting))
    for name, value, meaning, rests_on in (
        ("minutes", minutes, "minutes of interviews, of those timed", [one.id for one in timed]),
        ("turns", len(roles), "turns of all interviews, everybody's", held),
        ("informant-turns", spoken, "turns spoken by informants", held),
        ("codings", len(counting), "codings that findings rest on", coded),
    ):
        yield _number(name, value, meaning, rests_on, language)


def _items(coverage: Coverage) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cover.item for cover in coverage.covers))


def _number(name: str, value: int, meaning: str, rests_on: Sequence[str], language: str) -> Number:
    return Number(
        id=f"N-{name}",
        value=value,
        text=in_figures(value, language),
        meaning=meaning,
        rests_on=tuple(rests_on),
        words=in_words(value, language),
    )
