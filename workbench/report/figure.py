"""Figures of what was asked, and of what was said together, drawn from counts."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import combinations
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing
from matplotlib.patches import Rectangle

from workbench.report.block import Figure
from workbench.report.canvas import (
    ACCENT,
    INK,
    LINE_CM,
    SHADES,
    axes_beside,
    drawn,
    figure_of,
    labelled,
    places_of,
    whole,
)

_HATCHES: Final = ("", "", "////", "")
_LEGEND_SIGNS: Final = 80
_FEW_CODES: Final = 3


def coverage_figure(
    name: str,
    caption: str,
    alt: str,
    states: Sequence[str],
    rows: Sequence[tuple[str, Sequence[int]]],
) -> Figure:
    """Draw how each question of the guide was covered: one square for every case.

    ``states`` are at most four names, from fully covered to not at all; ``rows`` are
    (question, number of cases in each state).
    """
    with drawn([label for label, _ in rows]) as (drawing, labels, heights):
        lines = 1 if len("".join(states)) <= _LEGEND_SIGNS else 2
        axes = axes_beside(drawing, labels, whole(heights), top=0.35 + 0.45 * lines, bottom=0.15)
        most = max((sum(counts) for _, counts in rows), default=1) or 1
        places = places_of(heights)
        for (_, counts), place in zip(rows, places, strict=True):
            _squares(axes, counts, place)
        labelled(axes, labels, places)
        axes.set_xlim(-0.1, most + 0.1)
        axes.set_ylim(whole(heights), 0)
        axes.set_xticks([])
        for side in axes.spines.values():
            side.set_visible(False)
        _legend(drawing, states, lines)
        return figure_of(name, caption, alt, drawing)


def together_figure(
    name: str,
    caption: str,
    alt: str,
    codes: Sequence[str],
    pairs: Sequence[tuple[int, int, int]],
) -> Figure | None:
    """Draw which codes were given to the same passages; None when fewer than three were.

    ``pairs`` are (index of one code, index of the other, number of passages). Codes that
    meet no other are left out.
    """
    met = {frozenset((one, other)): n for one, other, n in pairs if n > 0 and one != other}
    kept = sorted({index for pair in met for index in pair})
    if len(kept) < _FEW_CODES:
        return None
    counts = {
        (column, row): met.get(frozenset((kept[row], kept[column])), 0)
        for column, row in combinations(range(len(kept)), 2)
    }
    with drawn([codes[index] for index in kept]) as (drawing, labels, _):
        rows = [max(1 + label.count("\n"), 2) * LINE_CM for label in labels]
        places = places_of(rows)
        axes = axes_beside(drawing, labels[1:], sum(rows[1:]), top=0.2, bottom=3.0)
        _bubbles(axes, counts, places)
        labelled(axes, labels[1:], places[1:])
        axes.set_ylim(sum(rows), rows[0])
        axes.set_xlim(-0.5, len(kept) - 1.5)
        short = [textwrap.shorten(codes[index], 24, placeholder="…") for index in kept[:-1]]
        axes.set_xticks(
            range(len(kept) - 1), short, rotation=35, ha="right", rotation_mode="anchor"
        )
        return figure_of(name, caption, alt, drawing)


def _squares(axes: Axes, counts: Sequence[int], place: float) -> None:
    start, side = 0, 0.36
    for state, count in enumerate(counts):
        for at in range(start, start + count):
            axes.add_patch(
                Rectangle(
                    (at + 0.04, place - side / 2),
                    0.92,
                    side,
                    facecolor=SHADES[state],
                    hatch=_HATCHES[state] or None,
                    edgecolor=ACCENT,
                    linewidth=0.6,
                )
            )
        start += count


def _legend(drawing: Drawing, states: Sequence[str], lines: int) -> None:
    marks = [
        Rectangle((0, 0), 1, 1, facecolor=shade, hatch=hatch or None, edgecolor=ACCENT, lw=0.6)
        for shade, hatch in zip(SHADES, _HATCHES, strict=True)
    ]
    drawing.legend(
        marks[: len(states)],
        list(states),
        loc="upper right",
        bbox_to_anchor=(1.0, 1.0),
        ncols=max(1, -(-len(states) // lines)),
        frameon=False,
        fontsize=8.5,
        handlelength=1.1,
        handleheight=1.1,
        columnspacing=1.2,
        borderaxespad=0.2,
    )


def _bubbles(axes: Axes, counts: dict[tuple[int, int], int], places: Sequence[float]) -> None:
    most = max(counts.values())
    for (column, row), count in counts.items():
        if count:
            share = count / most
            dark = share > 0.5  # noqa: PLR2004 - half way between white and the accent
            axes.scatter(
                column,
                places[row],
                s=60 + 260 * share,
                color=ACCENT if dark else SHADES[2],
                edgecolors=ACCENT,
                linewidths=0.6,
            )
            style: dict[str, Any] = {"ha": "center", "va": "center", "fontsize": 8.5}
            axes.text(column, places[row], str(count), color="white" if dark else INK, **style)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
