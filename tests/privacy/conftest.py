"""A small constructed study with people, cases and words that may not be printed."""

from __future__ import annotations

import pytest

from workbench.model.case import Attribute, Case, CaseStatus, Group
from workbench.model.codebook import Code, Codebook, Theme
from workbench.model.interview import Interview, Replacement, SourceKind, Study, Unit
from workbench.model.participant import Consent, ConsentStatus, Interviewer, Participant
from workbench.model.wording import NOTHING, Wording


def say(nb: str, nn: str, en: str) -> Wording:
    return Wording((("nb", nb), ("nn", nn), ("en", en)))


def person(name: str, code_name: str, *labels: str, case: str = "h") -> Participant:
    consent = Consent(ConsentStatus.GIVEN)
    return Participant(name, case, name, labels, code_name, NOTHING, NOTHING, consent)


def case(name: str, *aliases: str, **figures: float) -> Case:
    attributes = tuple(Attribute(one, value, "persons") for one, value in figures.items())
    return Case(name[0].lower(), name, aliases, CaseStatus.INTERVIEWED, attributes)


def interview(case_id: str, language: str) -> Interview:
    return Interview(
        id=f"I-{case_id}",
        case=case_id,
        source="s.txt",
        kind=SourceKind.TRANSCRIPT,
        language=language,
        date="",
        mode=NOTHING,
        minutes=None,
        interviewers=(),
        participants=(),
    )


@pytest.fixture
def study() -> Study:
    return Study(
        id="s",
        title=Wording.of("Bosetting av flyktninger fra Ukraina"),
        subtitle=NOTHING,
        constructed=True,
        language="nb",
        client="Husbanken",
        authors=(),
        date="2026-01-01",
        purpose=NOTHING,
        deletion_date="",
        units=(
            Unit("nb", "kommune", "kommunen", "kommuner", "kommunene", "en"),
            Unit("nn", "kommune", "kommunen", "kommunar", "kommunane", "ein"),
            Unit(
                "en",
                "municipality",
                "the municipality",
                "municipalities",
                "the municipalities",
                "one",
            ),
        ),
        groups=(
            Group("central", Wording.of("mer sentrale kommuner"), "c", 1, 2, ("h",)),
            Group("other", Wording.of("andre kommuner"), "c", 3, 6, ("t", "s", "b")),
        ),
        coders=(),
        interviewers=(Interviewer("int1", "Ragnhild Moberget", ("Ragnhild", "RM", "Intervjuer")),),
        interviews=tuple(interview(one, "nn" if one == "t" else "nb") for one in "htsb"),
        cases=(
            case("Hasselvoll", "Vollebyen", "hasselvollinger", settled=243, requested=290, few=6),
            case("Tindvåg", settled=128),
            case("Skarvhamn", settled=20),
            case("Breidgrend", settled=22),
        ),
        participants=(
            person("Tonje Myrbekk", "Informant 9", "Myrbekk, Tonje", "TM", "t"),
            person("Jon Arild de Steinsrud", "Informant 16", case="t"),
            person("Jon Hansvik", "Informant 8", case="s"),
        ),
        replacements=(
            Replacement("Åsmyra skole", say("[en skole]", "[ein skule]", "[a school]")),
            Replacement("Åsmyra", say("[et sted]", "[ein stad]", "[a place]")),
            Replacement("Tindvåg Verft", say("[en bedrift]", "[ei bedrift]", "[a company]")),
            Replacement("doktorboligen", say("[en bolig]", "[ein bustad]", "[a dwelling]")),
        ),
    )


def code(name: str, *, sensitive: bool = False) -> Code:
    return Code(
        id=name,
        theme="t",
        name=Wording.of(name),
        definition=Wording.of("Samarbeid med IMDi"),
        include=NOTHING,
        exclude=NOTHING,
        example=NOTHING,
        counter_example=NOTHING,
        keywords=(),
        guide=(),
        finding=Wording.of("{cases} leier av private"),
        contrary=NOTHING,
        sensitive=sensitive,
    )


@pytest.fixture
def codebook() -> Codebook:
    codes = (code("rent"), code("bent", sensitive=True))
    return Codebook("1", (Theme("t", Wording.of("Tema"), NOTHING, codes),))
