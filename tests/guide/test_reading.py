"""Reading the interview guide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors.authored import (
    AuthoredError,
    DefinedTwice,
    DuplicateKey,
    MissingField,
    UnknownField,
    UnknownReference,
    UnreadableYaml,
    WrongKind,
)
from workbench.errors.guide import (
    EmptyGuide,
    MissingId,
    OrphanItem,
    UnexpectedLabel,
    UnknownGuideLine,
)
from workbench.guide.line import label
from workbench.guide.reading import read_guide
from workbench.model.guide import Guide, Heading, Item

EXAMPLE = Path(__file__).parent.parent.parent / "interviews" / "guide.md"


def broken(guide_text: str, old: str, new: str) -> AuthoredError:
    """Return the error of the guide with ``old`` put otherwise."""
    assert old in guide_text
    with pytest.raises(AuthoredError) as raised:
        read_guide(guide_text.replace(old, new, 1), "guide.md")
    return raised.value


def line_of(guide_text: str, words: str) -> str:
    return f"guide.md, line {guide_text[: guide_text.index(words)].count(chr(10)) + 1}"


def test_the_example_has_five_headings_with_items_and_its_three_levels() -> None:
    guide = read_guide(EXAMPLE.read_text(encoding="utf-8"), "guide.md")
    assert Counter(item.level for item in guide.items) == {1: 14, 2: 16, 3: 7}
    assert sum(bool(heading.items) for heading in guide.headings) == 5
    assert [heading.id for heading in guide.headings if not heading.items] == ["info"]
    assert guide.headings[0].text.count("\n\n") == 3
    assert "Konstruert" not in "".join(heading.text for heading in guide.headings)


def test_labels_are_printed_in_full(guide: Guide) -> None:
    labels = [item.label for item in guide.items]
    assert labels == ["1", "2", "2a", "3", "3a", "3a i", "3a ii", "4"]


def test_an_item_holds_what_stands_under_it(guide: Guide) -> None:
    water = guide.by_id["water"]
    assert water.condition == "the garden has plots"
    assert water.cues == ("watering", "hose")
    assert (water.parent, water.heading, water.level) == ("sharing", "gardens", 2)
    assert guide.by_id["who"].role == "warm-up"
    assert guide.by_id["tools"].matrix == "borrow"


def test_front_matter_title_and_text_read_aloud_are_kept(guide: Guide) -> None:
    assert (guide.version, guide.date, guide.language) == ("1", "2026-01-02", "en")
    assert guide.title == "Guide"
    assert guide.headings[0] == Heading("info", "Read aloud", "Taking part is voluntary.", ())


def test_windows_newlines_tabs_a_byte_order_mark_and_four_spaces_change_nothing(
    guide_text: str, guide: Guide
) -> None:
    windows = "\ufeff" + guide_text.replace("\n", "\r\n")
    assert read_guide(windows, "guide.md") == guide
    wide = guide_text.replace("      ", "\t\t").replace("   ", "    ")
    assert read_guide(wide, "guide.md") == guide


def test_a_comment_may_span_lines_and_shifts_none(guide_text: str) -> None:
    text = guide_text.replace("# Guide\n", "# Guide\n<!-- a\n1. b\n-->\n")
    assert read_guide(text, "g").by_id["cost"].line == guide_text.count("\n") - 1 + 3


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("4. What", "5. What", "4"),
        ("4. What", "3. What", "4"),
        ("a. Who", "b. Who", "2a"),
        ("ii. The ladder", "iii. The ladder", "3a ii"),
    ],
)
def test_a_gap_or_repetition_says_which_label_was_expected(
    guide_text: str, old: str, new: str, expected: str
) -> None:
    error = broken(guide_text, old, new)
    assert isinstance(error, UnexpectedLabel)
    assert error.expected == expected
    assert error.place("en") == line_of(guide_text, old)
    assert f"«{expected}»" in error.line("nb")


def test_an_id_given_twice_names_both_lines(guide_text: str) -> None:
    error = broken(guide_text, "{#cost}", "{#water}")
    assert isinstance(error, DefinedTwice)
    assert line_of(guide_text, "{#water}") in str(error)


def test_a_missing_id_says_what_to_add(guide_text: str) -> None:
    error = broken(guide_text, " {#cost}", "")
    assert isinstance(error, MissingId)
    assert "{#id}" in error.line("en")
    assert isinstance(broken(guide_text, " {#money}", ""), MissingId)


def test_a_sub_question_needs_its_question(guide_text: str) -> None:
    error = broken(guide_text, "2. How are the gardens shared out? {#sharing}\n", "")
    assert isinstance(error, OrphanItem | UnknownGuideLine)
    deep = broken(guide_text, "   a. How easy are they to borrow? {#borrow}\n", "")
    assert isinstance(deep, OrphanItem)
    assert deep.label == "i"


@pytest.mark.parametrize(
    ("old", "new", "near"),
    [
        ("   Cues: plots", "   Cuse: plots", "Cues:"),
        ("   Cues: plots", "Just text", None),
        ("   Cues: plots", "  a. What? {#what}", None),
        ("# Guide\n", "# Guide\nText before a heading\n", None),
        ("## Money {#money}", "# Another title", None),
    ],
)
def test_a_line_that_means_nothing_is_an_error(
    guide_text: str, old: str, new: str, near: str | None
) -> None:
    error = broken(guide_text, old, new)
    assert isinstance(error, UnknownGuideLine)
    if near:
        assert near in error.line("en")
    assert error.advised("nb")


def test_a_property_given_twice_is_an_error(guide_text: str) -> None:
    error = broken(guide_text, "   Cues: fee", "   Cues: sum\n   Cues: fee")
    assert isinstance(error, DuplicateKey)


@pytest.mark.parametrize("name", ["c", "nowhere", "cost"])
def test_a_matrix_must_name_an_item_with_items_under_it(guide_text: str, name: str) -> None:
    assert isinstance(broken(guide_text, "Matrix: a", f"Matrix: {name}"), UnknownReference)


def test_a_role_must_be_one_of_those_there_are(guide_text: str) -> None:
    assert isinstance(broken(guide_text, "role=warm-up", "role=warmup"), WrongKind)
    assert isinstance(broken(guide_text, "role=warm-up", "rolle=warm-up"), UnknownField)
    assert isinstance(broken(guide_text, "{#info}", "{#info role=warm-up}"), UnknownField)


def test_front_matter_must_be_whole(guide_text: str) -> None:
    assert isinstance(broken(guide_text, 'version: "1"\n', ""), MissingField)
    assert isinstance(broken(guide_text, "language: en", "language: de"), WrongKind)
    assert isinstance(broken(guide_text, "language: en", "tongue: en"), UnknownField)
    bad = broken(guide_text, "date: 2026-01-02", "date: [2026")
    assert isinstance(bad, UnreadableYaml)


@pytest.mark.parametrize("text", ["", "---\n---\n", "# Title\n## Heading {#h}\nText\n"])
def test_a_guide_without_questions_says_how_to_write_one(text: str) -> None:
    with pytest.raises(EmptyGuide) as raised:
        read_guide(text, "guide.md")
    assert "{#id}" in raised.value.line("nb")


def test_labels_count_in_figures_letters_and_roman() -> None:
    assert [label(1, 12), label(2, 5), label(2, 27), label(3, 4), label(3, 19)] == [
        "12",
        "e",
        "aa",
        "iv",
        "xix",
    ]


@given(st.text(alphabet="#1ab. {}=\n-:Cues-<!>", max_size=80))
def test_any_text_is_a_guide_or_an_error_that_speaks(text: str) -> None:
    front = '---\nversion: "1"\nlanguage: nb\n---\n'
    said = "read"
    try:
        read_guide(front + text, "guide.md")
    except AuthoredError as error:
        said = error.line("nb")
    assert said


# compose → read: a guide made of records is read back as the same records


def compose(guide: Guide) -> str:
    """Write ``guide`` in the format that is read."""
    lines = ["---", f'version: "{guide.version}"', f"date: {guide.date}"]
    lines += [f"language: {guide.language}", "---", f"# {guide.title}"]
    for heading in guide.headings:
        lines += ["", f"## {heading.title} {{#{heading.id}}}", *heading.text.splitlines()]
        for name in heading.items:
            lines += _item_lines(guide.by_id[name])
    return "\n".join(lines) + "\n"


def _item_lines(item: Item) -> Sequence[str]:
    pad = "   " * (item.level - 1)
    own = item.label.split(" ")[-1] if item.level == 3 else item.label.lstrip("0123456789")
    role = f" role={item.role}" if item.role else ""
    lines = [f"{pad}{own or item.label}. {item.text} {{#{item.id}{role}}}"]
    inner = pad + "   "
    if item.condition:
        lines.append(f"{inner}If: {item.condition}")
    if item.prompts:
        lines.append(f"{inner}For example: {', '.join(item.prompts)}")
    if item.cues:
        lines.append(f"{inner}Stikkord: {', '.join(item.cues)}")
    if item.matrix:
        lines.append(f"{inner}Matrise: {item.matrix}")
    return lines


WORDS = st.text(alphabet="abcæøå", min_size=1, max_size=8)
TEXTS = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@st.composite
def guides(draw: st.DrawFn) -> Guide:
    """Draw a guide: per heading some questions, each with some sub-questions, and so on."""
    headings: list[Heading] = []
    items: list[Item] = []
    number = 0
    for at in range(draw(st.integers(1, 3))):
        first = len(items)
        for _ in range(draw(st.integers(0, 2)) if at else 1):
            number += 1
            _grow(draw, items, f"h{at}", 1, str(number), None)
        held = tuple(item.id for item in items[first:])
        headings.append(Heading(f"h{at}", draw(TEXTS), draw(TEXTS) if at else "", held))
    headings.append(Heading("end", "end", draw(TEXTS), ()))
    draft = Guide("title", "2", "2026-01-01", "nb", tuple(headings), tuple(items))
    lines = compose(draft).splitlines()
    placed = tuple(
        replace(item, line=next(at for at, line in enumerate(lines, 1) if f"{{#{item.id}" in line))
        for item in items
    )
    return replace(draft, items=placed)


def _grow(
    draw: st.DrawFn, items: list[Item], heading: str, level: int, name: str, parent: str | None
) -> None:
    own = f"i{len(items)}."
    index = len(items)
    items.append(
        Item(
            own, name, level, heading, parent, draw(TEXTS),
            condition=draw(st.one_of(st.just(""), TEXTS)),
            prompts=tuple(draw(st.lists(TEXTS, max_size=2))),
            cues=tuple(draw(st.lists(TEXTS, max_size=3))),
            role=draw(st.sampled_from(["", "warm-up", "open-end"])),
        )
    )  # fmt: skip
    children = draw(st.integers(0, 3)) if level < 3 else 0
    for at in range(1, children + 1):
        child = f"{name} {label(3, at)}" if level == 2 else f"{name}{label(2, at)}"
        _grow(draw, items, heading, level + 1, child, own)
    if children and draw(st.booleans()):
        items[index] = replace(items[index], matrix=own)


@given(guides())
def test_a_composed_guide_is_read_back(guide: Guide) -> None:
    assert read_guide(compose(guide), "guide.md") == guide


LETTERED = """---
version: "1"
language: en
---
## Part A {#a}
A1. Who rides? {#riders}
   A1a. And young people? {#young}
   b. And the old? {#old}
A2. When? {#when}
## Part B {#b}
B1. Who pays? {#pays}
"""


def test_a_guide_may_number_its_questions_within_each_part() -> None:
    labels = [item.label for item in read_guide(LETTERED, "guide.md").items]
    assert labels == ["A1", "A1a", "A1b", "A2", "B1"]
    dotted = LETTERED.replace("A1", "1.1").replace("A2", "1.2").replace("B1", "2.1")
    labels = [item.label for item in read_guide(dotted, "guide.md").items]
    assert labels == ["1.1", "1.1a", "1.1b", "1.2", "2.1"]


@pytest.mark.parametrize(("old", "new"), [("A2.", "A3."), ("B1.", "B2."), ("A1a.", "A1b.")])
def test_a_gap_within_a_part_is_told(old: str, new: str) -> None:
    error = broken(LETTERED, old, new)
    assert isinstance(error, UnexpectedLabel)
    assert (error.found, error.expected) == (new.removesuffix("."), old.removesuffix("."))
