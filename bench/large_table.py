"""How soon a table of 10,000 rows paints what was done to it: sort, search, scroll, move by keyboard.

    kokumi demo --password secret … &
    .venv/bin/python -m bench.large_table --url http://127.0.0.1:8000 --username demo --password secret

The rows are a real answer of the breakdown screen, repeated under other names. Each act is done several times; what is
printed is the longest time from an act to the next paint, as the browser measures it (in steps of 8 ms; shorter than
16 ms is not reported and shown as 16), and for scrolling the longest time between two frames.
"""

import argparse
import shutil
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, Route, sync_playwright

from bench.traced_screens import ask

OBSERVE = """
window.acts = [];
new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
  if (entry.interactionId) window.acts.push(entry.duration);
})).observe({ type: 'event', durationThreshold: 16, buffered: true });
"""

FRAMES = """
async () => {
  const body = document.querySelector('[role=table]').closest('[role=region]');
  const times = [];
  for (let number = 0; number < 60; number++) {
    body.scrollTop += 1500;
    times.push(await new Promise((done) => requestAnimationFrame(done)));
  }
  return Math.max(...times.slice(1).map((time, index) => time - times[index]));
}
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", default="http://127.0.0.1:8000")
    parser.add_argument("--username", default="demo")
    parser.add_argument("--password", required=True)
    parser.add_argument("--rows", type=int, default=10_000)
    given = parser.parse_args()
    token = ask(f"{given.url}/api/auth/login", {"username": given.username, "password": given.password})["token"]
    website = ask(f"{given.url}/api/websites?pageSize=1", token=token)["data"][0]["id"]

    def many(route: Route) -> None:
        response = route.fetch()
        few: list[dict[str, Any]] = response.json()
        rows = [few[number % len(few)] | {"country": f"X{number}", "visitors": number} for number in range(given.rows)]
        route.fulfill(response=response, json=rows)

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for throttling in (1, 4):
            page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
            page.add_init_script(f"localStorage.setItem('kokumi.auth', JSON.stringify('{token}'))")
            page.add_init_script(OBSERVE)
            page.route("**/api/websites/*/breakdown?*", many)
            page.goto(f"{given.url}/websites/{website}/breakdown?range=90d")
            page.wait_for_load_state("networkidle")
            shown = page.get_by_role("table").get_attribute("aria-rowcount")
            page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": throttling})
            print(f"throttling {throttling}x, rows {shown}: " + ", ".join(f"{n} {t:.0f} ms" for n, t in acts(page)))
            page.context.close()
        browser.close()


def acts(page: Page) -> list[tuple[str, float]]:
    """The longest time of each act."""
    table = page.get_by_role("table")
    head = table.get_by_role("columnheader", name="Visitors").get_by_role("button")
    search = page.get_by_role("searchbox")

    def sort() -> None:
        head.click()

    def type_() -> None:
        search.press("1")

    def move() -> None:
        table.get_by_role("row").nth(3).focus()
        page.keyboard.press("End")

    found = [(name, longest(page, act)) for name, act in (("sort", sort), ("search", type_), ("keyboard", move))]
    search.fill("")
    page.wait_for_timeout(300)
    return [*found, ("scroll", page.evaluate(FRAMES))]


def longest(page: Page, act: Callable[[], None]) -> float:
    """Milliseconds of the slowest of three acts."""
    taken: list[float] = []
    for _ in range(3):
        page.evaluate("window.acts = []")
        act()
        page.wait_for_timeout(500)
        taken.append(max(page.evaluate("window.acts") or [16]))
    return max(taken)


if __name__ == "__main__":
    main()
