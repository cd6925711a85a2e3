"""Building the ready tables: texts in the study's words, cells, rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.model.case import Group
from workbench.model.wording import Wording
from workbench.report.block import Cell, Inline, Table
from workbench.report.legend import CASE, TABLE_TITLES
from workbench.report.material import Material
from workbench.report.phrase import capital, runs
from workbench.report.table.legend_table import HEADS, NOTES


def told(wording: Wording, material: Material, **more: str) -> str:
    """Return a text with the study's word for a case in place of ``{one}``, ``{all}`` …."""
    language = material.language
    if material.study.units:
        unit = material.study.unit(language)
        words = [unit.one, unit.the, unit.many, unit.all]
    else:
        words = list(CASE.in_(language).split())
    names = dict(zip(("one", "the", "many", "all"), words, strict=False))
    return wording.in_(language).format(**names, One=capital(names["one"]), **more)


def kind_of(group: Group, material: Material) -> str:
    """Return what a group's name says of its cases: ``mer sentrale`` of ``mer sentrale kommuner``.

    A name that does not end with the word for cases stands whole.
    """
    name = group.name.in_(material.language)
    return name.removesuffix(f" {told(Wording.of('{many}'), material)}")


def cell(text: str, *, shade: float | None = None, align: str = "left", anchor: str = "") -> Cell:
    """Return a cell of plain text."""
    return Cell(runs(text), shade=shade, align=align, anchor=anchor)


def number(text: str, shade: float | None = None) -> Cell:
    """Return a cell that holds a figure."""
    return cell(text, shade=shade, align="right")


def head(texts: Iterable[str], numeric: int = 0) -> tuple[Cell, ...]:
    """Return a header row; the last ``numeric`` cells stand over figures."""
    names = tuple(texts)
    from_right = len(names) - numeric
    return tuple(
        Cell(runs(name), align="right" if index >= from_right else "left", header=True)
        for index, name in enumerate(names)
    )


def heads(material: Material, *names: str, numeric: int = 0) -> tuple[Cell, ...]:
    """Return a header row of the legend's words."""
    return head((told(HEADS[name], material) for name in names), numeric)


def spanning(text: str, width: int) -> tuple[Cell, ...]:
    """Return a row that only says what the rows below belong to."""
    return (Cell(runs(text), header=True), *[Cell((), header=True)] * (width - 1))


def table(
    material: Material,
    name: str,
    rows: Sequence[tuple[Cell, ...]],
    widths: tuple[float, ...] = (),
    note: tuple[Inline, ...] | None = None,
    *,
    wide: bool = False,
) -> Table:
    """Return the table ``tab-NAME`` with its caption, and its note from the legend."""
    if note is None and name in NOTES:
        note = runs(told(NOTES[name], material))
    return Table(
        id=f"tab-{name}",
        caption=runs(told(TABLE_TITLES[name], material)),
        rows=tuple(rows),
        widths=widths,
        note=note or (),
        wide=wide,
    )
