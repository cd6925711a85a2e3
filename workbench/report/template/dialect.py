"""The Markdown of chapters: what the parser knows beyond the common dialect, and its bounds."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.footnote import footnote_plugin

from workbench.errors.report import TooMuch
from workbench.report.template.attribute import split_tail
from workbench.report.template.bounds import BRACKETS, fits


def dialect() -> MarkdownIt:
    """Return a parser of the chapters' Markdown."""
    md = MarkdownIt("commonmark").enable("table").disable(["reference", "text_join"])
    attrs_plugin(md, after=(), spans=True)
    attrs_block_plugin(md)
    md.core.ruler.at("attr", _heading_attributes)
    md.core.ruler.before("inline", "bounded", _bounded)
    footnote_plugin(md)
    container_plugin(md, "role", validate=lambda *_: True)
    return md


def _bounded(state: StateCore) -> None:
    """Refuse paragraphs that reading would take ever longer for, the more of them there is."""
    for token in state.tokens:
        if token.type == "inline" and token.map is not None:
            place = state.env["places"][token.map[0]]
            fits(len(token.content), place)
            if token.content.count("[") > BRACKETS:
                raise TooMuch(place, "brackets", BRACKETS)


def _heading_attributes(state: StateCore) -> None:
    """Take the braces off the end of headings, before their text is read as inlines.

    Stands in place of the plugin's own rule, which would drop block attributes that no
    block follows: they stay in the stream, for :meth:`_Reader.blocks` to place or refuse.
    """
    for opening, content in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type == "heading_open":
            content.content, tail = split_tail(content.content)
            opening.meta = {"attributes": tail}
