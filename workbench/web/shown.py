"""An interview as the coding page shows it, made once for each state of each turn.

The whole is kept between requests until something in the interview or in the study's files
has changed; then only those turns are made anew that show it. A block of turns may be left
unpainted by the browser while it is off screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from weakref import WeakKeyDictionary

from markupsafe import Markup, escape

from workbench.model.guide import Guide
from workbench.model.transcript import Role, Turn
from workbench.study.live.desk import Desk
from workbench.study.live.room import Room
from workbench.study.live.sight import Seen, by_turn, seen_codings
from workbench.study.opening.session import Session
from workbench.web.speech import Speech
from workbench.web.state import key_states
from workbench.web.turn import Names, labels, pieces_of, words

BLOCK: Final = 20
"""Turns in a block: the browser skips whole blocks, which costs less than skipping turns."""

SURE: Final = 0.75
LIKELY: Final = 0.4
_MS: Final = 1000


@dataclass(frozen=True, slots=True)
class Reading:
    """The interview in blocks of HTML, and how much of it there is."""

    blocks: tuple[Markup, ...]
    turns: int
    codings: int


@dataclass(frozen=True, slots=True)
class _Frame:
    """What all turns of an interview share."""

    people: dict[str, str]
    guide: Guide
    names: Names
    say: Speech


def reading_of(room: Room, desk: Desk, coder: str, say: Speech) -> Reading:
    """Return the interview on ``desk`` as ``coder`` sees it."""
    session = room.session
    kept = _kept.setdefault(desk, {}).setdefault((coder, say.language), _Kept(session))
    if kept.session is not session:
        kept = _kept[desk][coder, say.language] = _Kept(session)
    with room.lock:
        state = (desk.revision, room.keyed)
        if kept.reading is None or kept.state != state:
            kept.reading, kept.state = _made(room, desk, coder, say, kept.turns), state
        return kept.reading


@dataclass(slots=True)
class _Kept:
    """An interview as last made for a reader, and the state of each of its turns."""

    session: Session
    state: tuple[int, int] = (0, 0)
    reading: Reading | None = None
    turns: dict[int, tuple[object, Markup]] = field(default_factory=dict)


_kept: WeakKeyDictionary[Desk, dict[tuple[str, str], _Kept]] = WeakKeyDictionary()
"""For each reader: a coder and a language."""


def _made(
    room: Room, desk: Desk, coder: str, say: Speech, kept: dict[int, tuple[object, Markup]]
) -> Reading:
    session, transcript = room.last, desk.transcript
    assert transcript is not None
    study = session.study
    people = {one.id: one.code_name for one in study.participants}
    people |= {one.id: one.name for one in study.interviewers}
    codes = {code.id: code.name.in_(say.language) for code in session.codebook.codes}
    names = Names(codes, study.coder_names, say("against"), say("memo"))
    frame = _Frame(people, session.guide, names, say)
    seen = seen_codings(room, desk, coder)
    keys = key_states(desk, room.keying(desk.stream))
    found = by_turn(desk, seen)
    turns = []
    for one in transcript.turns:
        there, key = found.get(one.number, ()), keys.get(one.number)
        state = (one, key, tuple((s.coding.id, s.coding.time, s.memo is None) for s in there))
        made = kept.get(one.number)
        if made is None or made[0] != state:
            made = (state, _turn(one, there, key, frame))
            kept[one.number] = made
        turns.append(made[1])
    blocks = tuple(Markup("").join(turns[at : at + BLOCK]) for at in range(0, len(turns), BLOCK))
    return Reading(blocks, len(turns), len(seen))


def _turn(turn: Turn, seen: Sequence[Seen], key: dict[str, Any] | None, frame: _Frame) -> Markup:
    who = frame.people.get(turn.speaker or "", turn.label) or "–"
    pieces = pieces_of(turn, seen)
    number = turn.number
    role = "ask" if turn.role is Role.INTERVIEWER else "tell"
    return Markup(  # noqa: S704 - every part is escaped
        f'<article class="turn {role}" id="t{number}" data-n="{number}" tabindex="-1" '
        f'aria-label="{number} {escape(who)}"><header><a class="no" href="#t{number}" '
        f'tabindex="-1">{number}</a>{_time(turn)}<span class="who">{escape(who)}</span></header>'
        f'<p class="said">{words(turn, pieces)}</p>'
        f'<ul class="tags">{labels(turn, pieces, frame.names)}</ul>'
        f"{_key(key, frame)}</article>"
    )


def _time(turn: Turn) -> str:
    if turn.start_ms is None:
        return ""
    seconds = turn.start_ms // _MS
    return f"<time>{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}</time>"


def _key(key: dict[str, Any] | None, frame: _Frame) -> str:
    """Return the turn's guide item as a button that corrects it."""
    item = frame.guide.by_id.get((key or {}).get("item") or "")
    label = "·" if key is None else ("–" if item is None else item.label)
    sure = "none" if key is None else ("set" if key["by"] else _sureness(key["sure"]))
    best = " ".join(key["best"]) if key else ""
    title = escape(item.text) if item else escape(frame.say("not in the guide"))
    return (
        f'<button type="button" class="key {sure}" tabindex="-1" data-best="{escape(best)}" '
        f'title="{title}">{escape(label)}</button>'
    )


def _sureness(confidence: float) -> str:
    if confidence >= SURE:
        return "sure"
    return "likely" if confidence >= LIKELY else "unsure"
