from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.web.conftest import Served, Visit, saved
from workbench.model.coding import Stance


def suggesting(visit: Visit, path: str) -> Page:
    """Open an interview, with what is suggested in it in the margin."""
    page = visit(path, coder="B")
    expect(page.locator("#text[data-ready]")).to_be_attached()
    expect(page.locator(".guess")).to_have_count(0)
    page.locator("#do-suggest").click()
    expect(page.locator(".guess").first).to_be_visible(timeout=60_000)
    return page


def test_accepting_where_nothing_tells_the_stance_says_so_and_one_key_sets_it(
    served: Served, visit: Visit
) -> None:
    page = suggesting(visit, "/t/I1")

    def accepted(guess: Locator, key: str, stance: Stance) -> None:
        guess.focus()
        code = guess.get_attribute("data-k")
        page.keyboard.press(key)
        mark = ".x" if stance is Stance.CONTRADICTS else ":not(.x)"
        tag = page.locator(f".tag{mark}[data-k='{code}']:not([data-v='']):not([data-w])")
        expect(tag.first).to_be_visible()
        made = [one for one in served.room.desk("I1").codings.values() if one.code == code]
        assert stance in [one.stance for one in made if one.coder == "B"]

    untold, state = page.locator(".guess[data-stance='']").first, page.locator("#state")
    untold.focus()
    expect(page.locator("#details")).to_contain_text("Enter codes it as for, X as against")
    accepted(untold, "Enter", Stance.SUPPORTS)
    expect(state).to_contain_text("as for, though nothing tells which; X makes it against")
    page.keyboard.press("x")  # the new label has the focus
    expect(page.locator(".tag.x:focus")).to_be_visible()
    expect(state).to_contain_text("Now against")
    accepted(page.locator(".guess[data-stance=supports]").first, "x", Stance.CONTRADICTS)


def test_suggestions_are_shown_when_asked_for_accepted_and_rejected(
    served: Served, visit: Visit
) -> None:
    page = suggesting(visit, "/t/I3")
    before = page.locator(".guess").count()
    page.locator("#t1").click(position={"x": 4, "y": 4})
    page.keyboard.press("g")
    guess = page.locator(".guess:focus")
    name = guess.get_attribute("data-k")
    expect(page.locator("#details")).to_contain_text("Suggested because of")
    page.keyboard.press("Enter")
    expect(page.locator("#state")).to_contain_text("; X makes it")
    expect(page.locator(f".tag[data-k='{name}']:not([data-v=''])").first).to_be_visible()
    assert [one for one in served.room.desk("I3").codings.values() if one.code == name]
    if before > 1:
        page.locator(".refuse").first.click()
        expect(page.locator("#state")).not_to_have_class("state lost")
        saved(page)
        assert served.room.desk("I3").refusals
    page.locator("#do-suggest").click()
    expect(page.locator(".guess")).to_have_count(0)
