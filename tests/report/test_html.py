"""The HTML and Markdown files: any text prints to the letter, links lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors.base import Where
from workbench.report.block import (
    Block,
    Bound,
    Break,
    Document,
    Figure,
    Footnote,
    Heading,
    Link,
    Listing,
    Mark,
    Paragraph,
    Quotation,
    Reference,
    Run,
)
from workbench.report.chapter import compose, render_chapters
from workbench.report.html.page import to_html
from workbench.report.html.svg import inline_svg
from workbench.report.material import Material
from workbench.report.md import to_markdown
from workbench.report.phrase import runs
from workbench.report.template.inline import Ties
from workbench.report.template.markdown import parse
from workbench.report.template.sandbox import Rendered
from workbench.report.walk import text_of

Make = Callable[[str], Material]
Templates = Callable[[str], dict[str, str]]

VOID = {"meta", "br", "col", "img", "link"}
TEXTS = st.text(
    st.one_of(
        st.sampled_from("*_`[]{}<>#|~&$^!\\-+=:.1234 )(/\"'\u00a0\n{%"),
        st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co", "Zl", "Zp")),
    ),
    max_size=60,
)


class Page(HTMLParser):
    """A page read back: its text by element id, all ids, all links, and its balance."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.hrefs: list[str] = []
        self.tags: list[str] = []
        self.texts: dict[str, str] = {}
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if tag == "a" and given.get("href"):
            self.hrefs.append(str(given["href"]))
        if tag == "br":
            self.handle_data("\n")
        if tag not in VOID:
            self.open.append((tag, str(given.get("id") or "")))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, name in self.open:
            if name:
                self.texts[name] = self.texts.get(name, "") + data


def document(*blocks: Block) -> Document:
    title = Heading(1, (Run("T"),), "t")
    return Document("T", (), "nb", "2026-01-01", None, (("1", (title, *blocks)),))


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_page_is_well_formed_and_every_link_in_it_leads_somewhere(
    material_of: Make, templates_in: Templates, language: str
) -> None:
    page = Page(to_html(compose(material_of(language), templates_in(language))))
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= set(page.ids)


def test_the_page_fetches_and_runs_nothing(material: Material, templates_in: Templates) -> None:
    text = to_html(compose(material, templates_in("nb"))).decode()
    assert "<script" not in text
    assert not re.search(r"(src|href)=\"(?!#|data:)", text)
    assert "@import" not in text
    assert "url(http" not in text
    assert "default-src 'none'" in text


def test_claims_and_quotes_link_to_their_evidence_and_back(
    material: Material, templates_in: Templates
) -> None:
    page = Page(to_html(compose(material, templates_in("nb"))))
    for name in ("C-folk", "C-leie", "Q-AAAAAA", "Q-BBBBBB", "Q-CCCCCC"):
        assert {name, f"evidence-{name}"} <= set(page.ids)
        assert {f"#{name}", f"#evidence-{name}"} <= set(page.hrefs)


def test_languages_are_marked(material: Material, templates_in: Templates) -> None:
    text = to_html(compose(material, templates_in("nb"))).decode()
    assert '<html lang="nb">' in text
    assert '<blockquote id="Q-BBBBBB" lang="nn">' in text


def test_a_quote_of_any_template_and_markup_prints_to_the_letter(
    material: Material,
) -> None:
    templates = {"1.j2": "# A\n\n{{ quote('Q-AAAAAA') }}"}
    found = Document("T", (), "nb", "", None, render_chapters(templates, material))
    page = Page(to_html(found))
    assert "Vi fikk *flere* folk, {{ ikke }} <færre>" in page.texts["Q-AAAAAA"]


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_any_text_printed_by_a_template_survives_to_the_letter(
    material: Material, text: str
) -> None:
    first = replace(material.findings.quotes[0], printed=text)
    study = replace(material.study, client=text)
    findings = replace(material.findings, quotes=(first,), sections=())
    chapter = "# A\n\n{{ quote('Q-AAAAAA') }}\n\n[fem]{.number #N-cases} *{{ study.client }}* x"
    changed = replace(material, findings=findings, study=study)
    blocks = render_chapters({"1.j2": chapter}, changed)[0][1]
    assert isinstance(blocks[1], Quotation)
    assert text_of(blocks[1].inlines) == text
    assert isinstance(blocks[2], Paragraph)
    assert text_of(blocks[2].inlines) == (f"fem {text} x" if text else "fem ** x")


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_text_survives_into_the_page(text: str) -> None:
    page = Page(to_html(document(Paragraph((Mark(Bound.CLAIM, "C-x", runs(text)),)))))
    assert page.texts.get("C-x", "") == text


@given(TEXTS, st.sampled_from(["plain", "strong", "em", "claim"]))
@settings(max_examples=500, deadline=None)
def test_any_text_survives_into_markdown(text: str, look: str) -> None:
    parts = {
        "plain": runs(text),
        "strong": tuple(replace(r, strong=True) if isinstance(r, Run) else r for r in runs(text)),
        "em": tuple(replace(r, emphasis=True) if isinstance(r, Run) else r for r in runs(text)),
        "claim": (Mark(Bound.CLAIM, "C-x", runs(text)),),
    }[look]
    written = to_markdown(document(Paragraph((Run("a "), *parts, Run(" b")))))
    assert _read_back(written) == f"a {text} b"


@given(TEXTS)
@settings(max_examples=500, deadline=None)
def test_any_text_survives_at_the_start_of_a_line_of_markdown(text: str) -> None:
    assert _read_back(to_markdown(document(Paragraph((*runs(text), Run("b")))))) == f"{text}b"


def _read_back(written: bytes) -> str:
    text = written.decode()
    places = tuple(Where("x", number) for number, _ in enumerate(text.split("\n"), 1))
    parsed = parse(Rendered("x", text, places, []), Ties(frozenset({"C-x"})))
    assert len(parsed.blocks) == 2
    paragraph = parsed.blocks[1]
    assert isinstance(paragraph, Paragraph)
    return text_of(paragraph.inlines)


def test_markdown_keeps_what_markdown_can_hold() -> None:
    blocks = (
        Paragraph((Run("1. x"), Break(), Run("- y")), role="note"),
        Listing(True, ((Paragraph((Run("a"),)), Listing(False, ((Paragraph((Run("b"),)),),))),)),
        Paragraph((Link("https://x.no/a(b)", (Run("l"),)), Reference("t"), Footnote((Run("n"),)))),
        Quotation("Q-x", (Run("q"),), "Informant", "nb"),
    )
    assert to_markdown(document(*blocks)).decode() == (
        "# 1 T {#t}\n\n::: note\n1\\. x\\\n\\- y\n:::\n\n1. a\n\n   - b\n\n"
        "[l](<https://x.no/a(b)>)[kapittel 1](#t)[^1]\n\n"
        "{.quote #Q-x}\n> q\n\n— Informant\n\n[^1]: n\n"
    )


def test_footnotes_stand_at_the_end_of_their_chapter_and_lead_back() -> None:
    page = Page(to_html(document(Paragraph((Run("x"), Footnote((Run("note"),)))))))
    assert {"fn-1", "fnref-1"} <= set(page.ids)
    assert {"#fn-1", "#fnref-1"} <= set(page.hrefs)


HOSTILE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    b'onload="x()"><script>x()</script><g id="a" clip-path="url(#c)"><use xlink:href="#a"/>'
    b'<image href="https://example.org/x.png"/></g><foreignObject/></svg>'
)


def test_a_figure_becomes_part_of_the_page_without_anything_that_runs() -> None:
    found = inline_svg(HOSTILE, "fig-x", 'En "figur"')
    assert found is not None
    for danger in ("script", "onload", "example.org", "foreignObject"):
        assert danger not in found
    assert 'id="fig-x-a"' in found
    assert "url(#fig-x-c)" in found
    assert 'href="#fig-x-a"' in found
    assert 'aria-label="En &quot;figur&quot;"' in found


@pytest.mark.parametrize(
    "svg", [b"", b"<svg", b"<p/>", b"<!DOCTYPE x [<!ENTITY a 'b'>]><p>&a;</p>"]
)
def test_what_is_no_svg_is_shown_as_png(svg: bytes) -> None:
    assert inline_svg(svg, "f", "") is None
    figure = Figure("f", (Run("F"),), "alt & <x>", b"png", svg)
    text = to_html(document(figure)).decode()
    assert '<img src="data:image/png;base64,cG5n" alt="alt &amp; &lt;x&gt;">' in text
