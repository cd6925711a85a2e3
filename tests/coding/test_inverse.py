"""Undo and redo: what was before stands again, and nothing is erased."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.coding.test_fold import anchor
from workbench.coding.act import Act, History, Verb, act_of, is_operation
from workbench.coding.body import checked, plain_anchor
from workbench.coding.inverse import Wanted, inverse, root
from workbench.coding.running import Running
from workbench.errors.base import Where
from workbench.model.coding import STUDY, Event, EventKind


@dataclass
class Desk:
    """A stream that one coder works in."""

    running: Running = field(default_factory=Running)
    history: History = field(default_factory=History)
    second: count[int] = field(default_factory=count)

    def do(self, *wanted: Wanted, verb: Verb = Verb.DO, target: str = "") -> str:
        number = next(self.second)
        operation = f"{number:032x}"
        act = Act(operation, verb, target or operation)
        moment = f"2026-09-14T08:{number // 60 % 60:02}:{number % 60:02}.000000+00:00"
        events = [
            checked(
                Event(act.event_id(at), one.stream, "A", one.kind, one.subject, moment, one.body),
                Where(""),
            )
            for at, one in enumerate(wanted)
        ]
        self.history.take(self.running.take(events)[0])
        return operation

    def undo(self) -> bool:
        return self._back(self.history.undoable("A"), Verb.UNDO)

    def redo(self) -> bool:
        return self._back(self.history.redoable("A"), Verb.REDO)

    def _back(self, acts: Any, verb: Verb) -> bool:
        for target, events in acts:
            wanted = inverse(events, self.running)
            if wanted:
                self.do(*wanted, verb=verb, target=target)
                return True
        return False

    def state(self) -> set[tuple[Any, ...]]:
        """Return all that is there, without ids and times, memos tied to what they are on."""
        codings = self.running.part("codings")
        found: set[tuple[Any, ...]] = {
            (one.anchor.start, one.code, one.stance) for one in codings.values()
        }
        for memo in self.running.part("memos").values():
            on = codings.get(memo.ref)
            if memo.kind != "coding":
                found.add(("memo", memo.ref, memo.text))
            elif on is not None:
                found.add(("memo", on.anchor.start, on.code, memo.text))
        for key in self.running.part("keys").values():
            found.add(("key", key.anchor.start, key.item))
        return found


def add(subject: str, start: int, code: str = "flere") -> Wanted:
    body = {"anchor": plain_anchor(anchor(start)), "code": code, "stance": "supports"}
    return Wanted("I1", EventKind.CODING_ADDED, subject, body)


def changed(subject: str, **body: Any) -> Wanted:
    return Wanted("I1", EventKind.CODING_CHANGED, subject, body)


def removed(subject: str) -> Wanted:
    return Wanted("I1", EventKind.CODING_REMOVED, subject, {})


def memo(subject: str, ref: str, text: str, kind: str = "coding") -> Wanted:
    body = {"kind": kind, "ref": ref, "text": text}
    return Wanted("I1", EventKind.MEMO_SET, subject, body)


def test_a_removed_coding_comes_back_with_its_memo_and_goes_again() -> None:
    desk = Desk()
    desk.do(add("a", 4))
    desk.do(memo("m", "a", "se her"))
    before = desk.state()
    desk.do(removed("a"))
    assert desk.undo()
    assert desk.state() == before
    (coding,) = desk.running.part("codings").values()
    assert (coding.id, root(coding.id)) == ("a~1", "a")
    assert desk.redo()
    assert not desk.running.part("codings")
    assert desk.undo()
    assert set(desk.running.part("codings")) == {"a~2"}
    assert desk.state() == before


def test_what_was_done_before_a_removal_can_still_be_taken_back() -> None:
    desk = Desk()
    desk.do(add("a", 4))
    desk.do(changed("a", stance="contradicts"))
    desk.do(removed("a"))
    assert desk.undo()
    assert desk.undo()
    assert desk.state() == {(4, "flere", "supports")}
    assert desk.redo()
    assert desk.redo()
    assert desk.state() == set()


def test_a_new_act_ends_what_can_be_done_again() -> None:
    desk = Desk()
    desk.do(add("a", 1))
    desk.undo()
    desk.do(add("b", 2))
    assert not desk.redo()
    assert desk.undo()
    assert not desk.undo()


def test_an_act_of_several_events_is_undone_as_one() -> None:
    desk = Desk()
    desk.do(add("a", 1), add("b", 2), add("c", 3))
    desk.undo()
    assert desk.state() == set()
    desk.redo()
    assert len(desk.state()) == 3


def test_what_somebody_else_has_taken_away_meanwhile_is_passed_over() -> None:
    desk = Desk()
    desk.do(add("a", 1))
    desk.do(add("b", 2))
    event = Event("x", "I1", "B", EventKind.CODING_REMOVED, "b", "2026-09-14T09", {})
    desk.running.take([replace(event, time="2026-09-14T09:00:00.000000+00:00")])
    assert desk.undo()
    assert desk.state() == set()


@pytest.mark.parametrize("name", ["0" * 32 + ".0", "0" * 32 + ".undo.abc.3", "abc", "a.b.0"])
def test_an_events_id_tells_its_act(name: str) -> None:
    act = act_of(name)
    if is_operation(act.operation):
        assert act.event_id(int(name.rpartition(".")[2])) == name
    else:
        assert act == Act(name, Verb.DO, name)


def test_an_event_of_another_program_is_an_act_of_its_own() -> None:
    history = History()
    body = {"kind": "k", "about": "a", "verdict": "v", "reason": ""}
    time = "2026-09-14T09:00:00.000000+00:00"
    history.take([Event("abc", STUDY, "A", EventKind.DECISION_SET, "d", time, body)])
    assert [target for target, _ in history.undoable("A")] == ["abc"]
    assert not list(history.undoable("B"))


steps = st.lists(
    st.tuples(
        st.sampled_from(["add", "move", "stance", "remove", "memo", "key"]),
        st.integers(0, 3),
        st.integers(0, 2),
    ),
    max_size=14,
)


def do(desk: Desk, what: str, which: int, value: int, number: int) -> bool:
    """Do one step if it can be done in the state there is; say whether it was."""
    codings = sorted(desk.running.part("codings"))
    if what == "add":
        if (10 * number, "flere", "supports") not in desk.state():
            desk.do(add(f"s{number}", 10 * number))
            return True
    elif what == "key":
        body = {"anchor": plain_anchor(anchor()), "item": f"i{value}", "how": ""}
        desk.do(Wanted("I1", EventKind.KEY_SET, f"k{which}", body))
        return True
    elif codings:
        one = codings[which % len(codings)]
        wanted = {
            "move": changed(one, anchor=plain_anchor(anchor(1000 + number))),
            "stance": changed(one, stance=["supports", "contradicts", "supports"][value]),
            "remove": removed(one),
            "memo": memo(f"m-{root(one)}", one, f"note {number}"),
        }
        desk.do(wanted[what])
        return True
    return False


@given(steps)
def test_undo_restores_every_state_backwards_and_redo_forwards(
    taken: list[tuple[str, int, int]],
) -> None:
    desk, states = Desk(), [set[tuple[Any, ...]]()]
    for number, (what, which, value) in enumerate(taken):
        if do(desk, what, which, value, number):
            states.append(desk.state())
    for expected in reversed(states[:-1]):
        assert desk.undo()
        assert desk.state() == expected
    assert not desk.undo()
    for expected in states[1:]:
        assert desk.redo()
        assert desk.state() == expected
    assert not desk.redo()
    for expected in reversed(states[:-1]):
        assert desk.undo()
        assert desk.state() == expected
