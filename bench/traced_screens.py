"""How long screens take a slow device, at 4x CPU throttling: load, largest paint, blocking time, layout shift.

    kokumi demo --password secret … &
    .venv/bin/python -m bench.traced_screens --url http://127.0.0.1:8000 --username demo --password secret

Each screen is opened `--runs` times in a context of its own (nothing cached); medians are printed. Total blocking time
is what long tasks (over 50 ms) take beyond their first 50 ms.
"""

import argparse
import json
import shutil
import statistics
import time
import urllib.request
from typing import Any

from playwright.sync_api import Browser, sync_playwright

OBSERVE = """
window.traced = { lcp: 0, cls: 0, tbt: 0 };
const watch = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
watch('largest-contentful-paint', (entry) => { traced.lcp = entry.startTime; });
watch('layout-shift', (entry) => { if (!entry.hadRecentInput) traced.cls += entry.value; });
watch('longtask', (entry) => { traced.tbt += Math.max(0, entry.duration - 50); });
"""
PATIENCE = 30.0
"""Seconds to wait for the largest paint; without one, 0 is shown."""

FIGURES = ("load", "lcp", "tbt", "cls")


def ask(url: str, body: Any = None, token: str = "") -> Any:
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(url, data, headers)) as answer:
        return json.load(answer)


def traced(browser: Browser, url: str, token: str, throttling: float) -> dict[str, float]:
    """The figures of one load of a screen, in ms; `cls` without unit."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.add_init_script(OBSERVE)
    if token:
        page.add_init_script(f"localStorage.setItem('kokumi.auth', JSON.stringify('{token}'))")
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": throttling})
    page.goto(url)
    page.wait_for_load_state("networkidle")
    deadline = time.monotonic() + PATIENCE
    while not page.evaluate("traced.lcp") and time.monotonic() < deadline:
        page.wait_for_timeout(100)
    page.wait_for_timeout(1000)
    found = page.evaluate("({ ...traced, load: performance.getEntriesByType('navigation')[0].loadEventEnd })")
    context.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--url", default="http://127.0.0.1:8000")
    parser.add_argument("--username", default="demo")
    parser.add_argument("--password", required=True)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--throttling", type=float, default=4.0)
    given = parser.parse_args()
    token = ask(f"{given.url}/api/auth/login", {"username": given.username, "password": given.password})["token"]
    website = ask(f"{given.url}/api/websites?pageSize=1", token=token)["data"][0]["id"]
    of_website = f"{given.url}/websites/{website}"
    screens = {
        "login": (f"{given.url}/login", ""),
        "overview": (f"{of_website}?range=90d", token),
        "sessions": (f"{of_website}/sessions?range=90d", token),
        "events": (f"{of_website}/events?range=90d", token),
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        print(f"{'screen':10} {'load ms':>9} {'LCP ms':>9} {'TBT ms':>9} {'CLS':>7}")
        for name, (url, own) in screens.items():
            runs = [traced(browser, url, own, given.throttling) for _ in range(given.runs)]
            load, lcp, tbt, cls = (statistics.median(run[figure] for run in runs) for figure in FIGURES)
            print(f"{name:10} {load:9.0f} {lcp:9.0f} {tbt:9.0f} {cls:7.3f}", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
