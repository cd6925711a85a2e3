"""Matrices of codes, themes, cases and groups."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from workbench.findings.evidence import evidence
from workbench.findings.frame import frame, table, to_csv
from workbench.findings.matrix import (
    CodeCase,
    ThemeCount,
    Together,
    co_occurrence,
    code_by_case,
    theme_by_case,
    theme_by_group,
)

Draw = Callable[..., Any]
ROWS = {"rent": "+ - ± 0 .", "staff": "+ + + + 0"}


def test_each_code_and_case_has_its_verdict_and_its_codings(draw: Draw) -> None:
    rows = code_by_case(draw(ROWS).weigh())
    assert len(rows) == 10
    assert rows[2] == CodeCase("thema", "rent", "c", "mixed", 1, 1)
    assert rows[4] == CodeCase("thema", "rent", "e", "not-asked", 0, 0)


def test_themes_are_summed_over_codes(draw: Draw) -> None:
    rows = theme_by_case(draw(ROWS).weigh())
    assert rows[0] == ThemeCount("thema", "a", 2, 0, 0, 0, 0, codings=2)
    assert rows[2] == ThemeCount("thema", "c", 1, 0, 1, 0, 0, codings=3)
    assert rows[4] == ThemeCount("thema", "e", 0, 0, 0, 1, 1, codings=0)


def test_groups_sum_their_cases_in_the_studys_order(draw: Draw) -> None:
    world = draw(ROWS)
    rows = theme_by_group(world.weigh(), world.study)
    assert [one.where for one in rows] == ["central", "middle", "peripheral"]
    assert rows[0] == ThemeCount("thema", "central", 3, 1, 0, 0, 0, codings=4)
    assert sum(one.codings for one in rows) == len(world.codings)


def test_codes_that_share_words_occur_together(draw: Draw) -> None:
    world = draw(ROWS)
    same = tuple(
        replace(one, id=one.id + "2", code="staff") for one in world.codings if one.code == "rent"
    )
    counting = evidence(world.study, world.codebook, (*world.codings, *same), world.transcripts)
    assert co_occurrence(counting, world.codebook) == (Together("rent", "staff", 4, 3),)
    assert (
        co_occurrence(
            evidence(world.study, world.codebook, world.codings, world.transcripts), world.codebook
        )
        == ()
    )


def test_a_table_keeps_the_order_of_codebook_and_study(draw: Draw) -> None:
    wide = table(code_by_case(draw(ROWS).weigh()), "code", "case", "verdict")
    assert list(wide.index) == ["rent", "staff"]
    assert list(wide.columns) == ["a", "b", "c", "d", "e"]
    assert wide.loc["rent", "b"] == "against"


def test_tables_open_rightly_in_a_spreadsheet() -> None:
    rows = (CodeCase("=1+1", "æøå", "a", "for", 1, 0),)
    data = to_csv(frame(rows), index=False)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    (head, row) = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert head == ["theme", "code", "case", "verdict", "supports", "contradicts"]
    assert row == ["'=1+1", "æøå", "a", "for", "1", "0"]
    wide = to_csv(table(rows, "theme", "case", "verdict")).decode("utf-8-sig")
    assert "'=1+1,for" in wide


def test_nothing_makes_an_empty_table() -> None:
    assert frame(()).empty
    assert table((), "code", "case", "verdict").empty
