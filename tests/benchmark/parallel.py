"""What nynorsk costs against a guide in bokmål: python tests/benchmark/parallel.py.

The same interviews, turn by turn, in bokmål and in heavy nynorsk, keyed to one guide in
bokmål; with cue words, without, and with six turns asked. The last line is the mean loss.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmark.keying import Score, asked, by_gain, scored
from tests.benchmark.labelled import Labelled, parallel, without_cues
from workbench.guide.keying import Keyer
from workbench.language.meaning import NONE


def main() -> None:
    """Print the table."""
    lost: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for pair in parallel():
        for name in ("bare", "without cues", "six asked"):
            plain, other = (_scored(one, name) for one in pair)
            sys.stdout.write(
                f"{pair[0].name:10} {name:13} bokmål {plain.main:.2f}/{plain.leaf:.2f}  "
                f"nynorsk {other.main:.2f}/{other.leaf:.2f}\n"
            )
            lost[name].append((plain.main - other.main, plain.leaf - other.leaf))
    for name, pairs in lost.items():
        main_, leaf = (sum(column) / len(pairs) for column in zip(*pairs, strict=True))
        sys.stdout.write(f"loss       {name:13} main {main_:+.3f}  leaf {leaf:+.3f}\n")


def _scored(one: Labelled, name: str) -> Score:
    read = without_cues(one) if name == "without cues" else one
    keyer = Keyer(read.guide, (), NONE)
    held = asked(keyer, read, by_gain) if name == "six asked" else []
    return scored(read, keyer.key(read.transcript, held), held)


if __name__ == "__main__":
    main()
