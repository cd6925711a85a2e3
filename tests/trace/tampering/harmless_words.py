"""Harmless edits of words and signs."""

from __future__ import annotations

import random
import re
from typing import Any, Final

from docx.oxml.ns import qn

from tests.trace.tampering.file import texts, whole
from tests.trace.tampering.report import (
    Plant,
    Planted,
    Report,
    add_words,
    new_paragraph,
    prose,
    saved,
    say,
    styled,
)
from workbench.model.finding import LedgerRow

_CURLY = (("«", "“"), ("»", "”"), ("'", "’"), ("...", "…"), (" - ", " – "), ("–", "—"))


def typography(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    text = row.text.replace(", ", ",\u00a0").replace("...", "…").replace(" - ", " – ")
    say(document, row.bookmark, f"«{text}»")
    return Planted(saved(document))


def declared_cut(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    start = draw.randrange(1, len(words) - 4)
    out = words[start : start + 3]
    if len(words) < 10 or any(
        one.strip(".,").casefold()
        in {
            *("ikke", "ikkje", "ingen", "aldri", "utan", "uten", "ingenting"),
            *("hvis", "viss", "dersom", "men", "bare", "berre", "kanskje", "nesten", "før"),
        }
        for one in out
    ):
        return None
    if "[" in " ".join(out) or "]" in " ".join(out):
        return None  # half of a bracket would be left
    document = report.open()
    say(document, row.bookmark, " ".join((*words[:start], "[…]", *words[start + 3 :])))
    return Planted(saved(document))


def clarified(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    words = row.text.split()
    words.insert(draw.randrange(1, len(words)), "[i kommunen]")
    document = report.open()
    say(document, row.bookmark, " ".join(words))
    return Planted(saved(document))


def copy_edited(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    for here in draw.sample(prose(document), 5):
        text = next(here.iter(qn("w:t")))
        text.text = f"Dessuten: {text.text}".replace(" og ", " samt ", 1)
    return Planted(saved(document))


def written_anew(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    document = report.open()
    here = draw.choice(prose(document))
    text = "Utredningen «Et sted å bo» fra 2021 gir en bredere bakgrunn. Den omtaler tolv byer."
    here.addnext(new_paragraph(here, text))
    return Planted(saved(document))


def figures_for_words(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, *others = row.text.split()
    figure_of = {"fem": "5", "to": "2", "tre": "3", "sju": "7"}.get(first.casefold())
    if figure_of is None:
        return None
    document = report.open()
    say(document, row.bookmark, " ".join((figure_of, *others)))
    return Planted(saved(document))


def number_in_words(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    first, *rest = row.text.split()
    words = {
        "14": "fjorten",
        "16": "seksten",
        "30": "tretti",
        "37": "trettisju",
        "55": "femtifem",
        "90": "nitti",
        "128": "hundre og tjueåtte",
        "216": "to hundre og seksten",
        "306": "tre hundre og seks",
    }
    if first not in words or "/en/" in row.chapter:
        return None
    document = report.open()
    say(document, row.bookmark, " ".join((words[first], *rest)))
    return Planted(saved(document))


def autocorrected(document: Any, draw: random.Random) -> None:
    for one in texts(document):
        for was, now in _CURLY:
            one.text = one.text.replace(was, now)


def straightened(document: Any, draw: random.Random) -> None:
    for one in texts(document):
        one.text = re.sub("[«»“”„]", '"', one.text).replace("’", "'").replace("…", "...")


def soft_hyphens(document: Any, draw: random.Random) -> None:
    for one in texts(document):
        one.text = re.sub(r"(\w{5})(\w{5})", "\\1\u00ad\\2", one.text)


def hard_spaces(document: Any, draw: random.Random) -> None:
    for one in texts(document):
        one.text = re.sub(
            " (?=\\w)", lambda _: draw.choice((" ", " ", "\u00a0", "\u202f", "  ")), one.text
        )


def spelling(document: Any, draw: random.Random) -> None:
    """A letter lost, doubled or turned in a long word of many paragraphs of running text."""
    for here in draw.sample(prose(document), 12):
        text = max(here.iter(qn("w:t")), key=lambda one: len(one.text))
        words = text.text.split(" ")
        long = [at for at, one in enumerate(words) if len(one) > 7 and one.isalpha()]
        if long:
            at = draw.choice(long)
            word = words[at]
            cut = draw.randrange(2, len(word) - 2)
            words[at] = draw.choice(
                (word[:cut] + word[cut + 1 :], word[:cut] + word[cut] + word[cut:])
            )
            text.text = " ".join(words)


def letter_case(document: Any, draw: random.Random) -> None:
    for one in styled(document, "Heading"):
        for run in one.runs:
            run.text = run.text.upper()


def sentences_turned(document: Any, draw: random.Random) -> None:
    for here in draw.sample(prose(document), 6):
        text = max(here.iter(qn("w:t")), key=lambda one: len(one.text))
        parts = re.split(r"(?<=[.!?]) ", text.text)
        if len(parts) > 3:
            parts[1], parts[2] = parts[2], parts[1]
            text.text = " ".join(parts)


def sentences_written(document: Any, draw: random.Random) -> None:
    for here in draw.sample(prose(document), 3):
        text = " Se også det som er sagt om dette i de to kapitlene foran, og i tabell 9-3."
        add_words(here, text)


def thousands(document: Any, draw: random.Random) -> None:
    """«42 620» as «42.620» in the tables."""
    for table in document.element.body.iterchildren(qn("w:tbl")):
        for text in table.iter(qn("w:t")):
            text.text = re.sub(r"(?<=\d)[\s\u00a0\u202f](?=\d{3}\b)", ".", text.text or "")


def thousands_closed(document: Any, draw: random.Random) -> None:
    """«42 620» as «42620» in the tables."""
    for table in document.element.body.iterchildren(qn("w:tbl")):
        for text in table.iter(qn("w:t")):
            text.text = re.sub(r"(?<=\d)[\s\u00a0\u202f](?=\d{3}\b)", "", text.text or "")


def attributions_dressed(document: Any, draw: random.Random) -> None:
    """«Informant 9» as «(Informant 9)» or «– Informant 9»."""
    dress = draw.choice(("({})", "– {}", "{}.", "[{}]", "Kilde: {}"))
    for one in styled(document, "Quote Attribution"):
        for run in one.runs:
            run.text = dress.format(run.text) if run.text.strip() else run.text


def claim_repeated(report: Report, row: LedgerRow, draw: random.Random) -> Planted | None:
    """A claim copied word for word into another chapter."""
    document = report.open()
    here = draw.choice(prose(document)[:6])
    here.addnext(new_paragraph(here, row.text))
    return Planted(saved(document))


def abbreviations(document: Any, draw: random.Random) -> None:
    short = (
        ("blant annet", "bl.a."),
        ("kapittel", "kap."),
        ("Tallene", "Talla"),
        ("alene", "åleine"),
    )
    before = saved(document)
    for here in prose(document):
        for text in here.iter(qn("w:t")):
            for was, now in short:
                text.text = (text.text or "").replace(was, now)
    assert saved(document) != before


def own_chapter(document: Any, draw: random.Random) -> None:
    """A chapter of the client's own, with a heading, a list and figures of its own."""
    here = prose(document)[-1]
    heading = styled(document, "Heading 1")[0]._p
    lines = (
        (heading, "Oppdragsgivers merknader"),
        (here, "Boligforumet har i 2024 satt av 14 millioner kroner til oppfølging."),
        (here, "Arbeidet skal være ferdig 1. juni 2025 og rapporteres to ganger i året."),
    )
    for like, text in reversed(lines):
        here.addnext(new_paragraph(like, text))


def headings_numbered(document: Any, draw: random.Random) -> None:
    """Numbers typed before the headings, as where numbering was lost."""
    for number, one in enumerate(styled(document, "Heading"), start=1):
        one.runs[0].text = f"{number // 9 + 1}.{number % 9 + 1} {one.runs[0].text}"


HARMLESS: Final[dict[str, tuple[str, Plant]]] = {
    "typography in a quote": ("quote", typography),
    "declared cut […]": ("quote", declared_cut),
    "clarification [ord]": ("quote", clarified),
    "number written as a figure": ("number", figures_for_words),
    "running text edited": ("number", copy_edited),
    "paragraph added": ("number", written_anew),
    "autocorrect over the whole file": ("quote", whole(autocorrected)),
    "quotation marks made straight": ("quote", whole(straightened)),
    "soft hyphens": ("quote", whole(soft_hyphens)),
    "hard and double spaces": ("quote", whole(hard_spaces)),
    "spelling in running text": ("quote", whole(spelling)),
    "sentences in another order": ("quote", whole(sentences_turned)),
    "sentences written": ("quote", whole(sentences_written)),
    "headings in capitals": ("quote", whole(letter_case)),
    "number written in words": ("number", number_in_words),
    "headings numbered by hand": ("quote", whole(headings_numbered)),
    "thousands with a point": ("quote", whole(thousands)),
    "thousands closed up": ("quote", whole(thousands_closed)),
    "attributions dressed": ("quote", whole(attributions_dressed)),
    "chapter of the client's own": ("quote", whole(own_chapter)),
    "claim repeated word for word": ("claim", claim_repeated),
    "abbreviations": ("quote", whole(abbreviations)),
}
"""What is planted: which rows of the ledger it is tried on, and how."""
