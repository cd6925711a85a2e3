"""The views of a report's material: what every template sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from workbench.model.case import CaseStatus
from workbench.model.codebook import Code, Theme
from workbench.model.finding import Claim, Number, Passage, Quote, Section, Sentence, Side
from workbench.model.interview import Unit
from workbench.report.count import numbers
from workbench.report.legend import ARTICLE, CASE, FROM_NOTES, INFORMANT
from workbench.report.material import Material
from workbench.report.opening import openings
from workbench.report.phrase import capital, date, listed, runs, stopped
from workbench.report.template.shown import (
    ClaimView,
    CodeView,
    GroupView,
    GuideView,
    Inlines,
    NumberView,
    PassageView,
    QuoteView,
    SectionView,
    StudyView,
    ThemeView,
    UnitView,
)


def view_of(material: Material) -> dict[str, object]:
    """Return the names that every template sees, from views alone.

    ``study``, ``guide``, ``groups`` (those large enough to be told of), ``themes``,
    ``sections`` (one per theme that has something to tell), ``main``, ``shared``,
    ``contrasts`` and ``divided`` (sentences), ``own`` (the claims that researchers have
    written), ``grouped`` (whether more than one group is large enough), ``agreed`` (whether an
    agreement between coders was measured), ``ruled`` (whether the quantifier rule is known),
    ``figures`` (the names of those drawn), ``numbers`` (the ids of all there are),
    ``language``, ``version``.
    """
    claims = {claim.id: claim for claim in material.findings.claims}
    found = material.findings
    return {
        "study": _study(material),
        "guide": GuideView(
            material.guide.title,
            material.guide.version,
            date(material.guide.date, material.language),
        ),
        "groups": tuple(
            GroupView(group.id, group.name.in_(material.language)) for group in material.groups
        ),
        "themes": tuple(theme_view(one, material) for one in material.codebook.themes),
        "sections": tuple(_section(one, claims, material) for one in found.sections),
        "main": tuple(sentence_view(one, claims) for one in found.main),
        "contrasts": tuple(sentence_view(one, claims) for one in found.contrasts),
        "shared": tuple(sentence_view(one, claims) for one in found.shared),
        "divided": tuple(sentence_view(one, claims) for one in found.divided),
        "own": tuple(claim_view(one) for one in found.claims if one.written),
        "grouped": len(material.groups) > 1,
        "agreed": material.agreement is not None,
        "numbers": tuple(numbers(material)),
        "figures": tuple(sorted(material.figures)),
        "ruled": bool(material.rule),
        "language": material.language,
        "version": material.version,
    }


def number_view(number: Number) -> NumberView:
    """Return the view of a number."""
    return NumberView(number.id, number.value, number.words or number.text, number.text)


def claim_view(claim: Claim, text: str | None = None, told: str = "") -> ClaimView:
    """Return the view of a claim; ``text`` when a sentence words it."""
    return ClaimView(
        id=claim.id,
        text=claim.text if text is None else text,
        told=told,
        code=claim.code,
        n=claim.n,
        denominator=claim.denominator,
        total=claim.total,
        quantifier=claim.quantifier.value,
        side=claim.side.value,
        group=claim.group or "",
        status=claim.status.value,
    )


def sentence_view(sentence: Sentence, claims: Mapping[str, Claim]) -> ClaimView:
    """Return the view of a drafted sentence, tied to its claim."""
    text = stopped(capital(sentence.text))
    claim = claims.get(sentence.claim)
    if claim is None:
        made = ClaimView(sentence.claim, text, sentence.told.value, "")
    else:
        made = claim_view(claim, text, sentence.told.value)
    return replace(made, also=sentence.also, spans=sentence.spans)


def quote_view(quote: Quote, material: Material) -> QuoteView:
    """Return the view of a quote, attributed as the study says."""
    return QuoteView(
        id=quote.id,
        code=quote.code,
        text=quote.printed,
        language=quote.language,
        verbatim=quote.verbatim,
        attribution=attribution(quote, material),
        told=FROM_NOTES.in_(material.language) + " ",
    )


def attribution(quote: Quote, material: Material) -> str:
    """Return what stands under a quote: a code name, a group that is told of, or «informant»."""
    anybody = INFORMANT.in_(material.language)
    if material.study.attribution == "code-name":
        return quote.speaker or anybody
    group = next((one for one in material.groups if quote.case in one.cases), None)
    if material.study.attribution == "group" and group is not None:
        return f"{anybody}, {group.name.in_(material.language)}"
    return anybody


def code_view(code: Code, language: str) -> CodeView:
    """Return the view of a code."""
    return CodeView(
        id=code.id,
        name=code.name.in_(language),
        definition=code.definition.in_(language),
        include=code.include.in_(language),
        exclude=code.exclude.in_(language),
        example=code.example.in_(language),
        theme=code.theme,
        sensitive=code.sensitive,
    )


def theme_view(theme: Theme, material: Material) -> ThemeView:
    """Return the view of a theme with its codes."""
    language = material.language
    codes = tuple(code_view(code, language) for code in theme.codes)
    return ThemeView(theme.id, theme.name.in_(language), theme.definition.in_(language), codes)


def _section(section: Section, claims: Mapping[str, Claim], material: Material) -> SectionView:
    passages = tuple(
        _passage(passage, nth, claims, material) for nth, passage in enumerate(section.passages)
    )
    lead = tuple(sentence_view(one, claims) for one in section.lead)
    theme = theme_view(material.codebook.theme(section.theme), material)
    return SectionView(theme, lead, passages)


def _passage(
    passage: Passage, nth: int, claims: Mapping[str, Claim], material: Material
) -> PassageView:
    by_id = {quote.id: quote for quote in material.findings.quotes}
    quotes = [by_id[one] for one in passage.quotes]
    leading = openings(quotes, _sides(passage, claims), nth, material.language)
    first = quotes[0].id if quotes else ""
    opening = leading.pop(first, "")
    return PassageView(
        code_view(material.codebook.by_id[passage.code], material.language),
        tuple(sentence_view(one, claims) for one in passage.sentences),
        tuple(
            replace(quote_view(one, material), opening=leading.get(one.id, "")) for one in quotes
        ),
        Inlines("opening", runs(opening)) if opening else None,
    )


def _sides(passage: Passage, claims: Mapping[str, Claim]) -> list[Side]:
    """Return the sides of a code that are told of over all cases, in the text's order."""
    told = [claims[name] for one in passage.sentences for name in (one.claim, *one.also)]
    return [*dict.fromkeys(one.side for one in told if one.group is None)]


def _study(material: Material) -> StudyView:
    study, language = material.study, material.language
    unit = study.unit(language) if study.units else None
    if unit is None:
        one, the, many, all_ = CASE.in_(language).split()
        unit = Unit(language, one, the, many, all_, ARTICLE.in_(language))
    dates = sorted(one.date for one in study.interviews if one.date)
    declined = (case.reason for case in study.cases if case.status is CaseStatus.DECLINED)
    return StudyView(
        title=study.title.in_(language),
        subtitle=study.subtitle.in_(language),
        client=study.client,
        authors=listed(list(study.authors), language),
        date=date(study.date, language),
        purpose=study.purpose.in_(language),
        constructed=study.constructed,
        deletion_date=date(study.deletion_date, language),
        first_interview=date(dates[0], language) if dates else "",
        last_interview=date(dates[-1], language) if dates else "",
        case_names=listed(sorted(case.name for case in study.interviewed()), language),
        limits=tuple(one.in_(language) for one in study.limits),
        declined=tuple(one.in_(language) for one in declined if one),
        modes=_distinct(one.mode.in_(language) for one in study.interviews),
        unit=UnitView(unit.one, unit.the, unit.many, unit.all, unit.single),
        codebook_version=material.codebook.version,
        attribution=material.study.attribution,
        lead=study.lead() is not None,
        blind=study.blind,
    )


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({text for text in texts if text}))
