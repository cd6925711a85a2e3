from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from workbench.coding.codebook import read_codebook
from workbench.model.anchor import anchored
from workbench.model.coding import Coding, Refusal, Stance, Verdict
from workbench.model.interview import SourceKind
from workbench.model.transcript import BETWEEN, Account, Role, Transcript, Turn
from workbench.suggest.described import Book, describe
from workbench.suggest.label import Labels
from workbench.suggest.model import Model
from workbench.suggest.passage import Passages
from workbench.suggest.reading import read
from workbench.suggest.suggester import Offers

BOOK = b"""\
version: "1"
themes:
  - id: things
    name: Things
    codes:
      - id: tested
        name: Tested before it leaves
        definition: Electrical repairs are checked by an electrician before they go home.
        example: Nothing leaves until our electrician has measured the plug.
        keywords: [plug, electrician]
        finding: "{cases} {tests|test} what has been mended"
        contrary: "{cases} {lets|let} things leave untested"
      - id: money
        name: What people give
        definition: Income is freely given amounts in a box or a jar.
        include: "Donations. The contrary is a fixed price list."
        example: They drop a fiver in the bucket.
        keywords: [donation, jar, price]
        guide: [paid]
        finding: "{cases} {lives|live} on gifts"
        contrary: "{cases} {charges|charge} a set price"
      - id: company
        name: The company
        definition: Tea, talk and friends keep people coming.
        example: You come for the kettle and the chat.
        keywords: [tea, friends]
        finding: "{cases} {is|are} held together by company"
"""
TALKS = {
    "I1": (
        "Q: How do you keep people safe?",
        "A: An electrician checks every plug. It takes an hour. Then it goes home.",
        "Q: How is it paid for?",
        "A: There is a jar by the door for donations.",
        "A: We drink tea with our friends afterwards.",
    ),
    "I2": (
        "Q: How is it paid for?",
        "A: People put coins in a box, whatever amount they can give.",
        "Q: Why do you come?",
        "A: For the friends, and the tea is good.",
        "Q: And safety?",
        "A: No, nobody checks the plugs here, never.",
        "A: Mm.",
    ),
}


def talk(interview: str, lines: Sequence[str]) -> Transcript:
    turns: list[Turn] = []
    at = 0
    for number, line in enumerate(lines, start=1):
        label, _, text = line.partition(": ")
        role = Role.INTERVIEWER if label == "Q" else Role.INFORMANT
        turns.append(Turn(number, label, label, role, text, at))
        at += len(text) + len(BETWEEN)
    account = Account(0, 0, 0, 0, 0)
    kind = SourceKind.TRANSCRIPT
    return Transcript(interview, kind, "en", "0", "txt", "utf-8", tuple(turns), (), account)


class Desk:
    """A small study to suggest in."""

    def __init__(self, talks: Mapping[str, Sequence[str]]) -> None:
        self.transcripts = {name: talk(name, lines) for name, lines in talks.items()}
        self.texts = {name: one.text for name, one in self.transcripts.items()}
        self.codebook = read_codebook(BOOK, "codebook.yaml")
        self.book: Book = describe(self.codebook, ["en"], {"paid": "How is it paid for?"})
        self.passages = Passages([read(one) for one in self.transcripts.values()], self.book)
        self.codes = [one.code for one in self.book.codes]

    def coding(self, interview: str, turn: int, code: str, stance: str = "supports") -> Coding:
        text = self.texts[interview]
        span = self.transcripts[interview].turns[turn - 1].span
        name = f"{interview}{turn}{code}"
        return Coding(name, anchored(interview, text, span), code, "A", Stance(stance), "t")

    def refusal(self, interview: str, turn: int, code: str, verdict: Verdict) -> Refusal:
        one = self.coding(interview, turn, code)
        return Refusal(one.id, one.anchor, code, verdict, "", "A", "t")

    def labels(self, codings: Sequence[Coding] = (), refusals: Sequence[Refusal] = ()) -> Labels:
        return Labels(self.passages, self.codes, codings, refusals)

    def model(self, codings: Sequence[Coding] = (), refusals: Sequence[Refusal] = ()) -> Model:
        import numpy as np  # noqa: PLC0415 - only here

        none = np.zeros((len(self.passages), len(self.codes)), dtype=np.float32)
        return Model(self.passages, self.book, self.labels(codings, refusals), none)

    def offers(self, codings: Sequence[Coding] = (), refusals: Sequence[Refusal] = ()) -> Offers:
        return Offers(self.model(codings, refusals), self.texts)


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk(TALKS)


@pytest.fixture(scope="session")
def make_desk() -> Callable[[Mapping[str, Sequence[str]]], Desk]:
    return Desk
