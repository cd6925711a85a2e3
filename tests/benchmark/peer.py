"""The same text and as many highlights in Taguette, driven as its user would."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.benchmark.figure import Times, renderer_megabytes

FILL = r"""
import html, random, sys
from taguette.database import Document, Highlight, Project, Privileges, ProjectMember, Tag
from taguette.database import TextDirection, connect
path, text, number = sys.argv[1], open(sys.argv[2], encoding="utf-8").read(), int(sys.argv[3])
database = connect("sqlite:///" + path)()
turns = [one for one in text.split("\n\n") if one.strip()]
body = "".join("<p>" + html.escape(one) + "</p>" for one in turns)
project = Project(name="timing", description="")
database.add(project)
database.flush()
database.add(ProjectMember(project_id=project.id, user_login="admin", privileges=Privileges.ADMIN))
document = Document(name="I1", description="", filename="I1.html", project_id=project.id,
    text_direction=TextDirection.LEFT_TO_RIGHT, contents=body)
tags = [Tag(project_id=project.id, path=f"code{n}", description="") for n in range(36)]
database.add_all([document, *tags])
database.flush()
starts, at = [], 0
for one in turns:
    starts.append((at, at + len(one.encode())))
    at += len(one.encode())
draw = random.Random(1)
for _ in range(number):
    start, end = draw.choice(starts)
    database.add(Highlight(document_id=document.id, start_offset=start, end_offset=end,
        snippet="x", tags=[draw.choice(tags)]))
database.commit()
print(project.id, document.id)
"""

WATCH = """
() => {
  window.times = [];
  const view = document.getElementById("document-view");
  let pressed = 0;
  const form = document.getElementById("highlight-add-form");
  form.addEventListener("submit", () => { pressed = performance.now(); }, true);
  const isNew = (node) => node.classList?.contains("highlight");
  new MutationObserver((changes) => {
    if (!pressed || !changes.some((one) => [...one.addedNodes].some(isNew))) return;
    const began = pressed;
    pressed = 0;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.times.push(performance.now() - began);
      channel.port2.postMessage(0);
    });
  }).observe(view, {childList: true, subtree: true});
}
"""

SELECT = """
(at) => {
  const paragraph = document.querySelectorAll("#document-view p")[at];
  paragraph.scrollIntoView({block: "center"});
  getSelection().selectAllChildren(paragraph);
}
"""


OPENINGS, PRESSES = 2, 8


def taguette(browser: Browser, python: Path, folder: Path, text: str, highlights: int) -> Times:
    """Fill a Taguette in ``folder``, open its document and highlight in it."""
    folder.mkdir()
    database, source = folder / "taguette.sqlite3", folder / "taguette.txt"
    source.write_text(text, encoding="utf-8")
    with _served(python, database) as link:
        address = link.split("/?")[0]
        filled = subprocess.run(
            [python, "-c", FILL, str(database), str(source), str(highlights)],
            check=True,
            capture_output=True,
            text=True,
        )
        project, document = filled.stdout.split()
        context = browser.new_context(viewport={"width": 1280, "height": 860})
        context.route(re.compile(rf"^(?!{re.escape(address)})"), lambda route: route.abort())
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.dismiss())
        page.goto(link, wait_until="commit")  # it waits for a server elsewhere otherwise
        where = f"{address}/project/{project}/document/{document}"
        first = _opened(page, where, highlights)
        ready = statistics.median(_opened(page, where, highlights) for _ in range(OPENINGS))
        page.evaluate(WATCH)
        for number in range(PRESSES):
            _highlight(page, 3 + number * 40)
        times: list[float] = page.evaluate("window.times")
        memory = renderer_megabytes()
        context.close()
    return Times(first, ready, times, times, memory)


def install(folder: Path) -> Path:
    """Return the interpreter of a virtual environment that has Taguette."""
    if given := os.environ.get("TAGUETTE_PYTHON"):
        return Path(given)
    python = folder / "taguette" / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", str(folder / "taguette")], check=True)
    subprocess.run([str(python), "-m", "pip", "install", "-qq", "taguette"], check=True)
    return python


@contextlib.contextmanager
def _served(python: Path, database: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(python.with_name("taguette")), "--no-browser", "-p", str(port)]
    process = subprocess.Popen(
        [*command, "--database", str(database)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    try:
        for line in process.stdout:
            if found := re.search(r"http://\S+", line):
                yield found.group().replace("localhost", "127.0.0.1")
                break
    finally:
        process.terminate()
        process.wait(timeout=30)


_PATIENCE_MS = 120_000


def _opened(page: Page, where: str, highlights: int) -> float:
    """Open the document; return the milliseconds until all highlights were there."""
    began = time.perf_counter()
    page.goto(where, timeout=_PATIENCE_MS)
    page.wait_for_function(
        "(n) => new Set([...document.querySelectorAll('#document-view .highlight')]"
        ".map((one) => one.dataset.highlightId)).size >= n",
        arg=int(highlights * 0.6),  # equal highlights on each other leave some without a place
        timeout=_PATIENCE_MS,
        polling=50,
    )
    return (time.perf_counter() - began) * 1000


def _highlight(page: Page, paragraph: int) -> None:
    page.evaluate(SELECT, paragraph)
    page.wait_for_timeout(150)
    done = page.evaluate("window.times.length")
    page.keyboard.press("n")
    page.locator("#highlight-add-tags input").first.check()
    page.locator("#highlight-add-form button[type=submit]").click()
    page.wait_for_function("(n) => window.times.length > n", arg=done, timeout=20_000)
    page.locator("#highlight-add-modal").wait_for(state="hidden")
