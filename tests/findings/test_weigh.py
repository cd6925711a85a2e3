"""What a case says of a code, and whose words count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from workbench.model.anchor import Span, anchored
from workbench.model.coding import Coding, Stance
from workbench.model.finding import Verdict
from workbench.model.keying import Coverage
from workbench.model.participant import ConsentStatus
from workbench.model.transcript import Role

Draw = Callable[..., Any]


def verdicts(world: Any, code: str) -> str:
    signs = {"for": "+", "against": "-", "mixed": "±", "silent": "0", "not-asked": "."}
    return " ".join(signs[one.verdict.value] for one in world.finding(code).standings)


@pytest.mark.parametrize("row", ["+ - ± 0 .", "+ + + + +", ". . . . .", "0 0 + - 0"])
def test_a_table_of_codings_and_questions_is_read_back_as_it_was_drawn(
    draw: Draw, row: str
) -> None:
    assert verdicts(draw({"staff": row}), "staff") == row


def test_a_code_that_nobody_asks_for_is_never_silent(draw: Draw) -> None:
    assert verdicts(draw({"e-new": "+ 0 0 - ."}), "e-new") == "+ . . - ."


def test_a_code_given_without_the_question_keyed_still_came_up(draw: Draw) -> None:
    world = replace(draw({"staff": "+ - . . ."}), coverage=Coverage(()))
    assert verdicts(world, "staff") == "+ - . . ."


def test_each_group_is_weighed_with_its_own_cases(draw: Draw) -> None:
    world = draw({"staff": "+ - + 0 ."})
    assert world.finding("staff", "central").cases(Verdict.FOR) == ("a",)
    assert world.finding("staff", "middle").cases(Verdict.FOR) == ("c",)
    assert world.finding("staff", "peripheral").cases(Verdict.NOT_ASKED) == ("e",)


def test_groups_without_a_case_interviewed_are_left_out(draw: Draw) -> None:
    world = draw({"staff": "+ -"})
    assert {one.group for one in world.weigh()} == {None, "central"}


def test_only_the_lead_coders_codings_count(draw: Draw) -> None:
    world = draw({"staff": "+ + . . ."})
    others = tuple(replace(one, coder="B") for one in world.codings)
    assert verdicts(replace(world, codings=others), "staff") == "0 0 . . ."


def test_everybodys_codings_count_when_nobody_leads(draw: Draw) -> None:
    world = draw({"staff": "+ + . . ."})
    coders = tuple(replace(one, lead=False) for one in world.study.coders)
    mixed = tuple(replace(one, coder=coder) for one, coder in zip(world.codings, "AB", strict=True))
    led_by_none = replace(world, study=replace(world.study, coders=coders), codings=mixed)
    assert verdicts(led_by_none, "staff") == "+ + . . ."


@pytest.mark.parametrize("role", [Role.INTERVIEWER, Role.UNKNOWN])
def test_what_an_interviewer_or_an_unknown_voice_says_is_no_evidence(
    draw: Draw, role: Role
) -> None:
    assert verdicts(draw({"staff": "+ - . . ."}).turned(role), "staff") == "0 0 . . ."


def test_notes_are_evidence(draw: Draw) -> None:
    assert verdicts(draw({"staff": "+ - . . ."}).turned(Role.NOTE), "staff") == "+ - . . ."


@pytest.mark.parametrize("status", [ConsentStatus.WITHDRAWN, ConsentStatus.MISSING])
@pytest.mark.parametrize("role", [Role.INFORMANT, Role.NOTE])
def test_nothing_counts_of_a_person_without_consent(
    draw: Draw, status: ConsentStatus, role: Role
) -> None:
    world = draw({"staff": "+ + . . ."}).turned(role).consent("p-a", status)
    assert verdicts(world, "staff") == ". + . . ."


def test_notes_about_nobody_in_particular_need_somebody_who_consents(draw: Draw) -> None:
    world = draw({"staff": "+ + . . ."}).turned(Role.NOTE)
    nobody = tuple(
        replace(one, turns=tuple(replace(turn, speaker=None) for turn in one.turns))
        for one in world.transcripts
    )
    world = replace(world, transcripts=nobody)
    assert verdicts(world, "staff") == "+ + . . ."
    assert verdicts(world.consent("p-a", ConsentStatus.WITHDRAWN), "staff") == ". + . . ."


def test_a_passage_over_several_turns_counts_for_what_informants_say_in_it(draw: Draw) -> None:
    world = draw({"staff": "+ . . . ."})
    text = world.transcripts[0].text
    wide = Coding(
        "w", anchored("I-a", text, Span(0, len(text))), "staff", "A", Stance.SUPPORTS, "t"
    )
    assert verdicts(replace(world, codings=(wide,)), "staff") == "+ . . . ."
    asked = world.transcripts[0].turns[0].span
    question = replace(wide, anchor=anchored("I-a", text, Span(asked.start, asked.end + 2)))
    assert verdicts(replace(world, codings=(question,)), "staff") == "0 . . . ."


def test_a_sign_without_a_letter_is_no_evidence(draw: Draw) -> None:
    world = draw({"staff": "+ . . . ."})
    asked, said = world.transcripts[0].turns
    spoken = replace(world.transcripts[0], turns=(asked, replace(said, text="– Ja, det er det.")))
    anchor = anchored("I-a", spoken.text, Span(0, said.start + 2))
    codings = (replace(world.codings[0], anchor=anchor),)
    world = replace(world, codings=codings, transcripts=(spoken, *world.transcripts[1:]))
    assert verdicts(world, "staff") == "0 . . . ."


def test_codings_of_unknown_codes_and_interviews_are_passed_over(draw: Draw) -> None:
    world = draw({"staff": "+ . . . ."})
    (one,) = world.codings
    elsewhere = replace(one, id="x", anchor=replace(one.anchor, interview="I-zz"))
    world = replace(world, codings=(one, replace(one, id="y", code="gone"), elsewhere))
    assert world.finding("staff").standings[0].supports == (one.id,)


def test_the_order_of_codings_makes_no_difference(draw: Draw) -> None:
    world = draw({"staff": "+ - ± 0 .", "rent": "+ + - - ±"})
    assert replace(world, codings=world.codings[::-1]).weigh() == world.weigh()
