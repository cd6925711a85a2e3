"""Comparing what two or more coders did in the interviews they both coded.

The unit is an informant's turn, and a coder either used a code there or did not: into how
many passages a coder cut a turn, and where they begin and end, does not count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from workbench.agreement.binary import Tally, apart, with_interval
from workbench.agreement.coefficient import alpha, masi, paired
from workbench.agreement.unit import Unit, units_of
from workbench.model.agreement import Agreement, CodeAgreement, Disagreement
from workbench.model.coding import Coding
from workbench.model.transcript import Transcript


def compare(
    codings: Iterable[Coding],
    transcripts: Iterable[Transcript],
    coders: Sequence[str],
    codes: Sequence[str],
    *,
    seed: int,
) -> Agreement:
    """Compare ``coders`` on ``codes``, turn by turn, where at least two of them coded.

    A coder has judged an interview who put at least one of the codes in it. Codes that
    nobody used there have no coefficient, and do not count in the overall one, which
    unused codes could raise at will. ``seed`` settles the intervals' samples.
    """
    units = units_of(codings, transcripts, coders, codes)
    judges = [coder for coder in coders if any(coder in unit.used for unit in units)]
    where_used = _where_used(units)
    sizes = Counter(len(unit.used) for unit in units)
    return Agreement(
        coders=tuple(judges),
        interviews=tuple(dict.fromkeys(unit.interview for unit in units)),
        turns=len(units),
        overall=with_interval(_pooled(units, len(where_used)), seed),
        sets=_sets(units),
        codes=tuple(_code(code, where_used[code], sizes, judges, seed) for code in codes),
        disagreements=tuple(_disagreements(units, codes)),
    )


def _where_used(units: Iterable[Unit]) -> defaultdict[str, list[Unit]]:
    """Return, for each code, the turns where at least one coder used it."""
    found: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        for code in {code for used in unit.used.values() for code in used}:
            found[code].append(unit)
    return found


def _code(
    code: str, used_in: Sequence[Unit], sizes: Mapping[int, int], judges: Sequence[str], seed: int
) -> CodeAgreement:
    tally: Counter[tuple[int, int]] = Counter({(0, size): number for size, number in sizes.items()})
    only: Counter[str] = Counter()
    for unit in used_in:
        users, size = unit.users(code), len(unit.used)
        tally[0, size] -= 1
        tally[len(users), size] += 1
        if len(users) < size:
            only.update(users)
    weighed: Tally = {(apart(yes, size), yes, size): n for (yes, size), n in tally.items() if n}
    return CodeAgreement(
        code=code,
        alpha=with_interval(weighed, seed),
        percent=_percent(tally),
        both=sum(number for (yes, size), number in tally.items() if yes == size),
        only=tuple((coder, only[coder]) for coder in judges),
        neither=sum(number for (yes, _), number in tally.items() if yes == 0),
    )


def _percent(tally: Mapping[tuple[int, int], int]) -> float | None:
    """Return the share of pairs of judgements on the same turn that are equal."""
    pairs = sum(number * size * (size - 1) / 2 for (_, size), number in tally.items())
    unequal = sum(number * yes * (size - yes) for (yes, size), number in tally.items())
    return 1 - unequal / pairs if pairs else None


def _pooled(units: Iterable[Unit], codes: int) -> Tally:
    """Count turns by what all codes' judgements on them amount to together."""
    tally: Counter[tuple[float, int, int]] = Counter()
    for unit in units:
        uses = Counter(code for used in unit.used.values() for code in used)
        size = len(unit.used)
        disagreement = sum(apart(yes, size) for yes in uses.values())
        tally[disagreement, uses.total(), size * codes] += 1
    return tally


def _sets(units: Iterable[Unit]) -> float | None:
    """Return α over the turns' sets of codes with MASI distance."""
    judged = [[frozenset(used) for used in unit.used.values()] for unit in units]
    categories = list(dict.fromkeys(one for unit in judged for one in unit))
    index = {one: at for at, one in enumerate(categories)}
    pairs, used = paired(([index[one] for one in unit] for unit in judged), len(categories))
    return alpha(pairs, used, masi(categories, used)) if pairs else None


def _disagreements(units: Iterable[Unit], codes: Sequence[str]) -> Iterator[Disagreement]:
    order = {code: at for at, code in enumerate(codes)}
    for unit in units:
        there = {code for used in unit.used.values() for code in used}
        for code in sorted(there, key=order.__getitem__):
            users = unit.users(code)
            unused = tuple(coder for coder in unit.used if coder not in users)
            shared = frozenset.intersection(*(unit.used[coder][code] for coder in users))
            if unused or not shared:
                yield Disagreement(unit.interview, unit.turn, code, users, unused)
