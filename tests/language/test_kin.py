"""Words that stand for the same thing in different reports, and words that do not."""

from __future__ import annotations

import pytest

from workbench.language.kin import kin


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("søke", "søknad", "nb"),
        ("rolig", "ro", "nb"),
        ("istandsetting", "istandsettelse", "nb"),
        ("fornøyd", "positiv", "nb"),
        ("reduksjon", "kutte", "nb"),
        ("happy", "satisfy", "en"),
        ("worry", "concern", "en"),
    ],
)
def test_kin_meet(one: str, other: str, language: str) -> None:
    assert kin(one, language) == kin(other, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [("fornøyd", "misfornøyd", "nb"), ("øke", "synke", "nb"), ("happy", "unhappy", "en")],
)
def test_opposites_do_not_meet(one: str, other: str, language: str) -> None:
    assert kin(one, language) != kin(other, language)
