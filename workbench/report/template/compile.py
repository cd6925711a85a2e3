"""Templates compiled to code that counts the size of what it makes, cuts, compares and glues."""

# ruff: noqa: N802 - Jinja calls a visitor by the name of the node

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, operators

_COUNT: Final = "environment.budget.weighed("
_MADE: Final = (list, tuple, dict)


class Generator(CodeGenerator):
    """Jinja's compiler, which by itself lets all of this past the sandbox."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        """Write ``a ~ b`` as a call that checks what is glued together."""
        self.write("environment.glued((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def visit_Const(self, node: nodes.Const, frame: Frame) -> None:
        """Write a constant; a list of constants is made anew every time."""
        with self._counted(isinstance(node.value, _MADE)):
            super().visit_Const(node, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:
        """Write a list."""
        with self._counted(True):
            super().visit_List(node, frame)

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:
        """Write a tuple, unless it is the names that a loop sets."""
        with self._counted(node.ctx == "load"):
            super().visit_Tuple(node, frame)

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:
        """Write a mapping; finding a key's place goes through the key."""
        with self._counted(True):
            self.write("{")
            for one in node.items:
                self._weighed(one.key, frame)
                self.write(": ")
                self.visit(one.value, frame)
                self.write(", ")
            self.write("}")

    def visit_Compare(self, node: nodes.Compare, frame: Frame) -> None:
        """Write a comparison, which goes through both sides."""
        self.write("(")
        self._weighed(node.expr, frame)
        for one in node.ops:
            self.write(f" {operators[one.op]} ")
            self._weighed(one.expr, frame)
        self.write(")")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:
        """Write a subscript; a slice is a copy."""
        if isinstance(node.arg, nodes.Slice):
            self._weighed(node.node, frame)
            self.write("[")
            self.visit(node.arg, frame)
            self.write("]")
        else:
            super().visit_Getitem(node, frame)

    def _weighed(self, node: nodes.Node, frame: Frame) -> None:
        with self._counted(True):
            self.visit(node, frame)

    @contextmanager
    def _counted(self, when: bool) -> Iterator[None]:  # noqa: FBT001 - a condition
        self.write(_COUNT if when else "")
        yield
        self.write(")" if when else "")
