"""How many planted faults ``workbench verify`` finds, and how often it cries wolf.

Run: ``python tests/benchmark/verify.py [--most N] [--only WORDS] [--libreoffice]``.
Builds the repository's own study in a temporary folder, plants one fault in each of many
copies of its report, and counts. With ``--libreoffice`` every file first goes through
docx → odt → docx.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.trace.planting import FAULTS, HARMLESS, planted  # noqa: E402
from tests.trace.tampering import Planted, Report, footed  # noqa: E402
from workbench.model.verdict import Deviation  # noqa: E402
from workbench.study.build import build  # noqa: E402
from workbench.study.session import opened  # noqa: E402
from workbench.study.verify import Grounds, grounds  # noqa: E402
from workbench.trace.readback import read_back  # noqa: E402
from workbench.trace.words import exact  # noqa: E402

REPORT = "outputs/report.docx"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=25, help="files of each kind")
    parser.add_argument("--libreoffice", action="store_true", help="save every file again first")
    parser.add_argument("--only", default="", help="the kinds whose names have these words")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        study = Path(folder) / "study"
        for part in ("interviews", "codebook", "templates"):
            shutil.copytree(ROOT / part, study / part)
        build(study)
        with opened(study) as session:
            held = with_a_footnote(grounds(session), study)
        report = opened_report(study, held)
        kinds = [name for name in (*FAULTS, *HARMLESS) if asked.only in name]
        office = Path(folder) if asked.libreoffice else None
        return _table(report, held, kinds, asked.most, office)


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
    print(f"{'planted':<40}{'files':>6}{'found':>7}{'beside':>8}")  # beside: other deviations
    missed = wolves = faulty = clean = 0
    untouched = _deviations([Planted(report.data)], held, office)[0]
    print(f"{'(untouched)':<40}{1:>6}{'':>7}{len(untouched):>8}")
    wolves += len(untouched)
    clean += 1
    for name in kinds:
        files = list(planted(report, name, most))
        results = _deviations(files, held, office)
        pairs = list(zip(files, results, strict=True))
        harmless = name in HARMLESS
        found = sum(one.found(result) for one, result in pairs)
        beside: Counter[str] = Counter(
            f"{one.subject}:{one.fault}"
            for plant, result in pairs
            for one in result
            if not plant.fits(one)
        )
        faulty += 0 if harmless else len(files)
        clean += len(files) if harmless else 0
        missed += 0 if harmless else len(files) - found
        wolves += beside.total() if harmless else 0
        shown = ", ".join(f"{kind} {number}" for kind, number in beside.most_common(3))
        hits = "–" if harmless else str(found)
        print(f"{name:<40}{len(files):>6}{hits:>7}{beside.total():>8}  {shown}", flush=True)
    print(f"{faulty} faulty files: {missed} missed; {clean} clean files: {wolves} false alarms")
    return 1 if missed or wolves else 0


def _deviations(
    files: Sequence[Planted], held: Grounds, office: Path | None
) -> list[tuple[Deviation, ...]]:
    data = [one.data for one in files]
    if office is not None:
        data = saved_again(data, office)
    return [held.checked(one, "edited.docx").deviations for one in data]


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
