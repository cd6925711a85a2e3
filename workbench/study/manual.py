"""The manual inside the package."""

from __future__ import annotations

from markdown_it import MarkdownIt

from workbench.errors.base import message_language
from workbench.study.files import read
from workbench.study.named import named
from workbench.study.starter import PACKAGE


def topics(language: str) -> tuple[tuple[str, str], ...]:
    """Return the manual's topics: (name, title), in reading order."""
    folder = PACKAGE / "manual" / message_language(language)
    found = []
    for path in sorted(folder.glob("*.md")):
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        found.append((path.stem.split("-", 1)[1], first.lstrip("# ")))
    return tuple(found)


def page(topic: str, language: str) -> str:
    """Return one page of the manual as Markdown."""
    named("topic", topic, (name for name, _ in topics(language)))
    path = next((PACKAGE / "manual" / message_language(language)).glob(f"??-{topic}.md"))
    return read(path, path.name).decode().rstrip()


def page_html(topic: str, language: str) -> str:
    """Return one page of the manual as HTML; its level-one heading is the page's."""
    html = str(MarkdownIt("commonmark").enable("table").render(page(topic, language)))
    # What may be wider than a narrow page is scrolled by keyboard too.
    return html.replace("<pre>", '<pre tabindex="0">').replace("<table>", '<table tabindex="0">')
