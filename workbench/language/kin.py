"""Words of one kin: derivations of one stem, and words that reports use for the same thing.

A summary says with a verb what the findings said with a noun («søke», «søknad»), and with one
word what they said with another («fornøyd», «tilfreds»). Where texts are held against each
other such words meet. The lists hold what is common to reports of any subject.
"""

# ruff: noqa: SIM905 - lists of words read best as texts

from __future__ import annotations

from functools import cache
from typing import Final

_SHORTEST: Final = 3
"""Letters that must be left of a stem."""

_ENDINGS_NB: Final = (
    "settelse setting sjonen sjon ering elsen else heten het skapen skap ningen ning ingen ing nad "
    "ende ende lig leg ig som bar full løs ere e t"
).split()
_ENDINGS_EN: Final = (
    "ations ation ings ing ments ment ness ities ity ances ance fully ful ally ly ed es e s".split()
)

_SAME_NB: Final = (
    "fornøyd tilfreds glad positiv nøgd takknemlig begeistret henrykt begeistra",
    "misfornøyd utilfreds skuffet negativ kritisk",
    "vanskelig utfordrende krevende problematisk tung tungvint utfordring problem",
    "lett enkel ukomplisert grei",
    "mangle savne mangel savn mangelfull",
    "redusere kutte senke minske spare innskrenke nedskjæring reduksjon",
    "øke vokse stige økning vekst oppgang tilvekst",
    "synke falle nedgang fall",
    "bråk uro støy spetakkel bråke",
    "ro rolig stille",
    "bekymre bekymret urolig engstelig redd frykte bekymring uro",
    "rask fort hurtig kjapp snar",
    "kjøpe anskaffe innkjøp anskaffelse",
    "ansette rekruttere tilsette ansettelse rekruttering ansatt betjening personale bemanning",
    "ønske ville ønskelig håpe",
    "hjelp støtte bistand hjelpe bistå avhjelpe",
    "pris kostnad utgift koste dyr kostbar",
    "penge middel finansiering økonomi økonomisk",
    "viktig vesentlig sentral avgjørende betydning",
    "informasjon opplysning beskjed informere opplyse",
    "bruke benytte anvende bruk",
    "stenge lukke stengt stengning",
    "starte begynne oppstart",
    "forskjell ulikhet ulik forskjellig",
    "behov trenge nødvendig",
    "gammel eldre",
    "ung yngre ungdom",
    "fast varig permanent vedvarende",
    "midlertidig kortvarig foreløpig",
    "bolig hus leilighet hybel",
    "leie leieforhold utleie",
    "tid tidspress hast",
    "god bra",
    "dårlig svak",
    "samarbeid samarbeide samhandling",
    "tilby tilbud",
    "avslag avslå nekte",
    "frivillig dugnad dugnadsånd frivillighet",
    "lærer pedagog undervisning",
    "elev skoleelev",
    "opplæring kurs kursing skolering opplært",
    "forberede forberedelse forberedt planlegge",
    "varsel frist",
    "uklar usikker usikkerhet uvisst tvil",
    "tydelig klar",
)
_SAME_EN: Final = (
    "happy satisfied satisfy pleased content positive glad delight delighted thrilled overjoyed",
    "unhappy dissatisfied critical negative disappointed",
    "hard difficult challenging demanding problematic challenge problem tough",
    "easy simple straightforward",
    "lack miss shortage scarce",
    "reduce cut lower decrease shrink",
    "increase grow rise growth",
    "noise disturbance trouble unrest disorder",
    "worry concern anxious afraid fear worried concerned",
    "fast quick rapid swift",
    "buy purchase acquire",
    "hire recruit employ",
    "want wish hope desire",
    "help support assistance assist aid",
    "price cost expense expensive costly",
    "money fund finance financial budget",
    "important essential crucial decisive",
    "information inform notice tell",
    "use utilise utilize apply",
    "close shut",
    "start begin launch",
    "difference differ different",
    "need necessary require",
    "old elderly",
    "young youth",
    "permanent lasting",
    "temporary interim",
    "house home dwelling flat apartment",
    "bring deliver delivery",
    "share joint jointly",
    "train training course",
    "prepare preparation ready",
    "unclear uncertain uncertainty doubt",
    "stop cease discontinue",
    "replace substitute swap",
)


def kin(token: str, language: str) -> str:
    """Return what stands for a feature token and its kin: the first of its row, else its stem.

    ``token`` is a lemma as :func:`workbench.language.feature.features` gives it, Norwegian ones
    in bokmål.
    """
    return _kin(token, language == "en")


@cache
def _kin(token: str, english: bool) -> str:  # noqa: FBT001 - one of two tables
    rows = _ROWS_EN if english else _ROWS_NB
    if token in rows:
        return rows[token]
    stem = _stem(token, _ENDINGS_EN if english else _ENDINGS_NB)
    return rows.get(stem, stem)


def _stem(token: str, endings: list[str]) -> str:
    for ending in endings:
        if token.endswith(ending) and len(token) - len(ending) >= _left(ending):
            return token.removesuffix(ending)
    return token


def _left(ending: str) -> int:
    """Return how much must be left of a stem: of «øve» and «øving» two letters will do."""
    return _SHORTEST - (ending in {"e", "ing"})


def _rows(groups: tuple[str, ...], endings: list[str]) -> dict[str, str]:
    held: dict[str, str] = {}
    for group in groups:
        first = group.split()[0]
        for word in group.split():
            held.setdefault(word, f"={first}")
    for word, first in list(held.items()):
        held.setdefault(_stem(word, endings), first)
    return held


_ROWS_NB: Final = _rows(_SAME_NB, _ENDINGS_NB)
_ROWS_EN: Final = _rows(_SAME_EN, _ENDINGS_EN)
