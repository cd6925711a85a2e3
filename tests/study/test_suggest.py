from __future__ import annotations

import csv
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.example import copy_of_the_example
from workbench.cli.command.suggest import command as suggesting
from workbench.coding.event import key_set
from workbench.coding.fold import fold
from workbench.errors.suggestion import NoSuggestion, SuggestionsOff
from workbench.errors.work import NoCoder, UnknownName
from workbench.model.anchor import anchored
from workbench.model.coding import Stance, Verdict
from workbench.model.suggestion import Suggestion
from workbench.study.deciding.fitted import inputs_of, kept
from workbench.study.deciding.suggest import Suggester
from workbench.study.deciding.suggested import Wish, accept, accepted, refuse, refused, suggested
from workbench.study.disk.folder import find
from workbench.study.opening.session import Session, opened
from workbench.study.opening.settings import read_study, study_files
from workbench.study.sources.ingest import ingest_one
from workbench.suggest.model import Model

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def study(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the worked example in which I1 and I2 alone are coded.

    One for all tests here: each that decides something does so in an interview of its own.
    """
    study = copy_of_the_example(tmp_path_factory.mktemp("fresh") / "study", built)
    for path in (study / "interviews" / "codings").glob("*.jsonl"):
        if path.name not in {"I1.A.jsonl", "I2.A.jsonl"}:
            path.unlink()
    return study


@pytest.fixture(scope="module")
def session(study: Path) -> Iterator[Session]:
    with opened(study) as one:
        yield one


@pytest.fixture(scope="module")
def listed(session: Session) -> dict[str, list[Suggestion]]:
    """Return what is offered in each interview, the likeliest first, before any decision."""
    suggester = Suggester(session, "A")
    return {
        one.id: sorted(suggester.suggestions(one.id), key=lambda one: -one.probability)
        for one in session.study.interviews
    }


@pytest.fixture
def set_to(session: Session, tmp_path: Path) -> Callable[[str], Session]:
    """Return the session as it is when study.yaml says something more."""

    def made(what: str) -> Session:
        shutil.copytree(session.folder.interviews, tmp_path / "interviews")
        path = tmp_path / "interviews" / "study.yaml"
        path.write_text(path.read_text("utf-8") + f"{what}\n", "utf-8")
        return replace(session, study=read_study(find(tmp_path), study_files(find(tmp_path))))

    return made


def test_a_coding_is_learned_at_once_and_the_rest_behind(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggester = Suggester(session, "A", full=False)
    one = max(suggester.suggestions("I4"), key=lambda one: one.probability)
    events = list(accepted(one, "A", "subject"))
    with monkeypatch.context() as held:
        held.setattr(suggester, "refit", lambda: None)  # or it may be done before one has looked
        suggester.learn(events)
    assert one.id not in {other.id for other in suggester.suggestions("I4")}
    assert suggester.coded(one, "A")
    at_once = {other.id: other.probability for other in suggester.suggestions("I4")}
    suggester.refit()
    suggester.settle(60)
    later = {other.id: other.probability for other in suggester.suggestions("I4")}
    assert at_once != later
    suggester.learn(events)
    assert {o.id: o.probability for o in suggester.suggestions("I4")} == later


def test_the_same_study_gives_the_same_suggestions(
    session: Session, listed: dict[str, list[Suggestion]]
) -> None:
    suggester = Suggester(session, "A")
    found = [suggester.suggestions("I3"), suggester.suggestions("I3", unlikely=False)]
    assert found[0]
    assert sorted(found[0], key=lambda one: -one.probability) == listed["I3"]
    assert found[1] == tuple(one for one in found[0] if one.proposed)
    texts = {one.interview: one for one in [_transcript(session, "I3")]}
    for one in found[0]:
        anchor = one.anchor
        assert texts["I3"].text[anchor.start : anchor.end] == anchor.quote


def test_nothing_is_fitted_again_until_something_was_decided(
    session: Session, listed: dict[str, list[Suggestion]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fitted(*_: object) -> None:
        raise AssertionError

    with opened(session.folder.root) as later, monkeypatch.context() as held:
        held.setattr(Model, "_fit", fitted)
        again = Suggester(later, "B")
    assert sorted(again.suggestions("I3"), key=lambda one: -one.probability) == listed["I3"]
    again.learn(accepted(listed["I3"][0], "A", "subject"))  # the weights kept can be changed
    again.settle(60)
    assert listed["I3"][0].id not in {one.id for one in again.suggestions("I3")}
    events = (*again._events, "another")
    assert kept(session, inputs_of(session, again._transcripts, events, "")) is None


def _transcript(session: Session, interview: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return ingest_one(session, session.study.interview(interview)).transcript


def test_no_word_is_named_twice_for_a_suggestion(listed: dict[str, list[Suggestion]]) -> None:
    for one in chain.from_iterable(listed.values()):
        words = [(why.word, why.asked) for why in one.reasons]
        assert len(words) == len(set(words)), one.id


def test_a_guide_item_counts_only_where_a_person_confirmed_it(session: Session) -> None:
    transcript = _transcript(session, "I4")
    before = Suggester(session, "A", full=False)
    asked = next(turn for turn in transcript.turns if turn.role == "interviewer")
    code = session.codebook.by_id["startlan"]
    key = key_set(
        id="k1",
        stream="I4",
        coder="A",
        time="2022-12-01T00:00:00.000000+00:00",
        subject="k",
        anchor=anchored("I4", transcript.text, asked.span),
        item=code.guide[0],
        how="",
    )
    session.database.append([key], origin="here")
    after = Suggester(session, "A", full=False)
    rows = after._passages.answering("I4", asked.number)
    at = [one.code for one in after._book.codes].index("startlan")
    gained = after._model.log_odds[rows, at] - before._model.log_odds[rows, at]
    assert rows
    assert (gained > 0.5).all()


Listed = dict[str, list[Suggestion]]


def test_accepting_codes_exactly_the_words_that_were_shown(
    session: Session, listed: Listed
) -> None:
    row, other = listed["I3"][:2]
    done = accept(session, "A", [row.id], why="ja")
    assert len(done.ids) == 1
    assert done.assumed == (() if row.stance else (row.id,))
    assert accept(session, "A", [row.id]).ids == ()
    assert accept(session, "A", [other.id], "contradicts").assumed == ()
    work = fold(session.database.events())
    made = {one.anchor: one for one in work.codings if one.anchor.interview == "I3"}
    coding, against = made.pop(row.anchor), made.pop(other.anchor)
    assert not made
    assert (coding.anchor.quote, coding.code, coding.coder) == (row.anchor.quote, row.code, "A")
    assert (coding.stance, against.stance) == (row.stance or Stance.SUPPORTS, Stance.CONTRADICTS)
    assert [memo.text for memo in work.memos if memo.ref == coding.id] == ["ja"]
    left = {one.id for one in suggested(session, "A", Wish("I3", unlikely=True))}
    assert left
    assert not {row.id, other.id} & left


def test_refusing_is_an_event_that_goes_to_the_coders_file(
    session: Session, study: Path, listed: Listed
) -> None:
    row = listed["I5"][0]
    assert refuse(session, "A", [row.id, row.id], Verdict.NOT_HERE, "bare nevnt") == 1
    (one,) = fold(session.database.events()).refusals
    assert (one.verdict, one.reason, one.code) == (Verdict.NOT_HERE, "bare nevnt", row.code)
    assert '"refusal.set"' in (study / "interviews/codings/I5.A.jsonl").read_text("utf-8")
    assert row.id not in {one.id for one in Suggester(session, full=False).suggestions("I5")}


@pytest.mark.parametrize("setting", ["suggestions: own", "blind: true"])
def test_only_ones_own_codings_are_learned_from_where_coding_is_blind(
    setting: str, set_to: Callable[[str], Session]
) -> None:
    session = set_to(setting)
    alone = Suggester(session, "B", full=False)
    assert not alone._model.labels.truth.any()
    assert Suggester(session, "A", full=False)._model.labels.truth.any()


def test_a_study_without_suggestions_gives_none_and_says_why(
    set_to: Callable[[str], Session],
) -> None:
    session = set_to("suggestions: off")
    suggester = Suggester(session, "A", full=False)
    assert suggester.off
    assert suggester.suggestions("I4") == suggester.missed("dugnad") == ()
    with pytest.raises(SuggestionsOff):
        suggested(session, "A", Wish())
    with pytest.raises(SuggestionsOff):
        accept(session, "A", ["00000000.1-1"])


def test_wrong_names_are_told(session: Session) -> None:
    with pytest.raises(UnknownName):
        suggested(session, "A", Wish("I9"))
    with pytest.raises(UnknownName):
        suggested(session, "A", Wish(missed="dugnat"))
    with pytest.raises(NoSuggestion):
        accept(session, "A", ["00000000.1-1"])
    with pytest.raises(NoCoder):
        accept(session, "", ["00000000.1-1"])


def test_what_was_just_refused_is_gone_from_a_warm_suggester(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    suggester = Suggester(session, "A", full=False)
    monkeypatch.setattr(suggester, "refit", lambda: None)  # at once, not when all is fitted
    one = suggester.suggestions("I4")[0]
    suggester.learn([refused(one, "A", Verdict.REJECTED)])
    assert one.id not in {other.id for other in suggester.suggestions("I4")}


def test_the_command_lists_writes_accepts_and_refuses(
    study: Path, workbench: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(study)  # mostly within this run: starting takes longer than the work
    monkeypatch.setenv("COLUMNS", "200")
    command = CliRunner()
    shown = command.invoke(suggesting(), ["I5", "--most", "3"])
    assert shown.exit_code == 0, shown.output
    assert "Because" in shown.output
    ids = [line.split()[0] for line in shown.output.splitlines()[2:5]]
    written = command.invoke(suggesting(), ["--missed", "dugnad", "--csv", "missed.csv"])
    assert written.exit_code == 0, written.output
    with (study / "missed.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert {row["code"] for row in rows} == {"dugnad"}
    done = command.invoke(suggesting(), ["accept", ids[0], "--coder", "A"])
    assert "1 coding applied, 0 there already" in done.stdout
    wrong = workbench(study, "suggest", "reject", ids[1], "nonsense", "--coder", "A")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "there is no suggestion «nonsense»" in wrong.stderr
