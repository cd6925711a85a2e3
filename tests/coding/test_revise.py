"""Editing the codebook's text: what was asked for changes, and not one sign more."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.coding.codebook import read_codebook
from workbench.coding.revise import (
    differences,
    moved,
    with_code,
    with_flag,
    with_list,
    with_text,
    with_theme_text,
)
from workbench.errors.codebook import CodeIdTaken, NoSuchField, ThemeWouldBeEmpty
from workbench.model.codebook import Codebook, NewCode

EXAMPLE = (Path(__file__).resolve().parents[2] / "codebook" / "codebook.yaml").read_text("utf-8")
EXAMPLE = EXAMPLE[: EXAMPLE.index("      - id: gjenoppbygging")]
WILD = """\
# Constructed: every way we know to write a codebook
version: 1   # of many
themes:

# the first theme
- id: one
  name: One
  definition: >-
    Folded over
    two lines
  codes:
  # about alpha
  - id: alpha   # the first
    name:
      en: "Alpha"    # said so
      nb: 'Alfa: en'
    definition: |
      Kept as
      it is

    include: {en: It, "nb": 'Det'}
    keywords:
      - one   # 1

      - two
    finding: "{cases} {has|have} alpha"
    # the end of alpha

  - {id: beta, name: Beta, definition: [], finding: x}
- id: two
  name: {nb: To, en: Two}
  codes:
        - id: gamma
          name: Gamma
          definition: Plain over
            two lines
          finding: {en: "{cases} {has|have} gamma", nb: "{cases} har gamma"}
          sensitive: true
        # a last word"""
WILD = WILD.replace("definition: [], finding: x", "definition: B, finding: '{cases} beta'")
TEXTS = {
    "example": EXAMPLE,
    "wild": WILD,
    "crlf": WILD.replace("\n", "\r\n"),
    "ended": WILD + "\n",
}


def read(text: str) -> Codebook:
    return read_codebook(text.encode(), "codebook.yaml")


def codes(text: str) -> list[str]:
    return [code.id for code in read(text).codes]


def region(before: str, after: str) -> tuple[str, str]:
    """Return what is left of both texts without what they share at their ends."""
    head = shared(before, after)
    before, after = before[head:], after[head:]
    tail = shared(before[::-1], after[::-1])
    return before[: len(before) - tail], after[: len(after) - tail]


def shared(one: str, other: str) -> int:
    """Return how many signs both texts begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


WORDS = (
    st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp", "Co")),
        min_size=1,
        max_size=30,
    )
    .map(str.strip)
    .filter(lambda text: bool(text) and "\ufeff" not in text and "\ufffe" not in text)
)


@settings(max_examples=25, deadline=None)
@given(st.data())
@pytest.mark.parametrize("kind", TEXTS)
def test_a_text_is_set_and_nothing_else_changes(kind: str, data: st.DataObject) -> None:
    before = TEXTS[kind]
    code = data.draw(st.sampled_from(codes(before)))
    field = data.draw(st.sampled_from(["name", "definition", "include", "exclude", "example"]))
    language = data.draw(st.sampled_from(["nb", "nn", "en"]))
    value = data.draw(WORDS)
    after = with_text(before, code, field, value, language)
    assert differences(read(before), read(after)) <= {(f"Code {code}", field)}
    assert getattr(read(after).by_id[code], field).in_(language) == value
    lost, _ = region(before, after)
    assert lost.count("\n") <= 3
    assert "#" not in lost or "said so" not in lost


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_what_is_added_is_gone_when_it_is_emptied(data: st.DataObject) -> None:
    before = data.draw(st.sampled_from(list(TEXTS.values())))
    code = data.draw(st.sampled_from(codes(before)))
    kept = read(before).by_id[code].example
    language = data.draw(st.sampled_from(["nb", "nn", "en"]))
    if kept.has(language):
        return
    added = with_text(before, code, "example", data.draw(WORDS), language)
    assert with_text(added, code, "example", "", language) == before


@pytest.mark.parametrize("kind", TEXTS)
def test_flags_and_lists_come_and_go_without_a_trace(kind: str) -> None:
    before = TEXTS[kind]
    for code in codes(before):
        retired = with_flag(before, code, "retired", value=True)
        assert code in {one.id for one in read(retired).retired}
        assert with_flag(retired, code, "retired", value=False) == before
        words = with_list(before, code, "keywords", ["kort varsel", "no", "a: b", "å"])
        assert read(words).by_id[code].keywords == ("kort varsel", "no", "a: b", "å")
        assert differences(read(before), read(words)) <= {(f"Code {code}", "keywords")}


@pytest.mark.parametrize("kind", TEXTS)
def test_a_new_code_stands_last_in_its_theme(kind: str) -> None:
    before = TEXTS[kind]
    for theme in read(before).themes:
        new = NewCode(
            "ny-kode", theme.id, 'Ny «kode» "her"', "No: 1", "{cases} har {én|to}", keywords=("ny",)
        )
        if theme.id == "one":
            continue  # its last code is written on one line; see the next test
        after = with_code(before, new, "nb")
        assert read(after).theme(theme.id).codes[-1].id == "ny-kode"
        assert differences(read(before), read(after)) == {("Code ny-kode", "")}
        lost, gained = region(before, after)
        assert not lost.strip()
        assert "ny-kode" in gained
        with pytest.raises(CodeIdTaken):
            with_code(after, new, "nb")


def test_a_new_code_follows_one_written_on_one_line() -> None:
    after = with_code(WILD, NewCode("ny", "one", "Ny", "Ny", "{cases} ny"), "en")
    assert codes(after) == ["alpha", "beta", "ny", "gamma"]
    assert "\n  - id: ny\n    name: " in after


@pytest.mark.parametrize("kind", TEXTS)
def test_a_moved_code_takes_its_lines_and_comments_along(kind: str) -> None:
    before = TEXTS[kind]
    if kind == "example":
        before += before[before.index("  - id: org") :].replace("id: ", "id: x-")
    first, *_, last = read(before).themes
    code = first.codes[0].id
    after = moved(before, code, last.id)
    assert differences(read(before), read(after)) == {(f"Code {code}", "theme")}
    assert read(after).theme(last.id).codes[-1].id == code
    lines = [line.strip() for line in before.splitlines()]
    assert sorted(lines) == sorted(line.strip() for line in after.splitlines())
    if kind == "wild":
        assert "        # about alpha\n        - id: alpha   # the first\n" in after
    assert moved(after, code, last.id) == after


def test_a_theme_keeps_its_last_code() -> None:
    with pytest.raises(ThemeWouldBeEmpty):
        moved(WILD, "gamma", "one")


def test_a_theme_is_reworded() -> None:
    after = with_theme_text(WILD, "one", "definition", "Anew", "en")
    assert differences(read(WILD), read(after)) == {("Theme one", "definition")}
    named = with_theme_text(WILD, "two", "name", "To, nå", "nb")
    assert named == WILD.replace("{nb: To,", '{nb: "To, nå",')


def test_one_language_of_a_map_gives_way_and_its_neighbours_stay() -> None:
    after = with_text(WILD, "alpha", "name", "A", "en")
    assert after == WILD.replace('en: "Alpha"    # said so', 'en: "A"    # said so')
    gone = with_text(WILD, "alpha", "include", "", "en")
    assert gone == WILD.replace("""{en: It, "nb": 'Det'}""", """{"nb": 'Det'}""")


def test_a_field_nobody_has_is_refused() -> None:
    with pytest.raises(NoSuchField):
        with_text(WILD, "alpha", "colour", "red", "en")
    with pytest.raises(NoSuchField):
        with_list(WILD, "alpha", "name", ["red"])
