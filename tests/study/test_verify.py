"""An edited report: every planted fault is found, and harmless edits raise no alarm."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn

from tests.benchmark.verify import opened_report, saved_again, with_a_footnote
from tests.example import Run
from tests.trace.planting import FAULTS, HARMLESS, planted, shared
from tests.trace.tampering.quote_words import altered
from tests.trace.tampering.report import Planted, Report, paragraph, saved, tied_texts
from workbench.errors.trace import BadLedger, CannotComment
from workbench.model.verdict import Fault, Subject
from workbench.study.disk.ledger import rows_of
from workbench.study.opening.session import opened
from workbench.study.reviewing import verify as verifying
from workbench.study.reviewing.verify import Grounds, grounds
from workbench.trace.verify.comment import with_comments
from workbench.trace.verify.page import to_page

SHOWN = 3
"""Every third kind is left to the benchmark, which plants them all."""


def _two_thirds(kinds: Iterable[str]) -> list[str]:
    return [name for at, name in enumerate(kinds) if at % SHOWN]


@pytest.fixture(scope="module")
def held(built: Path) -> Grounds:
    with opened(built) as session:
        return with_a_footnote(grounds(session), built)


@pytest.fixture(scope="module")
def report(built: Path, held: Grounds) -> Report:
    return opened_report(built, held)


def one_of(report: Report, name: str) -> Planted:
    return next(planted(report, name, 1))


def test_an_untouched_report_is_sound(report: Report, held: Grounds) -> None:
    verified = held.checked(report.data, "report.docx").verified
    assert not verified.deviations
    assert verified.compared
    assert verified.quotes[0] == verified.quotes[1] > 0


def test_a_build_that_still_holds_is_not_weighed_again(
    built: Path, held: Grounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "_current", lambda *_: False)
    with opened(built) as session:
        weighed = grounds(session)
    assert weighed.rows == held.rows
    assert weighed.transcripts == held.transcripts
    assert not weighed.present.outdated
    for row in held.rows:
        claimed = held.present.quantifiers.get(row.id)
        assert claimed in {None, weighed.present.quantifiers.get(row.id)}


def test_a_report_edited_where_it_was_built_is_held_to_the_copy_kept(
    rebuilt: Path, report: Report
) -> None:
    file = one_of(report, "prose: sentence deleted")
    (rebuilt / "outputs" / "report.docx").write_bytes(file.data)
    with opened(rebuilt) as session:
        checked = verifying.verify(session, rebuilt / "outputs" / "report.docx")
    assert checked.verified.compared
    assert file.found(checked.deviations)


def test_builds_that_differ_in_words_around_the_evidence_are_each_held_to_their_own(
    rebuilt: Path, workbench: Run, tmp_path: Path
) -> None:
    template = rebuilt / "templates" / "chapters" / "nb" / "03-metode.md.j2"
    words = template.read_text(encoding="utf-8")
    first = rebuilt / "outputs" / "report.docx"
    before = tmp_path / "before.docx"
    before.write_bytes(first.read_bytes())
    left_out = "Den egner seg ikke til å måle hvor utbredt en erfaring er."
    assert left_out in words
    template.write_text(words.replace(left_out, ""), encoding="utf-8")
    done = workbench(rebuilt, "build")
    assert done.returncode == 0, done.stderr
    assert first.read_bytes() != before.read_bytes()
    with opened(rebuilt) as session:
        for file in (before, first):
            verified = verifying.verify(session, file).verified
            assert verified.compared
            assert not verified.deviations


@pytest.mark.parametrize("name", _two_thirds(FAULTS))
def test_planted_faults_are_found(report: Report, held: Grounds, name: str) -> None:
    file = one_of(report, name)
    assert file.found(held.checked(file.data, "edited.docx").deviations)


@pytest.mark.parametrize("name", _two_thirds(HARMLESS))
def test_harmless_edits_raise_no_alarm(report: Report, held: Grounds, name: str) -> None:
    file = one_of(report, name)
    assert not held.checked(file.data, "edited.docx").deviations


@pytest.mark.libreoffice
def test_all_of_it_holds_when_libreoffice_has_saved_the_file(
    report: Report, held: Grounds, tmp_path: Path, require_tool: Callable[[str], str]
) -> None:
    require_tool("soffice")
    faulty = shared(report, tuple(FAULTS)[::20], 0)[0]  # the benchmark sends all kinds through
    clean = report
    for name in ("declared cut […]", "soft hyphens", "tracked deletion in prose", "table in two"):
        clean = replace(clean, data=one_of(clean, name).data)
    before = held.checked(faulty.data, "edited.docx").deviations
    plants = [(name, one) for name, one in faulty.plants if one.found(before)]  # some hide others
    again = saved_again([faulty.data, clean.data], tmp_path)
    found, none = (held.checked(data, "edited.docx").deviations for data in again)
    assert len(plants) > 4
    assert not [name for name, one in plants if not one.found(found)]
    assert not none


def test_claims_and_numbers_that_no_longer_hold_are_told(
    rebuilt: Path, workbench: Run, report: Report
) -> None:
    ids = next(row.codings.split() for row in report.rows if row.id == "C-varig")
    done = workbench(rebuilt, "code", "remove", *ids, "--coder", "A")
    assert done.returncode == 0, done.stderr
    with opened(rebuilt) as session:
        found = grounds(session).checked(report.data, "report.docx").deviations
    told = {(one.subject, one.fault, name) for one in found for name in one.ids}
    assert (Subject.CLAIM, Fault.OUTDATED, "C-varig") in told
    assert (Subject.NUMBER, Fault.OUTDATED, "N-codings") in told
    quotes = {row.id for row in report.of("quote") if row.codings in ids}
    assert quotes
    assert {(Subject.QUOTE, Fault.UNSUPPORTED, name) for name in quotes} <= told


def test_another_studys_report_is_told_by_its_stamp(report: Report, held: Grounds) -> None:
    other = replace(held, present=replace(held.present, study="another"))
    faults = [one.fault for one in other.checked(report.data, "report.docx").deviations]
    assert faults == [Fault.OTHER_STUDY]


@pytest.mark.parametrize("word", ["", "aldri "])
def test_a_bookmark_left_empty_before_its_words_still_marks_them(
    report: Report, held: Grounds, word: str
) -> None:
    document = report.open()
    rows = [report.of("quote")[3], *(row for row in report.of("claim") if row.part)][:3]
    for row in rows:
        within = paragraph(document, row.bookmark)
        (start,) = (
            one
            for one in within.iter(qn("w:bookmarkStart"))
            if one.get(qn("w:name")) == row.bookmark
        )
        if word:
            first = tied_texts(document, row.bookmark)[0]
            first.text = word + first.text
        (end,) = within.iterfind(f"{qn('w:bookmarkEnd')}[@{qn('w:id')}='{start.get(qn('w:id'))}']")
        # Before all that is said, as after a content control that has become a field.
        within.insert(1, start)
        start.addnext(end)
    told = held.checked(saved(document), "edited.docx").deviations
    # The third shares its sentence with the second, in whose clause the word was put.
    assert {name for one in told for name in one.ids} == {row.id for row in rows[:2] if word}


def test_comments_stand_at_every_finding_and_are_no_findings(report: Report, held: Grounds) -> None:
    file = one_of(report, "quote: «ikke» put in")
    checked = held.checked(file.data, "edited.docx")
    data = with_comments(file.data, "edited.docx", checked.deviations, "nb")
    comments = list(Document(io.BytesIO(data)).comments)
    assert len(comments) == len(checked.deviations)
    assert file.id in comments[0].text
    assert "\nSatt inn: «ikke»." in comments[0].text
    assert held.checked(data, "edited.docx").deviations == checked.deviations
    assert data == with_comments(file.data, "edited.docx", checked.deviations, "nb")


def test_a_comment_says_what_was_put_for_what(report: Report, held: Grounds) -> None:
    file = one_of(report, "claim: quantifier up")
    checked = held.checked(file.data, "edited.docx")
    said_in = {"nb": r"\nDet sto «[^»]+», og står nå «[^»]+»\.", "en": "\nIt was «"}
    for language, said in said_in.items():
        data = with_comments(file.data, "edited.docx", checked.deviations, language)
        assert re.search(said, next(iter(Document(io.BytesIO(data)).comments)).text)


def test_a_word_replaced_everywhere_is_told_once_at_all_its_places(
    report: Report, held: Grounds
) -> None:
    document = report.open()
    for text in document.element.body.iter(qn("w:t")):
        text.text = (text.text or "").replace("kommun", "by")
    checked = held.checked(saved(document), "edited.docx")
    (cause,) = checked.repeated
    number = len(checked.deviations)
    assert number > len(report.of("claim"))  # captions and cells of tables too
    assert cause.deviations == checked.deviations
    assert cause.shown[0].subject is Subject.QUOTE
    assert checked.counted("nb") == f"{number} å se på, av én årsak."
    comments = with_comments(checked.data, "edited.docx", checked.deviations, "nb")
    first, *others = (one.text for one in Document(io.BytesIO(comments)).comments)
    assert len(others) == number - 1
    assert f"sted 1 av {number}" in first
    assert all("se det første" in one for one in others)


def test_comments_in_an_opendocument_text_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", "<office/>")
    with pytest.raises(CannotComment):
        with_comments(out.getvalue(), "x.odt", (), "nb")


def test_the_page_shows_the_difference_and_escapes_what_was_typed(
    report: Report, held: Grounds
) -> None:
    row = report.of("quote")[0]
    tampered = Report(report.data, [replace(row, text=f"{row.text} <script>x</script>")], ())
    file = altered(tampered, tampered.rows[0], random.Random(1))  # noqa: S311 - repeatable
    assert file is not None
    page = to_page(held.checked(file.data, "<b>.docx").verified, "<b>.docx", "nb").decode()
    assert "<ins>" in page
    assert "<script>" not in page
    assert "<b>" not in page


@pytest.fixture
def edited(report: Report, tmp_path: Path) -> Path:
    path = tmp_path / "edited.docx"
    path.write_bytes(one_of(report, "claim: quantifier up").data)
    return path


def test_the_command_tells_by_its_exit_code(built: Path, workbench: Run, edited: Path) -> None:
    sound = workbench(built, "verify", "outputs/report.docx")
    assert sound.returncode == 0, sound.stderr
    assert "nothing goes beyond its evidence" in sound.stdout
    page, comments = edited.with_name("page.html"), edited.with_name("comments.docx")
    found = workbench(
        *(built, "verify", str(edited), "--html", str(page), "--comments", str(comments)),
        COLUMNS="160",  # or what is wrong may be told in two lines
    )
    assert found.returncode == 1, found.stderr
    assert "says more than the evidence bears" in found.stdout
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert len(list(Document(str(comments)).comments)) >= 1


@pytest.mark.parametrize("name", ["missing.docx", "interviews/study.yaml", "outputs/ledger.csv"])
def test_bad_input_is_one_line_and_exit_code_two(built: Path, workbench: Run, name: str) -> None:
    done = workbench(built, "verify", name)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b'{"a": 1}', b"id,kind\nQ-1,quote\n"])
def test_a_table_that_is_no_ledger_is_refused(data: bytes) -> None:
    with pytest.raises(BadLedger):
        rows_of(data, "ledger.csv")
