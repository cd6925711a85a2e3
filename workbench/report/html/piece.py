"""Pieces of a page that stand on nothing else: text, the cover, entries of the contents."""

from __future__ import annotations

import html
import re

from workbench.report.block import (
    Contents,
    Cover,
    Run,
)
from workbench.report.number import Label

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def escaped(text: str) -> str:
    """Return ``text`` as it must stand in HTML; signs no page may hold become U+FFFD."""
    return html.escape(_UNFIT.sub("\ufffd", text), quote=True)


def is_listed(label: Label, block: Contents) -> bool:
    """Say whether a list of contents, tables or figures has this entry."""
    if block.kind == "contents":
        return 1 <= label.level <= block.depth
    return label.kind == block.kind.removesuffix("s")


def entry(target: str, label: Label) -> str:
    """Return an entry of such a list, with a link to its place."""
    shown = label.number if label.kind in {"chapter", "section"} else label.name
    number = f'<span class="label">{escaped(shown)}</span>' if label.number else ""
    level = f' class="level-{label.level}"' if label.level else ""
    return f'<li{level}><a href="#{escaped(target)}">{number}{escaped(label.title)}</a></li>'


def run_html(run: Run) -> str:
    """Return plain text with its emphasis."""
    text = escaped(run.text)
    for tag, wanted in (("code", run.code), ("em", run.emphasis), ("strong", run.strong)):
        if wanted:
            text = f"<{tag}>{text}</{tag}>"
    return text


def cover_html(cover: Cover) -> str:
    """Return the first page."""
    lines = [f"<h1>{escaped(cover.title)}</h1>"]
    if cover.subtitle:
        lines.append(f'<p class="subtitle">{escaped(cover.subtitle)}</p>')
    facts = (cover.client, ", ".join(cover.authors), cover.date)
    lines += [f'<p class="facts">{escaped(fact)}</p>' for fact in facts if fact]
    if cover.notice:
        lines.append(f'<p class="notice">{escaped(cover.notice)}</p>')
    return f'<header class="cover">{"".join(lines)}</header>'
