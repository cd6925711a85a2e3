"""The figure of themes by group: how far each group goes along with a theme's findings.

One row for each theme and one mark for each group, on a line from none to all; a bar of
grey joins a row's marks, so that the eye finds the rows in which groups stand apart.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing
from matplotlib.lines import Line2D

from workbench.report.block import Figure
from workbench.report.figure.canvas import (
    ACCENT,
    GREY,
    INK,
    RULE,
    SHADES,
    WIDTH_CM,
    axes_beside,
    drawn,
    figure_of,
    labelled,
    places_of,
    whole,
    width_cm,
)

Share: TypeAlias = tuple[int, int] | None
"""Of how many (second) how many (first) support; None where that is not told."""

_MARKS: Final = "os^DvPXh"
_FACES: Final = (ACCENT, SHADES[3], SHADES[1], INK, SHADES[2])
_SIZE: Final = 6.4
_NEAR: Final = 0.035
"""Marks nearer than this on the line from 0 to 1 would cover each other: they are stacked."""
_STEP_CM: Final = 0.24
_WRAP: Final = 36
_LEGEND_WRAP: Final = 70
_TALL: Final = 14
"""With more rows than this the scale is written above them too."""


class Scale(NamedTuple):
    """The words on the line from none to all, and what stands on a line without marks."""

    none: str
    half: str
    all: str
    too_few: str


def dot_plot(
    name: str,
    caption: str,
    alt: str,
    scale: Scale,
    groups: Sequence[str],
    rows: Sequence[tuple[str, Sequence[Share]]],
) -> Figure:
    """Draw what share of each group supports a theme's findings.

    ``groups`` are names with the number of cases; ``rows`` are (theme, share in each group).
    A theme told for no group says that these are too few.
    """
    with drawn([label for label, _ in rows], _WRAP) as (drawing, labels, lined):
        stacks = [_stacked(shares) for _, shares in rows]
        heights = [
            max(height, (_deepest(stack) + 1) * _STEP_CM)
            for height, stack in zip(lined, stacks, strict=True)
        ]
        keys = [textwrap.fill(group, _LEGEND_WRAP) for group in groups]
        columns = _columns(drawing, keys)
        lines = sum(
            max(1 + key.count("\n") for key in keys[at : at + columns])
            for at in range(0, len(keys), columns)
        )
        tall = len(rows) > _TALL
        top = 0.3 + 0.45 * lines + (0.45 if tall else 0.0)
        axes = axes_beside(drawing, labels, whole(heights), top=top, bottom=0.65)
        places = places_of(heights)
        _scaled(axes, scale, whole(heights), tall=tall)
        for place, stack, (_, shares) in zip(places, stacks, rows, strict=True):
            if not stack:
                _said(axes, place, scale.too_few)
            _row(axes, place, stack, shares)
        labelled(axes, labels, places)
        _keyed(drawing, keys, columns)
        return figure_of(name, caption, alt, drawing)


def _stacked(shares: Sequence[Share]) -> dict[int, int]:
    """Return for each group with a share how many marks stand before it in the same place."""
    placed = sorted((one[0] / one[1], at) for at, one in enumerate(shares) if one and one[1])
    stack: dict[int, int] = {}
    last, depth = -1.0, 0
    for share, at in placed:
        depth = depth + 1 if share - last < _NEAR else 0
        stack[at], last = depth, share
    return stack


def _deepest(stack: dict[int, int]) -> int:
    return 1 + max(stack.values(), default=0)


def _row(axes: Axes, place: float, stack: dict[int, int], shares: Sequence[Share]) -> None:
    values = {at: one[0] / one[1] for at in stack if (one := shares[at])}
    if len(values) > 1:
        ends = (min(values.values()), max(values.values()))
        axes.plot(ends, (place, place), color=RULE, linewidth=3.2, zorder=2)
    for at, share in values.items():
        beside = [stack[one] for one in values if abs(values[one] - share) < _NEAR]
        up = (stack[at] - max(beside) / 2) * _STEP_CM if len(beside) > 1 else 0.0
        axes.plot([share], [place + up], zorder=3, clip_on=False, **_style(at))


def _style(at: int) -> dict[str, Any]:
    """Return a group's mark: shape and lightness both differ from its neighbours'."""
    again = at // len(_MARKS)
    return {
        "marker": _MARKS[at % len(_MARKS)],
        "markersize": _SIZE,
        "markerfacecolor": _FACES[(at + again) % len(_FACES)],
        "markeredgecolor": ACCENT,
        "markeredgewidth": 0.9,
        "linestyle": "none",
    }


def _scaled(axes: Axes, scale: Scale, height: float, *, tall: bool) -> None:
    axes.set_xlim(-0.03, 1.03)
    axes.set_ylim(height, 0)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], [scale.none, "", scale.half, "", scale.all])
    axes.tick_params(axis="x", labeltop=tall, labelsize=8.5)
    axes.grid(axis="x", color=RULE, linewidth=0.6, zorder=0)
    axes.set_axisbelow(True)
    for side in axes.spines.values():
        side.set_visible(False)


def _said(axes: Axes, place: float, words: str) -> None:
    axes.text(
        0.5,
        place,
        words,
        ha="center",
        va="center",
        fontsize=8,
        style="italic",
        color=GREY,
        zorder=4,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
    )


def _columns(drawing: Drawing, keys: Sequence[str]) -> int:
    """Return how many names of groups stand beside each other above the rows."""
    widest = max((width_cm(drawing, key) for key in keys), default=0.0) + 1.0
    return max(1, min(len(keys), int((WIDTH_CM - 0.4) / widest)))


def _keyed(drawing: Drawing, keys: Sequence[str], columns: int) -> None:
    """Say above the rows which mark is which group, in reading order.

    The drawing library fills column by column; the marks are dealt out so that they are
    read line by line.
    """
    order = [at for column in range(columns) for at in range(column, len(keys), columns)]
    marks = [Line2D([], [], **_style(at)) for at in order]
    drawing.legend(
        marks,
        [keys[at] for at in order],
        loc="upper right",
        bbox_to_anchor=(1.0, 1.0),
        ncols=columns,
        frameon=False,
        fontsize=9,
        handletextpad=0.3,
        columnspacing=1.4,
        borderaxespad=0.1,
    )
