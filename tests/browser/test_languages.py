"""The dashboard in a language that is read from the right and in one of long words: its direction, its width, axe."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screens import ROOT, DemoServer, assert_accessible, assert_fits, open_screen, settle

LISTED = set(re.findall(r"code: '([a-z]{2})'", (ROOT / "web/src/messages/language.ts").read_text("utf-8")))
LANGUAGES = [
    pytest.param(
        code,
        direction,
        visitors,
        marks=pytest.mark.skipif(code not in LISTED, reason=f"skipped: {code} is not offered"),
    )
    for code, direction, visitors in [("ar", "rtl", "الزوار"), ("de", "ltr", "Besucher")]
]


@pytest.mark.parametrize(("code", "direction", "visitors"), LANGUAGES)
def test_login_and_overview_speak_the_language(
    page: Page, demo: DemoServer, code: str, direction: str, visitors: str
) -> None:
    page.add_init_script(f"localStorage.setItem('kokumi.language', '{code}')")
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{demo.url}/login")
    expect(page.locator("input[type=password]")).to_be_visible()
    assert_speaks(page, code, direction)

    open_screen(page, demo, f"/websites/{demo.website}?range=30d")
    expect(page.get_by_text(visitors, exact=True).first).to_be_visible()
    assert_speaks(page, code, direction)
    page.set_viewport_size({"width": 1440, "height": 900})
    settle(page)
    navigation = page.get_by_role("navigation").first.bounding_box()
    assert navigation is not None
    assert (navigation["x"] > 720) == (direction == "rtl"), navigation


def assert_speaks(page: Page, code: str, direction: str) -> None:
    root = page.locator("html")
    expect(root).to_have_attribute("dir", direction)
    expect(root).to_have_attribute("lang", re.compile(f"^{code}"))
    assert_fits(page)
    assert_accessible(page)
