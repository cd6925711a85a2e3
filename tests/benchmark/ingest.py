"""Times bringing in: python tests/benchmark/ingest.py [--interviews 1000] [--runs 5].

A 90-minute Teams .vtt and a Word file of 100 pages, taken in whole (turns, speakers, marks,
account of letters); the baselines are webvtt-py and python-docx reading the same files without
any of this work (webvtt-py is used when it is installed). Then a study of many interviews of 90
minutes goes into the store, with peak memory after a tenth of them and after all: flat memory is
a ratio near one. Seconds are of the processor, in this process, median of the runs; the study is
measured by the clock, since several processes read it.
"""

from __future__ import annotations

import argparse
import importlib
import io
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import docx

from tests.benchmark.generate import ROOT
from tests.ingest.made import taken_in
from workbench.study.disk.folder import Folder
from workbench.study.disk.progress import Step
from workbench.study.opening.session import opened
from workbench.study.sources.survey import survey

GUID = "8f0b2c1d-44c6-4a8b-8c0a-add105d816bd"
MINUTES = 90
PAGES = 100
WORDS_ON_A_PAGE = 400


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--interviews", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    said = sentences()
    vtt, word = teams(said, 1), word_file(said)
    print(f"{'':<46}{'s':>8}  ratio")
    try:
        webvtt = importlib.import_module("webvtt")
    except ImportError:
        base = 0.0
        print("webvtt-py is not installed: no baseline for .vtt")
    else:
        base = line(
            "webvtt-py reads a 90-minute .vtt", options.runs, 0, lambda: webvtt.from_string(vtt)
        )
    line("taken in whole", options.runs, base, lambda: taken_in(vtt.encode(), "a.vtt"))
    base = line(f"python-docx reads {PAGES} pages", options.runs, 0, lambda: paragraphs(word))
    line("taken in whole", options.runs, base, lambda: taken_in(word, "a.docx"))
    if options.interviews:
        store(said, options.interviews)


def line(what: str, runs: int, base: float, work: Callable[[], object]) -> float:
    """Print one measurement; return its seconds."""
    seconds = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        seconds.append(time.process_time() - begun)
    middle = statistics.median(seconds)
    ratio = f"{middle / base:7.1f}" if base else ""
    print(f"{what:<46}{middle:8.3f}{ratio}", flush=True)
    return middle


def paragraphs(data: bytes) -> str:
    """Read a Word file as python-docx's own pages say."""
    return "\n".join(one.text for one in docx.Document(io.BytesIO(data)).paragraphs)


def store(said: list[str], count: int) -> None:
    """Take a study of ``count`` interviews into its database."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        study(root, said, count)
        marks: list[float] = []

        def progress(step: Step, done: int, total: int) -> None:
            del step
            if done in {total // 10, total}:
                marks.append(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)

        begun, wall = time.process_time(), time.perf_counter()
        with opened(root) as session:
            found = survey(session, None, progress)
        seconds, clock = time.process_time() - begun, time.perf_counter() - wall
        assert all(one.found for one in found), [one.error for one in found if one.error][:3]
        size = Folder(root).database.stat().st_size / 1024 / 1024
    readers = resource.getrusage(resource.RUSAGE_CHILDREN)
    what = f"{count} interviews of {MINUTES} minutes, by the clock"
    print(f"{what:<46}{clock:8.1f}  (load {os.getloadavg()[0]:.1f})")
    spent = readers.ru_utime + readers.ru_stime
    print(f"{'  processor: here, in the reading processes':<46}{seconds:8.1f}{spent:8.1f}")
    print(f"{'  peak memory of a reading process, MB':<46}{readers.ru_maxrss / 1024:8.0f}")
    tenth, whole = marks[0], marks[-1]
    print(f"{'  peak memory, MB: a tenth, all':<46}{tenth:8.0f}{whole:8.0f}{whole / tenth:7.2f}")
    print(f"{'  database, MB':<46}{size:8.0f}")


def study(root: Path, said: list[str], count: int) -> None:
    """Write a study with ``count`` Teams transcripts of one case."""
    home = root / "interviews"
    home.mkdir(parents=True)
    (root / "codebook").mkdir()
    (root / "codebook" / "codebook.yaml").write_bytes(
        (ROOT / "codebook" / "codebook.yaml").read_bytes()
    )
    (home / "guide.md").write_bytes((ROOT / "interviews" / "guide.md").read_bytes())
    (home / "cases.yaml").write_text("cases:\n  - {id: by, name: Byen}\n", "utf-8")
    (home / "participants.yaml").write_text(
        "participants:\n  - {id: p1, case: by, name: Kari Solvang, code_name: Informant 1,"
        " role: {nb: leder}, service: {nb: bolig}, consent: {status: given}}\n",
        "utf-8",
    )
    entries = "".join(
        f"  - {{id: I{n}, case: by, source: I{n}.vtt, participants: [p1], interviewers: [int1]}}\n"
        for n in range(count)
    )
    (home / "study.yaml").write_text(
        "id: stor\ntitle: {nb: Stor}\nconstructed: true\nlanguage: nb\ndate: 2026-01-01\n"
        "unit: {nb: [by, byen, byer, byene]}\ninterviewers:\n  - {id: int1, name: Nora Vik}\n"
        f"interviews:\n{entries}",
        "utf-8",
    )
    for number in range(count):
        (home / f"I{number}.vtt").write_text(teams(said, number), "utf-8")


def sentences() -> list[str]:
    """Return made-up sentences."""
    random = Random(1)
    words = [
        "vi",
        "fikk",
        "to",
        "nye",
        "i",
        "mai",
        "og",
        "så",
        "kom",
        "sommeren",
        "med",
        "snø",
        "på",
        "taket",
        "uten",
        "at",
        "noen",
        "ringte",
    ]
    return [
        " ".join(random.choices(words, k=random.randint(4, 14))).capitalize() + "."
        for _ in range(4000)
    ]


def teams(said: list[str], seed: int) -> str:
    """Return a Teams transcript of 90 minutes: a cue about every four seconds."""
    random = Random(seed)
    blocks, now, voice = ["WEBVTT"], 0.0, "Nora Vik"
    number = 0
    while now < MINUTES * 60:
        if random.random() < 0.2:
            voice = "Kari Solvang" if voice == "Nora Vik" else "Nora Vik"
        length = random.uniform(2, 6)
        blocks.append(
            f"{GUID}/{number}-0\n{_stamp(now)} --> {_stamp(now + length)}\n"
            f"<v {voice}>{random.choice(said)}</v>"
        )
        now += length
        number += 1
    return "\n\n".join(blocks) + "\n"


def _stamp(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes // 60):02}:{int(minutes % 60):02}:{rest:06.3f}"


def word_file(said: list[str]) -> bytes:
    """Return a Word file of 100 pages of labelled turns, with styles as Word has them."""
    random = Random(2)
    document = docx.Document()
    words, voice = 0, "Intervjuer"
    while words < PAGES * WORDS_ON_A_PAGE:
        text = " ".join(random.choices(said, k=random.randint(1, 8)))
        words += len(text.split())
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{voice}: ").bold = True
        paragraph.add_run(escape(text))
        voice = "Kari" if voice == "Intervjuer" else "Intervjuer"
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


if __name__ == "__main__":
    main()
