"""Searching the worked example, and coding what is found."""

from __future__ import annotations

import csv
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.example import copy_of_the_example
from workbench.errors.work import UnknownName
from workbench.model.coding import Stance
from workbench.model.search import Sort
from workbench.model.transcript import Role
from workbench.study.deciding.code import listed
from workbench.study.deciding.hits import Unit, code_hits, preview
from workbench.study.opening.session import Session, opened
from workbench.study.searching.scope import Scope
from workbench.study.searching.search import search
from workbench.study.sources.ingest import ingest_one

EVERYWHERE = Scope()
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def session(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Return the example opened once; the tests code passages in it, but never the same."""
    with opened(copy_of_the_example(tmp_path_factory.mktemp("searched") / "study", built)) as found:
        yield found


def test_a_hit_is_where_it_says(session: Session) -> None:
    found = search(session, "*bolig* OR bustad*")
    texts = {one.id: ingest_one(session, one).transcript.text for one in session.study.interviews}
    assert len(found.hits) > 10
    for hit in found.hits:
        assert texts[hit.interview][hit.start : hit.end] == hit.hit
        assert "bolig" in hit.hit.casefold() or "bustad" in hit.hit.casefold()
    assert sum(one.hits for one in found.by_case) == len(found.hits)
    assert sum(one.turns for one in found.by_case) == found.turns
    assert len(found.by_case) == len(session.study.interviewed())


def test_each_scope_narrows_and_all_together_do(session: Session) -> None:
    everything = {(hit.interview, hit.start) for hit in search(session, "*a*").hits}
    whole = search(session, "*a*").hits
    assert len(whole) == len(everything)
    informants = search(session, "*a*", Scope(informants=True)).hits
    assert {hit.role for hit in informants} <= {Role.INFORMANT, Role.NOTE}
    assert Role.INTERVIEWER in {hit.role for hit in whole}
    case = search(session, "*a*", Scope(case="tindvåg")).hits
    assert {hit.case for hit in case} == {"Tindvåg"}
    speaker = search(session, "*a*", Scope(speaker=case[-1].speaker)).hits
    assert {hit.speaker for hit in speaker} == {case[-1].speaker}
    coded = search(session, "*a*", Scope(code="organisering")).hits
    one_code = search(session, "*a*", Scope(code="dugnad")).hits
    assert 0 < len(one_code) < len(coded) < len(whole)
    question = search(session, "*a*", Scope(item="8")).hits
    below = search(session, "*a*", Scope(item="8 b")).hits
    assert 0 < len(below) < len(question) < len(whole)
    both = search(session, "*a*", Scope(item="8", case="Tindvåg", informants=True)).hits
    assert set(both) <= set(question) & set(case) & set(informants)


def test_a_scope_that_is_not_there_is_refused(session: Session) -> None:
    for scope in (
        Scope(case="Tindvog"),
        Scope(interview="I9"),
        Scope(speaker="Informant 99"),
        Scope(item="99"),
        Scope(code="dugnaden"),
    ):
        with pytest.raises(UnknownName):
            search(session, "a", scope)


def test_only_turns_with_a_memo(session: Session) -> None:
    noted = search(session, "*a*", Scope(memo=True)).hits
    assert 0 < len(noted) < len(search(session, "*a*").hits)


def test_the_index_follows_a_corrected_source(example: Path) -> None:
    with opened(example) as session:
        assert not search(session, "kråkebolle").hits
    source = example / "interviews" / "I4-breidgrend.txt"
    text = source.read_text(encoding="utf-8")
    word = text.split("\n\n")[-1].split()[-1]
    source.write_text(text.replace(word, "kråkebolle"), encoding="utf-8")
    with opened(example) as session:
        assert {hit.interview for hit in search(session, "kråkebolle").hits} == {"I4"}


def test_hits_are_shown_before_they_are_coded_and_coded_once(session: Session) -> None:
    asked = ("A", "dugnad", "*bolig* OR bustad*", Scope(case="Ekerhavn"))
    before = len(listed(session))
    shown = preview(session, *asked, Unit.SENTENCE)
    assert len(listed(session)) == before
    fresh = [one for one in shown if not one.known]
    applied = code_hits(session, *asked, Unit.SENTENCE, Stance.SUPPORTS)
    assert applied.new == len(fresh) > 0
    rows = {row.id: row for row in listed(session, code="dugnad", coder="A")}
    assert sorted(rows[one].quote for one in applied.ids) == sorted(one.quote for one in fresh)
    again = code_hits(session, *asked, Unit.SENTENCE, Stance.SUPPORTS)
    assert (again.new, again.known) == (0, len(shown))


def test_as_much_is_coded_as_was_asked(session: Session) -> None:
    asked = ("A", "dugnad", "bolig*", Scope(interview="I2"))
    words = preview(session, *asked, Unit.WORD)
    turns = preview(session, *asked, Unit.TURN)
    inside = preview(session, *asked, Unit.SENTENCE)
    assert all(one.quote.casefold().startswith("bolig") for one in words)
    assert len({one.turn for one in turns}) == len(turns) <= len(inside) <= len(words)
    assert all("bolig" in one.quote.casefold() for one in inside)


def test_what_the_interviewer_says_is_never_coded_so(session: Session) -> None:
    asked = [hit for hit in search(session, "dere").hits if hit.role is Role.INTERVIEWER]
    assert asked
    coded = preview(session, "A", "dugnad", "dere", EVERYWHERE, Unit.WORD)
    assert not {(hit.interview, hit.turn) for hit in asked} & {
        (one.interview, one.turn) for one in coded
    }


def test_sorted_to_the_right_in_the_order_of_the_alphabet(session: Session) -> None:
    alphabet = "abcdefghijklmnopqrstuvwxyzæøå"
    found = search(session, "vi", sort=Sort.RIGHT).hits
    following = [re.findall(r"[^\W\d_]+", hit.right.casefold())[:1] for hit in found]
    places = [[alphabet.index(sign) for sign in words[0]] for words in following if words]
    assert places == sorted(places)
    assert any(place[0] > 25 for place in places)


def test_the_command_line_shows_and_writes(example: Path, workbench: Run) -> None:
    shown = workbench(example, "search", "*bolig*", "NOT", "kort", "--sort", "left")
    assert shown.returncode == 0
    assert "I2:" in shown.stdout
    assert "in all" in shown.stdout
    written = workbench(example, "search", "*bolig*", "--csv", "hits.csv")
    assert written.returncode == 0
    rows = list(csv.DictReader((example / "hits.csv").read_text("utf-8-sig").splitlines()))
    assert {row["interview"] for row in rows} >= {"I1", "I2"}
    wrong = workbench(example, "search", '"kort', "varsel")
    assert wrong.returncode == 2
    assert wrong.stderr.startswith("workbench: the search, sign 1: the quotation mark")
