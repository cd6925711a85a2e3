"""Figures: the same bytes each time, and nothing on top of anything else."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import matplotlib as mpl
import pytest
from lxml import etree
from matplotlib.figure import Figure as Drawing
from PIL import Image

from tests.report.sample_report import drawn_figures
from workbench.report.block import Figure
from workbench.report.figure import counted as drawn
from workbench.report.figure.canvas import SHADES
from workbench.report.figure.counted import coverage_figure, together_figure
from workbench.report.figure.dot_plot import Scale, dot_plot

ROOT = Path(__file__).resolve().parents[2]
STATES = ("spurt og besvart", "tatt opp uspurt", "spurt uten svar", "ikke spurt")


def test_figures_are_pictures_of_a_page_s_width() -> None:
    for figure in drawn_figures():
        picture = Image.open(io.BytesIO(figure.png))
        assert picture.width == pytest.approx(16 / 2.54 * 200, abs=1)
        assert etree.fromstring(figure.svg).tag.endswith("svg")
        assert figure.alt


def test_figures_are_the_same_bytes_each_time() -> None:
    assert drawn_figures() == drawn_figures()


def test_figures_carry_neither_date_nor_program() -> None:
    for figure in drawn_figures():
        assert b"date" not in figure.svg
        assert b"Matplotlib v" not in figure.svg
        assert b"Software" not in figure.png


def test_figures_do_not_depend_on_the_hash_seed() -> None:
    program = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1])\n"
        "from tests.report.sample_report import drawn_figures\n"
        "print(hashlib.sha256(b''.join(f.png + f.svg for f in drawn_figures())).hexdigest())\n"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", program, str(ROOT)],
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(made) == 1


def test_a_drawing_leaves_no_settings_behind() -> None:
    before = dict(mpl.rcParams)
    drawn_figures()
    assert dict(mpl.rcParams) == before


@pytest.mark.parametrize("count", [1, 8, 40])
def test_labels_never_overlap_and_stay_on_the_page(
    count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        (f"Spørsmål {at} som er langt og går over flere linjer " * 3, (2, 1, 1, 1))
        for at in range(count)
    ]
    seen: list[tuple[float, float, float]] = []

    def measured(name: str, _: str, alt: str, drawing: Drawing) -> Figure:
        axes = drawing.axes[0]
        drawing.canvas.draw()
        boxes = [label.get_window_extent() for label in axes.get_yticklabels()]
        seen.extend((box.x0, box.y0, box.y1) for box in boxes)
        return Figure(name, (), alt, b"", b"")

    monkeypatch.setattr(drawn, "figure_of", measured)
    coverage_figure("f", "F", "", STATES, rows)
    assert len(seen) == count
    assert all(left >= 0 for left, _, _ in seen)
    ordered = sorted(seen, key=lambda box: box[1])
    for (_, _, top), (_, bottom, _) in pairwise(ordered):
        assert top <= bottom


def test_many_questions_fit_a_page() -> None:
    rows = [(f"Spørsmål {at}", (5, 0, 0, 0)) for at in range(40)]
    picture = Image.open(io.BytesIO(coverage_figure("f", "F", "", STATES, rows).png))
    assert picture.height / 200 * 2.54 < 26


def test_the_shades_fall_in_grey() -> None:
    greys = [Image.new("RGB", (1, 1), shade).convert("L").tobytes()[0] for shade in SHADES]
    assert greys == sorted(greys)
    assert all(later - earlier > 25 for earlier, later in pairwise(greys))


def test_too_few_codes_that_meet_make_no_figure() -> None:
    codes = ("a", "b", "c", "d")
    assert together_figure("f", "F", "", codes, []) is None
    assert together_figure("f", "F", "", codes, [(0, 1, 4), (2, 3, 0), (1, 1, 9)]) is None
    assert together_figure("f", "F", "", codes, [(0, 1, 4), (3, 1, 2)]) is not None


def test_nothing_to_draw_is_no_error() -> None:
    assert coverage_figure("f", "F", "", STATES, []).png
    assert dot_plot(
        "f",
        "F",
        "",
        Scale("ingen", "halvparten", "alle", "for få"),
        ["alle (0)"],
        [("tema", (None,))],
    ).png
