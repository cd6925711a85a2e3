"""One sentence that people wrote, held against a study: which words of it could give away whom.

What is a risk depends on where a sentence stands. Names and contacts may stand nowhere; in
running text nobody may be told by rank, place or family; where findings are told a sentence may
carry nothing that tells one case from the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from workbench.model.codebook import Codebook
from workbench.model.interview import Study
from workbench.privacy.across import Told, apart, joined
from workbench.privacy.background import (
    inhabitants,
    shared_with_one,
    traits_of_few,
)
from workbench.privacy.calling import callings
from workbench.privacy.case_name import called, stands, without_cases
from workbench.privacy.check import home_places, nouns, with_article
from workbench.privacy.identity import addresses, contacts, identity_numbers
from workbench.privacy.instead import fits, instead_of, written_without
from workbench.privacy.kin import kin_of_one
from workbench.privacy.life import ill, lives, members, tied
from workbench.privacy.matter import UNHEARD, Heard
from workbench.privacy.name import Known, hidden_names, runs, unknown_names
from workbench.privacy.notice import Disclosure, Kind
from workbench.privacy.own import ENOUGH_NAMED, INFORMANTS, Own
from workbench.privacy.record import aged, episodes, labels, on_record, stands_where, told_before
from workbench.privacy.sign import dates, families, size_pattern, superlatives
from workbench.privacy.single import (
    admissions,
    dated_events,
    described,
    landmarks,
    neighbours,
    one_kind,
    pointed_back,
    third_parties,
    unlike_others,
)
from workbench.privacy.thing import held, of_one, things
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

_SOURCE = re.compile(r"\s*\([^()]*\)")
"""What stands in brackets, such as the source of a figure: it parts words that belong together."""


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

    @cached_property
    def _own(self) -> Own:
        return Own(self.study, self.codebook, self.language, self.heard)

    def risks(self, sentence: str, where: Written) -> Iterator[_Risk]:
        """Yield what is wrong with a sentence: the kind, the words, the figure behind them."""
        yield from self._names(sentence)
        if where.sort is not Sort.TITLE and not where.register:
            yield from self._cases(sentence)
        if where.sort is Sort.PROSE:
            yield from self._anywhere(sentence)
        if where.sort is Sort.PROSE and where.findings:
            yield from self._among_findings(sentence)

    def more(self, sentence: str, where: Written) -> Iterator[_Risk]:
        """Yield what rules made later see: numbered behind the others, on which decisions hang."""
        if where.sort is not Sort.PROSE:
            return
        bare = _SOURCE.sub("", sentence)
        cases = nouns(self.study, singular=True)
        if of_one(bare, "", cases):
            for figure, value in self._own.register.shares(bare):
                yield Kind.REGISTER, figure.words, value
        for kind, found in (
            (Kind.FAMILY, (*tied(bare), *ill(bare))),
            (Kind.ROLE, self._served(bare)),
        ):
            yield from ((kind, words, 0) for words in dict.fromkeys(found))
        if not where.findings:
            return
        for kind, found in (
            (Kind.SUPERLATIVE, one_kind(bare, self._own.definite, self._own.matter)),
            (Kind.COMBINATION, self._traits(bare, bare=False)),
            (Kind.ROLE, lives(bare, self._own.matter)),
            (Kind.THING, held(bare, self._own.matter, cases)),
            (Kind.FIGURE, members(bare)),
        ):
            yield from ((kind, words, 0) for words in dict.fromkeys(found))

    def together(self, told: Sequence[Told]) -> Iterator[tuple[Kind, int, str]]:
        """Yield what several sentences give away: the kind, which sentence, its words."""
        every, single = (nouns(self.study, singular=one) for one in (False, True))
        yield from ((Kind.LINK, *found) for found in joined(told, self._own.matter, single))
        yield from ((Kind.DIFFERENCE, *found) for found in apart(told, every, self.language))

    def told(
        self, kind: Kind, words: str, value: float, where: Written, sentence: str
    ) -> Disclosure:
        """Return the risk with its place and what could be written instead."""
        one = with_article(self.study, self.language)
        without = ""
        if fits(kind, words, sentence, one):
            instead = instead_of(kind, words, self.language, value=value, one=one)
            without = written_without(sentence, words, instead)
        return Disclosure(
            kind,
            where.place or where.file,
            words,
            without,
            place=where.file,
            subject=f"{where.file} {where.place}",
            basis=sentence,
        )

    def _nameless(self, sentence: str) -> str:
        """Return a sentence without the cases' own names, which other rules look for."""
        return without_cases(sentence, (case.name for case in self.study.cases))

    def _unknown(self, sentence: str) -> Iterator[str]:
        """Yield what may be names, whole, but for those of people that are known to be."""
        found = unknown_names(sentence, self.language, self.known, self._own.public)
        for name in runs(found, sentence):
            if not any(person in name for person in self._own.people):
                yield name

    def _served(self, text: str) -> Iterator[str]:
        """Yield an informant told by a service that too few of those interviewed are in."""
        if self._own.serving:
            yield from (found.group() for found in self._own.serving.finditer(text))

    def _traits(self, text: str, *, bare: bool = True) -> Iterator[str]:
        return traits_of_few(text, self.study, self.language, self._own.public, bare=bare)

    def _names(self, sentence: str) -> Iterator[_Risk]:
        for kind, found in (
            (Kind.IDENTITY, identity_numbers(sentence)),
            (Kind.CONTACT, contacts(sentence)),
            (Kind.ADDRESS, addresses(sentence)),
        ):
            yield from ((kind, words, 0) for words in found)
        taken: list[str] = []
        bare = self._nameless(sentence)
        for name in self._own.people:
            if stands(name, bare) and not any(name in longer for longer in taken):
                taken.append(name)
                yield Kind.NAME, name, 0

    def _cases(self, sentence: str) -> Iterator[_Risk]:
        """Yield the cases named, unless so many are that none is told from the others."""
        if not self._own.any_case.search(sentence):
            return  # most name none, and each form is looked for in several ways
        named = {case: words for case, form in self._own.named for words in called(form, sentence)}
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
        for figure, value in self._own.register.pointing(sentence):
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
            (Kind.COMBINATION, shared_with_one(bare, self._own.background)),
            (Kind.COMBINATION, self._traits(bare) if any_case else ()),
            (
                Kind.ROLE,
                (
                    *offices(sentence, self._own.roles, self._own.public),
                    *callings(bare, self.language, self._own.general),
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
                    *described(sentence, self._own.definite),
                    *held_otherwise(sentence, cases),
                ),
            ),
            (Kind.EVENT, () if tuple(events(sentence, self.language)) else dated_events(sentence)),
            (Kind.EVENT, (*on_record(bare), *episodes(bare, self.language, self._own.public))),
            (Kind.PLACE, stands_where(bare)),
            (Kind.LINK, (*labels(bare), *told_before(bare))),
            (
                Kind.PLACE,
                (
                    *landmarks(sentence, self.language, self._own.public),
                    *livelihoods(bare, cases),
                ),
            ),
            (Kind.THING, things(bare, self._own.matter, self._own.case)),
            (Kind.DATE, dates(sentence)),
            (
                Kind.DIALECT,
                (
                    *told_dialect(sentence),
                    *dialect(sentence, self.language),
                    *tongues(bare, self._own.public),
                ),
            ),
        ):
            yield from ((kind, words, 0) for words in dict.fromkeys(found))
