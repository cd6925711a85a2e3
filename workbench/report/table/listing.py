"""The interview guide and the codebook as tables, for the appendices."""

from __future__ import annotations

from workbench.model.codebook import Code
from workbench.model.guide import Item
from workbench.report.block import Break, Cell, Inline, Run, Table
from workbench.report.material import Material
from workbench.report.phrase import runs
from workbench.report.table.cell import cell, heads, spanning, table, told
from workbench.report.table.legend_table import HEADS


def guide(material: Material) -> Table:
    """Return the guide in its own words and order, with conditions and prompts."""
    rows = [heads(material, "nr", "item")]
    for heading in material.guide.headings:
        rows.append(spanning(heading.title, 2))
        if heading.text:
            rows.append((cell(""), cell(heading.text)))
        rows += [_item(material.guide.by_id[one], material) for one in heading.items]
    return table(material, "guide", rows, (0.8, 6.0))


def codebook(material: Material) -> Table:
    """Return every code with its definition, what is taken in and left out, and an example."""
    rows = [heads(material, "code", "definition")]
    for theme in material.codebook.themes:
        rows.append(spanning(theme.name.in_(material.language), 2))
        rows += [_code(code, material) for code in theme.codes]
    return table(material, "codebook", rows, (1.5, 5.0))


def _item(item: Item, material: Material) -> tuple[Cell, ...]:
    parts: list[Inline] = list(runs(item.text))
    details = (("condition-item", item.condition), ("prompts", ", ".join(item.prompts)))
    for name, text in details:
        if text:
            parts += [Break(), *_detail(name, text, material)]
    return cell(item.label), Cell(tuple(parts))


def _code(code: Code, material: Material) -> tuple[Cell, ...]:
    language = material.language
    parts: list[Inline] = list(runs(code.definition.in_(language)))
    details = (("include", code.include), ("exclude", code.exclude), ("example", code.example))
    for name, wording in details:
        if wording:
            parts += [Break(), *_detail(name, wording.in_(language), material)]
    return Cell((Run(code.name.in_(language), strong=True),)), Cell(tuple(parts))


def _detail(name: str, text: str, material: Material) -> tuple[Inline, ...]:
    return Run(told(HEADS[name], material) + ": ", emphasis=True), *runs(text)
