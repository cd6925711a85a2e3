"""Base forms of words, remembered from one run to the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.language import forms as lists
from workbench.language.forms import forms
from workbench.study.disk.cache import Cache
from workbench.study.disk.folder import Folder
from workbench.study.disk.words import keep_words, recall_words

ASKED = ("kommunene", "kvifor", "zzyx", "hus")


def test_what_was_asked_once_is_known_without_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Cache(Folder(tmp_path))
    recall_words(first)
    forms.cache_clear()
    answers = {name: [forms(name).get(word) for word in ASKED] for name in ("nb", "nn")}
    assert answers["nb"][0] == "kommune"
    assert answers["nb"][2] is None
    keep_words(first)
    forms.cache_clear()
    monkeypatch.setattr(lists, "_list", lambda name: pytest.fail(f"the list {name} was read"))
    recall_words(Cache(Folder(tmp_path)))
    assert {name: [forms(name).get(word) for word in ASKED] for name in answers} == answers
    assert "zzyx" not in forms("nb")
    assert "hus" in forms("nb")
    forms.cache_clear()


def test_words_that_are_new_are_kept_beside_the_old(tmp_path: Path) -> None:
    for words in (("hus",), ("hus", "båt")):
        forms.cache_clear()
        at = Cache(Folder(tmp_path))
        recall_words(at)
        assert all(forms("nb").get(word) for word in words)
        keep_words(at)
    forms.cache_clear()
    recall_words(Cache(Folder(tmp_path)))
    forms("nb").get("hus")
    assert set(forms("nb").known) == {"hus", "båt"}
    assert not forms("nb").grown
    forms.cache_clear()
