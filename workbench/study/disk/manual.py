"""The manual inside the package."""

from __future__ import annotations

import re
from typing import Final

from markdown_it import MarkdownIt

from workbench.errors.base import message_language
from workbench.study.disk.files import read
from workbench.study.disk.named import named
from workbench.study.disk.starter import PACKAGE


def topics(language: str) -> tuple[tuple[str, str], ...]:
    """Return the manual's topics: (name, title), in reading order."""
    folder = PACKAGE / "manual" / message_language(language)
    found = []
    for path in sorted(folder.glob("*.md")):
        first = path.read_text(encoding="utf-8").split("\n", 1)[0]
        found.append((path.stem.split("-", 1)[1], first.lstrip("# ")))
    return tuple(found)


def page(topic: str, language: str) -> str:
    """Return one page of the manual as Markdown, without its pictures: for a terminal.

    A bar inside code in a table is escaped for the table's sake; here it is what to write.
    """
    return _PICTURE.sub("", _written(topic, language)).replace("\\|", "|")


_PICTURE: Final = re.compile(r"(?m)^!\[[^\]]*\]\(([\w-]+)\.png\)\n\n?")


def _written(topic: str, language: str) -> str:
    named("topic", topic, (name for name, _ in topics(language)))
    path = next((PACKAGE / "manual" / message_language(language)).glob(f"??-{topic}.md"))
    return read(path, path.name).decode().rstrip()


def picture(language: str, name: str) -> bytes | None:
    """Return a picture of the manual; None when there is none of that name."""
    folder = PACKAGE / "manual" / "pictures"
    known = {f"{one.parent.name}/{one.name}": one for one in folder.glob("*/*.png")}
    found = known.get(f"{language}/{name}")
    return None if found is None else read(found, name)


def page_html(topic: str, language: str) -> str:
    """Return one page of the manual as HTML; its level-one heading is the page's."""
    text = _written(topic, language)
    html = str(MarkdownIt("commonmark").enable("table").render(text))
    shown = f"/help/picture/{message_language(language)}/"
    html = html.replace('<img src="', f'<img loading="lazy" src="{shown}')
    # What may be wider than a narrow page is scrolled by keyboard too.
    return html.replace("<pre>", '<pre tabindex="0">').replace("<table>", '<table tabindex="0">')
