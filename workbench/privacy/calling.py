"""Callings: who holds an office or does a job that a place has few of, whatever it is called.

Lists of offices end where the next study begins. What does not end is how such words are made:
a small closed set of last parts (-leder, -sjef, -koordinator, officer, keeper), endings of
learned callings (-ologen, -isten, -ician), and in Norwegian -er from a verb. In the definite
singular they point at somebody, unless the study itself speaks of that calling in general or it
is a part that anybody may be in (a pupil, a patient, the manager).
"""

# ruff: noqa: E501, SIM905 - lists of words read best as long texts

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Final

from workbench.language.compound import parts
from workbench.language.feature import normal
from workbench.language.forms import forms, lists
from workbench.language.lexicon import known
from workbench.privacy.name import lemmas

_HEADS: Final = tuple(
    (
        "leder leiar sjef direktør koordinator ansvarlig ansvarleg rådgiver rådgjevar rådgivar konsulent sekretær styrer styrar bestyrer bestyrar formann"
        " mester meister inspektør ingeniør kaptein fører førar prest lege dyrlege helsesøster helsesyster fyrvokter psykolog arkitekt redaktør kasserer kasserar ombud rektor dommer dommar eier eigar"
        " gründer grunnlegger grunnleggjar vaktmester vaktmeister verge vert vertinne forvalter forvaltar mann kvinne trener trenar dirigent fogd biskop"
        " representant statsråd minister prost pastor forstander forstandar klokker klokkar rabbiner rabbinar imam munk nonne oberst major politi skipper båtsmann kirketjener kyrkjetenar sykepleier sjukepleiar jordmor vernepleier vernepleiar montør operatør tekniker teknikar kokk tolk organist kantor smed tillitsvalgt tillitsvald"
    ).split()
)
_GENERAL: Final = frozenset(
    "leder leiar bruker brukar leietaker leigetakar utleier utleigar lærer lærar elev pasient innbygger innbyggjar informant deltaker deltakar"
    " arbeidsgiver arbeidsgjevar arbeidstaker arbeidstakar søker søkar mottaker mottakar leser lesar intervjuer intervjuar saksbehandler saksbehandlar"
    " tolk medarbeider medarbeidar veileder rettleiar rådgiver rådgjevar kunde beboer bebuar forsker forskar forfatter forfattar nabo mann kvinne barn"
    " respondent student lærling ungdom forelder gjest eier eigar lege"
    " manager nurse doctor teacher patient pupil user employee informant participant interviewer tenant landlord customer resident student child parent"
    " interpreter owner member colleague volunteer worker leader head lead driver officer adviser reader visitor author researcher caseworker".split()
)
"""Parts that anybody may be in: said of no one by themselves."""

_LATIN: Final = re.compile(
    r"\w{2,}(?:olog|ist|atør|ktør|niør|iker|ikar|ator|itor|graf|nom|ient|ulent|essor|iat[eo]r)en$"
)
_NO_CALLING: Final = frozenset(
    "liste frist kiste rist gnist sommer sommar vinter vintar motor faktor sektor post telegraf paragraf måler målar skriver skrivar server ordfører gradient pasient".split()
)
_DEFINITE: Final = re.compile(r"\b[^\W\d_][\w-]{3,}(?:en|n|a)\b")
_TITLE_EN: Final = (
    r"officer|vet|harbou?r ?master|lighthouse keeper|school nurse|coordinator|co-ordinator|director|chair(?:man|woman|person)?|treasurer|secretary|warden|inspector|governor|bursar|porter|matron|chaplain"
    r"|caretaker|janitor|librarian|pharmacist|psychologist|engineer|foreman|forewoman|founder|dean|bishop|priest|vicar|imam|rabbi|minister"
    r"|surgeon|consultant|registrar|midwife|dietitian|technician|captain|superintendent|commander|constable|sheriff|judge|mayor|editor|curator|conductor"
    r"|coach|planner|architect|accountant|lawyer|solicitor|steward|stewardess|ranger|gardener|cook|chef|welder|electrician|plumber|head ?teacher|headmaster"
    r"|headmistress|principal|receptionist|interpreter|dispatcher|choirmaster|organist|skipper|pilot|fisherman|blacksmith|baker|\w+ologist|\w{3,}ician"
    r"|\w{3,}keeper|\w{3,}master|\w{3,}mistress|\w{3,}wright"
)
_WHOSE_EN: Final = r"(?:the|their|its|our|his|her|whose|an?)"
_ENGLISH: Final = re.compile(
    rf"\b(?P<whose>{_WHOSE_EN}|\w+['’]s) (?P<rank>(?:(?:chief|senior|deputy|vice|acting|interim|former|assistant|newly appointed|lead|head|new|old) )*)"
    rf"(?P<kind>(?:[\w-]+ ){{0,2}}?)(?P<head>{_TITLE_EN})\b|\b(?:the|their|its|our) (?P<chief>chief|head|director) (?:of )?(?P<of>[a-z]+)\b",
    re.IGNORECASE,
)


def callings(text: str, language: str, public: Collection[str]) -> Iterator[str]:
    """Yield the callings in the definite singular that neither the study nor everybody has.

    ``public`` are the words, in small letters, of the study's own texts, codebook and guide, and
    of the roles that several of those interviewed share.
    """
    if language == "en":
        yield from _english(text, public)
        return
    ours = lemmas(frozenset(public), language)
    for found in _DEFINITE.finditer(text):
        meant = _somebody(found.group().casefold(), language)
        if any(not {one, normal(one, language)} & ours for one in meant):
            yield found.group()


@lru_cache(maxsize=8192)
def is_person(word: str, language: str) -> bool:
    """Say whether a word in small letters is of somebody: a calling, or a part anybody may be in."""
    if language == "en":
        return word in _GENERAL or re.fullmatch(_TITLE_EN, word) is not None
    listed = {normal(word, language), *(forms(one).get(word) or word for one in lists(language))}
    meant = {word, *listed, *(parts(one, language)[-1] for one in listed)}
    return bool(meant & _GENERAL or _somebody(word, language))


@lru_cache(maxsize=8192)
def _somebody(word: str, language: str) -> tuple[str, ...]:
    """Return the callings that a definite form may be of; most are of none."""
    listed = {normal(word, language), *(forms(one).get(word) for one in lists(language))}
    singular = sorted(one for one in listed if one and one != word) or (word[:-2], word[:-1])
    return tuple(
        one
        for one in singular
        if not {word, one, normal(one, language)} & _GENERAL and _is_calling(one, word)
    )


def _is_calling(lemma: str, word: str) -> bool:
    last = parts(lemma, "nb")[-1]
    if {last, lemma} & _NO_CALLING:
        return False
    if any(
        lemma == head or (lemma.endswith(head) and len(lemma) > len(head) + 1) for head in _HEADS
    ):
        return True
    return bool(_LATIN.match(word)) or _acts(last)


def _acts(last: str) -> bool:
    """Say whether a noun is made of a verb: a «sveiser» is one who can «sveise»."""
    stem = last[:-1] if last.endswith(("er", "ar")) else ""
    return len(stem) > _SHORTEST and _verbal(stem if stem.endswith("e") else f"{stem[:-1]}e")


_SHORTEST: Final = 4


def _verbal(stem: str) -> bool:
    past = (f"{stem}t", f"{stem[:-1]}te", f"{stem[:-1]}et")
    return (
        known(stem, "nb")
        and normal(stem, "nb") == stem
        and any(known(one, "nb") and normal(one, "nb") == stem for one in past)
    )


def _english(text: str, public: Collection[str]) -> Iterator[str]:
    for found in _ENGLISH.finditer(text):
        head = (found["head"] or "").casefold()
        if found["chief"]:
            if found["of"].casefold() not in public:
                yield found.group()
            continue
        definite = found["whose"].casefold() not in {"a", "an"}
        if (definite or found["rank"]) and head not in public and head not in _GENERAL:
            yield found.group()
