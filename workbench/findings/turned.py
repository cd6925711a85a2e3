"""A claim's sentence turned so that it can follow another: a shorter subject, the verb first."""

# ruff: noqa: SIM905 - a list of words reads best as one text

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from workbench.findings.claim import template_of
from workbench.findings.joined import Clause, one_after_another, stated
from workbench.findings.noun import Noun, noun_of
from workbench.findings.numeral import tongue
from workbench.findings.words import (
    CASES,
    bare,
    brief,
    filled,
    others,
    singular,
    subject,
    tells_part,
)
from workbench.model.codebook import Code
from workbench.model.finding import Claim, Quantifier, Sentence, Told
from workbench.model.interview import Study

_ADVERBS: Final = (
    "ikke ikkje aldri også òg alltid bare berre ofte sjelden sjeldan gjerne fortsatt framleis "
    "fremdeles ennå enno allerede alt heller likevel verken korkje knapt neppe"
).split()
_MOVED: Final = re.compile(
    rf"\S+(?: (?:seg|det|dei|de|den|dem))? (?:{'|'.join(_ADVERBS)})\b", re.IGNORECASE
)
"""A main clause whose adverb would have to move to before the verb behind «mens»."""

_WHILE: Final = {"nb": "mens", "nn": "medan", "en": "while"}
_BUT: Final = {"nb": "men", "nn": "men", "en": "but"}
_AND: Final = {"nb": "og", "nn": "og", "en": "and"}
_AT_ONCE: Final = {"nb": "samtidig som", "nn": "samstundes som", "en": "and"}
"""Where some cases hold both sides: «mens» would set apart what is not."""
_OF_THEM: Final = {"nb": "av dem", "nn": "av dei", "en": "of them also"}
_DERIMOT: Final = {"nb": "derimot", "nn": "derimot", "en": "by contrast,"}

MOST_WORDS: Final = 40
"""Words that a joined sentence may have; longer ones are left as two."""


@dataclass(frozen=True, slots=True)
class Turned:
    """A claim that can be worded in more than one way, always with its own word of quantity.

    ``noun`` are the words for the cases of its scope, ``template`` its code's sentence, both
    in ``language``.
    """

    claim: Claim
    template: str
    noun: Noun

    @classmethod
    def of(cls, claim: Claim, code: Code, study: Study, language: str) -> Turned:
        """Take up a claim that was drafted from the codebook."""
        template, of = template_of(code, claim.side, language)
        scope = next((one for one in study.groups if one.id == claim.group), None)
        return cls(claim, template, noun_of(study.unit(of), scope, of))

    @property
    def language(self) -> str:
        """The language it is worded in."""
        return tongue(self.noun.language)

    @property
    def leads(self) -> bool:
        """Whether the sentence begins with its subject."""
        return self.template.startswith(f"{CASES} ")

    def full(self) -> str:
        """Return the whole clause as it stands alone, in small letters and without full stop."""
        one = self.claim
        return self._with(subject(one.quantifier, one.n, one.denominator, one.total, self.noun))

    def short(self) -> str:
        """Return it behind a clause on the same cases: ``et par har valgt bort tomgangsleie``."""
        return self._with(self._bare())

    def apart(self) -> str:
        """Return it behind other sentences, set against what they said, verb before subject.

        ``derimot har et par av kommunene valgt bort tomgangsleie``; where the codebook's
        sentence does not begin with its subject, as it stands.
        """
        one = self.claim
        part = tells_part(one.quantifier, one.n, one.denominator, one.total)
        told = (
            brief(one.quantifier, one.n, one.denominator, self.noun)
            if part
            else subject(one.quantifier, one.n, one.denominator, one.total, self.noun)
        )
        return self._against(told)

    def others(self) -> str:
        """Return it as :meth:`apart`, of cases that are none of those told of before."""
        told = self._others()
        return self._against(told) if told else self.apart()

    def clause(self, words: str) -> Clause:
        """Return words of a sentence as those that state this claim."""
        return Clause(words, self.claim.id)

    def behind(self, before: Turned, *, both: int) -> tuple[Clause, Clause]:
        """Return it as the second half of a sentence that ``before`` began, after what joins them.

        ``both``: cases that hold both. Where all of these do, they are said to be of those.
        """
        of = self.language
        told = self.short()
        if before.claim.quantifier is Quantifier.NONE:
            word = _AND[of]
        elif self.claim.n == both < before.claim.n:
            word = _AND[of]
            told = self._with(f"{self._bare()} {_OF_THEM[of]}")
        elif both:
            word = _AND[of] if self._moved() else _AT_ONCE[of]
        else:
            word = _BUT[of] if self._moved() else _WHILE[of]
            if before.claim.quantifier is self.claim.quantifier and self.claim.n > 1:
                told = self._with(self._others() or self._bare())
        return Clause(f", {word} "), self.clause(told)

    def beside(self, high: Turned) -> tuple[Clause, Clause]:
        """Return it whole, as what cases of another group say, after what joins it to ``high``."""
        plain = self.leads and self.language == high.language and not self._moved()
        word = (_WHILE if plain else _BUT)[self.language]
        return Clause(f", {word} "), self.clause(self.full())

    def again(self) -> str:
        """Return it behind a sentence on the same group: ``begge``, ``to av de tre`` …

        Where the matter did not come up in all of the group, that is told.
        """
        one = self.claim
        if one.denominator < one.total:
            return self.full()
        if one.quantifier is Quantifier.ALL:
            return self.short()
        return self._with(brief(one.quantifier, one.n, one.denominator, self.noun))

    def joins(self, before: Turned) -> bool:
        """Say whether it can end the sentence that ``before`` begins: both plain, not too long."""
        long = len(f"{before.full()} {self.short()}".split()) > MOST_WORDS
        return self.leads and before.language == self.language and not long

    def _bare(self) -> str:
        return bare(self.claim.quantifier, self.claim.n, self.claim.denominator, self.noun)

    def _others(self) -> str:
        return others(self.claim.quantifier, self.claim.n, self.noun)

    def _moved(self) -> bool:
        rest = self.template.removeprefix(CASES).strip()
        return self.language != "en" and _MOVED.match(rest) is not None

    def _with(self, told: str) -> str:
        return filled(self.template, told, one=singular(self.claim.quantifier, self.claim.n))

    def _against(self, told: str) -> str:
        if not self.leads:
            return self._with(told)
        if self.language == "en":
            return f"{_DERIMOT['en']} {self._with(told)}"
        verb, _, rest = self._with("").partition(" ")
        return f"{_DERIMOT[self.language]} {verb} {told.removesuffix(',')} {rest}".rstrip()


def listed_clauses(clauses: list[Clause], language: str) -> list[Clause]:
    """Return clauses as one: ``a, og b``; ``a, b, og c``."""
    return one_after_another(clauses, _AND[tongue(language)])


def both_sides(told: Told, first: Turned, second: Turned, *, both: int) -> Sentence:
    """Return a code's two claims as one sentence; ``both``: cases that hold both."""
    opening = first.clause(first.full())
    return stated(told, (opening, *second.behind(first, both=both)))
