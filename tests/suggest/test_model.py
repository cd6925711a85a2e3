from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.suggest.evidence import learned

SLOW = settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
cells = st.lists(
    st.tuples(
        st.sampled_from([("I1", 2), ("I1", 4), ("I1", 5), ("I2", 2), ("I2", 4), ("I2", 6)]),
        st.sampled_from(["tested", "money", "company"]),
        st.sampled_from(["supports", "contradicts"]),
    ),
    max_size=8,
    unique_by=lambda one: one[:2],
)


@SLOW
@given(cells, st.randoms())
def test_probabilities_are_such_and_the_order_of_codings_says_nothing(
    desk: Any, chosen: Sequence[Any], shuffle: random.Random
) -> None:
    codings = [desk.coding(*place, code, stance) for place, code, stance in chosen]
    model = desk.model(codings)
    assert ((model.chance >= 0) & (model.chance <= 1)).all()
    other = list(codings)
    shuffle.shuffle(other)
    again = desk.model(other)
    assert again.chance.tobytes() == model.chance.tobytes()
    model.refit()
    again.refit()
    assert ((model.chance >= 0) & (model.chance <= 1)).all()
    assert again.chance.tobytes() == model.chance.tobytes()


def test_the_order_of_interviews_says_nothing(desk: Any, make_desk: Callable[..., Any]) -> None:
    talks = {name: _lines(one) for name, one in reversed(desk.transcripts.items())}
    turned = make_desk(talks)
    assert turned.model().chance.tobytes() == desk.model().chance.tobytes()


def _lines(transcript: Any) -> list[str]:
    return [f"{turn.label}: {turn.text}" for turn in transcript.turns]


def test_one_example_is_enough_to_tell_its_like_from_others(make_desk: Callable[..., Any]) -> None:
    talks = {
        "I1": ("A: There were biscuits every time.",),
        "I2": ("A: Ladders are popular.", "A: Biscuits are popular."),
    }
    small = make_desk(talks)
    code, rows = small.codes.index("company"), [small.passages.row["I2", at] for at in (1, 2)]
    before = small.model().log_odds[rows, code]
    after = small.model([small.coding("I1", 1, "company")]).log_odds[rows, code]
    assert before[0] == before[1]
    assert after[1] > after[0] + 0.5


def test_touching_a_code_is_as_good_as_fitting_it_anew(desk: Any) -> None:
    first, both = [desk.coding("I1", 4, "money")], ["I1", "I2"]
    codings = [*first, desk.coding(both[1], 2, "money")]
    touched = desk.model(first)
    touched.touch(desk.labels(codings), np.array([desk.codes.index("money")]))
    anew = desk.model(codings)
    at = desk.codes.index("money")
    assert np.abs(touched.chance[:, at] - anew.chance[:, at]).max() < 0.05


def test_a_full_fit_changes_nothing_until_it_is_put_in_place(desk: Any) -> None:
    model = desk.model([desk.coding("I1", 4, "money")])
    before = model.chance.copy()
    fitted = model.fit_all(desk.labels([desk.coding("I2", 4, "company")]))
    assert np.array_equal(model.chance, before)
    model.put(fitted)
    assert not np.array_equal(model.chance, before)


def test_nothing_is_known_of_what_comes_after_the_last_coding(desk: Any) -> None:
    labels = desk.labels([desk.coding("I2", 4, "company")])
    rows = {(one.interview, one.turn) for one in np.array(desk.passages.all)[labels.known]}
    assert rows == {("I2", 2), ("I2", 4)}


def test_a_theme_that_is_likely_everywhere_tells_nothing(desk: Any) -> None:
    size = (len(desk.passages), 1)
    margins = np.zeros(size, dtype=np.float32)
    for usual, left in ((11.0, 0.0), (-2.0, -2.0)):
        themes = np.full(size, usual, dtype=np.float32)
        assert (learned(margins, themes, desk.passages)["theme"] == left).all()
