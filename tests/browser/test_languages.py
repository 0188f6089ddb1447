"""The dashboard in every language that it offers: spoken on login and overview, and no wider than a phone.

One that is read from the right and one of long words are looked at more closely: direction, accessibility.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screens import ROOT, DemoServer, assert_accessible, assert_fits, open_screen, settle

LISTED = re.findall(r"code: '([a-z]{2})'", (ROOT / "web/src/messages/language.ts").read_text("utf-8"))
VISITORS = {
    "en": "Visitors",
    "de": "Besucher",
    "fr": "Visiteurs",
    "es": "Visitantes",
    "pt": "Visitantes",
    "ja": "訪問者",
    "zh": "访客",
    "ar": "الزوار",
}
RIGHT_TO_LEFT = {"ar"}


def test_every_language_is_tried() -> None:
    assert sorted(LISTED) == sorted(VISITORS)


@pytest.mark.parametrize("code", LISTED)
def test_login_and_overview_speak_the_language_on_a_phone(page: Page, demo: DemoServer, code: str) -> None:
    speak(page, code)
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{demo.url}/login")
    expect(page.locator("input[type=password]")).to_be_visible()
    assert_speaks(page, code)
    open_screen(page, demo, f"/websites/{demo.website}?range=30d")
    expect(page.get_by_text(VISITORS[code], exact=True).first).to_be_visible()
    assert_speaks(page, code)
    assert cut_off(page) == []


@pytest.mark.parametrize("code", ["ar", "de"])
def test_login_and_overview_are_accessible_and_follow_the_direction(page: Page, demo: DemoServer, code: str) -> None:
    speak(page, code)
    page.goto(f"{demo.url}/login")
    expect(page.locator("input[type=password]")).to_be_visible()
    assert_accessible(page)
    open_screen(page, demo, f"/websites/{demo.website}?range=30d")
    assert_accessible(page)
    navigation = page.get_by_role("navigation").first.bounding_box()
    assert navigation is not None
    assert (navigation["x"] > 720) == (code in RIGHT_TO_LEFT), navigation
    page.set_viewport_size({"width": 360, "height": 800})
    settle(page)
    assert_accessible(page)


def speak(page: Page, code: str) -> None:
    page.add_init_script(f"localStorage.setItem('kokumi.language', '{code}')")


def assert_speaks(page: Page, code: str) -> None:
    root = page.locator("html")
    expect(root).to_have_attribute("dir", "rtl" if code in RIGHT_TO_LEFT else "ltr")
    expect(root).to_have_attribute("lang", re.compile(f"^{code}"))
    assert_fits(page)


def cut_off(page: Page) -> list[str]:
    """Names of figures, panels, tabs and units of which a part is hidden."""
    names = "[data-figure], [role=tab], main h2, .mantine-SegmentedControl-label"
    return page.locator(names).evaluate_all(
        """(elements) => elements
            .filter((each) => each.checkVisibility() && getComputedStyle(each).clipPath === 'none')
            .filter((each) => each.scrollWidth > each.clientWidth + 1)
            .map((each) => each.innerText)"""
    )
