"""Words that may be names: capitalised inside a sentence, and no ordinary word."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from workbench.language.feature import normal
from workbench.language.stop import stop_words
from workbench.model.codebook import Codebook
from workbench.model.interview import Study
from workbench.model.wording import Wording

Known = Callable[[str, str], bool]
"""Says of a word with a capital inside a sentence, and a language, whether it is no name."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BRACKETED = re.compile(r"\[[^\]]*\]")
_BEGINS = re.compile(r"(?:^|[.!?…:;«“”\"(\[–—\n]|[.!?…][»”\"])\s*[-–—«“\"(]?\s*$")
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december norwegian english "
    "christmas easter ramadan eid pentecost whitsun hanukkah diwali".split()
)
_ADDRESSED = frozenset(
    "mum mummy mom dad daddy mother father gran granny nan nana grandma grandad grandpa "
    "auntie uncle god lord internet web mr mrs ms miss dr madam sir".split()
)
"""English words that are capitalised without an article and name nobody by themselves."""

_BEFORE_COMMON = frozenset(
    "the a an this that these those our your my his her its their each every some any no "
    "another which what local same new old".split()
)
"""English words that a common noun follows; a person's name stands without them."""

_BODY = re.compile(
    r"\b(?:[A-Z][a-z]+ (?:(?:and|for|of|on) )?)*(?:National|Ministry|Department|Directorate"
    r"|Government|Parliament|Act|Agency|Authority|Office|Commission|Inspectorate|Regulation|Constitution"
    r"|Service)(?: (?:(?:and|for|of|on|the) )*[A-Z][a-z]+)*"
)
"""A body or a law of the whole country in English: ordinary words, one of them of state."""

_LAST_WORD = re.compile(r"([^\W\d_]+)(['’]s)?[ \u00a0]+$")
_NEXT_WORD = re.compile(r"[ \u00a0]+([^\W\d_]+)")
_ACRONYM = 5
"""Letters that a word in capitals may have and still pass as an abbreviation."""


def public_words(study: Study, codebook: Codebook) -> frozenset[str]:
    """Return the words, in small letters, that the report prints anyway.

    They stand in the study's own texts and in the codebook: agencies, schemes, countries.
    """
    wordings: list[Wording] = [study.title, study.subtitle, study.purpose, *study.limits]
    for theme in codebook.themes:
        wordings += [theme.name, theme.definition]
        for code in theme.codes:
            wordings += [code.name, code.definition, code.include, code.exclude]
            wordings += [code.finding, code.contrary]
    texts = [study.client, *(text for wording in wordings for _, text in wording.texts)]
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


@lru_cache(maxsize=16)
def lemmas(words: frozenset[str], language: str) -> frozenset[str]:
    """Return the lemmas of the words a study prints anyway; every sentence asks for the same."""
    return frozenset(normal(word, language) for word in words)


def unknown_names(text: str, language: str, known: Known, public: frozenset[str]) -> Iterator[str]:
    """Yield words that begin with a capital inside a sentence and are no ordinary words.

    What stands in brackets was put there by us; abbreviations in capitals and words the
    report prints anyway (``public``) tell nobody anything new.
    """
    brackets = [found.span() for found in _BRACKETED.finditer(text)]
    if language == "en":
        brackets += [found.span() for found in _BODY.finditer(text) if _of_state(found, known)]
    for found in _WORD.finditer(text):
        word = found.group()
        if not word[0].isupper() or any(a <= found.start() < b for a, b in brackets):
            continue
        if _BEGINS.search(text[: found.start()]):
            continue
        if not _ordinary(word, language, known, public) or (
            language == "en" and _used_as_name(text, found, public)
        ):
            yield word


def runs(words: Iterable[str], text: str) -> Iterator[str]:
    """Yield names of several words whole: «Big Owl» is one name and not two."""
    held: list[str] = []
    for word in words:
        if held and f"{' '.join(held)} {word}" in text:
            held.append(word)
            continue
        if held:
            yield " ".join(held)
        held = [word]
    if held:
        yield " ".join(held)


def _of_state(found: re.Match[str], known: Known) -> bool:
    """Say whether a run of capitals is a body of state: more than one word, all ordinary ones."""
    words = [word for word in _WORD.findall(found.group()) if word[0].isupper()]
    return len(words) > 1 and all(known(word, "en") for word in words)


def _used_as_name(text: str, found: re.Match[str], public: frozenset[str]) -> bool:
    """Say whether an English word is used as a name, though the word list has it.

    English capitalises names and titles alone, so a common word with a capital is a name where
    it has no article («before Raj has put», «I told Rose») or another capital beside it («in
    Mill Street»). «the Library» is an institution of which any place has one. Words of an
    address or a feast, abbreviations, and words of the study's own are none.
    """
    word = found.group()
    low = word.casefold()
    if _plain(word, public) or low in _ADDRESSED or low in stop_words("en"):
        return False
    before = _LAST_WORD.search(text[: found.start()])
    after = _NEXT_WORD.match(text, found.end())
    if after and _capital(after.group(1), public):
        return True
    if before is None:
        return False  # behind a sign: speech that begins, as often as a name
    if _capital(before.group(1), public) and not _BEGINS.search(text[: before.start()]):
        return True
    return not before.group(2) and before.group(1).casefold() not in _BEFORE_COMMON


def _capital(word: str, public: frozenset[str]) -> bool:
    return word[0].isupper() and not _plain(word, public) and word.casefold() not in _ADDRESSED


def hidden_names(text: str, names: Iterable[str]) -> Iterator[str]:
    """Yield the names that stand in ``text`` all the same, such as in a compound."""
    low = _BRACKETED.sub("", text).casefold()
    for name in names:
        place = low.find(name.casefold())
        if place >= 0 and not low[place - 1 : place].isalpha():
            yield name


def _ordinary(word: str, language: str, known: Known, public: frozenset[str]) -> bool:
    return _plain(word, public) or known(word, language)


def _plain(word: str, public: frozenset[str]) -> bool:
    """Say whether a word tells nobody anything: printed anyway, of the calendar, in capitals."""
    low = word.casefold()
    if len(word) == 1 or low in public or low.removesuffix("s") in public:
        return True
    if low.split("'")[0].split("’")[0] == "i" or {low, low.removesuffix("s")} & _CALENDAR:
        return True
    return len(word) <= _ACRONYM and word.isupper()
