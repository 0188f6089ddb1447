"""`kokumi disable-2fa`: for users who lost their phone and their backup codes."""

from pathlib import Path
from typing import Annotated

import typer

from kokumi.accounts.accounts import Accounts
from kokumi.errors import KokumiError
from kokumi.settings import Settings


def disable_two_factor(
    username: Annotated[str, typer.Argument(help="Whose second factor is to be turned off.")],
    data_dir: Annotated[
        Path | None, typer.Option(help="Folder of all data files. [env: KOKUMI_DATA_DIR, default: ./data]")
    ] = None,
) -> None:
    """Turn off a user's second factor; the password stays. The server may go on running."""
    try:
        settings = Settings.from_environment(host=None, port=None, data_dir=data_dir)
        accounts = Accounts.open(settings.accounts_url or f"sqlite:///{settings.data_dir / 'accounts.db'}")
        found = accounts.two_factor.remove_by_name(username)
        accounts.close()
    except KokumiError as error:
        typer.secho(f"kokumi: {error.message}", err=True, fg="red")
        raise typer.Exit(1) from None
    if not found:
        typer.secho(f"kokumi: there is no user {username}", err=True, fg="red")
        raise typer.Exit(1)
    typer.echo(f"{username} signs in with the password alone now.")
