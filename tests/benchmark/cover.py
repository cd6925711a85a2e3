"""Fit the figures of presence: python tests/benchmark/cover.py.

Whether an item was dealt with is a logistic regression on ``presence.tokens``. Its examples
are the development interviews, whole and with some of their items left out by lot, keyed with
cue words, without, with the study's others confirmed and with six turns asked, each study by
weights that the others fitted. Prints, by leave one study out, F1 of the items not dealt with
beside what the keys alone say and beside saying it of every item, the calibration, and how
often «not asked» is right; then the table for ``workbench/guide/weights_presence.txt``. The
probability below which an item is missing gives the best F1 on the studies fitted to. The test
studies are never read here.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmark.fit import PULL, cases_of, held_out, start
from tests.benchmark.keying import asked, by_gain, taught
from tests.benchmark.labelled import DEVELOPMENT, Labelled, labelled, thinned, without_cues
from workbench.guide.coverage import ABSENT
from workbench.guide.keying import Keyer, held_keys, likeliest
from workbench.guide.learned import Confirmed
from workbench.guide.presence import Presence, Tree
from workbench.language.meaning import NONE
from workbench.model.coding import KeyCorrection

SHARES = (0.0, 0.3, 0.5)
"""Shares of items left out."""

Bools = NDArray[np.bool_]
Reals = NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """The items of one interview, keyed in one way: what is seen, what is true, what keys say."""

    study: str
    kind: str
    share: float
    tokens: Reals
    truth: Bools
    keyed: Bools


def rows(every: Sequence[Labelled], keyer_of: Callable[[Labelled, str], Keyer]) -> Iterator[Row]:
    """Yield every interview in every way of work."""
    for one in every:
        for share in SHARES:
            cut = thinned(one, share, seed=1) if share else one
            yield _row(cut, "bare", keyer_of(cut, "bare"), [])
            cueless = without_cues(cut)
            yield _row(cueless, "without cues", keyer_of(cueless, ""), [])
            yield _row(cut, "others confirmed", keyer_of(cut, "taught"), [])
            if cut.codes:
                yield _row(cut, "with the codebook", keyer_of(cut, "codebook"), [])
            bare = keyer_of(cut, "bare")
            yield _row(cut, "six of its own", bare, asked(bare, cut, by_gain))


def _row(one: Labelled, kind: str, keyer: Keyer, held: list[KeyCorrection]) -> Row:
    talk = keyer.lay(one.transcript)
    reading = keyer.read(talk, held_keys(one.transcript, held))
    under = Tree(one.guide).under
    share = float(one.name.split()[2]) if " thinned " in one.name else 0.0
    said = np.array([item.id in set(one.items) for item in one.guide.items])
    keyed = np.isin(np.arange(len(under)), likeliest(reading.marginals))
    truth, found = ((under.astype(int) @ one.astype(int)) > 0 for one in (said, keyed))
    return Row(one.study, kind, share, keyer.presence(talk, reading), truth, found)


def fit(seen: Sequence[Row]) -> Reals:
    """Return the weights that fit the rows best."""
    model = LogisticRegression(fit_intercept=False, max_iter=3000)
    model.fit(np.vstack([one.tokens for one in seen]), np.concatenate([o.truth for o in seen]))
    weights: Reals = model.coef_[0]
    return weights


def f1(truth: Bools, found: Bools) -> float:
    """Return F1 of what is missing; both say what is there."""
    both = int((~truth & ~found).sum())
    return 2 * both / max(1, int((~truth).sum() + (~found).sum()))


def threshold(shares: Reals, truth: Bools) -> float:
    """Return the probability below which to call an item missing, for the best F1."""
    return float(max(np.arange(0.1, 0.9, 0.02), key=lambda one: f1(truth, shares >= one)))


def held_out_shares(seen: Sequence[Row]) -> list[Reals]:
    """Return for each row the probabilities of weights that the other studies fitted."""
    weights = {s: fit([one for one in seen if one.study != s]) for s in DEVELOPMENT}
    return [Presence(weights[one.study], 0.5).probability(one.tokens) for one in seen]


def main() -> None:
    """Fit, and print."""
    cases = cases_of(NONE)
    first = held_out(cases, start(meaning=False), PULL)
    for case in cases:
        case.claim(first[case.study])
    second = held_out(cases, start(meaning=False), PULL)
    every = list(labelled(*DEVELOPMENT))

    def keyer_of(one: Labelled, kind: str) -> Keyer:
        others: Sequence[Confirmed] = ()
        if kind == "taught":
            name = one.name.split(" ")[0]
            others = taught(next(o for o in every if o.name == name), every)
        codes = one.codes if kind == "codebook" else ()
        return Keyer(one.guide, others, NONE, second[one.study], codes)

    seen = list(rows(every, keyer_of))
    shares = held_out_shares(seen)
    limits = {
        study: threshold(*_joined([(s, r) for s, r in zip(shares, seen, strict=True)
                                   if r.study != study]))
        for study in DEVELOPMENT
    }  # fmt: skip
    for kind in dict.fromkeys(one.kind for one in seen):
        for share in SHARES:
            told(kind, share, [
                (s, r) for s, r in zip(shares, seen, strict=True)
                if r.kind == kind and r.share == share
            ], limits)  # fmt: skip
    limit = threshold(*_joined(list(zip(shares, seen, strict=True))))
    sys.stdout.write(Presence(fit(seen), limit).told())


def _joined(pairs: Sequence[tuple[Reals, Row]]) -> tuple[Reals, Bools]:
    return np.concatenate([s for s, _ in pairs]), np.concatenate([r.truth for _, r in pairs])


def told(
    kind: str, share: float, pairs: Sequence[tuple[Reals, Row]], limits: dict[str, float]
) -> None:
    """Print a line of figures."""
    shares, truth = _joined(pairs)
    keyed = np.concatenate([row.keyed for _, row in pairs])
    limit = np.concatenate([np.full(len(s), limits[row.study]) for s, row in pairs])
    bins = np.minimum((shares * 10).astype(int), 9)
    error = sum(
        abs(float(shares[bins == one].mean() - truth[bins == one].mean())) * (bins == one).mean()
        for one in set(bins.tolist())
    )
    absent = shares < ABSENT
    sys.stdout.write(
        f"# {kind:17} left out {share:.1f}: {(~truth).sum():3} of {len(truth)} missing, F1 "
        f"{f1(truth, shares >= limit):.2f} (keys {f1(truth, keyed):.2f}, all "
        f"{f1(truth, np.zeros_like(truth)):.2f})  ECE {error:.3f}  "
        f"not asked, right {(~truth[absent]).sum()}/{absent.sum()}\n"
    )


if __name__ == "__main__":
    main()
