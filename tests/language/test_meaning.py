"""Texts as vectors, on each path: the small model, a spaCy pipeline, none."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.vectors import Vectors

from workbench.language.meaning import BUNDLED, NONE, installed, model_of, remember, vectors


@pytest.fixture
def pipeline(tmp_path: Path) -> str:
    """Make a tiny trained pipeline: three words with vectors."""
    nlp = spacy.blank("nb")
    data = np.array([[1, 0, 0], [0.9, 0.1, 0], [0, 0, 1]], dtype=np.float32)
    nlp.vocab.vectors = Vectors(data=data, keys=["sau", "lam", "skatt"])
    nlp.to_disk(tmp_path / "tiny")
    return str(tmp_path / "tiny")


def test_a_pipeline_that_a_study_names_gives_its_vectors(pipeline: str) -> None:
    assert installed(pipeline)
    found = vectors(["sau", "lam", "skatt", "xyz"], pipeline)
    assert found is not None
    assert found[0] @ found[1] > 0.9
    assert found[0] @ found[2] < 0.1
    assert not found[3].any()


def test_without_a_model_there_are_no_vectors() -> None:
    assert vectors(["sau"], NONE) is None
    assert installed(NONE)


def test_only_a_model_that_is_named_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    assert model_of("nb_core_news_md") == "nb_core_news_md"
    assert model_of() == NONE
    monkeypatch.setattr("workbench.language.meaning.find_spec", lambda _: None)
    assert not installed(BUNDLED)
    assert not installed("no-such-pipeline")


def test_what_is_remembered_is_not_made_again() -> None:
    remember(["once  more"], [(0.6, 0.8)], "a model nobody has")
    found = vectors(["once more"], "a model nobody has")
    assert found is not None
    assert found.tolist() == [pytest.approx([0.6, 0.8])]


def test_the_small_model_sees_the_same_meaning_in_two_languages() -> None:
    pytest.importorskip(BUNDLED)
    found = vectors(["Hva koster det?", "How much is it?", "Han er født i Molde."], BUNDLED)
    assert found is not None
    assert found[0] @ found[1] > found[0] @ found[2] + 0.03
