"""What is a study's own: its people, its cases and how they are named, its words and figures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from workbench.model.codebook import Codebook
from workbench.model.interview import Study
from workbench.privacy.background import Background, background_of
from workbench.privacy.case_name import distinctive
from workbench.privacy.check import nouns
from workbench.privacy.matter import UNHEARD, Heard, Matter
from workbench.privacy.name import public_words
from workbench.privacy.register import Register

ENOUGH_NAMED = 3
"""Cases that a sentence must name for it to be a list that tells none from the others; and how
many must share a role or a service for it to tell nobody."""

INFORMANTS = (
    *("informanten", "informant", "deltakeren", "respondenten", "lederen", "leiaren"),
    *("the informant", "manager", "interviewee", "participant", "respondent", "speaker"),
)
"""Words for one of those interviewed."""

_SHORTEST_NAME = 3


@dataclass(frozen=True)
class Own:
    """What a sentence is held against. ``heard`` is what was asked and said in the interviews."""

    study: Study
    codebook: Codebook
    language: str
    heard: Heard = UNHEARD

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The names of those interviewed, and the names that are hidden, the longest first."""
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
    def public(self) -> frozenset[str]:
        """The words, in small letters, that the report prints anyway; the cases' names too."""
        cases = (word for case in self.study.cases for word in (case.name, *case.aliases))
        return public_words(self.study, self.codebook) | {word.casefold() for word in cases}

    @cached_property
    def register(self) -> Register:
        """What registers tell of the cases."""
        return Register(self.study)

    @cached_property
    def general(self) -> frozenset[str]:
        """Words of callings that point at nobody: the study's own, and roles that many share."""
        roles = [one.role.in_(self.language) for one in self.study.participants if one.role]
        shared = {role for role in roles if roles.count(role) >= ENOUGH_NAMED}
        return public_words(self.study, self.codebook) | {
            word.casefold() for role in shared for word in role.split()
        }

    @cached_property
    def matter(self) -> Matter:
        """What the study speaks of."""
        return Matter(self.general | self.public, self.language, self.heard)

    @cached_property
    def named(self) -> tuple[tuple[str, str], ...]:
        """Each case's id with each form that names it."""
        words = nouns(self.study, singular=False)
        return tuple(
            (case.id, form)
            for case in self.study.cases
            for form in (*case.aliases, case.name, *distinctive(case.name, words, self.language))
        )

    @cached_property
    def any_case(self) -> re.Pattern[str]:
        """The beginnings of all forms that name a case, without what may be bent of them."""
        begun = {form[: max(len(form) - 2, 3)] for _, form in self.named}
        return re.compile("|".join(map(re.escape, sorted(begun))) or "(?!)", re.IGNORECASE)

    @cached_property
    def definite(self) -> tuple[str, ...]:
        """The definite singular of the word for a case: «kommunen», «municipality»."""
        return tuple({unit.the.removeprefix("the ") for unit in self.study.units})

    @cached_property
    def case(self) -> tuple[str, ...]:
        """The words by which a sentence tells of one case."""
        return nouns(self.study, singular=True)

    @cached_property
    def background(self) -> Background:
        """What the notes on the cases tell."""
        return background_of(self.study, self.language, self.public)

    @cached_property
    def roles(self) -> tuple[str, ...]:
        """The roles that fewer than three of those interviewed have."""
        roles = [one.role.in_(self.language) for one in self.study.participants if one.role]
        return tuple({role for role in roles if role and roles.count(role) < ENOUGH_NAMED})

    @cached_property
    def serving(self) -> re.Pattern[str] | None:
        """An informant told by a service that too few are in; None where no service is."""
        people = self.study.participants
        services = [one.service.in_(self.language) for one in people if one.service]
        few = {one for one in services if services.count(one) < ENOUGH_NAMED}
        bare = "|".join(re.escape(one.removeprefix("the ")) for one in sorted(few) if one)
        who = "|".join(map(re.escape, INFORMANTS))
        pattern = rf"\b(?:{who}) (?:fra|frå|i|på|ved|from|in|at) (?:the )?(?:{bare})\w*"
        return re.compile(pattern, re.IGNORECASE) if bare else None
