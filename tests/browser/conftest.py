"""A real server, a real browser, and a site whose pages carry the snippet."""

import fcntl
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.screens import DemoServer, demo_server, make_demo
from tests.running_server import RunningServer, running

# Busy machines load a page slowly; what is expected has to come, not to come fast.
expect.set_options(timeout=20_000)

ROOT = Path(__file__).resolve().parents[2]
ARTEFACTS = ROOT / "artefacts"
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = shutil.which("chromium")
    if executable is None:
        pytest.skip("skipped: there is no chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def agent(browser: Browser) -> str:
    """The browser's user agent, without the word by which the bot list rightly knows a headless one."""
    page = browser.new_page()
    agent: str = page.evaluate("navigator.userAgent")
    page.close()
    return agent.replace("Headless", "")


@pytest.fixture
def context(browser: Browser, agent: str) -> Iterator[BrowserContext]:
    # Lists that fade in or out while a test reaches for them would be a matter of luck.
    context = browser.new_context(
        user_agent=agent, viewport={"width": 1440, "height": 900}, timezone_id="UTC", reduced_motion="reduce"
    )
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    if not (ROOT / "src" / "kokumi" / "assets" / "dashboard" / "index.html").is_file():
        pytest.skip("skipped: the dashboard is not built (make build)")
    with running(tmp_path_factory.mktemp("data")) as server:
        yield server


@pytest.fixture(scope="session")
def artefacts() -> Path:
    """Where screenshots are kept."""
    ARTEFACTS.mkdir(exist_ok=True)
    return ARTEFACTS


class Site:
    """A web site on a port of its own: `pages` maps paths to HTML; every other path answers 404 with `not_found`."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}
        self.not_found = "not found"
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                content = site.pages.get(self.path.partition("?")[0])
                self.send_response(200 if content is not None else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.end_headers()
                self.wfile.write((content or site.not_found).encode())

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://localhost:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


@pytest.fixture(scope="session")
def demo_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three months of generated traffic, made once for all processes that run tests; to be copied, not served."""
    if not (ROOT / "src" / "kokumi" / "assets" / "dashboard" / "index.html").is_file():
        pytest.skip("skipped: the dashboard is not built (make build)")
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    made, unfinished = shared / "demo-data", shared / "demo-data.unfinished"
    with (shared / "demo-data.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            make_demo(unfinished)
            unfinished.rename(made)
    return made


@pytest.fixture(scope="session")
def demo(demo_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoServer]:
    """A server with generated traffic, shared by the tests of screens: they may add to it and change nothing."""
    with demo_server(demo_data, tmp_path_factory.mktemp("demo") / "data") as demo:
        yield demo


@pytest.fixture(scope="module")
def own_demo(demo_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoServer]:
    """One for the tests of a module alone, which change what they like."""
    with demo_server(demo_data, tmp_path_factory.mktemp("own-demo") / "data") as demo:
        yield demo
