"""From the chapters that ship to a document; its numbers and tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from workbench.errors.base import Where
from workbench.errors.report import SameTarget
from workbench.model.agreement import Agreement, CodeAgreement, Coefficient
from workbench.model.case import Attribute, Group
from workbench.model.finding import Finding, Findings, Standing, Verdict
from workbench.model.wording import Wording
from workbench.report.block import (
    Block,
    Contents,
    Document,
    Figure,
    Heading,
    Paragraph,
    Run,
    Table,
)
from workbench.report.chapter import compose, render_chapters
from workbench.report.html.page import to_html
from workbench.report.ledger import ledger, to_csv
from workbench.report.material import Material
from workbench.report.md import to_markdown
from workbench.report.notice import FindingsLeftOut, OtherLanguage, Unstated
from workbench.report.number import labels, letter
from workbench.report.review import review
from workbench.report.table.internal import compose_internal
from workbench.report.table.named import TABLES, table_of
from workbench.report.walk import every, inlines_of, text_of

Make = Callable[[str], Material]
Templates = Callable[[str], dict[str, str]]


def texts(blocks: tuple[Block, ...]) -> str:
    return "\n".join(text_of(inlines_of(block)) for block in every(blocks))


def whole(document: Document) -> str:
    return "\n".join(texts(blocks) for _, blocks in document.chapters)


def rows(table: Table) -> list[list[str]]:
    return [[text_of(cell.inlines) for cell in row] for row in table.rows]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_chapters_that_ship_make_a_report(
    material_of: Make, templates_in: Templates, language: str
) -> None:
    document = compose(material_of(language), templates_in(language))
    assert len(document.chapters) == 10
    assert document.language == language
    assert document.cover is not None
    assert document.cover.notice
    kinds = [block.kind for block in document.chapters[0][1] if isinstance(block, Contents)]
    assert kinds == ["contents", "tables", "figures"]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_study_without_anything_coded_still_has_a_report(
    material_of: Make, templates_in: Templates, language: str
) -> None:
    full = material_of(language)
    empty = Findings((), (), (), full.findings.numbers, ())
    bare = replace(
        full.study, groups=(), limits=(), client="", purpose=Wording(), constructed=False
    )
    material = replace(full, findings=empty, study=bare, figures={}, rule={})
    document = compose(material, templates_in(language))
    assert document.cover is not None
    assert document.cover.notice == ""
    blank = {"nb": "ikke oppgitt", "nn": "ikkje oppgj", "en": "not stated"}[language]
    assert blank in whole(document)


def test_the_templates_of_the_three_languages_have_the_same_shape(templates_in: Templates) -> None:
    def shape(language: str) -> list[list[str]]:
        return [
            [line.split(" ")[0] for line in text.splitlines() if line.startswith(("#", "{%"))]
            for text in templates_in(language).values()
        ]

    assert shape("nb") == shape("nn") == shape("en")


def test_the_same_material_gives_the_same_bytes(material_of: Make, templates_in: Templates) -> None:
    def written() -> tuple[bytes, bytes, bytes]:
        material = material_of("nb")
        document = compose(material, templates_in("nb"))
        rows = ledger(document, material)
        return to_html(document), to_markdown(document), to_csv(rows)

    assert written() == written()


def test_chapters_come_in_the_order_of_their_names_and_parts_are_no_chapters(
    material: Material,
) -> None:
    templates = {
        "c/02-b.j2": "# B {#b}",
        "c/_p.j2": "p",
        "c/01-a.j2": "# A\n\n{% include '_p.j2' %}",
    }
    chapters = render_chapters(templates, material)
    assert [name for name, _ in chapters] == ["c/01-a.j2", "c/02-b.j2"]
    assert texts(chapters[0][1]) == "A\np"


def test_an_id_in_two_chapters_is_refused_and_both_places_named(material: Material) -> None:
    with pytest.raises(SameTarget) as caught:
        render_chapters({"1.j2": "# A {#x}", "2.j2": "# B\n\n## C {#x}"}, material)
    assert (caught.value.where, caught.value.first) == (Where("2.j2", 3), Where("1.j2", 1))


def test_references_reach_other_chapters(material: Material) -> None:
    templates = {"1.j2": "# A\n\n[](#tab-cases)", "2.j2": "# B\n\n{{ table('cases') }}"}
    assert len(render_chapters(templates, material)) == 2


def test_tables_and_figures_count_per_chapter_and_appendices_have_letters() -> None:
    def table(name: str) -> Table:
        return Table(name, (Run(name),), ())

    figure = Figure("f", (Run("F"),), "", b"", b"")
    parts: list[Block] = [
        Heading(1, (Run("Sammendrag"),), "s", numbered=False),
        Heading(2, (Run("Under"),), "s1"),
        table("t0"),
        Heading(1, (Run("En"),), "c1"),
        table("t1"),
        Heading(2, (Run("Del"),), "c11"),
        Heading(3, (Run("Del"),), "c111"),
        Heading(2, (Run("Del"),), "c12"),
        Heading(3, (Run("Del"),), "c121"),
        table("t2"),
        figure,
        Heading(1, (Run("To"),), "c2"),
        table("t3"),
        Heading(1, (Run("Tillegg"),), "a", appendix=True),
        table("t4"),
        Heading(2, (Run("Del"),), "a1"),
    ]
    found = labels(Document("", (), "nb", "", None, (("x", tuple(parts)),)))
    read = {name: label.text for name, label in found.items()}
    assert read == {
        "s": "«Sammendrag»",
        "s1": "«Under»",
        "t0": "tabell 1",
        "c1": "kapittel 1",
        "t1": "tabell 1-1",
        "c11": "avsnitt 1.1",
        "c111": "avsnitt 1.1.1",
        "c12": "avsnitt 1.2",
        "c121": "avsnitt 1.2.1",
        "t2": "tabell 1-2",
        "f": "figur 1-1",
        "c2": "kapittel 2",
        "t3": "tabell 2-1",
        "a": "vedlegg A",
        "t4": "tabell A-1",
        "a1": "avsnitt A.1",
    }
    assert found["t2"].name == "Tabell 1-2"


def test_appendices_go_on_after_z() -> None:
    assert [letter(number) for number in (1, 26, 27, 52, 53)] == ["A", "Z", "AA", "AZ", "BA"]


@pytest.mark.parametrize("name", sorted(TABLES))
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_table_is_rectangular_and_fully_worded(
    material_of: Make, name: str, language: str
) -> None:
    table = table_of(name, material_of(language))
    assert table.id == f"tab-{name}"
    assert len({len(row) for row in table.rows}) <= 1
    assert not table.widths or not table.rows or len(table.widths) == len(table.rows[0])
    assert "{" not in text_of(inlines_of(table))


def test_register_facts_show_blanks_and_what_to_compare_with(material: Material) -> None:
    facts = rows(table_of("cases", material))
    assert facts[0] == ["Opplysning", "Nordvik", "Midtvik", "Sørvik", "Landet"]
    assert facts[3][0] == "Innbyggere (personer, 2026)"
    figures = [one.replace("\u00a0", " ") for one in facts[3][1:]]
    assert figures == ["24 800", "49 600", "74 400", "35 000"]
    assert facts[4][1:] == ["ikke oppgitt"] * 3 + ["–"]


def test_figures_of_a_row_have_the_same_decimals_and_dates_are_written_out(
    material: Material,
) -> None:
    first, *others = material.study.cases
    fact = Attribute("share", 3.0, "percent", "2022-01-01", "x", 23.45)
    study = replace(material.study, cases=(replace(first, attributes=(fact,)), *others))
    facts = rows(table_of("cases", replace(material, study=study)))
    shares = next(row for row in facts if row[0].startswith("Share"))
    assert shares[0] == "Share (prosent, 1.\u00a0januar 2022)"
    assert (shares[1], shares[-1]) == ("3,00", "23,45")


def test_the_selection_counts_those_who_declined_in_their_group(material: Material) -> None:
    assert rows(table_of("selection", material))[1:] == [
        ["Mer sentrale", "2", "1", "1"],
        ["Mindre sentrale", "2", "0", "2"],
    ]


def test_the_order_of_interviews_does_not_give_their_cases_away(material: Material) -> None:
    turned = replace(material.study, interviews=material.study.interviews[::-1])
    table = table_of("interviews", material)
    assert table == table_of("interviews", replace(material, study=turned))


def test_codes_are_counted_by_what_cases_say(material: Material) -> None:
    found = {row[0]: row[1:] for row in rows(table_of("codes", material))}
    assert found["Folk"] == ["3", "·", "·", "·", "·"]
    assert found["Leie"] == ["1", "·", "·", "1", "1"]
    shades = [cell.shade for cell in table_of("codes", material).rows[2]]
    assert shades == [None, pytest.approx(0.7), None, None, None, None]


def _grouped(material: Material, *sizes: int) -> Material:
    names = [f"c{number}" for number in range(sum(sizes))]
    case = material.study.cases[0]
    interview = material.study.interviews[0]
    groups, at = [], 0
    for number, size in enumerate(sizes):
        members = tuple(names[at : at + size])
        groups.append(Group(f"g{number}", Wording.of(f"G{number}"), "x", 0, 1, members))
        at += size
    study = replace(
        material.study,
        cases=tuple(replace(case, id=name) for name in names),
        interviews=tuple(replace(interview, id=name, case=name) for name in names),
        groups=tuple(groups),
    )
    return replace(material, study=study, groups=study.groups)


def test_a_single_small_group_shows_no_figures_and_a_sensitive_code_none_by_group(
    material: Material,
) -> None:
    all_ = Group("all", Wording.of("Alle"), "x", 0, 9, ("nord", "midt", "sor"))
    merged = replace(material, groups=(all_,))
    found = {row[0]: row[1:] for row in rows(table_of("groups", merged))}
    assert found["Folk"] == ["3 / 3"]
    assert found["Leie"] == ["1 / 2"]
    assert found["Avslag"] == ["–"]
    single = _grouped(material, 1)
    assert {row[1] for row in rows(table_of("groups", single))[1:]} <= {"–", "", "0 / 0"}


def test_a_row_is_blank_where_the_matter_came_up_in_a_single_case_of_a_group(
    material: Material,
) -> None:
    verdicts = (Verdict.FOR, Verdict.FOR, Verdict.AGAINST, Verdict.NOT_ASKED)
    standings = tuple(Standing(f"c{i}", one) for i, one in enumerate(verdicts))
    finding = Finding("folk", "arbeid", None, standings)
    grouped = _grouped(material, 2, 2)
    findings = replace(grouped.findings, findings=(finding,))
    table = table_of("groups", replace(grouped, findings=findings))
    found = {row[0]: row[1:] for row in rows(table)}
    assert found["Folk"] == ["–", "–"]


def test_the_rule_table_tells_the_thresholds_in_force(material: Material) -> None:
    changed = replace(material, rule={**material.rule, "exact": 5, "most": 0.6})
    told = [row[1] for row in rows(table_of("quantifiers", changed))]
    assert "D er 5 eller lavere" in told
    assert "n er minst 0,6 × D + 1" in told


def test_agreement_is_shown_overall_and_code_by_code(material: Material) -> None:
    one = CodeAgreement("folk", Coefficient(-0.001, -0.2, 0.5), 0.987, 4, (), 3)
    none = CodeAgreement("leie", Coefficient(None), None, 0, (), 3)
    whole = Agreement(("A", "B"), ("I1",), 12, Coefficient(0.8, 0.7, 0.9), None, (one, none), ())
    measured = replace(material, agreement=whole)
    assert rows(table_of("agreement", measured))[1:] == [
        ["Alle koder samlet", "0,80", "0,70 til 0,90", "–", "–"],
        ["Folk", "0,00", "−0,20 til 0,50", "99", "4"],
        ["Leie", "–", "–", "–", "0"],
    ]
    chapter = {"1.j2": "# A\n\n{{ count('agreement-alpha') }}/{{ count('alpha-low') }}"}
    assert texts(render_chapters(chapter, measured)[0][1]) == "A\n0,80/0,70"


def test_findings_left_out_and_texts_in_another_language_are_noticed(
    material_of: Make, templates_in: Templates
) -> None:
    material = material_of("nb")
    assert review(compose(material, templates_in("nb")), material) == ()
    chapters = render_chapters({"1.j2": "# A\n\n{{ claim('leie') }}"}, material)
    partly = Document("", (), "nb", "", None, chapters)
    assert review(partly, material) == (FindingsLeftOut(("folk",)),)
    english = material_of("en")
    found = review(compose(english, templates_in("en")), english)
    assert found == (OtherLanguage("en", ("folk", "leie", "avslag")),)
    assert found[0].said("nb") != found[0].said("en")


@pytest.mark.parametrize(
    ("language", "unsaid"),
    [
        ("nb", "ikke oppgitt"),
        ("nn", "ikkje oppgj"),
        ("en", "not stated"),
    ],
)
def test_of_what_the_study_does_not_say_the_report_is_silent_and_its_maker_is_told(
    material_of: Make, templates_in: Templates, language: str, unsaid: str
) -> None:
    full = material_of(language)
    study = replace(
        full.study,
        authors=(),
        client="",
        groups=(),
        limits=full.study.limits or (Wording.of("Lite."),),
        cases=tuple(replace(one, attributes=()) for one in full.study.cases),
        participants=tuple(replace(one, service=Wording()) for one in full.study.participants),
        interviews=tuple(
            replace(one, date="", mode=Wording(), minutes=None) for one in full.study.interviews
        ),
    )
    bare = replace(full, study=study)
    document = compose(bare, templates_in(language))
    method = dict(document.chapters)[next(one for one, _ in document.chapters if "met" in one)]
    assert unsaid not in texts(method)
    blocks = (block for _, chapter in document.chapters for block in every(chapter))
    headings = [text_of(one.inlines) for one in blocks if isinstance(one, Heading)]
    assert headings
    assert not [one for one in headings if "grupp" in one or "group" in one]
    assert not {"tab-cases", "tab-informants"} & {
        one.id for one in every(method) if isinstance(one, Table)
    }
    interviews = next(one for one in every(method) if getattr(one, "id", "") == "tab-interviews")
    assert isinstance(interviews, Table)
    assert len(interviews.rows[0]) == 2
    told = next(one for one in review(document, bare) if isinstance(one, Unstated))
    assert set(told.facts) >= {"authors", "date", "mode", "minutes", "service"}


def test_no_public_table_ties_a_person_or_an_interview_to_a_case(
    material: Material, templates_in: Templates
) -> None:
    document = compose(material, templates_in("nb"))
    text = whole(document)
    for hidden in ("Navnesen", "Informant 1", "p1", "I1", "k-folk"):
        assert hidden not in text
    for name in set(TABLES) - {"cases"}:
        found = text_of(inlines_of(table_of(name, material)))
        assert not any(case.name in found for case in material.study.cases)


def test_evidence_tables_list_what_is_printed_and_nothing_else(material: Material) -> None:
    chapters = render_chapters(
        {"1.j2": "# A\n\n{{ claim('folk') }}\n\n{{ table('evidence') }}\n\n{{ table('quotes') }}"},
        material,
    )
    tables = {block.id: block for block in chapters[0][1] if isinstance(block, Table)}
    assert [row[0] for row in rows(tables["tab-evidence"])] == ["Id", "C-folk"]
    assert rows(tables["tab-evidence"])[1][2:6] == ["3 / 3 / 3", "alle", "–", "A"]
    assert [row[0] for row in rows(tables["tab-quotes"])] == ["Id"]


def test_the_internal_file_names_cases(material: Material) -> None:
    text = whole(compose_internal(material))
    assert "Internt arbeidsdokument" in text
    assert b"Nordvik" in to_html(compose_internal(material))


def test_paragraphs_of_the_shipped_chapters_are_never_empty(
    material_of: Make, templates_in: Templates
) -> None:
    for language in ("nb", "nn", "en"):
        document = compose(material_of(language), templates_in(language))
        for _, blocks in document.chapters:
            for block in every(blocks):
                assert not isinstance(block, Paragraph) or text_of(block.inlines).strip()
