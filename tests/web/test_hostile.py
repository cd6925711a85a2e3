"""Studies that are empty, hostile or half broken: every page answers, and nothing runs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import expect

from tests.web.conftest import Visit, saved, serving
from tests.web.test_everyone import OVERFLOW, PHONE
from workbench.study.deciding.summary import write_summary
from workbench.study.live.change import Doing, write_memo

EVIL: Final = "<img src=x onerror=alert(1)>\"'&amp;</script><script>alert(2)</script>{{7*7}}"
PAGES: Final = (
    "/",
    "/who",
    "/steps",
    "/t/I5",
    "/codes.css",
    "/codebook?code=dugnad",
    "/search?q=a",
    "/search?q=a&in=memos",
    "/matrix/theme-case",
    "/matrix/code-case",
    "/matrix/theme-group",
    "/matrix/coverage",
    "/matrix/co-occurrence",
    "/matrix/framework",
    "/report",
    "/report/disclosure",
)


def _change(path: Path, pattern: str, to: str) -> None:
    text, number = re.subn(pattern, lambda _: to, path.read_text("utf-8"), count=1)
    assert number == 1, pattern
    path.write_text(text, encoding="utf-8")


def _without(study: Path, section: str) -> None:
    """Take a section out of study.yaml, and all that was coded."""
    path = study / "interviews" / "study.yaml"
    text = re.sub(rf"(?ms)^{section}:\n.*?(?=^\w|\Z)", f"{section}: []\n", path.read_text("utf-8"))
    path.write_text(text, encoding="utf-8")
    for one in (*(study / "interviews" / "codings").iterdir(), study / "codebook" / "claims.yaml"):
        one.unlink()
    for one in (study / ".workbench").glob("study.sqlite*"):
        one.unlink()


@pytest.mark.parametrize("section", ["interviews", "coders"])
def test_a_study_without_interviews_or_coders_shows_every_page(example: Path, section: str) -> None:
    _without(example, section)
    with serving(example) as one, one.client() as client:
        for path in PAGES:
            expected = {404} if section == "interviews" and "/t/" in path else {200, 303}
            assert client.get(path, timeout=90).status_code in expected, path
        assert client.get("/undo.json").status_code == 200
        told = (
            "workbench ingest FILE --case" in client.get("/").text,
            "/t/I1" in client.get("/").text,
        )
        assert told == (section == "interviews", section == "coders")


def test_matrices_are_shown_though_a_written_claim_no_longer_holds(example: Path) -> None:
    for one in (example / "interviews" / "codings").iterdir():
        one.unlink()
    for one in (example / ".workbench").glob("study.sqlite*"):
        one.unlink()
    with serving(example) as served, served.client() as client:
        assert client.get("/matrix/code-case", timeout=90).status_code == 200
        report = client.get("/report", timeout=90)
        assert report.status_code == 409
        assert "claims.yaml, line" in report.text


def test_markup_in_whatever_people_write_is_shown_as_words(example: Path) -> None:
    quoted = json.dumps(EVIL, ensure_ascii=False)
    study, source = example / "interviews" / "study.yaml", "I5 <b>&'.md"
    (example / "interviews" / "I5-skarvhamn.md").rename(example / "interviews" / source)
    _change(study, r"I5-skarvhamn\.md", json.dumps(source))
    _change(study, r"(?m)^title:[^\n]*(\n +[^\n]*)*", f"title: {quoted}")
    _change(study, r"name: Ragnhild Moberget", f"name: {quoted}")
    _change(example / "interviews" / "cases.yaml", r"name: Skarvhamn", f"name: {quoted}")
    book = example / "codebook" / "codebook.yaml"
    _change(book, r"name: \{nb: Organisering[^}]*\}", f"name: {{nb: {quoted}}}")
    _change(book, r"(?s)definition:\s+nb:[^\n]*\n", f"definition:\n      nb: {quoted}\n")
    with serving(example) as one, one.client() as client:
        for number, (stream, kind, ref) in enumerate(
            (("I5", "turn", "I5:7"), ("study", "code", "dugnad"))
        ):
            write_memo(one.room, Doing("A", f"{number:032x}"), stream, kind, ref, EVIL, "")
        write_summary(one.room.session, "A", "skarvhamn", "organisering", EVIL, [])
        for path in (*PAGES, "/search?in=memos&q=onerror", f"/search?q={EVIL.replace('&', '%26')}"):
            text = client.get(path, timeout=90).text
            assert "<img src=x" not in text, path
            assert "<script>alert" not in text, path
        assert EVIL in {one["text"] for one in client.get("/t/I5/memos").json()}
        assert client.get("/t/I5/memos").headers["content-type"] == "application/json"


def test_names_of_two_hundred_letters_break_no_page(example: Path, visit: Visit) -> None:
    long = "Ubetinget" + "samarbeidsvilje" * 12 + "sans"
    book = example / "codebook" / "codebook.yaml"
    _change(book, r"name: \{nb: Dugnad[^}]*\}", f"name: {{nb: {long}, en: {long}}}")
    with serving(example) as one:
        page = visit("/codebook?code=dugnad", at=one)
        for path in ("/codebook?code=dugnad", "/t/I3", "/search?q=bolig&give=dugnad"):
            page.goto(path)
            page.set_viewport_size(PHONE)  # type: ignore[arg-type]
            assert page.evaluate(OVERFLOW) == [], path
            page.set_viewport_size({"width": 1000, "height": 700})
            assert page.evaluate(OVERFLOW) == [], path


def test_a_memo_being_written_when_the_server_goes_is_kept(example: Path, visit: Visit) -> None:
    with serving(example) as first:
        page = visit("/t/I4", coder="B", at=first)
        expect(page.locator("#text[data-ready]")).to_be_attached()
        port = first.door.port
        page.locator("#t6").click(position={"x": 4, "y": 4})
        page.keyboard.press("m")
        page.keyboard.type("Halvskrevet")
    page.keyboard.type(" og ferdig")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#state.lost")).to_contain_text("1 not saved yet")
    with serving(example, port) as again:
        expect(page.locator("#state.lost")).to_have_count(0)
        saved(page)
        memo = again.room.desk("I4").memo("B", "turn", "I4:6")
        assert memo is not None
        assert memo.text == "Halvskrevet og ferdig"
