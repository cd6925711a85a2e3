from __future__ import annotations

from collections.abc import Callable

import pytest

from workbench.coding.check import check
from workbench.coding.codebook import read_codebook
from workbench.coding.notice import NotEvidence, PointsNowhere
from workbench.errors.base import Where
from workbench.errors.coding import UnknownCode, UnknownOwner
from workbench.model.anchor import Span, anchored
from workbench.model.coding import Coding, KeyCorrection, Refusal, Stance, Summary, Verdict, Work
from workbench.model.interview import Coder, Interview, SourceKind, Study, Unit
from workbench.model.transcript import Transcript
from workbench.model.wording import NOTHING

BOOK = read_codebook(
    b"""\
version: "1"
themes:
  - id: folk
    name: Folk
    codes:
      - {id: flere, name: Flere, definition: Flere folk, finding: "{cases} har flere"}
""",
    "codebook.yaml",
)
INTERVIEW = Interview(
    "I1", "byen", "I1.txt", SourceKind.TRANSCRIPT, "nb", "", NOTHING, None, (), ()
)
STUDY = Study(
    id="s",
    title=NOTHING,
    subtitle=NOTHING,
    constructed=True,
    language="nb",
    client="",
    authors=(),
    date="",
    purpose=NOTHING,
    deletion_date="",
    units=(Unit("nb", "", "", "", "", ""),),
    groups=(),
    coders=(Coder("A", "Anna"),),
    interviewers=(),
    interviews=(INTERVIEW,),
    cases=(),
    participants=(),
)


@pytest.fixture
def transcript(talk: Callable[..., Transcript]) -> Transcript:
    return talk("Q: Fikk dere flere?", "A: Ja, to nye.")


def work(transcript: Transcript, words: str, code: str = "flere", coder: str = "A") -> Work:
    start = transcript.text.index(words)
    anchor = anchored(transcript.interview, transcript.text, Span(start, start + len(words)))
    return Work(codings=(Coding("c1", anchor, code, coder, Stance.SUPPORTS, "t"),))


def test_a_coding_on_an_answer_is_fine(transcript: Transcript) -> None:
    assert check(work(transcript, "to nye"), BOOK, STUDY, [transcript]) == ()


def test_an_unknown_code_names_the_place_and_the_nearest(transcript: Transcript) -> None:
    with pytest.raises(UnknownCode) as caught:
        check(work(transcript, "to nye", code="Fleire"), BOOK, STUDY, [transcript])
    assert str(caught.value).startswith("I1, turn 2, c1: there is no code «Fleire»")
    assert "Did you mean «flere»?" in str(caught.value)


def test_the_line_it_was_written_on_is_named_when_known(transcript: Transcript) -> None:
    places = {"c1": Where("I1.A.jsonl", 7)}
    with pytest.raises(UnknownCode, match=r"^I1\.A\.jsonl, line 7"):
        check(work(transcript, "to", code="x"), BOOK, STUDY, [transcript], places.get)


def test_an_undeclared_coder_is_refused(transcript: Transcript) -> None:
    with pytest.raises(UnknownOwner, match="coder «B»"):
        check(work(transcript, "to", coder="B"), BOOK, STUDY, [transcript])


def test_an_undeclared_interview_is_refused(talk: Callable[..., Transcript]) -> None:
    other = talk("A: Ja, to nye.", interview="I2")
    with pytest.raises(UnknownOwner, match="interview «I2»"):
        check(work(other, "to"), BOOK, STUDY, [other])


def test_the_interviewers_own_words_are_no_evidence(transcript: Transcript) -> None:
    (notice,) = check(work(transcript, "dere flere"), BOOK, STUDY, [transcript])
    assert isinstance(notice, NotEvidence)
    assert notice.where == Where("I1", turn=1)


def test_a_passage_that_reaches_into_the_answer_is_evidence(transcript: Transcript) -> None:
    assert check(work(transcript, "flere?\n\nJa"), BOOK, STUDY, [transcript]) == ()


def test_a_key_to_a_question_that_is_gone_is_listed(transcript: Transcript) -> None:
    anchor = anchored("I1", transcript.text, Span(0, 5))
    keys = tuple(KeyCorrection(f"k{item}", anchor, item, "", "A", "t") for item in ("q1", "q2"))
    (notice,) = check(Work(keys=keys), BOOK, STUDY, [transcript], items={"q1"})
    assert isinstance(notice, PointsNowhere)
    assert notice.said("en").startswith("a key by A names the guide item «q2»")


def test_a_refusal_of_a_code_that_is_gone_is_listed(transcript: Transcript) -> None:
    anchor = anchored("I1", transcript.text, Span(0, 5))
    refusal = Refusal("r1", anchor, "borte", Verdict.REJECTED, "", "A", "t")
    (notice,) = check(Work(refusals=(refusal,)), BOOK, STUDY, [transcript])
    assert notice.said("en").startswith("a refusal by A names the code «borte»")
    assert notice.said("nb").startswith("et avslag fra A viser til kode «borte»")


def test_a_summary_of_a_theme_or_case_that_is_gone_is_listed(transcript: Transcript) -> None:
    summary = Summary("s1", "byen", "ting", "Tekst.", (), "A", "t")
    notices = check(Work(summaries=(summary,)), BOOK, STUDY, [transcript])
    assert {notice.about for notice in notices if isinstance(notice, PointsNowhere)} == {
        "byen",
        "ting",
    }
