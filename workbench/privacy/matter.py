"""What a study speaks of: everything else in a finding is foreign to it, and may be of one place.

A list of telling things (lighthouses, dairies) ends where the next study begins. What does not
end is how they stand out: the study's guide, codebook and settings never name them, at most one
case's interviews do, and few words of the language are built on them.
"""

# ruff: noqa: E501, SIM905 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from workbench.language.compound import parts
from workbench.language.family import family
from workbench.language.feature import normal
from workbench.language.field import everyday
from workbench.language.forms import forms, lists
from workbench.language.lexicon import known
from workbench.language.sense import senses
from workbench.language.stop import stop_words
from workbench.privacy.name import lemmas

_SMALL: Final = 12
_SMALL_EN: Final = 9
"""A word with fewer in its family than this is one that is said of few places. English builds
fewer words on others than Norwegian, which writes its compounds as one."""

_SMALL_HEAD: Final = 60
"""The same of the last part of a compound, which is less of the family's than the whole."""

_ABSTRACT: Final = re.compile(
    r"(?:(?<!byg)(?<!kled)ing|else|het|heit|dom|skap|(?<!sta)sjon|tet|isme|sel|ans|ens|nad|asje|logi|nomi|tikk|sikt|nivå|måte)$"
)
_ABSTRACT_EN: Final = re.compile(
    r"(?:tion|sion|ment|ness|ity|ship|ance|ence|ancy|ency|ism|hood|dom|ing|ogy|omy|ics|ysis|self|selves)$"
)
"""What is made of verbs and adjectives is no thing that stands in a place."""

_SEVERAL: Final = 2
"""Cases that must say a word for it to point at none."""

_TIME: Final = frozenset(
    "tid dag uke veke år kveld natt helg time måned månad morgen morgon middag ettermiddag formiddag sesong semester halvår periode vinter sommer høst vår gang start slutt"
    " time day week year evening night weekend hour month morning afternoon season term period winter summer autumn spring end start moment minute".split()
)
_SHORT: Final = 4
_ANY: Final = 1_000_000

_AMOUNT: Final = frozenset(
    "part tall antall gjennomsnitt prosent majority half third quarter matter fact issue aspect".split()
)
_RESEARCH: Final = frozenset(
    "intervju intervjue informant rapport studie kapittel avsnitt tabell utvalg analyse kode kodebok kodeboka guide utsagn utsegn påstand funn sitat tema vedlegg interview study report chapter section table figure sample appendix interviewee respondent codebook statement finding claim quote theme".split()
)
"""Of the calendar, of quantity, of the report itself: closed fields that any finding may touch."""

_OF_STATE: Final = ("direktorat", "departement", "storting", "regjering", "forbund", "parlament")
"""Last parts of what there is one of in the country."""

_NOWHERE: Final = _TIME | _AMOUNT | _RESEARCH

_STRONG: Final = frozenset(
    "fikk fekk got vant vann won brast brant falt sank gikk gjekk kom kjørte køyrde rant rann sprakk brøt braut slo tok fall stod sto lå låg forsvant døde fløy flaug frøs fraus drev dreiv skar came fell went broke burst sank blew ran flew froze tore gave stood lost struck shook slid caught hit".split()
)
"""Verbs whose past no ending tells."""

ONCE_DONE: Final = _STRONG - frozenset(
    "fikk fekk got gikk gjekk kom tok stod sto stood lå låg came went gave ran lost".split()
)
"""Of these, what nobody does day by day."""


def _silent(_word: str) -> int:
    return 0


@dataclass(frozen=True)
class Heard:
    """What was asked and said: the guide's words in small letters, and in how many cases one is.

    ``cases`` gives how many cases' interviews have a word that begins as the given one does.
    """

    asked: frozenset[str] = frozenset()
    cases: Callable[[str], int] = _silent


UNHEARD: Final = Heard()
"""Nothing was asked or said: all that the study does not print is foreign to it."""


@dataclass(frozen=True)
class Matter:
    """The words, in small letters, that a study prints anyway, and what was said in it."""

    words: frozenset[str]
    language: str
    heard: Heard = UNHEARD

    @cached_property
    def _all(self) -> frozenset[str]:
        return self.words | self.heard.asked

    @cached_property
    def own(self) -> frozenset[str]:
        """The lemmas of the study's words, and in Norwegian those of their parts."""
        whole = lemmas(self._all, self.language)
        if self.language == "en":
            return whole
        return whole | {normal(one, "nb") for word in self._all for one in parts(word, "nb")}

    def foreign(self, word: str, *, wide: bool = False, narrow: bool = False) -> bool:
        """Say whether a noun in small letters is of a thing that few places have.

        ``wide``: in a sentence on one case, where a compound need not be rare in itself;
        ``narrow``: where it is what a general sentence is about, and its last part must be.
        """
        most = _ANY if wide else _SMALL if narrow else _SMALL_HEAD
        return _rare(word, self.language, most) and not self.speaks_of(word)

    def speaks_of(self, word: str) -> bool:
        """Say whether the study itself speaks of a word, or of what a compound is one of.

        It does too where those interviewed in several cases do.
        """
        lemma = normal(word, self.language)
        if word in self._all or lemma in self.own:
            return True
        if self.heard.cases(lemma.removesuffix("e")) >= _SEVERAL:
            return True
        if self.language == "en":
            return False
        apart = [normal(one, self.language) for one in parts(word, self.language)]
        return len(apart) > 1 and (
            apart[-1] in self.own
            or (any(one in self.own for one in apart) and family(apart[-1], "nb") >= _SMALL_HEAD)
        )


@lru_cache(maxsize=16384)
def _rare(word: str, language: str, most: int) -> bool:
    """Say whether a noun's family is small; ``most`` is the size of that of a compound's head."""
    lemma = normal(word, language)
    if language == "en":
        if (
            _ABSTRACT_EN.search(lemma)
            or lemma in _NOWHERE
            or lemma.endswith("ist")
            or _stops(lemma)
        ):
            return False
        spoken_of = senses(lemma, "en") or everyday(lemma, "en")  # what any such study speaks of
        return not spoken_of and 0 < family(lemma, "en") < _SMALL_EN
    apart = max((parts(one, "nb") for one in (word, lemma)), key=len)
    head = normal(apart[-1], language)
    if any(_ABSTRACT.search(one) or _of_time(one) for one in (head, lemma)):
        return False
    if _stops(head) or lemma.endswith(_OF_STATE) or head in _OF_STATE:
        return False
    if max(family(word, language), family(lemma, language)) >= _SMALL:
        return False
    heads = (head, apart[-1], apart[-1].removesuffix("e"))  # «regelverket» ends in «verk»
    return len(apart) == 1 or max(family(one, language) for one in heads) < most


def _of_time(lemma: str) -> bool:
    long = tuple(one for one in _TIME if len(one) > _SHORT)
    return lemma in _NOWHERE or lemma.endswith(long)


def _stops(word: str) -> bool:
    return any(word in stop_words(language) for language in ("nb", "nn", "en"))


@lru_cache(maxsize=16384)
def definite(word: str, language: str) -> bool:
    """Say whether a Norwegian word in small letters is a noun in the definite singular."""
    if not word.endswith(("en", "et", "a", "n")):
        return False
    held = [(name, forms(name).get(word)) for name in lists(language)]
    if not any(lemma for _, lemma in held):
        last = parts(word, language)[-1]
        return last != word and any(
            word.endswith(form) and _bent(form, last, name)
            for form in _definite_forms(last)
            for name in lists(language)
        )
    return any(
        lemma is not None and lemma != word and _bent(word, lemma, name) for name, lemma in held
    )


def _definite_forms(lemma: str) -> tuple[str, ...]:
    stem = lemma.removesuffix("e")
    latin = (f"{lemma[:-2]}et",) if lemma.endswith(("ium", "eum")) else ()
    doubled = f"{lemma}{lemma[-1]}"
    return (f"{stem}en", f"{stem}a", f"{lemma}et", f"{doubled}et", f"{doubled}en", *latin)


def _bent(word: str, lemma: str, name: str) -> bool:
    """Say whether a form is the definite singular of a lemma, and no plural and no verb's past."""
    if word not in _definite_forms(lemma):
        return False
    if not word.endswith("a"):
        return not (word.endswith("et") and lemma.endswith("e"))
    stem = lemma.removesuffix("e")
    if any(forms(one).get(f"{stem}{end}") == lemma for one in ("nb", "nn") for end in _OF_VERBS):
        return False
    if any(forms(one).get(f"{stem}en") == lemma for one in ("nb", name)):
        return True
    feminine = forms("nn").get(f"{stem}er") == lemma  # ei ulukke, ulukka, ulukker
    return feminine and forms("nn").get(f"{stem}ar") != lemma  # kaste, kasta, kastar


_OF_VERBS: Final = ("et", "te", "de")
"""Endings that a feminine noun does not take and a verb does."""


def in_the_past(word: str, language: str) -> bool:
    """Say whether a word in small letters is a verb in the past tense."""
    if word in _STRONG:
        return True
    if _stops(word) or not known(word, language):
        return False
    if language == "en":
        return word.endswith("ed")
    bent = normal(word, language) != word and not definite(word, language)
    return word.endswith(("te", "de")) or (bent and word.endswith(("et", "a")))


@lru_cache(maxsize=16384)
def is_noun(word: str, language: str) -> bool:
    """Say whether a word in small letters can be a noun: one that has a definite form or a plural.

    An English word that is as often a verb («drive») counts as one of those.
    """
    if _stops(word):
        return False
    if language == "en":
        listed = forms("en")
        many = (f"{word}s", f"{word}es", f"{word[:-1]}ies")
        return word in {listed.get(one) for one in many} and f"{word}ing" not in listed
    last = normal(parts(word, language)[-1], language)
    return any(definite(f"{last.removesuffix('e')}{end}", "nb") for end in ("en", "et"))


def is_thing(word: str, language: str) -> bool:
    """Say whether a noun in small letters is of something one can see: no quality, time or act."""
    lemma = normal(word, language)
    made = _ABSTRACT_EN if language == "en" else _ABSTRACT
    return is_noun(word, language) and not made.search(lemma) and not _of_time(lemma)
