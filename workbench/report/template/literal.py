"""Amounts, figures and quoted words that a template holds as plain text, bound to nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten
from typing import Final

from jinja2 import nodes

from workbench.errors.base import Where
from workbench.errors.literal import UnboundWords
from workbench.language.amount import Unbound, unbound

_PRINTED: Final = "\ufffc"
"""Stands for what an expression prints, so that offsets stay honest."""

_PASSED_ON: Final = (
    *(nodes.Output, nodes.Assign, nodes.Concat, nodes.CondExpr, nodes.List, nodes.Tuple),
)
"""Nodes whose texts may be printed as they are."""

_SHOWN: Final = 80
"""Signs of the words that are shown."""


def refuse_unbound(tree: nodes.Template, name: str, nouns: Sequence[str]) -> None:
    """Raise :class:`UnboundWords` for the first amount or quote that is bound to nothing.

    ``nouns`` are the forms of what the study counts. The word for a case that an expression
    prints («flere {{ study.unit.many }}») counts as one of them.
    """
    if not nouns:
        return
    for output in tree.find_all(nodes.Output):
        for line, found in _in_output(output, nouns):
            raise UnboundWords(Where(name, line), found.kind, shorten(found.words, _SHOWN))
    for statement in tree.find_all((nodes.Output, nodes.Assign)):
        for constant in _texts(statement):
            for found in unbound(str(constant.value), nouns):
                words = shorten(found.words, _SHOWN)
                raise UnboundWords(Where(name, constant.lineno), found.kind, words)


def _in_output(output: nodes.Output, nouns: Sequence[str]) -> Iterator[tuple[int, Unbound]]:
    pieces = [
        (one.lineno, one.data if isinstance(one, nodes.TemplateData) else _shown(one, nouns))
        for one in output.nodes
    ]
    text = "".join(piece for _, piece in pieces)
    for found in unbound(text, nouns):
        at = found.span.start
        for line, piece in pieces:
            if at < len(piece):
                yield line + piece[:at].count("\n"), found
                break
            at -= len(piece)


def _shown(expression: nodes.Node, nouns: Sequence[str]) -> str:
    """Return what an expression prints, where that is the word for a case; else a sign."""
    holder = expression.node if isinstance(expression, nodes.Getattr) else None
    if isinstance(holder, nodes.Getattr) and holder.attr == "unit":
        return nouns[0]
    return _PRINTED


def _texts(node: nodes.Node) -> Iterator[nodes.Const]:
    """Yield the texts that a statement may print: none that a function or a test takes in."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node
    elif isinstance(node, (*_PASSED_ON, nodes.Filter)):
        inside = {"target", "test", "args", "kwargs", "dyn_args", "dyn_kwargs"}
        for one in node.iter_child_nodes(exclude=inside):
            yield from _texts(one)
