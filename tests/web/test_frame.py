"""The frame around every page, in a real browser and without."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.web.conftest import Served, Visit, axe
from workbench.study.door import door_secret
from workbench.study.folder import Folder


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_pages_of_the_frame(visit: Visit, scheme: str) -> None:
    page = visit("/", color_scheme=scheme)
    assert axe(page) == []
    for path in ("/who", "/nothing"):
        page.request.get(path)
        page.goto("/who")
        assert axe(page) == []


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


def test_the_secret_is_kept_for_its_owner_only(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    secret = door_secret(folder)
    assert door_secret(folder) == secret
    kept = tmp_path / ".workbench" / "door"
    assert kept.stat().st_mode & 0o777 == 0o600
    kept.write_text("short")
    assert door_secret(folder) not in {secret, "short"}
