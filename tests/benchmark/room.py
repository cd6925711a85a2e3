"""Times the coding page in a real browser: python tests/benchmark/room.py [--taguette].

An interview of 2,000 turns with 3,000 codings is opened, and codes are put on it by one
press of a key; then the same with 30,000 codings in the study. With ``--taguette`` the
same text with 300, 1,000 and 3,000 highlights is driven in Taguette in the same run
(installed from the package index into a virtual environment under a temporary folder, or
found at ``TAGUETTE_PYTHON``), we with as many codings beside it, and each figure gets its
ratio. What Taguette takes longer for than two minutes ends the comparison.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from playwright.sync_api import Browser, Page, sync_playwright
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from tests.benchmark.figure import Times, renderer_megabytes
from tests.benchmark.generate import ROOT, generate
from tests.benchmark.peer import install, taguette

TURNS, CODINGS = 2000, 3000
OPENINGS, PRESSES = 7, 80
AT_PEER = (300, 1000, 3000)
"""Codings at which the peer is driven too, until it no longer answers."""

CENTRE = """
(id) => {
  const turn = document.getElementById(id);
  turn.scrollIntoView({block: "center"});
  const box = turn.getBoundingClientRect();
  const at = [box.left + 4, box.top + 4];
  const frame = () => new Promise((then) => requestAnimationFrame(then));
  return frame().then(frame).then(() => at);
}
"""
"""Show a turn; give a point in it once it has been painted."""

SAVED = """
(number) => new Promise((then) => {
  const look = () => window.saved.length >= number ? then() : setTimeout(look, 20);
  look();
})
"""
"""Wait as lightly as can be: a locator would search the whole page while it is being timed."""
OWN = "() => document.querySelectorAll('.tag:not(.o):not([data-v=\"\"])').length"
"""How many codings of one's own the page shows that the server has acknowledged."""

WATCH = """
() => {
  window.painted = []; window.saved = [];
  const after = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => then(performance.now());
    channel.port2.postMessage(0);
  });
  let pressed = 0;
  document.addEventListener("keydown", (event) => {
    if (event.key !== "1") return;
    pressed = event.timeStamp;
    after((now) => window.painted.push(now - pressed));
  }, true);
  const send = window.fetch;
  window.fetch = async (...asked) => {
    const answer = await send(...asked);
    if (asked[0] === "/change/code") after((now) => window.saved.push(now - pressed));
    return answer;
  };
}
"""


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--taguette", action="store_true")
    parser.add_argument("--turns", type=int, default=TURNS, help="4000 is an interview of 3 hours")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        small, large = Path(folder) / "small", Path(folder) / "large"
        turns, codings = options.turns, options.turns * CODINGS // TURNS
        generate(small, 1, turns, codings, 1)
        generate(large, 10, turns, 10 * codings, 1)
        size = (small / "interviews" / "I1.txt").stat().st_size // 1000
        print(f"{size} KB, {turns} turns, {codings} codings; {os.cpu_count()} cores", flush=True)
        one = measure(browser, small, turns)
        many = measure(browser, large, turns)
        show(one, many, codings)
        if options.taguette:
            beside(browser, Path(folder))
        browser.close()


def beside(browser: Browser, folder: Path) -> None:
    """Drive Taguette and ourselves with ever more codings on the same text; print both."""
    python = install(folder)
    for number in AT_PEER:
        study = folder / f"study{number}"
        generate(study, 1, TURNS, number, 1)
        ours = measure(browser, study)
        text = (study / "interviews" / "I1.txt").read_text(encoding="utf-8")
        try:
            theirs = taguette(browser, python, folder / f"peer{number}", text, number)
        except (TimeoutError, PlaywrightTimeout) as error:
            print(f"{number} codings: Taguette stopped: {str(error).splitlines()[0]}", flush=True)
            return
        print(f"{f'{number} codings on the page':36}{'ours':>8}{'Taguette':>10}{'times':>7}")
        other = figures(theirs)
        for name, first in figures(ours).items():
            print(f"{name:36}{first:8.0f}{other[name]:10.0f}{other[name] / first:7.1f}", flush=True)


def measure(browser: Browser, study: Path, turns: int = TURNS) -> Times:
    """Serve ``study``, open its first interview and code in it."""
    with served(study) as address:
        context = browser.new_context(viewport={"width": 1280, "height": 860})
        page = context.new_page()
        page.goto(address)
        page.goto(address.split("/start")[0] + "/who")
        page.locator("button[name=coder]").nth(1).click()
        first = opened(page, address)
        ready = statistics.median(opened(page, address) for _ in range(OPENINGS))
        page.evaluate(WATCH)
        press(page, turns)
        times = page.evaluate("[window.painted, window.saved]")
        context.new_cdp_session(page).send("HeapProfiler.collectGarbage")  # of the openings before
        memory = renderer_megabytes()
        context.close()
    return Times(first, ready, times[0][5:], times[1][5:], memory)


def opened(page: Page, address: str) -> float:
    """Open the interview; return the milliseconds until it could be worked on."""
    page.goto(address.split("/start", maxsplit=1)[0] + "/t/I1")
    page.locator("#text[data-ready]").wait_for(state="attached")
    return float(page.evaluate("performance.getEntriesByName('ready')[0].startTime"))


def press(page: Page, turns: int) -> None:
    """Give a code its key, and put it on turns all over the interview."""
    page.locator("#t2").click(position={"x": 4, "y": 4})
    page.keyboard.press("c")
    page.keyboard.press("Alt+1")
    page.keyboard.press("Escape")
    before = page.evaluate(OWN)
    for number in range(PRESSES):
        turn = 2 + number * (turns // PRESSES)
        page.mouse.click(*page.evaluate(CENTRE, f"t{turn}"))
        page.keyboard.press("1")
        page.evaluate(SAVED, number + 1)
    assert page.evaluate(OWN) - before == PRESSES


@contextlib.contextmanager
def served(study: Path) -> Iterator[str]:
    """Run the server as a person does; yield the address it prints."""
    process = subprocess.Popen(
        [sys.executable, "-m", "workbench", "serve", "--port", "0", "--no-browser", "--no-keying"],
        cwd=study,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "WORKBENCH_LANG": "en"},
    )
    assert process.stdout
    try:
        for line in process.stdout:
            if found := re.search(r"http://\S+", line):
                yield found.group()
                break
    finally:
        process.terminate()
        process.wait(timeout=30)


def percentile(times: list[float], share: float) -> float:
    """Return the time that ``share`` of all times do not exceed."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def figures(times: Times) -> dict[str, float]:
    """Return what is printed of one run, by name."""
    return {
        "first opening, ms": times.first,
        "page ready, ms (median)": times.ready,
        "key to painted, ms (p50)": percentile(times.painted, 0.5),
        "key to painted, ms (p95)": percentile(times.painted, 0.95),
        "key to saved and painted, ms (p50)": percentile(times.saved, 0.5),
        "key to saved and painted, ms (p95)": percentile(times.saved, 0.95),
        "memory of the page, MB": times.memory,
    }


def show(one: Times, many: Times, codings: int) -> None:
    """Print the figures, with the ratio to the larger study, at once."""
    print(f"{'codings in the study':36}{codings:8,}{10 * codings:8,}{'ratio':>7}", flush=True)
    more = figures(many)
    for name, first in figures(one).items():
        print(f"{name:36}{first:8.0f}{more[name]:8.0f}{more[name] / first:7.2f}", flush=True)
    print(f"load of the machine: {os.getloadavg()[0]:.1f}", flush=True)


if __name__ == "__main__":
    main()
