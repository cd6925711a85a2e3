"""The codebook in the browser: the file changes, is undone, and somebody else's edit wins."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.web.conftest import Served, Visit, axe, saved
from workbench.study.deciding.code import listed


def file_of(served: Served) -> Path:
    return served.study / "codebook" / "codebook.yaml"


def test_a_code_is_reworded_merged_and_undone(served: Served, visit: Visit) -> None:
    kept = file_of(served).read_bytes()
    page = visit("/codebook")
    page.get_by_role("link", name="Outside routines").click()
    page.get_by_label("Not for").fill("Bare «betalt» arbeid: ikke dette")
    page.get_by_role("button", name="Save in the codebook file").click()
    told = page.locator("#told")
    expect(told).to_contain_text("reworded")
    assert b'nb: "Bare \xc2\xabbetalt\xc2\xbb arbeid: ikke dette"' in file_of(served).read_bytes()
    number = len(listed(served.room.session, code="utenom-rutinene"))
    page.get_by_label("Merge into").select_option("kort-varsel")
    page.get_by_role("button", name=f"Merge, {number} codings follow").click()
    expect(told).to_contain_text(f"{number} codings")
    expect(page.get_by_role("heading", name="Short notice")).to_be_visible()
    assert not listed(served.room.session, code="utenom-rutinene")
    told.get_by_role("button", name="Undo").click()
    expect(told).to_contain_text("Done.")
    with page.expect_response("**/codebook/undo"):
        page.get_by_role("button", name="Undo", exact=True).first.click()
    assert file_of(served).read_bytes() == kept
    assert len(listed(served.room.session, code="utenom-rutinene")) == number


def test_a_new_code_takes_the_codings_chosen_for_it(served: Served, visit: Visit) -> None:
    page = visit("/codebook?code=dugnad")
    page.get_by_text("Split: give some").click()
    form = page.locator("form[data-change='/codebook/split']")
    form.get_by_label("Id (short").fill("overtid")
    form.get_by_label("Name").fill("Overtid")
    form.get_by_label("Definition").fill("Folk jobbet mer")
    form.get_by_label("The finding").fill("{cases} har brukt overtid")
    form.get_by_role("checkbox").nth(0).check()
    form.get_by_role("checkbox").nth(2).check()
    form.get_by_role("button", name="Split").click()
    expect(page.get_by_role("heading", name="Overtid")).to_be_visible()
    assert len(listed(served.room.session, code="overtid")) == 2


def test_somebody_elses_edit_is_not_written_over(served: Served, visit: Visit) -> None:
    page = visit("/codebook?code=dugnad", conflicts=True)
    path = file_of(served)
    path.write_text(path.read_text("utf-8") + "# mine\n", encoding="utf-8")
    kept = path.read_bytes()
    page.get_by_label("Not for").fill("Noe annet")
    page.get_by_role("button", name="Save in the codebook file").click()
    expect(page.locator("#told")).to_contain_text("was changed by somebody else meanwhile")
    expect(page.get_by_label("Not for")).to_have_value("Noe annet")
    assert path.read_bytes() == kept


def test_the_codebook_slides_in_beside_the_interview(visit: Visit) -> None:
    page = visit("/t/I1")
    page.get_by_role("button", name="Codebook", exact=True).click()
    beside = page.frame_locator("aside.slide iframe")
    beside.get_by_role("link", name="Joint voluntary effort").click()
    expect(beside.get_by_label("Not for")).to_be_visible()
    page.get_by_role("button", name="Close", exact=True).press("Escape")
    expect(page.locator("aside.slide")).to_have_count(0)


def test_a_name_that_looks_like_script_is_shown_as_words(served: Served) -> None:
    with served.client() as client:
        done = client.post(
            "/codebook/set",
            json={
                "code": "dugnad",
                "language": "nb",
                "name": "<img src=x onerror=alert(1)>",
                "held": client.get("/codebook").text.split('name="held" value="')[1][:64],
                "sensitive": "",
                "coder": "A",
            },
        )
        assert done.status_code == 200, done.text
        for path in ("/codebook", "/codebook?code=dugnad", "/search?q=a"):
            assert "<img" not in client.get(path).text


def test_a_theme_is_reworded_and_undone(served: Served, visit: Visit) -> None:
    kept = file_of(served).read_bytes()
    page = visit("/codebook?in=nb")
    page.get_by_text("Reword the themes").click()
    first = served.room.session.codebook.themes[0]
    form = page.locator("form[data-change='/codebook/theme']").first
    form.get_by_label("Name").fill("Et nytt navn: «med» tegn")
    form.get_by_role("button").click()
    told = page.locator("#told")
    expect(told).to_contain_text("reworded")
    again = served.room.session.codebook.themes[0]
    assert again.name.in_("nb") == "Et nytt navn: «med» tegn"
    assert again.definition == first.definition
    told.get_by_role("button", name="Undo").click()
    expect(told).to_contain_text("Done.")
    assert file_of(served).read_bytes() == kept


def test_a_new_code_is_made_while_coding_and_put_on_the_passage(
    served: Served, visit: Visit
) -> None:
    kept = file_of(served).read_bytes()
    page = visit("/t/I4", coder="B")
    expect(page.locator("#text[data-ready]")).to_be_attached()
    page.locator("#t6").click(position={"x": 4, "y": 4})
    page.keyboard.press("c")
    page.keyboard.type("Ærlig <b>tvil</b>")
    expect(page.get_by_role("option")).to_have_count(1)
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="New code")
    expect(dialog.get_by_label("Name")).to_have_value("Ærlig <b>tvil</b>")
    assert axe(page, "#fresh") == []
    dialog.get_by_label("Definition").fill("Noen sier at de tviler")
    page.keyboard.press("Control+Enter")
    label = page.locator("#t6 .tag[data-k='ærlig-b-tvil-b']")
    expect(label).to_contain_text("Ærlig <b>tvil</b>")
    saved(page)
    code = served.room.session.codebook.by_id["ærlig-b-tvil-b"]
    assert code.finding.in_("nb") == "{cases} forteller om ærlig <b>tvil</b>"
    assert [one for one in served.room.desk("I4").codings.values() if one.code == code.id]
    page.keyboard.press("u")
    expect(label).to_have_count(0)
    page.goto("/codebook")
    page.get_by_role("button", name="Undo", exact=True).first.click()
    expect(page.locator("#told")).to_contain_text("Done.")
    assert file_of(served).read_bytes() == kept
