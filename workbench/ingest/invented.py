"""Lines that speech recognition makes up in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from workbench.errors.base import Said
from workbench.ingest.clean import clean
from workbench.ingest.notice import Hallucinated
from workbench.ingest.source import Source

SILENCE: Final = 0.6
"""Probability of silence above which a segment's words are in doubt (Whisper's own limit)."""

_KNOWN: Final = re.compile(
    r"(?:teksting av|tekstet av|undertekst(?:er|ing)? av|undertekstet av|subtitles by"
    r"|takk for at du så (?:på|med)|takk for at dere så på|thanks for watching)\b.{0,40}",
    re.IGNORECASE,
)


def made_up(lines: Iterable[tuple[int, str]], source: Source) -> list[Said]:
    """Return a notice of the lines (index, text) that look made up; none when there are none.

    Only whole lines count: somebody may thank for something in a sentence.
    """
    found = [(index, text) for index, text in lines if _KNOWN.fullmatch(clean(text))]
    return doubted(found, source)


def doubted(found: list[tuple[int, str]], source: Source) -> list[Said]:
    """Return one notice for all these lines, shown by the first."""
    if not found:
        return []
    index, text = found[0]
    return [Hallucinated(source.where(index), len(found), clean(text)[:120])]
