"""Whole folders, previews, and what a person says of a file's speakers and format."""

from __future__ import annotations

from pathlib import Path

from tests.example import workbench
from workbench.study.opening.session import opened
from workbench.study.sources.survey import survey

TALK = (
    "SPEAKER_00\nHva skjedde hos dere i mai, husker du det?\n\nSPEAKER_01\nVi fikk mÃ¥ltider,"
    " tolv stykker pÃ¥ Ã¸ya.\n\nSPEAKER_00\nOg så da?\n\nSPEAKER_01\nSå kom sommeren.\n"
)


def test_a_folder_is_told_of_file_by_file_and_a_bad_one_stops_nothing(example: Path) -> None:
    home = example / "interviews"
    text = (home / "I4-breidgrend.txt").read_text("utf-8")
    (home / "kopi.txt").write_text(text.replace("er ikkje", "var ikkje"), "utf-8")
    (home / "ny.txt").write_text(TALK, "utf-8")
    (home / "skadet.docx").write_bytes(b"PK\x03\x04 dette er ikke noe arkiv")
    (home / "~$ny.docx").write_bytes(b"left by Word")
    done = workbench(example, "ingest", "interviews", COLUMNS="200")
    assert done.returncode == 1, done.stderr
    table = [line.split() for line in done.stdout.splitlines() if line[:2] in {"I1", "I4", "– "}]
    rows = {words[1]: " ".join(words) for words in table}
    assert {"I1-hasselvoll.vtt", "kopi.txt", "ny.txt", "skadet.docx"} <= set(rows), rows
    assert "teams-vtt" in rows["I1-hasselvoll.vtt"]
    assert "84" in rows["I1-hasselvoll.vtt"]
    assert "cannot be read" in rows["skadet.docx"]
    assert "kopi.txt holds the same conversation as I4-breidgrend.txt" in done.stdout
    assert 'workbench ingest "interviews/ny.txt" --case CASE' in done.stdout
    assert "skadet.docx: the file is damaged" in done.stdout
    assert "~$ny.docx" not in done.stdout


def test_a_missing_source_is_listed_and_the_others_are_taken_in(example: Path) -> None:
    (example / "interviews" / "I2-ekerhavn.docx").unlink()
    with opened(example) as session:
        found = survey(session)
    assert [one.file for one in found if one.error] == ["I2-ekerhavn.docx"]
    assert len([one for one in found if one.found]) == 4


def test_a_preview_shows_voices_and_suggests_who_asks(example: Path) -> None:
    (example / "ny.txt").write_text(TALK, "utf-8")
    done = workbench(example, "ingest", "ny.txt")
    assert done.returncode == 0, done.stderr
    (row,) = (line for line in done.stdout.splitlines() if line.startswith("SPEAKER_00"))
    assert row.split()[1:] == ["–", "2", "12", "100", "%"]
    assert "«" in done.stdout
    assert "should be" in done.stdout


def test_labels_format_and_repair_are_recorded_line_by_line(example: Path) -> None:
    (example / "interviews" / "ny.txt").write_text(TALK, "utf-8")
    settings = example / "interviews" / "study.yaml"
    choice = ("--speaker", "SPEAKER_00=int1", "--repair")
    done = workbench(example, "ingest", "interviews/ny.txt", "--case", "tindvag", *choice)
    assert done.returncode == 0, done.stderr
    before = settings.read_text("utf-8").splitlines()
    done = workbench(example, "ingest", "I6", "--speaker", "SPEAKER_01=p8")
    assert done.returncode == 0, done.stderr
    assert "måltider, tolv stykker på øya" in done.stdout
    after = settings.read_text("utf-8").splitlines()
    changed = [line for line in after if line not in before]
    assert changed == ['      {"SPEAKER_00": int1, "SPEAKER_01": p8}']
    wrong = workbench(example, "ingest", "I6", "--speaker", "SPEAKER_02=p8")
    assert wrong.returncode == 2
    assert "there is no label «SPEAKER_02»" in wrong.stderr
    assert settings.read_text("utf-8").splitlines() == after


def test_the_same_conversation_is_asked_about_and_can_take_the_old_ones_place(
    example: Path,
) -> None:
    source = example / "interviews" / "I4-breidgrend.txt"
    fresh = example / "rettet.txt"
    fresh.write_text(source.read_text("utf-8").replace("er ikkje", "var ikkje"), "utf-8")
    asked = workbench(example, "ingest", "rettet.txt", "--case", "breidgrend")
    assert asked.returncode == 2
    assert "same conversation as I4 (I4-breidgrend.txt)" in asked.stderr
    assert "--instead I4" in asked.stderr
    done = workbench(example, "ingest", "rettet.txt", "--instead", "I4")
    assert done.returncode == 0, done.stderr
    assert source.read_bytes() == fresh.read_bytes()


def test_the_chosen_format_is_told_and_a_wrong_one_is_refused(example: Path) -> None:
    done = workbench(example, "ingest", "I4", "--explain", "--format", "notes")
    assert "Read as notes: chosen in the study" in done.stdout
    wrong = workbench(example, "ingest", "I4", "--explain", "--format", "elan")
    assert wrong.returncode == 2
    assert "cannot be read as «elan»" in wrong.stderr
