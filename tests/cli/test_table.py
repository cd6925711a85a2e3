"""Tables on the terminal fit it."""

from __future__ import annotations

import pytest

from workbench.cli.show import table


@pytest.mark.parametrize(("columns", "wide"), [(60, 15), (40, 15), (34, 11)])
def test_the_widest_column_gives_way_and_then_the_next(
    monkeypatch: pytest.MonkeyPatch, columns: int, wide: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = table(["Id", "Why", "Words"], [["Q-1", "w" * 90, "v" * 97]]).splitlines()
    assert max(map(len, shown)) <= columns
    assert min(shown[-1].count("w"), shown[-1].count("v")) >= wide
