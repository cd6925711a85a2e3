"""Templates: what they can say, what they are refused, and how errors point at the line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from workbench.errors.base import Where
from workbench.errors.report import (
    BadTemplate,
    BareNumber,
    FailedTemplate,
    GluedValue,
    NotPrintable,
    NotThere,
    TemplateError,
    TooMuch,
    UnsafeTemplate,
)
from workbench.report.block import Block, Paragraph, Quotation
from workbench.report.chapter import render_chapters
from workbench.report.material import Material
from workbench.report.template.view import quote_view
from workbench.report.walk import text_of

MACRO = "{% macro m(a) %}({{ a }}{{ caller() }}){% endmacro %}"
SET = "{% set n = namespace(x='ab') %}"
TREE = "{% macro a(x) %}{% if x %}{{ a(x[1:]) }}{{ a(x[1:]) }}{% endif %}{% endmacro %}"

Reader = Callable[[str], tuple[Block, ...]]


def said(blocks: tuple[Block, ...]) -> str:
    """Return the text of the paragraphs."""
    return "\n".join(text_of(block.inlines) for block in blocks if isinstance(block, Paragraph))


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("{{ count('cases') }}", "tre"),
        ("{{ count('N-cases')|digits }}", "3"),
        ("{{ count('cases')|phrase('ett', '{} kommuner') }}", "tre kommuner"),
        ("{{ count('declined')|phrase('én takket nei', '{} takket nei') }}", "én takket nei"),
        ("{{ count('withdrawn')|phrase('én', '{}', none='ingen')|capital }}", "Ingen"),
        ("{{ claim('folk') }}", "alle kommunene har fått flere folk"),
        ("{{ claim('folk')|capital }}", "Alle kommunene har fått flere folk"),
        ("{{ main[1] }}", "Én kommune leier av private."),
        ("{{ study.unit.many ~ ' og ' ~ study.unit.one }}", "kommuner og kommune"),
        ("{{ themes|map(attribute='name')|listed }}", "Arbeid og Bolig"),
        ("{{ study.unit.all|capital }}{{ ' x '|trim|upper }}", "KommuneneX"),
        ("{{ ['a', 'b']|join('; ') }}", "a; b"),
        ("{{ study.date }}", "2.\u00a0november 2026"),
        ("{% for q in quotes('folk') if q.verbatim %}{{ loop.first and 'ja' }}{% endfor %}", "ja"),
        ("{% set x %}{{ study.title }}!{% endset %}{{ x }}", "Hjem & <hus>!"),
        (
            "{% macro m(a) %}({{ a }}{{ caller() }}){% endmacro %}{% call m('b') %}c{% endcall %}",
            "(bc)",
        ),
        ("a {## skjult ##}b", "a b"),
    ],
)
def test_templates_can_say(blocks_of: Reader, expression: str, text: str) -> None:
    assert said(blocks_of(f"# T\n\n{expression}\n")) == text


def test_a_quote_prints_as_a_block_of_its_own(blocks_of: Reader) -> None:
    quotation = blocks_of("# T\n\n{{ quote('Q-BBBBBB') }}\n")[1]
    assert isinstance(quotation, Quotation)
    assert (quotation.attribution, quotation.language) == ("Informant 2", "nn")


@pytest.mark.parametrize(
    ("attribution", "case", "shown"),
    [
        ("code-name", "nord", "Informant 2"),
        ("group", "midt", "Informant, mindre sentrale"),
        ("group", "nord", "Informant"),
        ("none", "nord", "Informant"),
    ],
)
def test_a_quote_is_attributed_as_the_study_says(
    attribution: str, case: str, shown: str, material: Material
) -> None:
    """A group that is not told of is never named: of one case it would name the case."""
    study = replace(material.study, attribution=attribution)
    told = tuple(group for group in study.groups if len(group.cases) > 1)
    quote = replace(material.findings.quotes[1], case=case, speaker="Informant 2")
    assert quote_view(quote, replace(material, study=study, groups=told)).attribution == shown


@pytest.mark.parametrize(
    "expression",
    [
        "{{ 5 }}",
        "{{ 2.5 }}",
        "{{ true }}",
        "{{ sections|length }}",
        "{{ main[0].n }}",
        "{{ count('cases').value }}",
        "{{ loop.index if false else 3 }}",
        "{{ 'n = ' ~ 3 }}",
        "{{ [1, 2]|join(', ') }}",
        "{{ [1, 2]|listed }}",
        "{{ 5|lower }}",
        "{{ 5|digits }}",
        "{{ 5|phrase('a', '{}') }}",
        "{{ count('cases').value + 1 }}",
    ],
)
def test_a_number_without_evidence_is_refused(blocks_of: Reader, expression: str) -> None:
    with pytest.raises(BareNumber) as caught:
        blocks_of(f"# T\n\nx\n{expression}\n")
    assert caught.value.where == Where("01-x.md.j2", 4)
    assert "count('…')" in str(caught.value)


@pytest.mark.parametrize(
    "expression",
    [
        "{{ 'x' ~ count('cases') }}",
        "{{ count('cases') ~ 'x' }}",
        "{{ main|join(' ') }}",
        "{{ main[0]|lower }}",
        "{{ main[0] + 'x' }}",
        "{{ 'x' * count('cases') }}",
        "{{ [quote('Q-AAAAAA')]|listed }}",
    ],
)
def test_a_tied_value_is_never_glued_into_loose_text(blocks_of: Reader, expression: str) -> None:
    with pytest.raises(GluedValue):
        blocks_of(f"# T\n\n{expression}\n")


def test_a_tied_value_has_no_loose_text_even_for_code_that_asks_for_it(
    material: Material,
) -> None:
    with pytest.raises(GluedValue):
        str(quote_view(material.findings.quotes[0], material))


@pytest.mark.parametrize(
    "expression", ["{{ study }}", "{{ main }}", "{{ none }}", "{{ count }}", "{{ study.unit }}"]
)
def test_a_whole_record_is_no_text(blocks_of: Reader, expression: str) -> None:
    with pytest.raises(NotPrintable):
        blocks_of(f"# T\n\n{expression}\n")


def test_a_record_that_is_no_text_lists_its_fields(blocks_of: Reader) -> None:
    with pytest.raises(NotPrintable) as caught:
        blocks_of("# T\n\n{{ themes[0] }}\n")
    assert "Print a field: codes, definition, id, name." in str(caught.value)


@pytest.mark.parametrize(
    ("expression", "kind", "near"),
    [
        ("{{ stduy.title }}", "name", "study"),
        ("{{ coutn('cases') }}", "name", "count"),
        ("{{ study.titel }}", "field", "title"),
        ("{{ themes[0].naem }}", "field", "name"),
        ("{{ count('informant') }}", "count", "informants"),
        ("{{ claim('flok') }}", "code", "folk"),
        ("{{ claim('folk', side='fro') }}", "side", "for"),
        ("{{ claim('folk', group='centrall') }}", "group", "central"),
        ("{{ claim('folk', side='against') }}", "claim", None),
        ("{{ quotes('flok') }}", "code", "folk"),
        ("{{ quote('Q-AAAAAB') }}", "quote", "Q-AAAAAA"),
        ("{{ table('case') }}", "table", "cases"),
        ("{{ figure('covrage') }}", "figure", "coverage"),
        ("{{ 'x'|uper }}", "filter", "upper"),
        ("{% if 'x' is definedd %}{% endif %}", "test", None),
        ("{% for x in sektions %}{% endfor %}", "name", "sections"),
        ("{% if studdy %}{% endif %}", "name", "study"),
        ("{% include '_prat.j2' %}", "template", "_part.j2"),
    ],
)
def test_what_is_not_there_is_named_with_line_and_what_was_meant(
    material: Material, expression: str, kind: str, near: str | None
) -> None:
    templates = {"01-x.md.j2": f"# T\n\ntekst\n{expression}\n", "_part.j2": "x"}
    with pytest.raises(NotThere) as caught:
        render_chapters(templates, material)
    assert caught.value.where == Where("01-x.md.j2", 4)
    assert (caught.value.kind, caught.value.near) == (kind, near)


def test_errors_inside_includes_and_macros_name_the_innermost_line(material: Material) -> None:
    part = "{% macro told(code) %}\n\n{{ claim(code) }}\n{% endmacro %}\n"
    chapter = "# T\n\n{% from '_part.j2' import told %}\n{{ told('flok') }}\n"
    with pytest.raises(NotThere) as caught:
        render_chapters({"d/01-x.md.j2": chapter, "d/_part.j2": part}, material)
    assert caught.value.where == Where("d/_part.j2", 3)
    assert caught.value.near == "folk"


@pytest.mark.parametrize(
    "text", ["{{ x", "{% for %}", "{% if true %}x", "{% endif %}", "{{ 'x }}", "{## x"]
)
def test_wrong_syntax_is_told_with_its_line(blocks_of: Reader, text: str) -> None:
    with pytest.raises(BadTemplate) as caught:
        blocks_of(f"# T\n\n{text}")
    assert caught.value.where.file == "01-x.md.j2"
    assert caught.value.where.line == 3


@pytest.mark.parametrize("text", ["{{ 1 / 0 }}", "{{ 'a' - 1 }}", "{{ count() }}", "{{ study() }}"])
def test_what_cannot_be_worked_out_is_no_foreign_error(blocks_of: Reader, text: str) -> None:
    with pytest.raises(FailedTemplate) as caught:
        blocks_of(f"# T\n\n{text}\n")
    assert caught.value.where == Where("01-x.md.j2", 3)


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__ }}",
        "{{ study.__class__.__mro__ }}",
        "{{ study['__class__'] }}",
        "{{ study|map(attribute='__class__')|list }}",
        "{{ [study]|map(attribute='__class__')|first }}",
        "{{ count.__globals__ }}",
        "{{ count.__closure__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ self.__init__.__globals__ }}",
        "{{ namespace.__init__.__globals__ }}",
        "{{ main[0].inlines }}",
        "{{ main[0].text }}",
        "{{ count('cases').figures }}",
        "{{ quote('Q-AAAAAA').text }}",
        "{{ ''.format(1) }}",
        "{{ '{0.__class__}'.format(study) }}",
        "{{ ''.format_map({}) }}",
        "{{ 'x'.encode() }}",
        "{{ (5).to_bytes(1000000000) }}",
        "{{ 'x'.ljust(1000000000) }}",
        "{{ 'x'.zfill(1000000000) }}",
        "{{ 'x'.join(['a', 'b']) }}",
        "{{ 'x'.replace('x', 'y') }}",
        "{{ '%1000000000d' % 5 }}",
        "{{ [].append(1) }}",
        "{{ {}.update({}) }}",
        "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
        "{% include '01-x.md.j2' %}",
        "\ue000" + "0" + "\ue001",
    ],
)
def test_attacks_are_refused(blocks_of: Reader, attack: str) -> None:
    with pytest.raises((UnsafeTemplate, NotThere, FailedTemplate)) as caught:
        blocks_of(f"# T\n\n{attack}\n")
    assert caught.value.where.file == "01-x.md.j2"


@pytest.mark.parametrize(
    "name",
    [
        "safe",
        "string",
        "format",
        "center",
        "indent",
        "replace",
        "random",
        "tojson",
        "batch",
        "attr",
    ],
)
def test_filters_that_could_do_harm_are_not_there(blocks_of: Reader, name: str) -> None:
    with pytest.raises(NotThere) as caught:
        blocks_of(f"# T\n\n{{{{ 'x'|{name} }}}}\n")
    assert caught.value.kind == "filter"


@pytest.mark.parametrize("name", ["lipsum", "dict", "cycler", "open", "__import__", "config"])
def test_names_of_other_worlds_are_not_there(blocks_of: Reader, name: str) -> None:
    with pytest.raises(NotThere):
        blocks_of(f"# T\n\n{{{{ {name} }}}}\n")


@pytest.mark.parametrize(
    "bomb",
    [
        "{{ 'a' * 10**9 }}",
        "{{ 10**9 * 'a' }}",
        "{{ [1] * 1000000000 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ range(100000000)|list }}",
        "{% set x = 'ß' * 9999 %}{% for i in range(9000) %}{% set y = x|upper %}{% endfor %}",
        "{% set x = range(9999)|list %}{% for i in range(9000) %}{% set y = x|sort %}{% endfor %}",
        "{% set x = '{}' * 9000 %}{{ count('cases')|phrase('én', x) }}",
        "{% for a in range(10000) %}{% for b in range(10000) %}{% endfor %}{% endfor %}",
        SET + "{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        SET + "{% for i in range(99) %}{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}{% endfor %}",
        "{% set n = namespace(x=9) %}{% for i in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}",
        "{% for a in range(9999) %}" + "x" * 9999 + "{% endfor %}",
        TREE + "{{ a('x' * 60) }}",
    ],
)
def test_bombs_go_off_in_an_error(blocks_of: Reader, bomb: str) -> None:
    with pytest.raises(TooMuch) as caught:
        blocks_of(f"# T\n\n{bomb}\n")
    assert caught.value.where == Where("01-x.md.j2", 3)
    assert "limit" in str(caught.value)


@pytest.mark.parametrize(
    "error",
    [
        BadTemplate(Where("a", 1), "x"),
        BareNumber(Where("a", 1), "5"),
        FailedTemplate(Where("a", 1), "x"),
        GluedValue(Where("a", 1), "N-x"),
        NotPrintable(Where("a", 1), "study", ("title",)),
        NotThere(Where("a", 1), "code", "x", None, ("y",)),
        TooMuch(Where("a", 1), "steps", 5),
        UnsafeTemplate(Where("a", 1), "percent"),
    ],
)
def test_every_error_speaks_both_languages(error: TemplateError) -> None:
    assert error.said("nb") != error.said("en")
    assert error.line("nb").startswith("a, linje 1: ")
    assert "{" not in error.said("nb")
