"""Reading the cases, and the groups they fall into by an attribute of theirs."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from workbench.errors.authored import (
    CaseInTwoGroups,
    CaseWithoutGroup,
)
from workbench.errors.base import Where
from workbench.fields import Mapping
from workbench.model.case import Attribute, Case, CaseStatus, Group, shown
from workbench.study.opening.once import once


def cases_of(file: Mapping) -> tuple[Case, ...]:
    """Return the cases of the file ``cases.yaml``."""
    file.only("cases")
    return once("case", "id", ((one, _case(one)) for one in file.mappings("cases")))


def _case(one: Mapping) -> Case:
    one.only("id", "name", "aliases", "status", "reason", "declined", "attributes", "note")
    attributes = one.mapping("attributes")
    return Case(
        id=one.identity("id"),
        name=one.text("name"),
        aliases=one.texts("aliases"),
        status=CaseStatus(one.choice("status", tuple(CaseStatus), "interviewed")),
        attributes=tuple(_attribute(attributes, name) for name in attributes.names()),
        note=one.wording("note"),
        reason=one.wording("reason"),
        line=one.where().line or 0,
    )


def _attribute(attributes: Mapping, name: str) -> Attribute:
    one = attributes.mapping(name, required=True)
    one.only("value", "unit", "period", "source", "compare", "missing")
    missing = one.text("missing", "")
    raw = "" if missing else one.text("value")
    return Attribute(
        name=name,
        value=None if missing else _figure(raw),
        unit=one.text("unit", ""),
        period=one.text("period", ""),
        source=one.text("source", ""),
        compare=one.number("compare") if "compare" in one else None,
        missing=missing,
    )


def _figure(raw: str) -> float | str:
    try:
        figure = float(raw)
    except ValueError:
        return raw
    return figure if math.isfinite(figure) else raw


def groups_of(
    settings: Mapping, cases: tuple[Case, ...], interviewed: tuple[str, ...]
) -> tuple[Group, ...]:
    """Return the groups that ``grouping`` makes of the ``interviewed`` cases.

    Each of them is in one group: :class:`CaseWithoutGroup` or :class:`CaseInTwoGroups` else.
    """
    if "grouping" not in settings:
        return ()
    grouping = settings.mapping("grouping")
    grouping.only("attribute", "groups")
    name = grouping.text("attribute")
    groups = []
    held = [case for case in cases if case.id in interviewed]
    for one in grouping.mappings("groups"):
        group = _group(one, name)
        members = tuple(case.id for case in held if group.fits(case))
        groups.append((one, replace(group, cases=members)))
    made = once("group", "id", groups)
    for case in held:
        _in_one_group(case, name, made)
    return made


def _group(one: Mapping, attribute: str) -> Group:
    """Return a group without its cases: ``from`` one figure ``to`` another, or by ``values``."""
    one.only("id", "from", "to", "values", "name")
    wording = one.wording("name", required=True)
    if "values" in one:
        for bound in ("from", "to"):
            if bound in one:
                raise one.wrong(bound, "nothing, where a group has values", one.text(bound))
        values = one.texts("values")
        return Group(one.identity("id"), wording, attribute, math.nan, math.nan, values=values)
    low, high = one.number("from"), one.number("to")
    return Group(one.identity("id"), wording, attribute, low, high)


def _in_one_group(case: Case, attribute: str, groups: Iterable[Group]) -> None:
    where = Where("interviews/cases.yaml", case.line)
    fitting = tuple(group.id for group in groups if case.id in group.cases)
    found = case.attribute(attribute)
    value = "–" if found is None or found.value is None else shown(found.value)
    if not fitting:
        raise CaseWithoutGroup(where, case.id, attribute, value)
    if len(fitting) > 1:
        raise CaseInTwoGroups(where, case.id, fitting)
