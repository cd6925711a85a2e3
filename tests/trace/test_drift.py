"""Drift in constructed reports: the clean ones are left alone, each planted slip is found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.model.drift import Drift, Part, Slip
from workbench.model.finding import Quantifier
from workbench.trace.drift.alarm import Grounding, drift
from workbench.trace.drift.evidence import Known
from workbench.trace.drift.text import stretches
from workbench.trace.file.read_text import read_plain

DATA = Path(__file__).parent / "data" / "drift"
LANGUAGES = ("nb", "nn", "en")


def text_of(language: str) -> str:
    return (DATA / f"{language}.md").read_text(encoding="utf-8")


def plants() -> Iterator[tuple[str, ...]]:
    for language in LANGUAGES:
        lines = (DATA / f"{language}.plants").read_text(encoding="utf-8").splitlines()
        for line in lines:
            if not line.startswith("#"):
                was, becomes, slip, *where = line.split(" | ")
                yield language, was, becomes, slip, where[0] if where else becomes


def read(text: str, grounding: Grounding | None = None) -> tuple[Drift, ...]:
    return drift(read_plain(text, markdown=True), grounding)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_that_says_the_same_everywhere_has_no_drift(language: str) -> None:
    assert read(text_of(language)) == ()


@pytest.mark.parametrize(("language", "was", "becomes", "slip", "where"), list(plants()))
def test_a_planted_slip_is_found_for_what_it_is(
    language: str, was: str, becomes: str, slip: str, where: str
) -> None:
    before, found, behind = text_of(language).rpartition(was)
    assert found, was
    drifts = read(before + becomes + behind)
    assert (Slip(slip), where) in {(one.slip, one.here.text) for one in drifts}


def test_a_share_in_words_needs_a_source() -> None:
    before, head, behind = text_of("nb").partition("# 3 Konklusjon\n")
    found = read(f"{before}{head}\nOm lag en tredel kjenner tilbudet.\n{behind}")
    assert [(one.slip, one.here.words) for one in found] == [(Slip.NUMBER, "en tredel")]


REPORT = """# Funn

Kommunene har delt arbeidet på ulike måter. {body}

Flere av kommunene har leid ut hybler til studenter.

# Konklusjon

{late}
"""


def one(body: str, late: str, grounding: Grounding | None = None) -> set[Slip]:
    return {found.slip for found in read(REPORT.format(body=body, late=late), grounding)}


def test_a_size_word_that_is_the_name_of_a_stored_group_is_defined() -> None:
    ground = Grounding(groups=("mindre kommuner",))
    assert one("De mindre kommunene kjenner alle.", "Slutt.", ground) == set()
    assert one("De mindre kommunene kjenner alle.", "Slutt.") == {Slip.SIZE}
    assert one("I mindre kommuner kjenner de alle.", "Slutt.", ground) == set()
    assert one("De mindre sentrale kommunene kjenner alle.", "Slutt.") == set()


def test_a_text_that_says_what_its_size_words_mean_has_defined_them() -> None:
    body = "Med små kommuner mener vi kommuner med under 5 000 innbyggere. De små kommunene ror."
    assert Slip.SIZE not in one(body, "Slutt.")


KNOWN = Known(
    "C-a", "Et par av kommunene har leid ledige lærerboliger.", Quantifier.COUPLE, 2, 4, 5
)


def test_a_statement_is_held_against_what_the_codings_give() -> None:
    ground = Grounding(known=(KNOWN,), total=5)
    body = "{} av kommunene har leid ledige lærerboliger."
    assert one(body.format("Et par"), "Slutt.", ground) == set()
    assert one(body.format("De fleste"), "Slutt.", ground) == {Slip.EVIDENCE}
    assert one(body.format("Tre"), "Slutt.", ground) == {Slip.EVIDENCE}
    assert one(body.format("To"), "Slutt.", ground) == set()


def test_all_is_not_said_where_somebody_was_not_asked() -> None:
    ground = Grounding(known=(KNOWN,), total=5)
    assert one("Alle kommunene har leid ledige lærerboliger.", "Slutt.", ground) == {Slip.UNASKED}


def test_what_is_said_of_a_group_of_its_own_is_no_drift_from_another_group() -> None:
    body = (
        "De større kommunene har for høye priser på leie. "
        "Et par av de mindre kommunene har lave priser på leie."
    )
    late = "De større kommunene har høye priser på leie."
    assert one(body, late) == {Slip.SIZE}


def test_kommunen_alone_speaks_of_the_one_before() -> None:
    body = (
        "En kommune har kjøpt et hotell. Kommunen har pusset opp alle rommene med dugnad blant "
        "innbyggerne."
    )
    assert one(body, "Flere av kommunene har pusset opp rom med dugnad blant innbyggerne.") == {
        Slip.LONE
    }


def test_how_the_study_was_done_is_no_finding() -> None:
    body = "I en kommune ble samtalen holdt på rådhuset, og kaffen var god."
    assert one(body, "I alle kommunene ble intervjuene holdt på rådhuset, og kaffen var god.") == (
        set()
    )


PLAIN = """Sammendrag
Kommunene har funnet boliger på mange måter, og dette er en lang linje som er
brutt for å passe på en side.
1. Innledning
Dette er innledningen, og den er lang nok til å være et avsnitt for seg.
2. Funn
2.1. Boliger
Her står det om boliger, og om hvordan de ble skaffet i all hast i løpet av våren
og sommeren.
Hektisk periode
Her står det om perioden da alt skjedde.
3. Konklusjon
Til slutt sies det som skal sies."""


def test_parts_are_known_in_plain_text_with_broken_lines() -> None:
    found = stretches(read_plain(PLAIN, markdown=False))
    assert found[0].text.endswith("brutt for å passe på en side.")
    assert [(stretch.part, stretch.heading) for stretch in found] == [
        (Part.SUMMARY, "Sammendrag"),
        (Part.METHOD, "1. Innledning"),
        (Part.BODY, "2.1. Boliger"),
        (Part.BODY, "Hektisk periode"),
        (Part.CONCLUSION, "3. Konklusjon"),
    ]


def test_what_no_finding_speaks_of_is_unsupported() -> None:
    said = "Kommunene har dyrket grønnsaker, poteter og epler sammen med bønder."
    assert Slip.UNSUPPORTED in one("", said)


def test_the_same_matter_in_other_words_is_the_same_matter() -> None:
    body = "En kommune har skaffet ansatte som er fornøyde med opplæringen."
    said = "De fleste kommunene har bemanning som er tilfreds med kursene."
    assert one(body, said) == {Slip.LONE}


def test_a_plural_behind_som_only_says_which() -> None:
    body = "En kommune fikk et lite tilskudd til boligene."
    assert not one(body, "Kostnadene dekkes gjennom tilskuddet til boligene som kommunene får.")


FREE = """
Flere av kommunene har satt ned en fast gruppe, mens et par har beholdt den vanlige arbeidsdelingen.
Tre kommuner satte ned en fast gruppe, mens to lot den vanlige arbeidsdelingen bli stående.

Alle kommunene unntatt én har måttet skaffe bolig på kort varsel, mens én har hatt god tid.
Bare én kommune fikk god tid på seg; de fire andre måtte finne bolig på kort varsel.

Tre av de fire kommunene der temaet kom opp, får for få opplysninger før ankomst.
Likevel savner tre av fire flere opplysninger før ankomst.

Flere av kommunene er med på en felles ordning for boliger til unge.
Om boliger til unge er kommunene ikke enige.
"""


@pytest.mark.parametrize("pair", FREE.strip().split("\n\n"))
def test_free_words_that_say_no_more_raise_nothing(pair: str) -> None:
    body, late = pair.split("\n")
    method = "# Metode\n\nVi har snakket med fem kommuner. De fem kommunene er ulike.\n\n"
    text = method + REPORT.format(body=body, late=late)
    assert [(found.slip, found.here.text) for found in read(text)] == []


def test_a_group_told_elsewhere_in_the_sentence_is_not_lost() -> None:
    body = (
        "Two of the eight charities take dogs. Five of the charities stay open. Two of the "
        "charities manage alone. The three city charities turn people away in winter."
    )
    late = "In the city, all three charities send people away in winter."
    assert read(f"# Findings\n\n{body}\n\n# Conclusion\n\n{late}\n") == ()


def test_what_the_codings_give_of_a_group_may_be_said_of_it() -> None:
    said = "Begge de mindre sentrale kommunene har leid ledige lærerboliger."
    group = Known("C-a-small", said, Quantifier.ALL, 2, 2, 2, "small")
    body, late = "Et par av kommunene har leid ledige lærerboliger.", said
    ground = Grounding(groups=("mindre sentrale",), total=5, known=(KNOWN,))
    assert one(body, late, ground) == {Slip.GROUP_NEW}
    known = Grounding(groups=("mindre sentrale",), total=5, known=(KNOWN, group))
    assert one(body, late, known) == set()


def test_a_statement_that_may_be_on_either_side_is_held_against_neither() -> None:
    said = (
        "Alle kommunene unntatt én er fornøyde med samarbeidet med IMDi.",
        "Én kommune opplever samarbeidet med IMDi som tungt.",
    )
    for_ = Known("C-a", said[0], Quantifier.ALL_BUT_ONE, 4, 5, 5)
    against = Known("C-a-against", said[1], Quantifier.ONE, 1, 5, 5)
    late = "Samarbeidet med IMDi får god omtale av alle kommunene bortsett fra én."
    assert one(said[0], late, Grounding(total=5, known=(for_, against))) == set()
