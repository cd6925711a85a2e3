"""Tables of what the study's own files say: cases, selection, interviews, informants, rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from workbench.model.case import Attribute, Case, CaseStatus, Group
from workbench.model.interview import Interview
from workbench.model.wording import Wording
from workbench.report.block import Cell, Table
from workbench.report.count import taking_part
from workbench.report.legend import BLANK, NOT_GIVEN
from workbench.report.material import Material
from workbench.report.phrase import capital, date, digits, is_long, runs
from workbench.report.quantity import RULE
from workbench.report.table.cell import cell, head, heads, kind_of, number, table, told
from workbench.report.table.legend_table import (
    ATTRIBUTES,
    HEADS,
    NOTES,
    SOURCES,
    SOURCES_OF_FACTS,
    UNITS,
)
from workbench.report.walk import text_of

WIDE_FROM = 6
"""Cases, or facts of many cases, from which the register facts ask for a landscape page."""

ACROSS = 8
"""Cases that stand side by side in the table of register facts at most."""

MANY = 12
"""Interviews that have a row each in their table at most; more are summed by form."""

_NUMERIC = ("duration", "informants")
_WIDTHS = {"form": 3.0, "recording": 1.5, "held": 1.0, "duration": 1.0, "informants": 1.0}

_DENIED = frozenset({CaseStatus.DECLINED})


def cases(material: Material) -> Table:
    """Return register facts: a row per attribute, a column per case, and what to compare with.

    Facts are public; they stand apart from everything informants said.
    """
    held = material.study.interviewed()
    names = list(dict.fromkeys(one.name for case in held for one in case.attributes))
    compared = any(one.compare is not None for case in held for one in case.attributes)
    titles = [told(HEADS["fact"], material), *(case.name for case in held)]
    if compared:
        titles.append(told(HEADS["compare"], material))
    rows = [head(titles, numeric=len(titles) - 1)]
    if material.study.groups:
        rows.append(_group_row(material, held, compared))
    rows += [_fact_row(material, held, name, compared) for name in names]
    sources = _sources(one.source for case in held for one in case.attributes)
    given = (SOURCES_OF_FACTS.get(one, Wording.of(one)).in_(material.language) for one in sources)
    note = runs(told(NOTES["cases"], material, sources="; ".join(given) or _blank(material)))
    if len(held) > ACROSS:
        rows = _turned(rows, told(Wording.of("{One}"), material))
    widths = (2.0, *[1.0] * (len(rows[0]) - 1))
    wide = min(len(held), len(rows[0]) - 1) >= WIDE_FROM
    return table(material, "cases", rows, widths, note, wide=wide)


def _turned(rows: list[tuple[Cell, ...]], title: str) -> list[tuple[Cell, ...]]:
    """Return the table with a row per case, as many cases have no room side by side."""
    heading, *facts = rows
    titles = head([title, *(text_of(fact[0].inlines) for fact in facts)], numeric=len(facts))
    return [
        titles,
        *(
            (cell(text_of(case.inlines)), *(fact[at] for fact in facts))
            for at, case in enumerate(heading[1:], start=1)
        ),
    ]


def selection(material: Material) -> Table:
    """Return the selection by group: candidates, declined, interviewed."""
    held = {case.id for case in material.study.interviewed()}
    rows = [heads(material, "group", "candidates", "declined", "interviewed", numeric=3)]
    for group in material.study.groups:
        members = [case for case in material.study.cases if _belongs(case, group)]
        declined = sum(1 for case in members if case.status in _DENIED)
        rows.append(
            (
                cell(capital(group.name.in_(material.language))),
                number(str(len(members))),
                number(str(declined)),
                number(str(sum(1 for case in members if case.id in held))),
            )
        )
    return table(material, "selection", rows, (3.0, 1.0, 1.0, 1.0))


def interviews(material: Material) -> Table:
    """Return the interviews by form and duration, so that no row tells which case it was.

    A column in which nothing is stated is left out. More than :data:`MANY` are told by form
    and material, with how many there were and the shortest and the longest.
    """
    language = material.language
    if len(material.study.interviews) > MANY:
        return _interviews_by_form(material)
    allowed = {one.id for one in taking_part(material)}
    rows = []
    for one in material.study.interviews:
        informants = sum(1 for name in one.participants if name in allowed)
        minutes = str(one.minutes) if one.minutes is not None else _blank(material)
        form = capital(one.mode.in_(language)) or _blank(material)
        rows.append((form, SOURCES[one.kind.value].in_(language), minutes, str(informants)))
    rows.sort()
    stated = {
        "form": any(one.mode.in_(language) for one in material.study.interviews),
        "recording": True,
        "duration": any(one.minutes is not None for one in material.study.interviews),
        "informants": True,
    }
    shown = [name for name, any_stated in stated.items() if any_stated]
    title = heads(material, *shown, numeric=sum(one in _NUMERIC for one in shown))
    lines = [
        tuple(
            (number if name in _NUMERIC else cell)(text)
            for name, text in zip(stated, row, strict=True)
            if stated[name]
        )
        for row in rows
    ]
    widths = tuple(_WIDTHS[name] for name in shown)
    return table(material, "interviews", [title, *lines], widths)


def _interviews_by_form(material: Material) -> Table:
    language = material.language
    allowed = {one.id for one in taking_part(material)}
    by_form: dict[tuple[str, str], list[Interview]] = {}
    for one in material.study.interviews:
        form = capital(one.mode.in_(language)) or _blank(material)
        by_form.setdefault((form, SOURCES[one.kind.value].in_(language)), []).append(one)
    formed = any(one.mode.in_(language) for one in material.study.interviews)
    timed = any(one.minutes is not None for one in material.study.interviews)
    names = ("form",) * formed + ("recording", "held") + ("duration",) * timed + ("informants",)
    rows = [heads(material, *names, numeric=2 + timed)]
    for (form, kind), many in sorted(by_form.items()):
        people = sum(name in allowed for one in many for name in one.participants)
        span = [number(_span([one.minutes for one in many], material))] if timed else []
        first = [cell(form)] if formed else []
        rows.append((*first, cell(kind), number(str(len(many))), *span, number(str(people))))
    note = runs(told(NOTES["interviews-by-form"], material))
    return table(material, "interviews", rows, tuple(_WIDTHS[one] for one in names), note)


def _span(minutes: Iterable[int | None], material: Material) -> str:
    given = sorted(one for one in minutes if one is not None)
    if not given:
        return _blank(material)
    return str(given[0]) if given[0] == given[-1] else f"{given[0]}–{given[-1]}"


def informants(material: Material) -> Table:
    """Return the number of informants by service, over all cases together."""
    language = material.language
    services = Counter(
        one.service.in_(language) or _blank(material) for one in taking_part(material)
    )
    rows = [heads(material, "service", "number", numeric=1)]
    named = sorted(services, key=str.casefold)
    rows += [(cell(capital(name)), number(str(services[name]))) for name in named]
    return table(material, "informants", rows, (4.0, 1.0))


def quantifiers(material: Material) -> Table:
    """Return the rule for words of quantity that is in force, first match first."""
    limits = {
        name: digits(round(value, 2), material.language) for name, value in material.rule.items()
    }
    rows = [heads(material, "nr", "condition", "word")]
    if limits:
        for index, (condition, words) in enumerate(RULE, 1):
            when = told(condition, material, **limits)
            rows.append((cell(str(index)), cell(when), cell(told(words, material))))
    return table(material, "quantifiers", rows, (0.5, 3.5, 2.5))


def _belongs(case: Case, group: Group) -> bool:
    """Say whether a case falls in a group; those that declined are in no list of members."""
    return case.id in group.cases or group.fits(case)


def _blank(material: Material) -> str:
    return NOT_GIVEN.in_(material.language)


def _group_row(material: Material, held: tuple[Case, ...], compared: bool) -> tuple[Cell, ...]:  # noqa: FBT001
    groups = (material.study.group_of(case.id) for case in held)
    names = (kind_of(group, material) if group else _blank(material) for group in groups)
    cells = (cell(name, align="right") for name in names)
    return (cell(told(HEADS["group"], material)), *cells, *[_dash(material)] * compared)


def _fact_row(
    material: Material,
    held: tuple[Case, ...],
    name: str,
    compared: bool,  # noqa: FBT001 - one column more
) -> tuple[Cell, ...]:
    facts = [case.attribute(name) for case in held]
    first = next(fact for fact in facts if fact is not None)
    row = [cell(_fact_title(first, facts, material.language))]
    compare = next((one.compare for one in facts if one and one.compare is not None), None)
    decimals = max(map(_decimals, [compare, *(one.value for one in facts if one)]))
    figures = [compare, *(one.value for one in facts if one)]
    grouped = any(is_long(one) for one in figures if isinstance(one, int | float))
    row += [number(_value(fact, material, decimals, grouped=grouped)) for fact in facts]
    if compared and compare is None:
        row.append(_dash(material))
    elif compared and compare is not None:
        row.append(number(digits(compare, material.language, decimals, grouped=grouped)))
    return tuple(row)


def _dash(material: Material) -> Cell:
    """Return a cell that has nothing to show, and says so."""
    return number(BLANK.in_(material.language))


def _sources(named: Iterable[str]) -> list[str]:
    return sorted({one for one in named if one})


def _decimals(value: float | str | None) -> int:
    """Return how many decimals a figure is given with, so that a row's line up."""
    return len(f"{value:.10g}".partition(".")[2]) if isinstance(value, int | float) else 0


def _fact_title(first: Attribute, facts: list[Attribute | None], language: str) -> str:
    name = ATTRIBUTES.get(first.name, Wording.of(capital(first.name.replace("_", " "))))
    unit = UNITS.get(first.unit, Wording.of(first.unit)).in_(language)
    periods = [date(one, language) for one in sorted({one.period for one in facts if one}) if one]
    details = ", ".join(part for part in (unit, " / ".join(periods)) if part)
    return f"{name.in_(language)} ({details})" if details else name.in_(language)


def _value(fact: Attribute | None, material: Material, decimals: int, *, grouped: bool) -> str:
    if fact is None or fact.value is None:
        return _blank(material)
    if isinstance(fact.value, str):
        return fact.value
    return digits(fact.value, material.language, decimals, grouped=grouped)
