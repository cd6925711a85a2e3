from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields, replace

import pytest

from workbench.errors.trace import NothingFound, UnknownId, UnknownTurn
from workbench.model.anchor import Span, anchored
from workbench.model.codebook import Code, Codebook, Theme
from workbench.model.coding import Coding, Stance, Work
from workbench.model.finding import LedgerRow
from workbench.model.guide import Guide, Item
from workbench.model.interview import Coder, Interview, SourceKind, Study, Unit
from workbench.model.keying import How, Key, Keying
from workbench.model.participant import Consent, ConsentStatus, Participant
from workbench.model.trail import Match, Spoken, Trail
from workbench.model.transcript import Transcript
from workbench.model.wording import NOTHING, Wording
from workbench.trace.trail import trails

Talk = Callable[..., Transcript]
Trace = Callable[..., tuple[Trail, ...]]
CODE = Code(
    id="flere",
    theme="folk",
    name=Wording.of("Flere folk"),
    definition=NOTHING,
    include=NOTHING,
    exclude=NOTHING,
    example=NOTHING,
    counter_example=NOTHING,
    keywords=(),
    guide=("endring",),
    finding=NOTHING,
    contrary=NOTHING,
)
CODEBOOK = Codebook("1", (Theme("folk", NOTHING, NOTHING, (CODE, replace(CODE, id="flere-til"))),))
GUIDE = Guide("", "1", "", "nb", (), (Item("endring", "3a", 2, "", None, "Hva er endret?"),))


def person(name: str, code_name: str) -> Participant:
    consent = Consent(ConsentStatus.GIVEN)
    return Participant(name, "byen", name, (), code_name, NOTHING, NOTHING, consent)


def interview(name: str, case: str) -> Interview:
    kind = SourceKind.TRANSCRIPT
    return Interview(name, case, "", kind, "nb", "", NOTHING, None, (), ("p1", "p2"))


STUDY = Study(
    id="s",
    title=NOTHING,
    subtitle=NOTHING,
    constructed=True,
    language="nb",
    client="",
    authors=(),
    date="",
    purpose=NOTHING,
    deletion_date="",
    units=(Unit("nb", "", "", "", "", ""),),
    groups=(),
    coders=(Coder("A", "Anna", lead=True), Coder("B", "Bo")),
    interviewers=(),
    interviews=(interview("I1", "byen"), interview("I2", "bygda"), interview("I3", "øya")),
    cases=(),
    participants=(person("p1", "Informant 1"), person("p2", "Informant 2")),
)


def row(name: str, kind: str, **cells: str) -> LedgerRow:
    empty = {field.name: "" for field in fields(LedgerRow)}
    return LedgerRow(**(empty | {"id": name, "kind": kind, "bookmark": name} | cells))


@pytest.fixture
def transcripts(talk: Talk) -> list[Transcript]:
    return [
        talk(
            "Q: Hva er endret?",
            "p1: Mye. Vi fikk to nye i mai, og det holdt.",
            "p2: Ja, og to nye kom senere.",
            "Q: Takk.",
        ),
        talk("p1: Vi klarte oss helt fint med dem vi hadde.", interview="I2"),
        talk("p1: Her ble det færre, ikke flere.", interview="I3"),
    ]


@pytest.fixture
def work(transcripts: Sequence[Transcript]) -> Work:
    by_id = {one.interview: one for one in transcripts}

    def coded(name: str, where: str, words: str, stance: Stance, coder: str = "A") -> Coding:
        text = by_id[where].text
        start = text.index(words)
        anchor = anchored(where, text, Span(start, start + len(words)))
        return Coding(name, anchor, "flere", coder, stance, "2026-09-14T08:30:00.000000+00:00")

    return Work(
        codings=(
            coded("c1", "I1", "Vi fikk to nye i mai", Stance.SUPPORTS),
            coded("c2", "I1", "to nye i mai, og det holdt", Stance.SUPPORTS, "B"),
            coded("c3", "I2", "Vi klarte oss helt fint", Stance.CONTRADICTS),
            coded("c4", "I3", "Her ble det færre", Stance.CONTRADICTS),
            coded("c5", "I2", "med dem vi hadde", Stance.CONTRADICTS, "B"),
        )
    )


@pytest.fixture
def ledger(work: Work) -> list[LedgerRow]:
    anchor = work.codings[0].anchor
    place = {"start": str(anchor.start), "end": str(anchor.end), "original": anchor.quote}
    claim = {
        "text": "Én kommune har fått flere folk",
        "codings": "c1",
        "cases_for": "byen",
        "cases_against": "bygda",
    }
    quote = {"text": "Vi fikk to [folk] i mai", "interview": "I1", "turn": "2", "codings": "c1"}
    return [
        row("C-flere", "claim", **claim, chapter="a"),
        row("Q-7F3K2M", "quote", **quote, **place, chapter="a"),
        row("C-flere", "claim", **claim | {"bookmark": "C-flere-2"}, chapter="b"),
        row("C-flere-against", "claim", text="Ingen har klart seg", cases_for="byen bygda"),
        row("C-flere-til", "claim", text="Ingen har fått enda flere"),
        row("N-informants", "number", text="5", codings=""),
    ]


@pytest.fixture
def trace(transcripts: Sequence[Transcript], work: Work, ledger: Sequence[LedgerRow]) -> Trace:
    keys = tuple(Key(turn, "endring", How.ASKED, 1.0) for turn in range(1, 5))
    keyings = [Keying("I1", keys)]

    def trace(query: str, window: int = 1) -> tuple[Trail, ...]:
        return trails(
            query, ledger, STUDY, GUIDE, CODEBOOK, transcripts, keyings, work, window=window
        )

    return trace


@pytest.mark.parametrize("query", ["Q-7F3K2M", " q-7f3k2m "])
def test_a_quote_leads_to_the_words_the_speaker_and_the_coding(trace: Trace, query: str) -> None:
    (trail,) = trace(query)
    assert (trail.match, trail.id, trail.kind) == (Match.ID, "Q-7F3K2M", "quote")
    (passage,) = trail.evidence
    assert (passage.interview, passage.case, passage.quote) == (
        "I1",
        "byen",
        "Vi fikk to nye i mai",
    )
    assert (passage.speaker, passage.time) == ("Informant 1", "0:02:00")
    assert passage.item == "3a Hva er endret?"
    assert passage.before == (Spoken(1, "Q", "Hva er endret?"),)
    assert passage.after == (Spoken(3, "Informant 2", "Ja, og to nye kom senere."),)
    assert passage.turns[0].turn == 2
    assert [(one.coder, one.date, one.name) for one in passage.codings] == [
        ("A", "2026-09-14", "Flere folk"),
        ("B", "2026-09-14", "Flere folk"),
    ]


def test_a_claim_leads_to_what_speaks_for_and_against_it(trace: Trace) -> None:
    (trail,) = trace("c-FLERE")
    assert [row.chapter for row in trail.mentions] == ["a", "b"]
    assert [one.quote for one in trail.evidence] == ["Vi fikk to nye i mai"]
    assert [one.quote for one in trail.counter] == ["Vi klarte oss helt fint"]


def test_a_claim_of_none_shows_what_speaks_against_it(trace: Trace) -> None:
    (trail,) = trace("C-flere-against")
    assert trail.evidence == ()
    assert [one.quote for one in trail.counter] == ["Vi fikk to nye i mai"]


def test_a_claim_without_codings_is_about_the_code_its_id_names(trace: Trace) -> None:
    (trail,) = trace("C-flere-til")
    assert (trail.evidence, trail.counter) == ((), ())


def test_a_printed_number_leads_to_its_trail(trace: Trace) -> None:
    assert [trail.id for trail in trace("5")] == ["N-informants"]


def test_a_bookmark_is_as_good_as_an_id(trace: Trace) -> None:
    assert trace("C-flere-2")[0].id == "C-flere"


def test_a_turn_leads_to_where_the_report_rests_on_it(trace: Trace) -> None:
    (trail,) = trace("i1:2")
    assert (trail.match, trail.kind) == (Match.TURN, "passage")
    assert trail.evidence[0].quote == "Mye. Vi fikk to nye i mai, og det holdt."
    assert [row.id for row in trail.mentions] == ["C-flere", "Q-7F3K2M", "C-flere"]
    assert trace("I1:4")[0].mentions == ()


@pytest.mark.parametrize(
    "query",
    [
        "Vi fikk to [folk] i mai",
        "«vi fikk to [folk] i mai.»",
        "Der sto: Vi fikk to [folk] i mai. Slutt",
    ],
)
def test_a_printed_quote_leads_to_its_trail(trace: Trace, query: str) -> None:
    (trail,) = trace(query)
    assert (trail.match, trail.id) == (Match.EXACT, "Q-7F3K2M")


def test_a_printed_claim_leads_to_its_trail(trace: Trace) -> None:
    assert [trail.id for trail in trace("én kommune har fått flere folk.")] == ["C-flere"]


def test_words_of_a_transcript_lead_to_every_place_they_stand(trace: Trace) -> None:
    found = trace("to nye")
    assert [trail.evidence[0].turns[0].turn for trail in found] == [2, 3]
    assert [row.id for row in found[0].mentions] == ["C-flere", "Q-7F3K2M", "C-flere"]
    assert found[1].evidence[0].time == "0:03:00"
    assert trace("senere")[0].evidence[0].time == "0:03:05"


def test_changed_words_lead_to_what_they_resemble(trace: Trace) -> None:
    (trail,) = trace("Vi klarte oss ikke helt fint med dem vi hadde")
    assert trail.match is Match.LIKE
    assert trail.hit is not None
    assert trail.hit.changes
    assert trail.evidence[0].case == "bygda"


def test_a_quote_whose_transcript_changed_since_is_followed_by_its_coding(
    trace: Trace, ledger: list[LedgerRow]
) -> None:
    ledger[1] = replace(ledger[1], start="0", end="20")
    assert [one.quote for one in trace("Q-7F3K2M")[0].evidence] == ["Vi fikk to nye i mai"]


def test_context_stops_where_the_interview_does(trace: Trace) -> None:
    passage = trace("I1:2", window=99)[0].evidence[0]
    assert (len(passage.before), len(passage.after)) == (1, 2)
    passage = trace("I1:2", window=2)[0].evidence[0]
    assert (len(passage.before), len(passage.after)) == (1, 2)
    passage = trace("I1:2", window=0)[0].evidence[0]
    assert (passage.before, passage.after) == ((), ())


def test_without_times_and_keys_none_are_invented(
    trace: Trace, transcripts: list[Transcript]
) -> None:
    bare = replace(transcripts[1].turns[0], start_ms=None, cues=())
    transcripts[1] = replace(transcripts[1], turns=(bare,))
    passage = trace("I2:1")[0].evidence[0]
    assert (passage.time, passage.item) == ("", "")


@pytest.mark.parametrize(
    ("query", "error", "says"),
    [
        ("Q-7F3K2N", UnknownId, "Did you mean «Q-7F3K2M»?"),
        ("N-999", UnknownId, "stands nowhere"),
        ("I1:5", UnknownTurn, "The last is 4."),
        ("I1:0", UnknownTurn, "The last is 4."),
        ("I11:1", UnknownTurn, "Did you mean «I1»?"),
        ("noe helt annet", NothingFound, "at least six words"),
        ("C_flere", NothingFound, "Did you mean «C-flere"),
        ("", NothingFound, "«»"),
        ("«»", NothingFound, "neither"),
        ("ord " * 60, NothingFound, "…"),
    ],
)
def test_what_is_not_there_is_told_with_what_is_near(
    trace: Trace, query: str, error: type[Exception], says: str
) -> None:
    with pytest.raises(error) as caught:
        trace(query)
    assert says in str(caught.value)
    assert caught.value.line("nb")  # type: ignore[attr-defined]
