"""What templates may use of Jinja and of plain values: all else is refused."""

from __future__ import annotations

from typing import Final

from jinja2.runtime import LoopContext

METHODS: Final = {
    str: frozenset({"lower", "upper", "strip", "startswith", "endswith"}),
    dict: frozenset({"items", "keys", "values", "get"}),
    LoopContext: frozenset({"index", "index0", "first", "last", "length", "previtem", "nextitem"}),
}
"""What may be reached on values that are no views, macros, modules or namespaces."""


TESTS: Final = frozenset(
    {
        *("defined", "undefined", "none", "string", "number", "sequence", "mapping"),
        *("eq", "==", "equalto", "ne", "!=", "gt", ">", "greaterthan", "ge", ">="),
        *("lt", "<", "lessthan", "le", "<=", "in", "odd", "even", "true", "false"),
    }
)
"""Jinja's tests that templates may use."""


KEPT_FILTERS: Final = frozenset(
    {
        *("first", "last", "length", "count", "list", "reverse", "sort", "unique", "groupby"),
        *("map", "select", "selectattr", "reject", "rejectattr", "items"),
    }
)
"""Jinja's filters that templates may use; ours are in ``template/function.py``."""
