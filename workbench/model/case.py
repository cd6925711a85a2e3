"""Cases, their sourced attributes, and the groups they fall in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.model.wording import NOTHING, Wording


class CaseStatus(StrEnum):
    """How far a case has come from the list of candidates."""

    CANDIDATE = "candidate"
    INVITED = "invited"
    DECLINED = "declined"
    ACCEPTED = "accepted"
    INTERVIEWED = "interviewed"


@dataclass(frozen=True, slots=True)
class Attribute:
    """A dated, sourced fact about a case. ``value`` is None when ``missing`` says why."""

    name: str
    value: float | str | None
    unit: str = ""
    period: str = ""
    source: str = ""
    compare: float | None = None
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """The unit findings are counted in; here a municipality."""

    id: str
    name: str
    aliases: tuple[str, ...]
    status: CaseStatus
    attributes: tuple[Attribute, ...]
    note: Wording = NOTHING
    reason: Wording = NOTHING
    line: int = 0

    def attribute(self, name: str) -> Attribute | None:
        """Return the attribute of that name, or None."""
        return next((one for one in self.attributes if one.name == name), None)


@dataclass(frozen=True, slots=True)
class Group:
    """Cases by a stored rule on an attribute: ``low`` ≤ value ≤ ``high``, or one of ``values``."""

    id: str
    name: Wording
    attribute: str
    low: float
    high: float
    cases: tuple[str, ...] = ()
    values: tuple[str, ...] = ()

    def fits(self, case: Case) -> bool:
        """Say whether the rule puts a case in this group; one without the attribute is in none."""
        found = case.attribute(self.attribute)
        if found is None or found.value is None:
            return False
        if self.values:
            return shown(found.value).casefold() in {one.casefold() for one in self.values}
        return isinstance(found.value, int | float) and self.low <= found.value <= self.high


def shown(value: float | str) -> str:
    """Return the value of an attribute as its file has it: ``2`` and not ``2.0``."""
    return str(value).removesuffix(".0") if isinstance(value, float) else str(value)
