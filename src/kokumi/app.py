"""The composition root: settings in, ASGI application out. Nothing imports it but the command line and tests.

One application answers everything: collecting goes straight to `collect.endpoint`, the API to Litestar, the rest to
the dashboard's files.
"""

import asyncio
import logging
import os
import secrets
from collections.abc import Awaitable, Callable
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.registry import Registry
from kokumi.api.app import create_api
from kokumi.api.erasing import erase_pending
from kokumi.api.event_forgetting import EventForgetting, kept_since_of
from kokumi.api.recording_retention import RecordingRetention
from kokumi.api.static_files import StaticFiles
from kokumi.api.v1.contract import OlderContract
from kokumi.collect.direct import DirectSend
from kokumi.collect.drops import Drops
from kokumi.collect.endpoint import Collector
from kokumi.collect.explanation import Explainer
from kokumi.collect.location import LocationFinder
from kokumi.collect.pipeline import Pipeline
from kokumi.collect.recordings import RecordingEndpoint
from kokumi.collect.short_addresses import ShortAddresses, Target
from kokumi.collect.user_agent import AgentParser
from kokumi.errors import KokumiError
from kokumi.events.engines import open_engine
from kokumi.events.store import EventStore
from kokumi.settings import PUBLIC, Settings

if TYPE_CHECKING:
    from kokumi.metrics import Metrics

log = logging.getLogger("kokumi")

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
SendMessage = Callable[[dict[str, Any]], Awaitable[None]]
AsgiApp = Callable[[Scope, Receive, SendMessage], Awaitable[None]]


class Kokumi:
    """The whole server as one ASGI application.

    Parameters
    ----------
    settings: see `Settings`.
    on_admin_created: called once, at the very first start, with the generated password of the user admin.
    """

    def __init__(self, settings: Settings, on_admin_created: Callable[[str], None] | None = None) -> None:
        self._settings = settings
        self._on_admin_created = on_admin_created
        self._routes: dict[str, AsgiApp] = {}
        self.direct: dict[bytes, DirectSend] = {}
        """What may be asked without ASGI, by path; empty until the server has started."""

    async def __call__(self, scope: Scope, receive: Receive, send: SendMessage) -> None:
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
        elif scope["type"] == "http":
            await self._route(scope["path"])(scope, receive, send)
        else:  # a web socket: there are none
            await send({"type": "websocket.close", "code": 1000})

    async def start(self) -> None:
        """Opens the data folder, migrates both databases and replays the journal.

        Raises
        ------
        KokumiError: something cannot be opened; the message says what.
        """
        settings = self._settings
        _make_data_dir(settings.data_dir)
        secret = settings.app_secret or _kept_secret(settings.data_dir / "secret")
        self._accounts = Accounts.open(
            settings.accounts_url or f"sqlite:///{settings.data_dir / 'accounts.db'}",
            two_factor_required=settings.two_factor_required,
        )
        generated = self._accounts.ensure_admin(settings.admin_password or None)
        if generated and self._on_admin_created is not None:
            self._on_admin_created(generated)
        engine = open_engine(settings.events_url, settings.data_dir, settings.memory_limit, settings.threads)
        self._store = EventStore(
            engine,
            settings.data_dir / "journal",
            max_pending=settings.max_pending_events,
            query_timeout=settings.query_timeout,
        )
        await self._store.open()
        await erase_pending(self._accounts, self._store)
        registry: Registry = self._accounts.registry
        agents = AgentParser()
        locations, kept_since = LocationFinder(_geo_database(settings)), kept_since_of(registry.retention)
        self._pipeline = pipeline = Pipeline(
            settings, secret, registry, agents, locations, registry.shields, kept_since
        )
        self._drops = Drops(self._accounts.drop_counts.add)
        self._drops.start()
        self._collector = Collector(pipeline, self._store, max_body_bytes=settings.max_body_bytes, drops=self._drops)
        recordings = RecordingRetention(self._accounts, self._store, settings.recording_days)
        forgetting = EventForgetting(self._accounts, self._store)
        self._repeated = (recordings.repeated, forgetting.repeated)
        for repeated in self._repeated:
            repeated.start()
        self._recordings = RecordingEndpoint(self._collector, pipeline, self._store, registry)
        explainer = Explainer(pipeline, settings, agents)
        jobs = [*self._store.jobs, self._drops.job, recordings.job, forgetting.job]
        forget_soon = forgetting.repeated.run_soon
        api: Any = create_api(self._accounts, self._store, settings, self._drops, explainer, jobs, forget_soon)
        self._metrics = self._open_metrics()
        self._older: AsgiApp = OlderContract(api)
        self._api: AsgiApp = self._older if settings.api_contract == "v2" else api
        self._compose()

    async def stop(self) -> None:
        """Folds what is waiting and closes both databases."""
        for repeated in self._repeated:
            repeated.close()
        await self._store.close()
        await self._drops.close()
        if self._metrics is not None:
            self._metrics.close()
        self._accounts.close()
        dropped = ", ".join(f"{count} {reason}" for reason, count in self._collector.dropped.most_common())
        log.info("Stopped after %d events (dropped: %s)", self._collector.accepted, dropped or "none")

    def _open_metrics(self) -> "Metrics | None":
        if not self._settings.metrics:
            return None
        from kokumi.metrics import Metrics  # here: most servers do without

        metrics = Metrics(self._collector, self._store)
        if self._settings.metrics != PUBLIC:
            metrics.listen(self._settings.metrics)
        return metrics

    def _compose(self) -> None:
        settings = self._settings
        endpoint = "/" + settings.collect_api_endpoint.lstrip("/") if settings.collect_api_endpoint else "/api/send"
        self._routes = {
            "/api/send": self._collector.send,
            "/api/batch": self._collector.batch,
            "/v1/send": self._collector.send,
            "/v1/batch": self._collector.batch,
            "/api/record": self._recordings.record,
            endpoint: self._collector.send,
        }
        if self._metrics is not None and settings.metrics == PUBLIC:
            self._routes["/metrics"] = self._metrics.answer
        send = DirectSend(self._collector, self._pipeline, self._store)
        self.direct.update({path.encode(): send for path in ("/api/send", "/v1/send", endpoint)})
        names = ["script.js", *(name.strip() for name in settings.tracker_script_name.split(",") if name.strip())]
        self._short_addresses = ShortAddresses(self._collector, self._find_link, self._find_pixel)
        assets = Path(str(resources.files("kokumi"))) / "assets"
        self._files = StaticFiles(
            assets, script_names=names, collect_endpoint=endpoint, share_frames=settings.share_frames
        )

    async def _find_link(self, slug: str) -> Target | None:
        link = await asyncio.to_thread(self._accounts.links.by_slug, slug)
        return None if link is None else Target(link.id, link.url)

    async def _find_pixel(self, slug: str) -> str | None:
        pixel = await asyncio.to_thread(self._accounts.pixels.by_slug, slug)
        return None if pixel is None else pixel.id

    def _route(self, path: str) -> AsgiApp:
        route = self._routes.get(path)
        if route is not None:
            return route
        if path.startswith("/api/") or path == "/api":
            return self._api
        if path.startswith("/v1/"):
            return self._older
        if path.startswith(("/q/", "/p/")):
            return self._short_addresses
        return self._files

    async def _lifespan(self, receive: Receive, send: SendMessage) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                try:
                    await self.start()
                except KokumiError as error:
                    log.error("Kokumi cannot start: %s", _explained(error))  # noqa: TRY400  (expected: no traceback)
                    await send({"type": "lifespan.startup.failed", "message": ""})
                    return
                await send({"type": "lifespan.startup.complete"})
            else:
                await self.stop()
                await send({"type": "lifespan.shutdown.complete"})
                return


def _make_data_dir(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KokumiError(f"The data folder {path} cannot be made: {error.strerror}") from error


def _explained(error: KokumiError) -> str:
    """The message, and what a database's library said where the message is for somebody who is not told that."""
    reason = getattr(error.__cause__, "orig", None)
    return error.message if reason is None or str(reason) in error.message else f"{error.message} ({reason})"


def _kept_secret(path: Path) -> str:
    """The secret of this installation, made at the first start; readable by the owner alone."""
    try:
        if not path.exists():
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "w") as file:
                file.write(secrets.token_hex(32))
                file.flush()
                os.fsync(file.fileno())
        return path.read_text("ascii").strip()
    except OSError as error:
        raise KokumiError(f"The secret in {path} cannot be read: {error.strerror}") from error


def _geo_database(settings: Settings) -> Path:
    if settings.geo_database:
        return Path(settings.geo_database)
    return Path(str(resources.files("kokumi"))) / "assets" / "geo" / "country.mmdb"
