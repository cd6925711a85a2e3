"""Whatever stands in the authored files, it is read, or refused with file and line."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.example import ROOT
from workbench.coding.codebook import read_codebook
from workbench.coding.line import parse_lines
from workbench.errors.authored import NotTextFile
from workbench.errors.base import WorkbenchError
from workbench.guide.reading import read_guide
from workbench.study.disk.files import read_text
from workbench.study.disk.folder import Folder
from workbench.study.opening.settings import read_study, study_files

STUDY, CASES, PEOPLE = "study.yaml", "cases.yaml", "participants.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Return a study of which only the settings are there."""
    (tmp_path / "interviews").mkdir()
    for name in (STUDY, CASES, PEOPLE):
        shutil.copy(ROOT / "interviews" / name, tmp_path / "interviews")
    return Folder(tmp_path)


def with_line(folder: Folder, name: str, pattern: str, line: str) -> None:
    """Put ``line`` in place of the first text in the file that fits ``pattern``."""
    path = folder.interviews / name
    text, done = re.subn(
        pattern, lambda _: line, path.read_text("utf-8"), count=1, flags=re.MULTILINE
    )
    assert done, f"{pattern} is not in {name}: the test must be brought up to date"
    path.write_text(text, "utf-8")


WRONG = [
    (CASES, r"centrality: \{value: 2,", "centrality: {value: midt,", r"cases.yaml, line 4.*midt"),
    (STUDY, r"from: 1$", "values: [1]\n      from: 1", "«from» should be nothing, where a group"),
    (STUDY, r"minutes: \d+", "minutes: .inf", "«minutes» should be a number"),
    (STUDY, r"minutes: \d+", "minutes: .nan", "«minutes» should be a number"),
    (STUDY, r"minutes: \d+", f"minutes: {'9' * 400}", "«minutes» should be a number"),
    (STUDY, r"minutes: \d+", "minutes: -5", "«minutes» should be a whole number"),
    (STUDY, r"source: I4.*$", r'source: "a\0b"', "«source» should be a text"),
    (STUDY, r"source: I4.*$", r'source: "a\ud800b"', "«source» should be a text"),
    (STUDY, r"source: I4.*$", 'source: "a\\nb"', "the name of a file"),
    (STUDY, r"source: I4.*$", "source: /etc/hostname", "the name of a file"),
    (STUDY, r"source: I4.*$", "source: ../cases.yaml", "the name of a file"),
    (STUDY, r"source: I4.*$", 'source: ""', "«source» is missing"),
    (STUDY, r"- id: I4$", "- id: I/4", "letters, digits and hyphens"),
    (STUDY, r"- id: I4$", '- id: ""', "«id» is missing"),
    (STUDY, r"- id: I4$", "- id: study", "another name than «study»"),
    (STUDY, r"\{id: B,", "{id: A,", "coder «A» is defined twice; first at .*line"),
    (STUDY, r"\{id: B,", "{id: B, lead: true,", "true for one coder only"),
    (STUDY, r"id: int1", "id: p1", r"interviewer «p1» is defined twice.*participants\.yaml, line"),
    (STUDY, r"^unit:\n(  .*\n)+", "unit: {}\n", r"line \d+: «nb» is missing"),
    (STUDY, r"^  nb: \[kommune,.*\n", "", "«nb» is missing"),
    (STUDY, r"^title:\n(  .*\n)+", "title: {}\n", "«title» is missing"),
    (STUDY, r"^id:.*$", "id: !!bool x", r"line 3: this is not readable"),
    (STUDY, r"^date:.*$", "date: 2026-13-40", r"line \d+: this is not readable"),
    (STUDY, r"\A", "&a\nid: *a\n", r"line \d+: "),
    (STUDY, r"to: 2", "to: 4", "case «tindvag» falls in several groups: central, middle"),
    (PEOPLE, r"code_name: Informant 9", "code_name: Informant 4", "code name «Informant 4»"),
    (PEOPLE, r"code_name: Informant 9", 'code_name: ""', "«code_name» is missing"),
    (CASES, r"name: Hasselvoll", 'name: ""', "«name» is missing"),
    (CASES, r"aliases: \[Elvebrus\]", 'aliases: [""]', "a list of texts"),
]


@pytest.mark.parametrize(("name", "pattern", "line", "said"), WRONG, ids=[one[2] for one in WRONG])
def test_a_value_that_cannot_stand_is_named_with_its_line(
    folder: Folder, name: str, pattern: str, line: str, said: str
) -> None:
    with_line(folder, name, pattern, line)
    with pytest.raises(WorkbenchError) as caught:
        read_study(folder, study_files(folder))
    assert re.search(said, str(caught.value)), caught.value
    assert re.match(r"interviews/\w+\.yaml, (line|linje) \d+: ", caught.value.line("nb"))


def test_a_speaker_may_be_called_by_a_number(folder: Folder) -> None:
    with_line(folder, STUDY, r"^    conduct:.*$", "    speakers: {1: p1}\n    conduct:")
    assert ("1", "p1") in {
        pair for one in read_study(folder, study_files(folder)).interviews for pair in one.speakers
    }


@pytest.mark.parametrize("value", [".nan", ".inf", "inf", "1e999"])
def test_what_is_no_finite_number_is_no_figure(folder: Folder, value: str) -> None:
    with_line(folder, CASES, r"population: \{value: 42620", f"population: {{value: {value}")
    try:
        found = read_study(folder, study_files(folder)).case("hasselvoll").attribute("population")
    except WorkbenchError:
        return
    assert found is not None
    assert isinstance(found.value, str)


def test_what_a_file_says_cannot_break_the_line_of_a_message(folder: Folder) -> None:
    with_line(folder, STUDY, r"^language:.*$", 'language: "a\\nb\\u2028c"')
    with pytest.raises(WorkbenchError) as caught:
        read_study(folder, study_files(folder))
    assert "«a b c»" in caught.value.line("en")


def test_norwegians_are_told_in_norwegian_what_a_field_should_be(folder: Folder) -> None:
    with_line(folder, STUDY, r"minutes: \d+", "minutes: -5")
    with pytest.raises(WorkbenchError) as caught:
        read_study(folder, study_files(folder))
    assert "«minutes» skal være et helt tall, men er «-5»." in caught.value.line("nb")


PIECES = (
    *("{", "}", "[", ":", "- ", "&a ", "*a", "!!bool x", "<<: ", "? ", "|", '"', "\t", "\0"),
    *("~", ".nan", "-1", "9" * 400, "2026-99-99", "---", "\x85", "\u2028", "{#x}", "9. x {#y}"),
    *("<!--", "1e999", "NaN", "\\ud800", '"id":', "=======", "\x1b[31m", "\ue000", "\ufffe"),
)


def changed(text: str, draw: random.Random) -> str:
    """Return ``text`` with a line lost, doubled, cut short, moved, or spoilt."""
    lines = text.split("\n")
    for _ in range(draw.randint(1, 3)):
        at = draw.randrange(len(lines))
        line = lines[at]
        cut = draw.randint(0, len(line))
        lines[at : at + 1] = draw.choice(
            (
                [],
                [line, line],
                [line[:cut]],
                [line[:cut] + draw.choice(PIECES) + line[cut:]],
                [f"{line.partition(':')[0]}: {draw.choice(PIECES)}"],
                [" " * draw.randint(0, 8) + line.lstrip()],
                [draw.choice(PIECES)],
            )
        )
        lines = lines or [""]
    return "\n".join(lines)


def reads_study(folder: Folder, name: str) -> Callable[[bytes], object]:
    def read(data: bytes) -> object:
        (folder.interviews / name).write_bytes(data)
        return read_study(folder, study_files(folder))

    return read


@pytest.mark.parametrize("name", [STUDY, CASES, PEOPLE, "guide.md", "codebook.yaml", "I1.A.jsonl"])
def test_a_file_spoilt_in_any_way_is_read_or_refused_in_one_line(folder: Folder, name: str) -> None:
    readers: dict[str, Callable[[bytes], object]] = {
        "guide.md": lambda data: read_guide(data.decode(), "guide.md"),
        "codebook.yaml": lambda data: read_codebook(data, "codebook.yaml"),
        "I1.A.jsonl": lambda data: parse_lines(data, "I1.A.jsonl"),
    }
    read = readers.get(name) or reads_study(folder, name)
    text = next(path for path in ROOT.glob(f"*/**/{name}") if "outputs" not in path.parts)
    draw = random.Random(name)  # noqa: S311 - the same draws every time
    for _ in range(40):
        for line in refusal(read, changed(text.read_text("utf-8"), draw).encode()):
            assert len(line.splitlines()) == 1


def refusal(read: Callable[[bytes], object], data: bytes) -> list[str]:
    """Return what is said of ``data`` in each language; nothing when it can be read."""
    try:
        read(data)
    except WorkbenchError as error:
        return [error.line(language) for language in ("en", "nb")]
    return []


def test_cases_may_be_grouped_by_named_values(folder: Folder) -> None:
    path = folder.interviews / CASES
    sector = {"1": "Public", "2": "Public", "3": "private", "4": "private"}
    told = re.sub(
        r"(centrality: \{value:) (\d)",
        lambda it: f"{it[1]} {sector.get(it[2], 'voluntary')}",
        path.read_text("utf-8"),
    )
    path.write_text(told, "utf-8")
    settings = folder.interviews / STUDY
    text = settings.read_text("utf-8")
    for low, high, values in (
        (1, 2, "[public]"),
        (3, 4, "[Private]"),
        (5, 6, "[voluntary, co-op]"),
    ):
        text = text.replace(f"from: {low}\n      to: {high}\n", f"values: {values}\n")
    settings.write_text(text, "utf-8")
    study = read_study(folder, study_files(folder))
    assert sorted(case for group in study.groups for case in group.cases) == sorted(
        case.id for case in study.interviewed()
    )
    for group in study.groups:
        fitting = {case.id for case in study.interviewed() if group.fits(case)}
        assert fitting == set(group.cases) != set()


def test_a_guide_in_word_is_told_by_name(folder: Folder) -> None:
    (folder.interviews / "guide.docx").write_bytes(b"PK\x03\x04rest")
    with pytest.raises(NotTextFile, match=r"guide\.docx: this is a Word"):
        read_text(folder.interviews / "guide.docx", "study.yaml", "guide.docx")
