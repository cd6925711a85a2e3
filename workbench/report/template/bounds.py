"""How much a template may do: steps, text, and the size of every value that is gone through.

Bounds are kept inside the process, by counting, not by a clock: the same template gives
the same result on a slow machine and a fast one, and an error names the line that asked
for too much. Whatever takes time or room in proportion to a value – making it, cutting it,
comparing it, handing it to a filter – counts the value's size first
(:meth:`Budget.weighed`), so that the sum bounds both. A child process with limits of the
operating system would bound them too, but not on every system, not with a line in the
error, and not without carrying the material across.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final, TypeVar

from workbench.errors.base import Where
from workbench.errors.report import NOWHERE, TooMuch, UnsafeTemplate

STEPS: Final = 200_000
"""Loop rounds, calls and includes of all chapters together."""

TEXT: Final = 5_000_000
"""Code points that templates may go through, all chapters together."""

PRINTED: Final = 2_000_000
"""Code points that templates may print, all chapters together: some thousand pages."""

SOURCE: Final = 400_000
"""Longest template, in code points."""

SIZE: Final = 20_000
"""Longest text or list that an expression may make, and longest paragraph."""

BRACKETS: Final = 500
"""Most opening brackets in a paragraph: each is tried as the beginning of a link."""

RANGE: Final = 10_000
"""Longest range."""

NUMBER: Final = 10**15
"""Largest whole number that an expression may make."""

POWER: Final = 10
"""Largest exponent, of bases up to a thousand."""

_BASE: Final = 1000

_SIZED: Final = (str, bytes, list, tuple, dict, set, frozenset, range)

T = TypeVar("T")

_PER_ITEM: Final = 20
"""What going through one item of a list counts for, in letters."""


@dataclass
class Budget:
    """What the templates of one report have used so far."""

    steps: int = 0
    text: int = 0
    printed: int = 0

    def step(self, letters: int = 0) -> None:
        """Count one step that prints up to ``letters`` code points. Raises TooMuch."""
        self.steps += 1
        if self.steps > STEPS:
            raise TooMuch(NOWHERE, "steps", STEPS)
        self.print(letters)

    def print(self, letters: int) -> None:
        """Count text that is printed. Raises TooMuch."""
        self.printed += letters
        if self.printed > PRINTED:
            raise TooMuch(NOWHERE, "letters", PRINTED)

    def weighed(self, value: T) -> T:
        """Return a value that is to be gone through, having counted all that is in it.

        A list that holds the same list twice is twice as long to whoever compares it.
        Raises TooMuch, at the latest when as much is counted as is left.
        """
        if not isinstance(value, _SIZED):
            return value
        left = TEXT - self.text
        heap: list[object] = [value]
        while heap:
            one = heap.pop()
            if isinstance(one, str | bytes):
                left -= len(one)
            elif isinstance(one, _SIZED):
                left -= (len(one) + 1) * _PER_ITEM
                if left >= 0 and not isinstance(one, range):
                    heap.extend(one)
                    heap.extend(one.values() if isinstance(one, dict) else ())
            if left < 0:
                raise TooMuch(NOWHERE, "size", TEXT)
        self.text = TEXT - left
        return value

    def charged(self, made: Callable[..., Any]) -> Callable[..., Any]:
        """Return a filter or test that counts what it goes through, as a loop would."""

        @wraps(made)
        def counted(*given: Any, **named: Any) -> Any:
            weighed = [
                self._flowing(one) if isinstance(one, Iterator) else self.weighed(one)
                for one in given
            ]
            return made(*weighed, **{name: self.weighed(one) for name, one in named.items()})

        return counted

    def _flowing(self, many: Iterator[Any]) -> Iterator[Any]:
        """Yield ``many``, counting each."""
        for one in many:
            self.weighed((one,))
            yield one

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
    elif operator in {"+", "-"}:
        _sum(left, right)
    elif operator == "**":
        _power(left, right)


def fits(length: int, where: Where = NOWHERE) -> None:
    """Refuse a text or list longer than :data:`SIZE`. Raises TooMuch."""
    if length > SIZE:
        raise TooMuch(where, "length", SIZE, str(length))


def _product(left: Any, right: Any) -> None:
    for many, times in ((left, right), (right, left)):
        if isinstance(many, str | list | tuple) and isinstance(times, int):
            fits(len(many) * max(times, 0))
    if isinstance(left, int) and isinstance(right, int) and abs(left * right) > NUMBER:
        raise TooMuch(NOWHERE, "product", NUMBER)


def _sum(left: Any, right: Any) -> None:
    if isinstance(left, str | list | tuple) and isinstance(right, str | list | tuple):
        fits(len(left) + len(right))
    if isinstance(left, int) and isinstance(right, int) and abs(left) + abs(right) > NUMBER:
        raise TooMuch(NOWHERE, "product", NUMBER)


def _power(left: Any, right: Any) -> None:
    if abs(left) > _BASE or abs(right) > POWER:
        raise TooMuch(NOWHERE, "power", POWER)
