"""Making values of YAML nodes so that every failure names its line."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any, Final

from ruamel.yaml.constructor import ConstructorError, RoundTripConstructor
from ruamel.yaml.nodes import Node

_FOREIGN: Final = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError)
"""What the library lets escape for a date such as 2026-13-40 or a tag such as ``!!bool x``."""


class Constructor(RoundTripConstructor):
    """The library's constructor, with a place for what goes wrong in it."""

    def construct_object(self, node: Node, deep: bool = False) -> Any:  # noqa: FBT001, FBT002 - the library's signature
        """Return the value of a node, or say where it could not be made."""
        with _placed(node):
            return super().construct_object(node, deep)

    def construct_mapping(  # type: ignore[override]
        self,
        node: Node,
        maptyp: Any,
        deep: bool = False,  # noqa: FBT001, FBT002 - the library's signature
    ) -> Any:
        """Fill the mapping of a node; this happens after all its values are made."""
        with _placed(node):
            return super().construct_mapping(node, maptyp, deep)


@contextlib.contextmanager
def _placed(node: Node) -> Iterator[None]:
    try:
        yield
    except _FOREIGN as error:
        problem = (str(error).splitlines() or [type(error).__name__])[0]
        raise ConstructorError(None, None, problem, node.start_mark) from error
