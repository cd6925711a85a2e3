"""How many planted faults ``workbench verify`` finds, and how often it cries wolf.

Run: ``python tests/benchmark/verify.py [--most N] [--only PATTERN] [--every N] [--libreoffice]
[--study FOLDER] [--language nb|nn|en] [--ungrouped] [--attribution group|none]``.
Builds the repository's own study (or another, in another language, or without its groups) in a
temporary folder, plants one fault in each of many copies of its report, and counts. A kind that
needs what a report has not (words, groups, a second name) is left out of its table and named.
With ``--libreoffice`` every file first goes through docx → odt → docx; files that LibreOffice has
written broken are named.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.trace.planting import FAULTS, HARMLESS, Shared, planted, shared  # noqa: E402
from tests.trace.tampering.report import Planted, Report, footed  # noqa: E402
from workbench.errors.base import WorkbenchError  # noqa: E402
from workbench.model.verdict import Deviation, Fault  # noqa: E402
from workbench.study.opening.session import opened  # noqa: E402
from workbench.study.reporting.build import build  # noqa: E402
from workbench.study.reviewing.verify import Grounds, grounds  # noqa: E402
from workbench.trace.file.read import read_back  # noqa: E402
from workbench.trace.words import exact  # noqa: E402

REPORT = "outputs/report.docx"
_TOGETHER = 8
"""So many files LibreOffice saves again at one start."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=25, help="files of each kind")
    parser.add_argument("--libreoffice", action="store_true", help="save every file again first")
    parser.add_argument("--only", default="", help="the kinds whose names fit this pattern")
    parser.add_argument("--every", type=int, default=1, help="of the kinds, each so many'th")
    parser.add_argument("--study", type=Path, default=ROOT, help="another study than our own")
    parser.add_argument("--language", default="", help="of the report: nb, nn or en")
    parser.add_argument("--attribution", default="", help="what stands under quotes")
    parser.add_argument("--ungrouped", action="store_true", help="take the study's groups away")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        study = Path(folder) / "study"
        for part in ("interviews", "codebook", "templates"):
            shutil.copytree(asked.study / part, study / part)
        settings = study / "interviews" / "study.yaml"
        _set(settings, asked.language, asked.attribution, ungrouped=asked.ungrouped)
        build(study)
        with opened(study) as session:
            held = with_a_footnote(grounds(session), study)
        report = opened_report(study, held)
        kinds = [name for name in (*FAULTS, *HARMLESS) if re.search(asked.only, name)]
        kinds = kinds[:: asked.every]
        office = Path(folder) if asked.libreoffice else None
        return _table(report, held, kinds, asked.most, office)


def _set(settings: Path, language: str, attribution: str, *, ungrouped: bool) -> None:
    """Write another language or attribution into settings, and leave a study's groups out."""
    lines = settings.read_text("utf-8").splitlines()
    if language:
        at = next(at for at, line in enumerate(lines) if line.startswith("language:"))
        lines[at] = f"language: {language}"
    if attribution:
        lines.append(f"attribution: {attribution}")
    if ungrouped:
        start = next(at for at, line in enumerate(lines) if line.strip() == "grouping:")
        deep = len(lines[start]) - len(lines[start].lstrip())
        behind = range(start + 1, len(lines))
        end = next(
            (
                at
                for at in behind
                if lines[at].strip() and not lines[at].startswith(" " * (deep + 1))
            ),
            len(lines),
        )
        del lines[start:end]
    settings.write_text("\n".join(lines) + "\n", "utf-8")


def opened_report(study: Path, held: Grounds) -> Report:
    """Return the built report, with turns that no quote was taken from."""
    quoted = {(row.interview, row.turn) for row in held.rows if row.kind == "quote"}
    spoken = [
        turn.text
        for transcript in held.transcripts
        for turn in transcript.turns
        if 10 < len(turn.text.split()) < 40
        and (transcript.interview, str(turn.number)) not in quoted
        and len(exact(turn.text, held.transcripts)) == 1
    ]
    return Report(footed((study / REPORT).read_bytes()), held.rows, spoken)


def with_a_footnote(held: Grounds, study: Path) -> Grounds:
    """Return grounds whose report as built has a footnote, which the worked example lacks."""
    return replace(held, original=read_back(footed((study / REPORT).read_bytes()), REPORT))


def _table(
    report: Report, held: Grounds, kinds: Sequence[str], most: int, office: Path | None
) -> int:
    print(f"{'planted':<42}{'files':>6}{'found':>7}{'beside':>8}")  # beside: other deviations
    missed = wolves = faulty = clean = made = 0
    lacking = set(kinds)
    checked = (
        _checked(report, held, kinds, most)
        if office is None
        else iter(
            sorted(
                _saved(report, held, kinds, most, office),
                key=lambda one: ("", *kinds).index(one[0]),
            )
        )
    )
    for name, group in groupby(checked, key=lambda one: one[0]):
        made += 1
        lacking.discard(name)
        pairs = [(plant, found) for _, plant, found in group]
        harmless = name not in FAULTS
        hits = sum(plant.found(found) for plant, found in pairs)
        beside: Counter[str] = Counter(
            f"{one.subject}:{one.fault}"
            for plant, found in pairs
            for one in found
            if not plant.fits(one)
        )
        faulty += 0 if harmless else len(pairs)
        clean += len(pairs) if harmless else 0
        missed += 0 if harmless else len(pairs) - hits
        wolves += beside.total() if harmless else 0
        shown = ", ".join(f"{kind} {number}" for kind, number in beside.most_common(3))
        told = "–" if harmless else str(hits)
        label = name or "(untouched)"
        print(f"{label:<42}{len(pairs):>6}{told:>7}{beside.total():>8}  {shown}", flush=True)
    print(
        f"{made - 1} kinds; {faulty} faulty files: {missed} missed; "
        f"{clean} clean files: {wolves} false alarms"
    )
    if lacking:
        print(f"{len(lacking)} kinds have no place in this report: {', '.join(sorted(lacking))}")
    return 1 if missed or wolves else 0


def _checked(
    report: Report, held: Grounds, kinds: Sequence[str], most: int
) -> Iterator[tuple[str, Planted, tuple[Deviation, ...]]]:
    """Yield every planted file with its kind and what was found; the untouched one first."""
    yield "", Planted(report.data), held.checked(report.data, "edited.docx").deviations
    for name in kinds:
        for one in planted(report, name, most):
            yield name, one, held.checked(one.data, "edited.docx").deviations


def _saved(
    report: Report, held: Grounds, kinds: Sequence[str], most: int, folder: Path
) -> Iterator[tuple[str, Planted, tuple[Deviation, ...]]]:
    """Yield the same of files that LibreOffice has saved, with several faults in each.

    Saving takes seconds, so faults of different rows share a file, and so do harmless edits,
    whose alarms are counted once in a file. A fault that is not found there before it is saved
    (another has taken its paragraph) is not counted.
    """
    files = [Shared([], report.data)]
    for round_ in range(most):
        files += shared(report, kinds, round_)
    for start in range(0, len(files), _TOGETHER):
        batch = files[start : start + _TOGETHER]
        again = saved_again([one.data for one in batch], folder)
        print(f"saved {start + len(batch)} of {len(files)}", file=sys.stderr, flush=True)
        for one, data in zip(batch, again, strict=True):
            before = held.checked(one.data, "edited.docx").deviations
            names = ", ".join(name for name, _ in one.plants)
            try:
                told = held.checked(data, "edited.docx").deviations
            except WorkbenchError as error:  # it happens that LibreOffice writes broken XML
                print(f"written broken by LibreOffice ({names}): {error}", flush=True)
                continue
            after = tuple(each for each in told if each.fault is not Fault.DAMAGED)
            if after != told:
                print(f"tags put right that LibreOffice left in disorder ({names})", flush=True)
            yield from _told(one, before, after) if one.plants else [("", Planted(data), after)]


def _told(
    file: Shared, before: Sequence[Deviation], after: tuple[Deviation, ...]
) -> Iterator[tuple[str, Planted, tuple[Deviation, ...]]]:
    """Yield a file's faults that were found before saving; its alarms with its first edit."""
    if after and file.plants[0][0] in HARMLESS:
        print(f"alarms in a file with: {', '.join(name for name, _ in file.plants)}")
    for at, (name, plant) in enumerate(file.plants):
        if name in HARMLESS:
            yield name, plant, () if at else after
        elif plant.found(before):
            yield name, plant, after


def saved_again(files: Sequence[bytes], folder: Path) -> list[bytes]:
    """Return Word files as LibreOffice saves them, by way of OpenDocument."""
    program = shutil.which("soffice")
    if program is None:
        sys.exit("soffice is not installed")
    with tempfile.TemporaryDirectory(dir=folder) as place:
        names = [f"file{number:03}" for number in range(len(files))]
        for name, data in zip(names, files, strict=True):
            (Path(place) / f"{name}.docx").write_bytes(data)
        for before, after in (("docx", "odt"), ("odt", "docx")):
            subprocess.run(
                [
                    program,
                    f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                    "--headless",
                    "--convert-to",
                    after,
                    "--outdir",
                    place,
                    *(f"{place}/{name}.{before}" for name in names),
                ],
                check=True,
                capture_output=True,
                timeout=900,
            )
        return [(Path(place) / f"{name}.docx").read_bytes() for name in names]


if __name__ == "__main__":
    sys.exit(main())
