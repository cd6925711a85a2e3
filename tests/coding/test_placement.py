from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.notice import InterviewGone, WordsAmbiguous, WordsFar, WordsGone
from workbench.coding.placement import Settled, Why, settle
from workbench.model.anchor import Anchor, Span, anchored
from workbench.model.coding import (
    Coding,
    KeyCorrection,
    Memo,
    Refusal,
    Stance,
    Summary,
    Verdict,
    Work,
)
from workbench.model.transcript import Transcript

Talk = Callable[..., Transcript]
NOW = "2026-09-14T08:30:00.000000+00:00"
BEFORE = (
    "Q: Hva har dere gjort med bemanningen?",
    "A: Vi fikk to nye i mai. Det hjalp oss gjennom hele sommeren.",
    "A: Ja.",
)


def coded(anchor: Anchor, name: str = "c1") -> Coding:
    return Coding(name, anchor, "flere", "A", Stance.SUPPORTS, NOW)


def anchor_of(transcript: Transcript, words: str) -> Anchor:
    start = transcript.text.index(words)
    return anchored(transcript.interview, transcript.text, Span(start, start + len(words)))


def settled(anchor: Anchor, *after: Transcript) -> Settled:
    return settle(Work(codings=(coded(anchor),)), after)


def test_words_that_stand_where_they_stood_are_left_alone(talk: Talk) -> None:
    there = talk(*BEFORE)
    work = Work(codings=(coded(anchor_of(there, "to nye i mai")),))
    assert settle(work, [there]) == Settled(work, 0, (), ())


def test_words_that_moved_are_followed(talk: Talk) -> None:
    after = talk("Q: Velkommen! 🙂", *BEFORE)
    found = settled(anchor_of(talk(*BEFORE), "to nye i mai"), after)
    (coding,) = found.work.codings
    assert coding.anchor == anchor_of(after, "to nye i mai")
    assert (found.moved, found.unplaced, found.notices) == (1, (), ())


def test_words_that_are_gone_are_listed_and_left_out(talk: Talk) -> None:
    found = settled(anchor_of(talk(*BEFORE), "to nye i mai"), talk("A: Vi fikk tre nye i juni."))
    assert found.work.codings == ()
    assert [(one.record.id, one.why) for one in found.unplaced] == [("c1", Why.GONE)]
    (notice,) = found.notices
    assert isinstance(notice, WordsGone)
    assert "«to nye i mai»" in notice.said("nb")
    assert "«flere»" in notice.said("en")


def test_words_that_stand_in_two_places_are_listed_and_not_guessed(talk: Talk) -> None:
    found = settled(Anchor("I1", 90, 93, "nye"), talk("A: to nye", "B: to nye"))
    assert [one.why for one in found.unplaced] == [Why.AMBIGUOUS]
    assert isinstance(found.notices[0], WordsAmbiguous)


def test_a_few_words_found_among_other_words_are_for_a_person_to_decide(talk: Talk) -> None:
    before = talk(*BEFORE)
    after = talk("Q: Var det nok?", "A: Nei.", "Q: Nå?", "A: Ja.")
    found = settled(anchor_of(before, "Ja."), after)
    assert found.work.codings == ()
    (one,) = found.unplaced
    assert (one.why, one.proposed) == (Why.FAR, anchor_of(after, "Ja."))
    (notice,) = found.notices
    assert isinstance(notice, WordsFar)


def test_an_interview_that_left_the_study_is_told_once(talk: Talk) -> None:
    there = talk(*BEFORE)
    codings = tuple(coded(anchor_of(there, words), words) for words in ("to nye", "i mai"))
    found = settle(Work(codings=codings), [talk("A: Hei", interview="I2")])
    assert [one.why for one in found.unplaced] == [Why.NO_TRANSCRIPT] * 2
    (notice,) = found.notices
    assert isinstance(notice, InterviewGone)
    assert "2" in notice.said("en")


def test_keys_and_summaries_follow_their_words_too(talk: Talk) -> None:
    before, after = talk(*BEFORE), talk("Q: Hei.", *BEFORE[:2])
    here, gone = anchor_of(before, "hele sommeren"), anchor_of(before, "Ja.")
    work = Work(
        keys=(
            KeyCorrection("k1", here, "endring", "asked", "A", NOW),
            KeyCorrection("k2", gone, None, "off-guide", "A", NOW),
        ),
        summaries=(Summary("s1", "byen", "folk", "Kort.", (here, gone), "A", NOW),),
    )
    found = settle(work, [after])
    assert [key.anchor for key in found.work.keys] == [anchor_of(after, "hele sommeren")]
    assert found.work.summaries[0].anchors == (anchor_of(after, "hele sommeren"),)
    assert found.work.summaries[0].text == "Kort."
    assert sorted(one.record.id for one in found.unplaced) == ["k2", "s1"]
    assert {"«–»", "«byen × folk»"} <= {getattr(one, "about", "") for one in found.notices}


def test_a_refusal_follows_its_words(talk: Talk) -> None:
    before, after = talk(*BEFORE), talk("Q: Hei.", *BEFORE[:2])
    anchor = anchor_of(before, "hele sommeren")
    work = Work(refusals=(Refusal("r1", anchor, "flere", Verdict.REJECTED, "", "A", NOW),))
    (refusal,) = settle(work, [after]).work.refusals
    assert refusal.anchor == anchor_of(after, "hele sommeren")


def turn_anchor(transcript: Transcript, number: int) -> Anchor:
    return anchored(transcript.interview, transcript.text, transcript.turns[number - 1].span)


def noted(anchor: Anchor | None, turn: int) -> Work:
    return Work(memos=(Memo("m1", "turn", f"I1:{turn}", "Se også I3.", "A", NOW, anchor),))


def test_a_memo_follows_its_turn_also_when_the_turn_is_mended(talk: Talk) -> None:
    before = talk(*BEFORE)
    mended = (BEFORE[0], BEFORE[1].replace("sommeren", "somaren"), BEFORE[2])
    after = talk("Q: Hei.", "A: Hei på deg.", *mended)
    found = settle(noted(turn_anchor(before, 2), 2), [after], lambda _: (before.text,))
    assert [(one.ref, one.anchor) for one in found.work.memos] == [("I1:4", turn_anchor(after, 4))]
    assert found.unplaced == ()


def test_a_memo_on_a_turn_that_is_gone_is_listed(talk: Talk) -> None:
    before, after = (
        talk(*BEFORE),
        talk(BEFORE[0], "A: Nei, det var ingen penger til slikt.", BEFORE[2]),
    )
    found = settle(noted(turn_anchor(before, 2), 2), [after], lambda _: (before.text,))
    assert found.work.memos == ()
    assert [(one.record.id, one.why) for one in found.unplaced] == [("m1", Why.GONE)]
    assert "«Se også I3.»" in {getattr(one, "about", "") for one in found.notices}


def test_a_memo_with_a_number_alone_stays_only_where_no_version_differs(talk: Talk) -> None:
    before, after = talk(*BEFORE), talk("Q: Hei.", *BEFORE)
    same = settle(noted(None, 2), [before], lambda _: (before.text,))
    assert [one.ref for one in same.work.memos] == ["I1:2"]
    found = settle(noted(None, 2), [after], lambda _: (after.text, before.text))
    assert found.work.memos == ()
    (one,) = found.unplaced
    assert (one.why, one.anchor, one.proposed) == (
        Why.AMBIGUOUS,
        turn_anchor(before, 2),
        turn_anchor(after, 2),
    )


words = st.lists(st.sampled_from(["vi", "fikk", "to", "nye", "i", "mai", "så", "🙂"]), max_size=12)


@given(words, words, st.lists(words, max_size=3), st.data())
def test_an_anchor_is_placed_on_its_own_words_or_not_at_all(
    talk: Talk, first: list[str], second: list[str], after: Sequence[list[str]], data: st.DataObject
) -> None:
    before = talk("A: x " + " ".join(first), "B: y " + " ".join(second))
    length = len(before.text)
    start = data.draw(st.integers(0, length - 1))
    end = data.draw(st.integers(start + 1, length))
    anchor = anchored("I1", before.text, Span(start, end))
    now = talk(*(f"A: {' '.join(line)}" for line in after))
    found = settled(anchor, now)
    for coding in found.work.codings:
        assert now.text[coding.anchor.start : coding.anchor.end] == anchor.quote
        assert coding.anchor.quote == anchor.quote
    assert len(found.work.codings) + len(found.unplaced) == 1
    occurrences = sum(now.text.startswith(anchor.quote, at) for at in range(len(now.text)))
    if occurrences == 1 and not found.work.codings:
        assert found.unplaced[0].why is Why.FAR
    if occurrences == 0:
        assert found.unplaced[0].why is Why.GONE


def test_twenty_thousand_codings_settle_where_they_stand(talk: Talk) -> None:
    lines = [f"A: Replikk {number} om saken, og litt til." for number in range(500)]
    transcript = talk(*lines)
    codings = tuple(
        coded(anchored("I1", transcript.text, turn.span), f"{turn.number}-{copy}")
        for turn in transcript.turns
        for copy in range(40)
    )
    assert settle(Work(codings=codings), [transcript]).work.codings == codings
