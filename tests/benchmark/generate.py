"""Makes a large constructed study: python tests/benchmark/generate.py FOLDER [options].

Guide, codebook, templates and vocabulary come from the worked example; cases, people,
turns and codings are drawn by a seeded generator, so that the same call makes the same study.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CENTRALITIES = 6
NOTICE = "Konstruert av en generator for å måle fart; ingen virkelige personer eller kommuner."


def main() -> None:
    """Read the command line and make the study."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--interviews", type=int, default=100)
    parser.add_argument("--turns", type=int, default=500)
    parser.add_argument("--codings", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--times", type=int, default=1, help="each code so many times")
    options = parser.parse_args()
    asked = (options.interviews, options.turns, options.codings, options.seed, options.times)
    generate(options.folder, *asked)


def generate(
    folder: Path, interviews: int, turns: int, codings: int, seed: int, times: int = 1
) -> None:
    """Write a whole study into ``folder`` (which must not exist).

    Every code of the worked example comes ``times`` times, under other ids and names, so that
    the report grows by as much.
    """
    draw = random.Random(seed)
    shutil.copytree(ROOT / "templates", folder / "templates")
    # Not the claims that its researchers wrote: here nobody may have said what they rest on.
    shutil.copytree(
        ROOT / "codebook", folder / "codebook", ignore=shutil.ignore_patterns("claims.*")
    )
    (folder / "interviews" / "codings").mkdir(parents=True)
    shutil.copy(ROOT / "interviews" / "guide.md", folder / "interviews")
    names = [f"c{number:03d}" for number in range(interviews)]
    _settings(folder, names)
    sentences = _sentences()
    matters = [_Matter.drawn(code, draw) for code in _multiplied(_codebook(folder), times)]
    for index in range(len(names)):
        said = _transcript(folder, index, turns, sentences, draw)
        leans = [matter.leaning(index % CENTRALITIES + 1, draw) for matter in matters]
        _codings(folder, index, said, codings // interviews, leans, draw)


@dataclass(frozen=True)
class _Lean:
    """What one case says of one code: how much of its talk it is, and how likely for it."""

    code: str
    weight: float
    supports: float


@dataclass(frozen=True)
class _Matter:
    """How often a code is raised, how often for it, and what centrality makes of that.

    Drawn a code at a time and then a case at a time, as people do: a case speaks of some
    matters and not of others, and mostly takes one side. Codings drawn one by one would let
    every case say both of everything, and every finding read alike.
    """

    code: str
    raised: float
    supported: float
    slope: float

    @classmethod
    def drawn(cls, code: str, draw: random.Random) -> _Matter:
        slope = draw.choice((0.0, 0.0, draw.uniform(-0.15, 0.15)))
        return cls(code, draw.betavariate(1.6, 1.0), draw.betavariate(2.4, 0.8), slope)

    def leaning(self, centrality: int, draw: random.Random) -> _Lean:
        tilt = self.slope * (centrality - (CENTRALITIES + 1) / 2)
        weight = draw.uniform(0.3, 1.5) if draw.random() < self.raised + tilt else 0.0
        return _Lean(self.code, weight, 0.97 if draw.random() < self.supported + tilt else 0.08)


def _of_many(head: str, cases: int) -> str:
    """Return the example's settings with its number of cases told as this study's."""
    return re.sub(
        r"\b[Ff](?:em|ive)(?= (?:kommun|municipalit))", str(cases), head, flags=re.MULTILINE
    )


def _settings(folder: Path, cases: list[str]) -> None:
    example = (ROOT / "interviews" / "study.yaml").read_text(encoding="utf-8")
    head = _of_many(example[: example.index("interviews:\n")], len(cases))
    held = "".join(
        f"  - {{id: I{index + 1}, case: {case}, source: I{index + 1}.txt, kind: transcript,"
        f" language: nb, date: 2022-10-12, minutes: 80, interviewers: [int1],"
        f" participants: [{case}a, {case}b], speakers: {{Intervjuer: int1}}}}\n"
        for index, case in enumerate(cases)
    )
    (folder / "interviews" / "study.yaml").write_text(
        f"# {NOTICE}\n{head}interviews:\n{held}", encoding="utf-8"
    )
    (folder / "interviews" / "cases.yaml").write_text(
        f"# {NOTICE}\ncases:\n"
        + "".join(
            f"  - {{id: {case}, name: Kommune{case}, status: interviewed, attributes: "
            f"{{centrality: {{value: {index % CENTRALITIES + 1}, source: constructed}}}}}}\n"
            for index, case in enumerate(cases)
        ),
        encoding="utf-8",
    )
    (folder / "interviews" / "participants.yaml").write_text(
        f"# {NOTICE}\nparticipants:\n"
        + "".join(
            f"  - {{id: {case}{who}, case: {case}, name: Person{case}{who}, "
            f"labels: [P{who}], code_name: Informant {2 * index + at + 1}, role: rådgiver, "
            "service: boligkontoret, consent: {status: given, date: 2022-09-01}}\n"
            for index, case in enumerate(cases)
            for at, who in enumerate("ab")
        ),
        encoding="utf-8",
    )


def _sentences() -> list[str]:
    text = (ROOT / "interviews" / "I1-hasselvoll.vtt").read_text(encoding="utf-8")
    spoken = " ".join(re.findall(r"<v [^>]+>([^<]*)", text)).split()
    sentences = re.findall(r"[A-ZÆØÅ][^.?!]{20,160}[.?!]", " ".join(spoken))
    guide = (ROOT / "interviews" / "guide.md").read_text(encoding="utf-8")
    asked = re.findall(r"^\s*\w+\. ([^{\n]+)", guide, re.MULTILINE)
    # As ingest leaves them, so that every quote stands where its anchor says.
    return [" ".join(one.split()) for one in (*sentences, *asked)]


def _codebook(folder: Path) -> Path:
    return folder / "codebook" / "codebook.yaml"


def _multiplied(path: Path, times: int) -> list[str]:
    """Write every code of a codebook ``times`` times, and return all ids."""
    text = path.read_text(encoding="utf-8")
    parts = re.split(r"(?m)^(?=      - id: )|^(?=  - id: )", text)
    written = [
        re.sub(
            r"(?m)^(      - id: \S+)$(\n        name: .*)",
            lambda found, at=at: (
                f"{found[1]}-{at}" + re.sub(r"(: [^,{}]+)(?=[,}])", rf"\1 {at}", found[2])
            ),
            part,
        )
        if at
        else part
        for part in parts
        for at in range(times if part.startswith("      - id: ") else 1)
    ]
    whole = "".join(written)
    path.write_text(whole, encoding="utf-8")
    return re.findall(r"^      - id: (\S+)", whole, re.MULTILINE)


def _transcript(
    folder: Path, index: int, turns: int, sentences: list[str], draw: random.Random
) -> list[str]:
    said = []
    lines = [NOTICE, ""]
    for turn in range(turns):
        label = "Intervjuer" if turn % 3 == 0 else f"P{'ab'[turn % 3 - 1]}"
        text = " ".join(draw.choices(sentences, k=draw.randint(1, 4)))
        said.append(text)
        lines += [f"{label}: {text}", ""]
    path = folder / "interviews" / f"I{index + 1}.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return said


def _codings(
    folder: Path, index: int, said: list[str], number: int, leans: list[_Lean], draw: random.Random
) -> None:
    weights = [lean.weight or 1e-9 for lean in leans]
    starts, at = [], 0
    for text in said:
        starts.append(at)
        at += len(text) + 2
    spoken = [turn for turn in range(len(said)) if turn % 3]
    lines = []
    for one in range(number):
        turn = draw.choice(spoken)
        text, start = said[turn], starts[turn]
        anchor = {
            "end": start + len(text),
            "interview": f"I{index + 1}",
            "prefix": "",
            "quote": text,
            "start": start,
            "suffix": "",
        }
        lean = draw.choices(leans, weights)[0]
        stance = "supports" if draw.random() < lean.supports else "contradicts"
        event = {
            "body": {"anchor": anchor, "code": lean.code, "stance": stance},
            "coder": "A",
            "id": f"{index:04x}{one:08x}",
            "kind": "coding.added",
            "stream": f"I{index + 1}",
            "subject": f"c{index:04x}{one:08x}",
            "time": f"2022-12-01T10:{one // 60 % 60:02d}:{one % 60:02d}.000000+00:00",
        }
        lines.append(json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    path = folder / "interviews" / "codings" / f"I{index + 1}.A.jsonl"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
