"""Times what grows with a report: python tests/benchmark/large.py [--interviews N].

Six thousand quotes, with a bookmark each, written into a Word file; and the build and
verification of a study generated with N interviews. The baseline of the ratios is the same
number of quotes written as bare paragraphs by python-docx in the same run. Pages are counted
by LibreOffice where it is installed.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import docx

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmark.generate import generate  # noqa: E402
from workbench.report.block import Block, Document, Heading, Quotation, Run  # noqa: E402
from workbench.report.docx.file import to_docx  # noqa: E402
from workbench.study.deciding.code import remove  # noqa: E402
from workbench.study.opening.session import opened  # noqa: E402
from workbench.study.reporting.build import build  # noqa: E402
from workbench.study.reviewing.verify import grounds, verify  # noqa: E402
from workbench.trace.file.read import read_back  # noqa: E402

QUOTES = 6_000
WORDS = "Vi fikk varsel på fredag, og på mandag sto de der med koffertene sine."
HOUSE = ROOT / "templates" / "house-style.docx"
REPORT = "outputs/report.docx"

T = TypeVar("T")


def main() -> None:
    """Read the command line, measure, print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interviews", type=int, default=30)
    parser.add_argument("--times", type=int, default=3, help="each code so many times: 100 pages")
    options = parser.parse_args()
    _, bare = timed(_bare)
    print(f"{'baseline: bare paragraphs':<44}{bare:8.2f} s    ratio")
    data, seconds = timed(_written)
    tied = sum(name.startswith("Q_") for name in read_back(data, "quotes.docx").ties)
    shown(f"{tied} quotes into a Word file", seconds, bare)
    with tempfile.TemporaryDirectory() as folder:
        study = Path(folder) / "study"
        generate(study, options.interviews, 300, 200 * options.interviews, 1, options.times)
        _, seconds = timed(lambda: build(study))
        shown(f"build of {options.interviews} interviews", seconds, bare)
        print(f"{'  pages':<44}{_pages(study / REPORT, Path(folder)):>8}")
        with opened(study) as session:
            checked, seconds = timed(lambda: verify(session, study / REPORT))
            shown("verify of its report, as last built", seconds, bare)
            held = grounds(session)
        _recoded(study)
        with opened(study) as session:
            _, seconds = timed(lambda: verify(session, study / REPORT))
            shown("verify after a coding, all weighed again", seconds, bare)
        checked, seconds = timed(lambda: held.checked(checked.data, checked.file))
        shown("  of which reading and comparing the file", seconds, bare)
        print(f"{'  deviations':<44}{len(checked.deviations):8}")


def timed(what: Callable[[], T]) -> tuple[T, float]:
    """Return what a call returns, and its seconds."""
    began = time.perf_counter()
    found = what()
    return found, time.perf_counter() - began


def shown(name: str, seconds: float, baseline: float) -> None:
    """Print a line of the table."""
    print(f"{name:<44}{seconds:8.2f} s  {seconds / baseline:6.1f}", flush=True)


def _recoded(study: Path) -> None:
    """Take a coding out, as somebody would after the report was built."""
    with opened(study) as session:
        remove(session, "A", [f"c{0:04x}{0:08x}"])


def _bare() -> bytes:
    document = docx.Document()
    for number in range(QUOTES):
        document.add_paragraph(f"{number} {WORDS}")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _written() -> bytes:
    quotes = tuple(
        Quotation(f"Q-{number:06}", (Run(f"{number} {WORDS}"),), "Informant 1", "nb")
        for number in range(QUOTES)
    )
    blocks: tuple[Block, ...] = (Heading(1, (Run("Sitater"),), "sitater"), *quotes)
    report = Document("Sitater", ("Ingen",), "nb", "2023-01-01", None, (("quotes.md", blocks),))
    return to_docx(report, HOUSE.read_bytes(), {})


def _pages(file: Path, folder: Path) -> str:
    """Return the pages of a Word file as LibreOffice sets it; – where it is not installed."""
    programs = shutil.which("soffice"), shutil.which("pdfinfo")
    if None in programs:
        return "–"
    office, info = map(str, programs)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(file)], check=True, capture_output=True, timeout=600)
    told = subprocess.run(
        [info, str(folder / "report.pdf")], check=True, capture_output=True, text=True
    ).stdout
    found = re.search(r"Pages:\s+(\d+)", told)
    return found[1] if found else "–"


if __name__ == "__main__":
    main()
