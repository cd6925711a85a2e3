"""A colon alone makes no speaker: the decision looks at the whole file and the people."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.ingest.labels import candidate, decide
from workbench.ingest.notice import LongHead
from workbench.ingest.notice_speaker import DoubtfulLabel, UnknownSpeaker
from workbench.ingest.people import NOBODY
from workbench.ingest.take_in import Taken
from workbench.model.interview import SourceKind
from workbench.model.transcript import Role

Take = Callable[..., Taken]


def roles(taken: Taken) -> list[tuple[str, str | None]]:
    return [(turn.role.value, turn.speaker) for turn in taken.transcript.turns]


@pytest.mark.parametrize(
    "line",
    [
        "Og så: kvalitet",
        "kl. 10:30",
        "https://example.org/a: b",
        "Husk: nøkler",
        "Vi er tre: meg og to til",
        "Dato: 12.10.2022",
        "Til stede: Kari",
        "For eksempel: pris",
        "Poenget: pris",
    ],
)
def test_such_a_line_is_never_a_label_however_often_it_comes(line: str) -> None:
    assert not decide([line, line, line], NOBODY).kept


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Intervjuer: Hei", "Intervjuer"),
        ("I: Hei", "I"),
        ("Informant 2 (bolig): Ja", "Informant 2 (bolig)"),
        ("Informant 1 og 2: Ja", "Informant 1 og 2"),
        ("**I1**: Ja", "I1"),
        ("**Int.:** Ja", "Int."),
        ("Åse\u00a0: Ja", "Åse"),
        ("ÅK:Ja", "ÅK"),
        ("Kari (00:12:01): Ja", "Kari"),
        ("[00:12] Kari: Ja", "Kari"),
        ("Myrbekk, Tonje (Ekstern): Ja", "Myrbekk, Tonje (Ekstern)"),
        ("Jon Arild Steinsrud：Ja", "Jon Arild Steinsrud"),
    ],
)
def test_such_a_line_begins_with_a_label_when_it_recurs(line: str, label: str) -> None:
    found = candidate(line)
    assert found
    assert found.label == label
    assert found.form in decide([line, line], NOBODY).kept


def test_a_label_that_is_usual_needs_no_recurrence_and_a_name_does() -> None:
    lines = ["Informant 3: Ja.", "Roger: Hei."]
    labels = decide(lines, NOBODY)
    assert set(labels.kept) == {"informant 3"}
    assert labels.doubtful == {"roger"}


def test_surname_first_and_additions_still_name_the_person(take: Take) -> None:
    text = "Vik, Nora: Hei\nSolvang, Kari (Ekstern): Hei\nLINDMO, ÅSE: Ja\nIntervjuaren: Takk"
    assert roles(take(text.encode())) == [
        ("interviewer", "int1"),
        ("informant", "p1"),
        ("informant", "p2"),
        ("interviewer", "int1"),
    ]


def test_what_the_study_says_of_a_label_goes_before_everything(take: Take) -> None:
    taken = take(b"I: Hei\nT1: Ja\nI: Takk", speakers=(("I", "p2"), ("T1", "int1")))
    assert roles(taken) == [("informant", "p2"), ("interviewer", "int1"), ("informant", "p2")]


def test_with_two_interviewers_the_word_gives_the_role_and_a_number_the_person(take: Take) -> None:
    taken = take(
        b"Intervjuer: Hei\nIntervjuer 2: Ja\nI1: Nei\nKari: Takk", interviewers=("int1", "int2")
    )
    assert roles(taken) == [
        ("interviewer", None),
        ("interviewer", "int2"),
        ("unknown", None),
        ("informant", "p1"),
    ]


def test_the_only_informant_answers_to_the_word(take: Take) -> None:
    taken = take(b"I: Hei\nInformanten: Ja", participants=("p3",))
    assert roles(taken)[1] == ("informant", "p3")
    taken = take(b"I: Hei\nInformanten: Ja")
    assert roles(taken)[1] == ("unknown", None)


def test_nobody_declared_is_unknown_and_told_with_count_and_names(take: Take) -> None:
    taken = take(b"Kari: Hei\nRoger Moen: Ja\nKari: Nei\nRoger Moen: Jo")
    (notice,) = (one for one in taken.notices if isinstance(one, UnknownSpeaker))
    assert (notice.label, notice.count) == ("Roger Moen", 2)
    assert "Kari Solvang" in notice.said("nb")
    assert [turn.role for turn in taken.transcript.turns].count(Role.UNKNOWN) == 2


def test_two_labels_of_one_person_are_one_voice(take: Take) -> None:
    taken = take("Åse: Ja.\nÅL: Og nei.\nNV: Takk.".encode())
    assert [turn.text for turn in taken.transcript.turns] == ["Ja. Og nei.", "Takk."]


def test_a_name_that_occurs_once_is_told_of(take: Take) -> None:
    taken = take(b"Kari: Hei\nRoger: Ja\nKari: Nei")
    (notice,) = (one for one in taken.notices if isinstance(one, DoubtfulLabel))
    assert notice.where.line == 2
    assert len(taken.transcript.turns) == 1


def test_who_was_there_is_head_matter_and_not_the_first_turn(take: Take) -> None:
    text = "Intervjuer: Nora Vik\nInformant: Kari Solvang, leder\nVarighet: 1 t\n\nI: Hei\nKari: Ja"
    taken = take(text.encode())
    assert [turn.text for turn in taken.transcript.turns] == ["Hei", "Ja"]
    assert dict(taken.transcript.head)["Varighet"] == "1 t"


def test_long_prose_before_the_first_label_is_told_of(take: Take) -> None:
    taken = take(("ord " * 101 + "\n\nI: Hei\nKari: Ja").encode())
    (notice,) = (one for one in taken.notices if isinstance(one, LongHead))
    assert notice.words == 101


def test_a_label_that_two_people_go_by_is_nobodys_until_the_study_says(take: Take) -> None:
    text = b"Kari: Hei\nSjefen: Ja\nKari: Nei\nSjefen: Jo"
    assert roles(take(text))[1] == ("unknown", None)
    assert roles(take(text, speakers=(("Sjefen", "p3"),)))[1] == ("informant", "p3")


def test_a_bare_number_is_a_pause_in_speech_and_a_number_in_notes(take: Take) -> None:
    text = b"Kari: Ja (4) men\nNV: Hei"
    assert [one.kind for one in take(text).transcript.turns[0].marks] == ["pause"]
    assert not take(text, kind=SourceKind.NOTES).transcript.turns[0].marks


def test_a_paragraph_that_only_sounds_like_a_stop_line_is_speech(
    take: Take, docx: Callable[..., bytes]
) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraphs = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
        for text in (
            "Nora Vik   0:01</w:t><w:br/><w:t>Hva skjedde?",
            "Noen stoppet transkripsjon",
            "Kari Solvang   0:09</w:t><w:br/><w:t>Ja.",
            "Ukjent Vert stoppet transkripsjon",
        )
    )
    taken = take(docx(f"<w:document {space}><w:body>{paragraphs}</w:body></w:document>"))
    said = [turn.text for turn in taken.transcript.turns]
    assert said == ["Hva skjedde? Noen stoppet transkripsjon", "Ja."]
