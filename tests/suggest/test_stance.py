from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.model.coding import Coding, Stance
from workbench.suggest.stance import CONTRADICTS, RISK, WRONGED, Stances, bars_of

YES = "A: Yes, an electrician checks every plug before it goes home, and it takes an hour."
NO = "A: No, nobody checks the plugs here, never."


@pytest.fixture(scope="module")
def workshops(make_desk: Callable[..., Any]) -> Any:
    """Sixteen workshops: three in four test what they mended, each saying so twice."""
    said = {f"I{at:02}": (NO, NO) if at % 4 == 0 else (YES, YES) for at in range(16)}
    return make_desk(said)


def coded(desk: Any, names: Sequence[str], turns: Sequence[int] = (1, 2)) -> list[Coding]:
    return [
        desk.coding(
            name,
            turn,
            "tested",
            "contradicts" if "never" in desk.texts[name] else "supports",
        )
        for name in names
        for turn in turns
    ]


def told(desk: Any, codings: Sequence[Coding]) -> Stances:
    return Stances(desk.model(codings))


def named(desk: Any, stances: Stances, interview: str, code: str = "tested") -> Stance | None:
    row = desk.passages.row[interview, 2]
    return stances.named(row, desk.codes.index(code))[0]


def test_no_stance_is_named_before_any_was_given(workshops: Any) -> None:
    for codings in ([], coded(workshops, ["I01", "I02", "I03"])):
        stances = told(workshops, codings)
        assert {named(workshops, stances, name) for name in workshops.texts} == {None}


def test_stances_are_named_of_interviews_that_nobody_has_begun(workshops: Any) -> None:
    others = [name for name in workshops.texts if name not in {"I14", "I15", "I12"}]
    stances = told(workshops, coded(workshops, others))
    assert named(workshops, stances, "I14") is Stance.SUPPORTS
    assert named(workshops, stances, "I15") is Stance.SUPPORTS
    assert named(workshops, stances, "I12") is Stance.CONTRADICTS


def test_what_an_interview_has_said_already_is_counted(workshops: Any) -> None:
    """The same words are likelier against where the passage before them was coded against."""
    others = [name for name in workshops.texts if name != "I15"]
    before = coded(workshops, others)
    row, code = workshops.passages.row["I15", 2], workshops.codes.index("tested")
    chance = {
        stance: told(
            workshops, [*before, workshops.coding("I15", 1, "tested", stance)]
        ).contradicts(row, code)
        for stance in ("supports", "contradicts")
    }
    assert chance["contradicts"] > chance["supports"] + 0.1


def test_no_stance_is_named_of_a_code_without_a_contrary(workshops: Any) -> None:
    """«company» has no words on what would speak against it."""
    others = [name for name in workshops.texts if name != "I15"]
    stances = told(workshops, coded(workshops, others))
    assert named(workshops, stances, "I15", "company") is None
    assert named(workshops, stances, "I15", "tested") is not None


@given(
    st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60),
)
def test_few_known_stances_stand_beyond_the_bars(known: list[tuple[float, bool]]) -> None:
    chance = np.array([one for one, _ in known])
    truth = np.array([float(against) for _, against in known])
    bars = bars_of(chance, truth)
    assert bars.supports <= CONTRADICTS <= bars.contradicts
    lost = (chance[truth > 0] < bars.supports).sum()
    wronged = (chance[truth == 0] > bars.contradicts).sum()
    assert lost <= RISK * (truth.sum() + 1)
    assert wronged <= WRONGED * ((truth == 0).sum() + 1)
