"""`kokumi conformance`: whether a server, ours or another Umami-compatible one, answers as a contract says."""

from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit

import typer


class Contract(StrEnum):
    v2 = "v2"
    v3 = "v3"


class Format(StrEnum):
    table = "table"
    json = "json"
    markdown = "markdown"


def conformance(
    url: Annotated[str, typer.Option(help="The server, e.g. https://stats.example.com")],
    api_key: Annotated[str, typer.Option(help="An API key.", envvar="KOKUMI_CONFORMANCE_API_KEY")] = "",
    username: Annotated[str, typer.Option(help="Or the name of an administrator …")] = "admin",
    password: Annotated[str, typer.Option(help="… and their password.", envvar="KOKUMI_CONFORMANCE_PASSWORD")] = "",
    contract: Annotated[Contract, typer.Option(help="v3: 166 operations; v2: the 67 pages of the older one.")] = (
        Contract.v3
    ),
    format: Annotated[Format, typer.Option(help="How to print the results.")] = Format.table,
    prefix: Annotated[str, typer.Option(help="Before the paths of v2: /v1, or /api of an older server.")] = "/v1",
    destructive: Annotated[
        bool,
        typer.Option("--destructive", help="On a server with data, also make a user and try resetting and deleting."),
    ] = False,
) -> None:
    """Check a server against the API's contract.

    Makes a website, a user, a team and whatever else it needs, tries every endpoint on these
    alone, and deletes them again.
    Exits with 1 if an answer is wrong or something could not be deleted again, with 2 if the server
    cannot be checked.
    """
    import signal

    from rich.console import Console  # here: other commands do without
    from rich.progress import Progress

    from kokumi.conformance.asking import Server
    from kokumi.conformance.check import CannotBeginError, Check, sign_in, sign_out
    from kokumi.conformance.rating import FAILURES
    from kokumi.conformance.table import as_json, as_markdown, print_table

    if urlsplit(url).scheme not in ("http", "https"):
        raise typer.BadParameter("it begins with http:// or https://", param_hint="--url")
    if not api_key and not password:
        raise typer.BadParameter("give --api-key, or --username and --password", param_hint="--api-key")
    server, errors = Server(url), Console(stderr=True)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # like Ctrl-C, so that nothing is left behind
    try:
        with Progress(console=errors, transient=True) as progress:
            task = progress.add_task(f"Contract {contract}", total=None)
            login_prefix = prefix.rstrip("/") if contract == Contract.v2 else "/api"
            credentials = {"x-umami-api-key": api_key} if api_key else sign_in(server, login_prefix, username, password)
            check = Check(
                server,
                credentials,
                contract.value,
                prefix=prefix.rstrip("/"),
                destructive=destructive,
                progress=lambda done, total: progress.update(task, completed=done, total=total),
            )
            try:
                results = check.run()
            finally:
                for each in check.left_behind:
                    errors.print(f"Could not be deleted again: {each}", style="red", markup=False)
                if not api_key:
                    sign_out(server, login_prefix, credentials)
    except CannotBeginError as error:
        errors.print(f"[red]{error}[/red]")
        raise typer.Exit(2) from None
    match format:
        case Format.json:
            typer.echo(as_json(contract, url, results))
        case Format.markdown:
            typer.echo(as_markdown(contract, results))
        case Format.table:
            print_table(Console(), results)
    if check.left_behind or any(result.mark in FAILURES for result in results):
        raise typer.Exit(1)
