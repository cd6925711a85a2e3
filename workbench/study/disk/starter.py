"""The files a new study begins with, as the package ships them."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2]


def starter_files() -> Path:
    """Return the folder of starter guide, codebook, study file and README."""
    return PACKAGE / "starter"


def starter_templates() -> Path:
    """Return the shipped chapter templates: in the package, or beside it in a checkout."""
    shipped = starter_files() / "templates"
    return shipped if shipped.is_dir() else PACKAGE.parent / "templates"
