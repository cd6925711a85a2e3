"""A project's codes become a codebook that is read, and that the project's codings fit."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from workbench.coding.codebook import read_codebook
from workbench.exchange.beginning import first_codebook
from workbench.exchange.project import Project, ProjectCode

NAMES = st.sampled_from(["Bolig", "bolig", "Kort {varsel}", "Pris: høy", "«Ja»", "1", "- a|b", ""])


@st.composite
def trees(draw: st.DrawFn) -> Project:
    numbers = count()

    def code(deep: int) -> ProjectCode:
        below = draw(st.integers(0, 2)) if deep else 0
        return ProjectCode(
            f"g{next(numbers)}",
            draw(NAMES),
            draw(st.sampled_from(["", "Det som\nsies om bolig: {alt}"])),
            codable=draw(st.booleans()),
            codes=tuple(code(deep - 1) for _ in range(below)),
        )

    return Project("p", "o", codes=tuple(code(2) for _ in range(draw(st.integers(1, 3)))))


@given(trees(), st.sampled_from(["nb", "nn", "en"]))
def test_every_code_that_can_be_given_is_in_it_once(project: Project, language: str) -> None:
    wanted = sum(one.codable or not one.codes for one in project.every_code())
    text = first_codebook(project, language)
    if not wanted:
        assert "codes:" not in text
        return
    book = read_codebook(text.encode(), "codebook.yaml")
    assert len(book.codes) == wanted
    themes = {one.id for one in book.themes}
    assert len({one.id for one in book.codes} | themes) == wanted + len(book.themes)
    assert all("{cases}" in one.finding.in_(language) for one in book.codes)
