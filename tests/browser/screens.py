"""What tests of the dashboard's screens share: generated data, an opened screen, accessibility, sizes, pictures."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.running_server import KOKUMI, PASSWORD, RunningServer, running

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = (360, 768, 1440)
DEMO_USER = "demo"


@dataclass
class DemoServer:
    """A server with three months of made-up traffic; `website` is the id of the one with most of it."""

    server: RunningServer
    token: str
    websites: list[dict[str, Any]]

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def website(self) -> str:
        return self.websites[0]["id"]

    def api(self, method: str, path: str, body: Any = None) -> Any:
        """What the API answers the demo's administrator."""
        answer = self.server.request(method, path, body, Authorization=f"Bearer {self.token}")
        assert answer.status == 200, (answer.status, answer.body)
        return answer.json()


def make_demo(data_dir: Path) -> None:
    """The data of `kokumi demo`."""
    made = [*KOKUMI, "demo", "--no-serve", "--data-dir", str(data_dir), "--events", "20000", "--password", PASSWORD]
    subprocess.run(made, check=True, stdout=subprocess.DEVNULL, stderr=sys.stderr)


@contextmanager
def demo_server(made: Path, data_dir: Path) -> Iterator[DemoServer]:
    """A copy of the data of a demo, served until the block ends."""
    shutil.copytree(made, data_dir)
    with running(data_dir) as server:
        answer = server.request("POST", "/api/auth/login", {"username": DEMO_USER, "password": PASSWORD})
        assert answer.status == 200, answer.body
        token = answer.json()["token"]
        demo = DemoServer(server, token, [])
        websites = demo.api("GET", "/api/websites?pageSize=100")["data"]
        counted = {each["id"]: _pageviews(demo, each["id"]) for each in websites}
        demo.websites = sorted(websites, key=lambda each: -counted[each["id"]])
        yield demo


def _pageviews(demo: DemoServer, website: str) -> int:
    return demo.api("GET", f"/api/websites/{website}/stats?startAt=0&endAt=4102444800000")["pageviews"]


def open_screen(page: Page, demo: DemoServer, path: str) -> Page:
    """Shows a screen, logged in: `/websites/…/funnels`, or `funnels` of the demo's first website."""
    page.add_init_script(f"localStorage.setItem('kokumi.auth', JSON.stringify('{demo.token}'))")
    page.goto(demo.url + (path if path.startswith("/") else f"/websites/{demo.website}/{path}"))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    settle(page)
    return page


def settle(page: Page) -> None:
    """Waits until nothing is asked any more and no place is kept for an answer."""
    page.wait_for_load_state("networkidle")
    expect(page.locator(".mantine-Skeleton-root")).to_have_count(0, timeout=20_000)


def choose(field: Locator, option: str, typed: str | None = None) -> None:
    """Picks one of what a field offers, after typing what narrows the list down.

    The field goes to the middle of the screen first: a list closes as soon as its field is scrolled out of sight, which
    is what bringing an option into sight can do to a field at the edge.
    """
    field.evaluate("field => field.scrollIntoView({ block: 'center' })")
    if typed is None:
        field.click()
    else:
        field.fill(typed)
    field.page.get_by_role("option", name=option, exact=True).click()


def until(page: Page, condition: Callable[[], bool]) -> None:
    """Waits until something that the page does not show holds."""
    for _ in range(200):
        if condition():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not come to that")


def assert_accessible(page: Page) -> None:
    """axe finds nothing serious. It is run from outside of the page's policy, which allows no foreign script."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run({ resultTypes: ['violations'] })")
    serious = [each for each in found["violations"] if each["impact"] in ("serious", "critical")]
    assert not serious, "\n".join(
        f"{each['id']}: {each['help']}: {[node['html'][:160] for node in each['nodes'][:3]]}" for each in serious
    )


def assert_fits(page: Page) -> None:
    """Nothing is wider than the screen, as soon as charts have noticed how wide that is."""
    wide = 1
    for _ in range(40):
        wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        if wide <= 0:
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{wide} pixels wider than the screen")


def take_pictures(page: Page, name: str, artefacts: Path) -> None:
    """The whole screen in light and dark at each width, as `<name>-<scheme>-<width>.png`; nothing may stick out."""
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        settle(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert_fits(page)
            page.screenshot(path=artefacts / f"{name}-{scheme}-{width}.png", full_page=True)
