"""Notes on the chart of the overview: marked where they belong, written, changed, deleted."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures


def test_notes_are_marked_written_changed_and_deleted(page: Page, demo: DemoServer, artefacts: Path) -> None:
    website = demo.websites[1]["id"]
    path = f"/api/websites/{website}/annotations"
    before = {each["id"] for each in demo.api("GET", f"{path}?pageSize=200")["data"]}
    open_screen(page, demo, f"/websites/{website}?range=90d")
    page.get_by_role("button", name="Notes on the chart").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Add note").click()
    dialog.get_by_role("button", name="Add note").click()
    expect(dialog.get_by_text("Write what happened")).to_be_visible()
    dialog.get_by_label("Note", exact=True).fill("The new menu is out")
    dialog.get_by_label("Time, UTC").fill("10:30")
    dialog.get_by_role("button", name="Add note").click()
    expect(dialog.get_by_role("listitem").filter(has_text="The new menu is out")).to_contain_text("10:30")
    [made] = [each for each in demo.api("GET", f"{path}?pageSize=200")["data"] if each["id"] not in before]
    assert made["note"] == "The new menu is out"
    assert not made["allDay"]
    assert made["date"][10:19] == "T10:30:00"

    dialog.get_by_role("button", name="Change the note “The new menu is out”").click()
    dialog.get_by_label("Note", exact=True).fill("The new menu")
    dialog.get_by_label("Time, UTC").fill("")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("button", name="Change the note “The new menu”")).to_be_visible()
    assert_accessible(page)
    assert demo.api("GET", f"{path}/{made['id']}")["allDay"] is True
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)

    mark = page.get_by_role("button", name=re.compile(": The new menu$"))
    mark.focus()
    expect(page.get_by_role("tooltip")).to_contain_text("The new menu")
    settle(page)
    assert_accessible(page)
    take_pictures(page, "annotations", artefacts)
    page.get_by_role("button", name="Show as table").click()
    expect(page.get_by_role("row").filter(has_text="The new menu")).to_be_visible()

    page.get_by_role("button", name="Notes on the chart").click()
    dialog.get_by_role("button", name="Delete the note “The new menu”").click()
    expect(page.get_by_text("The note is deleted")).to_be_visible()
    assert {each["id"] for each in demo.api("GET", f"{path}?pageSize=200")["data"]} == before
