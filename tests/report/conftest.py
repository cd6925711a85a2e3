"""A small study, written out: three cases, two themes, three codes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.model.anchor import Anchor
from workbench.model.case import Attribute, Case, CaseStatus, Group
from workbench.model.codebook import Code, Codebook, Theme
from workbench.model.coding import Coding, Stance, Work
from workbench.model.finding import (
    Claim,
    Finding,
    Findings,
    Number,
    Passage,
    Quantifier,
    Quote,
    Section,
    Sentence,
    Side,
    Standing,
    Told,
    Verdict,
)
from workbench.model.guide import Guide, Heading, Item
from workbench.model.interview import Coder, Interview, SourceKind, Study, Unit
from workbench.model.keying import Cover, Coverage, State
from workbench.model.participant import Consent, ConsentStatus, Interviewer, Participant
from workbench.model.transcript import Account, Role, Transcript, Turn
from workbench.model.wording import NOTHING, Wording
from workbench.report.block import Block, Figure, Run
from workbench.report.chapter import render_chapters
from workbench.report.material import Material

CASES = ("nord", "midt", "sor")


def w(nb: str, nn: str = "", en: str = "") -> Wording:
    """Return a wording in the languages given."""
    given = (("nb", nb), ("nn", nn), ("en", en))
    return Wording(tuple((tag, text) for tag, text in given if text))


def _case(name: str, title: str, centrality: int) -> Case:
    facts = (
        Attribute("centrality", centrality, "class", "2024", "oppdiktet"),
        Attribute("population", 12_400 * centrality, "persons", "2026", "oppdiktet", 35_000),
        Attribute("mean_price", None, "NOK", "2025", missing="not found"),
    )
    return Case(name, title, (), CaseStatus.INTERVIEWED, facts)


def _participant(number: int, case: str) -> Participant:
    return Participant(
        id=f"p{number}",
        case=case,
        name=f"Navn Navnesen{number}",
        labels=(),
        code_name=f"Informant {number}",
        role=w("leder", "leiar", "head"),
        service=w("boligkontoret", "bustadkontoret", "the housing office"),
        consent=Consent(ConsentStatus.GIVEN, "2026-09-01"),
    )


def study() -> Study:
    """Return the study."""
    declined = replace(
        _case("vest", "Vest", 1),
        status=CaseStatus.DECLINED,
        reason=w("Stort arbeidspress.", "Stort arbeidspress.", "Workload."),
    )
    cases = (_case("nord", "Nordvik", 2), _case("midt", "Midtvik", 4), _case("sor", "Sørvik", 6))
    return Study(
        id="prove",
        title=w("Hjem & <hus>", "Heim & <hus>", "Homes & <houses>"),
        subtitle=w("Tre kommuner", "Tre kommunar", "Three municipalities"),
        constructed=True,
        language="nb",
        client="Oppdragsgiver",
        authors=("A. Forsker",),
        date="2026-11-02",
        purpose=w("Formålet er å prøve.", "Føremålet er å prøve.", "The aim is to try."),
        deletion_date="2027-12-31",
        units=(
            Unit("nb", "kommune", "kommunen", "kommuner", "kommunene", "en"),
            Unit("nn", "kommune", "kommunen", "kommunar", "kommunane", "ein"),
            Unit(
                "en",
                "municipality",
                "the municipality",
                "municipalities",
                "the municipalities",
                "a",
            ),
        ),
        groups=(
            Group("central", w("mer sentrale"), "centrality", 1, 2, ("nord",)),
            Group("rest", w("mindre sentrale"), "centrality", 3, 6, ("midt", "sor")),
        ),
        coders=(Coder("A", "Anna", lead=True), Coder("B", "Bo")),
        interviewers=(Interviewer("int1", "Ida"),),
        interviews=tuple(
            Interview(
                id=f"I{number}",
                case=case,
                source=f"I{number}.txt",
                kind=SourceKind.NOTES if case == "sor" else SourceKind.TRANSCRIPT,
                language="nb",
                date=f"2026-09-1{number}",
                mode=w("videomøte", "videomøte", "video meeting"),
                minutes=None if case == "sor" else 60 + number,
                interviewers=("int1",),
                participants=(f"p{number}",),
            )
            for number, case in enumerate(CASES, 1)
        ),
        cases=(*cases, declined),
        participants=tuple(_participant(number, case) for number, case in enumerate(CASES, 1)),
        limits=(w("Tre kommuner er få.", "Tre kommunar er få.", "Three is few."),),
    )


def codebook() -> Codebook:
    """Return the codebook: two themes, three codes."""

    def code(name: str, theme: str, *, sensitive: bool = False) -> Code:
        return Code(
            id=name,
            theme=theme,
            name=w(name.capitalize()),
            definition=w(f"Hva {name} er."),
            include=w("Alt om det."),
            exclude=NOTHING,
            example=w("Vi gjør det."),
            counter_example=NOTHING,
            keywords=(name,),
            guide=("q1",),
            finding=w("{cases} gjør det"),
            contrary=w("{cases} gjør det ikke"),
            sensitive=sensitive,
        )

    work = Theme("arbeid", w("Arbeid", "", "Work"), w("Om arbeid."), (code("folk", "arbeid"),))
    homes = (code("leie", "bolig"), code("avslag", "bolig", sensitive=True))
    return Codebook("1", (work, Theme("bolig", w("Bolig", "", "Homes"), w("Om bolig."), homes)))


def guide() -> Guide:
    """Return the guide: one heading, two items."""
    items = (
        Item("q1", "1", 1, "start", None, "Hvordan går det?"),
        Item("q1a", "1a", 2, "start", "q1", "Hvorfor?", condition="det går dårlig"),
    )
    heading = Heading("start", "Innledning", "Velkommen.", ("q1", "q1a"))
    return Guide("Intervjuguide", "2", "2026-08-20", "nb", (heading,), items)


def _transcript(interview: Interview) -> Transcript:
    turns = (
        Turn(1, "Ida", "int1", Role.INTERVIEWER, "Hvordan går det?", 0),
        Turn(2, "P", interview.participants[0], Role.INFORMANT, "Vi fikk flere folk.", 18),
    )
    account = Account(1, 1, 0, 0, 0)
    return Transcript(
        interview.id, interview.kind, "nb", "0" * 64, "txt", "utf-8", turns, (), account
    )


def _coding(number: int, code: str, coder: str = "A") -> Coding:
    anchor = Anchor(f"I{number}", 18, 36, "Vi fikk flere folk")
    time = f"2026-10-0{number}T10:00:00.000000Z"
    return Coding(f"k-{code}-{number}", anchor, code, coder, Stance.SUPPORTS, time)


def quote(name: str, code: str, printed: str, *, number: int = 1, verbatim: bool = True) -> Quote:
    """Return a quote from an interview."""
    return Quote(
        id=name,
        coding=f"k-{code}-{number}",
        code=code,
        case=CASES[number - 1],
        interview=f"I{number}",
        turn=2,
        speaker=f"Informant {number}",
        start=18,
        end=36,
        original="Vi fikk flere folk",
        printed=printed,
        language="nn" if number == 2 else "nb",
        verbatim=verbatim,
    )


def findings() -> Findings:
    """Return what is found: one claim for all, one for one case, and quotes."""
    everyone = Claim(
        "C-folk",
        "folk",
        None,
        Side.FOR,
        Quantifier.ALL,
        3,
        3,
        3,
        "alle kommunene har fått flere folk",
        CASES,
        ("k-folk-1", "k-folk-2", "k-folk-3"),
    )
    one = Claim(
        "C-leie",
        "leie",
        None,
        Side.FOR,
        Quantifier.ONE,
        1,
        2,
        3,
        "én kommune leier av private",
        ("nord",),
        ("k-leie-1",),
    )
    standing = tuple(
        Standing(case, Verdict.FOR, (f"k-folk-{i}",)) for i, case in enumerate(CASES, 1)
    )
    rent = (
        Standing("nord", Verdict.FOR, ("k-leie-1",)),
        Standing("midt", Verdict.SILENT),
        Standing("sor", Verdict.NOT_ASKED),
    )
    told = Sentence(Told.FINDING, "alle kommunene har fått flere folk", "C-folk")
    rented = Sentence(Told.FINDING, "Én kommune leier av private.", "C-leie")
    return Findings(
        findings=(Finding("folk", "arbeid", None, standing), Finding("leie", "bolig", None, rent)),
        claims=(everyone, one),
        quotes=(
            quote("Q-AAAAAA", "folk", "Vi fikk *flere* folk, {{ ikke }} <færre>"),
            quote("Q-BBBBBB", "leie", "Dei leiger [ein stad]", number=2),
            quote("Q-CCCCCC", "folk", "tre nye siden i vår", number=3, verbatim=False),
        ),
        numbers=tuple(
            Number(f"N-{name}", value, str(value), f"counted {name}", words=words)
            for name, value, words in (
                ("cases", 3, "tre"),
                ("interviews", 3, "tre"),
                ("informants", 3, "tre"),
                ("interviewers", 1, "én"),
                ("guide-items", 2, "to"),
                ("themes", 2, "to"),
                ("codes", 3, "tre"),
                ("codings", 4, "fire"),
                ("informant-turns", 15_000, "15\u00a0000"),
                ("group-central", 1, "én"),
                ("group-rest", 2, "to"),
            )
        ),
        sections=(
            Section("arbeid", (), (Passage("folk", (told,), ("Q-AAAAAA", "Q-CCCCCC")),)),
            Section("bolig", (rented,), (Passage("leie", (rented,), ("Q-BBBBBB",)),)),
        ),
        main=(told, rented),
        contrasts=(),
        shared=(told,),
    )


def coverage() -> Coverage:
    """Return the coverage of two items in three cases."""
    asked = tuple(Cover("q1", case, State.ANSWERED) for case in CASES)
    return Coverage((*asked, *(Cover("q1a", case, State.NOT_ASKED) for case in CASES)))


SVG = (
    b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">'
    b'<defs><clipPath id="c"><rect/></clipPath></defs><g clip-path="url(#c)"/></svg>'
)


def whole(language: str = "nb") -> Material:
    """Return the whole small study."""
    one = study()
    codings = [_coding(i, "folk") for i in (1, 2, 3)] + [
        _coding(1, "leie"),
        _coding(1, "folk", "B"),
    ]
    codings[-1] = replace(codings[-1], id="k-folk-1b")
    figure = Figure("fig-coverage", (Run("Hva som kom opp"),), "Søyler", b"png", SVG)
    return Material(
        study=one,
        guide=guide(),
        codebook=codebook(),
        transcripts={interview.id: _transcript(interview) for interview in one.interviews},
        coverage=coverage(),
        work=Work(codings=tuple(codings)),
        findings=findings(),
        figures={"coverage": figure},
        rule={
            "exact": 3,
            "all_but_one": 4,
            "most": 0.5,
            "several": 1 / 3,
            "couple": 2,
            "group": 2,
            "sensitive_group": 3,
            "informants": 3,
        },
        groups=one.groups,
        language=language,
        version="0.1.0",
    )


@pytest.fixture(scope="session")
def material_of() -> Callable[[str], Material]:
    """Return the whole small study in a language."""
    return whole


@pytest.fixture(scope="session")
def material() -> Material:
    """Return the whole small study in bokmål."""
    return whole()


@pytest.fixture(scope="session")
def blocks_of() -> Callable[[str], tuple[Block, ...]]:
    """Return the blocks of one chapter, from its template."""

    def blocks(template: str) -> tuple[Block, ...]:
        return render_chapters({"01-x.md.j2": template}, whole())[0][1]

    return blocks


@pytest.fixture(scope="session")
def templates_in() -> Callable[[str], dict[str, str]]:
    """Return the chapter templates that ship, in a language."""

    def templates(language: str) -> dict[str, str]:
        folder = Path(__file__).parents[2] / "templates" / "chapters" / language
        paths = sorted(folder.glob("*.md.j2"))
        return {path.name: path.read_text(encoding="utf-8") for path in paths}

    return templates
