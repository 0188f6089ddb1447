"""Runs the ASGI application under uvicorn, and tells the operator where to go."""

import logging
import signal

import uvicorn
from rich.console import Console

from kokumi.app import Kokumi
from kokumi.cli.connections import bounded_protocol
from kokumi.settings import Settings


class Server(uvicorn.Server):
    """uvicorn, which also says where Kokumi is once it answers."""

    def __init__(self, config: uvicorn.Config, console: Console) -> None:
        super().__init__(config)
        self._console = console

    async def startup(self, sockets: list[object] | None = None) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        await super().startup(sockets)  # pyright: ignore[reportArgumentType]
        if self.started:
            host = f"[{self.config.host}]" if ":" in self.config.host else self.config.host
            port = self.servers[0].sockets[0].getsockname()[1] if self.servers else self.config.port
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

    config = uvicorn.Config(
        Kokumi(settings, show_password),  # pyright: ignore[reportArgumentType]  (plain dicts instead of TypedDicts)
        host=settings.host,
        port=settings.port,
        log_config=None,
        log_level="warning",
        http=bounded_protocol(settings.max_connections),
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
