"""Prints docs/api/status.md: both contracts, asked of a server that is started for it. `make api-docs` writes it."""

import tempfile
from pathlib import Path

from kokumi.conformance.asking import Server
from kokumi.conformance.check import Check, Contract, sign_in, sign_out
from kokumi.conformance.rating import Result
from kokumi.conformance.table import as_markdown
from tests.running_server import RunningServer, running


def checked(server: RunningServer, contract: Contract) -> list[Result]:
    """The results of one contract, as the administrator."""
    asked = Server(server.url)
    credentials = sign_in(asked, "/api", server.admin_username, server.admin_password)
    check = Check(asked, credentials, contract)
    results = check.run()
    sign_out(asked, "/api", credentials)
    assert check.left_behind == []
    return results


def status_page(results: dict[str, list[Result]]) -> str:
    """The text of the page."""
    lead = "What `kokumi conformance` finds ([how to read it](../conformance.md)); `make api-docs` renews this page."
    return "\n".join(["# Status", "", lead, "", *(as_markdown(name, found) for name, found in results.items())])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as started:
        print(status_page({"v3": checked(started, "v3"), "v2": checked(started, "v2")}), end="")
