"""Takes in spoilt files: python tests/benchmark/fuzz.py [--cases 20000] [--seed 1] [--from 0].

Random bytes behind the beginnings of every format, and all sample files of the tests cut
short, bitten, sown with signs that matter, and joined to one another. Each must end in turns
whose account adds up, or in one line of an error a person can read; a traceback, a lost
letter or a case over ten seconds is a failure, printed with its seed, and the exit code says
so. The same seed makes the same files: ``--only SEED`` runs one again.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.ingest.made import packed, sample_paths, taken_in
from tests.ingest.spoil import spoilt
from workbench.errors.source import SourceError

SLOW = 10.0


def main() -> None:
    """Run the cases and print what came of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--from", dest="first", type=int, default=0)
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    samples = [packed(path) for path in sample_paths()]
    seeds = (
        [options.only]
        if options.only
        else [
            f"{options.seed}:{number}"
            for number in range(options.first, options.first + options.cases)
        ]
    )
    counts: Counter[str] = Counter()
    slowest = (0.0, "")
    begun = time.perf_counter()
    for done, seed in enumerate(seeds, 1):
        before = time.perf_counter()
        counts[_outcome(seed, samples)] += 1
        slowest = max(slowest, (time.perf_counter() - before, seed))
        if done % 2000 == 0:
            print(f"  {done} cases, {time.perf_counter() - begun:.0f} s", flush=True)
    for what, count in counts.most_common():
        print(f"{what:<28}{count:8}")
    print(
        f"{len(seeds)} cases of {len(samples)} samples; slowest {slowest[0]:.2f} s ({slowest[1]})"
    )
    failed = counts["FAULT"] + counts["LETTERS LOST"] + (slowest[0] > SLOW)
    sys.exit(1 if failed else 0)


def _outcome(seed: str, samples: list[bytes]) -> str:
    data = spoilt(seed, samples)
    try:
        account = taken_in(data, "fil").transcript.account
    except SourceError as error:
        if "\n" in error.line("nb") + error.line("en"):
            print(f"more than one line: {seed}")
            return "FAULT"
        return f"refused: {type(error).__name__}"
    except Exception:  # noqa: BLE001 - what this program is for
        print(f"fault: {seed}\n{traceback.format_exc()}")
        return "FAULT"
    parts = account.in_turns + account.in_labels + account.in_structure
    if account.letters != parts + account.unexplained:
        print(f"letters lost: {seed}")
        return "LETTERS LOST"
    return "taken in, all explained" if account.balanced else "taken in, the rest shown"


if __name__ == "__main__":
    main()
