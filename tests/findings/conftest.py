"""A study drawn as a table: a row for each code, a sign for each case.

``+`` supports, ``-`` contradicts, ``±`` both, ``0`` asked without an answer, ``.`` never
came up. A code whose name begins with ``e-`` is asked for by no guide item, one that begins
with ``s-`` is sensitive.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

import pytest

from workbench.findings.compose import find
from workbench.findings.weigh import weigh
from workbench.model.anchor import Span, anchored
from workbench.model.authored import Authored
from workbench.model.case import Attribute, Case, CaseStatus, Group
from workbench.model.codebook import Code, Codebook, Theme
from workbench.model.coding import Coding, Decision, Stance
from workbench.model.finding import Claim, Finding, Findings
from workbench.model.interview import Coder, Interview, SourceKind, Study, Unit
from workbench.model.keying import Cover, Coverage, State
from workbench.model.participant import Consent, ConsentStatus, Interviewer, Participant
from workbench.model.transcript import Account, Role, Transcript, Turn
from workbench.model.wording import NOTHING, Wording

NAMES = ("Hasselvoll", "Ekerhavn", "Tindvåg", "Breidgrend", "Skarvhamn", "Ytterli", "Moland")
CASES = "abcdefg"
CENTRAL, MIDDLE, PERIPHERAL = ("a", "b"), ("c",), ("d", "e", "f", "g")


def say(nb: str, nn: str, en: str) -> Wording:
    return Wording((("nb", nb), ("nn", nn), ("en", en)))


UNITS = (
    Unit("nb", "kommune", "kommunen", "kommuner", "kommunene", "en"),
    Unit("nn", "kommune", "kommunen", "kommunar", "kommunane", "ein"),
    Unit("en", "municipality", "the municipality", "municipalities", "the municipalities", "one"),
)
GROUPS = (
    (
        "central",
        say("mer sentrale kommuner", "meir sentrale kommunar", "more central municipalities"),
        CENTRAL,
    ),
    (
        "middle",
        say("middels sentrale kommuner", "middels sentrale kommunar", "middling municipalities"),
        MIDDLE,
    ),
    (
        "peripheral",
        say("mindre sentrale kommuner", "mindre sentrale kommunar", "less central municipalities"),
        PERIPHERAL,
    ),
)


def code(name: str, theme: str = "thema") -> Code:
    return Code(
        id=name,
        theme=theme,
        name=say(name.capitalize(), name.capitalize(), name.capitalize()),
        definition=Wording.of("d"),
        include=NOTHING,
        exclude=NOTHING,
        example=NOTHING,
        counter_example=NOTHING,
        keywords=(),
        guide=() if name.startswith("e-") else (f"item-{name}",),
        finding=say(
            "{cases} er {avhengig|avhengige}",
            "{cases} er {avhengig|avhengige}",
            "{cases} {depends|depend}",
        ),
        contrary=say("{cases} klarer seg", "{cases} klarer seg", "{cases} {manages|manage}"),
        sensitive=name.startswith("s-"),
    )


@dataclass(frozen=True)
class World:
    """A study with all that findings are made of."""

    study: Study
    codebook: Codebook
    codings: tuple[Coding, ...]
    transcripts: tuple[Transcript, ...]
    coverage: Coverage

    def weigh(self) -> tuple[Finding, ...]:
        return weigh(self.study, self.codebook, self.codings, self.transcripts, self.coverage)

    def finding(self, name: str, group: str | None = None) -> Finding:
        return next(one for one in self.weigh() if (one.code, one.group) == (name, group))

    def find(
        self,
        language: str = "nb",
        decisions: tuple[Decision, ...] = (),
        written: tuple[Authored, ...] = (),
    ) -> Findings:
        """Find all there is; groups of a single case are not told of."""
        told = tuple(group for group in self.study.groups if len(group.cases) > 1)
        return find(
            replace(self.study, groups=told),
            self.codebook,
            self.codings,
            self.transcripts,
            self.coverage,
            language=language,
            shown=lambda text, _: (text, ()),
            sentences=sentences,
            decisions=decisions,
            written=written,
        )

    def claim(self, name: str, language: str = "nb") -> Claim:
        return {one.id: one for one in self.find(language).claims}[name]

    def text(self, name: str, language: str = "nb") -> str:
        return self.claim(name, language).text

    def told(self, language: str = "nb") -> list[str]:
        return [
            sentence.text
            for section in self.find(language).sections
            for passage in section.passages
            for sentence in passage.sentences
        ]

    def consent(self, person: str, status: ConsentStatus) -> World:
        people = tuple(
            replace(one, consent=Consent(status)) if one.id == person else one
            for one in self.study.participants
        )
        return replace(self, study=replace(self.study, participants=people))

    def turned(self, role: Role) -> World:
        """Return the same world in which everybody's turns have this role."""
        return replace(
            self,
            transcripts=tuple(
                replace(one, turns=tuple(replace(turn, role=role) for turn in one.turns))
                for one in self.transcripts
            ),
        )


def sentences(text: str, _: str) -> tuple[Span, ...]:
    return tuple(Span(*one.span()) for one in re.finditer(r"\S[^.!?]*[.!?]?", text))


def transcript(interview: str, turns: list[tuple[str, Role, str]], kind: SourceKind) -> Transcript:
    made, at = [], 0
    for number, (speaker, role, text) in enumerate(turns, 1):
        made.append(Turn(number, speaker, speaker, role, text, at))
        at += len(text) + 2
    account = Account(0, 0, 0, 0, 0)
    return Transcript(interview, kind, "nb", "0", "txt", "utf-8", tuple(made), (), account)


@dataclass
class Drawing:
    """What is gathered while a world is drawn."""

    turns: dict[str, list[tuple[str, Role, str]]] = field(default_factory=dict)
    wanted: list[tuple[str, str, Stance, str]] = field(default_factory=list)
    covers: list[Cover] = field(default_factory=list)

    def mark(self, name: str, case: str, sign: str) -> None:
        stances = {"+": [Stance.SUPPORTS], "-": [Stance.CONTRADICTS], "±": list(Stance)}
        for stance in stances.get(sign, []):
            text = (
                f"Vi i {case} sier noe om {name} her, og det er {stance.value} hele veien gjennom."
            )
            self.turns[case].append((f"p-{case}", Role.INFORMANT, text))
            self.wanted.append((name, case, stance, text))
        for item in code(name).guide:
            state = State.NOT_ASKED if sign == "." else State.UNANSWERED
            self.covers.append(Cover(item, case, state))


def draw(rows: Mapping[str, str], *, groups: bool = True, notes: str = "") -> World:
    cases = CASES[: max(len(signs.split()) for signs in rows.values())]
    drawing = Drawing({case: [("int1", Role.INTERVIEWER, f"Hva sier {case}?")] for case in cases})
    for name, signs in rows.items():
        for case, sign in zip(cases, signs.split(), strict=True):
            drawing.mark(name, case, sign)
    transcripts = {
        case: transcript(
            f"I-{case}",
            drawing.turns[case],
            SourceKind.NOTES if case in notes else SourceKind.TRANSCRIPT,
        )
        for case in cases
    }
    codings = []
    for name, case, stance, words in drawing.wanted:
        text = transcripts[case].text
        start = text.index(words)
        anchor = anchored(f"I-{case}", text, Span(start, start + len(words)))
        codings.append(Coding(f"{name}/{case}/{stance.value}", anchor, name, "A", stance, "t"))
    return World(
        study=study(cases, groups=groups, notes=notes),
        codebook=Codebook(
            "1", (Theme("thema", Wording.of("Tema"), NOTHING, tuple(code(one) for one in rows)),)
        ),
        codings=tuple(codings),
        transcripts=tuple(transcripts.values()),
        coverage=Coverage(tuple(drawing.covers)),
    )


def study(cases: str, *, groups: bool = True, notes: str = "") -> Study:
    return Study(
        id="study",
        title=Wording.of("Study"),
        subtitle=NOTHING,
        constructed=True,
        language="nb",
        client="",
        authors=(),
        date="2026-11-02",
        purpose=NOTHING,
        deletion_date="",
        units=UNITS,
        groups=tuple(
            Group(name, words, "centrality", 1, 2, tuple(one for one in members if one in cases))
            for name, words, members in GROUPS
            if groups
        ),
        coders=(Coder("A", "Anna", lead=True), Coder("B", "Bo")),
        interviewers=(Interviewer("int1", "Ragnhild Moberget"),),
        interviews=tuple(
            Interview(
                id=f"I-{one}",
                case=one,
                source=f"{one}.txt",
                kind=SourceKind.NOTES if one in notes else SourceKind.TRANSCRIPT,
                language="nb",
                date="",
                mode=NOTHING,
                minutes=60,
                interviewers=("int1",),
                participants=(f"p-{one}",),
            )
            for one in cases
        ),
        cases=tuple(
            Case(
                one,
                NAMES[at],
                (),
                CaseStatus.INTERVIEWED,
                (Attribute("centrality", float(at + 1)),),
            )
            for at, one in enumerate(cases)
        ),
        participants=tuple(
            Participant(
                id=f"p-{one}",
                case=one,
                name=f"Person {one.upper()}sen",
                labels=(),
                code_name=f"Informant {at}",
                role=NOTHING,
                service=NOTHING,
                consent=Consent(ConsentStatus.GIVEN),
            )
            for at, one in enumerate(cases, 1)
        ),
    )


@pytest.fixture(name="draw")
def draw_fixture() -> Callable[..., World]:
    """Return the function that draws a world from a table."""
    return draw


@pytest.fixture(name="study")
def study_fixture() -> Study:
    """Return a study of five cases."""
    return study("abcde")
