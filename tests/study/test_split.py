"""Sentences remembered from one build to the next."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

import pytest

from workbench.language.sentence import sentences
from workbench.study.disk import split
from workbench.study.disk.cache import Cache
from workbench.study.disk.folder import Folder
from workbench.study.disk.split import Splitter

TEXT = "Vi fikk det til. Det tok ca. 14 dager."


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_a_text_seen_at_the_last_build_is_not_split_again(folder: Folder) -> None:
    first = Splitter(Cache(folder))
    spans = first(TEXT, "nb")
    assert spans == sentences(TEXT, "nb")
    first.keep()
    with mock.patch.object(split, "sentences", side_effect=AssertionError):
        assert Splitter(Cache(folder))(TEXT, "nb") == spans


def test_another_language_is_another_text(folder: Folder) -> None:
    splitter = Splitter(Cache(folder))
    text = "No. 3 came. Then we left."
    assert splitter(text, "en") == sentences(text, "en")
    assert splitter(text, "nb") == sentences(text, "nb")
    assert splitter(text, "nb") != splitter(text, "en")


def test_what_a_build_with_new_texts_did_not_ask_for_is_forgotten(folder: Folder) -> None:
    first = Splitter(Cache(folder))
    first(TEXT, "nb")
    first("Ja. Nei.", "nb")
    first.keep()
    second = Splitter(Cache(folder))
    second(TEXT, "nb")
    second.keep()
    with mock.patch.object(split, "sentences", side_effect=AssertionError):
        assert Splitter(Cache(folder))("Ja. Nei.", "nb")
    second("Hei. Der.", "nb")
    second.keep()
    with mock.patch.object(split, "sentences", return_value=()) as asked:
        third = Splitter(Cache(folder))
        third(TEXT, "nb")
        assert not asked.called
        third("Ja. Nei.", "nb")
        assert asked.called


def test_a_damaged_memory_is_no_memory(folder: Folder) -> None:
    first = Splitter(Cache(folder))
    first(TEXT, "nb")
    first.keep()
    for path in folder.cache.iterdir():
        path.write_text('[["x"]]', encoding="utf-8")
    assert Splitter(Cache(folder))(TEXT, "nb") == sentences(TEXT, "nb")


def test_other_texts_are_split_ahead_only_when_something_had_to_be(folder: Folder) -> None:
    idle = Splitter(Cache(folder))
    with mock.patch.object(split, "sentences", side_effect=AssertionError):
        idle.ahead([("Ja. Nei.", "nb")])
    first = Splitter(Cache(folder))
    first(TEXT, "nb")
    first.ahead([("Ja. Nei.", "nb")])
    first.keep()
    with mock.patch.object(split, "sentences", side_effect=AssertionError):
        assert Splitter(Cache(folder))("Ja. Nei.", "nb") == sentences("Ja. Nei.", "nb")
