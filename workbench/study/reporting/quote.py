"""A person's say in which passages are quoted: print this one, avoid that one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workbench.coding import event as made
from workbench.errors.work import UnknownName
from workbench.model.coding import STUDY, Decision
from workbench.model.finding import Quote
from workbench.study.deciding.code import known_coder
from workbench.study.disk.clock import new_id, now
from workbench.study.disk.named import named
from workbench.study.disk.progress import Progress, silent
from workbench.study.opening.session import Session
from workbench.study.opening.sync import sync
from workbench.study.weighing.weighed import Weighed, weigh_all

KIND: Final = "quote"
PRINT: Final = "print"
AVOID: Final = "avoid"
DECISION: Final = "decision"


@dataclass(frozen=True, slots=True)
class Choice:
    """A passage that is quoted, or that somebody has decided on.

    ``quote`` is the id it is printed under, "" when it is not printed; ``verdict`` is print,
    avoid or "" (nobody has decided); ``why`` is why it was chosen, or the reason given.
    """

    quote: str
    coding: str
    code: str
    case: str
    place: str
    words: str
    verdict: str
    why: str


def choices(session: Session, code: str = "", progress: Progress = silent) -> tuple[Choice, ...]:
    """Return the quotes of the report, and the passages decided on that are not printed."""
    if code:
        named("code", code, session.codebook.by_id)
    weighed = weigh_all(session, session.study.language, progress)
    decided = _decided(weighed)
    printed = {one.coding for one in weighed.findings.quotes}
    found = [_choice(one, decided) for one in weighed.findings.quotes]
    found += [
        _left_out(one, weighed, session) for one in decided.values() if one.about not in printed
    ]
    return tuple(one for one in found if code in {"", one.code})


def decide(
    session: Session,
    coder: str,
    name: str,
    verdict: str,
    reason: str = "",
    progress: Progress = silent,
) -> Choice:
    """Record that a passage is to be printed or avoided; ``verdict`` "": take that back.

    ``name`` is a quote's id, or a coding's (its first characters are enough). Returns what
    became of it: a passage is not printed when its words are quoted already, were not spoken
    by an informant, or belong to a coder whose codings do not count.
    """
    known_coder(session, coder)
    weighed = weigh_all(session, session.study.language, progress)
    coding = _coding(weighed, name)
    held = _decided(weighed).get(coding)
    head = {"id": new_id(), "stream": STUDY, "coder": coder, "time": now()}
    subject = held.id if held else new_id()
    if verdict:
        act = made.decision_set(
            kind=KIND, about=coding, verdict=verdict, reason=reason, subject=subject, **head
        )
    elif held:
        act = made.decision_removed(subject=subject, **head)
    else:
        raise UnknownName(DECISION, name, None)
    session.database.append([act], origin="here")
    sync(session.folder, session.database)
    after = weigh_all(session, session.study.language, progress)
    quote = next((one for one in after.findings.quotes if one.coding == coding), None)
    decided = _decided(after)
    if quote is not None:
        return _choice(quote, decided)
    return _left_out(decided.get(coding) or _undecided(coding), after, session)


def _decided(weighed: Weighed) -> dict[str, Decision]:
    """Return the last decision on each passage, by the coding's id."""
    made_on = sorted(
        (one for one in weighed.coded.work.decisions if one.kind == KIND),
        key=lambda one: (one.time, one.id),
    )
    return {one.about: one for one in made_on}


def _undecided(coding: str) -> Decision:
    return Decision("", KIND, coding, "", "", "", "")


def _coding(weighed: Weighed, name: str) -> str:
    quoted = {one.id: one.coding for one in weighed.findings.quotes}
    if name in quoted:
        return quoted[name]
    ids = [one.id for one in weighed.coded.work.codings]
    fitting = [one for one in ids if name and one.startswith(name)]
    if len(fitting) == 1:
        return fitting[0]
    return named("quote", name, [*quoted, *ids])


def _choice(one: Quote, decided: Mapping[str, Decision]) -> Choice:
    verdict = decided[one.coding].verdict if one.coding in decided else ""
    place = f"{one.interview}:{one.turn}"
    return Choice(one.id, one.coding, one.code, one.case, place, one.printed, verdict, one.why)


def _left_out(decision: Decision, weighed: Weighed, session: Session) -> Choice:
    coding = next((one for one in weighed.coded.work.codings if one.id == decision.about), None)
    if coding is None:
        facts = ("", "", "", "")
    else:
        anchor = coding.anchor
        transcripts = {one.interview: one for one in weighed.coded.transcripts}
        turn = transcripts[anchor.interview].turn_at(anchor.start)
        place = f"{anchor.interview}:{turn.number}" if turn else anchor.interview
        case = session.study.interview(anchor.interview).case
        facts = (coding.code, case, place, anchor.quote)
    return Choice("", decision.about, *facts, decision.verdict, decision.reason)
