"""Changing the codebook of the worked example, and taking it back."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.errors.authored import AuthoredError
from workbench.errors.claim import RetiredCode
from workbench.errors.codebook import ClaimRestsOn, CodebookChanged, NothingToUndo, SameCode
from workbench.errors.work import UnknownName
from workbench.model.codebook import NewCode
from workbench.study.deciding.code import listed
from workbench.study.deciding.codebook import (
    add_code,
    field_set,
    merge,
    move,
    set_flag,
    split,
    uses,
)
from workbench.study.deciding.revision import history, redo, seen, undo
from workbench.study.keying.coded import code_all
from workbench.study.opening.session import Session, opened
from workbench.study.weighing.weighed import weigh_all

Run = Callable[..., "subprocess.CompletedProcess[str]"]
NEW = NewCode("overtid", "organisering", "Overtid", "Folk jobbet mer", "{cases} har brukt overtid")


def file_of(example: Path) -> Path:
    return example / "codebook" / "codebook.yaml"


def coded(session: Session) -> list[tuple[str, str]]:
    return sorted((row.id, row.code) for row in listed(session))


ACTS: dict[str, Callable[[Session], object]] = {
    "set": lambda s: field_set(s, "A", "dugnad", "include", "Alt «frivillig»", "nb"),
    "keywords": lambda s: field_set(s, "B", "dugnad", "keywords", "dugnad, overtid", ""),
    "add": lambda s: add_code(s, "A", NEW),
    "move": lambda s: move(s, "A", "dugnad", s.codebook.themes[-1].id),
    "merge": lambda s: merge(s, "A", "tomgangsleie", "dugnad"),
    "retire": lambda s: set_flag(s, "A", "fast-gruppe", "retired", value=True),
    "split": lambda s: split(
        s, "A", "dugnad", replace(NEW, id="lang"), [row.id for row in listed(s, code="dugnad")[:3]]
    ),
}


def test_every_change_is_taken_back_to_the_last_byte_and_coding(example: Path) -> None:
    path = file_of(example)
    states: list[tuple[bytes, list[tuple[str, str]]]] = []
    for act in ACTS.values():
        with opened(example) as session:
            states.append((path.read_bytes(), coded(session)))
            act(session)
        assert path.read_bytes() != states[-1][0]
    for bytes_before, codings_before in reversed(states):
        with opened(example) as session:
            undo(session, "B")
            assert path.read_bytes() == bytes_before
            assert coded(session) == codings_before
    with opened(example) as session, pytest.raises(NothingToUndo):
        undo(session, "B")


def test_a_merger_moves_every_coding_and_comes_back_with_twins(example: Path) -> None:
    with opened(example) as session:
        before = coded(session)
        merge(session, "B", "tomgangsleie", "dugnad")
    with opened(example) as session:
        assert not [row for row in listed(session) if row.code == "tomgangsleie"]
        assert "tomgangsleie" not in session.codebook.by_id
        assert {row.coder for row in listed(session, code="dugnad")} == {"A", "B"}
        after = coded(session)
        undo(session, "A")
        assert coded(session) == before
        redo(session, "A")
        assert coded(session) == after
        assert [(one.act.kind, one.standing) for one in history(session)] == [("merged", True)]


def test_a_split_gives_the_listed_codings_to_the_new_code(example: Path) -> None:
    with opened(example) as session:
        chosen = [row.id for row in listed(session, code="dugnad")[:3]]
        split(session, "A", "dugnad", NEW, [one[:12] for one in chosen])
    with opened(example) as session:
        assert sorted(row.id for row in listed(session, code="overtid")) == sorted(chosen)
        assert session.codebook.by_id["overtid"].theme == "organisering"
        assert next(one for one in uses(session) if one.code.id == "overtid").codings == 3


def test_what_a_retired_code_coded_is_kept_and_does_not_count(example: Path) -> None:
    with opened(example) as session:
        before = coded(session)
        set_flag(session, "A", "utenom-rutinene", "retired", value=True)
    with opened(example) as session:
        assert coded(session) == before
        assert not code_all(session).settled.unplaced
        weighed = weigh_all(session, "nb")
        assert "utenom-rutinene" not in {one.code for one in weighed.findings.findings}
        assert "dugnad" in {one.code for one in weighed.findings.findings}


def test_somebody_elses_change_is_never_written_over(example: Path) -> None:
    with opened(example) as session:
        held = seen(session)
        path = file_of(example)
        path.write_text(path.read_text("utf-8") + "# mine\n", encoding="utf-8")
        kept = path.read_bytes()
        with pytest.raises(CodebookChanged):
            field_set_held(session, held)
        assert path.read_bytes() == kept
        field_set(session, "A", "dugnad", "name", "Ny", "nb")
        path.write_text(path.read_text("utf-8") + "# again\n", encoding="utf-8")
        kept = path.read_bytes()
        with pytest.raises(NothingToUndo):
            undo(session, "A")
        assert path.read_bytes() == kept


def field_set_held(session: Session, held: str) -> None:
    set_flag(session, "A", "dugnad", "sensitive", value=True, held=held)


def test_what_cannot_be_is_refused_and_nothing_is_written(example: Path) -> None:
    kept = file_of(example).read_bytes()
    with opened(example) as session:
        refused: list[tuple[type[Exception], Callable[[], object]]] = [
            (SameCode, lambda: merge(session, "A", "dugnad", "dugnad")),
            (UnknownName, lambda: merge(session, "A", "dugnad", "dugnadd")),
            (UnknownName, lambda: move(session, "A", "dugnad", "organiseringa")),
            (UnknownName, lambda: field_set(session, "A", "dugnad", "guide", "nei", "")),
            (AuthoredError, lambda: field_set(session, "A", "dugnad", "finding", "uten", "nb")),
        ]
        for wrong, act in refused:
            with pytest.raises(wrong):
                act()
        assert not history(session)
    assert file_of(example).read_bytes() == kept


def test_a_new_change_leaves_nothing_to_do_again(example: Path) -> None:
    with opened(example) as session:
        field_set(session, "A", "dugnad", "name", "En", "nb")
        undo(session, "A")
        field_set(session, "A", "dugnad", "name", "To", "nb")
        with pytest.raises(NothingToUndo):
            redo(session, "A")
        undo(session, "A")
        redo(session, "A")
        assert 'nb: "To"' in file_of(example).read_text("utf-8")


def test_the_command_line_does_the_same(example: Path, workbench: Run) -> None:
    def run(*words: str) -> str:
        done = workbench(example, "codebook", *words, WORKBENCH_CODER="A")
        assert done.returncode == 0, done.stderr
        return done.stdout

    kept = file_of(example).read_bytes()
    assert "«dugnad» renamed: Felles løft" in run("set", "dugnad", "name", "Felles løft")
    assert "Nothing changed." in run("set", "dugnad", "name", "Felles løft")
    assert "A" in run("history")
    assert "taken back" in run("undo")
    assert file_of(example).read_bytes() == kept
    assert "dugnad" in run("list")


def test_a_code_that_a_written_claim_rests_on_cannot_go(example: Path) -> None:
    before = file_of(example).read_bytes()
    with opened(example) as session:
        every = [row.id for row in listed(session, code="dugnad")]
        acts: tuple[Callable[[], object], ...] = (
            lambda: set_flag(session, "A", "dugnad", "retired", value=True),
            lambda: merge(session, "A", "dugnad", "kort-varsel"),
            lambda: split(session, "A", "dugnad", replace(NEW, id="lang"), every),
        )
        for act in acts:
            with pytest.raises(ClaimRestsOn, match="dugnad-og-varsel"):
                act()
    assert file_of(example).read_bytes() == before


def test_a_claim_on_a_retired_code_says_so_when_weighed(example: Path) -> None:
    path = file_of(example)
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("- id: dugnad\n", "- id: dugnad\n        retired: true\n"), "utf-8"
    )
    with opened(example) as session, pytest.raises(RetiredCode, match="retired"):
        weigh_all(session, "nb")
