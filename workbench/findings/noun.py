"""The words for the cases of a scope: all of a study's, or those of a group."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.findings.numeral import counted, tongue
from workbench.findings.phrase import (
    IN_GROUP,
    SINGLE,
    THOSE,
)
from workbench.model.case import Group
from workbench.model.interview import Unit


@dataclass(frozen=True, slots=True)
class Noun:
    """The cases of a scope in the forms that subjects need.

    ``case`` one, indefinite; ``single`` the only one; ``all`` all, definite; ``many``
    indefinite plural; ``kind`` what stands between a number and ``plain``, the definite
    plural of the unit alone (a group's adjectives, with a space behind, or nothing).
    """

    language: str
    article: str
    case: str
    single: str
    all: str
    many: str
    kind: str
    plain: str
    behind: str = ""

    @property
    def whole(self) -> bool:
        """Whether all cases of the study are meant, not a group's."""
        return not (self.kind or self.behind)

    def those(self, number: int) -> str:
        """Return that many cases, definite: ``de tre kommunene``."""
        noun = self.kind + (self.many_alone if self.language == "en" else self.plain)
        return (
            THOSE[self.language].format(phrase=counted(number, noun, self.language)) + self.behind
        )

    @property
    def many_alone(self) -> str:
        """The indefinite plural of the unit, without what describes the group."""
        return self.many.removeprefix(self.kind).removesuffix(self.behind)

    def short(self) -> Noun:
        """Return a group's words without the noun, which has just been said: ``de to mindre
        sentrale``; those of the whole study, and of a group that only has a name, as they are.
        """  # noqa: D205 - one sentence
        if not self.kind:
            return self
        kind = self.kind.rstrip()
        ones, one = (" ones", " one") if self.language == "en" else ("", "")
        return replace(
            self,
            case=kind + one,
            single=self.single[: self.single.rfind(kind) + len(kind)] + one,
            all=THOSE[self.language].format(phrase=kind + ones),
            many=kind + ones,
            kind=kind,
            plain="",
        )


def noun_of(unit: Unit, group: Group | None, language: str) -> Noun:
    """Return the words for all cases of a study, or for those of a group."""
    of = tongue(language)
    article = unit.article
    if group is None:
        return Noun(of, article, unit.one, unit.the, unit.all, unit.many, "", unit.all)
    name = group.name.in_(of)
    kind = name[: len(name) - len(unit.many)]
    described = not kind or kind.endswith(" ")
    if not (name.casefold().endswith(unit.many.casefold()) and described):
        behind = IN_GROUP[of].format(cases="", name=name)
        forms = (unit.one + behind, unit.the + behind, unit.all + behind, unit.many + behind)
        return Noun(of, article, *forms, "", unit.all, behind)
    plain = unit.many if of == "en" else unit.all
    single = SINGLE[of].get(article, "the {phrase}" if of == "en" else "den {phrase}")
    one = unit.one if of == "en" else unit.the
    return Noun(
        language=of,
        article=article,
        case=kind + unit.one,
        single=single.format(phrase=kind + one),
        all=THOSE[of].format(phrase=kind + plain),
        many=name,
        kind=kind,
        plain=unit.all,
    )
