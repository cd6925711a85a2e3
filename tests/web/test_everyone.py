"""Every page for everyone: axe in light, dark and at phone width, zoomed, and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import Served, Visit, axe, saved
from workbench.errors.base import Where
from workbench.errors.work import MissingFile
from workbench.study.live.overview import reading_in

CONTRAST: Final = {"runOnly": ["color-contrast"]}
SHAPE: Final = {"rules": {"color-contrast": {"enabled": False}}}
WIDE: Final = {"width": 1280, "height": 860}
ZOOMED: Final = {"width": 640, "height": 430}
"""What is left of a screen of 1,280 by 860 at 200 %."""
PHONE: Final = {"width": 390, "height": 800}

OVERFLOW: Final = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll("body *")]
    .filter((one) => one.getBoundingClientRect().right > width + 1)
    .slice(0, 3).map((one) => one.outerHTML.slice(0, 160));
}"""


def suits_everyone(page: Page, within: str = "html") -> None:
    """Hold a page against axe in each guise, and its width against a zoomed and a small screen."""
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    assert axe(page, within) == []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert axe(page, within, CONTRAST) == []
    page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]
    assert page.evaluate(OVERFLOW) == []
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert page.evaluate(OVERFLOW) == []
    assert axe(page, within, SHAPE) == []
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]


PAGES: Final = (
    "/",
    "/who",
    "/codebook?code=dugnad",
    "/search",
    "/search?q=*bolig*&give=dugnad",
    "/search?q=%22kort",
    "/matrix/code-case?row=dugnad&column=hasselvoll",
    "/matrix/framework?row=tindvag&column=organisering",
    "/report?chapter=funn&of=C-kort-varsel",
    "/report/disclosure",
    "/steps",
    "/help/search",
    "/nothing",
)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_suits_everyone(visit: Visit, shown: Served, path: str) -> None:
    if path.startswith(("/matrix", "/report", "/steps")):
        reading_in(shown.room)
    page = visit(path, conflicts=True)
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true })")
    suits_everyone(page)


def test_the_coding_page_suits_everyone(visit: Visit) -> None:
    page = visit("/t/I5")
    expect(page.locator("#text[data-ready]")).to_be_attached()
    page.evaluate(
        "document.querySelectorAll('.block:nth-child(n+3)').forEach((one) => one.remove())"
    )
    suits_everyone(page)
    page.locator("#t12").click(position={"x": 4, "y": 4})
    for key, dialog in (("c", "#palette"), ("?", "#help")):
        page.keyboard.press(key)
        assert axe(page, dialog) == []
        page.keyboard.press("Escape")


def test_two_interviews_side_by_side_suit_everyone(visit: Visit) -> None:
    page = visit("/beside/I4/I1")
    for at, name in enumerate(("I4", "I1")):
        frame = page.frame_locator("iframe").nth(at)
        expect(frame.locator(f"#text[data-interview='{name}'][data-ready]")).to_be_attached()
    assert axe(page) == []
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert axe(page, rules=CONTRAST) == []
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    assert page.evaluate(OVERFLOW) == []


def _fault() -> None:
    message = "a fault that was made on purpose"
    raise RuntimeError(message)


def _missing() -> None:
    raise MissingFile(Where("interviews/study.yaml"), "guide.md")


@pytest.mark.parametrize(("raising", "said"), [(_fault, "This is a fault"), (_missing, "guide.md")])
def test_a_fault_and_a_file_to_be_mended_are_told_to_everyone(
    visit: Visit,
    monkeypatch: pytest.MonkeyPatch,
    raising: Callable[[], None],
    said: str,
) -> None:
    monkeypatch.setattr("workbench.web.route.manual.topics", lambda _: raising())
    page = visit("/help", conflicts=True)
    expect(page.get_by_role("main")).to_contain_text(said)
    suits_everyone(page)


FOCUSED: Final = "(document.activeElement?.closest('[id]')?.id ?? '')"


def test_an_interview_is_found_coded_and_undone_by_keyboard_alone(
    visit: Visit, served: Served
) -> None:
    before = set(served.room.desk("I1").codings)
    page = visit("/", coder="B")
    keys = page.keyboard
    keys.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    keys.press("Enter")
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Enter")
    expect(page.locator("#text[data-ready]")).to_be_attached()
    expect(page.locator("#t1")).to_be_focused()
    for key in ("ArrowDown", "s", "c"):
        keys.press(key)
    keys.type("dugn")
    keys.press("Enter")
    tag = page.locator("#t2 .tag[data-k='dugnad']:not(.o)")
    expect(tag).to_have_count(1)
    expect(page.locator("#t2")).to_be_focused()
    while not page.evaluate("document.activeElement.matches('.tag:not(.o)')"):
        keys.press("Tab")
        assert page.evaluate(FOCUSED) == "t2"  # the turn's own codes come before all others
    keys.press("m")
    keys.type("Se ogs\u00e5 neste")
    keys.press("Control+Enter")
    expect(tag.locator("u")).to_be_visible()
    saved(page)
    keys.press("z")
    for _ in range(2):
        keys.press("Tab")
    keys.press("Escape")
    expect(page.locator("#undo")).to_be_hidden()
    keys.press("u")
    keys.press("u")
    expect(tag).to_have_count(0)
    assert set(served.room.desk("I1").codings) == before
