"""What a page is told as JSON: codings, memos and keys as they are now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from workbench.model.coding import EventKind, Memo
from workbench.model.keying import Keying
from workbench.model.suggestion import Suggestion
from workbench.model.transcript import Transcript
from workbench.study.live.desk import Desk
from workbench.study.live.room import Room
from workbench.study.live.sight import Seen, confirmed_keys, seen_codings
from workbench.web.units import points


def coding_state(transcript: Transcript, seen: Seen) -> dict[str, Any]:
    """Return a coding; places are turn numbers and UTF-16 offsets."""
    one = seen.coding
    first, last = points(transcript, one.anchor.span)
    return {
        "id": one.id,
        "code": one.code,
        "stance": one.stance,
        "coder": one.coder,
        "own": seen.own,
        "time": one.time,
        "from": first,
        "to": last,
        "memo": seen.memo is not None,
    }


def suggestion_state(transcript: Transcript, one: Suggestion) -> dict[str, Any]:
    """Return a suggestion with its reasons."""
    first, last = points(transcript, one.anchor.span)
    return {
        "id": one.id,
        "turn": one.turn,
        "code": one.code,
        "from": first,
        "to": last,
        "share": round(100 * one.probability),
        "stance": one.stance or "",
        "because": list(dict.fromkeys(why.word for why in one.reasons)),
        "like": "" if one.like is None else one.like.quote,
    }


def memo_state(memo: Memo) -> dict[str, Any]:
    """Return a memo."""
    return {
        "id": memo.id,
        "kind": memo.kind,
        "ref": memo.ref,
        "text": memo.text,
        "coder": memo.coder,
        "time": memo.time,
    }


def key_states(desk: Desk, keying: Keying | None) -> dict[int, dict[str, Any]]:
    """Return the key of each turn: a person's word where there is one, else the machine's."""
    states: dict[int, dict[str, Any]] = {}
    if keying is not None:
        for key in keying.keys:
            states[key.turn] = {
                "item": key.item,
                "sure": round(key.confidence, 2),
                "best": [item for item, _ in key.best],
                "by": key.confirmed,
            }
    for number, one in confirmed_keys(desk).items():
        best = states.get(number, {}).get("best", [])
        states[number] = {"item": one.item, "sure": 1.0, "best": best, "by": one.coder}
    return states


def news(room: Room, desk: Desk, coder: str, subjects: Iterable[str] | None) -> dict[str, Any]:
    """Return the present state of some subjects (None: of all), and where history stands."""
    assert desk.transcript is not None
    wanted = None if subjects is None else _with_their_codings(desk, subjects)
    found = {one.coding.id: one for one in seen_codings(room, desk, coder, wanted)}
    states: dict[str, Any] = {
        name: coding_state(desk.transcript, one) for name, one in found.items()
    }
    if wanted is not None:
        states |= {one: None for one in wanted if one not in found}
    return {
        "all": wanted is None,
        "sequence": room.sequence,
        "codings": states,
        "keyed": room.keyed,
        "keys": _keys_of(room, desk, wanted),
        "undo": next(desk.undoable(coder), None) is not None,
        "redo": next(desk.redoable(coder), None) is not None,
    }


def _keys_of(room: Room, desk: Desk, subjects: set[str] | None) -> dict[int, dict[str, Any]]:
    """Return the keys of the turns that were corrected: all, or those among ``subjects``."""
    assert desk.transcript is not None
    if subjects is None:
        return key_states(desk, room.keying(desk.stream))
    told = [one for name in subjects for one in desk.running.of(name)]
    told = [one for one in told if one.kind is EventKind.KEY_SET]
    states = key_states(desk, room.keying(desk.stream)) if told else {}
    turns = (desk.transcript.turn_at(one.body["anchor"]["start"]) for one in told)
    return {turn.number: states.get(turn.number, NO_KEY) for turn in turns if turn is not None}


NO_KEY: Final[dict[str, Any]] = {"item": None, "sure": 0.0, "best": [], "by": None}


def _with_their_codings(desk: Desk, subjects: Iterable[str]) -> set[str]:
    """Return the subjects, and the codings that the memos among them are tied to."""
    wanted = set(subjects)
    for one in tuple(wanted):
        for event in desk.running.of(one):
            if event.body.get("kind") == "coding":
                wanted.add(event.body["ref"])
    return wanted


def plain_memos(memos: Mapping[str, Memo]) -> list[dict[str, Any]]:
    """Return memos, the oldest first."""
    return [memo_state(one) for one in sorted(memos.values(), key=lambda memo: memo.time)]
