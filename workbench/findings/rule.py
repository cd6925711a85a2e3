"""The house rule for quantity words, and what a study may change in it."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from workbench.errors.authored import UnknownField, WrongKind
from workbench.errors.base import Where
from workbench.model.interview import Study
from workbench.text.near import nearest


@dataclass(frozen=True, slots=True)
class Rule:
    """The thresholds of the rule; D is the number of cases where the matter came up.

    ``exact``: up to this D the number itself is told. ``all_but_one``: from this D on «all
    but one» may be said. ``most``: «most» needs at least D × this + 1. ``several``:
    «several» needs more than D × this. ``couple`` 2: two are «a couple»; 0: never said.
    ``group``: cases a group must have to be named, and ``sensitive_group`` when the code is
    sensitive; ``informants``: informants who must speak for it. ``contrast``: least difference
    between two groups' shares that is told.
    """

    exact: float = 3
    all_but_one: float = 4
    most: float = 0.5
    several: float = 1 / 3
    couple: float = 2
    group: float = 2
    sensitive_group: float = 3
    informants: float = 3
    contrast: float = 2 / 3


HOUSE: Final = Rule()
"""The rule that holds where a study sets nothing else."""

LIMITS: Final = {
    "exact": (2, 20),
    "all_but_one": (3, 100),
    "most": (0.5, 0.95),
    "several": (0, 0.5),
    "couple": (0, 2),
    "group": (2, 100),
    "sensitive_group": (2, 100),
    "informants": (2, 100),
    "contrast": (0.34, 1),
}
"""What each threshold may be: within these no word can say more than the numbers do."""

_PLACE = Where("interviews/study.yaml", part="quantifiers")


def rule_of(study: Study) -> Rule:
    """Return the rule in force: the house's, with the study's own thresholds.

    Raises :class:`UnknownField` for a threshold that there is none of, and
    :class:`WrongKind` for one outside :data:`LIMITS`.
    """
    known = tuple(one.name for one in fields(Rule))
    for name, value in study.quantifiers:
        if name not in known:
            raise UnknownField(_PLACE, name, nearest(name, known), known)
        low, high = LIMITS[name]
        if not low <= value <= high:
            raise WrongKind(_PLACE, name, f"{low:g}–{high:g}", f"{value:g}")
    return Rule(**dict(study.quantifiers))
