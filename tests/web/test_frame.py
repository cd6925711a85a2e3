"""The frame around every page, in a real browser and without."""

from __future__ import annotations

import html
import re
import socket
from pathlib import Path

from playwright.sync_api import expect

from tests.web.conftest import Served, Visit
from workbench.study.disk.door import door_secret
from workbench.study.disk.folder import Folder
from workbench.web.serve import listening


def test_a_browser_is_let_in_asked_who_codes_and_remembers(visit: Visit) -> None:
    page = visit("/", coder="", language="nb")
    expect(page.get_by_role("link", name="Hasselvoll")).to_be_visible()
    page.get_by_role("link", name="Hvem koder?").click()
    page.get_by_role("button", name="leder kodingen").click()
    expect(page.get_by_role("heading", name="Intervjuer")).to_be_visible()
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="Interviews")).to_be_visible()
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator(".coder")).not_to_have_class("coder nobody")


def test_another_language_or_coder_comes_back_to_the_same_search(shown: Served) -> None:
    with shown.client() as client:
        told = client.get("/search?q=%22v%C3%A6rt+her%22&case=tindvag").text
        assert 'name="back" value="/search?q=%22v%C3%A6rt+her%22&amp;case=tindvag"' in told
        (link,) = re.findall(r'href="(/who[^"]+)"', told)
        who = client.get(html.unescape(link)).text
        # The way back is never the page that asks.
        assert re.findall(r'href="(/who[^"]+)"', who) == [link]
        back = re.findall(r'name="back" value="([^"]+)"', who)
        asked = {"back": html.unescape(back[-1]), "coder": "B"}
        answer = client.post("/who", data=asked)
        assert answer.headers["location"] == "/search?q=%22v%C3%A6rt+her%22&case=tindvag"


def test_the_list_of_interviews_says_how_far_its_reader_has_come(
    visit: Visit, served: Served
) -> None:
    page = visit("/", coder="B")
    row = page.get_by_role("link", name="Tindvåg")
    expect(row).to_contain_text("0 of 75 answers coded by you")
    expect(row).to_contain_text("Ragnhild Moberget 44")
    with served.client(coder="B") as client:
        place = {"from": [60, 0], "to": [60, 20]}
        asked = {"stream": "I3", "coder": "B", "operation": "d" * 32, "code": "dugnad"}
        told = client.post("/change/code", json=asked | place | {"stance": "supports"})
        assert told.status_code == 200
        assert client.get("/t/nowhere/reach").status_code == 404
    page.reload()
    expect(row).to_contain_text("1 of 75 answers coded by you")


def test_in_a_study_that_is_coded_blind_nobody_sees_how_far_others_have_come(
    served: Served,
) -> None:
    file = served.study / "interviews" / "study.yaml"
    with served.client(coder="B") as client:
        assert "Ragnhild" in client.get("/t/I3/reach").json()["more"]
        file.write_text(file.read_text(encoding="utf-8") + "blind: true\n", encoding="utf-8")
        told = client.get("/t/I3/reach")
        assert told.status_code == 200
        assert "Ragnhild" not in told.json()["more"]


def test_a_study_file_that_is_broken_while_served_is_told_in_one_line(served: Served) -> None:
    file = served.study / "interviews" / "study.yaml"
    right = file.read_bytes()
    with served.client() as client:
        assert client.get("/").status_code == 200
        file.write_bytes(right + b"colour: blue\n")
        wrong = client.get("/")
        assert wrong.status_code == 409
        assert "study.yaml, line" in wrong.text
        assert "colour" in wrong.text
        file.write_bytes(right.replace(b"id: I1\n", b"id: I9\n"))
        assert "/t/I9" in client.get("/").text


def test_a_study_whose_folder_was_moved_away_refuses_until_it_is_back(served: Served) -> None:
    away = served.study.with_name("elsewhere")
    asked = {
        "stream": "I4",
        "coder": "B",
        "operation": "c" * 32,
        "from": [7, 0],
        "to": [7, 20],
        "code": "dugnad",
        "stance": "supports",
    }
    with served.client(coder="B") as client:
        assert client.get("/t/I4").status_code == 200
        served.study.rename(away)
        refused = client.post("/change/code", json=asked)
        assert refused.status_code == 503
        assert "study.yaml" in refused.json()["said"]
        assert client.get("/t/I4").status_code == 409
        told = client.get("/t/I4/news?after=0", headers={"Accept": "application/json"})
        assert (told.status_code, told.json()) == (503, refused.json())
        away.rename(served.study)
        assert client.post("/change/code", json=asked).status_code == 200
        assert client.post("/change/code", json=asked).status_code == 200
    assert list(served.room.desk("I4").codings).count("c" * 32) == 1


def test_answers_are_sent_at_once() -> None:
    """Without the protocol asyncio leaves the kernel to hold small packets back for 40 ms."""
    with listening(0) as taken:
        assert taken.proto == socket.IPPROTO_TCP


def test_the_secret_is_kept_for_its_owner_only(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    secret = door_secret(folder)
    assert door_secret(folder) == secret
    kept = tmp_path / ".workbench" / "door"
    assert kept.stat().st_mode & 0o777 == 0o600
    kept.write_text("short")
    assert door_secret(folder) not in {secret, "short"}


def test_a_place_that_was_chosen_in_an_older_text_is_refused(served: Served) -> None:
    source = served.study / "interviews" / "I5-skarvhamn.md"
    with served.client(coder="B") as client:
        page = client.get("/t/I5").text
        version = re.search(r'data-text="(\w+)"', page)
        assert version
        asked = {
            "stream": "I5",
            "coder": "B",
            "operation": "a" * 32,
            "version": version.group(1),
            "from": [7, 0],
            "to": [7, 20],
            "code": "dugnad",
            "stance": "supports",
        }
        first = served.room.transcript("I5").turns[0].text.split("\n")[0]
        text = source.read_text(encoding="utf-8")
        source.write_text(text.replace(first, "Ja. " + first, 1), encoding="utf-8")
        before = served.room.database.last()
        refused = client.post("/change/code", json=asked)
        assert refused.status_code == 409
        assert "was corrected" in refused.json()["said"]
        assert served.room.database.last() == before
        del asked["version"]
        assert client.post("/change/code", json=asked).status_code == 200
        assert client.post("/change/code", content=b"[1]").status_code == 400
        assert client.post("/change/code", content=b"{" * 2_000_000).status_code == 400
        other = asked | {"coder": "A", "operation": "b" * 32}
        assert client.post("/change/code", json=other).status_code == 409
