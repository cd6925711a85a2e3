"""A study opened for work: its files read and checked, its database at hand."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.coding.codebook import read_codebook
from workbench.errors.authored import UnknownReference
from workbench.errors.base import Where
from workbench.findings.authored import read_claims
from workbench.guide.reading import read_guide
from workbench.language.amount import counted_nouns
from workbench.model.authored import Authored
from workbench.model.codebook import Codebook
from workbench.model.guide import Guide
from workbench.model.interview import Study
from workbench.store.database import Database, open_database
from workbench.study.disk.cache import Cache
from workbench.study.disk.files import read, read_text, writing
from workbench.study.disk.folder import Folder, find
from workbench.study.disk.split import Splitter
from workbench.study.disk.words import recall_words
from workbench.study.opening.settings import read_study, study_files
from workbench.study.opening.sync import sync
from workbench.text.form import digest
from workbench.text.near import nearest

CLAIMS = "claims.yaml"
"""The claims that researchers write, beside the codebook whose codes they rest on."""

DATABASE_URL = "WORKBENCH_DATABASE_URL"
"""Environment variable with the URL of a team's PostgreSQL database."""


@dataclass(frozen=True)
class Session:
    """A study's files as records, and where its rows are kept."""

    folder: Folder
    study: Study
    guide: Guide
    guide_digest: str
    codebook: Codebook
    written: tuple[Authored, ...]
    database: Database
    cache: Cache
    sentences: Splitter


@contextlib.contextmanager
def opened(start: Path) -> Iterator[Session]:
    """Open the study that ``start`` is in, with what other coders' files hold taken in.

    Every authored file is read and checked first.
    """
    folder = find(start)
    cache = Cache(folder)
    files = read_files(folder, cache)
    with database_of(folder) as database:
        sync(folder, database)
        yield session_of(folder, files, database, cache)


@dataclass(frozen=True)
class Files:
    """What people author, read and checked together."""

    study: Study
    guide: Guide
    guide_digest: str
    codebook: Codebook
    written: tuple[Authored, ...]


def read_files(folder: Folder, cache: Cache) -> Files:
    """Read every authored file of the study but its sources and templates.

    What was found right before is at hand in ``cache`` until a file has another content;
    a file with a fault is read, and refused, each time.
    """
    contents = study_files(folder)
    seen = " ".join(digest(data) for data in contents.values())
    study = cache.get(Study, "study", seen, lambda: read_study(folder, contents))
    guide_path = folder.interviews / study.guide_file
    guide_name = folder.relative(guide_path)
    guide_text = read_text(guide_path, folder.relative(folder.settings), guide_name)
    guide = read_guide(guide_text, guide_name)
    codebook_path = folder.codebook / study.codebook_file
    codebook_data = read(codebook_path, folder.relative(folder.settings))
    codebook_name = folder.relative(codebook_path)
    codebook = cache.get(
        Codebook,
        "codebook",
        f"{codebook_name} {study.language} {digest(codebook_data)}",
        lambda: read_codebook(codebook_data, codebook_name, study.language),
    )
    _check_items(codebook, guide, codebook_name)
    written = _written(folder, study)
    return Files(study, guide, digest(guide_text.encode()), codebook, written)


def session_of(folder: Folder, files: Files, database: Database, cache: Cache) -> Session:
    """Return a session on files that were read already."""
    recall_words(cache)
    return Session(
        folder,
        files.study,
        files.guide,
        files.guide_digest,
        files.codebook,
        files.written,
        database,
        cache,
        Splitter(cache),
    )


def _written(folder: Folder, study: Study) -> tuple[Authored, ...]:
    """Return the claims that researchers have written; a study need not have any."""
    path = folder.codebook / CLAIMS
    if not path.exists():
        return ()
    name = folder.relative(path)
    return read_claims(read(path, name), name, counted_nouns(study))


def _check_items(codebook: Codebook, guide: Guide, file: str) -> None:
    """Refuse a code that is tied to no question there is: it would never have come up."""
    for code in codebook.codes:
        for item in code.guide:
            if item not in guide.by_id:
                near = nearest(item, guide.by_id)
                raise UnknownReference(Where(file, code.line), "guide item", item, near)


@contextlib.contextmanager
def database_of(folder: Folder) -> Iterator[Database]:
    """Open the study's database; made at its first use."""
    url = os.environ.get(DATABASE_URL)
    if not url:
        with writing(folder.own):
            folder.own.mkdir(parents=True, exist_ok=True)
        url = f"sqlite:///{folder.database}"
    with open_database(url) as database:
        yield database
