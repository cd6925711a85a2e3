"""Writing the report into a folder of choice, in a language of choice."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workbench.study.files import write_all
from workbench.study.progress import Progress, silent
from workbench.study.remark import Remark
from workbench.study.report import write_report
from workbench.study.session import opened
from workbench.study.weighed import weigh_all


@dataclass(frozen=True, slots=True)
class Published:
    """The files written, and what needs a person's eye."""

    paths: tuple[str, ...]
    remarks: tuple[Remark, ...]


def publish(
    start: Path, language: str | None, to: Path | None, progress: Progress = silent
) -> Published:
    """Write the report of the study that ``start`` is in; ``outputs/LANGUAGE`` by default."""
    with opened(start) as session:
        weighed = weigh_all(session, language or session.study.language, progress)
        written = write_report(session, weighed, progress)
        folder = to or session.folder.outputs / weighed.language
        files = {folder / name: data for name, data in written.files.items()}
        write_all(files)
        written.keep(session.folder)
        paths = tuple(session.folder.relative(path.absolute()) for path in files)
        return Published(paths, (*weighed.remarks, *written.remarks))
