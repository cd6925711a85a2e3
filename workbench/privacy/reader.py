"""One sentence that people wrote, held against a study: which words of it could give away whom.

What is a risk depends on where a sentence stands. Names and contacts may stand nowhere; in
running text nobody may be told by rank, place or family; where findings are told a sentence may
carry nothing that tells one case from the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from workbench.model.codebook import Codebook
from workbench.model.interview import Study
from workbench.privacy.background import (
    Background,
    background_of,
    inhabitants,
    shared_with_one,
    traits_of_few,
)
from workbench.privacy.calling import callings
from workbench.privacy.case_name import called, distinctive, stands, without_cases
from workbench.privacy.check import home_places, nouns, with_article
from workbench.privacy.identity import addresses, contacts, identity_numbers
from workbench.privacy.instead import instead_of, written_without
from workbench.privacy.kin import kin_of_one
from workbench.privacy.matter import UNHEARD, Heard, Matter
from workbench.privacy.name import Known, hidden_names, public_words, runs, unknown_names
from workbench.privacy.notice import Disclosure, Kind
from workbench.privacy.record import aged, episodes, labels, on_record, stands_where, told_before
from workbench.privacy.register import Register
from workbench.privacy.sign import dates, families, size_pattern, superlatives
from workbench.privacy.single import (
    admissions,
    dated_events,
    described,
    few_hold,
    landmarks,
    neighbours,
    pointed_back,
    third_parties,
    unlike_others,
)
from workbench.privacy.thing import things
from workbench.privacy.told import (
    held_otherwise,
    livelihoods,
    persons,
)
from workbench.privacy.tongue import conditions, tongues
from workbench.privacy.trait import (
    dialect,
    events,
    links,
    offices,
    places,
    told_dialect,
    utmosts,
)
from workbench.privacy.unique import singled_out

ENOUGH_NAMED = 3
"""Cases that a sentence must name for it to be a list that tells none from the others."""

INFORMANTS = (
    *("informanten", "informant", "deltakeren", "respondenten", "lederen", "leiaren"),
    *("the informant", "manager", "interviewee", "participant", "respondent", "speaker"),
)
"""Words for one of those interviewed."""

_SOURCE = re.compile(r"\s*\([^()]*\)")
"""What stands in brackets, such as the source of a figure: it parts words that belong together."""

_SHORTEST_NAME = 3


class Sort(StrEnum):
    """What a written text is: running text, a cell or picture text, or part of the title."""

    PROSE = "prose"
    CELL = "cell"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Written:
    """A text of the report that people wrote: where it stands, and whether findings are told.

    ``file`` is the chapter's file, ``place`` the id of the heading or table it is under.
    ``register``: it is the table of what registers say of the named cases.
    """

    text: str
    file: str
    place: str
    sort: Sort = Sort.PROSE
    findings: bool = False
    register: bool = False


_Risk = tuple[Kind, str, float]


@dataclass(frozen=True)
class Reader:
    """What a study's texts are held against."""

    study: Study
    codebook: Codebook
    language: str
    known: Known
    heard: Heard = UNHEARD

    def risks(self, sentence: str, where: Written) -> Iterator[_Risk]:
        """Yield what is wrong with a sentence: the kind, the words, the figure behind them."""
        yield from self._names(sentence)
        if where.sort is not Sort.TITLE and not where.register:
            yield from self._cases(sentence)
        if where.sort is Sort.PROSE:
            yield from self._anywhere(sentence)
        if where.sort is Sort.PROSE and where.findings:
            yield from self._among_findings(sentence)

    def told(
        self, kind: Kind, words: str, value: float, where: Written, sentence: str
    ) -> Disclosure:
        """Return the risk with its place and what could be written instead."""
        one = with_article(self.study, self.language)
        instead = instead_of(kind, words, self.language, value=value, one=one)
        without = written_without(sentence, words, instead) if words else ""
        return Disclosure(
            kind,
            where.place or where.file,
            words,
            without,
            place=where.file,
            subject=f"{where.file} {where.place}",
            basis=sentence,
        )

    @cached_property
    def _people(self) -> tuple[str, ...]:
        askers = {word for one in self.study.interviewers for word in one.name.split()}
        askers |= {word for name in self.study.authors for word in name.split()}
        names = {
            part
            for one in self.study.participants
            for part in (one.name, *one.name.split(), *one.labels)
            if len(part) >= _SHORTEST_NAME and part[0].isupper() and part not in askers
        }
        hidden = {one.text for one in self.study.replacements if one.text[:1].isupper()}
        return tuple(sorted(names | hidden, key=lambda one: (-len(one), one)))

    @cached_property
    def _public(self) -> frozenset[str]:
        cases = (word for case in self.study.cases for word in (case.name, *case.aliases))
        return public_words(self.study, self.codebook) | {word.casefold() for word in cases}

    @cached_property
    def _register(self) -> Register:
        return Register(self.study)

    @cached_property
    def _general(self) -> frozenset[str]:
        """Words of callings that point at nobody: the study's own, and roles that many share."""
        roles = [one.role.in_(self.language) for one in self.study.participants if one.role]
        shared = {role for role in roles if roles.count(role) >= ENOUGH_NAMED}
        return public_words(self.study, self.codebook) | {
            word.casefold() for role in shared for word in role.split()
        }

    @cached_property
    def _matter(self) -> Matter:
        return Matter(self._general | self._public, self.language, self.heard)

    @cached_property
    def _named(self) -> tuple[tuple[str, str], ...]:
        """Each case's id with each form that names it."""
        words = nouns(self.study, singular=False)
        return tuple(
            (case.id, form)
            for case in self.study.cases
            for form in (*case.aliases, case.name, *distinctive(case.name, words, self.language))
        )

    @cached_property
    def _any_case(self) -> re.Pattern[str]:
        """The beginnings of all forms that name a case, without what may be bent of them."""
        begun = {form[: max(len(form) - 2, 3)] for _, form in self._named}
        return re.compile("|".join(map(re.escape, sorted(begun))) or "(?!)", re.IGNORECASE)

    @cached_property
    def _definite(self) -> tuple[str, ...]:
        """The definite singular of the word for a case: «kommunen», «municipality»."""
        return tuple({unit.the.removeprefix("the ") for unit in self.study.units})

    @cached_property
    def _case(self) -> tuple[str, ...]:
        """The words by which a sentence tells of one case."""
        return nouns(self.study, singular=True)

    @cached_property
    def _background(self) -> Background:
        return background_of(self.study, self.language, self._public)

    @cached_property
    def _roles(self) -> tuple[str, ...]:
        """The roles that fewer than three of those interviewed have."""
        roles = [one.role.in_(self.language) for one in self.study.participants if one.role]
        return tuple({role for role in roles if role and roles.count(role) < ENOUGH_NAMED})

    def _nameless(self, sentence: str) -> str:
        """Return a sentence without the cases' own names, which other rules look for."""
        return without_cases(sentence, (case.name for case in self.study.cases))

    def _unknown(self, sentence: str) -> Iterator[str]:
        """Yield what may be names, whole, but for those of people that are known to be."""
        found = unknown_names(sentence, self.language, self.known, self._public)
        for name in runs(found, sentence):
            if not any(person in name for person in self._people):
                yield name

    def _traits(self, text: str) -> Iterator[str]:
        return traits_of_few(text, self.study, self.language, self._public)

    def _names(self, sentence: str) -> Iterator[_Risk]:
        for kind, found in (
            (Kind.IDENTITY, identity_numbers(sentence)),
            (Kind.CONTACT, contacts(sentence)),
            (Kind.ADDRESS, addresses(sentence)),
        ):
            yield from ((kind, words, 0) for words in found)
        taken: list[str] = []
        bare = self._nameless(sentence)
        for name in self._people:
            if stands(name, bare) and not any(name in longer for longer in taken):
                taken.append(name)
                yield Kind.NAME, name, 0

    def _cases(self, sentence: str) -> Iterator[_Risk]:
        """Yield the cases named, unless so many are that none is told from the others."""
        if not self._any_case.search(sentence):
            return  # most name none, and each form is looked for in several ways
        named = {case: words for case, form in self._named for words in called(form, sentence)}
        held = self.study.interviewed()
        if 0 < len(named) < min(ENOUGH_NAMED, len(held)):
            yield from ((Kind.CASE, form, 0) for form in named.values())

    def _anywhere(self, sentence: str) -> Iterator[_Risk]:
        cases = nouns(self.study, singular=True)
        bare = _SOURCE.sub("", sentence)
        for kind, found in (
            (
                Kind.SUPERLATIVE,
                (
                    *utmosts(sentence, cases, nouns(self.study, singular=False)),
                    *unlike_others(sentence),
                    *singled_out(bare, cases),
                    *superlatives(bare),
                ),
            ),
            (Kind.PLACE, (*places(sentence, cases), *neighbours(sentence, cases))),
            (Kind.PLACE, hidden_names(self._nameless(sentence), home_places(self.study))),
            (Kind.EVENT, events(sentence, self.language)),
            (Kind.FAMILY, tuple(families(sentence)) or third_parties(bare)),
        ):
            yield from ((kind, words, 0) for words in dict.fromkeys(found))
        for figure, value in self._register.pointing(sentence):
            yield Kind.REGISTER, figure.words, value

    def _among_findings(self, sentence: str) -> Iterator[_Risk]:
        cases = nouns(self.study, singular=True)
        bare = _SOURCE.sub("", sentence)
        any_case = re.search(rf"\b(?:{'|'.join(map(re.escape, cases))})\b", bare, re.IGNORECASE)
        sizes = (one.group() for one in size_pattern(cases).finditer(sentence))
        for kind, found in (
            (
                Kind.UNKNOWN,
                self._unknown(sentence),
            ),
            (Kind.ADMISSION, admissions(sentence, cases, INFORMANTS)),
            (Kind.COMBINATION, shared_with_one(bare, self._background)),
            (Kind.COMBINATION, self._traits(bare) if any_case else ()),
            (
                Kind.ROLE,
                (
                    *offices(sentence, self._roles, self._public),
                    *few_hold(sentence),
                    *callings(bare, self.language, self._general),
                    *persons(bare),
                ),
            ),
            (Kind.FAMILY, (*kin_of_one(bare, self.language), *conditions(bare), *aged(bare))),
            (Kind.SIZE, (*sizes, *inhabitants(bare, self.study))),
            (
                Kind.LINK,
                (
                    *links(sentence, cases, INFORMANTS),
                    *pointed_back(sentence, cases, INFORMANTS),
                    *described(sentence, self._definite),
                    *held_otherwise(sentence, cases),
                ),
            ),
            (Kind.EVENT, () if tuple(events(sentence, self.language)) else dated_events(sentence)),
            (Kind.EVENT, (*on_record(bare), *episodes(bare, self.language, self._public))),
            (Kind.PLACE, stands_where(bare)),
            (Kind.LINK, (*labels(bare), *told_before(bare))),
            (
                Kind.PLACE,
                (
                    *landmarks(sentence, self.language, self._public),
                    *livelihoods(bare, cases),
                ),
            ),
            (Kind.THING, things(bare, self._matter, self._case)),
            (Kind.DATE, dates(sentence)),
            (
                Kind.DIALECT,
                (
                    *told_dialect(sentence),
                    *dialect(sentence, self.language),
                    *tongues(bare, self._public),
                ),
            ),
        ):
            yield from ((kind, words, 0) for words in dict.fromkeys(found))
