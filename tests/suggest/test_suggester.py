from __future__ import annotations

from collections.abc import Callable
from typing import Any

from workbench.model.coding import Verdict


def best(offers: Any, interview: str) -> dict[int, str]:
    """Return the likeliest code of each turn."""
    found: dict[int, str] = {}
    for one in offers.of(interview):
        found.setdefault(one.turn, one.code)
    return found


def test_the_codebook_alone_is_enough_to_begin_with(desk: Any) -> None:
    assert best(desk.offers(), "I1") == {2: "tested", 4: "money", 5: "company"}
    assert {2: "money", 4: "company", 6: "tested"}.items() <= best(desk.offers(), "I2").items()


def test_the_interviewer_is_never_suggested(desk: Any) -> None:
    turns = {one.turn for name in desk.texts for one in desk.offers().of(name)}
    assert turns
    for name, transcript in desk.transcripts.items():
        asked = {turn.number for turn in transcript.turns if turn.label == "Q"}
        assert not asked & {one.turn for one in desk.offers().of(name)}


def test_a_suggestion_says_its_words_and_stands_on_whole_sentences(desk: Any) -> None:
    one = next(one for one in desk.offers().of("I1") if one.code == "tested")
    assert one.anchor.quote == "An electrician checks every plug."
    assert one.anchor.quote == desk.texts["I1"][one.anchor.start : one.anchor.end]
    assert {"plug", "electrician"} & {why.word for why in one.reasons}
    assert sum(why.weight for why in one.reasons) <= 1.01


def test_what_is_coded_or_refused_is_not_suggested_again(desk: Any) -> None:
    coding = desk.coding("I1", 2, "tested")
    refusals = [
        desk.refusal("I1", 4, "money", Verdict.REJECTED),
        desk.refusal("I1", 5, "company", Verdict.NOT_HERE),
    ]
    offers = desk.offers([coding], refusals)
    gone = {(2, "tested"), (4, "money"), (5, "company")}
    assert not gone & {(one.turn, one.code) for one in offers.of("I1")}


def test_a_rejection_is_learned_from_and_not_here_is_not(desk: Any) -> None:
    row, code = desk.passages.row["I2", 2], desk.codes.index("money")
    coded = [desk.coding("I1", 2, "tested")]
    chance = {
        verdict: desk.model(coded, [desk.refusal("I1", 4, "money", verdict)]).chance[row, code]
        for verdict in Verdict
    }
    assert chance[Verdict.REJECTED] < chance[Verdict.NOT_HERE]


def test_a_suggestion_is_found_again_by_its_id_and_means_the_same_words(desk: Any) -> None:
    one = next(iter(desk.offers().of("I1")))
    later = desk.offers([desk.coding("I2", 6, "tested", "contradicts")]).named(one.id)
    assert later is not None
    assert (later.anchor, later.code) == (one.anchor, one.code)
    assert desk.offers().named("00000000.1-1") is None
    assert desk.offers().named("nonsense") is None
    assert desk.offers().named(one.id.split(".")[0] + ".9-9") is None


def test_missed_are_read_passages_like_the_coded_and_useful_the_unread(desk: Any) -> None:
    codings = [desk.coding("I1", 4, "money"), desk.coding("I2", 4, "company")]
    offers = desk.offers(codings)
    assert [one.turn for one in offers.missed("money", 1)] == [2]
    assert offers.missed("money", 1)[0].like == codings[0].anchor
    unread = {("I1", 5), ("I2", 6), ("I2", 7)}
    useful = offers.useful("tested", 9)
    assert useful[0].turn == 6
    assert {(one.anchor.interview, one.turn) for one in useful} <= unread


def test_an_empty_study_and_a_turn_without_words_give_nothing_wrong(
    make_desk: Callable[..., Any],
) -> None:
    empty = make_desk({"I1": ()})
    assert empty.offers().of("I1") == ()
    assert empty.offers().useful("money", 5) == ()
    lone = make_desk({"I1": ("A: …", "A: Ja!")})
    assert all(0 <= one.probability <= 1 for one in lone.offers().of("I1"))
    assert lone.offers().of("I9") == ()


def test_codes_the_codebook_lost_and_interviews_that_went_are_passed_over(desk: Any) -> None:
    gone = desk.coding("I1", 2, "tested")
    from dataclasses import replace  # noqa: PLC0415 - for this test

    away = replace(gone, anchor=replace(gone.anchor, interview="I7"))
    assert desk.labels([replace(gone, code="lost"), away]).truth.sum() == 0
