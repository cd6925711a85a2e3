"""The functions and filters of templates.

Functions: ``count('informants')``, ``claim('code', side='for', group=None)``,
``claim('id')`` of a claim that a researcher has written, ``quote('Q-…')``,
``quotes('code')``, ``summaries('theme')`` (of the framework matrix, texts without names),
``table('cases')``, ``figure('coverage')``, ``ref('tab-cases')``,
``stated('12 prosent', source='SSB, tabell 06913')`` of a figure that comes from elsewhere,
printed with its source.

Filters: ``lower``, ``upper``, ``capital`` (first letter; of a number too), ``trim``,
``join(between)`` and ``listed`` («a, b og c») for texts; for numbers ``digits`` (5 instead
of «fem») and ``phrase(one, many, none='')``, which prints the number with its noun, tied as
a whole: ``count('notes')|phrase('ett intervju', '{} intervjuer', none='ingen intervjuer')``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from workbench.errors.literal import NoSource, UnboundWords
from workbench.errors.report import (
    NOWHERE,
    BareNumber,
    GluedValue,
    NotPrintable,
    NotThere,
)
from workbench.language.amount import counted_nouns, unbound
from workbench.model.finding import Side
from workbench.report.block import Figure, Reference
from workbench.report.count import PREFIX, numbers
from workbench.report.legend import FIGURE_TITLES
from workbench.report.material import Material
from workbench.report.phrase import capital as capitalised
from workbench.report.phrase import listed as as_list
from workbench.report.phrase import runs
from workbench.report.table.cell import told
from workbench.report.table.named import TABLES, table_of
from workbench.report.template.bounds import fits
from workbench.report.template.shown import Blocks, ClaimView, Inlines, NumberView, QuoteView, Shown
from workbench.report.template.view import claim_view, number_view, quote_view
from workbench.text.near import nearest

T = TypeVar("T")


def functions_of(material: Material) -> dict[str, Callable[..., object]]:
    """Return the functions that templates can call, over this material."""
    known = numbers(material)
    by_quote = {one.id: one for one in material.findings.quotes}

    def count(name: str) -> NumberView:
        number = known.get(PREFIX + name) or known.get(name)
        return number_view(
            _found(number, "count", name, (one.removeprefix(PREFIX) for one in known))
        )

    def claim(code: str, side: str = "for", group: str | None = None) -> ClaimView:
        return _claim(material, code, side, group)

    def quote(name: str) -> QuoteView:
        return quote_view(_found(by_quote.get(name), "quote", name, by_quote), material)

    def quotes(code: str) -> tuple[QuoteView, ...]:
        _found(material.codebook.by_id.get(code), "code", code, material.codebook.by_id)
        chosen = (one for one in material.findings.quotes if one.code == code)
        return tuple(quote_view(one, material) for one in chosen)

    def table(name: str) -> Blocks:
        _found(TABLES.get(name), "table", name, TABLES)
        return Blocks(f"table {name}", (table_of(name, material),))

    def figure(name: str) -> Blocks:
        return Blocks(f"figure {name}", (_titled(name, material),))

    def ref(target: str) -> Inlines:
        return Inlines(f"ref {target}", (Reference(target),))

    made = (count, claim, quote, quotes, table, figure, ref)
    named = {function.__name__: function for function in made}
    return {
        **named,
        "summaries": partial(_summaries, material),
        "stated": partial(_stated, counted_nouns(material.study)),
    }


def filters_of(language: str) -> dict[str, Callable[..., Any]]:
    """Return the filters of our own, for a report in ``language``."""

    def digits(number: object) -> NumberView:
        tied = _number(number)
        return replace(tied, text=tied.figures)

    def listed(texts: Iterable[object]) -> str:
        return as_list([_text(one) for one in texts], language)

    return {
        "lower": lambda text: _text(text).lower(),
        "upper": lambda text: _text(text).upper(),
        "trim": lambda text: _text(text).strip(),
        "capital": _capital,
        "join": _join,
        "phrase": _phrase,
        "digits": digits,
        "listed": listed,
    }


def _summaries(material: Material, theme: str) -> tuple[str, ...]:
    """Return a theme's summaries, sorted by their words: the cases' order would tell whose."""
    themes = [one.id for one in material.codebook.themes]
    _found(theme if theme in themes else None, "theme", theme, themes)
    return tuple(sorted(one.text for one in material.summaries if one.theme == theme))


def _found(one: T | None, kind: str, name: str, known: Iterable[str]) -> T:
    if one is None:
        names = tuple(known)
        raise NotThere(NOWHERE, kind, name, nearest(str(name), names), names)
    return one


def _titled(name: str, material: Material) -> Figure:
    """Return a figure with its caption in the study's own words."""
    picture = _found(material.figures.get(name), "figure", name, material.figures)
    if name not in FIGURE_TITLES:
        return picture
    return replace(picture, caption=runs(told(FIGURE_TITLES[name], material)))


def _claim(material: Material, code: str, side: str, group: str | None) -> ClaimView:
    written = {one.id.removeprefix("C-"): one for one in material.findings.claims if one.written}
    if code in written:
        return claim_view(written[code])
    _found(material.codebook.by_id.get(code), "code", code, material.codebook.by_id)
    sides = [one.value for one in Side]
    _found(side if side in sides else None, "side", side, sides)
    groups = [one.id for one in material.groups]
    if group is not None:
        _found(group if group in groups else None, "group", group, groups)
    wanted = (code, side, group)
    for claim in material.findings.claims:
        if (claim.code, claim.side.value, claim.group) == wanted and not claim.written:
            return claim_view(claim)
    there = tuple(one.id for one in material.findings.claims if one.code == code)
    raise NotThere(NOWHERE, "claim", ", ".join(one for one in wanted if one), None, there)


def _stated(nouns: tuple[str, ...], words: str, source: str = "") -> Inlines:
    """Return a figure from elsewhere with its source; how many cases it can never say."""
    text, origin = _text(words), _text(source).strip()
    for found in unbound(text, nouns):
        if found.kind != "number":
            raise UnboundWords(NOWHERE, found.kind, found.words)
    if not origin:
        raise NoSource(NOWHERE, text)
    return Inlines(f"stated {text}", runs(f"{text} ({origin})"))


def _text(value: object) -> str:
    if isinstance(value, Shown):
        raise GluedValue(NOWHERE, value.name())
    if isinstance(value, bool | int | float):
        raise BareNumber(NOWHERE, str(value))
    if not isinstance(value, str):
        raise NotPrintable(NOWHERE, type(value).__name__)
    return value


def _number(value: object) -> NumberView:
    if isinstance(value, NumberView):
        return value
    if isinstance(value, bool | int | float):
        raise BareNumber(NOWHERE, str(value))
    raise NotPrintable(NOWHERE, type(value).__name__)


def _capital(value: object) -> str | NumberView | ClaimView:
    if isinstance(value, NumberView | ClaimView):
        return replace(value, text=capitalised(value.text))
    return capitalised(_text(value))


def _join(texts: Iterable[object], between: str = "") -> str:
    parts = [_text(one) for one in texts]
    fits(sum(map(len, parts)) + len(parts) * len(between))
    return between.join(parts)


def _phrase(number: object, one: str, many: str, none: str = "") -> NumberView:
    tied = _number(number)
    if tied.value == 1:
        return replace(tied, text=one)
    if tied.value == 0 and none:
        return replace(tied, text=none)
    if tied.text[:1].isdigit():
        many = many.replace("{} ", "{}\u00a0")
    fits(len(many) + many.count("{}") * len(tied.text))
    return replace(tied, text=many.replace("{}", tied.text))
