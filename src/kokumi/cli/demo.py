"""`kokumi demo`: a server with made-up data to look at."""

import shutil
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from kokumi.accounts.passwords import random_password
from kokumi.cli.serve import run_server
from kokumi.errors import KokumiError
from kokumi.events.memory_limit import default_memory_limit
from kokumi.settings import Settings

MARK = "kokumi-demo"
"""A file that says that a folder was made by this command, which may therefore make it anew."""


def demo(
    host: Annotated[str | None, typer.Option(help="Address to listen on. [env: HOST, default: 127.0.0.1]")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on. [env: PORT, default: 8000]")] = None,
    data_dir: Annotated[Path, typer.Option(help="Folder of the demo's data, made anew each time.")] = Path("demo-data"),
    events: Annotated[int, typer.Option(min=1000, max=100_000_000, help="About how many events.")] = 200_000,
    seed: Annotated[int, typer.Option(help="Another number makes other data.")] = 1,
    password: Annotated[
        str | None, typer.Option(help="Password of the user demo. [default: random, printed]", show_default=False)
    ] = None,
    serve: Annotated[bool, typer.Option(help="Serve the data once they are made.")] = True,
) -> None:
    """Serve three months of made-up data of several websites, to look around. Needs no network."""
    from kokumi.demo.world import SHARE_SLUG, USERNAME  # here and below: other commands do without

    console = Console(highlight=False, soft_wrap=True)
    try:
        settings = Settings.from_environment(host=host, port=port, data_dir=data_dir)
        # The demo keeps to its own folder, whatever databases the environment names.
        settings = replace(settings, accounts_url="", events_url="")
        chosen = password or settings.admin_password or random_password()
        _clear(data_dir)
        _fill(settings, console, events, seed, chosen)
        host_in_url = f"[{settings.host}]" if ":" in settings.host else settings.host
        console.print(f"Sign in as [bold]{USERNAME}[/bold] with the password [bold]{chosen}[/bold]")
        console.print(f"Shared without signing in: http://{host_in_url}:{settings.port}/share/{SHARE_SLUG}")
        if serve:
            run_server(settings)
    except (KokumiError, OSError) as error:
        message = error.message if isinstance(error, KokumiError) else str(error)
        typer.secho(f"kokumi: {message}", err=True, fg="red")
        raise typer.Exit(1) from None


def _clear(directory: Path) -> None:
    if directory.exists() and any(directory.iterdir()):
        if not (directory / MARK).exists():
            raise KokumiError(f"{directory} holds something else than a demo; name another folder with --data-dir")
        shutil.rmtree(directory)
    directory.mkdir(parents=True, exist_ok=True)
    (directory / MARK).touch()


def _fill(settings: Settings, console: Console, events: int, seed: int, password: str) -> None:
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from kokumi.demo.world import make_world

    began = time.monotonic()
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("Making up three months of visits", total=1.0)
        made = make_world(
            settings.data_dir,
            password=password,
            until=datetime.now(UTC),
            events=events,
            seed=seed,
            memory_limit=settings.memory_limit or default_memory_limit(),
            threads=settings.threads or 2,
            on_progress=lambda share: progress.update(task, completed=share),
        )
    console.print(f"Made up {made:,} events in {time.monotonic() - began:.1f} s")
