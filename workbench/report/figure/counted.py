"""Figures of what was asked, and of what was said together, drawn from counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing
from matplotlib.patches import Rectangle

from workbench.report.block import Figure
from workbench.report.figure.canvas import (
    ACCENT,
    RULE,
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
_PAIR_WRAP: Final = 64


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

    ``pairs`` are (index of one code, index of the other, number of passages); the most
    frequent stand first.
    """
    met = [one for one in pairs if one[2] > 0 and one[0] != one[1]]
    if len({index for pair in met for index in pair[:2]}) < _FEW_CODES:
        return None
    met.sort(key=lambda pair: -pair[2])
    named = [f"{codes[one]} + {codes[other]}" for one, other, _ in met]
    with drawn(named, _PAIR_WRAP) as (drawing, labels, heights):
        axes = axes_beside(drawing, labels, whole(heights), top=0.2, bottom=0.2)
        places = places_of(heights)
        _stems(axes, [count for *_, count in met], places)
        labelled(axes, labels, places)
        axes.set_ylim(whole(heights), 0)
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


def _stems(axes: Axes, counts: Sequence[int], places: Sequence[float]) -> None:
    """Draw a stem with a number at its end for each pair."""
    axes.hlines(places, 0, counts, color=RULE, linewidth=3.2, zorder=1)
    axes.scatter(counts, places, s=120, color=ACCENT, zorder=2)
    for count, place in zip(counts, places, strict=True):
        style: dict[str, Any] = {"ha": "center", "va": "center", "fontsize": 8, "zorder": 3}
        axes.text(count, place - 0.01, str(count), color="white", **style)
    axes.set_xlim(0, max(counts) * 1.06)
    axes.set_xticks([])
    for side in axes.spines.values():
        side.set_visible(False)
