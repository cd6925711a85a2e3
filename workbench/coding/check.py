"""Whether codings fit the codebook, the study and the transcripts they stand on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from workbench.coding.notice import NotEvidence, PointsNowhere
from workbench.errors.base import Said, Where
from workbench.errors.coding import UnknownCode, UnknownOwner
from workbench.model.codebook import Codebook
from workbench.model.coding import Coding, Work
from workbench.model.interview import Study
from workbench.model.transcript import Role, Transcript
from workbench.text.near import nearest


def check(
    work: Work,
    codebook: Codebook,
    study: Study,
    transcripts: Iterable[Transcript],
    place_of: Callable[[str], Where | None] = lambda _: None,
    items: Collection[str] = (),
) -> tuple[Said, ...]:
    """Return what a person should look at in the codings of ``work``, which is settled.

    Raises :class:`UnknownCode` or :class:`UnknownOwner` for a coding that names a code,
    an interview or a coder that the study's files do not have. ``place_of`` is asked, then
    only, where the coding of that id was written down (a file and line); without an answer
    the error names its interview and turn. ``items`` are the ids of the guide.
    """
    by_id = {one.interview: one for one in transcripts}
    coders = {coder.id for coder in study.coders}
    interviews = {one.id for one in study.interviews}
    for coding in work.codings:
        if (
            coding.code in codebook.known
            and coding.anchor.interview in interviews
            and coding.coder in coders
        ):
            continue
        where = place_of(coding.id) or _where(coding, by_id)
        if coding.code not in codebook.known:
            raise UnknownCode(where, coding.code, nearest(coding.code, codebook.by_id))
        _declared(where, "interview", coding.anchor.interview, interviews)
        _declared(where, "coder", coding.coder, coders)
    return (
        *_no_evidence(work.codings, by_id),
        *_astray(work, codebook, {case.id for case in study.cases}, items),
    )


def _astray(
    work: Work, codebook: Codebook, cases: Collection[str], items: Collection[str]
) -> Iterator[PointsNowhere]:
    """Yield the keys, refusals and summaries that name something the files no longer have."""
    themes = {theme.id for theme in codebook.themes}
    for key in work.keys:
        if key.item is not None and key.item not in items:
            where = Where(key.anchor.interview)
            yield PointsNowhere(where, "key", key.coder, "guide item", key.item, key.id[:8])
    for refusal in work.refusals:
        if refusal.code not in codebook.by_id:
            where = Where(refusal.anchor.interview)
            yield PointsNowhere(
                where, "refusal", refusal.coder, "code", refusal.code, refusal.id[:8]
            )
    for one in work.summaries:
        for kind, name, known in (("case", one.case, cases), ("theme", one.theme, themes)):
            if name not in known:
                yield PointsNowhere(Where(""), "summary", one.coder, kind, name, one.id[:8])


def _declared(where: Where, kind: str, name: str, known: Collection[str]) -> None:
    if name not in known:
        raise UnknownOwner(where, kind, name, nearest(name, known))


def _no_evidence(
    codings: Iterable[Coding], transcripts: Mapping[str, Transcript]
) -> Iterator[NotEvidence]:
    for coding in codings:
        transcript = transcripts.get(coding.anchor.interview)
        turns = () if transcript is None else transcript.turns_in(coding.anchor.span)
        if turns and all(turn.role is Role.INTERVIEWER for turn in turns):
            where = Where(coding.anchor.interview, turn=turns[0].number)
            yield NotEvidence(where, coding.code, coding.coder, coding.id[:8])


def _where(coding: Coding, transcripts: Mapping[str, Transcript]) -> Where:
    interview = coding.anchor.interview
    transcript = transcripts.get(interview)
    turn = None if transcript is None else transcript.turn_at(coding.anchor.start)
    return Where(interview, turn=None if turn is None else turn.number, part=coding.id[:8])
