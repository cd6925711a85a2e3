"""The words of a quote changed, cut, turned."""

from __future__ import annotations

import random
import re
from typing import Final

from tests.trace.tampering.report import (
    CHANGED,
    Plant,
    Planted,
    Report,
    add_words,
    new_paragraph,
    paragraph,
    put_quote,
    saved,
)
from workbench.model.finding import LedgerRow
from workbench.model.verdict import Fault, Subject

_HEDGES: Final = (
    *("kanskje", "nesten", "knapt", "omtrent", "stort sett", "egentlig", "eigentleg"),
    *("trur eg", "tror jeg", "heldigvis", "ofte", "noen ganger", "av og til", "litt", "ganske"),
)

_TURNS: Final = ("hvis", "viss", "dersom", "men", "bare", "berre", "knapt", "før", "uten", "utan")

_NUMBERS: Final = {
    "to": "tre",
    "tre": "fire",
    "fire": "seks",
    "fem": "sju",
    "seks": "åtte",
    "sju": "ni",
    "åtte": "ti",
    "ni": "tolv",
    "ti": "tjue",
    "førti": "femti",
    "femten": "sytten",
}

_BOKMAL: Final = {
    "eg": "jeg",
    "ikkje": "ikke",
    "dei": "de",
    "ho": "hun",
    "vart": "ble",
    "frå": "fra",
    "berre": "bare",
    "kva": "hva",
    "korleis": "hvordan",
    "noko": "noe",
    "ein": "en",
}

_MARK: Final = re.compile(r"\[(?!…|\.\.\.|Informant)[^\]]+\]")


def altered(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    at = draw.randrange(1, len(words))
    words[at] = "småkaker" if words[at] != "småkaker" else "vafler"
    return put_quote(report, row, " ".join(words), CHANGED)


def truncated(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    keep = draw.randrange(len(words) // 2, len(words) - 1)
    return put_quote(report, row, f"{' '.join(words[:keep])}.", CHANGED)


def denied(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    words.insert(draw.randrange(1, len(words)), "ikke")
    return put_quote(report, row, " ".join(words), frozenset({Fault.NEGATED}))


def affirmed(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for word in (" ikke ", " ikkje ", " ingen "):
        if word in row.text:
            return put_quote(
                report, row, row.text.replace(word, " ", 1), frozenset({Fault.NEGATED})
            )
    return None


def cut_denial(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for word in (" ikke ", " ikkje "):
        if word in row.text:
            return put_quote(
                report, row, row.text.replace(word, " […] ", 1), frozenset({Fault.NEGATED})
            )
    return None


def ellipsis_without_brackets(
    report: Report, row: LedgerRow, draw: random.Random
) -> Planted | None:
    words = row.text.split()
    if len(words) < 12:
        return None
    at = draw.randrange(3, len(words) - 7)
    return put_quote(report, row, " ".join((*words[:at], "…", *words[at + 4 :])), CHANGED)


def other_written_form(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    for was, now in ((" ikkje ", " ikke "), (" eg ", " jeg "), (" jeg ", " vi "), (" vi ", " de ")):
        if was in row.text:
            return put_quote(report, row, row.text.replace(was, now, 1), CHANGED)
    return None


def appended(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = paragraph(document, row.bookmark)
    add_words(here, " Og slik burde alle gjøre det.")
    faults = frozenset({Fault.CHANGED, Fault.NEGATED})
    return Planted(saved(document), Subject.QUOTE, faults, row.id)


def mark_filled_in(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """What stood in brackets for a name or place gets a name again."""
    if not _MARK.search(row.text):
        return None
    return put_quote(report, row, _MARK.sub("Lillevik", row.text, count=1), CHANGED)


def mark_replaced(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not _MARK.search(row.text):
        return None
    return put_quote(report, row, _MARK.sub("[Lillevik]", row.text, count=1), CHANGED)


def quote_turned(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    parts = re.split(r"(?<=[.!?]) ", row.text)
    if len(parts) < 2:
        return None
    at = draw.randrange(len(parts) - 1)
    parts[at], parts[at + 1] = parts[at + 1], parts[at]
    return put_quote(report, row, " ".join(parts), CHANGED | {Fault.MERGED})


def number_word(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    for at, word in enumerate(words):
        bare = word.strip(".,:;").casefold()
        if bare in _NUMBERS:
            words[at] = word.casefold().replace(bare, _NUMBERS[bare])
            return put_quote(report, row, " ".join(words), CHANGED | {Fault.FIGURES})
    return None


def made_a_question(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    if not row.text.endswith("."):
        return None
    return put_quote(report, row, f"{row.text[:-1]}?", CHANGED)


def hedge_cut(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A word that softens goes without a trace."""
    return _without(report, row, _HEDGES, " ", CHANGED)


def condition_under_ellipsis(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """«[…]» where a condition or a reservation stood: cut as declared, and the meaning turned."""
    return _without(report, row, _TURNS, " […] ", CHANGED)


def made_bokmal(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = [_BOKMAL.get(word, word) for word in row.text.split()]
    text = " ".join(words)
    return None if text == row.text else put_quote(report, row, text, CHANGED)


def _without(
    report: Report, row: LedgerRow, words: tuple[str, ...], instead: str, faults: frozenset[Fault]
) -> Planted | None:
    for word in words:
        if f" {word} " in row.text:
            return put_quote(report, row, row.text.replace(f" {word} ", instead, 1), faults)
    return None


def short_unmarked_bookmark_lost(
    report: Report, row: LedgerRow, draw: random.Random
) -> Planted | None:
    """A word changed where the quote's bookmark is gone, as when it is typed anew."""
    document = report.open()
    here = paragraph(document, row.bookmark)
    words = row.text.split()
    words[len(words) // 2] = "småkaker"
    here.addprevious(new_paragraph(here, " ".join(words)))
    here.getparent().remove(here)
    return Planted(saved(document), Subject.QUOTE, CHANGED, row.id)


FAULTS: Final[dict[str, tuple[str, Plant]]] = {
    "quote: a word changed": ("quote", altered),
    "quote: truncated": ("quote", truncated),
    "quote: «ikke» put in": ("quote", denied),
    "quote: denial taken out": ("quote", affirmed),
    "quote: denial hidden in […]": ("quote", cut_denial),
    "quote: sentence appended": ("quote", appended),
    "quote: cut by a bare …": ("quote", ellipsis_without_brackets),
    "quote: one small word changed": ("quote", other_written_form),
    "quote: typed anew with a word changed": ("quote", short_unmarked_bookmark_lost),
    "quote: name put in for [mark]": ("quote", mark_filled_in),
    "quote: other words in the [mark]": ("quote", mark_replaced),
    "quote: sentences turned round": ("quote", quote_turned),
    "quote: a number in words changed": ("quote", number_word),
    "quote: made a question": ("quote", made_a_question),
    "quote: hedge taken out": ("quote", hedge_cut),
    "quote: condition under […]": ("quote", condition_under_ellipsis),
    "quote: nynorsk made bokmål": ("quote", made_bokmal),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
