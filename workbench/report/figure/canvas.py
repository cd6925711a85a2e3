"""What every figure is drawn on: the page's width, rows beside their labels, the same bytes.

Everything is told by lightness, shape, place and numbers, so that nothing is lost in a grey
print. The typeface is the one that the drawing library carries with it, so that a figure
does not depend on the fonts of a machine.
"""

from __future__ import annotations

import io
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, cast

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure as Drawing

from workbench.report.block import Figure, Run

CM: Final = 1 / 2.54
WIDTH_CM: Final = 16.0
INK, GREY, RULE, ACCENT = "#1F2A30", "#55636B", "#D5DEE1", "#17566B"
SHADES: Final = ("#17566B", "#6FA3B3", "#C9DDE3", "#FFFFFF")
"""Grounds from darkest to none; their lightness falls in even steps."""

LINE_CM: Final = 0.39
ROW_CM: Final = 0.13
_DPI: Final = 200
_MANY: Final = 26
"""With more rows than this every label has one line."""

_SETTINGS: Final = {
    "font.family": "DejaVu Sans",
    "font.size": 9.0,
    "text.color": INK,
    "axes.edgecolor": RULE,
    "axes.labelcolor": GREY,
    "axes.linewidth": 0.6,
    "xtick.color": GREY,
    "ytick.color": INK,
    "xtick.major.size": 0.0,
    "ytick.major.size": 0.0,
    "hatch.linewidth": 0.6,
    "hatch.color": ACCENT,
    "svg.hashsalt": "workbench",
    "svg.fonttype": "path",
}


@contextmanager
def drawn(
    labels: Sequence[str], wrap: int = 54
) -> Iterator[tuple[Drawing, list[str], list[float]]]:
    """Give an empty drawing, the labels and the height of each row in centimetres.

    Labels are broken into lines of at most ``wrap`` signs, or cut to one where rows are many.
    """
    broken = _broken(labels, wrap)
    heights = [(1 + label.count("\n")) * LINE_CM + ROW_CM for label in broken]
    with mpl.rc_context(cast("Any", _SETTINGS)):
        yield Drawing(dpi=_DPI), broken, heights


def _broken(labels: Sequence[str], wrap: int) -> list[str]:
    if len(labels) > _MANY:
        return [textwrap.shorten(label, wrap, placeholder=" …") for label in labels]
    return [textwrap.fill(label, wrap) for label in labels]


def axes_beside(
    drawing: Drawing, labels: Sequence[str], height: float, top: float, bottom: float
) -> Axes:
    """Return axes beside the widest label; ``height``, ``top``, ``bottom`` in centimetres."""
    tall = height + top + bottom
    drawing.set_size_inches(WIDTH_CM * CM, tall * CM)
    widest = max((width_cm(drawing, label) for label in labels), default=0.0)
    left = min(widest + 0.35, 0.68 * WIDTH_CM)
    box = (left / WIDTH_CM, bottom / tall, 1 - (left + 0.3) / WIDTH_CM, height / tall)
    return drawing.add_axes(box)


def width_cm(drawing: Drawing, words: str) -> float:
    """Return how wide words stand in the drawing's typeface."""
    probe = drawing.text(0, 0, words)
    width = probe.get_window_extent().width / drawing.dpi / CM
    probe.remove()
    return float(width)


def whole(heights: Sequence[float]) -> float:
    """Return the height of all rows; never nothing, which could not be drawn on."""
    return sum(heights) or LINE_CM


def places_of(heights: Sequence[float]) -> list[float]:
    """Return the middle of every row, from the top."""
    return [sum(heights[:at]) + height / 2 for at, height in enumerate(heights)]


def labelled(axes: Axes, labels: Sequence[str], places: Sequence[float]) -> None:
    """Put a label beside every row."""
    axes.set_yticks(list(places), list(labels), linespacing=1.05)


def figure_of(name: str, caption: str, alt: str, drawing: Drawing) -> Figure:
    """Return the drawing as a picture for print and one that scales."""
    png, svg = io.BytesIO(), io.BytesIO()
    drawing.savefig(png, format="png", dpi=_DPI, metadata={"Software": None})
    drawing.savefig(svg, format="svg", metadata={"Date": None, "Creator": None})
    return Figure(name, (Run(caption),), alt, png.getvalue(), svg.getvalue(), WIDTH_CM)
