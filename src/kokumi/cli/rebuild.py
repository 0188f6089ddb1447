"""`kokumi rebuild`: derives anew what the event store has added up ahead."""

import time
from pathlib import Path
from typing import Annotated

import typer

from kokumi.errors import KokumiError
from kokumi.events.engine import ALL_ALONE
from kokumi.events.engines import open_engine
from kokumi.events.fold import as_datetime
from kokumi.settings import Settings


def rebuild(
    data_dir: Annotated[
        Path | None, typer.Option(help="Folder of all data files. [env: KOKUMI_DATA_DIR, default: ./data]")
    ] = None,
) -> None:
    """Add up anew what questions read instead of single events. Loses nothing; the server must not be running."""
    try:
        settings = Settings.from_environment(host=None, port=None, data_dir=data_dir)
        engine = open_engine(settings.events_url, settings.data_dir, settings.memory_limit, settings.threads)
    except KokumiError as error:
        typer.secho(f"kokumi: {error.message}", err=True, fg="red")
        raise typer.Exit(1) from None
    try:
        engine.migrate()
        engine.rebuild()
        with typer.progressbar(length=1, label="Adding up") as bar:
            while engine.upkeep(as_datetime(time.time_ns() // 1_000_000), ALL_ALONE):
                bar.update(0)
            bar.update(1)
    except KokumiError as error:
        typer.secho(f"kokumi: {error.message}", err=True, fg="red")
        raise typer.Exit(1) from None
    finally:
        engine.close()
    typer.echo("Everything is added up anew.")
