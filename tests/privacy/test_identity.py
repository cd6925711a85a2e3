"""Numbers and addresses that point at one person. All numbers are made up from their rules."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workbench.privacy.identity import addresses, contacts, identity_numbers

FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def numbered(nine: str) -> str | None:
    """Return nine digits with both check digits, or None when there are none."""
    digits = [int(sign) for sign in nine]
    for weights in (FIRST, SECOND):
        check = -sum(a * b for a, b in zip(digits, weights, strict=True)) % 11
        if check == 10:
            return None
        digits.append(check)
    return "".join(map(str, digits))


@given(
    day=st.integers(1, 28),
    shift=st.sampled_from([(0, 0), (40, 0), (0, 40), (0, 65), (0, 80), (40, 80)]),
    month=st.integers(1, 12),
    rest=st.integers(0, 99999),
)
def test_numbers_with_right_check_digits_are_found(
    day: int, shift: tuple[int, int], month: int, rest: int
) -> None:
    number = numbered(f"{day + shift[0]:02}{month + shift[1]:02}{rest:05}")
    assume(number is not None)
    assert number is not None
    assert list(identity_numbers(f"født {number}.")) == [number]
    spaced = f"{number[:6]} {number[6:]}"
    assert list(identity_numbers(spaced)) == [spaced]
    wrong = number[:10] + str((int(number[10]) + 1) % 10)
    assert list(identity_numbers(wrong)) == []


@pytest.mark.parametrize("text", ["12345678901", "990199 12345", "00000000000", "123456789012"])
def test_other_long_numbers_are_not(text: str) -> None:
    assert list(identity_numbers(text)) == []


@pytest.mark.parametrize(
    "text",
    ["ring 41 23 45 67", "tlf. 412 34 567", "+47 41234567", "22 33 44 55", "0047 22334455",
     "skriv til tonje@kommune.example"],
)  # fmt: skip
def test_telephone_numbers_and_mail_are_found(text: str) -> None:
    assert len(list(contacts(text))) == 1


@pytest.mark.parametrize(
    "text", ["2022-2023", "i 2022 og 2023", "14 000 kroner", "5 640 000", "12345678", "12.10.2022"]
)
def test_years_and_amounts_are_no_telephone_numbers(text: str) -> None:
    assert list(contacts(text)) == []


@pytest.mark.parametrize(
    "text",
    ["i Storgata 12", "Øvre Kvernvegen 4 b", "Kirkeveien 7", "Kongens gate 3", "at 14 Mill Lane"],
)
def test_street_addresses_are_found(text: str) -> None:
    assert len(list(addresses(text))) == 1


@pytest.mark.parametrize(
    "text", ["langs veien 3 ganger", "på gata", "veien videre", "Kirkeveien er lang"]
)
def test_streets_without_a_number_are_not(text: str) -> None:
    assert list(addresses(text)) == []
