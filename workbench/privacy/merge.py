"""The groups a report may tell of: those too small are merged with a neighbour.

Merging, and not leaving out: where one group of three is left out, the total minus the other
two tells what it said. The groups that come out are the only ones any sentence, table or
figure may use, so that nothing is told of two overlapping sets of cases. Which groups are
merged follows from their sizes alone, never from what anybody answered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workbench.model.case import Group
from workbench.model.interview import Study
from workbench.model.participant import ConsentStatus
from workbench.model.wording import Wording

AND: Final[Mapping[str, str]] = {"nb": "og", "nn": "og", "en": "and"}


@dataclass(frozen=True, slots=True)
class _Part:
    """Groups told of as one: its cases, and how many informants speak for them."""

    groups: tuple[Group, ...]
    cases: frozenset[str]
    informants: int | None

    def small(self, cases: float, informants: float) -> bool:
        """Say whether too few cases, or too few informants, stand behind what is said of it.

        Where a study names no informants, only the cases can be counted.
        """
        few = self.informants is not None and self.informants < informants
        return len(self.cases) < cases or few

    def with_(self, other: _Part) -> _Part:
        """Return this part and the one after it as one."""
        known = None not in (self.informants, other.informants)
        total = (self.informants or 0) + (other.informants or 0)
        return _Part(
            (*self.groups, *other.groups), self.cases | other.cases, total if known else None
        )


def told_groups(study: Study, *, cases: float, informants: float) -> tuple[Group, ...]:
    """Return the groups that a report may name, each of at least so many cases and informants.

    A group that is too small joins the smaller of its neighbours in the study's order (the one
    before it where both are alike), until all are large enough. Groups without a case
    interviewed are left out. When only one is left there is nothing to tell apart: none.
    """
    parts = [part for group in study.groups if (part := _part(group, study)).cases]
    while len(parts) > 1:
        small = next((i for i, one in enumerate(parts) if one.small(cases, informants)), None)
        if small is None:
            break
        beside = [i for i in (small - 1, small + 1) if 0 <= i < len(parts)]
        first, second = sorted((small, min(beside, key=lambda i: len(parts[i].cases))))
        parts[first : second + 1] = [parts[first].with_(parts[second])]
    if len(parts) < 2:  # noqa: PLR2004 - it takes two to differ
        return ()
    return tuple(_group(part, study) for part in parts)


def _part(group: Group, study: Study) -> _Part:
    held = frozenset(case.id for case in study.interviewed()) & frozenset(group.cases)
    interviews = [one for one in study.interviews if one.case in held]
    present = {name for one in interviews for name in one.participants}
    given = sum(
        1
        for one in study.participants
        if one.id in present and one.consent.status is ConsentStatus.GIVEN
    )
    listed = all(one.participants for one in interviews)
    return _Part((group,), held, given if listed else None)


def _group(part: _Part, study: Study) -> Group:
    if len(part.groups) == 1:
        return part.groups[0]
    groups = part.groups
    return Group(
        id="-".join(one.id for one in groups),
        name=_name(groups, study),
        attribute=groups[0].attribute,
        low=min(one.low for one in groups),
        high=max(one.high for one in groups),
        cases=tuple(case.id for case in study.interviewed() if case.id in part.cases),
        values=tuple(value for one in groups for value in one.values),
    )


def _name(groups: tuple[Group, ...], study: Study) -> Wording:
    """Return the joint name in each language: ``mer sentrale og middels sentrale kommuner``.

    The word for cases that every name ends with is said once.
    """
    tags = [tag for tag, _ in groups[0].name.texts]
    texts = []
    for tag in tags:
        names = [one.name.in_(tag) for one in groups]
        ending = f" {study.unit(tag).many}" if study.units else ""
        if ending and all(name.endswith(ending) for name in names):
            names = [*(name.removesuffix(ending) for name in names[:-1]), names[-1]]
        both = f" {AND.get(tag, AND['en'])} "
        texts.append((tag, both.join(part for part in (", ".join(names[:-1]), names[-1]) if part)))
    return Wording(tuple(texts))
