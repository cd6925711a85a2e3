"""The deviations of an edited report as a page to read and print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Final

from workbench.errors.base import message_language
from workbench.model.repeated import Repeated
from workbench.model.trail import Fate
from workbench.model.verdict import Deviation, Verified
from workbench.trace.verify.repeated import repeated

_WORDS: Final = {
    "en": {
        "title": "Verification of {file}",
        "none": "Nothing in this file goes beyond its evidence.",
        "some": "{number} to look at.",
        "causes": "{number} to look at, of {causes} causes.",
        "cause": "{number} to look at, of one cause.",
        "sound": "Sound: {quotes}/{all_quotes} quotes, {claims}/{all_claims} claims, "
        "{numbers}/{all_numbers} numbers.",
        "tracked": "Tracked changes read as accepted: {inserted} insertions, {deleted} deletions.",
        "apart": "The report as built was not at hand: paragraphs, tables, headings, captions and "
        "footnotes were not compared.",
        "where": "Where",
        "what": "What",
        "wrong": "What is wrong",
        "words": "Words",
    },
    "nb": {
        "title": "Kontroll av {file}",
        "none": "Ingenting i denne filen går ut over belegget.",
        "some": "{number} å se på.",
        "causes": "{number} å se på, av {causes} årsaker.",
        "cause": "{number} å se på, av én årsak.",
        "sound": "I orden: {quotes}/{all_quotes} sitater, {claims}/{all_claims} påstander, "
        "{numbers}/{all_numbers} tall.",
        "tracked": "Sporede endringer lest som godtatt: {inserted} innsettinger, "
        "{deleted} slettinger.",
        "apart": "Rapporten slik den ble bygd, var ikke for hånden: avsnitt, tabeller, "
        "overskrifter, tabell- og figurtekster og fotnoter er ikke sammenlignet.",
        "where": "Sted",
        "what": "Hva",
        "wrong": "Hva som er galt",
        "words": "Ordlyd",
    },
}
_STYLE: Final = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;"
    "padding:.4rem .6rem;border-bottom:1px solid #999}del{background:#fdd}ins{background:#dfd}"
    "tr{break-inside:avoid}"
)


def to_page(verified: Verified, file: str, language: str) -> bytes:
    """Return the outcome as one HTML page that needs nothing else, in en or nb."""
    of = message_language(language)
    words = _WORDS[of]
    title = escape(words["title"].format(file=file))
    number, causes = len(verified.deviations), repeated(verified.deviations)
    lines = [
        "<!doctype html>",
        f'<html lang="{of}"><head><meta charset="utf-8"><title>{title}</title>',
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>",
        f"<p><strong>{counted(number, len(causes), language)}</strong>",
        f"{summary(verified, language)}</p>",
    ]
    if number:
        lines.extend(_table([_told(at, one, of) for at, one in enumerate(causes, start=1)], words))
    for at, one in enumerate(causes, start=1):
        if not one.alone:
            head = f"{escape(one.said(of))}: {one.places(of)}"
            lines.append(f'<h2 id="c{at}">{head}</h2>')
            lines.extend(_table([_row(each, of) for each in one.deviations], words))
    lines.append("</body></html>")
    return "\n".join(lines).encode() + b"\n"


def _table(rows: Iterable[str], words: Mapping[str, str]) -> Iterator[str]:
    heads = "".join(
        f'<th scope="col">{words[one]}</th>' for one in ("where", "what", "wrong", "words")
    )
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    yield from rows
    yield "</tbody></table>"


def counted(number: int, causes: int, language: str) -> str:
    """Return how many places there are to look at, and of how many causes if that is fewer."""
    words = _WORDS[message_language(language)]
    if causes < number:
        return words["cause" if causes == 1 else "causes"].format(number=number, causes=causes)
    return words["some"].format(number=number) if number else words["none"]


def summary(verified: Verified, language: str) -> str:
    """Return how much is sound, what was read as accepted, and what could not be compared."""
    return " ".join(_summary(verified, _WORDS[message_language(language)]))


def _summary(verified: Verified, words: dict[str, str]) -> Iterator[str]:
    (quotes, all_quotes), (claims, all_claims) = verified.quotes, verified.claims
    numbers, all_numbers = verified.numbers
    yield words["sound"].format(
        quotes=quotes,
        all_quotes=all_quotes,
        claims=claims,
        all_claims=all_claims,
        numbers=numbers,
        all_numbers=all_numbers,
    )
    if verified.inserted or verified.deleted:
        yield words["tracked"].format(inserted=verified.inserted, deleted=verified.deleted)
    if not verified.compared:
        yield words["apart"]


def _told(at: int, one: Repeated, language: str) -> str:
    """Return the row of what one cause has done; all its places have a table of their own."""
    if one.alone:
        return _row(one.deviations[0], language)
    first = one.gravest
    cells = (
        f'<a href="#c{at}">{escape(one.places(language))}</a>',
        escape(one.about(language)),
        escape(first.said(language)),
        escape(one.said(language)) if one.swaps else _words(first),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _row(one: Deviation, language: str) -> str:
    cells = (
        escape(one.place),
        escape(one.about(language)),
        escape(one.said(language)),
        _words(one),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _words(one: Deviation) -> str:
    return _differing(one) if one.changes else escape(one.found or one.expected)


def _differing(one: Deviation) -> str:
    marks = {Fate.SAME: "{}", Fate.GONE: "<del>{}</del>", Fate.NEW: "<ins>{}</ins>"}
    return " ".join(marks[change.fate].format(escape(change.words)) for change in one.changes)
