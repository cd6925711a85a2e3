"""Searching in the browser: from a word to its turn, and to codings of all hits and back."""

from __future__ import annotations

import html
import re

import pytest
from playwright.sync_api import expect

from tests.example import workbench
from tests.web.conftest import Served, Visit, axe
from workbench.study.deciding.code import listed
from workbench.study.live.change import Doing, write_memo


def test_from_a_word_to_its_turn_by_keyboard(visit: Visit) -> None:
    page = visit("/search", language="en")
    page.get_by_role("searchbox").fill("*bolig* NOT bolig")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("hits")
    page.get_by_label("Order").select_option("right")
    page.get_by_role("button", name="Search").press("Enter")
    expect(page).to_have_url(re.compile("sort=right"))
    first = page.locator(".kwic tbody tr").first
    expect(first.locator("mark")).to_contain_text("bolig", ignore_case=True)
    place = first.get_by_role("link").get_attribute("href")
    assert place is not None
    assert place.startswith("/t/I")


def test_a_wrong_query_is_told_at_the_field(visit: Visit) -> None:
    page = visit("/search")
    answer = page.request.get("/search?q=%22kort")
    assert answer.status == 422
    text = answer.text()
    assert "sign 1: the quotation mark is not closed" in text
    assert 'aria-invalid="true"' in text


def test_hits_are_looked_at_coded_and_taken_back(served: Served, visit: Visit) -> None:
    before = len(listed(served.room.session))
    page = visit("/search?q=*bolig*&case=ekerhavn")
    page.get_by_text("Code all hits").click()
    page.get_by_label("Give the code").select_option("dugnad")
    page.get_by_role("button", name="Look first").click()
    button = page.get_by_role("button", name="Code ").last
    expect(button).to_be_visible()
    assert len(listed(served.room.session)) == before
    button.click()
    told = page.locator("#told")
    expect(told).to_contain_text("passages coded")
    assert len(listed(served.room.session)) > before
    told.get_by_role("button", name="Undo").click()
    expect(told).to_contain_text("taken back")
    assert len(listed(served.room.session)) == before


def test_words_in_memos_lead_to_where_the_memos_stand(served: Served, visit: Visit) -> None:
    room = served.room
    for number, (stream, kind, ref) in enumerate(
        (("I2", "turn", "I2:9"), ("I2", "interview", "I2"), ("study", "code", "dugnad"))
    ):
        text = f"Sjekk <b>tallet</b> mot zebraens svar {number}"
        write_memo(room, Doing("B", f"{number:032x}"), stream, kind, ref, text, "")
    page = visit("/search?q=zebraens&in=memos")
    rows = page.locator(".kwic tbody tr")
    expect(rows).to_have_count(3)
    hrefs = [one.get_attribute("href") for one in rows.get_by_role("link").all()]
    assert hrefs == ["/t/I2/1", "/t/I2/9", "/codebook?code=dugnad"]
    assert "<b>" in rows.first.inner_text()
    assert axe(page) == []
    page.goto("/search?q=zebraens&in=memos&case=hasselvoll")
    expect(page.get_by_text("Nothing found.")).to_be_visible()
    told = workbench(served.study, "search", "zebraens", "NEAR/4", "2", "--memos").stdout
    assert told.startswith("dugnad  B ")
    blind = served.study / "interviews" / "study.yaml"
    blind.write_text(re.sub(r"(?m)^blind:.*\n", "", blind.read_text("utf-8")) + "blind: true\n")
    page.goto("/search?q=zebraens&in=memos")
    expect(page.get_by_text("Nothing found.")).to_be_visible()


def test_more_hits_than_a_page_holds_stand_on_the_next(
    shown: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.web.route.search.SHOWN", 7)
    places: list[str] = []
    with shown.client() as client:
        whole = client.get("/search.csv?q=*bolig*").text.count("\n") - 1
        link = "/search?q=*bolig*&sort=left"
        while link:
            text = client.get(link).text
            places += re.findall(r'<td class="kwic-place"><a href="([^"]+)"', text)
            later = re.search(r'href="([^"]+)" rel="next"', text)
            link = html.unescape(later.group(1)) if later else ""
        assert len(places) == whole > 14
        for odd in ("0", "-3", "99999999999999999999", "x", "1.5"):
            assert client.get(f"/search?q=*bolig*&from={odd}").status_code == 200


def test_what_a_query_holds_never_runs(shown: Served) -> None:
    with shown.client() as client:
        text = client.get("/search", params={"q": '"<script>alert(1)</script>"'}).text
        assert "<script>alert" not in text
        table = client.get("/search.csv", params={"q": "*bolig*"})
        assert table.status_code == 200
        assert "I2" in table.text
        refused = client.post("/search/code", json={"q": "a"}, headers={"Origin": "http://else"})
        assert refused.status_code in {403, 421}
