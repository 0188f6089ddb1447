"""The command `kokumi`."""

from pathlib import Path
from typing import Annotated

import typer

from kokumi import __version__
from kokumi.cli.conformance import conformance
from kokumi.cli.demo import demo
from kokumi.cli.disable_two_factor import disable_two_factor
from kokumi.cli.openapi import openapi
from kokumi.cli.rebuild import rebuild
from kokumi.cli.serve import run_server
from kokumi.errors import KokumiError
from kokumi.settings import Settings

app = typer.Typer(help="Kokumi, a web analytics server that speaks Umami's API.", no_args_is_help=True)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kokumi {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Kokumi, a web analytics server that speaks Umami's API."""


@app.command()
def serve(
    host: Annotated[str | None, typer.Option(help="Address to listen on. [env: HOST, default: 127.0.0.1]")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen on. [env: PORT, default: 8000]")] = None,
    data_dir: Annotated[
        Path | None, typer.Option(help="Folder of all data files. [env: KOKUMI_DATA_DIR, default: ./data]")
    ] = None,
) -> None:
    """Run the server until it is told to stop (Ctrl-C or SIGTERM)."""
    try:
        settings = Settings.from_environment(host=host, port=port, data_dir=data_dir)
        run_server(settings)
    except KokumiError as error:
        typer.secho(f"kokumi: {error.message}", err=True, fg="red")
        raise typer.Exit(1) from None


app.command()(conformance)
app.command()(demo)
app.command()(openapi)
app.command()(rebuild)
app.command("disable-2fa")(disable_two_factor)
