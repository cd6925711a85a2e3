"""How good, how honest and how fast suggestions are: python tests/benchmark/suggest.py [options].

Whole interviews are held out, always. ``--comments FILE`` adds the public set (a CSV file of
patients' comments with their codes), ``--only`` chooses tables, ``--large`` times 50,000
passages too. The named baseline is the best row of the reference design, in the same run:
logistic regression on words and letters with the codebook's texts for examples, the words
around, and the cosine to the codebook. Its cut is the best there is in hindsight; ours is
what the tool ships with.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmark.coded import Study, comments, studies
from workbench.model.coding import Stance
from workbench.suggest.described import Book, Described, Example
from workbench.suggest.label import Labels
from workbench.suggest.model import Model
from workbench.suggest.passage import Passages
from workbench.suggest.reading import Reading, ReadTurn, Sentence
from workbench.suggest.stance import Stances
from workbench.suggest.suggester import PROPOSED

Values: TypeAlias = NDArray[Any]

TOP: Final = 5
CURVE: Final = (0, 5, 10, 20, 50)
PARTS: Final = ("held-out", "stance", "coder", "curve", "speed")


def kappa(truth: Values, said: Values) -> float:
    """Return Cohen's kappa of two yes-or-no judgements."""
    agreed, base, used = (truth == said).mean(), truth.mean(), said.mean()
    chance = base * used + (1 - base) * (1 - used)
    return 0.0 if chance >= 1 else float((agreed - chance) / (1 - chance))


def f1(truth: Values, said: Values) -> float:
    """Return the harmonic mean of precision and recall."""
    return float(2 * (truth & said).sum() / max(1, truth.sum() + said.sum()))


def mean_over_codes(
    measure: Callable[[Values, Values], float], truth: Values, said: Values
) -> float:
    """Return the mean over codes that stand somewhere in what was held out."""
    used = np.flatnonzero(truth.any(axis=0))
    return float(np.mean([measure(truth[:, at], said[:, at]) for at in used]))


def recall(truth: Values, score: Values) -> float:
    """Return the mean share of a coded passage's codes among its five likeliest."""
    top = np.argsort(-score, axis=1, kind="stable")[:, :TOP]
    coded = np.flatnonzero(truth.any(axis=1))
    return float(np.mean([truth[row, top[row]].sum() / truth[row].sum() for row in coded]))


def calibration(truth: Values, chance: Values) -> float:
    """Return the expected calibration error over ten bins."""
    bins = np.minimum((chance * 10).astype(int), 9)
    parts = [(bins == at) for at in range(10)]
    return float(
        sum(
            part.sum() * abs(truth[part].mean() - chance[part].mean())
            for part in parts
            if part.any()
        )
        / truth.size
    )


def of_five(truth: Values, chance: Values) -> float:
    """Return the calibration error of the five likeliest codes of each passage alone."""
    top = np.argsort(-chance, axis=1, kind="stable")[:, :TOP]
    return calibration(np.take_along_axis(truth, top, 1), np.take_along_axis(chance, top, 1))


def read_to_the_end(labels: Labels, interviews: Iterable[int], study: Study) -> Labels:
    """Count some interviews as read to their ends: their coder has finished them."""
    for at in interviews:
        start, end = study.passages.bounds[at]
        labels.read[start:end] = True
    labels.known = np.flatnonzero(labels.read)
    return labels


def known_but(study: Study, held: int | None) -> Labels:
    """Return what is known when one interview (None: every one) is not."""
    names = study.passages.interviews
    others = [] if held is None else [at for at in range(len(names)) if at != held]
    kept = {names[at] for at in others}
    codings = [one for one in study.codings if one.anchor.interview in kept]
    return read_to_the_end(Labels(study.passages, study.codes, codings), others, study)


def model_of(study: Study, labels: Labels) -> Model:
    """Return a model after a full fit, without any confirmed guide item."""
    none = np.zeros((len(study.passages), len(study.codes)), dtype=np.float32)
    model = Model(study.passages, study.book, labels, none)
    model.refit()
    return model


def truth_of(study: Study) -> Values:
    return np.asarray(Labels(study.passages, study.codes, study.codings).truth > 0)


def apart(study: Study) -> tuple[Values, Values]:
    """Return probabilities from the codebook alone, and after the other interviews."""
    alone = model_of(study, known_but(study, None)).chance
    taught = np.zeros_like(alone)
    for at, (start, end) in enumerate(study.passages.bounds):
        taught[start:end] = model_of(study, known_but(study, at)).chance[start:end]
    return alone, taught


def baseline(study: Study, *, taught: bool) -> Values:
    """Return the reference design's scores."""
    from sklearn.preprocessing import StandardScaler  # noqa: PLC0415 - only here

    whole, letters = study.passages.whole, study.passages.lexicon.grams
    found = [(at, one) for at, code in enumerate(study.book.codes) for one in code.examples]
    found = [(at, one) for at, one in found if one.bears]
    texts = [one.tokens for _, one in found]
    lexicon = study.passages.lexicon
    vectors = type(whole)(lexicon, lexicon.counts(texts))
    seen = sp.hstack([whole.words, 0.5 * (whole.letters @ letters)]).tocsr()
    told = sp.hstack([vectors.words, 0.5 * (vectors.letters @ letters)]).tocsr()
    of = np.array([at for at, _ in found])
    codes = type(whole)(lexicon, lexicon.counts([one.all for one in study.book.codes]))
    cosine = (whole.words @ codes.words.T).toarray()
    odds = np.zeros_like(cosine)
    truth = truth_of(study)
    for start, end in study.passages.bounds:
        held = np.arange(start, end)
        rest = np.setdiff1d(np.arange(len(study.passages)), held) if taught else held[:0]
        odds[held] = _fitted(seen, told, of, truth, held, rest)
    scale = StandardScaler()
    parts = [scale.fit_transform(one.reshape(-1, 1)).reshape(one.shape) for one in (odds, cosine)]
    return np.asarray(parts[0] + parts[1])


def _fitted(seen: Any, told: Any, of: Values, truth: Values, held: Values, rest: Values) -> Values:
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - only here

    rows = sp.vstack([seen[rest], told]).tocsr()
    odds = np.zeros((len(held), truth.shape[1]))
    for code in range(truth.shape[1]):
        bearing = np.concatenate([truth[rest, code], of == code])
        model = LogisticRegression(C=3.3, solver="liblinear").fit(rows, bearing)
        odds[:, code] = model.decision_function(seen[held])
    return odds


def hindsight(truth: Values, score: Values) -> float:
    """Return the best mean kappa that one cut for all codes can give."""
    cuts = np.quantile(score, np.linspace(0.8, 0.995, 60))
    return max(mean_over_codes(kappa, truth, score >= cut) for cut in cuts)


def held_out(every: Sequence[Study]) -> None:
    """Print agreement and calibration on whole interviews held out."""
    print(
        f"\n{'held out':<26}{'kappa':>8}{'macro F1':>10}{'recall@5':>10}{'ECE':>8}"
        f"{'ECE of five':>13}  ratio kappa"
    )
    for study in every:
        truth = truth_of(study)
        for state, chance in zip(("codebook alone", "after the others"), apart(study), strict=True):
            score = baseline(study, taught=state != "codebook alone")
            base = hindsight(truth, score)
            mine = mean_over_codes(kappa, truth, chance >= PROPOSED)
            print(f"{study.name + ', ' + state:<26}"[:26].ljust(26), end="")
            print(
                f"{mine:8.3f}{mean_over_codes(f1, truth, chance >= PROPOSED):10.3f}"
                f"{recall(truth, chance):10.3f}{calibration(truth, chance):8.3f}"
                f"{of_five(truth, chance):13.3f}{mine / base:10.2f}"
            )
            print(f"{'  baseline (best cut)':<26}{base:8.3f}{'':10}{recall(truth, score):10.3f}")


def stance(every: Sequence[Study]) -> None:
    """Print how stances are told: of interviews not begun, and of each passage in its turn."""
    print(f"\n{'stance':<26}{'against':>8}{'called for':>11}{'against':>8}{'unsaid':>8}", end="")
    print(
        f"{'for':>7}{'called against':>16}{'for':>6}{'unsaid':>8}{'given':>7}{'right if said':>15}"
    )
    for study in every:
        # What is learned of words is nothing to a stance: one model serves every state.
        model = model_of(study, known_but(study, None))
        for state, in_turn in (("not begun", False), ("in its turn", True)):
            print(f"{study.name + ', ' + state:<26}", end="")
            _print_stances(list(_stances(study, model, in_turn=in_turn)))


def _stances(
    study: Study, model: Model, *, in_turn: bool
) -> Iterator[tuple[Stance, Stance | None]]:
    """Yield each coding's stance, and the one named when its interview is (half) unread."""
    whole = Labels(study.passages, study.codes, study.codings)
    for at, (start, end) in enumerate(study.passages.bounds):
        model.labels = known_but(study, at)
        told = Stances(model)
        for row in range(start, end):
            codes = np.flatnonzero(whole.truth[row])
            for code in codes:
                against = bool(whole.against[row, code])
                named, _ = told.named(row, int(code))
                yield (Stance.CONTRADICTS if against else Stance.SUPPORTS), named
            if in_turn and codes.size:
                model.labels.truth[row] = whole.truth[row]
                model.labels.against[row] = whole.against[row]
                told = Stances(model)


def _print_stances(seen: Sequence[tuple[Stance, Stance | None]]) -> None:
    against = [named for truth, named in seen if truth is Stance.CONTRADICTS]
    for_it = [named for truth, named in seen if truth is Stance.SUPPORTS]
    said = [truth is named for truth, named in seen if named is not None]
    kinds = (Stance.SUPPORTS, Stance.CONTRADICTS, None)
    lost, found, unsaid = (against.count(one) / max(1, len(against)) for one in kinds)
    given, wrong, open_ = (for_it.count(one) / max(1, len(for_it)) for one in kinds)
    print(f"{len(against):8}{lost:11.2f}{found:8.2f}{unsaid:8.2f}", end="")
    print(f"{len(for_it):7}{wrong:16.2f}{given:6.2f}{open_:8.2f}", end="")
    print(f"{len(said) / len(seen):7.2f}{np.mean(said or [False]):15.2f}")


def coder(every: Sequence[Study]) -> None:
    """Print what a coder reaches who answers the five likeliest codes of each turn, in order.

    Each answer is learned from before the next turn. Without suggestions every turn is held
    against the codebook's codes from the top until its last code is found.
    """
    print(f"\n{'simulated coder':<18}{'reached':>8}", end="")
    print(f"{'answers per coding':>20}{'without':>9}{'ratio':>7}")
    for study in every:
        whole = truth_of(study)
        reached = answers = looked = 0
        for at, (start, end) in enumerate(study.passages.bounds):
            labels = known_but(study, at)
            model = model_of(study, labels)
            for row in range(start, end):
                best = np.argsort(-model.chance[row], kind="stable")[:TOP]
                offered = best[model.chance[row, best] >= 0.02]
                answers += len(offered)
                reached += int(whole[row, offered].sum())
                found = np.flatnonzero(whole[row])
                looked += int(found[-1]) + 1 if found.size else len(study.codes)
                labels.truth[row] = whole[row]
                labels.read[row] = True
                labels.known = np.flatnonzero(labels.read)
                if found.size:
                    model.touch(labels, found)
        number = int(whole.sum())
        per, without = answers / max(1, reached), looked / number
        print(
            f"{study.name:<18}{reached / number:8.2f}{per:20.1f}{without:9.1f}{per / without:7.2f}"
        )


def curve(study: Study) -> None:
    """Print the learning curve: so many examples a code on the average, respondents held out."""
    print(
        f"\n{'examples':<10}{'recall@5':>9}{'macro F1':>10}{'kappa':>8}{'ECE':>8}   baseline: ",
        end="",
    )
    print("recall@5, kappa (best cut)")
    passages, truth = study.passages, truth_of(study)
    held = np.flatnonzero(np.isin(passages.of % 5, [0]))
    rest = np.flatnonzero(~np.isin(passages.of % 5, [0]))
    order = np.random.default_rng(1).permutation(rest)
    for number in CURVE:
        chosen = _chosen(truth, order, number)
        labels = Labels(passages, study.codes, ())
        labels.truth[chosen] = truth[chosen]
        labels.read[chosen] = True
        labels.known = np.flatnonzero(labels.read)
        chance = model_of(study, labels).chance[held]
        base = _curve_baseline(study, truth, held, labels.known)
        there = truth[held]
        print(
            f"{number:<10}{recall(there, chance):9.3f}"
            f"{mean_over_codes(f1, there, chance >= PROPOSED):10.3f}"
            f"{mean_over_codes(kappa, there, chance >= PROPOSED):8.3f}"
            f"{calibration(there, chance):8.3f}   "
            f"{recall(there, base):.3f}, {hindsight(there, base):.3f}"
        )


def _chosen(truth: Values, order: Values, number: int) -> Values:
    """Read passages in the order drawn, until codes have so many examples on the average."""
    seen = truth[order].sum(axis=1).cumsum()
    return np.asarray(np.sort(order[: int((seen < number * truth.shape[1]).sum())]))


def _curve_baseline(study: Study, truth: Values, held: Values, rest: Values) -> Values:
    whole, letters = study.passages.whole, study.passages.lexicon.grams
    lexicon = study.passages.lexicon
    names = type(whole)(lexicon, lexicon.counts([one.all for one in study.book.codes]))
    seen = sp.hstack([whole.words, 0.5 * (whole.letters @ letters)]).tocsr()
    told = sp.hstack([names.words, 0.5 * (names.letters @ letters)]).tocsr()
    return _fitted(seen, told, np.arange(truth.shape[1]), truth, held, rest)


def speed(*, large: bool) -> None:
    """Print times at three sizes, all passages coded, sixty codes."""
    print(f"\n{'CPU seconds at':<16}{'built':>8}", end="")
    print(f"{'two codes again, rescored':>27}{'all fitted':>12}{'MB':>7}")
    for number in (300, 5_000, *((50_000,) if large else ())):
        began = time.process_time()
        study, labels = _made(number)
        none = np.zeros((number, len(study.codes)), dtype=np.float32)
        model = Model(study.passages, study.book, labels, none)
        built = time.process_time() - began
        began = time.process_time()
        model.touch(labels, np.array([3, 7]))
        again = time.process_time() - began
        began = time.process_time()
        model.refit()
        whole = time.process_time() - began
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{number:<16}{built:8.2f}{again:27.3f}{whole:12.2f}{memory:7.0f}")


def _made(number: int, codes: int = 60, turns: int = 100) -> tuple[Study, Labels]:
    """Return drawn passages of forty words from a vocabulary as uneven as a language's."""
    draw = np.random.default_rng(7)
    size = 12_000
    words = ["".join(draw.choice(list("abdefgiklmnoprstuvy"), 7)) for _ in range(size)]
    often = 1 / np.arange(1, size + 1)
    often /= often.sum()

    def said(number: int) -> tuple[str, ...]:
        return tuple(words[at] for at in draw.choice(size, number, p=often))

    book = Book(
        tuple(
            Described(f"c{at}", f"t{at % 8}", own, (own[:2],), (Example(own, 1.0),), ())
            for at in range(codes)
            for own in [said(20)]
        ),
        ("en",),
    )
    readings = []
    for first in range(0, number, turns):
        some = []
        for at in range(min(turns, number - first)):
            spoken = said(40)
            pieces = [spoken[cut : cut + 14] for cut in range(0, 40, 14)]
            found = tuple(
                Sentence(at * 100 + cut * 10, at * 100 + cut * 10 + 9, one, one, (0, 0, 0, 0))
                for cut, one in enumerate(pieces)
            )
            some.append(ReadTurn(at + 1, True, found))
        readings.append(Reading(f"I{first:06}", tuple(some)))
    passages = Passages(readings, book)
    study = Study("drawn", passages, book, ())
    labels = Labels(passages, study.codes, ())
    labels.truth[draw.uniform(size=labels.truth.shape) < 0.02] = 1
    labels.read[:] = True
    labels.known = np.arange(number)
    return study, labels


def main() -> None:
    """Read the command line, measure, print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=PARTS, action="append")
    parser.add_argument("--comments", type=Path)
    parser.add_argument("--large", action="store_true")
    options = parser.parse_args()
    wanted = options.only or PARTS
    every = list(studies()) if {"held-out", "stance", "coder"} & set(wanted) else []
    for name, table in (("held-out", held_out), ("stance", stance), ("coder", coder)):
        if name in wanted:
            table(every)
    if "curve" in wanted and options.comments:
        curve(comments(options.comments))
    if "speed" in wanted:
        speed(large=options.large)


if __name__ == "__main__":
    main()
