"""Coding in a real browser: each of the issue's promises, as a person meets it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.example import workbench
from tests.web.conftest import Served, Visit, axe, saved, serving

READY = "#text[data-ready]"


def opened(visit: Visit, path: str = "/t/I4", **how: object) -> Page:
    page = visit(path, **how)
    expect(page.locator(READY)).to_be_attached()
    return page


def code(page: Page, turn: int, typed: str, *keys: str) -> None:
    """Put a code on a turn (or the part of it that ``keys`` choose) through the palette."""
    page.locator(f"#t{turn}").focus()
    # Not by coordinates: a line that tells of a lost server may move the text just then.
    page.locator(f"#t{turn}").dispatch_event("click")
    for key in (*keys, "c"):
        page.keyboard.press(key)
    page.locator("#palette-find").fill(typed)
    page.keyboard.press("Enter")


def tags(page: Page, turn: int) -> list[str]:
    return page.locator(f"#t{turn} .tag").all_inner_texts()


def test_a_turn_a_sentence_and_words_are_coded_by_keys_and_stay(
    served: Served, visit: Visit
) -> None:
    page = opened(visit, coder="B")
    before = len(tags(page, 6))
    code(page, 6, "dugn")
    code(page, 6, "varig", "s")
    code(page, 6, "kort-v", "w", "ArrowRight", "Shift+ArrowRight")
    assert len(tags(page, 6)) == before + 3
    saved(page)
    shown = page.locator("#t6").inner_html()
    page.reload()
    expect(page.locator(READY)).to_be_attached()
    assert page.locator("#t6 .tag").count() == before + 3
    # What was painted in the browser is what the server paints.
    page.keyboard.press("Escape")
    strip = '(html) => html.replace(/ tabindex="[^"]*"/g, \'\').replace(/ class="lit"/g, \'\')'
    assert page.evaluate(strip, page.locator("#t6 .said").inner_html()) in shown
    listed = workbench(served.study, "code", "list", "--interview", "I4", "--by", "B").stdout
    for name in ("dugnad", "varig", "kort-v"):
        assert name in listed


def test_undo_and_redo_reach_across_a_reload(visit: Visit, served: Served) -> None:
    page = opened(visit, coder="B")
    start = tags(page, 6)
    code(page, 6, "dugn")
    saved(page)
    label = page.locator("#t6 .tag[data-k='dugnad']").last
    label.focus()
    page.keyboard.press("x")
    expect(label.locator("b")).to_be_visible()
    saved(page)
    label.focus()
    page.keyboard.press("Delete")
    expect(page.locator("#t6 .tag")).to_have_count(len(start))
    page.reload()
    expect(page.locator(READY)).to_be_attached()
    for expected in (len(start) + 1, len(start) + 1, len(start)):
        page.locator("#do-undo").click()
        expect(page.locator("#t6 .tag")).to_have_count(expected)
        expect(page.locator("#state")).to_have_text("Undone")
        page.locator("#state").evaluate("(one) => { one.textContent = '' }")
    page.locator("#do-redo").click()
    expect(page.locator("#t6 .tag")).to_have_count(len(start) + 1)
    assert served.room.desk("I4")


def test_what_can_be_undone_is_listed_over_interviews_and_undone_there(
    visit: Visit, served: Served
) -> None:
    page = opened(visit, "/t/I3", coder="B")
    code(page, 6, "dugn")
    saved(page)
    page.goto("/t/I4")
    expect(page.locator(READY)).to_be_attached()
    code(page, 7, "varig")
    saved(page)
    # AltGr and 2 types @ on a Norwegian keyboard, and does nothing here.
    page.locator("#t7").dispatch_event(
        "keydown", {"key": "@", "code": "Digit2", "modifierAltGraph": True, "bubbles": True}
    )
    page.locator("#t7").dispatch_event("keydown", {"key": "Dead", "code": "BracketRight"})
    expect(page.locator("#palette")).to_be_hidden()
    page.keyboard.press("z")
    items = page.get_by_role("dialog", name="What can be undone").get_by_role("listitem")
    expect(items.nth(0)).to_contain_text("I4:7")
    expect(items.nth(1)).to_contain_text("I3:6")
    assert axe(page, "#undo") == []
    items.nth(1).get_by_role("button").click()
    expect(page.locator("#state")).to_have_text("Undone in I3")
    there = served.room.desk("I3").codings.values()
    assert not [one for one in there if one.coder == "B"]
    assert [one for one in served.room.desk("I4").codings.values() if one.coder == "B"]
    expect(page.locator("#t7 .tag[data-k='varig']:not(.o)")).to_have_count(1)


def test_a_coding_is_moved_recoded_and_given_a_memo(visit: Visit, served: Served) -> None:
    page = opened(visit, coder="B")
    code(page, 6, "dugn")
    saved(page)
    label = page.locator("#t6 .tag[data-k='dugnad']").last
    label.focus()
    page.keyboard.press("e")
    page.keyboard.press("s")
    page.keyboard.press("Enter")
    saved(page)
    (moved,) = (one for one in served.room.desk("I4").codings.values() if one.code == "dugnad")
    turn = served.room.transcript("I4").turns[5]
    assert moved.anchor.start == turn.start
    assert moved.anchor.end < turn.end
    page.locator("#t6 .tag[data-k='dugnad']").last.focus()
    page.keyboard.press("m")
    page.locator("#memo-text").fill("<b>see</b> the next one")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#t6 .tag u")).to_be_visible()
    page.locator("#t6 .tag[data-k='dugnad']").last.focus()
    page.keyboard.press("r")
    page.locator("#palette-find").fill("varig")
    page.keyboard.press("Enter")
    saved(page)
    expect(page.locator(f"#t6 .tag[data-i='{moved.id}']")).to_have_attribute("data-k", "varig")
    assert [memo.text for memo in served.room.desk("I4").memos.values() if memo.ref == moved.id]


def test_words_are_selected_with_the_mouse_over_two_turns(visit: Visit, served: Served) -> None:
    page = opened(visit, coder="B")
    first, second = (
        page.locator("#t1 .said").bounding_box(),
        page.locator("#t2 .said").bounding_box(),
    )
    assert first
    assert second
    page.mouse.move(first["x"] + 40, first["y"] + 12)
    page.mouse.down()
    page.mouse.move(second["x"] + 120, second["y"] + 12, steps=4)
    page.mouse.up()
    page.get_by_role("button", name="Code this passage …").click()
    page.locator("#palette-find").fill("dugn")
    page.keyboard.press("Shift+Enter")
    saved(page)
    (one,) = (
        one
        for one in served.room.desk("I4").codings.values()
        if one.code == "dugnad" and one.coder == "B"
    )
    assert len(served.room.transcript("I4").turns_in(one.anchor.span)) == 2
    assert one.stance == "contradicts"
    expect(page.locator(f".tag[data-i='{one.id}']")).to_have_count(2)


@pytest.mark.usefixtures("served")
def test_an_own_key_and_the_last_code_put_a_code_with_one_press(visit: Visit) -> None:
    page = opened(visit, coder="B")
    page.locator("#t6").click(position={"x": 4, "y": 4})
    page.keyboard.press("c")
    page.locator("#palette-find").fill("dugn")
    page.keyboard.press("Alt+3")
    page.keyboard.press("Escape")
    page.keyboard.press("3")
    expect(page.locator("#t6 .tag[data-k='dugnad']")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    page.keyboard.press(".")
    expect(page.locator("#t7 .tag[data-k='dugnad']")).to_have_count(1)
    saved(page)
    page.reload()
    expect(page.locator(READY)).to_be_attached()
    page.locator("#t8").click(position={"x": 4, "y": 4})
    page.keyboard.press("3")
    expect(page.locator("#t8 .tag[data-k='dugnad']")).to_have_count(1)


def test_the_question_of_a_turn_is_corrected_in_place(visit: Visit, served: Served) -> None:
    page = opened(visit, coder="B")
    page.locator("#t6").click(position={"x": 4, "y": 4})
    page.keyboard.press("q")
    page.locator("#palette-find").fill("8b")
    page.keyboard.press("Enter")
    expect(page.locator("#t6 .key.set")).to_be_visible()
    expect(page.locator("#do-undo")).to_be_enabled()
    page.reload()
    expect(page.locator("#t6 .key.set")).to_be_visible()
    assert [key for key in served.room.desk("I4").keys.values() if key.coder == "B"]


@pytest.mark.usefixtures("served")
def test_a_pointer_that_rests_where_the_palette_opens_chooses_nothing(visit: Visit) -> None:
    page = opened(visit, coder="B")
    page.locator("#t6").click(position={"x": 4, "y": 4})
    page.keyboard.press("c")
    # The browser tells of a pointer when the list comes to lie under it, though it rests.
    page.locator("#pick-3").dispatch_event("pointermove")
    expect(page.locator("#pick-0")).to_have_attribute("aria-selected", "true")


def test_two_tabs_and_the_command_line_see_each_other_and_a_conflict_is_shown(
    visit: Visit, served: Served
) -> None:
    one = opened(visit, coder="B", conflicts=True)
    other = one.context.new_page()
    other.goto("/t/I4")
    expect(other.locator(READY)).to_be_attached()
    code(one, 6, "dugn")
    label = other.locator("#t6 .tag[data-k='dugnad']")
    expect(label).to_have_count(1)
    done = workbench(served.study, "code", "apply", "I4", "varig", "--turn", "7", "--coder", "B")
    assert done.returncode == 0
    for page in (one, other):
        expect(page.locator("#t7 .tag[data-k='varig']:not(.o)")).to_have_count(1)
    # The other tab does not hear of it in time:
    other.route("**/news*", lambda route: route.abort())
    one.locator("#t6 .tag[data-k='dugnad']").focus()
    one.keyboard.press("x")
    saved(one)
    label.focus()
    other.keyboard.press("r")
    other.locator("#palette-find").fill("varig")
    other.keyboard.press("Enter")
    expect(other.locator("#state")).to_contain_text("another window")
    other.unroute("**/news*")
    expect(other.locator("#t6 .tag[data-k='dugnad'] b")).to_be_visible()


def test_a_deep_link_works_without_script(visit: Visit, shown: Served) -> None:
    page = visit("/t/I4/60", java_script_enabled=False)
    assert page.url.endswith("/t/I4#t60")
    expect(page.locator("#t60")).to_be_in_viewport()
    with shown.client() as client:
        assert client.get("/t/I4/999").status_code == 404
        assert client.get("/t/I99/1").status_code == 404


def test_what_is_done_while_the_server_is_away_is_kept_told_and_sent_once(
    example: Path, visit: Visit
) -> None:
    with serving(example) as first:
        page = opened(visit, coder="B", at=first)
        port = first.door.port
    code(page, 6, "dugnad")
    code(page, 7, "varig")
    expect(page.locator("#state.lost")).to_contain_text("2 not saved yet")
    page.locator("#t6 .tag[data-k='dugnad']").focus()
    page.keyboard.press("x")
    expect(page.locator("#state.lost")).to_contain_text("3 not saved yet")
    with serving(example, port) as again:
        saved(page)
        expect(page.locator("#state.lost")).to_have_count(0)
        turns = again.room.transcript("I4").turns[5:7]
        there = [one for one in again.room.desk("I4").codings.values() if one.coder == "B"]
        new = [one for one in there if turns[0].start <= one.anchor.start < turns[1].end]
        codes = {"dugnad", "varig"}
        assert sorted((one.code, one.stance) for one in new if one.code in codes) == [
            ("dugnad", "contradicts"),
            ("varig", "supports"),
        ]
        assert (
            page.evaluate("Object.keys(localStorage).filter((one) => one.includes('pending'))")
            == []
        )


def test_what_is_done_while_a_file_is_broken_is_kept_and_sent_once_it_is_mended(
    visit: Visit, served: Served
) -> None:
    book = served.study / "codebook" / "codebook.yaml"
    right = book.read_bytes()
    page = opened(visit, coder="B", conflicts=True)
    book.write_bytes(right + b"  - [\n")
    code(page, 6, "dugnad")
    expect(page.locator("#state.lost")).to_contain_text("1 not saved yet")
    expect(page.locator("#state.lost")).to_contain_text("codebook.yaml, line")
    book.write_bytes(right)
    saved(page)
    expect(page.locator("#state.lost")).to_have_count(0)
    there = served.room.desk("I4").codings.values()
    assert [one.code for one in there if one.coder == "B" and one.code == "dugnad"] == ["dugnad"]


EVIL = "<img src=x onerror=alert(1)>\"'&amp;</script><script>alert(2)</script>"


def test_nothing_that_people_write_runs(example: Path, visit: Visit) -> None:
    """Speakers, words, code names, case names, memos and titles that would be markup."""
    study, source = (
        example / "interviews" / "study.yaml",
        example / "interviews" / "I5-skarvhamn.md",
    )
    settings = study.read_text(encoding="utf-8")
    quoted = json.dumps(EVIL, ensure_ascii=False)
    settings = re.sub(r"(?ms)^title:.*?(?=^\w)", f"title: {quoted}\n", settings, count=1)
    study.write_text(settings, encoding="utf-8")
    for name, pattern in (
        ("interviews/cases.yaml", r"name: Skarvhamn"),
        ("interviews/participants.yaml", r"code_name: [^,\n}]*"),
        ("codebook/codebook.yaml", r"name: \{nb: Dugnad[^}]*\}"),
    ):
        text = (example / name).read_text(encoding="utf-8")
        changed, number = re.subn(
            pattern, lambda found: found.group().split(":")[0] + f": {quoted}", text, count=1
        )
        assert number == 1, name
        (example / name).write_text(changed, encoding="utf-8")
    text = source.read_text(encoding="utf-8")
    lines = text.split("\n")
    at = next(number for number, line in enumerate(lines) if number > 20 and len(line) > 60)
    lines[at] += f" {EVIL}"
    source.write_text("\n".join(lines), encoding="utf-8")
    with serving(example) as one:
        page = opened(visit, "/t/I5", coder="B", at=one)
        assert "onerror" in (page.locator("#text").text_content() or "")
        turn = next(t.number for t in one.room.transcript("I5").turns if "onerror" in t.text)
        code(page, turn, "dugnad")
        saved(page)
        page.locator(f"#t{turn} .tag").last.focus()
        page.keyboard.press("m")
        page.locator("#memo-text").fill(EVIL)
        page.keyboard.press("Control+Enter")
        page.goto("/")
        page.goto("/t/I5")
        expect(page.locator(READY)).to_be_attached()
        page.locator(f"#t{turn} .tag").last.focus()
        page.keyboard.press("m")
        expect(page.locator("#memo-text")).to_have_value(EVIL)
        assert page.locator("img, main script").count() == 0


def test_places_after_emoji_and_combining_marks_are_the_words_one_sees(
    example: Path, visit: Visit
) -> None:
    source = example / "interviews" / "I5-skarvhamn.md"
    text = source.read_text(encoding="utf-8")
    lines = text.split("\n")
    at = next(number for number, line in enumerate(lines) if number > 20 and len(line) > 60)
    lines[at] += " Huset 🏠👩‍👩‍👧 på A\u030asa e\u0301r q\u0307uitt bra."
    source.write_text("\n".join(lines), encoding="utf-8")
    with serving(example) as one:
        turn = next(t for t in one.room.transcript("I5").turns if "🏠" in t.text)
        page = opened(visit, "/t/I5", coder="B", at=one)
        page.evaluate(
            """([n, word]) => {
              const said = document.querySelector(`#t${n} .said`);
              const within = [...said.childNodes].find((one) => one.textContent.includes(word));
              const node = within.firstChild ?? within;
              const start = node.textContent.indexOf(word);
              const range = document.createRange();
              range.setStart(node, start); range.setEnd(node, start + word.length);
              getSelection().removeAllRanges(); getSelection().addRange(range);
              document.dispatchEvent(new PointerEvent("pointerup"));
            }""",
            [turn.number, "q\u0307uitt"],
        )
        page.get_by_role("button", name="Code this passage …").click()
        page.locator("#palette-find").fill("dugnad")
        page.keyboard.press("Enter")
        saved(page)
        (coding,) = (
            c
            for c in one.room.desk("I5").codings.values()
            if c.coder == "B"
            and c.code == "dugnad"
            and "🏠" in turn.text
            and turn.start <= c.anchor.start < turn.end
        )
        assert coding.anchor.quote == "q\u0307uitt"
        page.reload()
        expect(page.locator(f"#t{turn.number} mark", has_text="q\u0307uitt").first).to_have_text(
            "q\u0307uitt"
        )
