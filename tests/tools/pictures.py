"""Takes the pictures of the manual and the README: python tests/tools/pictures.py [NAME …].

The worked example is served and every page is looked at in Norwegian, and those that the
English manual shows in English; the README shows pages of the report itself. The pictures are
kept small (a palette of colours), since they go into the package. With names only those.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.example import copy_of_the_example
from tests.web.conftest import SECRET, Served, serving
from workbench.study.disk.starter import PACKAGE
from workbench.study.live.overview import reading_in
from workbench.study.reporting.publish import publish

FOLDER: Final = PACKAGE / "manual" / "pictures"
COLOURS: Final = 64
PAGES: Final = (1, 4, 12, 15)
"""The cover, the main findings, a shaded table, and a theme with quotes."""

GAP: Final = 12
LONG_NAME: Final = {"nb": "Tvil om tallene", "en": "Doubts about the figures"}

Steps = Callable[[Page, str], None]


def main(wanted: frozenset[str]) -> None:
    """Take every picture in every language, or those that are wanted."""
    for old in FOLDER.rglob("*.png"):
        if not wanted or old.stem in wanted:
            old.unlink()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        study = copy_of_the_example(Path(folder) / "study")
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        with serving(study) as served:
            reading_in(served.room)
            for name, (address, steps, how) in PICTURES.items():
                for language in ("nb", "en"):
                    asked = not wanted or name in wanted
                    if asked and (language == "nb" or name in IN_ENGLISH):
                        _take(browser, served, language, name, address, steps, how)
        if not wanted or wanted & {"pages", "html"}:
            _report(browser, study)
        browser.close()


def _report(browser: Browser, study: Path) -> None:
    """Take four pages of the report in Word, and its findings in HTML, for the README."""
    out = study / "outputs" / "en"
    publish(study, "en", None)
    subprocess.run(
        ["soffice", "--headless", "--convert-to", "pdf", "--outdir", out, out / "report.docx"],
        check=True,
        capture_output=True,
    )
    subprocess.run(
        ["pdftoppm", "-r", "60", "-png", out / "report.pdf", out / "page"],
        check=True,
        capture_output=True,
    )
    pages = [Image.open(out / f"page-{number:02}.png") for number in PAGES]
    width, height = pages[0].size
    sheet = Image.new("RGB", (len(pages) * (width + GAP) + GAP, height + 2 * GAP), "#b9c2c6")
    for nth, page in enumerate(pages):
        sheet.paste(page, (GAP + nth * (width + GAP), GAP))
    _save(sheet, FOLDER / "en" / "pages.png")
    context = browser.new_context(viewport={"width": 1200, "height": 760})
    shown = context.new_page()
    shown.goto((out / "report.html").as_uri() + "#theme-organisering")
    shown.wait_for_timeout(400)
    _save(Image.open(io.BytesIO(shown.screenshot())), FOLDER / "en" / "html.png")
    context.close()


def _save(image: Image.Image, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    flat = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    flat.save(target, optimize=True)


def _take(
    browser: Browser,
    served: Served,
    language: str,
    name: str,
    address: str,
    steps: Steps,
    how: dict[str, object],
) -> None:
    size = {"width": 1200, "height": 760}
    context = browser.new_context(base_url=served.origin, **{"viewport": size, **how})  # type: ignore[arg-type]
    port = served.door.port
    cookies = {f"wb_{port}": SECRET, f"wb_{port}_language": language, f"wb_{port}_coder": "A"}
    context.add_cookies(
        [{"name": key, "value": value, "url": served.origin} for key, value in cookies.items()]
    )
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.goto(address)
    expect(page.locator("#waiting")).to_have_count(0, timeout=120_000)
    steps(page, language)
    page.wait_for_timeout(400)
    image = Image.open(io.BytesIO(page.screenshot()))
    _save(image, FOLDER / language / f"{name}.png")
    context.close()


def _look(_: Page, __: str) -> None:
    """Only look."""


def _coding(page: Page, _: str) -> None:
    expect(page.locator("#text[data-ready]")).to_be_attached()
    page.locator("#t60").evaluate("(one) => one.scrollIntoView({block: 'center'})")
    page.locator("#t60").click(position={"x": 4, "y": 4})
    page.locator("#t60 .tag").first.hover()


def _press(*keys: str) -> Steps:
    def steps(page: Page, language: str) -> None:
        _coding(page, language)
        for key in keys:
            page.keyboard.press(key)

    return steps


def _typed(page: Page, language: str) -> None:
    _press("s", "c")(page, language)
    page.keyboard.type("bo")


def _fresh(page: Page, language: str) -> None:
    _press("s", "c")(page, language)
    page.keyboard.type(LONG_NAME[language])
    page.keyboard.press("Enter")


def _beside(page: Page, _: str) -> None:
    for at in range(2):
        frame = page.frame_locator("iframe").nth(at)
        expect(frame.locator("#text[data-ready]")).to_be_attached()


def _undo(page: Page, language: str) -> None:
    _coding(page, language)
    for turn, code in ((60, "dug"), (61, "kort")):
        page.locator(f"#t{turn}").click(position={"x": 4, "y": 4})
        page.keyboard.press("c")
        page.keyboard.type(code)
        page.keyboard.press("Enter")
    expect(page.locator(".tag[data-v='']")).to_have_count(0)
    page.keyboard.press("z")
    expect(page.locator("#undo")).to_be_visible()


def _open_panels(page: Page, _: str) -> None:
    page.locator("main details").first.evaluate("(one) => { one.open = true }")


PHONE: Final[dict[str, object]] = {"viewport": {"width": 390, "height": 760}}
ZOOMED: Final[dict[str, object]] = {
    "viewport": {"width": 600, "height": 380},
    "device_scale_factor": 2,
}
DARK: Final[dict[str, object]] = {"color_scheme": "dark"}

PICTURES: Final[dict[str, tuple[str, Steps, dict[str, object]]]] = {
    "interviews": ("/", _look, {}),
    "who": ("/who", _look, {}),
    "steps": ("/steps", _look, {}),
    "coding": ("/t/I3", _coding, {}),
    "coding-dark": ("/t/I3", _coding, DARK),
    "coding-zoomed": ("/t/I3", _coding, ZOOMED),
    "coding-phone": ("/t/I3", _press(), PHONE),
    "palette": ("/t/I3", _typed, {}),
    "new-code": ("/t/I3", _fresh, {}),
    "keys": ("/t/I3", _press("?"), {}),
    "beside": ("/beside/I3/I1", _beside, {}),
    "codebook": ("/codebook?code=kort-varsel", _look, {}),
    "search": ("/search?q=*bolig*&sort=right", _look, {}),
    "search-memos": ("/search?q=*e*&in=memos", _look, {}),
    "matrix": ("/matrix/code-case?row=kort-varsel&column=hasselvoll", _look, {}),
    "summaries": ("/matrix/framework?row=tindvag&column=organisering", _look, {}),
    "report": ("/report?chapter=funn&of=C-kort-varsel", _look, {}),
    "disclosure": ("/report/disclosure", _look, {}),
    "help": ("/help/coding", _look, {}),
    "not-there": ("/nothing", _look, {}),
    "undo": ("/t/I3", _undo, {}),
}

IN_ENGLISH: Final = frozenset(
    {
        "interviews",
        "who",
        "coding",
        "palette",
        "new-code",
        "undo",
        "codebook",
        "search",
        "matrix",
        "report",
        "disclosure",
    }
)


if __name__ == "__main__":
    main(frozenset(sys.argv[1:]))
