"""The house keeps its own rules."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

from workbench.cli.main import COMMANDS
from workbench.cli.norwegian import PHRASES

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "workbench"
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "codebook",
    "interviews",
    "outputs",
    "pyproject.toml",
    "templates",
    "tests",
    "workbench",
}


def tracked() -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    return listed.stdout.splitlines()


def test_the_top_level_is_the_agreed_list() -> None:
    assert {name.split("/", 1)[0] for name in tracked()} <= TOP_LEVEL


def test_no_transcript_but_the_constructed_ones_is_tracked() -> None:
    sources = [
        name
        for name in tracked()
        if name.startswith("interviews/") and not name.startswith("interviews/codings/")
    ]
    for name in sources:
        if name.endswith(".docx"):
            continue
        head = (ROOT / name).read_text(encoding="utf-8")[:600].lower()
        assert re.search(r"konstruert|constructed", head), name


def test_no_record_of_people_at_work_and_nothing_generated_is_tracked() -> None:
    assert not [name for name in tracked() if name.startswith(".workbench/")]
    assert [name for name in tracked() if name.startswith("outputs/")] in ([], ["outputs/.gitkeep"])


def spoken_phrases() -> set[str]:
    found: set[str] = set()
    for path in (PACKAGE / "cli").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id == "say"
                and isinstance(node.args[0], ast.Constant)
            ):
                found.add(str(node.args[0].value))
    return found | set(COMMANDS.values())


def test_every_phrase_of_the_command_line_has_its_norwegian() -> None:
    assert not spoken_phrases() - set(PHRASES)


def test_norwegian_phrases_take_the_same_facts() -> None:
    for english, norwegian in PHRASES.items():
        names = re.findall(r"\{(\w+)\}", english)
        assert sorted(names) == sorted(re.findall(r"\{(\w+)\}", norwegian)), english


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_command_is_in_the_manual(language: str) -> None:
    pages = (PACKAGE / "manual" / language).glob("*.md")
    manual = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    assert not [name for name in COMMANDS if f"workbench {name}" not in manual]


def test_the_manual_has_the_same_pages_in_each_language() -> None:
    names = [
        sorted(page.name for page in (PACKAGE / "manual" / language).glob("*.md"))
        for language in ("nb", "en")
    ]
    assert names[0] == names[1]
    assert names[0]


def test_files_and_functions_stay_small_enough_to_hold_in_the_head() -> None:
    large = []
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if len(text.splitlines()) > 400:
            large.append(f"{path.name}: {len(text.splitlines())} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                length = (node.end_lineno or 0) - node.lineno + 1
                if length > 60:
                    large.append(f"{path.name}:{node.name}: {length} lines")
    assert not large


def test_no_commit_names_a_path_of_a_machine_or_a_package_index() -> None:
    pattern = re.compile(r"/(?:home|root|work|opt)/|https?://\S*/simpl[e]|index[-]url")
    for name in tracked():
        path = ROOT / name
        if path.suffix in {".docx", ".png"} or name == "tests/test_house.py":
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        assert not pattern.search(text), name
