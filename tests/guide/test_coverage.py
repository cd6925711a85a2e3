"""What became of every item in every case."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import pytest

from workbench.guide.coverage import cover, gaps
from workbench.guide.keying import NOT_RELEVANT
from workbench.guide.notice import ERROR, NOTE, QuestionUncovered, ThemeUncovered
from workbench.guide.reading import read_guide
from workbench.model.anchor import anchored
from workbench.model.case import Case, CaseStatus
from workbench.model.coding import KeyCorrection
from workbench.model.guide import Guide
from workbench.model.interview import Interview, SourceKind, Study
from workbench.model.keying import Cover, Coverage, How, Key, Keying, State
from workbench.model.transcript import Transcript
from workbench.model.wording import NOTHING, Wording

Talk = Callable[..., Transcript]
Keyed = tuple[str | None, How, float]

ASKED = ("cost", How.ASKED, 0.9)


def keyed(
    *keys: tuple[str | None, How, float],
    interview: str = "I1",
    confirmed: Sequence[int] = (),
    dealt: Mapping[str, float] = MappingProxyType({}),
) -> Keying:
    """Return keys in the order of the turns; ``confirmed`` are turns a person has set.

    ``dealt`` are probabilities that items were dealt with.
    """
    made = [
        Key(
            turn,
            item,
            how,
            sure,
            ((item, sure),) if item else (),
            "A" if turn in confirmed else None,
        )
        for turn, (item, how, sure) in enumerate(keys, start=1)
    ]
    return Keying(interview, tuple(made), tuple(dealt.items()))


def study_of(**cases: str) -> Study:
    """Return a study of interviews by id with the case each was held with."""
    interviews = tuple(
        Interview(name, case, "", SourceKind.TRANSCRIPT, "en", "", NOTHING, None, (), ())
        for name, case in cases.items()
    )
    held = tuple(
        Case(name, name, (), CaseStatus.INTERVIEWED, ()) for name in dict.fromkeys(cases.values())
    )
    return Study(
        "s", Wording.of("S"), NOTHING, True, "en", "", (), "", NOTHING, "", (), (), (), (),
        interviews, held, (),
    )  # fmt: skip


def covered(
    guide: Guide,
    talk: Transcript,
    *keys: Keyed,
    confirmed: Sequence[int] = (),
    corrections: Sequence[KeyCorrection] = (),
    dealt: Mapping[str, float] = MappingProxyType({}),
) -> Callable[[str], Cover]:
    """Return the cells of the one case of the talk."""
    study = study_of(I1="oak")
    keying = keyed(*keys, confirmed=confirmed, dealt=dealt)
    coverage = cover(study, guide, [talk], [keying], corrections)
    return lambda item: coverage.of(item, "oak")


def test_a_question_followed_by_an_answer_is_answered(guide: Guide, talk: Talk) -> None:
    said = talk("I: What does it cost?", "P: It is forty pounds a year.")
    of = covered(guide, said, ASKED, ASKED)
    assert of("cost") == Cover("cost", "oak", State.ANSWERED, (("I1", 1), ("I1", 2)))


def test_a_question_without_an_answer_of_content_is_unanswered(guide: Guide, talk: Talk) -> None:
    said = talk("I: What does it cost?", "P: Oh, well.")
    assert covered(guide, said, ASKED, ASKED)("cost").state is State.UNANSWERED


def test_an_answer_before_the_question_does_not_answer_it(guide: Guide, talk: Talk) -> None:
    said = talk("P: It is forty pounds a year.", "I: And what does it cost?")
    of = covered(guide, said, ("cost", How.VOLUNTEERED, 0.9), ASKED)
    assert of("cost").state is State.UNANSWERED


def test_what_is_said_unasked_is_volunteered(guide: Guide, talk: Talk) -> None:
    said = talk("P: It is forty pounds a year.")
    of = covered(guide, said, ("cost", How.VOLUNTEERED, 0.9))
    assert of("cost").state is State.VOLUNTEERED
    assert of("cost").state.came_up


def test_an_unsure_question_asks_nothing(guide: Guide, talk: Talk) -> None:
    said = talk("I: What does it cost?", "P: It is forty pounds a year.")
    unsure = ("cost", How.ASKED, 0.35)
    assert covered(guide, said, unsure, unsure)("cost").state is State.UNKNOWN
    answered = covered(guide, said, unsure, ASKED)
    assert answered("cost").state is State.VOLUNTEERED


def test_a_confirmed_key_counts_however_unsure_the_machine_was(guide: Guide, talk: Talk) -> None:
    said = talk("I: What does it cost?", "P: It is forty pounds a year.")
    unsure = ("cost", How.ASKED, 0.2)
    of = covered(guide, said, unsure, unsure, confirmed=[1, 2])
    assert of("cost").state is State.ANSWERED


def test_a_probe_alone_asks_nothing(guide: Guide, talk: Talk) -> None:
    said = talk("I: Go on, please.", "P: It is forty pounds a year.")
    of = covered(guide, said, ("cost", How.FOLLOW_UP, 0.9), ("cost", How.FOLLOW_UP, 0.9))
    assert of("cost").state is State.VOLUNTEERED


def test_what_hardly_came_up_is_not_asked_with_its_condition_as_reason(
    guide: Guide, talk: Talk
) -> None:
    of = covered(guide, talk("I: What does it cost?"), ASKED, dealt={"water": 0.05})
    assert of("water") == Cover(
        "water", "oak", State.NOT_ASKED, (), "the garden has plots", dealt=0.05
    )
    assert not of("water").state.came_up


def test_what_may_have_come_up_is_unknown_with_its_probability_and_turns(
    guide: Guide, talk: Talk
) -> None:
    maybe = Key(1, "cost", How.ASKED, 0.8, (("cost", 0.8), ("water", 0.15), ("who", 0.05)))
    keying = Keying("I1", (maybe,), (("water", 0.3), ("who", 0.1)))
    said = talk("I: What does it cost, then?")
    coverage = cover(study_of(I1="oak"), guide, [said], [keying])
    assert coverage.of("water", "oak") == Cover(
        "water", "oak", State.UNKNOWN, (("I1", 1),), dealt=0.3
    )
    assert coverage.of("who", "oak").state is State.NOT_ASKED
    assert coverage.of("tools", "oak").state is State.UNKNOWN


def test_each_interview_with_a_case_may_have_dealt_with_an_item(guide: Guide, talk: Talk) -> None:
    study = study_of(I1="oak", I2="oak")
    talks = [talk("I: What does it cost?", interview=one) for one in ("I1", "I2")]
    keyings = [keyed(ASKED, interview=one, dealt={"water": 0.1}) for one in ("I1", "I2")]
    found = cover(study, guide, talks, keyings).of("water", "oak")
    assert (found.state, found.dealt) == (State.UNKNOWN, 0.19)


def test_a_question_is_covered_when_its_sub_question_is(guide: Guide, talk: Talk) -> None:
    said = talk("I: Who waters them?", "P: My brother does the watering.")
    of = covered(guide, said, ("water", How.ASKED, 0.9), ("water", How.ASKED, 0.9))
    assert of("sharing").state is State.ANSWERED


def test_a_question_is_sure_when_only_its_sub_questions_are_unsure(
    guide: Guide, talk: Talk
) -> None:
    said = talk("I: Plots or water, which is it?", "P: It is about the plots here.")
    best = (("sharing", 0.5), ("water", 0.45))
    keys = tuple(Key(turn, "sharing", How.ASKED, 0.5, best) for turn in (1, 2))
    coverage = cover(study_of(I1="oak"), guide, [said], [Keying("I1", keys)])
    assert coverage.of("sharing", "oak").state is State.ANSWERED


def test_a_matrix_is_partly_covered_until_all_its_parts_are(guide: Guide, talk: Talk) -> None:
    lines = ["I: And the shredder, then?", "P: We borrow the shredder twice a year."]
    shredder = ("shredder", How.ASKED, 0.9)
    of = covered(guide, talk(*lines), shredder, shredder)
    assert of("tools").state is of("borrow").state is State.PARTLY
    lines += ["I: And the ladder, then?", "P: We have a ladder of our own."]
    ladder = ("ladder", How.ASKED, 0.9)
    whole = covered(guide, talk(*lines), shredder, shredder, ladder, ladder)
    assert whole("tools").state is whole("borrow").state is State.ANSWERED


def test_a_matrix_may_stand_after_the_parts_it_is_asked_of(talk: Talk) -> None:
    text = """---
version: "1"
language: en
---
## Tools {#tools}
1. Which of these do you have? {#have}
   a. The shredder {#shredder}
   b. The ladder {#ladder}
2. Has it been of use? {#use}
   Matrix: 1
"""
    of = covered(
        read_guide(text, "guide.md"),
        talk("I: Is the shredder of use?", "P: We use the shredder twice a year."),
        ("use", How.ASKED, 0.9),
        ("shredder", How.ASKED, 0.9),
    )
    assert of("have").state is of("use").state is State.PARTLY


def test_a_person_may_say_that_an_item_does_not_concern_the_case(guide: Guide, talk: Talk) -> None:
    said = talk("P: We have no plots here.")
    anchor = anchored("I1", said.text, said.turns[0].span)
    waived = KeyCorrection("k", anchor, "sharing", NOT_RELEVANT, "A", "1")
    of = covered(guide, said, (None, How.OFF_GUIDE, 0.9), corrections=[waived])
    assert of("sharing").state is of("water").state is State.NOT_RELEVANT
    assert "We have no plots here." in of("water").reason


def test_a_part_that_does_not_concern_the_case_is_not_missing_from_its_matrix(
    guide: Guide, talk: Talk
) -> None:
    said = talk("I: And the shredder, then?", "P: We borrow the shredder twice a year.")
    anchor = anchored("I1", said.text, said.turns[1].span)
    waived = KeyCorrection("k", anchor, "ladder", NOT_RELEVANT, "A", "1")
    shredder = ("shredder", How.ASKED, 0.9)
    of = covered(guide, said, shredder, shredder, corrections=[waived])
    assert of("tools").state is State.ANSWERED


def test_notes_answer_the_question_they_stand_under(guide: Guide, talk: Talk) -> None:
    said = talk("N: Forty pounds a year, they say.")
    assert covered(guide, said, ASKED)("cost").state is State.ANSWERED


def test_two_interviews_with_one_case_add_up(guide: Guide, talk: Talk) -> None:
    study = study_of(I1="oak", I2="oak", I3="elm")
    first = talk("I: What does it cost?", interview="I1")
    second = talk("P: It is forty pounds a year.", interview="I2")
    keyings = [
        keyed(ASKED, interview="I1"),
        keyed(("cost", How.VOLUNTEERED, 0.9), interview="I2"),
    ]
    coverage = cover(study, guide, [first, second], keyings)
    assert coverage.of("cost", "oak").state is State.UNANSWERED
    assert coverage.of("cost", "oak").turns == (("I1", 1), ("I2", 1))
    assert coverage.of("cost", "elm").state is State.UNKNOWN


def test_every_item_has_a_cell_in_every_interviewed_case(guide: Guide) -> None:
    coverage = cover(study_of(I1="oak", I2="elm"), guide, [], [])
    assert [(one.item, one.case) for one in coverage.covers] == [
        (item.id, case) for case in ("oak", "elm") for item in guide.items
    ]


def states(guide: Guide, **special: State) -> Coverage:
    """Return the coverage of case oak: all answered but the items named."""
    return Coverage(
        tuple(Cover(one.id, "oak", special.get(one.id, State.ANSWERED)) for one in guide.items)
    )


def test_a_theme_never_covered_is_an_error_and_a_question_a_note(guide: Guide) -> None:
    missing = states(guide, cost=State.NOT_ASKED, sharing=State.NOT_ASKED, water=State.NOT_ASKED)
    theme, question = gaps(guide, missing, ["oak"])
    assert theme == ThemeUncovered("oak", "money", "Money")
    assert theme.weight == ERROR
    assert isinstance(question, QuestionUncovered)
    assert (question.label, question.weight, question.cases) == ("2", NOTE, ("oak",))
    assert "oak" in theme.said("nb")
    assert question.advised("en")


@pytest.mark.parametrize("item", ["who", "water"])
def test_warm_ups_and_sub_questions_are_no_gaps(guide: Guide, item: str) -> None:
    assert gaps(guide, states(guide, **{item: State.NOT_ASKED}), ["oak"]) == ()


def test_a_theme_that_does_not_concern_a_case_is_no_gap(guide: Guide) -> None:
    assert gaps(guide, states(guide, cost=State.NOT_RELEVANT), ["oak"]) == ()
