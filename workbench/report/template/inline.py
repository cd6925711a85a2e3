"""The running text of the dialect: markdown-it's inline nodes become inlines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, NoReturn
from urllib.parse import quote, unquote

from markdown_it.tree import SyntaxTreeNode

from workbench.errors.base import Where
from workbench.errors.report import NotTheQuote, NotThere, UnknownMarkup
from workbench.model.finding import Quote
from workbench.report.block import (
    Bound,
    Break,
    Footnote,
    Inline,
    Link,
    Mark,
    Reference,
    Run,
)
from workbench.report.template.sandbox import Rendered
from workbench.report.template.shown import Ready, Words
from workbench.report.template.source import CLOSE, OPEN
from workbench.report.walk import text_of
from workbench.text.form import plain
from workbench.text.near import nearest

SIGN: Final = re.compile(f"{OPEN}([0-9]+){CLOSE}")
"""What stands in the Markdown for a printed value."""

SCHEMES: Final = ("https://", "http://", "mailto:")
"""Links that a report may hold, besides ``#id``."""

_ENCODED = re.compile("%EE%80%80")
"""The opening sign as a link's address holds it."""

ALONE: Final = "\n\n{{ … }}\n\n".replace("\n", "⏎")
"""How a table, figure or block quote is printed: on a line of its own."""

_UNTIED = re.compile(r"\{[.#][^{}]*\}|\][{(]")

_REFUSED: Final = {
    "html_inline": ("html", "", "Markdown"),
    "image": ("image", "", "{{ figure('…') }}"),
}


@dataclass(frozen=True)
class Ties:
    """The ids that text can be tied to; quotes with their words."""

    claims: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    quotes: Mapping[str, Quote] = field(default_factory=dict)

    def known(self, bound: Bound) -> tuple[str, ...]:
        """Return the ids of one kind."""
        kinds = {Bound.CLAIM: self.claims, Bound.NUMBER: self.numbers, Bound.QUOTE: self.quotes}
        return tuple(sorted(kinds[bound]))


@dataclass(frozen=True)
class _Look:
    strong: bool = False
    emphasis: bool = False


class InlineReader:
    """Reads the running text of one chapter; ``line`` (from 0) is where it has come to."""

    def __init__(self, rendered: Rendered, ties: Ties) -> None:
        """Begin at the top."""
        self.rendered = rendered
        self.ties = ties
        self.line = 0
        self.footnotes: dict[int, tuple[Inline, ...]] = {}
        self.references: list[tuple[str, Where]] = []
        self.makers: dict[str, Callable[[SyntaxTreeNode, _Look], Sequence[Inline]]] = {
            "text": self._text,
            "text_special": lambda node, look: [Run(node.content, look.strong, look.emphasis)],
            "softbreak": self._space,
            "hardbreak": self._break,
            "strong": self._strong,
            "em": self._emphasis,
            "code_inline": self._code,
            "link": self._link,
            "span": self._span,
            "footnote_ref": self._footnote,
            "footnote_anchor": lambda *_: (),
        }

    def where(self) -> Where:
        """Return the template line that the reading has come to."""
        places = self.rendered.places
        return places[min(self.line, len(places) - 1)]

    def refuse(self, construct: str, detail: str = "", instead: str = "") -> NoReturn:
        """Raise UnknownMarkup: the report has no place for this construct, here."""
        raise UnknownMarkup(self.where(), construct, detail, instead)

    def read(self, nodes: Iterable[SyntaxTreeNode]) -> tuple[Inline, ...]:
        """Return the inlines of these nodes."""
        return merged(self._read(nodes, _Look()))

    def resolved(self, text: str) -> str:
        """Return ``text`` with the words of printed values in place of their signs."""
        return SIGN.sub(lambda sign: text_of(self.printed(sign).inlines()), text)

    def printed(self, sign: re.Match[str]) -> Words:
        """Return the words a sign stands for; a table or quote may not stand inside a text."""
        value = self.rendered.printed[int(sign[1])]
        if isinstance(value, Ready):
            self.refuse("in-text", value.name(), ALONE)
        return value

    def _read(self, nodes: Iterable[SyntaxTreeNode], look: _Look) -> list[Inline]:
        found: list[Inline] = []
        for node in nodes:
            found += self._one(node, look)
        return found

    def _one(self, node: SyntaxTreeNode, look: _Look) -> Sequence[Inline]:
        maker = self.makers.get(node.type)
        if maker is None:
            self.refuse(*_REFUSED.get(node.type, ("unknown", node.type, "")))
        return maker(node, look)

    def _strong(self, node: SyntaxTreeNode, look: _Look) -> Sequence[Inline]:
        return self._read(node.children, replace(look, strong=True))

    def _emphasis(self, node: SyntaxTreeNode, look: _Look) -> Sequence[Inline]:
        return self._read(node.children, replace(look, emphasis=True))

    def _code(self, node: SyntaxTreeNode, look: _Look) -> Sequence[Inline]:
        return [Run(self.resolved(node.content), look.strong, look.emphasis, code=True)]

    def _space(self, _node: SyntaxTreeNode, look: _Look) -> Sequence[Inline]:
        self.line += 1
        return [Run(" ", look.strong, look.emphasis)]

    def _break(self, _node: SyntaxTreeNode, _look: _Look) -> Sequence[Inline]:
        self.line += 1
        return [Break()]

    def _footnote(self, node: SyntaxTreeNode, _look: _Look) -> Sequence[Inline]:
        return [Footnote(self.footnotes[int(node.meta["id"])])]

    def _text(self, node: SyntaxTreeNode, look: _Look) -> Sequence[Inline]:
        text = node.content
        if _UNTIED.search(text):
            self.refuse("attributes", text.strip(), "[text]{.claim #C-…}, [text](https://…)")
        found: list[Inline] = []
        at = 0
        for sign in SIGN.finditer(text):
            found.append(Run(text[at : sign.start()], look.strong, look.emphasis))
            words = self.printed(sign).inlines()
            self._note_references(words)
            found += [_styled(one, look) for one in words]
            at = sign.end()
        found.append(Run(text[at:], look.strong, look.emphasis))
        return [one for one in found if one != Run("", look.strong, look.emphasis)]

    def _note_references(self, inlines: Iterable[Inline]) -> None:
        for inline in inlines:
            if isinstance(inline, Reference):
                self.references.append((inline.target, self.where()))

    def _link(self, node: SyntaxTreeNode, look: _Look) -> Sequence[Inline]:
        href = str(node.attrs.get("href", ""))
        if _ENCODED.search(href):
            href = quote(self.resolved(unquote(href)), safe="#:/?&=%@+,;.~")
        if node.attrs.get("title"):
            self.refuse("link-title", "", "[text](address)")
        inlines = merged(self._read(node.children, look))
        if href.startswith("#"):
            self.references.append((href[1:], self.where()))
            return [Link(href, inlines) if inlines else Reference(href[1:])]
        if not href.startswith(SCHEMES) or not inlines:
            self.refuse("link", href, "[text](https://…), [text](#id), [](#id)")
        return [Link(href, inlines)]

    def _span(self, node: SyntaxTreeNode, look: _Look) -> Sequence[Inline]:
        attributes = dict(node.attrs)
        kind, name = str(attributes.pop("class", "")), str(attributes.pop("id", ""))
        name = self.resolved(name)
        kinds = [one.value for one in Bound]
        if kind not in kinds:
            raise NotThere(self.where(), "tie", kind, nearest(kind, kinds), tuple(kinds))
        if attributes or node.meta.get("insecure_attrs"):
            self.refuse("tie", "", "{.claim #C-…}")
        bound = Bound(kind)
        inlines = merged(self._read(node.children, look))
        known = self.ties.known(bound)
        if name not in known:
            raise NotThere(self.where(), kind, name, nearest(name, known), known)
        if bound is Bound.QUOTE:
            self.same_words(name, text_of(inlines))
        return [Mark(bound, name, inlines)]

    def same_words(self, quote: str, text: str) -> None:
        """Raise NotTheQuote when ``text`` does not stand in what the quote prints.

        Case, spaces and kinds of dashes and quotation marks may differ.
        """
        if plain(text) not in plain(self.ties.quotes[quote].printed):
            raise NotTheQuote(self.where(), quote, text)


def merged(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """Return the inlines with neighbouring runs of one look joined."""
    joined: list[Inline] = []
    for inline in inlines:
        last = joined[-1] if joined else None
        if isinstance(inline, Run) and isinstance(last, Run) and _alike(inline, last):
            joined[-1] = replace(last, text=last.text + inline.text)
        else:
            joined.append(inline)
    return tuple(joined)


def _alike(one: Run, other: Run) -> bool:
    return replace(one, text="") == replace(other, text="")


def _styled(inline: Inline, look: _Look) -> Inline:
    if isinstance(inline, Run):
        strong, emphasis = inline.strong or look.strong, inline.emphasis or look.emphasis
        return replace(inline, strong=strong, emphasis=emphasis)
    if isinstance(inline, Mark):
        return replace(inline, inlines=tuple(_styled(one, look) for one in inline.inlines))
    return inline
