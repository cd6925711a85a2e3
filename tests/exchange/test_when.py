from __future__ import annotations

import pytest

from workbench.exchange.when import in_utc


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000000+00:00"),
        ("2026-01-02T03:04:05+01:00", "2026-01-02T02:04:05.000000+00:00"),
        ("2026-01-02T03:04:05", "2026-01-02T03:04:05.000000+00:00"),
        ("0001-01-01T00:00:00", ""),
        ("0001-01-01T00:00:00+14:00", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_a_time_is_read_as_utc_or_not_at_all(told: str, read: str) -> None:
    assert in_utc(told) == read
