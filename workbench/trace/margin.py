"""A draft of the report with the evidence of every claim in the margin, for project leads.

Each sentence that states a claim carries a Word comment: how many cases hold it, which turns
it rests on case by case, what speaks against it, who coded that and when, and what is weak
about it. It names cases and stays in the project.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.model.finding import Claim, LedgerRow
from workbench.model.interview import SourceKind
from workbench.trace.file.read import read_back
from workbench.trace.material import Material
from workbench.trace.review.words import WORDS
from workbench.trace.verify.comment import commented

WEAK: Final[dict[str, dict[str, str]]] = {
    "weak": {"nb": "Svakt", "nn": "Veikt", "en": "Weak"},
    "single": {
        "nb": "ett case står bak",
        "nn": "eitt case står bak",
        "en": "one case stands behind it",
    },
    "lopsided": {
        "nb": "over halvparten av passasjene er fra {case}",
        "nn": "over halvparten av passasjane er frå {case}",
        "en": "over half of the passages are from {case}",
    },
    "contested": {
        "nb": "{n} passasjer taler mot",
        "nn": "{n} passasjar talar mot",
        "en": "{n} passages speak against it",
    },
    "notes": {
        "nb": "bygger bare på notater",
        "nn": "byggjer berre på notat",
        "en": "rests on notes alone",
    },
    "unasked": {
        "nb": "kom ikke opp hos {n}",
        "nn": "kom ikkje opp hos {n}",
        "en": "did not come up with {n}",
    },
    "unsigned": {"nb": "ikke godkjent", "nn": "ikkje godkjend", "en": "not signed"},
}
"""What is weak about a claim, in the order it is said."""

CODED_BY: Final = {"nb": "Kodet av", "nn": "Koda av", "en": "Coded by"}

_AT_LEAST: Final = 3
"""Passages from which on one case's share of them says something."""


def in_margin(
    data: bytes,
    file: str,
    rows: Iterable[LedgerRow],
    claims: Iterable[Claim],
    material: Material,
    language: str,
) -> bytes:
    """Return the Word file ``data`` with a comment at each claim of its ledger ``rows``.

    The whole evidence stands where a claim is first stated; later places point there.
    ``language``: nb, nn, en.
    """
    ties = read_back(data, file).ties
    known = {one.id: one for one in claims}
    margin = _Margin(material, language)
    notes: list[tuple[int, str]] = []
    told: set[str] = set()
    for row in rows:
        tie, claim = ties.get(row.bookmark), known.get(row.id)
        if row.kind != "claim" or tie is None or claim is None:
            continue
        text = margin.again(row) if row.id in told else margin.note(row, claim)
        told.add(row.id)
        notes.append((tie.first, text))
    return commented(data, file, notes)


@dataclass(frozen=True)
class _Margin:
    """What is written beside a claim."""

    material: Material
    language: str

    def again(self, row: LedgerRow) -> str:
        return f"{row.id}: {WORDS['again'][self.language]}"

    def note(self, row: LedgerRow, claim: Claim) -> str:
        shares = {"n": row.n, "d": row.denominator, "total": row.total}
        lines = [f"{row.id}: {WORDS['of'][self.language].format(**shares)}"]
        sides = (
            ("for", row.cases_for, claim.codings),
            ("against", row.cases_against, claim.counter),
            ("silent", row.cases_silent, ()),
            ("not-asked", row.cases_not_asked, ()),
        )
        for topic, cases, codings in sides:
            if cases:
                places = self._places(codings)
                told = "; ".join(self._case(case, places) for case in cases.split())
                lines.append(f"{WORDS[topic][self.language]}: {told}")
        lines += self._coded((*claim.codings, *claim.counter))
        weak = [
            WEAK[topic][self.language].format(**facts) for topic, facts in self._weak(row, claim)
        ]
        if weak:
            lines.append(f"{WEAK['weak'][self.language]}: {'; '.join(weak)}")
        return "\n".join(lines)

    def _coded(self, codings: Iterable[str]) -> Iterator[str]:
        """Yield who coded the passages, each with the days, as one line; none without codings."""
        days: dict[str, set[str]] = defaultdict(set)
        for name in codings:
            if (coding := self.material.codings.get(name)) is not None:
                days[coding.coder].add(coding.time[:10])
        names = self.material.study.coder_names
        told = [f"{names.get(who) or who} ({_span(held)})" for who, held in sorted(days.items())]
        if told:
            yield f"{CODED_BY[self.language]}: {'; '.join(told)}"

    def _case(self, case: str, places: Mapping[str, Sequence[str]]) -> str:
        name = self.material.study.case(case).name
        return f"{name} ({', '.join(places[case])})" if places.get(case) else name

    def _places(self, codings: Iterable[str]) -> dict[str, list[str]]:
        """Return the turns of codings by case, as ``I2:14``, each once."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for name in codings:
            coding = self.material.codings.get(name)
            if coding is None:
                continue
            interview = coding.anchor.interview
            passage = self.material.passage(interview, coding.anchor.span)
            if passage is not None:
                place = f"{interview}:{passage.turns[0].turn}"
                found[self.material.cases.get(interview, "")][place] = None
        return {case: list(places) for case, places in found.items()}

    def _weak(self, row: LedgerRow, claim: Claim) -> Iterator[tuple[str, dict[str, object]]]:
        own = [one for name in claim.codings if (one := self.material.codings.get(name))]
        if len(claim.cases) == 1:
            yield "single", {}
        elif case := self._lopsided([self.material.cases[one.anchor.interview] for one in own]):
            yield "lopsided", {"case": self.material.study.case(case).name}
        if claim.counter:
            yield "contested", {"n": len(claim.counter)}
        kinds = {self.material.study.interview(one.anchor.interview).kind for one in own}
        if kinds == {SourceKind.NOTES}:
            yield "notes", {}
        if row.cases_not_asked:
            yield "unasked", {"n": len(row.cases_not_asked.split())}
        if not row.signed:
            yield "unsigned", {}

    def _lopsided(self, cases: Sequence[str]) -> str:
        """Return the case that more than half of the passages are from; empty for none."""
        if len(cases) < _AT_LEAST:
            return ""
        case, number = Counter(cases).most_common(1)[0]
        return case if 2 * number > len(cases) else ""


def _span(days: Iterable[str]) -> str:
    first, *rest = sorted(days)
    return f"{first} – {rest[-1]}" if rest else first
