"""Writing the report into a folder of choice, in a language of choice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from workbench.study.disk.files import write_all
from workbench.study.disk.progress import Progress, silent
from workbench.study.disk.remark import Remark
from workbench.study.opening.session import Session, opened
from workbench.study.reporting.draft import write_draft
from workbench.study.reporting.part import WHOLE, Part, internal, narrowed
from workbench.study.reporting.report import Written, write_report
from workbench.study.weighing.weighed import weigh_all

_PRIVACY: Final = "privacy"
_UNSAFE: Final = re.compile(r"[^\w.-]+")


@dataclass(frozen=True, slots=True)
class Published:
    """The files written, what needs a person's eye, and how many risks are undecided."""

    paths: tuple[str, ...]
    remarks: tuple[Remark, ...]
    open: int


def publish(
    start: Path,
    language: str | None,
    to: Path | None,
    progress: Progress = silent,
    part: Part = WHOLE,
    *,
    draft: bool = False,
) -> Published:
    """Write the report of the study that ``start`` is in; ``outputs/LANGUAGE`` by default.

    A part of it goes to ``outputs/parts``, under a name of its own. Of a ``draft`` the Word
    file alone is written, to ``outputs/draft``: its margin holds the evidence of each claim.
    """
    with opened(start) as whole:
        session = narrowed(whole, part)
        weighed = weigh_all(session, language or session.study.language, progress)
        write = write_draft if draft else write_report
        written = write(session, weighed, progress, part)
        usual = "draft" if draft else "parts" if part.kind else weighed.language
        folder = to or session.folder.outputs / usual
        files = {folder / name: data for name, data in _named(session, written, part).items()}
        write_all(files)
        if not draft:
            written.keep(session.folder)
        paths = tuple(session.folder.relative(path.absolute()) for path in files)
        # What is said of interviews that a part leaves out is no remark on it.
        before = () if session is not whole else weighed.remarks
        # What stays in the project may name whom it likes; its first page says that it stays.
        kept_in = internal(session, part)
        open_ = 0 if kept_in else len(written.exposed.gating)
        told = tuple(_kept_in(written.remarks)) if kept_in else written.remarks
        return Published(paths, (*before, *told), open_)


def _kept_in(told: Iterable[Remark]) -> Iterator[Remark]:
    """Yield what is to be seen of a part that stays in: not each trait of its few cases."""
    yield from (one for one in told if one.topic != _PRIVACY)
    yield Remark(
        _PRIVACY,
        "",
        "",
        "This part tells of so few cases that it stays in the project: "
        "what could give somebody away in it is not listed.",
        "Denne delen forteller om så få caser at den blir i prosjektet: "
        "det som kan røpe noen i den, er ikke listet.",
    )


def _named(session: Session, written: Written, part: Part) -> Mapping[str, bytes]:
    """Return the files by name; those of a part are called after it."""
    if not part.kind:
        return written.files
    name = _UNSAFE.sub("-", f"{part.kind}-{part.name}")
    name += "-internal" if internal(session, part) else ""
    kept = ("report.docx", "report.html", "report.md", "ledger.csv")
    return {
        f"{one.partition('.')[0]}-{name}.{one.partition('.')[2]}": written.files[one]
        for one in kept
        if one in written.files
    }
