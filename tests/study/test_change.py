"""A person's changes: done once, refused when overtaken, taken back, and seen by everybody."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.example import copy_of_the_example, workbench
from workbench.errors.change import (
    Gone,
    NoOperation,
    NothingChosen,
    NothingToUndo,
    NotYours,
    Overtaken,
)
from workbench.errors.work import NoSuchTurn, UnknownName
from workbench.model.anchor import Span
from workbench.model.coding import STUDY, Coding
from workbench.study.deciding.shortcut import own_keys, set_keys
from workbench.study.live.change import (
    Doing,
    add_coding,
    change_coding,
    redo,
    remove_coding,
    set_key,
    turn_span,
    undo,
    write_memo,
)
from workbench.study.live.room import Room, room_of
from workbench.study.live.sight import confirmed_keys, seen_codings

_NUMBERS = count(1)


def doing(coder: str = "B") -> Doing:
    return Doing(coder, f"{next(_NUMBERS):032x}")


@pytest.fixture(scope="module")
def example(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return one copy for all tests here; each works on turns of its own."""
    return copy_of_the_example(tmp_path_factory.mktemp("change") / "study", built)


@pytest.fixture(scope="module")
def room(example: Path) -> Iterator[Room]:
    with room_of(example) as one:
        yield one


_TURNS = count(5)


def place(room: Room) -> Span:
    """Return a turn that no other test has used."""
    return turn_span(room.desk("I5"), next(_TURNS))


def added(room: Room) -> Coding:
    done = add_coding(room, doing(), "I5", place(room), "dugnad", "supports")
    return room.desk("I5").codings[done.subjects[0]]


def test_asking_twice_does_it_once(room: Room) -> None:
    same = doing()
    there = place(room)
    first = add_coding(room, same, "I5", there, "dugnad", "supports")
    again = add_coding(room, same, "I5", there, "dugnad", "supports")
    assert (again.subjects, again.again) == (first.subjects, True)
    back = doing()
    undo(room, back, "I5")
    undo(room, back, "I5")
    redo(room, doing(), "I5")
    assert room.desk("I5").codings[f"{first.subjects[0]}~1"].code == "dugnad"


def test_white_space_around_a_passage_is_left_out(room: Room) -> None:
    text = room.transcript("I5").text
    at = text.index(" ")
    word = text.index(" ", at + 1)
    done = add_coding(room, doing(), "I5", Span(at, word + 1), "dugnad", "supports")
    assert room.desk("I5").codings[done.subjects[0]].anchor.quote == text[at + 1 : word]
    with pytest.raises(NothingChosen):
        add_coding(room, doing(), "I5", Span(at, at + 1), "dugnad", "supports")
    with pytest.raises(NothingChosen):
        add_coding(room, doing(), "I5", Span(10**9, 10**9 + 5), "dugnad", "supports")


def test_the_same_coding_again_changes_nothing_but_its_stance(room: Room) -> None:
    one = added(room)
    again = add_coding(room, doing(), "I5", one.anchor.span, "dugnad", "supports")
    assert again.subjects == ()
    add_coding(room, doing(), "I5", one.anchor.span, "dugnad", "contradicts")
    assert room.desk("I5").codings[one.id].stance == "contradicts"


def test_a_change_from_an_older_state_is_refused_and_nothing_written(room: Room) -> None:
    one = added(room)
    change_coding(room, doing(), "I5", one.id, one.time, stance="contradicts")
    before = room.database.last()
    with pytest.raises(Overtaken):
        change_coding(room, doing(), "I5", one.id, one.time, code="varig")
    with pytest.raises(Overtaken):
        remove_coding(room, doing(), "I5", one.id, one.time)
    now = room.desk("I5").codings[one.id]
    remove_coding(room, doing(), "I5", one.id, now.time)
    with pytest.raises(Gone):
        change_coding(room, doing(), "I5", one.id, now.time, code="varig")
    assert room.database.last() == before + 1


def test_only_who_made_a_coding_changes_it(room: Room) -> None:
    one = added(room)
    with pytest.raises(NotYours):
        remove_coding(room, doing("A"), "I5", one.id, one.time)


def test_what_is_asked_for_must_be_there(room: Room) -> None:
    with pytest.raises(UnknownName):
        add_coding(room, doing(), "I5", place(room), "nonsense", "supports")
    with pytest.raises(UnknownName):
        add_coding(room, doing("Z"), "I5", place(room), "dugnad", "supports")
    with pytest.raises(UnknownName):
        add_coding(room, doing(), "I9", place(room), "dugnad", "supports")
    with pytest.raises(NoSuchTurn):
        set_key(room, doing(), "I5", 10_000, None)
    with pytest.raises(NoOperation):
        undo(room, Doing("B", "../x"), "I5")
    with pytest.raises(NothingToUndo):
        redo(room, doing(), "I5")


def test_memos_are_held_against_the_state_they_were_read_in(room: Room) -> None:
    write_memo(room, doing(), "I5", "turn", "I5:7", "first", "")
    memo = room.desk("I5").memo("B", "turn", "I5:7")
    assert memo
    with pytest.raises(Overtaken):
        write_memo(room, doing(), "I5", "turn", "I5:7", "second", "")
    write_memo(room, doing(), "I5", "turn", "I5:7", "second", memo.time)
    undo(room, doing(), "I5")
    again = room.desk("I5").memo("B", "turn", "I5:7")
    assert again
    assert again.text == "first"
    write_memo(room, doing(), "I5", "turn", "I5:7", " ", again.time)
    assert room.desk("I5").memo("B", "turn", "I5:7") is None
    write_memo(room, doing(), STUDY, "code", "dugnad", "on the code", "")
    assert room.desk(STUDY).memo("B", "code", "dugnad")


def test_a_corrected_key_is_taken_back(room: Room) -> None:
    item = room.session.guide.items[0].id
    set_key(room, doing(), "I5", 7, item)
    set_key(room, doing(), "I5", 7, None)
    desk = room.desk("I5")
    assert confirmed_keys(desk)[7].item is None
    undo(room, doing(), "I5")
    assert confirmed_keys(desk)[7].item == item


def test_it_is_undone_after_a_restart_and_by_the_same_coder_only(room: Room, example: Path) -> None:
    one = added(room)
    with room_of(example) as later:
        with pytest.raises(NothingToUndo):
            redo(later, doing("A"), "I5")
        undo(later, doing("A"), "I5")
        assert one.id in later.desk("I5").codings
        undo(later, doing(), "I5")
    assert one.id not in room.desk("I5").codings


def test_what_has_nothing_left_to_take_back_is_not_offered(room: Room) -> None:
    desk = room.desk("I5")
    before = [act.target for act in desk.undoable("B")]
    first, second = doing(), doing()
    (one,) = add_coding(room, first, "I5", place(room), "varig", "supports").subjects
    seen = desk.codings[one].time
    change_coding(room, second, "I5", one, seen, stance="contradicts")
    both = [second.operation, first.operation, *before]
    assert [act.target for act in desk.undoable("B")] == both
    undo(room, doing(), "I5", only=first.operation)  # the change has nothing to change back now
    assert [act.target for act in desk.undoable("B")] == before
    redo(room, doing(), "I5")
    assert {act.target for act in desk.undoable("B")} == set(both)


def test_the_command_line_and_the_room_see_each_other(room: Room, example: Path) -> None:
    one = added(room)
    desk = room.desk("I5")
    seen = room.sequence
    done = workbench(example, "code", "apply", "I5", "varig", "--turn", "60", "--coder", "B")
    assert done.returncode == 0, done.stderr
    new = room.desk("I5").changed_since(seen)
    assert new is not None
    assert [desk.codings[one].code for one in new] == ["varig"]
    assert workbench(example, "code", "remove", one.id, "--coder", "B").returncode == 0
    assert one.id not in room.desk("I5").codings
    undo(room, doing(), "I5")
    assert f"{one.id}~1" in desk.codings


def test_a_corrected_source_moves_the_codings_while_it_is_open(room: Room, example: Path) -> None:
    one = added(room)
    source = example / "interviews" / "I5-skarvhamn.md"
    text = source.read_text(encoding="utf-8")
    first = room.transcript("I5").turns[0].text.split("\n")[0]
    source.write_text(text.replace(first, "Ja. " + first, 1), encoding="utf-8")
    moved = room.desk("I5").codings[one.id]
    assert moved.anchor.start == one.anchor.start + 4
    assert moved.anchor.quote == one.anchor.quote
    assert room.desk("I5").changed_since(room.sequence) == set()


def test_nobody_sees_others_codings_in_a_blind_study(room: Room, example: Path) -> None:
    desk = room.desk("I5")
    one = added(room)
    assert {seen.coding.id for seen in seen_codings(room, desk, "A")} >= {one.id}
    file = example / "interviews" / "study.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "blind: true\n", encoding="utf-8")
    assert one.id not in {seen.coding.id for seen in seen_codings(room, desk, "A")}
    assert one.id in {seen.coding.id for seen in seen_codings(room, desk, "B")}


def test_a_coders_own_keys_are_kept(room: Room) -> None:
    set_keys(room.session, "B", {"3": "dugnad"})
    assert own_keys(room.session, "B") == {"3": "dugnad"}
    assert own_keys(room.session, "A") == {}
    with pytest.raises(UnknownName):
        set_keys(room.session, "B", {"x": "dugnad"})
    with pytest.raises(UnknownName):
        set_keys(room.session, "B", {"3": "nonsense"})
