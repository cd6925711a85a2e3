"""Alarms of drift that people have accepted, and alarms that are told together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.model.coding import Decision
from workbench.model.drift import Borne, Cause, Drift, Part, Place, Slip
from workbench.trace.drift.alarm import drift
from workbench.trace.drift.decided import judged
from workbench.trace.drift.group import grouped
from workbench.trace.file.read_text import read_plain

BODY = (
    "En av kommunene har kjøpt et gammelt hotell.",
    "Et par av kommunene har leid ledige lærerboliger.",
    "Flere av kommunene har hatt nytte av frivillige.",
    "Noen av kommunene lar familiene velge møbler selv.",
)
LATE = (
    "Alle kommunene har kjøpt et gammelt hotell.",
    "De fleste kommunene har leid ledige lærerboliger.",
    "Alle kommunene har hatt nytte av frivillige.",
    "Det er 73 steder å sitte.",
)


def report(body: list[str], late: list[str]) -> str:
    return "# Funn\n\n{}\n\n# Konklusjon\n\n{}\n".format("\n\n".join(body), "\n\n".join(late))


def ids(text: str) -> set[str]:
    return {one.id for one in drift(read_plain(text, markdown=True))}


KNOWN = ids(report(list(BODY), list(LATE)))


def test_each_planted_sentence_is_raised() -> None:
    assert len(KNOWN) == len(LATE)


@given(st.permutations(BODY), st.permutations(LATE))
def test_an_alarm_is_known_again_wherever_it_stands(body: list[str], late: list[str]) -> None:
    assert ids(report(body, late)) == KNOWN


def test_an_alarm_is_known_again_when_another_sentence_is_mended() -> None:
    mended = [LATE[0].replace("Alle kommunene", "En kommune"), *LATE[1:]]
    left = ids(report(list(BODY), mended))
    assert left < KNOWN
    assert len(left) == len(KNOWN) - 1


def test_typography_makes_no_other_alarm() -> None:
    late = [one.replace(" ", "\u00a0", 2) for one in LATE]
    assert ids(report(list(BODY), late)) == KNOWN


SAID = Place(Part.CONCLUSION, "Slutt", 9, "Alle kommunene har leid lærerboliger.", "alle kommunene")
FOUND = Place(Part.BODY, "Leie", 2, "Et par av kommunene har leid lærerboliger.", "et par")
ALARM = Drift(Slip.STRONGER, SAID, FOUND)


def accepted(one: Drift, verdict: str = "accept", time: str = "2026-01-02") -> Decision:
    return Decision(f"e{time}", "drift", one.id, verdict, "de sa det", "A", time, one.here.text)


def test_what_is_accepted_is_no_longer_open() -> None:
    told = judged([ALARM], [accepted(ALARM)])
    assert (told.open, told.earlier) == ((), {})
    assert [(one, last.reason) for one, last in told.decided] == [(ALARM, "de sa det")]


def test_what_is_taken_back_is_open_again() -> None:
    told = judged([ALARM], [accepted(ALARM, "reopen", "2026-01-03"), accepted(ALARM)])
    assert told.open == (ALARM,)
    assert told.earlier == {}


def test_a_decision_of_another_kind_decides_nothing() -> None:
    other = Decision("e", "disclosure", ALARM.id, "accept", "", "A", "2026-01-02")
    assert judged([ALARM], [other]).open == (ALARM,)


def test_a_reworded_sentence_is_open_and_says_what_was_decided_before() -> None:
    new = Drift(Slip.STRONGER, Place(Part.CONCLUSION, "", 9, f"Nå: {SAID.text}"), FOUND)
    told = judged([new], [accepted(ALARM)])
    assert told.open == (new,)
    assert told.earlier[new.id].reworded


def test_a_sentence_held_against_other_evidence_is_open_and_says_so() -> None:
    old = Drift(Slip.EVIDENCE, SAID, evidence=Borne("C-leie", 3, 5, 5))
    new = Drift(Slip.EVIDENCE, SAID, evidence=Borne("C-leie", 2, 5, 5))
    told = judged([new], [accepted(old)])
    assert told.open == (new,)
    assert not told.earlier[new.id].reworded


def test_a_decision_that_still_holds_is_no_earlier_one_of_another_sentence() -> None:
    other = Drift(Slip.STRONGER, Place(Part.SUMMARY, "", 1, f"Nå: {SAID.text}"), FOUND)
    told = judged([ALARM, other], [accepted(ALARM)])
    assert told.open == (other,)
    assert told.earlier == {}


def test_a_word_exchanged_all_over_is_told_once() -> None:
    things = ("hotell", "hytter", "brakker", "lærerboliger")
    swaps = [
        Drift(
            Slip.STRONGER,
            Place(Part.CONCLUSION, "", at, f"Alle kommunene har leid {one}.", "Alle kommunene"),
            Place(Part.BODY, "", at, f"Noen av kommunene har leid {one}.", "noen av kommunene"),
        )
        for at, one in enumerate(things)
    ]
    (told,) = grouped(swaps)
    assert (told.cause, told.sentences) == (Cause.SWAP, len(things))
    assert told.said("en") == (
        "a stronger word of quantity than there: «Alle kommunene» (there «noen av kommunene»), "
        "in 4 sentences"
    )
    assert [one.cause for one in grouped(swaps[:2])] == [Cause.SENTENCE, Cause.SENTENCE]


def test_a_size_word_that_nothing_defines_is_told_once_with_its_places() -> None:
    sized = ["De mindre kommunene kjenner alle.", "I små kommuner er veien kort."]
    text = report([*BODY, *sized], ["Slutt."])
    (told,) = grouped(drift(read_plain(text, markdown=True)))
    assert (told.cause, told.sentences) == (Cause.TERM, 2)
    words = "«De mindre kommunene», «små kommuner»"
    assert told.said("nb") == f"et størrelsesord som ikke er definert: {words}, i 2 setninger"


def test_all_that_is_raised_at_a_sentence_is_told_with_it() -> None:
    also = Drift(Slip.TREND, SAID)
    (told,) = grouped([ALARM, also])
    assert (told.cause, told.id, told.drifts) == (Cause.SENTENCE, "", (ALARM, also))


PLACES = st.builds(
    Place,
    st.sampled_from(Part),
    st.just(""),
    st.integers(0, 9),
    st.sampled_from(LATE),
    st.sampled_from(("", "alle", "73")),
)
DRIFTS = st.builds(
    Drift,
    st.sampled_from(Slip),
    PLACES,
    st.none() | PLACES,
    st.just(1.0),
    st.none()
    | st.builds(Borne, st.sampled_from(("C-a", "C-b")), st.just(1), st.just(4), st.just(5)),
)


@given(st.lists(DRIFTS, max_size=12, unique=True))
def test_every_alarm_is_told_once_and_a_group_has_one_id(drifts: list[Drift]) -> None:
    told = grouped(drifts)
    assert sorted(map(repr, drifts)) == sorted(repr(one) for each in told for one in each.drifts)
    named = [one.id for one in told if one.id]
    assert len(named) == len(set(named))
