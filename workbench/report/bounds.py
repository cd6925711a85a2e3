"""How much a template may do: steps, text and the size of every value.

Bounds are kept inside the process, by counting, not by a clock: the same template gives
the same result on a slow machine and a fast one, and an error names the line that asked
for too much. They hold for what a template can reach through the sandbox. A caller that
takes templates from strangers should run the rendering in a child process with limits of
the operating system on top; our callers render the study's own files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

from workbench.errors.report import NOWHERE, TooMuch, UnsafeTemplate

STEPS: Final = 200_000
"""Loop rounds, calls and includes of all chapters together."""

TEXT: Final = 20_000_000
"""Code points that templates may print or loop over, all chapters together."""

SIZE: Final = 20_000
"""Longest text or list that an expression may make."""

RANGE: Final = 10_000
"""Longest range."""

NUMBER: Final = 10**15
"""Largest whole number that an expression may make."""

POWER: Final = 10
"""Largest exponent, of bases up to a thousand."""

_BASE: Final = 1000

_PER_ITEM: Final = 20
"""What going through one item of a list counts for, in letters."""


@dataclass
class Budget:
    """What the templates of one report have used so far."""

    steps: int = 0
    text: int = 0

    def step(self, letters: int = 0) -> None:
        """Count one step that prints up to ``letters`` code points. Raises TooMuch."""
        self.steps += 1
        if self.steps > STEPS:
            raise TooMuch(NOWHERE, "steps", STEPS)
        self.print(letters)

    def print(self, letters: int) -> None:
        """Count text that is printed. Raises TooMuch."""
        self.text += letters
        if self.text > TEXT:
            raise TooMuch(NOWHERE, "letters", TEXT)

    def charged(self, made: Callable[..., Any]) -> Callable[..., Any]:
        """Return a filter that counts what it goes through: a loop of filters is a loop too."""

        @wraps(made)
        def counted(*given: Any, **named: Any) -> Any:
            for one in given:
                if isinstance(one, str | list | tuple):
                    self.print(len(one) * (1 if isinstance(one, str) else _PER_ITEM))
            return made(*given, **named)

        return counted

    def rounds(self, many: Iterable[Any], letters: int) -> Iterator[Any]:
        """Yield ``many``, counting a step for every round of a loop."""
        for one in many:
            self.step(letters)
            yield one


def bounded_range(*limits: int) -> range:
    """Return a range of at most :data:`RANGE` numbers. Raises TooMuch."""
    numbers = range(*limits)
    if len(numbers) > RANGE:
        raise TooMuch(NOWHERE, "range", RANGE, ", ".join(map(str, limits)))
    return numbers


def bounded(operator: str, left: Any, right: Any) -> None:
    """Refuse an operation whose result would be too large. Raises TooMuch, UnsafeTemplate."""
    if operator == "%" and isinstance(left, str | bytes):
        raise UnsafeTemplate(NOWHERE, "percent")
    if operator == "*":
        _product(left, right)
    elif operator == "+":
        _sum(left, right)
    elif operator == "**":
        _power(left, right)


def fits(length: int) -> None:
    """Refuse a text or list longer than :data:`SIZE`. Raises TooMuch."""
    if length > SIZE:
        raise TooMuch(NOWHERE, "length", SIZE, str(length))


def _product(left: Any, right: Any) -> None:
    for many, times in ((left, right), (right, left)):
        if isinstance(many, str | list | tuple) and isinstance(times, int):
            fits(len(many) * max(times, 0))
    if isinstance(left, int) and isinstance(right, int) and abs(left * right) > NUMBER:
        raise TooMuch(NOWHERE, "product", NUMBER)


def _sum(left: Any, right: Any) -> None:
    if isinstance(left, str | list | tuple) and isinstance(right, str | list | tuple):
        fits(len(left) + len(right))


def _power(left: Any, right: Any) -> None:
    if abs(left) > _BASE or abs(right) > POWER:
        raise TooMuch(NOWHERE, "power", POWER)
