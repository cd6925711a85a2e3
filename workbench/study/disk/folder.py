"""Where things stand in a study's folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.errors.work import NoStudy

SETTINGS: Final = Path("interviews", "study.yaml")


@dataclass(frozen=True, slots=True)
class Folder:
    """A study's folder. Every path of the layout is named here and nowhere else."""

    root: Path

    @property
    def interviews(self) -> Path:
        """Study settings, guide, cases, participants and sources."""
        return self.root / "interviews"

    @property
    def settings(self) -> Path:
        """The study file."""
        return self.root / SETTINGS

    @property
    def events(self) -> Path:
        """Coders' events as JSON Lines, one file per interview and coder."""
        return self.interviews / "codings"

    @property
    def codebook(self) -> Path:
        """The folder of the codebook."""
        return self.root / "codebook"

    @property
    def templates(self) -> Path:
        """Chapter templates and the house style."""
        return self.root / "templates"

    @property
    def outputs(self) -> Path:
        """Everything generated."""
        return self.root / "outputs"

    @property
    def own(self) -> Path:
        """The workbench's own folder: database, caches, locks. Never in version control."""
        return self.root / ".workbench"

    @property
    def database(self) -> Path:
        """The SQLite file, unless a database URL is set."""
        return self.own / "study.sqlite"

    @property
    def cache(self) -> Path:
        """Derived results by the digest of what they were derived from; safe to delete."""
        return self.own / "cache"

    @property
    def issues(self) -> Path:
        """Ledger and Word file of every issue of the report that went out."""
        return self.interviews / "issues"

    @property
    def builds(self) -> Path:
        """Ledgers and Word files of earlier builds, by the stamp that the files carry."""
        return self.own / "builds"

    def relative(self, path: Path) -> str:
        """Return ``path`` as a person in the study's folder would write it."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return str(path)


def find(start: Path) -> Folder:
    """Return the study that ``start`` is in: the nearest folder upward with a study file."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return Folder(folder)
    raise NoStudy(str(start))
