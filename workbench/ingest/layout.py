"""Structure that text files carry beside speech: front matter, comments, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from workbench.ingest.source import Carrier, Line, Source

FRONT_MATTER: Final = "front matter"
COMMENT: Final = "comment"
HEADING: Final = "heading"

CONSTRUCTED: Final = re.compile(
    r"\b(?:konstruert|konstruerte|oppdikt\w+|fiktiv\w*|constructed|fictional|invented)\b",
    re.IGNORECASE,
)
"""Words of a line that says the text is made up; such a line at the top is no speech."""

_HEADING = re.compile(r"\s{0,3}#{1,6}\s+\S")
_UNDERLINE = re.compile(r"\s{0,3}(?:={3,}|-{3,})\s*")
_STRONG = re.compile(r"(?<![*_\w])(\*\*|__)(?![*_\s])([^*\n]+?)(?<![*_\s])\1(?![*_\w])")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}")


def laid_out(source: Source) -> Source:
    """Return the source with front matter, comments and headings set aside, signs of bold gone.

    A line that is half comment, half text becomes two lines in the same place, so that every
    letter stays in the account. Documents keep the structure their own format gives them.
    """
    if source.carrier is not Carrier.TEXT:
        headed = (replace(one, aside=HEADING) if _headed(one) else one for one in source.lines)
        return replace(source, lines=tuple(headed))
    lines = list(_without_comments(_without_front_matter(source.lines)))
    return replace(source, lines=tuple(_without_headings(lines)))


def _headed(line: Line) -> bool:
    return line.heading and not line.aside


def _without_front_matter(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    if not lines or lines[0].text.strip() != "---":
        return lines
    for index, line in enumerate(lines[1:], 1):
        if line.text.strip() in {"---", "..."}:
            front = (replace(one, aside=FRONT_MATTER) for one in lines[: index + 1])
            return (*front, *lines[index + 1 :])
        if line.text.strip() and not re.match(r"\s|[\w\- ]+:|#|- ", line.text):
            break
    return lines


def _without_comments(lines: tuple[Line, ...]) -> Iterator[Line]:
    inside = False
    closing = _last_close(lines)
    for index, line in enumerate(lines):
        if line.aside or (not inside and "<!--" not in line.text):
            yield line
            continue
        for part, comment in _comment_parts(line.text, inside=inside):
            inside = comment and not part.endswith("-->")
            if inside and index >= closing:
                comment = inside = False  # noqa: PLW2901 - an opening that never closes is text
            if part.strip() or not line.text.strip():
                yield replace(line, text=part, aside=COMMENT if comment else "")


def _last_close(lines: tuple[Line, ...]) -> int:
    return max((index for index, line in enumerate(lines) if "-->" in line.text), default=-1)


def _comment_parts(text: str, *, inside: bool) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a line in order, and whether each is in a comment."""
    at = 0
    while at < len(text):
        end = text.find("-->" if inside else "<!--", at)
        if end < 0:
            yield text[at:], inside
            return
        stop = end + 3 if inside else end
        if stop > at:
            yield text[at:stop], inside
        at = stop
        inside = not inside


def _without_headings(lines: list[Line]) -> Iterator[Line]:
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        if not line.aside and (_HEADING.match(line.text) or _underlined(line, following)):
            yield replace(line, aside=HEADING)
        elif not line.aside and _RULE.fullmatch(line.text):
            yield replace(line, text="")
        elif not line.aside and ("**" in line.text or "__" in line.text):
            yield replace(line, text=_STRONG.sub(r"\2", line.text))
        else:
            yield line


def _underlined(line: Line, following: Line | None) -> bool:
    return bool(
        following
        and line.text.strip()
        and line.block == following.block
        and _UNDERLINE.fullmatch(following.text)
        and following.text.strip().startswith("=")
    )
