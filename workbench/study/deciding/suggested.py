"""Suggestions as a person sees them in a list, and what is decided about them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.coding.event import coding_added, memo_set, refusal_set
from workbench.errors.suggestion import NoSuggestion, SuggestionsOff
from workbench.model.coding import Event, Stance, Verdict
from workbench.model.suggestion import Suggestion
from workbench.study.deciding.code import known_coder
from workbench.study.deciding.suggest import Suggester
from workbench.study.disk.clock import new_id, now
from workbench.study.disk.files import write
from workbench.study.disk.grid import table_of
from workbench.study.disk.named import named
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync


@dataclass(frozen=True, slots=True)
class Suggested:
    """A suggestion in a list. ``because`` are the words that speak for it, loudest first.

    ``stance`` is empty where the words do not tell; ``like`` says which coded turn it resembles.
    """

    id: str
    interview: str
    turn: int
    code: str
    probability: float
    proposed: str
    stance: str
    stance_confidence: float
    because: str
    like: str
    quote: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be listed: all that is proposed, or what one code missed or would learn from."""

    interview: str = ""
    code: str = ""
    missed: str = ""
    useful: str = ""
    unlikely: bool = False
    most: int = 0


def suggested(session: Session, coder: str, wish: Wish) -> tuple[Suggested, ...]:
    """Return what a list should show; raises :class:`SuggestionsOff` where nothing may be."""
    for kind, name in (("code", wish.code), ("code", wish.missed), ("code", wish.useful)):
        if name:
            named(kind, name, session.codebook.by_id)
    if wish.interview:
        named("interview", wish.interview, (one.id for one in session.study.interviews))
    suggester = _suggester(session, coder)
    if wish.missed:
        found: Sequence[Suggestion] = suggester.missed(wish.missed, wish.most or 10)
    elif wish.useful:
        found = suggester.useful(wish.useful, wish.most or 10)
    else:
        found = _proposed(session, suggester, wish)
    turns = suggester.turn_of
    kept = [one for one in found if wish.interview in {"", one.anchor.interview}]
    return tuple(_row(one, turns(one)) for one in (kept[: wish.most] if wish.most else kept))


def _proposed(session: Session, suggester: Suggester, wish: Wish) -> list[Suggestion]:
    names = [wish.interview] if wish.interview else [one.id for one in session.study.interviews]
    return [
        one
        for name in names
        for one in suggester.suggestions(name, unlikely=wish.unlikely)
        if wish.code in {"", one.code}
    ]


def _row(one: Suggestion, like: str) -> Suggested:
    return Suggested(
        id=one.id,
        interview=one.anchor.interview,
        turn=one.turn,
        code=one.code,
        probability=one.probability,
        proposed="yes" if one.proposed else "no",
        stance=one.stance or "",
        stance_confidence=one.stance_confidence,
        because=", ".join(f"({why.word})" if why.asked else why.word for why in one.reasons),
        like=like,
        quote=one.anchor.quote,
    )


def to_csv(rows: Sequence[Suggested], path: Path) -> None:
    """Write listed suggestions to a CSV file."""
    write(path, table_of(rows))


@dataclass(frozen=True, slots=True)
class Accepted:
    """The new codings' ids, and the suggestions whose stance nobody told: taken as supports."""

    ids: tuple[str, ...]
    assumed: tuple[str, ...]


def accept(
    session: Session, coder: str, names: Sequence[str], stance: str = "", why: str = ""
) -> Accepted:
    """Code the words of suggestions; ``stance`` is theirs (or supports) unless it is given.

    What the coder has coded so already is left as it is.
    """
    suggester = _deciding(session, coder)
    found = [_found(suggester, name) for name in dict.fromkeys(names)]
    ids: list[str] = []
    assumed: list[str] = []
    events: list[Event] = []
    for one in found:
        if suggester.coded(one, coder):
            continue
        ids.append(new_id())
        if not stance and one.stance is None:
            assumed.append(one.id)
        events += accepted(one, coder, ids[-1], stance, why)
    _done(session, events)
    return Accepted(tuple(ids), tuple(assumed))


def refuse(
    session: Session, coder: str, names: Sequence[str], verdict: Verdict, why: str = ""
) -> int:
    """Record that suggested codes are not to stand; return how many refusals are new."""
    suggester = _deciding(session, coder)
    found = [_found(suggester, name) for name in dict.fromkeys(names)]
    _done(session, [refused(one, coder, verdict, why) for one in found])
    return len(found)


def accepted(
    one: Suggestion, coder: str, subject: str, stance: str = "", why: str = ""
) -> Iterable[Event]:
    """Return the events of accepting a suggestion: a coding, and a memo when there is a why."""
    yield coding_added(
        id=new_id(),
        stream=one.anchor.interview,
        coder=coder,
        time=now(),
        subject=subject,
        anchor=one.anchor,
        code=one.code,
        stance=stance or one.stance or Stance.SUPPORTS,
    )
    if why:
        yield memo_set(
            id=new_id(),
            stream=one.anchor.interview,
            coder=coder,
            time=now(),
            subject=new_id(),
            kind="coding",
            ref=subject,
            text=why,
        )


def refused(one: Suggestion, coder: str, verdict: Verdict, why: str = "") -> Event:
    """Return the event of refusing a suggestion."""
    return refusal_set(
        id=new_id(),
        stream=one.anchor.interview,
        coder=coder,
        time=now(),
        subject=new_id(),
        anchor=one.anchor,
        code=one.code,
        verdict=verdict,
        reason=why,
    )


def _suggester(session: Session, coder: str, *, full: bool = True) -> Suggester:
    if session.study.suggestions == "off":
        raise SuggestionsOff
    return Suggester(session, coder, full=full)


def _deciding(session: Session, coder: str) -> Suggester:
    known_coder(session, coder)
    return _suggester(session, coder, full=False)


def _found(suggester: Suggester, name: str) -> Suggestion:
    found = suggester.find(name)
    if found is None:
        raise NoSuggestion(name)
    return found


def _done(session: Session, events: Sequence[Event]) -> None:
    if events:
        session.database.append(events, origin="here")
        sync(session.folder, session.database)
