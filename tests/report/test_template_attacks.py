"""Templates boxed in: whatever they try is refused, with file, line and what to do."""

from __future__ import annotations

import pytest

from tests.report.attacks import ATTACKS
from workbench.errors.report import TemplateError
from workbench.report.chapter import render_chapters
from workbench.report.material import Material

NAME = "01-x.md.j2"
LINE = 3
WHOLE = {"a long template", "write to a view"}
"""What is told at the first line: the file is too long; Jinja does not say where it writes."""


@pytest.mark.parametrize("name", ATTACKS)
def test_it_is_refused_with_file_line_and_advice(material: Material, name: str) -> None:
    with pytest.raises(TemplateError) as caught:
        render_chapters({NAME: f"# T\n\n{ATTACKS[name]}\n"}, material)
    error = caught.value
    assert error.where.file == NAME
    assert error.where.line == (1 if name in WHOLE else LINE)
    for language in ("nb", "en"):
        said = error.line(language)
        assert len(said) < 1000
        assert "\n" not in said
        assert error.advised(language)
