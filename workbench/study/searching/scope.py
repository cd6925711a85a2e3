"""Which turns a search may find: by case, interview, speaker, guide item, code, role, memo."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.model.codebook import Codebook
from workbench.model.coding import Coding, Work
from workbench.model.search import Indexed
from workbench.model.transcript import Role, Transcript
from workbench.study.disk.named import named
from workbench.study.keying.coded import code_all, work_on
from workbench.study.keying.key import item_named
from workbench.study.opening.session import Session
from workbench.study.sources.ingest import ingest_one

May = Callable[[Indexed], bool]


@dataclass(frozen=True, slots=True)
class Scope:
    """Narrowing a search; what is left empty narrows nothing.

    ``item`` is a guide item's id or printed label, and takes in what stands under it;
    ``code`` a code or a theme; ``speaker`` a participant's id or code name; ``memo`` only
    turns that somebody wrote a memo on (or on a coding in them); ``informants`` leaves out
    what interviewers and unknown voices say.
    """

    case: str = ""
    interview: str = ""
    speaker: str = ""
    item: str = ""
    code: str = ""
    memo: bool = False
    informants: bool = False


def allowed(session: Session, scope: Scope) -> May:
    """Return the function that says whether a turn lies in ``scope``.

    Raises :class:`~workbench.errors.work.UnknownName` for a name the study does not have.
    """
    tests = [*_by_name(session, scope), *_by_work(session, scope)]
    return lambda turn: all(test(turn) for test in tests)


def _by_name(session: Session, scope: Scope) -> Iterator[May]:
    """Yield the tests that the study's files answer."""
    study = session.study
    held: Collection[str] = {one.id for one in study.interviews}
    if scope.interview:
        held = {named("interview", scope.interview, sorted(held))}
    if scope.case:
        case = _case(session, scope.case)
        held = {one.id for one in study.interviews if one.case == case and one.id in held}
    yield lambda turn: turn.interview in held
    if scope.speaker:
        person = _speaker(session, scope.speaker)
        yield lambda turn: turn.speaker == person
    if scope.informants:
        yield lambda turn: turn.role in {Role.INFORMANT, Role.NOTE}


def _by_work(session: Session, scope: Scope) -> Iterator[May]:
    """Yield the tests that need keys, codings or memos."""
    if scope.item:
        keyed = frozenset(_keyed(session, item_named(session, scope.item)))
        yield lambda turn: (turn.interview, turn.number) in keyed
    if not (scope.code or scope.memo):
        return
    codes = codes_of(session.codebook, scope.code) if scope.code else frozenset[str]()
    transcripts = tuple(ingest_one(session, one).transcript for one in session.study.interviews)
    work = work_on(session, transcripts).work
    if codes:
        marked = frozenset(turns_of(work, transcripts, lambda coding: coding.code in codes))
        yield lambda turn: (turn.interview, turn.number) in marked
    if scope.memo:
        noted = frozenset(_noted(work, transcripts))
        yield lambda turn: (turn.interview, turn.number) in noted


def codes_of(codebook: Codebook, name: str) -> frozenset[str]:
    """Return the code called ``name``, or all codes of the theme called so."""
    themes = {theme.id: theme for theme in codebook.themes}
    if name in themes and name not in codebook.by_id:
        return frozenset(code.id for code in themes[name].codes)
    return frozenset({named("code", name, (*codebook.by_id, *themes))})


def turns_of(
    work: Work, transcripts: Iterable[Transcript], wanted: Callable[[Coding], bool]
) -> Iterator[tuple[str, int]]:
    """Yield (interview, turn) for every turn that shares words with a wanted coding."""
    by_id = {one.interview: one for one in transcripts}
    for coding in work.codings:
        transcript = by_id.get(coding.anchor.interview)
        if transcript is not None and wanted(coding):
            yield from _places(transcript, coding)


def _places(transcript: Transcript, coding: Coding) -> Iterator[tuple[str, int]]:
    for turn in transcript.turns_in(coding.anchor.span):
        yield transcript.interview, turn.number


def _keyed(session: Session, item: str) -> Iterator[tuple[str, int]]:
    under = {item}
    for one in session.guide.items:  # parents come before what stands under them
        if one.parent in under:
            under.add(one.id)
    for keying in code_all(session).keyings:
        for key in keying.keys:
            if key.item in under:
                yield keying.interview, key.turn


def _noted(work: Work, transcripts: Sequence[Transcript]) -> Iterator[tuple[str, int]]:
    refs = {(memo.kind, memo.ref) for memo in work.memos if memo.text.strip()}
    yield from turns_of(work, transcripts, lambda coding: ("coding", coding.id) in refs)
    for transcript in transcripts:
        for turn in transcript.turns:
            if ("turn", f"{transcript.interview}:{turn.number}") in refs:
                yield transcript.interview, turn.number


def _case(session: Session, name: str) -> str:
    for case in session.study.cases:
        if name.casefold() in {case.id.casefold(), case.name.casefold()}:
            return case.id
    return named("case", name, (case.id for case in session.study.cases))


def _speaker(session: Session, name: str) -> str:
    people = session.study.participants
    for one in people:
        if name.casefold() in {one.id.casefold(), one.code_name.casefold()}:
            return one.id
    return named("participant", name, (one.code_name or one.id for one in people))
