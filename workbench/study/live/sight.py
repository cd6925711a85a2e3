"""What one coder gets to see of an interview."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from workbench.coding.inverse import root
from workbench.model.coding import Coding, KeyCorrection, Memo
from workbench.study.live.desk import Desk
from workbench.study.live.room import Room


@dataclass(frozen=True, slots=True)
class Seen:
    """A coding as somebody sees it: whether it is the reader's own, and its own memo."""

    coding: Coding
    own: bool
    memo: Memo | None


def seen_codings(
    room: Room, desk: Desk, coder: str, subjects: Iterable[str] | None = None
) -> list[Seen]:
    """Return the codings ``coder`` may see, all or those among ``subjects``.

    In a study that is coded blind, nobody sees what others have coded.
    """
    blind = room.session.study.blind
    memos = {root(one.ref): one for one in desk.memos.values() if one.kind == "coding"}
    wanted = desk.codings if subjects is None else subjects
    found = (desk.codings[one] for one in wanted if one in desk.codings)
    return [
        Seen(one, one.coder == coder, memos.get(root(one.id)))
        for one in found
        if one.coder == coder or not blind
    ]


def by_turn(desk: Desk, seen: Iterable[Seen]) -> dict[int, list[Seen]]:
    """Return the codings of each turn (by number), in the order of their beginnings."""
    assert desk.transcript is not None
    found: dict[int, list[Seen]] = defaultdict(list)
    for one in sorted(seen, key=_order):
        for turn in desk.transcript.turns_in(one.coding.anchor.span):
            found[turn.number].append(one)
    return found


def confirmed_keys(desk: Desk) -> dict[int, KeyCorrection]:
    """Return the last correction of each turn's key, by the turn's number."""
    assert desk.transcript is not None
    found: dict[int, KeyCorrection] = {}
    for one in sorted(desk.keys.values(), key=lambda key: (key.time, key.id)):
        turn = desk.transcript.turn_at(one.anchor.start)
        if turn is not None:
            found[turn.number] = one
    return found


def _order(seen: Seen) -> tuple[int, int, str]:
    anchor = seen.coding.anchor
    return anchor.start, -anchor.end, seen.coding.id
