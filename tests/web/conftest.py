"""A served copy of the worked example, a browser that was let in, and axe.

    def test_something(served: Served, visit: Visit) -> None:
        page = visit("/some/page")              # Chromium, let in, coding as A
        page.get_by_role("button", name="…").click()
        expect(page.get_by_text("…")).to_be_visible()   # never page.wait_for_function: CSP
        assert axe(page) == []

``served.client(coder="A")`` is the same without a browser (httpx), for attacks and changes.
Browser tests are few: each page costs half a second.
"""

from __future__ import annotations

import contextlib
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.example import copy_of_the_example
from workbench.study.live.room import Room, room_of
from workbench.web.app import make_app
from workbench.web.entry import Door
from workbench.web.serve import Server, listening, settings

Visit = Callable[..., Page]

SECRET = "s" * 43

expect.set_options(timeout=60_000)


@dataclass(frozen=True)
class Served:
    """A study that is being served by a thread of this process."""

    study: Path
    room: Room
    door: Door

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.door.port}"

    def client(self, coder: str = "A", language: str = "en") -> httpx.Client:
        """Return a client that was let in, codes as ``coder`` and sends our Origin."""
        port = self.door.port
        cookies = {f"wb_{port}": SECRET, f"wb_{port}_language": language}
        if coder:
            cookies[f"wb_{port}_coder"] = coder
        headers = {"Origin": self.origin}
        return httpx.Client(base_url=self.origin, cookies=cookies, headers=headers, timeout=20)


@pytest.fixture
def served(example: Path) -> Iterator[Served]:
    """Serve a copy of the worked example, for a test that changes it."""
    with serving(example) as one:
        yield one


@pytest.fixture(scope="session")
def opened_once(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the worked example with a database, which nothing is done in."""
    study = copy_of_the_example(tmp_path_factory.mktemp("opened") / "study", built)
    with room_of(study):
        return study


@pytest.fixture(scope="session")
def shown(opened_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve one copy of the worked example for all tests that only look."""
    with serving(copy_of(opened_once, tmp_path_factory.mktemp("shown") / "study")) as one:
        yield one


@contextlib.contextmanager
def serving(study: Path, port: int = 0, language: str = "en") -> Iterator[Served]:
    """Serve a study while the block runs; ``port`` 0 takes a free one."""
    with room_of(study) as room, listening(port) as taken:
        door = Door(taken.getsockname()[1], SECRET)
        server = Server(settings(make_app(room, door, SECRET, language)))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [taken]})
        thread.start()
        try:
            yield Served(study, room, door)
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="session")
def browser(require_tool: Callable[[str], str]) -> Iterator[Browser]:
    path = require_tool("chromium")
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=path, args=["--no-sandbox"]) as one,
    ):
        yield one


@pytest.fixture
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Visit]:
    """Return a function that opens a page of ``served`` (or ``shown``) as a coder.

    ``conflicts`` says that the server may refuse a change. Anything else the page logs as an
    error, any request to another machine and any script that fails makes the test fail at
    its end.
    """
    contexts = []
    faults: list[str] = []

    def open_page(
        path: str,
        *,
        coder: str = "A",
        at: Served | None = None,
        language: str = "en",
        conflicts: bool = False,
        **how: object,
    ) -> Page:
        name = "served" if "served" in request.fixturenames else "shown"
        server = at or request.getfixturevalue(name)
        context = browser.new_context(base_url=server.origin, **how)  # type: ignore[arg-type]
        contexts.append(context)
        port = server.door.port
        cookies = {f"wb_{port}": SECRET, f"wb_{port}_language": language}
        if coder:
            cookies[f"wb_{port}_coder"] = coder
        context.add_cookies(
            [
                {"name": name, "value": value, "url": server.origin, "sameSite": "Strict"}
                for name, value in cookies.items()
            ]
        )
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "console",
            lambda said: (
                faults.append(said.text)
                if said.type == "error"
                and "ERR_" not in said.text
                and not (conflicts and re.search("404|409|422|50[03]", said.text))
                else None
            ),
        )
        page.on(
            "request",
            lambda asked: (
                faults.append(asked.url)
                if not asked.url.startswith((server.origin, "data:"))
                else None
            ),
        )
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


def saved(page: Page) -> None:
    """Wait until the server has acknowledged everything that was done.

    Only what waits to be sent tells: a coding that was altered looks saved meanwhile.
    """
    page.wait_for_function("() => !Object.keys(localStorage).some((one) => one.startsWith('wb:p'))")


def axe(page: Page, within: str = "html", rules: dict[str, Any] | None = None) -> list[str]:
    """Return what axe finds wrong with a page (or a part): rule and first place.

    Nothing is excused; ``rules`` are those to run (axe's options), all of them unless given.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE_FILE_PATH.read_text(encoding="utf-8"))
    found = page.evaluate("([within, rules]) => axe.run(within, rules)", [within, rules or {}])
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:160]} {one['nodes'][0]['failureSummary'][:200]}"
        for one in found["violations"]
    ]


@pytest.fixture(name="example")
def _example(opened_once: Path, tmp_path: Path) -> Path:
    """Return a copy of the worked example in which no test has done anything."""
    return copy_of(opened_once, tmp_path / "study")


def copy_of(study: Path, to: Path) -> Path:
    """Return a copy of a study with all that was done in it."""
    return shutil.copytree(study, to)
