"""Work that grows event by event equals the fold of all events, however they arrive."""

from __future__ import annotations

import random
from dataclasses import fields

from hypothesis import given
from hypothesis import strategies as st

from tests.coding.test_fold import add, anchor, head, histories, remove
from workbench.coding import event as made
from workbench.coding.fold import fold
from workbench.coding.running import Running
from workbench.model.coding import Event, Work


def same(running: Running, work: Work) -> bool:
    grown = running.work()
    return all(
        {one.id: one for one in getattr(grown, field.name)}
        == {one.id: one for one in getattr(work, field.name)}
        for field in fields(Work)
    )


@given(histories, st.randoms(use_true_random=False), st.integers(1, 4))
def test_it_equals_the_fold_after_every_step(
    events: list[Event], chance: random.Random, step: int
) -> None:
    arriving = chance.sample(events, len(events))
    running, arrived = Running(), list[Event]()
    for at in range(0, len(arriving), step):
        arrived += arriving[at : at + step]
        before = running.work()
        new, touched = running.take(arriving[max(0, at - 1) : at + step])
        assert same(running, fold(arrived))
        assert len(new) == len(arriving[at : at + step])
        after = running.work()
        for field in fields(Work):
            differ = set(getattr(before, field.name)) ^ set(getattr(after, field.name))
            assert {one.id for one in differ} <= touched


def test_a_twin_comes_forward_when_its_double_moves_away() -> None:
    running = Running()
    running.take([add(1, "a"), add(2, "b")])
    assert set(running.part("codings")) == {"a"}
    _, touched = running.take([made.coding_changed(anchor=anchor(9), **head(3, "a"))])
    assert set(running.part("codings")) == {"a", "b"}
    assert touched == {"a", "b"}


def test_the_latest_time_of_each_coder_is_known() -> None:
    running = Running()
    running.take([add(5, "a"), remove(3, "a"), add(2, "c", coder="B")])
    assert running.latest["A"].startswith("2026-09-14T08:00:05")
    assert running.latest["B"].startswith("2026-09-14T08:00:02")
