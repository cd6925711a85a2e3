from __future__ import annotations

import csv
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.coding.event import key_set
from workbench.coding.fold import fold
from workbench.errors.suggestion import NoSuggestion, SuggestionsOff
from workbench.errors.work import NoCoder, UnknownName
from workbench.model.anchor import anchored
from workbench.model.coding import Stance, Verdict
from workbench.study.ingest import ingest_one
from workbench.study.session import Session, opened
from workbench.study.suggest import Suggester
from workbench.study.suggested import Wish, accept, accepted, refuse, refused, suggested

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the worked example in which I1 and I2 alone are coded."""
    import shutil  # noqa: PLC0415 - only here

    root = Path(__file__).resolve().parents[2]
    study = tmp_path_factory.mktemp("fresh") / "study"
    for part in ("interviews", "codebook", "templates"):
        shutil.copytree(root / part, study / part)
    for path in (study / "interviews" / "codings").glob("*.jsonl"):
        if path.name not in {"I1.A.jsonl", "I2.A.jsonl"}:
            path.unlink()
    with opened(study) as session:
        Suggester(session, full=False)
    return study


@pytest.fixture
def study(fresh: Path, tmp_path: Path) -> Path:
    import shutil  # noqa: PLC0415 - only here

    return shutil.copytree(fresh, tmp_path / "study")


@pytest.fixture
def session(study: Path) -> Iterator[Session]:
    with opened(study) as one:
        yield one


def test_a_coding_is_learned_at_once_and_the_rest_behind(session: Session) -> None:
    suggester = Suggester(session, "A", full=False)
    one = max(suggester.suggestions("I4"), key=lambda one: one.probability)
    events = list(accepted(one, "A", "subject"))
    suggester.learn(events)
    assert one.id not in {other.id for other in suggester.suggestions("I4")}
    assert suggester.coded(one, "A")
    at_once = {other.id: other.probability for other in suggester.suggestions("I4")}
    suggester.settle(60)
    later = {other.id: other.probability for other in suggester.suggestions("I4")}
    assert at_once != later
    suggester.learn(events)
    assert {o.id: o.probability for o in suggester.suggestions("I4")} == later


def test_the_same_study_gives_the_same_suggestions(session: Session) -> None:
    found = [Suggester(session, "A").suggestions("I3") for _ in range(2)]
    assert found[0] == found[1]
    texts = {one.interview: one for one in [_transcript(session, "I3")]}
    for one in found[0]:
        anchor = one.anchor
        assert texts["I3"].text[anchor.start : anchor.end] == anchor.quote


def _transcript(session: Session, interview: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    return ingest_one(session, session.study.interview(interview)).transcript


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


def test_accepting_codes_exactly_the_words_that_were_shown(session: Session) -> None:
    row = suggested(session, "A", Wish("I4"))[0]
    assert len(accept(session, "A", [row.id], why="ja")) == 1
    assert accept(session, "A", [row.id]) == ()
    work = fold(session.database.events())
    (coding,) = (one for one in work.codings if one.anchor.interview == "I4")
    assert (coding.anchor.quote, coding.code, coding.coder) == (row.quote, row.code, "A")
    assert [memo.text for memo in work.memos if memo.ref == coding.id] == ["ja"]
    assert row.id not in {one.id for one in suggested(session, "A", Wish("I4"))}


def test_a_stance_that_is_given_holds(session: Session) -> None:
    row = suggested(session, "A", Wish("I4"))[0]
    accept(session, "A", [row.id], "contradicts")
    codings = fold(session.database.events()).codings
    assert [one.stance for one in codings if one.anchor.interview == "I4"] == [Stance.CONTRADICTS]


def test_refusing_is_an_event_that_goes_to_the_coders_file(session: Session, study: Path) -> None:
    row = suggested(session, "A", Wish("I4"))[0]
    assert refuse(session, "A", [row.id, row.id], Verdict.NOT_HERE, "bare nevnt") == 1
    (one,) = fold(session.database.events()).refusals
    assert (one.verdict, one.reason, one.code) == (Verdict.NOT_HERE, "bare nevnt", row.code)
    assert '"refusal.set"' in (study / "interviews/codings/I4.A.jsonl").read_text("utf-8")
    assert row.id not in {one.id for one in suggested(session, "A", Wish("I4", unlikely=True))}


@pytest.mark.parametrize("setting", ["suggestions: own", "blind: true"])
def test_only_ones_own_codings_are_learned_from_where_coding_is_blind(
    setting: str, study: Path
) -> None:
    _say(study, setting)
    with opened(study) as session:
        alone = Suggester(session, "B")
        assert not alone._model.labels.truth.any()
        assert Suggester(session, "A")._model.labels.truth.any()


def test_a_study_without_suggestions_gives_none_and_says_why(study: Path) -> None:
    _say(study, "suggestions: off")
    with opened(study) as session:
        suggester = Suggester(session, "A")
        assert suggester.off
        assert suggester.suggestions("I4") == suggester.missed("dugnad") == ()
        with pytest.raises(SuggestionsOff):
            suggested(session, "A", Wish())
        with pytest.raises(SuggestionsOff):
            accept(session, "A", ["00000000.1-1"])


def _say(study: Path, what: str) -> None:
    path = study / "interviews" / "study.yaml"
    path.write_text(path.read_text("utf-8") + f"{what}\n", "utf-8")


def test_wrong_names_are_told(session: Session) -> None:
    with pytest.raises(UnknownName):
        suggested(session, "A", Wish("I9"))
    with pytest.raises(UnknownName):
        suggested(session, "A", Wish(missed="dugnat"))
    with pytest.raises(NoSuggestion):
        accept(session, "A", ["00000000.1-1"])
    with pytest.raises(NoCoder):
        accept(session, "", ["00000000.1-1"])


def test_what_was_just_refused_is_gone_from_a_warm_suggester(session: Session) -> None:
    suggester = Suggester(session, "A", full=False)
    one = suggester.suggestions("I4")[0]
    suggester.learn([refused(one, "A", Verdict.REJECTED)])
    assert one.id not in {other.id for other in suggester.suggestions("I4")}
    suggester.settle(60)


def test_the_command_lists_writes_accepts_and_refuses(study: Path, workbench: Run) -> None:
    shown = workbench(study, "suggest", "I4", "--most", "3", COLUMNS="200")
    assert shown.returncode == 0, shown.stderr
    assert "Because" in shown.stdout
    ids = [line.split()[0] for line in shown.stdout.splitlines()[2:5]]
    written = workbench(study, "suggest", "--missed", "dugnad", "--csv", "missed.csv")
    assert written.returncode == 0, written.stderr
    with (study / "missed.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert {row["code"] for row in rows} == {"dugnad"}
    assert all(row["interview"] in {"I1", "I2"} for row in rows)
    done = workbench(study, "suggest", "accept", ids[0], "--coder", "A")
    assert "1 codings applied, 0 were there already" in done.stdout
    wrong = workbench(study, "suggest", "reject", ids[1], "nonsense", "--coder", "A")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "there is no suggestion «nonsense»" in wrong.stderr
