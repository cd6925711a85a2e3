"""The ready tables that templates can ask for by name."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Final

from workbench.report.block import Block, Listing, Table
from workbench.report.material import Material
from workbench.report.table.cell import table
from workbench.report.table.evidence import LATE, agreement
from workbench.report.table.listing import codebook, guide
from workbench.report.table.matrix import codes, coverage, groups
from workbench.report.table.register import cases, informants, interviews, quantifiers, selection


def _late(name: str) -> Callable[[Material], Table]:
    """Return what stands for a late table until it is filled: its id and caption, no rows."""
    return lambda material: table(material, name, ())


TABLES: Final[dict[str, Callable[[Material], Table]]] = {
    "cases": cases,
    "selection": selection,
    "interviews": interviews,
    "informants": informants,
    "quantifiers": quantifiers,
    "codes": codes,
    "groups": groups,
    "coverage": coverage,
    "agreement": agreement,
    "guide": guide,
    "codebook": codebook,
    **{name: _late(name) for name in LATE},
}
"""By name; the table ``x`` has the id ``tab-x``. Those in ``LATE`` are filled in last."""


def table_of(name: str, material: Material) -> Table:
    """Return the table of this name, one of :data:`TABLES`."""
    return TABLES[name](material)


def filled(
    blocks: tuple[Block, ...], material: Material, printed: Collection[str]
) -> tuple[Block, ...]:
    """Return the blocks with the late tables made, over the ids that the report prints."""
    return tuple(_filled(block, material, printed) for block in blocks)


def _filled(block: Block, material: Material, printed: Collection[str]) -> Block:
    if isinstance(block, Listing):
        items = tuple(filled(item, material, printed) for item in block.items)
        return replace(block, items=items)
    if isinstance(block, Table) and not block.rows:
        make = LATE.get(block.id.removeprefix("tab-"))
        return make(material, printed) if make else block
    return block
