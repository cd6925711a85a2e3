"""What the files of a built report tell of who speaks, at each level of attribution."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from tests.example import workbench as run_workbench
from workbench.model.finding import LedgerRow
from workbench.model.interview import Study
from workbench.study.disk.ledger import read_ledger
from workbench.study.opening.session import opened

FOR_RESEARCHERS = "internal"
"""Pages that show whole passages with who speaks: they never leave the project."""


@pytest.fixture(scope="module", params=["code-name", "group", "none"])
def level(
    request: pytest.FixtureRequest, built: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    """Return a level of attribution and the worked example built at it."""
    name = str(request.param)
    if name == "code-name":  # what the example has unless told otherwise
        return name, built
    study = shutil.copytree(built, tmp_path_factory.mktemp("attributed") / "study")
    settings = study / "interviews" / "study.yaml"
    text = settings.read_text(encoding="utf-8")
    assert not re.search("^attribution:", text, re.MULTILINE)
    settings.write_text(f"{text}\nattribution: {name}\n", encoding="utf-8")
    done = run_workbench(study, "build")
    assert done.returncode in {0, 1}, done.stderr
    return name, study


def told(path: Path) -> str:
    """Return what a file says; of a Word file, the text of every part."""
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as parts:
        names = [one for one in parts.namelist() if one.endswith((".xml", ".rels"))]
        return "\n".join(parts.read(one).decode("utf-8") for one in names)


def printed(row: LedgerRow) -> str:
    """Return a ledger's row without the words as they were spoken, which stay with the project."""
    cells = (str(getattr(row, one.name)) for one in fields(row) if one.name != "original")
    return " | ".join(cells)


def files(study: Path) -> Iterator[tuple[str, str]]:
    """Yield every file of a report but the researchers' own, with what it says."""
    outputs = study / "outputs"
    for path in sorted(outputs.rglob("*")):
        within = path.relative_to(outputs)
        if not path.is_file() or FOR_RESEARCHERS in within.parts:
            continue
        if path.name == "ledger.csv":
            yield path.name, "\n".join(printed(row) for row in read_ledger(path))
        else:
            yield str(within), told(path)


def stand_in(text: str, forms: set[str]) -> list[str]:
    return [one for one in sorted(forms) if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text)]


def people(study: Study) -> set[str]:
    """Return every name and label of those interviewed, and the parts of their names."""
    return {
        form
        for one in study.participants
        for form in (one.name, *one.name.split(), *one.labels)
        if len(form) > len("de")
    }


def test_no_file_tells_more_of_who_speaks_than_the_level_lets_it(level: tuple[str, Path]) -> None:
    name, folder = level
    with opened(folder) as session:
        study = session.study
    code_names = {one.code_name for one in study.participants}
    seen = dict(files(folder))
    assert {"ledger.csv", "report.docx", "report.html", "report.md"} <= set(seen)
    for file, text in seen.items():
        assert stand_in(text, people(study)) == [], file
        named = stand_in(text, code_names)
        carries = file.startswith("report.") or file == "ledger.csv"
        assert bool(named) == (name == "code-name" and carries), (file, named)
