"""What a text counts: its word for a case, a study's own or the one it uses most, and people."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from workbench.language.feature import normal

_CASES: Final = frozenset(
    "kommune bydel fylke skole bibliotek barnehage virksomhet bedrift sykehjem enhet kontor "
    "avdeling organisasjon case institusjon sykehus etat lag forening municipality school library "
    "company "
    "organisation organization hospital district unit service site department business firm "
    "nursery kindergarten county".split()
)
_SPEAKERS: Final = frozenset(
    "informant deltaker respondent intervjuobjekt informantgruppe interviewee participant".split()
)
_OTHERS: Final = frozenset(
    "flyktning innbygger utleier huseier barn ukrainer familie elev bruker beboer pasient foreldre "
    "forelder person folk ansatt leder nabo ungdom student kunde pårørende lærer frivillig barn "
    "refugee resident landlord child family pupil user patient parent people employee leader "
    "neighbour student customer teacher volunteer staff manager tilfelle case sak".split()
)


@dataclass(frozen=True)
class Nouns:
    """What a text counts: lemmas of cases, and of those who speak for them."""

    language: str
    cases: frozenset[str]
    speakers: frozenset[str] = _SPEAKERS
    others: frozenset[str] = _OTHERS
    known: dict[str, str] = field(default_factory=dict, compare=False)

    def noun(self, word: str) -> str:
        """Return the lemma of a word that can be counted, else ``""``; «case-kommune» is one."""
        if word not in self.known:
            last = word.rsplit("-", 1)[-1]
            last = re.sub(r"(?<=[nae])s$", "", last) if self.language != "en" else last
            lemma = normal(last, self.language)
            held = self.cases | self.speakers | self.others
            forms = (lemma, last, *_stems(last, self.language))
            self.known[word] = next((one for one in forms if one in held), "")
        return self.known[word]

    def kind(self, noun: str) -> str:
        """Return what a noun is: ``case``, ``speaker``, or itself; ``""`` stays empty."""
        if noun in self.cases:
            return "case"
        return "speaker" if noun in self.speakers else noun


def _stems(word: str, language: str) -> tuple[str, ...]:
    """Return what Norwegian nouns lose when they bend: «museum, museet», «senter, sentra»."""
    if language == "en":
        return ()
    bent = (word.removesuffix(end) for end in ("um", "a", "ane", "ene", "et", "en", "ar", "er"))
    return (*bent, f"{word[:-2]}r" if word.endswith("er") else word)


def nouns_of(texts: Iterable[str], language: str, units: Iterable[str] = ()) -> Nouns:
    """Return the nouns of a text: the study's units, or what stands most behind «av»/«of».

    Words of people (refugees, pupils) are never taken for cases unless the study says so.
    """
    own = {normal(one.casefold().rsplit("-", 1)[-1], language) for one in units if one}
    counted: Counter[str] = Counter()
    pattern = re.compile(
        r"\b(?:en|ein|ei|et|eit|flere|fleire|noen|nokre|alle|fleste|par|one|several|some|most|"
        r"all|couple)(?: av| of)?(?: de| dei| the| desse| disse)? ([\w-]{3,})",
        re.IGNORECASE,
    )
    for text in texts:
        for found in pattern.finditer(text):
            lemma = normal(found[1].casefold().rsplit("-", 1)[-1], language)
            counted[lemma] += lemma in _CASES
    most = counted.most_common(1)
    learned = {most[0][0]} if most and not own else set()
    cases = frozenset(own | learned | {"case"}) - {""}
    return Nouns(language, cases, others=_OTHERS - cases)
