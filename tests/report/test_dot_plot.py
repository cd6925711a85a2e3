"""The figure of themes by group: the table's cells added up, and no mark on top of another."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure as Drawing

from workbench.model.case import Group
from workbench.model.finding import Finding, Standing, Verdict
from workbench.report.block import Figure
from workbench.report.figure import dot_plot as dots
from workbench.report.figure.alt import groups_alt
from workbench.report.figure.dot_plot import Scale, Share, dot_plot
from workbench.report.legend import TOO_FEW
from workbench.report.material import Material
from workbench.report.phrase import say
from workbench.report.table.matrix import shown_groups, theme_shares
from workbench.report.table.named import table_of
from workbench.report.walk import text_of

SCALE = Scale("ingen", "halvparten", "alle", "for få kommuner til å vises")
SHARES = st.none() | st.integers(1, 12).flatmap(
    lambda of: st.tuples(st.integers(0, of), st.just(of))
)


def many_cases(material: Material, verdicts: list[list[Verdict]], *, sensitive: bool) -> Material:
    """Return a study of eight cases in two groups, each code with these verdicts."""
    cases = [f"c{at}" for at in range(8)]
    codebook = material.codebook
    themes = tuple(
        replace(theme, codes=tuple(replace(code, sensitive=sensitive) for code in theme.codes))
        for theme in codebook.themes
    )
    found = tuple(
        Finding(
            code.id,
            theme.id,
            None,
            tuple(Standing(c, v) for c, v in zip(cases, verdicts[at], strict=True)),
        )
        for at, (theme, code) in enumerate((t, c) for t in themes for c in t.codes)
    )
    groups = (
        Group("near", say("nære", "nære", "near"), "class", 1, 2, tuple(cases[:5])),
        Group("far", say("fjerne", "fjerne", "far"), "class", 3, 4, tuple(cases[5:])),
    )
    return replace(
        material,
        codebook=replace(codebook, themes=themes),
        findings=replace(material.findings, findings=found),
        groups=groups,
    )


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    verdicts=st.lists(
        st.lists(st.sampled_from(list(Verdict)), min_size=8, max_size=8), min_size=4, max_size=4
    ),
    sensitive=st.booleans(),
)
def test_the_figure_shows_the_printed_cells_added_up_and_nothing_else(
    material: Material, verdicts: list[list[Verdict]], *, sensitive: bool
) -> None:
    made = many_cases(material, verdicts, sensitive=sensitive)
    sums: dict[str, list[tuple[int, int]]] = {}
    theme = ""
    names = [one.name.in_("nb") for one in made.codebook.themes]
    for row in table_of("groups", made).rows[1:]:
        words = [text_of(cell.inlines) for cell in row]
        if words[0] in names and not any("/" in word or word == "–" for word in words[1:]):
            theme = words[0]
            sums[theme] = [(0, 0), (0, 0)]
            continue
        for at, word in enumerate(words[1:]):
            if "/" in word:
                n, of = (int(part) for part in word.split("/"))
                sums[theme][at] = (sums[theme][at][0] + n, sums[theme][at][1] + of)
    shown = {label: [share or (0, 0) for share in shares] for label, shares in theme_shares(made)}
    assert shown == sums
    assert [name for name, _ in shown_groups(made)] == ["Nære (5)", "Fjerne (3)"]


@settings(max_examples=10, deadline=None)
@given(
    rows=st.integers(1, 6).flatmap(
        lambda groups: st.lists(
            st.lists(SHARES, min_size=groups, max_size=groups), min_size=1, max_size=5
        )
    )
)
def test_every_share_has_its_mark_and_none_covers_another(rows: list[list[Share]]) -> None:
    groups = [f"Gruppe {at} med et navn ({at + 2})" for at in range(len(rows[0]))]
    marks, page = measured(groups, [(f"Tema {at}", shares) for at, shares in enumerate(rows)])
    wanted = sorted(n / of for shares in rows for n, of in filter(None, shares))
    assert sorted(share for share, _ in marks) == pytest.approx(wanted)
    boxes = [box for _, box in marks]
    for (left, bottom), (other_left, other_bottom) in combinations(boxes, 2):
        apart = max(abs(left - other_left), abs(bottom - other_bottom))
        assert apart >= 0.9 * dots._SIZE / 72 * 200
    assert all(0 < x < page[0] and 0 < y < page[1] for x, y in boxes)


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_words_for_those_who_do_not_see_it_say_where_groups_stand_apart(
    material: Material, language: str
) -> None:
    rows = (("Ja", ((2, 4), (3, 6))), ("Nei", ((4, 4), (0, 3))), ("Lite", (None, None)))
    alt = groups_alt(replace(material, language=language), ("A (4)", "B (3)"), rows, "få")
    lead, _, told = alt.partition(" Ja: ")
    assert lead.index("Nei") < lead.index("Ja")
    assert "{" not in lead
    assert told.endswith("Lite: få.")
    assert "Ja" not in groups_alt(material, ("A", "B"), rows[1:], "få")


def test_a_theme_told_for_no_group_says_so_in_the_study_s_words() -> None:
    assert {TOO_FEW.in_(one).format(many="X") for one in ("nb", "nn", "en")} == {
        "for få X til å vises",
        "for få X til å visast",
        "too few X to show",
    }


def measured(
    groups: list[str], rows: list[tuple[str, list[Share]]]
) -> tuple[list[tuple[float, tuple[float, float]]], tuple[float, float]]:
    """Draw; return each mark's share and place in pixels, and the picture's size."""
    seen: list[tuple[float, tuple[float, float]]] = []
    page: list[tuple[float, float]] = []

    def look(name: str, _: str, alt: str, drawing: Drawing) -> Figure:
        drawing.canvas.draw()
        axes = drawing.axes[0]
        for line in axes.get_lines():
            if line.get_marker() not in {None, "None", ""}:
                [[x, y]] = np.asarray(line.get_xydata()).tolist()
                seen.append((x, tuple(axes.transData.transform((x, y)))))
        page.append((drawing.bbox.width, drawing.bbox.height))
        return Figure(name, (), alt, b"", b"")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(dots, "figure_of", look)
        dot_plot("f", "F", "", SCALE, groups, rows)
    return seen, page[0]
