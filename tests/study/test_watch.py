"""Watching a study: what is saved is built, a mistake is told, and the watch goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.study.reporting.build import Warm, build, make_ready
from workbench.study.reporting.watch import watch


def test_a_save_is_built_and_a_mistake_does_not_end_the_watch(rebuilt: Path) -> None:
    template = rebuilt / "templates" / "chapters" / "nb" / "02-innledning.md.j2"
    text = template.read_text(encoding="utf-8")
    page = rebuilt / "outputs" / "report.md"
    rounds = watch(rebuilt)
    first = next(rounds)
    assert first.built is not None
    assert not first.built.fresh

    template.write_text(f"{text}\nEt avsnitt til.\n", encoding="utf-8")
    second = next(rounds)
    assert second.built is not None
    assert "Et avsnitt til." in page.read_text(encoding="utf-8")

    template.write_text(f"{text}\n{{{{ studdy.title }}}}\n", encoding="utf-8")
    third = next(rounds)
    assert third.built is None
    assert third.error is not None
    assert "02-innledning.md.j2, line" in third.error.line("en")
    assert "Et avsnitt til." in page.read_text(encoding="utf-8")

    template.write_text(f"{text}\nRettet.\n", encoding="utf-8")
    fourth = next(rounds)
    assert fourth.built is not None
    assert "Rettet." in page.read_text(encoding="utf-8")
    rounds.close()  # type: ignore[attr-defined]


def test_what_is_made_ready_is_not_weighed_again(
    rebuilt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warm = Warm()
    assert not build(rebuilt, warm=warm).fresh
    make_ready(rebuilt, None, warm)
    template = rebuilt / "templates" / "chapters" / "nb" / "02-innledning.md.j2"
    text = template.read_text(encoding="utf-8")
    template.write_text(f"{text}\nEt avsnitt til.\n", encoding="utf-8")
    monkeypatch.setattr("workbench.study.weighing.weighed.weigh_all", None)
    assert build(rebuilt, warm=warm).fresh
    assert "Et avsnitt til." in (rebuilt / "outputs" / "report.md").read_text(encoding="utf-8")
