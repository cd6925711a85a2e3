"""Which passages are quoted: whole sentences of informants, from many cases, with a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.findings.quote import quote_id
from workbench.model.anchor import Span, anchored
from workbench.model.coding import Coding, Decision, Stance
from workbench.model.finding import Quote
from workbench.model.participant import ConsentStatus
from workbench.model.transcript import Mark, Role

Draw = Callable[..., Any]

LONG = (
    "Vi leide alt vi fant av private i hele sommer. Uten dem hadde vi stoppet opp i mai, "
    "det er jeg helt sikker på. Ja."
)
SPEECH = {
    "a": LONG,
    "b": "Alt vi leide i sommer, leide vi av private folk som ringte oss, ikke av noen andre.",
    "c": "Været var fint den dagen da vi kjørte ut til øya med ferja og spiste en is på kaia.",
}


def world_of(draw: Draw, speech: dict[str, str] = SPEECH, stance: str = "+") -> Any:
    """Return a world in which each case says its piece, all of it coded ``rent``."""
    world = draw({"rent": " ".join(stance for _ in speech)})
    transcripts, codings = [], []
    for transcript, words in zip(world.transcripts, speech.values(), strict=True):
        asked, *_ = transcript.turns
        said = replace(transcript.turns[1], text=words)
        transcripts.append(replace(transcript, turns=(asked, said)))
        text = transcripts[-1].text
        span = Span(said.start, said.start + len(words))
        anchor = anchored(transcript.interview, text, span)
        codings.append(
            Coding(f"k-{transcript.interview}", anchor, "rent", "A", Stance.SUPPORTS, "t")
        )
    return replace(world, transcripts=tuple(transcripts), codings=tuple(codings))


def originals(world: Any, **decided: str) -> list[str]:
    return [one.original for one in quotes(world, **decided)]


def quotes(world: Any, **decided: str) -> tuple[Quote, ...]:
    decisions = tuple(
        Decision(about, "quote", f"k-I-{about}", verdict, "", "A", "t")
        for about, verdict in decided.items()
    )
    found: tuple[Quote, ...] = world.find(decisions=decisions).quotes
    return found


def test_a_quote_is_whole_sentences_inside_the_coded_words(draw: Draw) -> None:
    world = world_of(draw)
    for one in quotes(world):
        text = next(t for t in world.transcripts if t.interview == one.interview).text
        assert text[one.start : one.end] == one.original
        assert one.original.endswith(".")
        assert 8 <= len(one.original.split()) <= 45
        assert one.printed == one.original


def test_each_quote_of_a_code_comes_from_a_case_of_its_own(draw: Draw) -> None:
    assert sorted(one.case for one in quotes(world_of(draw))) == ["a", "b", "c"]


def test_a_second_passage_of_the_same_case_is_left_for_the_other_cases(draw: Draw) -> None:
    world = world_of(draw, {"a": f"{LONG} {SPEECH['b']}", "c": SPEECH["c"]})
    text = world.transcripts[0].text
    places = [text.index(LONG), text.index(SPEECH["b"])]
    spans = [Span(at, at + size) for at, size in zip(places, (len(LONG), 80), strict=True)]
    twice = [
        replace(world.codings[0], id=f"k{at}", anchor=anchored("I-a", text, span))
        for at, span in enumerate(spans)
    ]
    world = replace(world, codings=(*twice, world.codings[1]))
    assert sorted(one.case for one in quotes(world)) == ["a", "b"]


def test_what_is_most_like_the_others_comes_first_with_the_reason(draw: Draw) -> None:
    first, *_, last = quotes(world_of(draw))
    assert first.case in {"a", "b"}
    assert "flest ord felles" in first.why
    assert last.case == "c"
    assert "med andre ord" in last.why
    assert "et annet intervju" in last.why


def test_at_most_three_are_chosen(draw: Draw) -> None:
    speech = {case: f"{LONG} Det sier vi i {case}." for case in "abcde"}
    assert len(quotes(world_of(draw, speech))) == 3


def test_the_other_side_has_a_quote_too(draw: Draw) -> None:
    found = draw({"rent": "+ + + - -"}).find().quotes
    assert len(found) == 3
    assert "contradicts" in found[-1].original
    assert "Taler mot" in found[-1].why


def test_nothing_outside_the_coded_words_is_printed(draw: Draw) -> None:
    world = world_of(draw, {"a": LONG})
    (coding,) = world.codings
    turn = world.transcripts[0].turns[1]
    part = Span(turn.start + 10, turn.start + LONG.index(" Ja."))
    world = replace(
        world,
        codings=(replace(coding, anchor=anchored("I-a", world.transcripts[0].text, part)),),
    )
    assert originals(world) == ["Uten dem hadde vi stoppet opp i mai, det er jeg helt sikker på."]


def test_of_half_a_sentence_only_the_coded_half_is_printed_and_said_so(draw: Draw) -> None:
    world = world_of(draw, {"a": LONG})
    turn = world.transcripts[0].turns[1]
    part = Span(turn.start + 3, turn.start + 22)
    (coding,) = world.codings
    anchor = anchored("I-a", world.transcripts[0].text, part)
    (one,) = quotes(replace(world, codings=(replace(coding, anchor=anchor),)))
    assert one.original == LONG[3:22].strip()
    assert "Ikke hele setninger" in one.why


def test_the_interviewers_words_are_never_quoted(draw: Draw) -> None:
    world = world_of(draw, {"a": LONG})
    (coding,) = world.codings
    text = world.transcripts[0].text
    wide = replace(coding, anchor=anchored("I-a", text, Span(0, len(text))))
    for one in quotes(replace(world, codings=(wide,))):
        assert "Hva sier" not in one.original


def test_words_of_somebody_who_withdrew_are_never_quoted(draw: Draw) -> None:
    world = world_of(draw).consent("p-b", ConsentStatus.WITHDRAWN)
    assert "b" not in {one.case for one in quotes(world)}


def test_notes_are_told_only_where_nothing_was_recorded(draw: Draw) -> None:
    assert all(one.verbatim for one in draw({"rent": "+ + 0 0 0"}, notes="b").find().quotes)
    assert [one.case for one in draw({"rent": "+ + 0 0 0"}, notes="b").find().quotes] == ["a"]
    (one,) = draw({"rent": "0 + 0 0 0"}, notes="b").find().quotes
    assert not one.verbatim
    assert "Fra notater" in one.why


def test_a_note_turn_in_a_transcript_is_no_verbatim_quote(draw: Draw) -> None:
    (one,) = draw({"rent": "+ 0 0 0 0"}).turned(Role.NOTE).find().quotes
    assert not one.verbatim


def test_a_person_has_the_last_word(draw: Draw) -> None:
    world = world_of(draw)
    assert quotes(world, c="print")[0].case == "c"
    assert quotes(world, c="print")[0].why == "Valgt av en person."
    assert {one.case for one in quotes(world, a="avoid")} == {"b", "c"}
    assert quotes(world, a="avoid", b="avoid", c="avoid") == ()


def test_the_latest_decision_holds(draw: Draw) -> None:
    world = world_of(draw, {"a": LONG})
    early = Decision("1", "quote", "k-I-a", "avoid", "", "A", "2026-01-01")
    late = Decision("2", "quote", "k-I-a", "print", "", "A", "2026-01-02")
    assert world.find(decisions=(late, early)).quotes[0].why == "Valgt av en person."


def test_a_sensitive_code_is_quoted_only_when_three_cases_hold_it(draw: Draw) -> None:
    assert draw({"s-bent": "+ + 0 0 0"}).find().quotes == ()
    assert len(draw({"s-bent": "+ + + 0 0"}).find().quotes) == 3
    decided = (Decision("1", "quote", "s-bent/a/supports", "print", "", "A", "t"),)
    (asked,) = draw({"s-bent": "+ + 0 0 0"}).find(decisions=decided).quotes
    assert asked.case == "a"


def test_the_same_words_are_quoted_once_in_the_whole_report(draw: Draw) -> None:
    world = world_of(draw, {"a": LONG})
    (coding,) = world.codings
    theme = world.codebook.themes[0]
    both = replace(theme, codes=(theme.codes[0], replace(theme.codes[0], id="staff")))
    again = replace(coding, id="k2", code="staff")
    world = replace(
        world, codebook=replace(world.codebook, themes=(both,)), codings=(coding, again)
    )
    assert len(quotes(world)) == 1


def test_a_passage_free_of_transcribers_signs_is_preferred(draw: Draw) -> None:
    world = world_of(draw, {"a": LONG, "b": LONG.replace("mai", "juni")})
    marked = tuple(
        replace(one, turns=tuple(replace(t, marks=(Mark("inaudible", 0, 30),)) for t in one.turns))
        if one.interview == "I-a"
        else one
        for one in world.transcripts
    )
    assert quotes(replace(world, transcripts=marked))[0].case == "b"


def test_a_sign_left_open_at_the_end_is_left_out(draw: Draw) -> None:
    world = world_of(draw, {"a": "Vi leide alt vi fant av private i hele sommer. « Nei."})
    assert all(not one.endswith("«") for one in originals(world))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(3)))
def test_the_order_in_which_things_come_makes_no_difference(draw: Draw, order: list[int]) -> None:
    world = world_of(draw)
    shuffled = replace(
        world,
        codings=tuple(world.codings[at] for at in order),
        transcripts=tuple(world.transcripts[at] for at in order),
    )
    assert quotes(shuffled) == quotes(world)


def test_an_id_stays_when_the_words_move(draw: Draw) -> None:
    world = world_of(draw)
    moved = []
    for one in world.transcripts:
        asked, said = one.turns
        longer = replace(asked, text=asked.text + " Fortell litt mer om det.")
        later = replace(said, start=len(longer.text) + 2)
        moved.append(replace(one, turns=(longer, later)))
    codings = tuple(
        replace(
            coding,
            anchor=anchored(
                text.interview, text.text, Span(text.turns[1].start, text.turns[1].end)
            ),
        )
        for coding, text in zip(world.codings, moved, strict=True)
    )
    after = quotes(replace(world, transcripts=tuple(moved), codings=codings))
    assert [one.id for one in after] == [one.id for one in quotes(world)]
    assert [one.start for one in after] != [one.start for one in quotes(world)]


def test_words_that_would_share_an_id_get_a_longer_one() -> None:
    plain = quote_id("I1", "Ja.", {})
    assert len(plain) == len("Q-") + 6
    assert quote_id("I1", "Ja.", {plain: ("I1", "Ja.")}) == plain
    longer = quote_id("I1", "Ja.", {plain: ("I2", "Nei.")})
    assert longer.startswith(plain)
    assert len(longer) == len(plain) + 2


@pytest.mark.parametrize("language", ["nn", "en"])
def test_the_reason_is_in_the_reports_language(draw: Draw, language: str) -> None:
    (one, *_) = world_of(draw).find(language).quotes
    assert ("passages" in one.why) == (language == "en")
    assert ("tekststadene" in one.why) == (language == "nn")


def test_quotes_stand_under_their_code_in_the_draft(draw: Draw) -> None:
    found = world_of(draw).find()
    (passage,) = found.sections[0].passages
    assert passage.quotes == tuple(one.id for one in found.quotes)


def test_a_quote_names_its_speaker_by_code_name_alone(draw: Draw) -> None:
    assert {one.speaker for one in quotes(world_of(draw))} == {
        "Informant 1",
        "Informant 2",
        "Informant 3",
    }
