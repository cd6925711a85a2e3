from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.agreement.coefficient import krippendorff
from workbench.agreement.compare import compare
from workbench.model.agreement import Agreement, Coefficient, Disagreement
from workbench.model.anchor import Anchor
from workbench.model.coding import Coding, Stance
from workbench.model.interview import SourceKind
from workbench.model.transcript import BETWEEN, Account, Role, Transcript, Turn

CODES = ["flere", "dugnad", "ubrukt"]


def talk(turns: int, interview: str = "I1") -> Transcript:
    """Return an interview in which the interviewer has every third turn; ten signs a turn."""
    made = []
    for number in range(1, turns + 1):
        role = Role.INTERVIEWER if number % 3 == 1 else Role.INFORMANT
        start = (number - 1) * (10 + len(BETWEEN))
        made.append(Turn(number, "", None, role, "0123456789", start))
    account = Account(0, 0, 0, 0, 0)
    kind = SourceKind.TRANSCRIPT
    return Transcript(interview, kind, "nb", "", "", "", tuple(made), (), account)


def coded(
    coder: str,
    turn: int,
    code: str = "flere",
    *,
    stance: Stance = Stance.SUPPORTS,
    interview: str = "I1",
    start: int = 0,
    length: int = 10,
) -> Coding:
    at = (turn - 1) * (10 + len(BETWEEN)) + start
    anchor = Anchor(interview, at, at + length, "x" * length)
    return Coding(f"{coder}{turn}{code}{start}", anchor, code, coder, stance, "")


def compared(*codings: Coding, coders: str = "AB", turns: int = 30) -> Agreement:
    return compare(codings, [talk(turns)], list(coders), CODES, seed=1)


def test_only_informants_turns_count() -> None:
    agreement = compared(coded("A", 2), coded("B", 2), coded("A", 1), coded("B", 4))
    assert agreement.turns == 20
    assert agreement.disagreements == ()
    assert agreement.codes[0].both == 1
    assert agreement.codes[0].alpha == Coefficient(1, 1, 1)


def test_the_four_cells_and_alpha_of_a_code() -> None:
    turns = {"A": [2, 3, 5, 6, 8], "B": [2, 3, 9]}
    agreement = compared(*(coded(coder, turn) for coder, own in turns.items() for turn in own))
    code = agreement.codes[0]
    assert (code.both, code.only, code.neither) == (2, (("A", 3), ("B", 1)), 14)
    assert code.percent == pytest.approx(16 / 20)
    rows = [[int(turn in own) for turn in range(1, 31) if turn % 3 != 1] for own in turns.values()]
    assert code.alpha.value == pytest.approx(krippendorff(rows))
    low, value, high = (code.alpha.low or 9, code.alpha.value or 9, code.alpha.high or -9)
    assert low < value < high


def test_the_overall_coefficient_pools_the_judgements_on_every_code_in_use() -> None:
    turns = {"A": {"flere": [2, 3, 5], "dugnad": [8]}, "B": {"flere": [2, 3], "dugnad": [8, 9]}}
    agreement = compared(
        *(
            coded(who, turn, code)
            for who, own in turns.items()
            for code in own
            for turn in own[code]
        )
    )
    units = [turn for turn in range(1, 31) if turn % 3 != 1]
    rows = [[int(turn in own[code]) for code in own for turn in units] for own in turns.values()]
    assert agreement.overall.value == pytest.approx(krippendorff(rows))


def test_one_coder_alone_with_overlapping_passages_agrees_with_nobody() -> None:
    many = [coded("A", 2, start=start, length=5) for start in range(5)]
    agreement = compared(*many, coded("A", 3), coded("B", 5, "dugnad"))
    assert agreement.codes[0].alpha.value is not None
    assert agreement.codes[0].alpha.value <= 0
    assert agreement.overall.value is not None
    assert agreement.overall.value <= 0
    assert agreement.sets is not None
    assert agreement.sets <= 0


def test_how_a_turn_is_cut_does_not_matter() -> None:
    parts = [coded("A", 2, start=start, length=4) for start in (0, 3, 6)]
    agreement = compared(*parts, coded("B", 2))
    assert agreement.codes[0].alpha.value == 1
    assert agreement.overall.value == 1
    assert agreement.sets == 1


def test_a_code_nobody_used_has_no_coefficient_and_changes_nothing() -> None:
    codings = [coded("A", 2), coded("B", 2), coded("A", 3)]
    agreement = compared(*codings)
    assert agreement.codes[2].alpha == Coefficient(None)
    assert (agreement.codes[2].percent, agreement.codes[2].neither) == (1, 20)
    fewer = compare(codings, [talk(30)], "AB", CODES[:1], seed=1)
    assert fewer.overall == agreement.overall


def test_an_interview_that_one_coder_has_not_touched_is_not_compared() -> None:
    codings = [coded("A", 2), coded("B", 2), coded("A", 2, interview="I2")]
    agreement = compare(codings, [talk(9), talk(9, "I2")], "AB", CODES, seed=1)
    assert (agreement.interviews, agreement.turns) == (("I1",), 6)


def test_with_nothing_in_common_nothing_is_said() -> None:
    agreement = compared(coded("A", 2))
    assert (agreement.coders, agreement.interviews) == ((), ())
    assert agreement.disagreements == ()
    assert (agreement.turns, agreement.overall, agreement.sets) == (0, Coefficient(None), None)
    assert [code.percent for code in agreement.codes] == [None] * 3


def test_disagreements_are_listed_in_the_order_of_turns_and_codes() -> None:
    agreement = compared(
        coded("B", 5),
        coded("A", 3, "dugnad"),
        coded("B", 3),
        coded("A", 2),
        coded("B", 2, stance=Stance.CONTRADICTS),
        coded("A", 6),
        coded("B", 6),
    )
    assert agreement.disagreements == (
        Disagreement("I1", 2, "flere", ("A", "B"), ()),
        Disagreement("I1", 3, "flere", ("B",), ("A",)),
        Disagreement("I1", 3, "dugnad", ("A",), ("B",)),
        Disagreement("I1", 5, "flere", ("B",), ("A",)),
    )


def test_three_coders_count_pair_by_pair() -> None:
    agreement = compared(coded("A", 2), coded("B", 2), coded("C", 3), coders="ABC")
    code = agreement.codes[0]
    assert (code.both, code.only, code.neither) == (0, (("A", 1), ("B", 1), ("C", 1)), 18)
    assert code.percent == pytest.approx(1 - 4 / 60)
    rows = [[1, 0] + [0] * 18, [1, 0] + [0] * 18, [0, 1] + [0] * 18]
    assert code.alpha.value == pytest.approx(krippendorff(rows))
    assert code.alpha.value == pytest.approx(agreement.overall.value)


def test_the_same_seed_gives_the_same_interval() -> None:
    codings = [coded("A", 2), coded("B", 2), coded("A", 3)]
    assert compared(*codings) == compared(*codings)


passages = st.builds(
    coded,
    st.sampled_from("AB"),
    st.integers(1, 12),
    st.sampled_from(CODES),
    stance=st.sampled_from(Stance),
)


@given(st.lists(passages, max_size=15))
def test_the_order_of_coders_does_not_matter(codings: list[Coding]) -> None:
    one, other = (compared(*codings, coders=order, turns=12) for order in ("AB", "BA"))
    assert one.overall == other.overall
    assert one.sets == (None if other.sets is None else pytest.approx(other.sets))
    assert [code.alpha for code in one.codes] == [code.alpha for code in other.codes]


@given(st.lists(passages.filter(lambda coding: coding.coder == "A"), min_size=1, max_size=15))
def test_a_coder_agrees_wholly_with_a_copy(codings: list[Coding]) -> None:
    copied = [coded("B", turn_of(one), one.code, stance=one.stance) for one in codings]
    agreement = compared(*codings, *copied, turns=12)
    assert agreement.overall.value in {1, None}
    assert agreement.sets in {1, None}
    assert {code.alpha.value for code in agreement.codes} <= {1, None}
    assert all(not one.unused for one in agreement.disagreements)


def turn_of(coding: Coding) -> int:
    return coding.anchor.start // (10 + len(BETWEEN)) + 1


def test_a_large_study_is_compared() -> None:
    interviews = [f"I{number}" for number in range(50)]
    codes = [f"c{number}" for number in range(60)]
    codings = [
        coded(coder, (number * 7 + shift) % 500 + 1, codes[number % 60], interview=interview)
        for interview in interviews
        for coder, shift in (("A", 0), ("B", 0), ("B", 3))
        for number in range(200)
    ]
    transcripts = [talk(500, interview) for interview in interviews]
    agreement = compare(codings, transcripts, "AB", codes, seed=1)
    assert agreement.overall.value is not None
