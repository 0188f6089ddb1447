"""Runs the ASGI application under uvicorn, and tells the operator where to go."""

import gc
import logging
import signal
import socket
from typing import Final

import uvicorn
from rich.console import Console

from kokumi.app import Kokumi
from kokumi.cli.connections import bounded_protocol
from kokumi.cli.direct_requests import direct_protocol
from kokumi.settings import Settings

GARBAGE_THRESHOLDS: Final = (20_000, 20, 50)
"""Events leave few cycles behind, if any: Python's own (700, 10, 10) looks for them a hundred times a second."""


class Server(uvicorn.Server):
    """uvicorn, which also says where Kokumi is once it answers."""

    def __init__(self, config: uvicorn.Config, console: Console) -> None:
        super().__init__(config)
        self._console = console

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        gc.unfreeze()
        await super().shutdown(sockets)

    async def startup(self, sockets: list[object] | None = None) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        await super().startup(sockets)  # pyright: ignore[reportArgumentType]
        if self.started:
            host = f"[{self.config.host}]" if ":" in self.config.host else self.config.host
            port = self.servers[0].sockets[0].getsockname()[1] if self.servers else self.config.port
            # What has been made by now stays: the collector of cycles need not look at it again and again, while all
            # events wait.
            gc.collect()
            gc.freeze()
            gc.set_threshold(*GARBAGE_THRESHOLDS)
            self._console.print(f"Kokumi is ready at [bold]http://{host}:{port}[/bold]")


def run_server(settings: Settings) -> None:
    """Serves until a signal stops it; what was acknowledged is stored before it returns.

    Raises
    ------
    SystemExit: it could not start; the log says why.
    """
    logging.basicConfig(
        level=settings.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True
    )
    console = Console(highlight=False, soft_wrap=True)

    def show_password(password: str) -> None:
        console.print(f"User [bold]admin[/bold] was created. Its password, shown this once: [bold]{password}[/bold]")

    kokumi = Kokumi(settings, show_password)
    config = uvicorn.Config(
        kokumi,  # pyright: ignore[reportArgumentType]  (plain dicts instead of TypedDicts)
        host=settings.host,
        port=settings.port,
        log_config=None,
        log_level="warning",
        http=direct_protocol(bounded_protocol(settings.max_connections), kokumi.direct),
        ws="none",
        access_log=False,
        date_header=False,
        server_header=False,
        proxy_headers=False,
        lifespan="on",
        timeout_graceful_shutdown=10,
    )
    # uvicorn raises the signal that stopped it once more when it is done; by then there is nothing left to stop.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    Server(config, console).run()
