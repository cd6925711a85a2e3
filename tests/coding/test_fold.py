from __future__ import annotations

import random
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from workbench.coding import event as made
from workbench.coding.fold import fold
from workbench.model.anchor import Anchor
from workbench.model.coding import STUDY, Event, Stance, Verdict, Work


def head(number: int, subject: str, coder: str = "A", stream: str = "I1") -> made.Head:
    """Return the head of an event at second ``number``."""
    moment = f"2026-09-14T08:{number // 60:02}:{number % 60:02}.000000+00:00"
    return made.Head(id=f"e{number:03}", stream=stream, coder=coder, time=moment, subject=subject)


def anchor(start: int = 0) -> Anchor:
    return Anchor("I1", start, start + 3, "nye")


def add(
    number: int, subject: str, start: int = 0, stance: str = "supports", coder: str = "A"
) -> Event:
    return made.coding_added(
        anchor=anchor(start), code="flere", stance=stance, **head(number, subject, coder)
    )


def remove(number: int, subject: str) -> Event:
    return made.coding_removed(**head(number, subject))


def ids(*events: Event) -> list[str]:
    return [coding.id for coding in fold(events).codings]


numbers = st.integers(0, 599)
subjects = st.sampled_from("abc")
acts = st.one_of(
    st.builds(
        add, numbers, subjects, st.integers(0, 2), st.sampled_from(Stance), st.sampled_from("AB")
    ),
    st.builds(remove, numbers, subjects),
    st.builds(
        lambda n, s, x: made.coding_changed(anchor=anchor(x), **head(n, s)),
        numbers,
        subjects,
        st.integers(0, 2),
    ),
    st.builds(
        lambda n, s: made.memo_set(kind="turn", ref="I1:1", text=str(n), **head(n, s)),
        numbers,
        subjects,
    ),
    st.builds(lambda n, s: made.memo_removed(**head(n, s)), numbers, subjects),
    st.builds(
        lambda n, s: made.key_set(anchor=anchor(), item=None, how="asked", **head(n, s)),
        numbers,
        subjects,
    ),
    st.builds(
        lambda n, s: made.decision_set(
            kind="k", about="a", verdict=str(n), reason="", **head(n, s, stream=STUDY)
        ),
        numbers,
        subjects,
    ),
)
histories = st.lists(acts, max_size=12, unique_by=lambda event: event.id)


@given(histories, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(events: list[Event], chance: random.Random) -> None:
    shuffled = chance.sample(events, len(events))
    assert fold(shuffled) == fold(events)


@given(histories, st.data())
def test_an_event_that_arrives_twice_counts_once(events: list[Event], data: st.DataObject) -> None:
    again = data.draw(st.lists(st.sampled_from(events))) if events else []
    assert fold([*again, *events, *again]) == fold(events)


@given(histories, histories)
def test_merging_either_way_gives_the_same(mine: list[Event], theirs: list[Event]) -> None:
    known = {event.id for event in mine}
    new = [event for event in theirs if event.id not in known]
    assert fold([*mine, *new]) == fold([*new, *mine])


@given(histories)
def test_no_two_codings_are_the_same(events: list[Event]) -> None:
    keys = [(one.anchor.span, one.code, one.coder) for one in fold(events).codings]
    assert len(set(keys)) == len(keys)


@given(histories)
def test_a_removed_coding_stays_removed(events: list[Event]) -> None:
    removed = {event.subject for event in events if event.kind == "coding.removed"}
    assert removed.isdisjoint(coding.id for coding in fold(events).codings)


def test_nothing_adds_up_to_nothing() -> None:
    assert fold([]) == Work()


def test_a_removal_counts_even_when_a_clock_was_behind() -> None:
    assert ids(remove(1, "a"), add(2, "a")) == []


def test_undoing_a_removal_is_a_new_coding() -> None:
    assert ids(add(1, "a"), remove(2, "a"), add(3, "b")) == ["b"]


def test_the_same_coding_made_twice_is_kept_once() -> None:
    assert ids(add(1, "a"), add(2, "b")) == ["a"]


def test_removing_one_of_two_twins_removes_both() -> None:
    assert ids(add(1, "a"), add(2, "b"), remove(3, "a")) == []
    assert ids(add(1, "a"), add(2, "b"), remove(3, "b")) == []


def test_two_coders_may_code_the_same_passage() -> None:
    assert ids(add(1, "a"), add(2, "b", coder="B")) == ["a", "b"]


def test_the_last_stance_on_a_passage_holds() -> None:
    kept = fold([add(1, "a"), add(2, "b", stance="contradicts")]).codings
    assert [(one.id, one.stance) for one in kept] == [("b", Stance.CONTRADICTS)]


def test_a_change_keeps_the_coder_and_bears_its_own_time() -> None:
    change = made.coding_changed(code="dugnad", stance="contradicts", **head(9, "a", "B"))
    (coding,) = fold([change, add(1, "a")]).codings
    assert (coding.code, coding.coder, coding.stance) == ("dugnad", "A", Stance.CONTRADICTS)
    assert coding.time == change.time
    assert coding.anchor == anchor()


def test_a_change_of_what_was_never_made_waits_for_it() -> None:
    change = made.coding_changed(anchor=anchor(5), **head(1, "a"))
    assert ids(change) == []
    (coding,) = fold([change, add(2, "a")]).codings
    assert coding.anchor == anchor(5)


def test_what_was_set_last_holds_until_it_is_removed() -> None:
    first = made.memo_set(kind="coding", ref="c", text="først", **head(1, "m"))
    later = made.memo_set(kind="coding", ref="c", text="så", **head(2, "m"))
    gone = made.memo_removed(**head(3, "m"))
    assert [memo.text for memo in fold([later, first]).memos] == ["så"]
    assert fold([gone, later, first]).memos == ()
    again = made.memo_set(kind="coding", ref="c", text="igjen", **head(4, "m"))
    assert [memo.text for memo in fold([again, gone, first]).memos] == ["igjen"]


def test_time_decides_and_not_the_ids() -> None:
    first = made.Head({**head(1, "m"), "id": "z"})
    later = made.Head({**head(2, "m"), "id": "a"})
    events = [
        made.memo_set(kind="study", ref="study", text=text, **one)
        for text, one in (("først", first), ("så", later))
    ]
    assert [memo.text for memo in fold(events).memos] == ["så"]


def test_keys_summaries_and_decisions_are_read_back() -> None:
    study = head(2, "s", stream=STUDY)
    work = fold(
        [
            made.key_set(anchor=anchor(), item="endring", how="asked", **head(1, "k")),
            made.summary_set(case="a", theme="t", text="Kort.", anchors=[anchor(1)], **study),
            made.decision_set(
                kind="risk", about="Q-1", verdict="ok", reason="r", **head(3, "d", stream=STUDY)
            ),
        ]
    )
    assert (work.keys[0].item, work.keys[0].how, work.keys[0].anchor) == (
        "endring",
        "asked",
        anchor(),
    )
    assert work.summaries[0].anchors == (anchor(1),)
    assert (work.decisions[0].about, work.decisions[0].verdict) == ("Q-1", "ok")


def test_a_refusal_is_read_back_and_can_be_taken_back() -> None:
    said = made.refusal_set(
        anchor=anchor(), code="flere", verdict="not-here", reason="bare nevnt", **head(1, "r")
    )
    (refusal,) = fold([said]).refusals
    assert (refusal.anchor, refusal.code, refusal.reason) == (anchor(), "flere", "bare nevnt")
    assert refusal.verdict is Verdict.NOT_HERE
    assert fold([made.refusal_removed(**head(2, "r")), said]).refusals == ()


def _many(count: int) -> Sequence[Event]:
    return [
        made.coding_added(
            anchor=Anchor("I1", at, at + 3, "nye"),
            code=f"c{at % 60}",
            stance="supports",
            id=f"e{at}",
            stream="I1",
            coder="A",
            time=f"2026-09-14T08:30:00.{at:06}+00:00",
            subject=f"s{at}",
        )
        for at in range(count)
    ]


def test_twenty_thousand_events_fold_to_as_many_codings() -> None:
    events = _many(20_000)
    assert len(fold(events).codings) == len(events)
