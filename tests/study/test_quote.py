"""``workbench quote``: a person's choice of passages sticks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.example import Run
from workbench.errors.work import NoCoder, UnknownName
from workbench.study.keying.coded import code_all
from workbench.study.opening.session import opened
from workbench.study.reporting.quote import choices, decide


def test_a_quote_that_is_avoided_gives_way_until_it_is_released(example: Path) -> None:
    with opened(example) as session:
        before = choices(session, "oppbemanning")
        first = before[0]
        assert (first.verdict, bool(first.quote), bool(first.why)) == ("", True, True)
        gone = decide(session, "A", first.quote, "avoid", "too easy to recognise")
        assert (gone.quote, gone.verdict) == ("", "avoid")
        after = choices(session, "oppbemanning")
        assert first.quote not in {one.quote for one in after}
        assert ("avoid", "too easy to recognise") in {(one.verdict, one.why) for one in after}
    with opened(example) as session:  # it sticks
        assert decide(session, "A", first.coding, "").quote == first.quote


def test_a_passage_that_is_asked_for_is_printed(example: Path) -> None:
    with opened(example) as session:
        printed = {one.coding for one in choices(session, "kort-varsel")}
        other = next(
            one.id
            for one in code_all(session).work.codings
            if one.code == "kort-varsel" and one.coder == "A" and one.id not in printed
        )
        made = decide(session, "A", other[:12], "print")
        assert made.quote.startswith("Q-")
        assert made.why == "Valgt av en person."


def test_what_is_not_there_is_refused(example: Path) -> None:
    with opened(example) as session:
        for name in ("Q-NOTHING", "zzzz"):
            with pytest.raises(UnknownName):
                decide(session, "A", name, "avoid")
        with pytest.raises(NoCoder):
            decide(session, "", "Q-NOTHING", "avoid")
        coding = choices(session)[0].quote
        with pytest.raises(UnknownName):
            decide(session, "A", coding, "")


def test_the_command_tells_what_became_of_it(example: Path, workbench: Run) -> None:
    listed = workbench(example, "quote", "list", "--code", "dugnad", COLUMNS="240")
    assert listed.returncode == 0, listed.stderr
    name = listed.stdout.splitlines()[2].split()[0]
    done = workbench(example, "quote", "avoid", name, "--coder", "A", "--reason", "x")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("not printed (dugnad, I")
