"""Signs transcribers write into the text: found and kept where they stand."""

from __future__ import annotations

import re
from typing import Final

from workbench.model.transcript import Mark

_INAUDIBLE: Final = (
    r"uhørbart|uhørbar|uhørlig|uhøyrleg|utydelig|utydeleg|uklart|uklar|uv|unv|inaudible"
    r"|unclear|unintelligible|unverständlich"
)
_LAUGH: Final = r"latter|ler|lær|lo|humrer|humrar|lacht|laughs?|laughter|laughing"
_TIME: Final = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?"

_SIGNS: Final = re.compile(
    rf"""
    (?P<time>      \#\d{{1,2}}:\d{{2}}:\d{{2}}(?:-\d{{1,3}})?\#
                 | [\[({{]{_TIME}(?:\s*[-–]\s*{_TIME})?[\])}}] )
  | (?P<inaudible> [\[(](?:{_INAUDIBLE})\b[^\])]{{0,30}}[\])] | \bxxx\b )
  | (?P<laugh>     [\[(](?:{_LAUGH})\b[^\])]{{0,30}}[\])] )
  | (?P<pause>     \((?:\.{{1,3}}|…|pause|\d{{1,3}}(?:\s?(?:s|sek|sekunder|sekund|sec|seconds))?
                     (?:\s+pause)?)\) | \[(?:pause|stille|stillhet)[^\]]{{0,30}}\] )
  | (?P<overlap>   //[^/]{{1,200}}// | \[(?:snakker|snakkar)[^\]]{{0,40}}munnen[^\]]{{0,40}}\] )
  | (?P<redaction> \*{{3,}} | \b(?:XX|YY|NN)\b
                 | \[(?:en|ein|ei|et|eit|kommune|stad|sted|namn|navn|person|by|skole|skule|firma)
                   \b[^\].]{{0,30}}\] )
  | (?P<uncertain> \(\w[\w\s'’-]{{0,40}}\?\) )
    """,
    re.IGNORECASE | re.VERBOSE,
)


LONGEST: Final = 100_000
"""Signs in a turn beyond which it is no turn: two hours of speech without a break."""

_NUMBER: Final = re.compile(r"\(\d{1,3}\)")


def marks_in(text: str, *, spoken: bool = True) -> tuple[Mark, ...]:
    """Return the marks of a turn's text, in order; offsets count code points in it.

    Kinds: time, inaudible, laugh, pause, overlap, redaction, uncertain. A bare number in
    parentheses is a pause in seconds where the text is ``spoken``; in notes it is a number.
    In a text longer than anybody speaks in one turn none are looked for.
    """
    if len(text) > LONGEST or not any(sign in text for sign in "[({#/*xXYN"):
        return ()
    return tuple(
        Mark(found.lastgroup or "", found.start(), found.end())
        for found in _SIGNS.finditer(text)
        if spoken or not _NUMBER.fullmatch(found.group())
    )
