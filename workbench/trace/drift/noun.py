"""What a text counts: its word for a case, a study's own or the one it uses most, and people."""

# ruff: noqa: E501, SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from workbench.language.feature import features, normal

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
    """What a text counts: lemmas of cases, and of those who speak for them.

    ``grouping`` are the words in the names of a study's groups, which tell who and not what.
    """

    language: str
    cases: frozenset[str]
    speakers: frozenset[str] = _SPEAKERS
    others: frozenset[str] = _OTHERS
    grouping: frozenset[str] = frozenset()
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


_PARTITIVE: Final = re.compile(
    r"\b(?:én|éin|en|ein|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|ingen|flere|fleire|fleste|alle|noen|nokre|kvar|hver|kvart|hvert|one|two|three|"
    r"four|five|six|seven|eight|nine|ten|none|most|several|some|each|all|majority|half|halvparten|flertallet|fleirtalet)"
    r" (?:av|of)(?: (?:de|dei|the|desse|disse))?(?: (?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|two|three|four|five|six|seven|eight|nine|ten|\d+))?"
    r" ([\w-]{3,})",
    re.IGNORECASE,
)
"""What a text counts some of: «four of the eight charities» is about charities."""

_OFTEN: Final = 3
"""Times that a text must count some of what it is taken to be about."""


def nouns_of(
    texts: Iterable[str], language: str, units: Iterable[str] = (), groups: Iterable[str] = ()
) -> Nouns:
    """Return the nouns of a text: the study's units, or what stands most behind «av»/«of».

    Words of people (refugees, pupils) are never taken for cases unless the study says so.
    """
    own = {normal(one.casefold().rsplit("-", 1)[-1], language) for one in units if one}
    counted: Counter[str] = Counter()
    learned: Counter[str] = Counter()
    pattern = re.compile(
        r"\b(?:en|ein|ei|et|eit|flere|fleire|noen|nokre|alle|fleste|par|one|several|some|most|"
        r"all|couple)(?: av| of)?(?: de| dei| the| desse| disse)? ([\w-]{3,})",
        re.IGNORECASE,
    )
    for text in texts:
        for found in pattern.finditer(text):
            lemma = normal(found[1].casefold().rsplit("-", 1)[-1], language)
            counted[lemma] += lemma in _CASES
        for found in _PARTITIVE.finditer(text):
            lemma = normal(found[1].casefold().rsplit("-", 1)[-1], language)
            bent = found[1].casefold().endswith("s" if language == "en" else ("ene", "ane"))
            learned[lemma] += bent and lemma not in _OTHERS | _SPEAKERS
    most = [word for word, number in counted.most_common(1) if number]
    told = [word for word, number in learned.most_common(1) if number >= _OFTEN]
    cases = frozenset(own | set((most or told) if not own else ()) | {"case"}) - {""}
    counted_too = frozenset(word for word, number in learned.items() if number and len(word) > 3)  # noqa: PLR2004
    others = (_OTHERS | counted_too) - cases - _SPEAKERS
    grouping = frozenset(token for name in groups for token in features(name, language))
    return Nouns(language, cases, others=others, grouping=grouping)
