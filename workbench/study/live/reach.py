"""How far one coder has come in an interview."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from workbench.model.transcript import Role
from workbench.study.live.room import Room
from workbench.study.live.sight import by_turn, confirmed_keys, seen_codings


@dataclass(frozen=True, slots=True)
class Reach:
    """Turns of an interview: how many, how many somebody else than an interviewer takes.

    Of the latter, ``coded`` have a coding of the reader's own; ``others`` are how many have one
    of each other coder (id, turns), most first, and nobody in a study that is coded blind.
    ``confirmed``: turns whose guide item a person has decided.
    """

    turns: int
    answers: int
    coded: int
    others: tuple[tuple[str, int], ...]
    confirmed: int


def reach(room: Room, interview: str, coder: str) -> Reach:
    """Return how far ``coder`` has come in an interview; "" is nobody."""
    desk = room.desk(interview)
    assert desk.transcript is not None
    with room.lock:
        found = by_turn(desk, seen_codings(room, desk, coder))
        confirmed = len(confirmed_keys(desk))
    answers = {one.number for one in desk.transcript.turns if one.role is not Role.INTERVIEWER}
    coders = Counter(
        who
        for turn, seen in found.items()
        if turn in answers
        for who in {one.coding.coder for one in seen}
    )
    mine = coders.pop(coder, 0)
    others = tuple(coders.most_common())
    return Reach(len(desk.transcript.turns), len(answers), mine, others, confirmed)
