"""A study's own templates and house style, or those that the package ships."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from workbench.errors.base import Where
from workbench.errors.house_style import MissingStyles, NoHouseStyle
from workbench.errors.report import TooMuch, UnsafeTemplate
from workbench.errors.work import MissingFile
from workbench.report.block import Document
from workbench.report.docx.file import to_docx
from workbench.report.template.bounds import SOURCE
from workbench.study.disk.files import read, read_text
from workbench.study.disk.starter import starter_templates
from workbench.study.opening.session import Session

HOUSE_STYLE: Final = "house-style.docx"

_BYTES: Final = 4
"""Most bytes of a code point in UTF-8."""


def templates(session: Session, language: str) -> dict[str, str]:
    """Return the chapter templates of a language: file name (as shown in errors) → text.

    A study without templates of its own in that language uses those the package ships.
    """
    own = session.folder.templates / "chapters" / language
    folder = own if own.is_dir() else starter_templates() / "chapters" / language
    found = sorted(folder.glob("*.md.j2"))
    if not found:
        raise MissingFile(Where(session.folder.relative(own)), "*.md.j2")
    return {
        name: _template(path, name, folder)
        for path in found
        if (name := session.folder.relative(path))
    }


def _template(path: Path, name: str, folder: Path) -> str:
    """Return a template's text: of an ordinary file that lies in its folder, not too long."""
    if path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
        raise UnsafeTemplate(Where(name, 1), "outside", str(path.resolve()))
    if path.exists() and not path.is_file():
        raise UnsafeTemplate(Where(name, 1), "no-file")
    if path.exists() and path.stat().st_size > _BYTES * SOURCE:
        raise TooMuch(Where(name, 1), "source", SOURCE)
    return read_text(path, name, name)


def word_file(session: Session, document: Document) -> bytes:
    """Return a document as a Word file in the house style."""
    own = session.folder.templates / HOUSE_STYLE
    path: Path = own if own.exists() else starter_templates() / HOUSE_STYLE
    name = session.folder.relative(path)
    try:
        return to_docx(document, read(path, name), dict(session.study.roles))
    except (MissingStyles, NoHouseStyle) as error:
        error.where = Where(name)
        raise
