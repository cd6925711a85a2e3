"""Sources read by processes of their own: the same results, the same errors, in order."""

from __future__ import annotations

import multiprocessing
import pickle
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from tests.example import ROOT
from workbench.errors.base import Where
from workbench.errors.source import DamagedSource, SourceError
from workbench.model.interview import Interview, Study
from workbench.study.disk.folder import Folder
from workbench.study.disk.keep import to_json
from workbench.study.opening.settings import read_study, study_files
from workbench.study.sources import readers
from workbench.study.sources.readers import Readers, read_source

Asked = list[tuple[bytes, Interview]]


@pytest.fixture(scope="module")
def study() -> Study:
    return read_study(Folder(ROOT), study_files(Folder(ROOT)))


@pytest.fixture
def asked(study: Study, monkeypatch: pytest.MonkeyPatch) -> Asked:
    monkeypatch.setattr(readers, "FEW", 1)
    monkeypatch.setattr(readers, "_processes", lambda: 2)
    home = Folder(ROOT).interviews
    sources = [((home / one.source).read_bytes(), one) for one in study.interviews]
    broken = replace(study.interviews[0], id="broken", source="broken.docx")
    return [*sources[:3], (b"PK\x03\x04 nothing", broken), *sources[3:]]


def _outcome(wait: Callable[[], str]) -> str:
    try:
        return wait()
    except SourceError as error:
        return error.line("nb")


def _here(data: bytes, interview: Interview, study: Study) -> str:
    return to_json(read_source(data, interview, study))


def test_an_error_crosses_whole_however_it_was_made() -> None:
    error = DamagedSource(where=Where("a.docx", line=3), problem="archive")
    crossed = pickle.loads(pickle.dumps(error))  # noqa: S301 - made here
    assert crossed.line("nb") == error.line("nb")


def test_processes_give_what_reading_here_gives(study: Study, asked: Asked) -> None:
    with Readers(study) as reading:
        waits = [reading.ask(*one) for one in asked]
        assert len(multiprocessing.active_children()) == 2
        found = [_outcome(wait) for wait in waits]
    here = [_outcome(partial(_here, *one, study)) for one in asked]
    assert found == here
    assert not multiprocessing.active_children()


def test_a_source_whose_process_was_ended_is_read_here(study: Study, asked: Asked) -> None:
    with Readers(study) as reading:
        waits = [reading.ask(*one) for one in asked]
        for process in multiprocessing.active_children():
            process.kill()
        found = [_outcome(wait) for wait in waits]
        found.append(_outcome(reading.ask(*asked[0])))
    assert found[-1] == found[0]
    assert len(found) == len(asked) + 1
