"""What stands behind a cell of a matrix: its passages, each with its turn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from workbench.findings.evidence import Evidence, evidence
from workbench.model.anchor import Anchor
from workbench.model.coding import Stance
from workbench.study.disk.named import named
from workbench.study.keying.coded import Coded
from workbench.study.opening.session import Session
from workbench.study.weighing.matrix import JOINED


@dataclass(frozen=True, slots=True)
class Behind:
    """A passage behind a cell; ``start`` and ``end`` count in the interview's text.

    Of a turn that was merely keyed, ``code`` and ``coder`` are "".
    """

    interview: str
    case: str
    turn: int
    speaker: str
    quote: str
    start: int
    end: int
    code: str = ""
    stance: str = ""
    coder: str = ""


def behind(
    session: Session, coded: Coded, kind: str, row: str, column: str, language: str = ""
) -> tuple[Behind, ...]:
    """Return the passages behind the cell at ``row`` and ``column`` (keys of the matrix).

    Codes are named in ``language``, or in the study's own.
    """
    language = language or session.study.language
    if kind == "coverage":
        named("guide item", row, session.guide.by_id)
        return tuple(_keyed(session, coded, row, column))
    if kind == "framework":
        found = [one for one in coded.work.summaries if (one.case, one.theme) == (row, column)]
        return tuple(_passage(session, coded, anchor) for one in found for anchor in one.anchors)
    counting = evidence(session.study, session.codebook, coded.work.codings, coded.transcripts)
    if kind == "co-occurrence":
        return tuple(_coding(session, coded, one, language) for one in _together(counting, row))
    cases = _cases(session, kind, column)
    codes = {code.id for code in session.codebook.codes if row in {code.id, code.theme}}
    return tuple(
        _coding(session, coded, one, language)
        for one in counting
        if one.coding.code in codes and one.case in cases
    )


def _cases(session: Session, kind: str, column: str) -> frozenset[str]:
    if kind != "theme-group":
        return frozenset({column})
    groups = {group.id: group for group in session.study.groups}
    return frozenset(groups[named("group", column, groups)].cases)


def _together(counting: tuple[Evidence, ...], pair: str) -> Iterator[Evidence]:
    """Yield the codings of either code that share words with one of the other."""
    first, _, other = pair.partition(JOINED)
    ones = [one for one in counting if one.coding.code == first]
    others = [one for one in counting if one.coding.code == other]
    for one in counting:
        if one.coding.code not in {first, other}:
            continue
        against = others if one.coding.code == first else ones
        if any(_share(one, two) for two in against):
            yield one


def _share(one: Evidence, two: Evidence) -> bool:
    mine, yours = one.coding.anchor, two.coding.anchor
    return mine.interview == yours.interview and mine.span.overlaps(yours.span)


def _keyed(session: Session, coded: Coded, item: str, case: str) -> Iterator[Behind]:
    by_id = {one.interview: one for one in coded.transcripts}
    for interview, number in coded.coverage.of(item, case).turns:
        turn = by_id[interview].turns[number - 1]
        speaker = _names(session).get(turn.speaker or "", turn.label)
        case = _case(session, interview)
        yield Behind(interview, case, number, speaker, turn.text, turn.start, turn.end)


def _coding(session: Session, coded: Coded, one: Evidence, language: str) -> Behind:
    coding = one.coding
    found = _passage(session, coded, coding.anchor)
    name = session.codebook.by_id[coding.code].name.in_(language)
    stance = "" if coding.stance is Stance.SUPPORTS else coding.stance.value
    return replace(found, code=name, stance=stance, coder=coding.coder)


def _passage(session: Session, coded: Coded, anchor: Anchor) -> Behind:
    transcript = next(one for one in coded.transcripts if one.interview == anchor.interview)
    turn = transcript.turns_in(anchor.span)[0]
    speaker = _names(session).get(turn.speaker or "", turn.label)
    case = _case(session, anchor.interview)
    place = (anchor.quote, anchor.start, anchor.end)
    return Behind(anchor.interview, case, turn.number, speaker, *place)


def _names(session: Session) -> dict[str, str]:
    return {one.id: one.code_name for one in session.study.participants}


def _case(session: Session, interview: str) -> str:
    return session.study.case(session.study.interview(interview).case).name
