"""The words that lead up to quotes: who speaks, and for which of a code's two sides.

Of who speaks they say no more than may stand under any quote: an informant, or informants.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from workbench.model.finding import Quote, Side
from workbench.model.wording import Wording
from workbench.report.phrase import say

_Ways = tuple[tuple[Wording, Wording], ...]
"""What may be said of one speaker, and of several. Ways of saying it take turns."""

_ALONE: Final[_Ways] = (
    (
        say("En informant forteller:", "Ein informant fortel:", "An informant puts it like this:"),
        say(
            "Slik setter informantene ord på det:",
            "Slik set informantane ord på det:",
            "Informants put it like this:",
        ),
    ),
    (
        say(
            "Slik setter en informant ord på det:",
            "Slik set ein informant ord på det:",
            "In an informant’s own words:",
        ),
        say(
            "Med informantenes egne ord:",
            "Med informantane sine eigne ord:",
            "In informants’ own words:",
        ),
    ),
)
"""Of the one side that the text has told of."""

_FORMER: Final[_Ways] = (
    (
        say(
            "Det første beskriver en informant slik:",
            "Det første skildrar ein informant slik:",
            "An informant describes the former:",
        ),
        say(
            "Det første beskriver informantene slik:",
            "Det første skildrar informantane slik:",
            "Informants describe the former:",
        ),
    ),
    (
        say(
            "Om det første forteller en informant:",
            "Om det første fortel ein informant:",
            "An informant says of the former:",
        ),
        say(
            "Om det første forteller informantene:",
            "Om det første fortel informantane:",
            "Informants say of the former:",
        ),
    ),
    (
        say(
            "Det første kommer fram i dette utsagnet:",
            "Det første kjem fram i denne utsegna:",
            "The former shows in this statement:",
        ),
        say(
            "Det første kommer fram i utsagn som disse:",
            "Det første kjem fram i utsegner som desse:",
            "The former shows in statements such as these:",
        ),
    ),
)
"""Of the first of two sides told of."""

_LATTER: Final[_Ways] = (
    (
        say(
            "Om det siste sier en informant:",
            "Om det siste seier ein informant:",
            "An informant says of the latter:",
        ),
        say(
            "Om det siste sier informantene:",
            "Om det siste seier informantane:",
            "Informants say of the latter:",
        ),
    ),
)
"""Of the second of two sides, where nothing is quoted of the first."""

_OPPOSITE: Final[_Ways] = (
    (
        say(
            "Om det motsatte sier en informant:",
            "Om det motsette seier ein informant:",
            "An informant says of the opposite:",
        ),
        say(
            "Om det motsatte sier informantene:",
            "Om det motsette seier informantane:",
            "Informants say of the opposite:",
        ),
    ),
    (
        say(
            "Et utsagn peker den andre veien:",
            "Ei utsegn peikar den andre vegen:",
            "One statement points the other way:",
        ),
        say(
            "Andre utsagn peker den andre veien:",
            "Andre utsegner peikar den andre vegen:",
            "Other statements point the other way:",
        ),
    ),
    (
        say(
            "Den andre siden beskrives slik:",
            "Den andre sida blir skildra slik:",
            "The other side is described like this:",
        ),
    )
    * 2,
)
"""Of the second side, behind quotes of the first."""


def openings(
    quotes: Sequence[Quote], sides: Sequence[Side], nth: int, language: str
) -> dict[str, str]:
    """Return what leads up to the quotes of a code, by the first quote it leads up to.

    ``quotes`` in the order they stand, ``sides`` in the order the text tells of them, ``nth``
    the code's place in its section. Nothing leads up to passages of notes, which say
    themselves what they are.
    """
    found: dict[str, str] = {}
    for side, run in groupby(quotes, key=lambda one: one.side):
        voice = [*run]
        if voice[0].verbatim:
            words = _words(side, sides, nth, later=bool(found))
            found[voice[0].id] = words[_speakers(voice) > 1].in_(language)
    return found


def _words(side: Side, sides: Sequence[Side], nth: int, *, later: bool) -> tuple[Wording, Wording]:
    if len(sides) < 2:  # noqa: PLR2004
        ways = _ALONE
    elif later:
        ways = _OPPOSITE
    else:
        ways = _FORMER if side is sides[0] else _LATTER
    return ways[nth % len(ways)]


def _speakers(voice: Sequence[Quote]) -> int:
    return len({(one.interview, one.speaker) for one in voice})
