"""The report, the five steps and the manual in the browser."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.web.conftest import Served, Visit, axe
from workbench.study.disk.manual import topics
from workbench.study.live.overview import reading_in
from workbench.study.reviewing.record import decisions_of


def test_the_report_is_built_read_and_signed(served: Served, visit: Visit) -> None:
    page = visit("/help")
    page.goto("/steps")
    expect(page.get_by_text("not built yet")).to_be_visible()
    page.goto("/report")
    page.get_by_role("button", name="Build the report").click()
    expect(page.get_by_text("Built, and up to date.")).to_be_visible(timeout=120_000)
    assert (served.study / "outputs" / "report.docx").is_file()
    page.locator(".report-text a.evidence").first.click()
    panel = page.get_by_role("complementary")
    expect(panel.get_by_role("heading", name="Against")).to_be_visible()
    assert re.match(r"/t/I\d/\d+", panel.locator(".passages a").first.get_attribute("href") or "")
    panel.get_by_role("button", name="Sign the claim").click()
    expect(panel.locator(".signature")).to_contain_text("Ragnhild Moberget")
    expect(page.locator(".chapters")).to_contain_text(re.compile(r"\b1 of \d+ signed"))


def test_a_build_tells_of_its_steps_while_it_goes_on(served: Served) -> None:
    with served.client() as client:
        answer = client.post("/report/build", timeout=300)
    news = [json.loads(line) for line in answer.text.splitlines()]
    assert {one["step"] for one in news if "step" in one} >= {"ingest", "key", "write"}
    assert "built" in news[-1]


def test_every_claim_and_quote_of_the_report_opens_its_evidence(shown: Served) -> None:
    reading = reading_in(shown.room)
    with shown.client() as client:
        for kind in ("claim", "quote"):
            row = next(one for one in reading.ledger if one.kind == kind)
            answer = client.get("/report", params={"of": row.id}, timeout=60)
            assert answer.status_code == 200
            assert 'class="passages"' in answer.text
            assert re.search(r'href="/t/I\d/\d+"', answer.text)
        assert client.get("/report?of=C-nothing", timeout=60).status_code == 409
        inside = [name for one in reading.chapters for name in re.findall(r"of=([\w-]+)", one.html)]
        assert len(set(inside)) > 50
        assert not re.search(
            r"<script|style=|onload=", "".join(one.html for one in reading.chapters)
        )
        assert client.get("/report/file/internal/evidence.html").status_code == 404
        assert client.get("/report/file/..%2f..%2finterviews%2fstudy.yaml").status_code == 404
        assert client.post("/report/build", headers={"Origin": "http://else"}).status_code >= 400


def test_what_could_give_somebody_away_is_decided_in_the_browser(
    served: Served, visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.web.waiting._PATIENCE_S", 0)
    evil = "Spurt dem <img src=x onerror=alert(1)>"
    page = visit("/help", conflicts=True)
    page.route("**/progress/*", lambda asked: asked.abort())  # or it moves on while axe looks
    page.goto("/report/disclosure")
    expect(page.get_by_role("heading", name="A moment …")).to_be_visible()
    assert axe(page) == []
    page.unroute("**/progress/*")
    expect(page.get_by_role("heading", name="What could give somebody away")).to_be_visible()
    assert axe(page) == []
    told = page.locator("#told")
    number = page.locator(".risks").first.locator("> li").count()
    risk = page.get_by_role("checkbox").first
    name = risk.get_attribute("value") or ""
    page.get_by_role("button", name="Accept the risk").click()
    expect(told).to_contain_text("Choose at least one")
    risk.check()
    page.get_by_role("button", name="Accept the risk").click()
    expect(told).to_contain_text("reason")  # none was given, so nothing was decided
    page.get_by_label("Reason").first.fill(evil)
    page.get_by_role("button", name="Accept the risk").click()
    expect(told).to_contain_text("1 decided.")
    row = page.locator(f"li[id='{name}']")
    expect(row).to_contain_text(evil)
    expect(row).to_contain_text("Ragnhild Moberget")
    (kept,) = (one for one in decisions_of(served.room.session) if one.about == name)
    assert (kept.coder, kept.verdict, kept.reason) == ("A", "accept", evil)
    page.locator(".risk-done > summary").click()
    row.get_by_role("checkbox").check()
    page.get_by_role("button", name="Take the decisions back").click()
    expect(told).to_contain_text("1 reopened.")
    expect(page.locator(".risks").first.locator("> li")).to_have_count(number)


def test_drift_that_is_fine_is_accepted_in_the_browser(served: Served, visit: Visit) -> None:
    chapter = served.study / "templates" / "chapters" / "nb" / "05-konklusjon.md.j2"
    text = chapter.read_text("utf-8")
    late = "\n\nKommunene har betalt tomgangsleie for å holde på boliger.\n"
    sized = "\n\nDe små kommunene har det travelt.\n\nI små kommuner er veien kort.\n"
    chapter.write_text(text + late + sized, "utf-8")
    page = visit("/report/drift", conflicts=True)
    expect(page.get_by_role("heading", name="Where the report says more")).to_be_visible()
    assert axe(page) == []
    told, accept = page.locator("#told"), page.get_by_role("button", name="Accept as it stands")
    group = page.locator("li[id^='DG-']")
    expect(group).to_contain_text("in 2 sentences")
    group.get_by_role("checkbox").first.check()
    accept.click()
    expect(told).to_contain_text("nothing is accepted without a reason")
    page.get_by_label("Reason").fill("The preface <b>explains</b> it")
    accept.click()
    expect(told).to_contain_text("2 accepted.")
    expect(page.locator("li[id^='DR-']")).to_have_count(2)
    row = page.locator("li[id^='DR-']").first
    expect(row).to_contain_text("The preface <b>explains</b> it")
    expect(row).to_contain_text("Ragnhild Moberget")
    assert axe(page) == []
    page.locator(".risk-done > summary").click()
    row.get_by_role("checkbox").check()
    page.get_by_role("button", name="Take the decisions back").click()
    expect(told).to_contain_text("1 reopened.")
    decided = {one.verdict for one in decisions_of(served.room.session) if one.kind == "drift"}
    assert decided == {"accept", "reopen"}


def test_every_page_of_the_manual_opens(shown: Served) -> None:
    for language in ("nb", "en"):
        with shown.client(language=language) as client:
            for name, title in topics(language):
                answer = client.get(f"/help/{name}")
                assert answer.status_code == 200
                assert title in answer.text
                for source in re.findall(r'<img [^>]*src="([^"]+)"', answer.text):
                    assert client.get(source).content.startswith(b"\x89PNG"), source
            for wrong in ("nb/nothing.png", "../nb/who.png", "nb/..%2fwho.png"):
                assert client.get(f"/help/picture/{wrong}").status_code == 404


def test_every_link_between_chapters_leads_to_something(shown: Served) -> None:
    pages: dict[str, str] = {}
    waiting = ["/report"]
    with shown.client() as client:
        while waiting:
            address = waiting.pop()
            pages[address] = client.get(address).text
            found = re.findall(r'href="(/report\?chapter=[^"&#]+)[#"]', pages[address])
            waiting += sorted(set(found) - set(pages) - set(waiting))
    links = {link for text in pages.values() for link in re.findall(r'href="([^"]*#[^"]+)"', text)}
    assert len(links) > 150
    for link in links:
        address, _, place = link.partition("#")
        if address in pages:
            assert f'id="{place}"' in pages[address], link
