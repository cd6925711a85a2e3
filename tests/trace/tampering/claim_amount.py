"""How many a claim speaks of: more, fewer, others."""

from __future__ import annotations

import random
from typing import Final

from tests.trace.tampering.report import (
    ANY,
    Plant,
    Planted,
    Report,
    new_paragraph,
    prose,
    put,
    put_claim,
    saved,
    say,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject

UP = {
    "Et par": "De fleste",
    "Flere": "De fleste",
    "Noen": "Alle",
    "Én kommune": "Alle kommunene",
    "Én av": "Flere av",
    "De fleste": "Alle",
    "Halvparten": "De fleste",
    "Alle kommunene unntatt én": "Alle kommunene",
    "Ingen": "Alle",
}

DOWN = {
    "Alle kommunene unntatt én": "Noen av kommunene",
    "Alle kommunene": "Noen av kommunene",
    "Begge": "Ingen av",
    "Flere": "Noen",
    "De fleste": "Et par",
    "Et par": "Ingen",
    "Halvparten": "Noen",
}

_STEPS: Final = (("Flere av", "Mange av"), ("Et par av", "Flere av"), ("Én kommune", "Et par av"))


def put_amount(
    report: Report, row: LedgerRow, words: dict[str, str], faults: frozenset[Fault]
) -> Planted | None:
    for was, now in words.items():
        if row.text.startswith(was):
            text = now + row.text.removeprefix(was)
            return put(report, row, text, Subject.CLAIM, faults)
    return None


def quantifier_up(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return put_amount(report, row, UP, frozenset({Fault.STRONGER}))


def quantifier_down(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return put_amount(report, row, DOWN, frozenset({Fault.WEAKER}))


def claim_figure(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for was, now in (("fire kommunene", "tre kommunene"), ("tre kommunene", "fem kommunene")):
        if was in row.text:
            text = row.text.replace(was, now, 1)
            faults = frozenset({Fault.FIGURES, Fault.STRONGER, Fault.WEAKER})
            return put(report, row, text, Subject.CLAIM, faults)
    return None


def only(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, _, rest = row.text.partition(" ")
    word = draw.choice(("Kun", "Bare", "Nesten", "Minst"))
    text = f"{word} {first[0].lower()}{first[1:]} {rest}"
    return put(report, row, text, Subject.CLAIM, ANY)


def one_more_of(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for was, now in (("to av", "tre av"), ("To av", "Tre av"), ("Én av", "To av")):
        if was in row.text:
            return put(report, row, row.text.replace(was, now, 1), Subject.CLAIM, ANY)
    return None


def group_changed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for was, now in (("mindre sentrale", "mer sentrale"), ("mer sentrale", "mindre sentrale")):
        if was in row.text:
            return put(report, row, row.text.replace(was, now, 1), Subject.CLAIM, ANY)
    return None


def summary_only(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if "hovedfunn" not in row.chapter:
        return None
    for was, now in (*UP.items(), *DOWN.items()):
        if row.text.startswith(was):
            text = now + row.text.removeprefix(was)
            faults = frozenset({Fault.STRONGER, Fault.WEAKER})
            return put(report, row, text, Subject.CLAIM, faults, saying=row.text)
    return None


def denominator_dropped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«De fleste av de fire kommunene der temaet kom opp, er …» said of the municipalities."""
    head, found, tail = row.text.partition(" av de fire kommunene der temaet kom opp,")
    if not found:
        head, found, tail = row.text.partition(" av de tre kommunene der temaet kom opp,")
    return put_claim(report, row, f"{head} av kommunene{tail}") if found else None


def step_up(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    return _first(report, row, _STEPS)


def other_unit(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if "kommunene " not in row.text:
        return None
    return put_claim(report, row, row.text.replace("kommunene ", "informantene ", 1))


def per_cent(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    shares = (("Alle kommunene unntatt én", "80 prosent av kommunene"),)
    return _first(report, row, (*shares, ("Et par av", "40 prosent av")))


def two_quantifiers_swapped(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """The subject of the claim goes to its neighbour, and the neighbour's to it."""
    if not row.text.startswith("Alle kommunene "):
        return None
    others = [one for one in report.of("claim") if one.text.startswith("Et par av kommunene ")]
    if not others:
        return None
    other = draw.choice(others)
    document = report.open()
    say(document, row.bookmark, row.text.replace("Alle kommunene", "Et par av kommunene", 1))
    say(document, other.bookmark, other.text.replace("Et par av kommunene", "Alle kommunene", 1))
    return Planted(saved(document), Subject.CLAIM, ANY, row.id)


def copied_stronger(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A claim copied into another chapter with a stronger word; the first is left alone."""
    for was in ("Et par av kommunene", "Flere av kommunene", "Én kommune"):
        if row.text.startswith(was):
            document = report.open()
            here = draw.choice(prose(document)[:6])
            told = row.text.replace(was, "De aller fleste kommunene", 1)
            here.addnext(new_paragraph(here, told))
            return Planted(saved(document), Subject.CLAIM, ANY)
    return None


def own_count(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A sentence of one's own that counts the study's municipalities on a new matter."""
    document = report.open()
    here = draw.choice(prose(document))
    told = "Tre av kommunene vurderte å stanse bosettingen helt før sommeren."
    here.addnext(new_paragraph(here, told))
    return Planted(saved(document), Subject.CLAIM, ANY)


def _first(report: Report, row: LedgerRow, pairs: tuple[tuple[str, str], ...]) -> Planted | None:
    for was, now in pairs:
        if was in row.text:
            return put_claim(report, row, row.text.replace(was, now, 1))
    return None


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "claim: quantifier up": ("claim", quantifier_up),
    "claim: quantifier down": ("claim", quantifier_down),
    "claim: figure changed": ("claim", claim_figure),
    "claim: «kun», «nesten» put in": ("claim", only),
    "claim: to av → tre av": ("claim", one_more_of),
    "claim: other group": ("claim", group_changed),
    "claim: changed in the summary only": ("claim", summary_only),
    "claim: «der temaet kom opp» dropped": ("claim", denominator_dropped),
    "claim: one step up": ("claim", step_up),
    "claim: informants for municipalities": ("claim", other_unit),
    "claim: given in per cent": ("claim", per_cent),
    "claim: quantifiers of two swapped": ("claim", two_quantifiers_swapped),
    "claim: copied with a stronger word": ("claim", copied_stronger),
    "claim: own count on a new matter": ("claim", own_count),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
