"""One planted case of each kind of risk is found; ordinary speech is left alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.model.codebook import Codebook
from workbench.model.coding import Decision
from workbench.model.finding import (
    Claim,
    Finding,
    Findings,
    Quantifier,
    Quote,
    Side,
    Standing,
    Verdict,
)
from workbench.model.interview import Study
from workbench.privacy.check import HOUSE, Limits, check
from workbench.privacy.decide import Exposure, decided
from workbench.privacy.notice import Disclosure, Kind

ORDINARY = frozenset({"vi", "de", "og", "men", "skole", "barn", "husleie"})


def known(word: str, _: str) -> bool:
    return word.casefold() in ORDINARY


def quote(text: str, code: str = "rent", language: str = "nb") -> Quote:
    return Quote(
        id="Q-1", coding="k", code=code, case="h", interview="I-h", turn=1, speaker="Informant 9",
        start=0, end=len(text), original=text, printed=text, language=language,
    )  # fmt: skip


def claim(text: str, code: str = "rent", n: int = 1, group: str | None = None) -> Claim:
    quantifier = {1: Quantifier.ONE, 2: Quantifier.COUPLE, 4: Quantifier.ALL}.get(
        n, Quantifier.SEVERAL
    )
    return Claim(f"C-{code}", code, group, Side.FOR, quantifier, n, 4, 4, text, (), ())


def found(
    study: Study,
    codebook: Codebook,
    *quotes: Quote,
    claims: tuple[Claim, ...] = (),
    passages: tuple[int, ...] = (1, 1, 1, 1),
    decisions: tuple[Decision, ...] = (),
    limits: Limits = HOUSE,
) -> Exposure:
    standings = tuple(
        Standing(case, Verdict.FOR, tuple(f"{case}{nth}" for nth in range(number)))
        for case, number in zip("htsb", passages, strict=True)
    )
    findings = Findings(
        findings=tuple(Finding(code.id, "t", None, standings) for code in codebook.codes),
        claims=claims,
        quotes=quotes,
        numbers=(),
        sections=(),
    )
    risks = check(study, codebook, findings, known=known, limits=limits)
    return decided(risks, decisions)


def kinds(exposure: Exposure) -> list[Kind]:
    """Return the kinds found, but for what the groups of the study call forth by themselves."""
    return [one.kind for one in exposure.open if not one.about.startswith("N-group")]


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("Vi hadde bosatt 243 da.", Kind.REGISTER, "243"),
        ("Vi hadde bosatt to hundre og førtitre da.", Kind.REGISTER, "to hundre og førtitre"),
        ("Vi er på to hundre og femtito nå.", Kind.FIGURE, "to hundre og femtito"),
        ("Vi har de høyeste prisene i regionen.", Kind.SUPERLATIVE, "høyeste prisene i regionen"),
        ("Det er den eneste familien der.", Kind.SUPERLATIVE, "den eneste familien"),
        ("the smallest town in the county", Kind.SUPERLATIVE, "the smallest town in the county"),
        ("Vi er en liten kommune.", Kind.SIZE, "liten kommune"),
        ("Vi er ein ganske stor kommune.", Kind.SIZE, "ganske stor kommune"),
        ("De kom 14. juni, ni stykker.", Kind.DATE, "14. juni"),
        ("De kom fjortende juni.", Kind.DATE, "fjortende juni"),
        ("Vi sendte dem til Lillevik da.", Kind.UNKNOWN, "Lillevik"),
        ("En familie med sju barn bor der.", Kind.FAMILY, "familie med sju barn"),
        ("Ute i Hasselvollbygda er det tomt.", Kind.NAME, "Hasselvoll"),
        ("Ring 41 23 45 67.", Kind.CONTACT, "41 23 45 67"),
        ("De bor i Storgata 12.", Kind.ADDRESS, "Storgata 12"),
        ("Han er født 01010012356.", Kind.IDENTITY, "01010012356"),
    ],
)
def test_a_planted_detail_is_found(
    study: Study, codebook: Codebook, text: str, kind: Kind, what: str
) -> None:
    notices = found(study, codebook, quote(text)).open
    assert (kind, "Q-1", what) in {(one.kind, one.about, one.what) for one in notices}


@pytest.mark.parametrize(
    "text",
    [
        "Vi leide alt vi fant av private i hele sommer.",
        "De tok tirsdag og torsdag, og NAV satt på skjerm.",
        "Husbanken og IMDi svarte, og de fra Ukraina fikk bolig.",
        "Det koster 14 000 kroner, eller 243 kroner dagen for en på 20 år.",
        "I 2022 brukte vi seks uker, og 6 måneder før det.",
        "Det eneste vi kan gjøre, er å vente til neste år.",
        "Den neste saken i rekken tok minst to timer.",
        "«Vi vil ikke», sa de. «Men vi må.»",
        "Ja: Vi fikk det til. Tre av fire flyttet.",
        "[Informant 9] ringte [en skole i Lillevik] for oss.",
        "Rundt 240 kom, av nesten 300.",
        "the rest of the country waited, and I think we did too",
    ],
)
def test_ordinary_speech_is_left_alone(study: Study, codebook: Codebook, text: str) -> None:
    assert kinds(found(study, codebook, quote(text))) == []


def test_another_cases_figure_is_nobodys_business(study: Study, codebook: Codebook) -> None:
    assert kinds(found(study, codebook, quote("Vi hjalp 20 av dem."))) == []


def test_a_group_of_one_case_is_warned_of(study: Study, codebook: Codebook) -> None:
    (notice,) = found(study, codebook).open
    assert (notice.kind, notice.about) == (Kind.GROUP, "N-group-central")
    assert "bare ett case" in notice.said("nb")
    assert notice.what == "mer sentrale kommuner"


def test_cells_of_one_three_and_one_are_told_apart(study: Study, codebook: Codebook) -> None:
    central, other = study.groups
    cells = (
        replace(central, id="one", cases=("h",)),
        replace(other, id="three", cases=("t", "s", "b")),
        replace(other, id="single", cases=("h",)),
    )
    exposure = found(
        replace(study, groups=cells), codebook, claims=(claim("Alle.", n=3, group="three"),)
    )
    assert [one.about for one in exposure.open] == ["N-group-one", "N-group-single"]


def test_a_named_group_of_two_is_warned_of_once(study: Study, codebook: Codebook) -> None:
    two = replace(study, groups=(replace(study.groups[1], cases=("t", "s")),))
    claims = (claim("Begge.", n=2, group="other"), claim("Begge.", "bent", n=3, group="other"))
    three = Limits(cases=3)
    assert [one.kind for one in found(two, codebook, claims=claims, limits=three).open] == [
        Kind.FEW
    ]
    assert found(two, codebook, claims=claims).open == ()
    assert found(two, codebook, claims=(claim("Alle.", n=3),)).open == ()


def test_a_single_case_with_a_size_word_is_found(study: Study, codebook: Codebook) -> None:
    text = "Én av de mindre kommunene leier av private."
    assert kinds(found(study, codebook, claims=(claim(text),))) == [Kind.SIZE]
    assert kinds(found(study, codebook, claims=(claim(text, n=3),))) == []
    assert (
        kinds(found(study, codebook, claims=(claim("Én kommune har liten nytte av det."),))) == []
    )


@pytest.mark.parametrize(("n", "risky"), [(1, True), (2, True), (3, False), (4, True)])
def test_sensitive_matters_of_few_or_of_all_are_found(
    study: Study, codebook: Codebook, n: int, *, risky: bool
) -> None:
    claims = (claim("De bøyde reglene.", "bent", n=n),)
    assert (Kind.ADMISSION in kinds(found(study, codebook, claims=claims))) is risky


def test_a_quote_on_a_sensitive_matter_of_few_is_found(study: Study, codebook: Codebook) -> None:
    claims = (claim("De bøyde reglene.", "bent", n=2),)
    notices = found(study, codebook, quote("Vi gjorde det.", "bent"), claims=claims).open
    assert {one.about for one in notices if one.kind is Kind.ADMISSION} == {"C-bent", "Q-1"}


def test_one_case_behind_most_passages_of_a_general_claim_is_found(
    study: Study, codebook: Codebook
) -> None:
    claims = (claim("Flere.", n=3),)
    assert kinds(found(study, codebook, claims=claims, passages=(5, 1, 1, 0))) == [Kind.UNEVEN]
    assert kinds(found(study, codebook, claims=claims, passages=(5, 2, 0, 0))) == []
    assert kinds(found(study, codebook, claims=claims, passages=(2, 1, 1, 0))) == []
    assert kinds(found(study, codebook, claims=(claim("Én."),), passages=(5, 0, 0, 0))) == []


def test_a_language_that_few_speak_is_warned_of_once(study: Study, codebook: Codebook) -> None:
    quotes = (quote("Vi leigde.", language="nn"), quote("Vi venta.", language="nn"))
    notices = found(study, codebook, *quotes).open
    assert [one.about for one in notices if one.kind is Kind.LANGUAGE] == ["Q-language-nn"]


def test_the_gravest_comes_first(study: Study, codebook: Codebook) -> None:
    text = "Vi er en liten kommune, ring 41 23 45 67, og vi bosatte 243."
    gravities = [one.kind.gravity for one in found(study, codebook, quote(text)).open]
    assert gravities == sorted(gravities)
    assert len(gravities) > 3


def test_an_accepted_risk_is_silent_but_counted(study: Study, codebook: Codebook) -> None:
    text = quote("Vi hadde bosatt 243 da.")
    (risk,) = (one for one in found(study, codebook, text).open if one.about == "Q-1")

    def ruled(verdict: str, time: str) -> Decision:
        return Decision(time, "disclosure", risk.id, verdict, "spurt", "A", time)

    accepted = found(study, codebook, text, decisions=(ruled("accept", "1"),))
    assert kinds(accepted) == []
    assert [one.kind for one, _ in accepted.decided] == [Kind.REGISTER]
    taken_back = (ruled("reopen", "2"), ruled("accept", "1"))
    assert kinds(found(study, codebook, text, decisions=taken_back)) == [Kind.REGISTER]


def test_a_decision_lapses_with_notice_when_the_text_changes(
    study: Study, codebook: Codebook
) -> None:
    (risk,) = (
        one
        for one in found(study, codebook, quote("Vi hadde bosatt 243 da.")).open
        if one.about == "Q-1"
    )
    made = Decision("1", "disclosure", risk.id, "accept", "spurt", "A", "2023-01-01T")
    later = found(
        study, codebook, quote("Vi hadde bosatt 243, alle på én gang."), decisions=(made,)
    )
    assert kinds(later) == [Kind.REGISTER]
    (lapsed,) = later.lapsed
    assert "A" in lapsed.said("nb")
    assert lapsed.risk.id in lapsed.advised("nb")


@pytest.mark.parametrize(
    ("text", "kind", "what"),
    [
        ("Ordføreren ringte oss.", Kind.ROLE, "Ordføreren"),
        ("Det brant på skolen i fjor høst.", Kind.EVENT, "brant på skolen i fjor"),
        ("Det sto i lokalavisa.", Kind.EVENT, "sto i lokalavisa"),
        ("Kommunestyret vedtok 150 av dem.", Kind.EVENT, "Kommunestyret vedtok"),
        ("Vi er en øykommune.", Kind.PLACE, "øykommune"),
        ("Vi var den eneste kommunen som sa nei.", Kind.SUPERLATIVE, "den eneste kommunen"),
        ("Æ sa det til dokker.", Kind.DIALECT, "Æ"),
        ("Vi er på 245 nå.", Kind.REGISTER, "245"),
        ("Vi er nesten 43 000 her.", None, ""),
    ],
)
def test_further_kinds_are_found(
    study: Study, codebook: Codebook, text: str, kind: Kind | None, what: str
) -> None:
    risks = {(one.kind, one.what) for one in found(study, codebook, quote(text)).open}
    if kind is None:
        assert not {one for one, _ in risks} & {Kind.REGISTER, Kind.FIGURE}
    else:
        assert (kind, what) in risks


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", ["en", "nb", "nn"])
@pytest.mark.parametrize("place", ["", "04-findings.md.j2"])
def test_every_kind_says_what_it_is_and_what_to_do(kind: Kind, language: str, place: str) -> None:
    notice = Disclosure(kind, "Q-1", "ord", place=place)
    assert notice.said(language).startswith("Q-1: ")
    assert notice.advised(language).endswith(".")
    proposed = Disclosure(kind, "Q-1", "ord", "noe annet", place=place)
    assert "«noe annet»" in proposed.advised(language)
