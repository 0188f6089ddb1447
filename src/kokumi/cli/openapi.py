"""`kokumi openapi`: the API's description without a server."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer


def openapi(
    markdown: Annotated[
        Path | None, typer.Option(help="Write a Markdown page for each group into this folder instead.")
    ] = None,
) -> None:
    """Print the OpenAPI 3.1 document of the API, or write it as Markdown pages."""
    from kokumi.api.app import CONTROLLERS  # here: other commands do without
    from kokumi.api.openapi import document
    from kokumi.api.openapi_pages import pages

    described = document(CONTROLLERS)
    if markdown is None:
        typer.echo(msgspec.json.format(msgspec.json.encode(described)).decode())
        return
    markdown.mkdir(parents=True, exist_ok=True)
    for name, text in pages(described).items():
        (markdown / name).write_text(text, "utf-8")
