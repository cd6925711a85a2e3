from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.coding.codebook import read_codebook
from workbench.coding.table import Row, read_table
from workbench.errors.authored import UnknownReference
from workbench.errors.base import WorkbenchError
from workbench.errors.coding import UnknownCode
from workbench.errors.coding_table import (
    QuoteNotThere,
    QuoteNotUnique,
    TableRefused,
    TurnNotThere,
    UnreadableTable,
    WrongCell,
    WrongColumn,
)
from workbench.model.coding import Stance
from workbench.model.transcript import Transcript

BOOK = read_codebook(
    """\
version: "1"
themes:
  - id: folk
    name: Folk
    codes:
      - {id: flere, name: Flere, definition: Flere folk, finding: "{cases} har flere"}
      - {id: færre, name: Færre, definition: Færre folk, finding: "{cases} har færre"}
""".encode(),
    "codebook.yaml",
)
LISTED = """\
id,interview,turn,speaker,code,stance,coder,time,quote
x,I1,2,A,færre,contradicts,A,t,i mai
"""
HEAD = "interview,turn,quote,code,stance,memo\n"


@pytest.fixture
def transcripts(talk: Callable[..., Transcript]) -> list[Transcript]:
    return [
        talk(
            "Q: Fikk dere flere?",
            "A: Ja – vi fikk «to nye» i mai, og nyere folk siden. Ja.",
            "B: Ja, ja. To nye, javisst.",
            "A: ja vel",
        ),
        talk("A: Vi har færre nå.", interview="I2"),
    ]


@pytest.fixture
def read(transcripts: list[Transcript]) -> Callable[..., list[Row]]:
    def read(table: str | bytes, file: str = "codings.csv") -> list[Row]:
        data = table.encode() if isinstance(table, str) else table
        return list(read_table(data, file, transcripts, BOOK))

    return read


@pytest.fixture
def words(
    read: Callable[..., list[Row]], transcripts: list[Transcript]
) -> Callable[..., list[str]]:
    texts = {one.interview: one.text for one in transcripts}

    def words(table: str | bytes) -> list[str]:
        rows = read(table)
        return [texts[row.interview][row.span.start : row.span.end] for row in rows]

    return words


Words = Callable[..., list[str]]
Read = Callable[..., list[Row]]


def test_a_row_becomes_the_exact_place_of_its_words(read: Read, words: Words) -> None:
    table = HEAD + 'I1,2,i mai,flere,,\nI2,1,,færre,contradicts,"Se også, I1"\n'
    assert words(table) == ["i mai", "Vi har færre nå."]
    first, second = read(table)
    assert (first.line, first.stance, first.memo) == (2, Stance.SUPPORTS, "")
    assert (second.line, second.stance, second.memo) == (3, Stance.CONTRADICTS, "Se også, I1")


@pytest.mark.parametrize("quote", ['"ja - VI fikk ""to nye"""', "Ja –  vi\u00a0fikk «to nye»"])
def test_typography_spacing_and_case_may_differ(words: Words, quote: str) -> None:
    assert words(f"{HEAD}I1,2,{quote},flere,,") == ["Ja – vi fikk «to nye»"]


def test_the_very_same_signs_go_before_another_case(read: Read) -> None:
    (row,) = read(HEAD + 'I1,3,"ja",flere,,')
    assert row.span.start == read(HEAD + 'I1,3,"ja. To",flere,,')[0].span.start


def test_whole_words_go_before_parts_of_words(words: Words) -> None:
    assert words(HEAD + "I1,2,nye,flere,,") == ["nye"]
    assert words(HEAD + "I1,3,javi,flere,,") == ["javi"]


def test_without_a_turn_the_words_must_stand_once_in_the_interview(
    words: Words, read: Read
) -> None:
    assert words(HEAD + "I1,,nyere folk,flere,,") == ["nyere folk"]
    with pytest.raises(
        QuoteNotUnique, match=r"line 2: .*several places in interview I1 \(turn 2, 3\)"
    ):
        read(HEAD + 'I1,,"to nye",flere,,'.replace("to nye", "Ja"))


def test_words_never_reach_across_turns(read: Read) -> None:
    with pytest.raises(QuoteNotThere):
        read(HEAD + "I1,,javisst. ja vel,flere,,")


@pytest.mark.parametrize(
    "table",
    [
        "Intervju;Replikk;Sitat;Kode;Retning;Notat\r\nI1;2;i mai;færre;motsier;\r\n",
        "kode\tretning\tsitat\treplikk\tintervju\r\nfærre\tmotseier\ti mai\t2\tI1\r\n",
        LISTED,
        "\n,,\ninterview,code,stance,quote,turn\n\n , \nI1,færre,AGAINST,i mai,2\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_spreadsheets_csv_is_read(read: Read, words: Words, table: str, encoding: str) -> None:
    data = table.encode(encoding)
    (row,) = read(data)
    assert (row.code, row.stance) == ("færre", Stance.CONTRADICTS)
    assert words(data) == ["i mai"]


def test_a_cell_disarmed_for_spreadsheets_is_read_as_it_was(
    talk: Callable[..., Transcript],
) -> None:
    data = (HEAD + "I1,1,'- nei,flere,,").encode()
    (row,) = read_table(data, "a.csv", [talk("A: - nei")], BOOK)
    assert row.span.length() == len("- nei")


@pytest.mark.parametrize(
    ("row", "error", "says"),
    [
        ("I3,1,,flere,,", UnknownReference, "interview «I3»"),
        ("I1,9,,flere,,", TurnNotThere, "no turn 9; its last is 4"),
        ("I1,0,,flere,,", TurnNotThere, "no turn 0"),
        ("I1,to,,flere,,", WrongCell, "«turn» should be the number"),
        ("I1,,,flere,,", WrongCell, "given when there is no quote"),
        ("I1,3,i mai,flere,,", QuoteNotThere, "I1, turn 3. They stand in turn 2."),
        ("I1,3,i juni,flere,,", QuoteNotThere, "Copy the words"),
        ("I1,4,vel,flerre,,", UnknownCode, "Did you mean «flere»?"),
        ("I1,4,vel,,,", UnknownCode, "no code «»"),
        ("I1,4,vel,flere,suports,", WrongCell, "Did you mean «supports»?"),
    ],
)
def test_a_row_that_cannot_be_used_names_file_and_line(
    read: Read, row: str, error: type[WorkbenchError], says: str
) -> None:
    with pytest.raises(error) as caught:
        read(HEAD + row)
    assert str(caught.value).startswith("codings.csv, line 2: ")
    assert says in str(caught.value)
    assert caught.value.line("nb")


def test_all_rows_are_checked_before_anything_is_returned(read: Read) -> None:
    table = HEAD + "I1,4,vel,flere,,\nI1,9,,flere,,\nI1,4,vel,flerre,,\n"
    with pytest.raises(TableRefused) as caught:
        read(table)
    head, *lines = str(caught.value).splitlines()
    assert head.startswith("codings.csv: 2 of 3 rows cannot be used")
    assert ["line 3" in lines[0], "line 4" in lines[1]] == [True, True]
    assert "rader" in caught.value.line("nb")


def test_a_nameless_table_has_no_line_to_name(read: Read) -> None:
    with pytest.raises(TurnNotThere) as caught:
        read(HEAD + "I1,9,,flere,,", "")
    assert str(caught.value).startswith("interview I1")


@pytest.mark.parametrize(
    ("table", "error", "says"),
    [
        ("", UnreadableTable, "it is empty"),
        ("\n , \n", UnreadableTable, "it is empty"),
        ("interview,turn\n", WrongColumn, "«code» is missing"),
        ("interview,koda,code\n", WrongColumn, "Did you mean «kode»"),
        ("interview,kode,code\n", WrongColumn, "given twice"),
        ('interview,code\n"I1,flere\n', UnreadableTable, "line 2"),
        ("interview,code\nI1,flere,og mer\n", UnreadableTable, "line 2: .*more cells"),
    ],
)
def test_a_table_that_is_none_is_refused(
    read: Read, table: str, error: type[WorkbenchError], says: str
) -> None:
    with pytest.raises(error, match=says):
        read(table)


def test_an_unknown_encoding_is_refused(read: Read) -> None:
    with pytest.raises(UnreadableTable, match="encoding"):
        read(b"interview,code\nI1,fl\x81\xffre\n")


def test_an_empty_table_of_codings_is_no_fault(read: Read) -> None:
    assert read(HEAD) == []
