"""Figures drawn from counts of cases: the same picture, to the byte, for the same numbers.

Everything is told by lightness, place and numbers, so that nothing is lost in a grey
print. The typeface is the one that the drawing library carries with it, so that a figure
does not depend on the fonts of a machine.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import combinations
from typing import Any, Final, cast

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing
from matplotlib.patches import Rectangle

from workbench.report.block import Figure, Run

_CM: Final = 1 / 2.54
_WIDTH_CM: Final = 16.0
_DPI: Final = 200
_INK, _GREY, _RULE = "#1F2A30", "#55636B", "#D5DEE1"
_ACCENT: Final = "#17566B"
_SHADES: Final = ("#17566B", "#6FA3B3", "#C9DDE3", "#FFFFFF")
"""Grounds from darkest to none; their lightness falls in even steps."""
_HATCHES: Final = ("", "", "////", "")

_WRAP: Final = 54
_MANY: Final = 26
"""With more rows than this every label has one line."""
_LEGEND_SIGNS: Final = 80
_LINE_CM: Final = 0.39
_ROW_CM: Final = 0.13
_FEW_CODES: Final = 3
_SETTINGS: Final = {
    "font.family": "DejaVu Sans",
    "font.size": 9.0,
    "text.color": _INK,
    "axes.edgecolor": _RULE,
    "axes.labelcolor": _GREY,
    "axes.linewidth": 0.6,
    "xtick.color": _GREY,
    "ytick.color": _INK,
    "xtick.major.size": 0.0,
    "ytick.major.size": 0.0,
    "hatch.linewidth": 0.6,
    "hatch.color": _ACCENT,
    "svg.hashsalt": "workbench",
    "svg.fonttype": "path",
}


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
    with _drawn(_labels([label for label, _ in rows])) as (drawing, labels, heights):
        lines = 1 if len("".join(states)) <= _LEGEND_SIGNS else 2
        axes = _axes(drawing, labels, _whole(heights), top=0.35 + 0.45 * lines, bottom=0.15)
        most = max((sum(counts) for _, counts in rows), default=1) or 1
        places = _places(heights)
        for (_, counts), place in zip(rows, places, strict=True):
            _squares(axes, counts, place)
        _labelled(axes, labels, places)
        axes.set_xlim(-0.1, most + 0.1)
        axes.set_ylim(_whole(heights), 0)
        axes.set_xticks([])
        for side in axes.spines.values():
            side.set_visible(False)
        _legend(drawing, states, lines)
        return _figure(name, caption, alt, drawing)


def groups_figure(
    name: str,
    caption: str,
    alt: str,
    groups: Sequence[tuple[str, int]],
    rows: Sequence[tuple[str, Sequence[int]]],
) -> Figure:
    """Draw in how many cases of each group a theme came up: one panel for each group.

    ``groups`` are (name, number of cases); ``rows`` are (theme, cases in each group).
    """
    with _drawn(_labels([label for label, _ in rows])) as (drawing, labels, heights):
        titles = [textwrap.fill(title, 20) for title, _ in groups]
        above = 0.35 + 0.38 * max((1 + title.count("\n") for title in titles), default=1)
        first = _axes(drawing, labels, _whole(heights), top=above, bottom=0.75)
        panels = _panels(drawing, first, len(groups))
        places = _places(heights)
        for at, (axes, (_, cases)) in enumerate(zip(panels, groups, strict=True)):
            counts = [int(counts[at]) for _, counts in rows]
            _dots(axes, counts, places, max(cases, 1))
            axes.set_ylim(_whole(heights), 0)
            axes.set_title(titles[at], fontsize=9, color=_ACCENT, loc="left", weight="bold")
        _labelled(panels[0], labels, places)
        for axes in panels[1:]:
            axes.set_yticks(places, [""] * len(places))
        return _figure(name, caption, alt, drawing)


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
    with _drawn(_labels([codes[index] for index in kept])) as (drawing, labels, _):
        rows = [max(1 + label.count("\n"), 2) * _LINE_CM for label in labels]
        places = _places(rows)
        axes = _axes(drawing, labels[1:], sum(rows[1:]), top=0.2, bottom=3.0)
        _bubbles(axes, counts, places)
        _labelled(axes, labels[1:], places[1:])
        axes.set_ylim(sum(rows), rows[0])
        axes.set_xlim(-0.5, len(kept) - 1.5)
        short = [textwrap.shorten(codes[index], 24, placeholder="…") for index in kept[:-1]]
        axes.set_xticks(
            range(len(kept) - 1), short, rotation=35, ha="right", rotation_mode="anchor"
        )
        return _figure(name, caption, alt, drawing)


@contextmanager
def _drawn(labels: list[str]) -> Iterator[tuple[Drawing, list[str], list[float]]]:
    """Give an empty drawing, the labels and the height of each row in centimetres."""
    heights = [(1 + label.count("\n")) * _LINE_CM + _ROW_CM for label in labels]
    with mpl.rc_context(cast("Any", _SETTINGS)):
        yield Drawing(dpi=_DPI), labels, heights


def _labels(labels: Sequence[str]) -> list[str]:
    if len(labels) > _MANY:
        return [textwrap.shorten(label, _WRAP, placeholder=" …") for label in labels]
    return [textwrap.fill(label, _WRAP) for label in labels]


def _axes(
    drawing: Drawing, labels: Sequence[str], height: float, top: float, bottom: float
) -> Axes:
    """Return axes beside the widest label; ``height``, ``top``, ``bottom`` in centimetres."""
    whole = height + top + bottom
    drawing.set_size_inches(_WIDTH_CM * _CM, whole * _CM)
    widest = max((_width_cm(drawing, label) for label in labels), default=0.0)
    left = min(widest + 0.35, 0.68 * _WIDTH_CM)
    box = (left / _WIDTH_CM, bottom / whole, 1 - (left + 0.3) / _WIDTH_CM, height / whole)
    return drawing.add_axes(box)


def _width_cm(drawing: Drawing, words: str) -> float:
    probe = drawing.text(0, 0, words)
    width = probe.get_window_extent().width / drawing.dpi / _CM
    probe.remove()
    return float(width)


def _panels(drawing: Drawing, first: Axes, count: int) -> list[Axes]:
    """Share the room of ``first`` among panels with a gap between them."""
    box = first.get_position()
    gap = 0.03
    width = (box.width - gap * (count - 1)) / max(count, 1)
    first.remove()
    return [
        drawing.add_axes((box.x0 + at * (width + gap), box.y0, width, box.height))
        for at in range(count)
    ]


def _whole(heights: Sequence[float]) -> float:
    """Return the height of all rows; never nothing, which could not be drawn on."""
    return sum(heights) or _LINE_CM


def _places(heights: Sequence[float]) -> list[float]:
    """Return the middle of every row, from the top."""
    return [sum(heights[:at]) + height / 2 for at, height in enumerate(heights)]


def _labelled(axes: Axes, labels: Sequence[str], places: Sequence[float]) -> None:
    axes.set_yticks(list(places), list(labels), linespacing=1.05)


def _squares(axes: Axes, counts: Sequence[int], place: float) -> None:
    start, side = 0, 0.36
    for state, count in enumerate(counts):
        for at in range(start, start + count):
            axes.add_patch(
                Rectangle(
                    (at + 0.04, place - side / 2),
                    0.92,
                    side,
                    facecolor=_SHADES[state],
                    hatch=_HATCHES[state] or None,
                    edgecolor=_ACCENT,
                    linewidth=0.6,
                )
            )
        start += count


def _legend(drawing: Drawing, states: Sequence[str], lines: int) -> None:
    marks = [
        Rectangle((0, 0), 1, 1, facecolor=shade, hatch=hatch or None, edgecolor=_ACCENT, lw=0.6)
        for shade, hatch in zip(_SHADES, _HATCHES, strict=True)
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


def _dots(axes: Axes, counts: Sequence[int], places: Sequence[float], cases: int) -> None:
    axes.hlines(places, 0, cases, color=_RULE, linewidth=0.8, zorder=1)
    axes.hlines(places, 0, counts, color=_ACCENT, linewidth=2.0, zorder=2)
    faces = [_ACCENT if count else "white" for count in counts]
    axes.scatter(counts, places, s=34, c=faces, edgecolors=_ACCENT, linewidths=0.9, zorder=3)
    axes.set_xlim(-0.25 * max(cases / 5, 0.6), cases * 1.08)
    step = max(1, -(-cases // 5))
    ticks = list(range(0, cases + 1, step))
    axes.set_xticks(ticks, [str(tick) for tick in ticks])
    for side in axes.spines.values():
        side.set_visible(False)


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
                color=_ACCENT if dark else _SHADES[2],
                edgecolors=_ACCENT,
                linewidths=0.6,
            )
            style: dict[str, Any] = {"ha": "center", "va": "center", "fontsize": 8.5}
            axes.text(column, places[row], str(count), color="white" if dark else _INK, **style)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def _figure(name: str, caption: str, alt: str, drawing: Drawing) -> Figure:
    png, svg = io.BytesIO(), io.BytesIO()
    drawing.savefig(png, format="png", dpi=_DPI, metadata={"Software": None})
    drawing.savefig(svg, format="svg", metadata={"Date": None, "Creator": None})
    return Figure(name, (Run(caption),), alt, png.getvalue(), svg.getvalue(), _WIDTH_CM)
