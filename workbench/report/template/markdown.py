"""The dialect of chapters: Markdown with attributes becomes blocks.

CommonMark and pipe tables, and on top of them:

- headings: ``## Title {#id .unnumbered .appendix}``
- tied text: ``[text]{.claim #C-…}``, ``{.number #N-…}``, ``{.quote #Q-…}``
- paragraphs with a role: ``::: lead`` … ``:::`` around them, or ``{.lead}`` on the line before
- a block quote: ``{.quote #Q-…}`` on the line before ``> …``
- a table: ``{#tab-… caption="…"}`` on the line before it
- a cross-reference: ``[](#tab-…)``; footnotes: ``[^1]`` and ``^[…]``; a page break: ``---``

Everything else is refused with file and line; nothing is dropped silently.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from markdown_it.tree import SyntaxTreeNode

from workbench.errors.base import Where
from workbench.errors.report import NotThere, UnknownMarkup
from workbench.report.block import (
    Block,
    Cell,
    Figure,
    Heading,
    Listing,
    PageBreak,
    Paragraph,
    Quotation,
    Run,
    Table,
)
from workbench.report.template.attribute import Attributes, read_attributes
from workbench.report.template.dialect import dialect
from workbench.report.template.inline import SIGN, InlineReader, Ties
from workbench.report.template.sandbox import Rendered
from workbench.report.template.shown import Ready
from workbench.report.template.slug import slug
from workbench.report.walk import text_of
from workbench.text.near import nearest

ROLES: Final = ("lead", "note", "notice", "source")
"""Roles of paragraphs."""

DEEPEST: Final = 4
"""Lowest level of headings."""

CAPTIONED: Final = '{#tab-… caption="…"}⏎| … |'
"""How a table of an author's own begins."""

_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:")

_REFUSED: Final = {
    "blockquote": ("blockquote", "", "{{ quote('Q-…') }}"),
    "code_block": ("indented", "", ""),
    "fence": ("code", "", "`…`"),
    "table": ("table-bare", "", CAPTIONED),
    "html_block": ("html", "", "{## … ##}, Markdown"),
}


@dataclass(frozen=True)
class Parsed:
    """A chapter's blocks, the ids it defines and those it refers to, each with its place."""

    blocks: tuple[Block, ...]
    targets: tuple[tuple[str, Where], ...] = ()
    references: tuple[tuple[str, Where], ...] = field(default=())


def parse(rendered: Rendered, ties: Ties, taken: set[str] | None = None) -> Parsed:
    """Read a rendered chapter.

    ``taken`` are the heading ids made up so far; ids made up here avoid and join them.
    Raises UnknownMarkup, NotThere, NotTheQuote, each with the template's file and line.
    """
    env: dict[str, Any] = {"places": rendered.places}
    tree = SyntaxTreeNode(dialect().parse(rendered.text, env))
    reader = _Reader(rendered, ties, set() if taken is None else taken)
    reader.check_footnotes(env.get("footnotes", {}).get("refs", {}))
    body = [node for node in tree.children if node.type != "footnote_block"]
    for node in tree.children:
        if node.type == "footnote_block":
            reader.take_footnotes(node)
    blocks = tuple(reader.blocks(body))
    return Parsed(blocks, tuple(reader.targets), tuple(reader.inline.references))


class _Reader:
    """Turns the block nodes of one chapter into blocks."""

    def __init__(self, rendered: Rendered, ties: Ties, taken: set[str]) -> None:
        self.rendered = rendered
        self.lines = rendered.text.split("\n")
        self.inline = InlineReader(rendered, ties)
        self.taken = taken
        self.targets: list[tuple[str, Where]] = []
        self.makers: dict[str, Callable[[SyntaxTreeNode], Sequence[Block]]] = {
            "heading": self._heading,
            "paragraph": self._paragraph,
            "container_role": self._container,
            "bullet_list": self._list,
            "ordered_list": self._list,
            "hr": lambda _: (PageBreak(),),
        }

    def blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
        """Yield the blocks of sibling nodes; attributes go to the node that follows them."""
        waiting: Attributes | None = None
        for node in nodes:
            self._at(node)
            if node.type == "attrs_block":
                if waiting is not None:
                    self.inline.refuse("attributes-twice")
                waiting = self._attributes(self.lines[self.inline.line].strip()[1:-1])
            elif waiting is not None:
                yield from self._with(waiting, node)
                waiting = None
            else:
                yield from self._block(node)
        if waiting is not None:
            self.inline.refuse("attributes-alone")

    def check_footnotes(self, referred: dict[str, int]) -> None:
        """Refuse footnotes that are defined twice or never referred to: they would vanish."""
        seen: set[str] = set()
        for number, line in enumerate(self.lines):
            definition = _DEFINITION.match(line)
            if definition is None:
                continue
            self.inline.line = number
            name = definition[1]
            if name in seen:
                self.inline.refuse("footnote-twice", name)
            if referred.get(f":{name}", 0) < 0:
                self.inline.refuse("footnote-unused", name, f"[^{name}]")
            seen.add(name)

    def take_footnotes(self, block: SyntaxTreeNode) -> None:
        """Read the footnotes, to be set where they are referred to."""
        for note in block.children:
            if [child.type for child in note.children] != ["paragraph"]:
                self.inline.refuse("blocks-in-footnote")
            self._at(note.children[0])
            content = note.children[0].children[0]
            self.inline.footnotes[int(note.meta["id"])] = self.inline.read(content.children)

    def _at(self, node: SyntaxTreeNode) -> None:
        if node.map is not None:
            self.inline.line = node.map[0]

    def _block(self, node: SyntaxTreeNode) -> Sequence[Block]:
        maker = self.makers.get(node.type)
        if maker is None:
            self.inline.refuse(*_REFUSED.get(node.type, ("unknown", node.type, "")))
        return maker(node)

    def _with(self, attributes: Attributes, node: SyntaxTreeNode) -> Sequence[Block]:
        if node.type == "table":
            return (self._table(node, attributes),)
        if node.type == "blockquote" and attributes.classes == ("quote",):
            return (self._quotation(node, attributes),)
        if node.type != "paragraph" or len(attributes.classes) != 1 or attributes.id:
            self.inline.refuse("attributes-on", node.type)
        self._only(attributes, attributes.classes)
        return self._in_role(self._paragraph(node), attributes.classes[0])

    def _attributes(self, text: str) -> Attributes:
        found = read_attributes(self.inline.resolved(text))
        if found is None:
            self.inline.refuse("attributes", f"{{{text}}}", "{#id .class}")
        return found

    def _only(
        self, given: Attributes, classes: tuple[str, ...], keys: tuple[str, ...] = ()
    ) -> None:
        strange = given.others(classes, keys)
        if strange:
            self.inline.refuse("attribute-here", strange[0])

    def _target(self, name: str) -> str:
        self.targets.append((name, self.inline.where()))
        return name

    def _heading(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        level = int(node.tag[1:])
        if level > DEEPEST:
            self.inline.refuse("heading-level", str(level), "#" * DEEPEST)
        tail = node.meta.get("attributes")
        given = Attributes() if tail is None else self._attributes(tail)
        self._only(given, ("unnumbered", "appendix"))
        inlines = self.inline.read(node.children[0].children)
        title = text_of(inlines)
        if not title.strip():
            self.inline.refuse("heading-empty")
        name = self._target(given.id or self._made_up(title))
        numbered, appendix = "unnumbered" not in given.classes, "appendix" in given.classes
        return (Heading(level, inlines, name, numbered, appendix),)

    def _made_up(self, title: str) -> str:
        base = slug(title) or "heading"
        name, number = base, 1
        while name in self.taken:
            number += 1
            name = f"{base}-{number}"
        self.taken.add(name)
        return name

    def _paragraph(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        content = node.children[0]
        if self._stands_alone(content.content):
            return tuple(self._ready(content.content))
        return (Paragraph(self.inline.read(content.children)),)

    def _stands_alone(self, text: str) -> bool:
        """Whether a paragraph is nothing but signs of tables, figures and block quotes."""
        signs = SIGN.findall(text)
        if SIGN.sub("", text).strip() or not signs:
            return False
        return all(isinstance(self.rendered.printed[int(sign)], Ready) for sign in signs)

    def _ready(self, text: str) -> Iterator[Block]:
        for sign in SIGN.findall(text):
            value = self.rendered.printed[int(sign)]
            if not isinstance(value, Ready):
                continue
            for block in value.blocks():
                if isinstance(block, Table | Figure):
                    self._target(block.id)
                yield block

    def _container(self, node: SyntaxTreeNode) -> Sequence[Block]:
        opening = self.inline.where()
        end = (node.map or (0, 0))[1]
        if end >= len(self.lines) or not self.lines[end].lstrip(" >").startswith(":::"):
            raise UnknownMarkup(opening, "container-open", "", ":::")
        role = node.info.strip()
        if role not in ROLES:
            raise NotThere(opening, "role", role, nearest(role, ROLES), ROLES)
        return self._in_role(tuple(self.blocks(node.children)), role)

    def _in_role(self, blocks: Sequence[Block], role: str) -> Sequence[Block]:
        if role not in ROLES:
            raise NotThere(self.inline.where(), "role", role, nearest(role, ROLES), ROLES)
        return [self._roled(block, role) for block in blocks]

    def _roled(self, block: Block, role: str) -> Block:
        if isinstance(block, Paragraph):
            return replace(block, role=role)
        if isinstance(block, Listing):
            items = tuple(tuple(self._in_role(item, role)) for item in block.items)
            return replace(block, items=items)
        if not isinstance(block, Quotation):
            self.inline.refuse("in-role", type(block).__name__.lower())
        return block

    def _list(self, node: SyntaxTreeNode) -> tuple[Block, ...]:
        if node.attrs.get("start", 1) != 1:
            self.inline.refuse("list-start", "", "1.")
        items = tuple(tuple(self.blocks(item.children)) for item in node.children)
        return (Listing(node.type == "ordered_list", items),)

    def _quotation(self, node: SyntaxTreeNode, given: Attributes) -> Quotation:
        known = self.inline.ties.quotes
        if given.id not in known:
            where, near = self.inline.where(), nearest(given.id, known)
            raise NotThere(where, "quote", given.id, near, tuple(known))
        if [child.type for child in node.children] != ["paragraph"]:
            self.inline.refuse("blocks-in-quote")
        inlines = self.inline.read(node.children[0].children[0].children)
        self.inline.same_words(given.id, text_of(inlines))
        if not known[given.id].verbatim:
            self.inline.refuse("notes-as-quote", "", f"{{{{ quote('{given.id}') }}}}")
        return Quotation(given.id, inlines, "", known[given.id].language)

    def _table(self, node: SyntaxTreeNode, given: Attributes) -> Table:
        self._only(given, (), ("caption", "note"))
        if not given.id or not given.value("caption"):
            self.inline.refuse("table-bare", "", CAPTIONED)
        name = self._target(given.id)
        rows = [row for part in node.children for row in part.children]
        cells = tuple(tuple(self._cell(one) for one in row.children) for row in rows)
        note = given.value("note")
        caption = (Run(given.value("caption")),)
        return Table(name, caption, cells, note=(Run(note),) if note else ())

    def _cell(self, node: SyntaxTreeNode) -> Cell:
        self._at(node)
        content = node.children[0].children if node.children else ()
        style = str(node.attrs.get("style", ""))
        align = style.removeprefix("text-align:") or "left"
        return Cell(self.inline.read(content), align=align, header=node.type == "th")
