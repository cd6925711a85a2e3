"""Words are found again in a corrected text by where they stand, never by likeness alone."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.text.align import Alignment, Moved

OLD = (
    "Hva har dere gjort?\n\nVi fikk to nye i mai. Det hjalp oss gjennom sommeren.\n\nJa."
    "\n\nOg ellers?\n\nJa.\n\nTakk for praten."
)


def moved(new: str, words: str, old: str = OLD, nth: int = 0) -> Moved:
    start = -1
    for _ in range(nth + 1):
        start = old.index(words, start + 1)
    return Alignment(old, new).move(start, start + len(words))


def words_at(new: str, place: tuple[int, int] | None) -> str | None:
    return None if place is None else new[slice(*place)]


def test_words_follow_what_was_put_in_before_them() -> None:
    new = f"Velkommen! 🙂\n\n{OLD}"
    for words in ("Hva", "to nye i mai", "Ja.", OLD):
        assert words_at(new, moved(new, words).place) == words


def test_a_short_turn_is_known_by_its_neighbours() -> None:
    new = OLD.replace("\n\nJa.\n\nOg", "\n\nOg")
    assert moved(new, "Ja.").place is None
    assert words_at(new, moved(new, "Ja.", nth=1).place) == "Ja."
    assert moved(new, "Ja.", nth=1).place == (new.index("Ja."), new.index("Ja.") + 3)


def test_a_changed_passage_has_no_place_and_what_it_became_is_proposed() -> None:
    new = OLD.replace("to nye i mai", "to nye folk i mai")
    found = moved(new, "fikk to nye i mai.")
    assert found.place is None
    assert words_at(new, found.proposed) == "fikk to nye folk i mai."


def test_marks_that_only_look_otherwise_are_no_change() -> None:
    old = OLD.replace("to nye", "«to nye» – nesten…")
    new = OLD.replace("to nye", "”to nye” — nesten...")
    found = moved(new, "fikk «to nye» – nesten… i mai", old)
    assert words_at(new, found.place) == "fikk ”to nye” — nesten... i mai"


@pytest.mark.parametrize("words", ["Vi fikk to nye i mai. Det hjalp", "gjennom sommeren.", "hjalp"])
def test_a_turn_written_twice_leaves_its_passages_to_a_person(words: str) -> None:
    turn = "Vi fikk to nye i mai. Det hjalp oss gjennom sommeren.\n\n"
    found = moved(OLD.replace(turn, turn + turn), words)
    assert found.place is None
    assert found.twins


def test_a_twin_put_in_beside_a_short_passage_makes_it_a_persons_choice() -> None:
    old = "En ting.\n\nJa.\n\nEn annen ting."
    new = "En ting.\n\nJa.\n\nJa.\n\nEn annen ting."
    found = moved(new, "Ja.", old)
    assert found.place is None
    assert found.twins


def test_a_long_passage_carried_elsewhere_goes_along_and_is_told() -> None:
    turns = OLD.split("\n\n")
    new = "\n\n".join([*turns[:1], *turns[2:], turns[1]])
    found = moved(new, "Det hjalp oss gjennom sommeren.")
    assert words_at(new, found.place) == "Det hjalp oss gjennom sommeren."
    assert found.far


def test_turns_that_became_one_still_hold_the_words_of_both() -> None:
    new = OLD.replace("sommeren.\n\nJa.", "sommeren. Ja.")
    assert words_at(new, moved(new, "sommeren.\n\nJa.").place) == "sommeren. Ja."


def test_a_passage_inside_a_word_stays_inside_it() -> None:
    new = f"Først: {OLD}"
    assert words_at(new, moved(new, "omme").place) == "omme"


@pytest.mark.parametrize("new", ["", "Der hos sjefen.", "\n\n"])
def test_nothing_is_found_in_another_text(new: str) -> None:
    assert moved(new, "to nye i mai") == Moved(None)


WORDS = st.lists(
    st.sampled_from(["vi", "fikk", "to", "nye", "i", "mai", "så", "ja", ".", "?"]), max_size=30
)
TURNS = st.lists(WORDS.map(" ".join), min_size=1, max_size=8).map("\n\n".join)


@settings(deadline=None)
@given(TURNS, TURNS, st.randoms(use_true_random=False))
def test_a_place_always_holds_the_very_words(old: str, new: str, random: Random) -> None:
    alignment = Alignment(old, new)
    for _ in range(5):
        start = random.randint(0, len(old))
        end = random.randint(start, len(old))
        found = alignment.move(start, end)
        if found.place is not None:
            assert new[slice(*found.place)].split() == old[start:end].split()


@settings(deadline=None)
@given(TURNS, st.randoms(use_true_random=False))
def test_in_the_same_text_every_word_is_where_it_was(text: str, random: Random) -> None:
    alignment = Alignment(text, text)
    start = random.randint(0, len(text))
    end = random.randint(start, len(text))
    cut = text[start:end]
    if cut.strip():
        start += len(cut) - len(cut.lstrip())
        assert alignment.move(start, end).place == (start, start + len(cut.strip()))
