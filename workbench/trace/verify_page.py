"""The deviations of an edited report as a page to read and print."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from workbench.errors.base import message_language
from workbench.model.trail import Fate
from workbench.model.verdict import Deviation, Verified

_WORDS: Final = {
    "en": {
        "title": "Verification of {file}",
        "none": "Nothing in this file goes beyond its evidence.",
        "some": "{number} to look at.",
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
    number = len(verified.deviations)
    lines = [
        "<!doctype html>",
        f'<html lang="{of}"><head><meta charset="utf-8"><title>{title}</title>',
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>",
        f"<p><strong>{words['some'].format(number=number) if number else words['none']}</strong>",
        f"{summary(verified, language)}</p>",
    ]
    if number:
        heads = "".join(
            f'<th scope="col">{words[one]}</th>' for one in ("where", "what", "wrong", "words")
        )
        lines.append(f"<table><thead><tr>{heads}</tr></thead><tbody>")
        lines.extend(_row(one, of) for one in verified.deviations)
        lines.append("</tbody></table>")
    lines.append("</body></html>")
    return "\n".join(lines).encode() + b"\n"


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


def _row(one: Deviation, language: str) -> str:
    cells = (
        escape(one.place),
        escape(one.about(language)),
        escape(one.said(language)),
        _differing(one) if one.changes else escape(one.found or one.expected),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _differing(one: Deviation) -> str:
    marks = {Fate.SAME: "{}", Fate.GONE: "<del>{}</del>", Fate.NEW: "<ins>{}</ins>"}
    return " ".join(marks[change.fate].format(escape(change.words)) for change in one.changes)
