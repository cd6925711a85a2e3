"""Numbers and addresses that point at one person, whoever reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_FIRST: Final = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND: Final = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_MODULUS: Final = 11

_ELEVEN = re.compile(r"(?<![\d.,])\d{6}[ .\u00a0-]?\d{5}(?![\d])")
_PHONE = re.compile(
    r"(?<![\w.,+-])(?:(?:\+|00)47[ \u00a0]?)?"
    r"(?:[2-79]\d(?:[ \u00a0]?\d{2}){3}|[489]\d{2}[ \u00a0]\d{2}[ \u00a0]\d{3}|[489]\d{7})"
    r"(?![\w-]|[.,]\d)"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_STREET = re.compile(
    r"\b[A-ZÆØÅ][\wæøå'-]*(?: [A-ZÆØÅ][\wæøå'-]*)?"
    r"(?:veien|vegen|veg|vei|gata|gaten|gate|allé|alleen|bakken|svingen|stien|plassen|tunet)"
    r"(?: \d{1,3} ?[A-Za-z]?)\b"
)
_STREET_APART = re.compile(
    r"\b[A-ZÆØÅ][\wæøå'-]* (?:vei|veg|gate|allé|plass|terrasse) \d{1,3} ?[A-Za-z]?\b"
    r"|\b\d{1,4} [A-Z][a-z]+ (?:Street|Road|Lane|Avenue|Drive|Close)\b"
)


def identity_numbers(text: str) -> Iterator[str]:
    """Yield what passes as a Norwegian national identity number.

    Eleven digits with a possible date and both check digits by modulus 11. The day may be
    raised by 40 (D-numbers), the month by 40, 65 or 80 (synthetic numbers).
    """
    for found in _ELEVEN.finditer(text):
        digits = [int(sign) for sign in found.group() if sign.isdigit()]
        if _dated(digits) and _checks(digits):
            yield found.group()


def contacts(text: str) -> Iterator[str]:
    """Yield telephone numbers of eight digits as they are commonly grouped, and e-mail."""
    yield from (found.group() for found in _MAIL.finditer(text))
    yield from (found.group() for found in _PHONE.finditer(text))


def addresses(text: str) -> Iterator[str]:
    """Yield street names with a number."""
    for pattern in (_STREET, _STREET_APART):
        yield from (found.group() for found in pattern.finditer(text))


def _dated(digits: list[int]) -> bool:
    day, month = 10 * digits[0] + digits[1], 10 * digits[2] + digits[3]
    if day > 40:  # noqa: PLR2004 - D-number
        day -= 40
    months = {month, month - 40, month - 65, month - 80}
    return 1 <= day <= 31 and any(1 <= one <= 12 for one in months)  # noqa: PLR2004


def _checks(digits: list[int]) -> bool:
    first = _check_digit(digits[:9], _FIRST)
    second = _check_digit(digits[:10], _SECOND)
    return digits[9] == first and digits[10] == second


def _check_digit(digits: list[int], weights: tuple[int, ...]) -> int:
    """Return the check digit; 10 when the number cannot be issued."""
    rest = sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % _MODULUS
    return (_MODULUS - rest) % _MODULUS
