"""One check of one server: its steps in order, a result for every endpoint of the contract, and nothing left behind."""

import secrets
import time
from collections.abc import Callable, Mapping
from typing import Any, Literal, Protocol, cast

from pyotp.totp import TOTP

from kokumi.conformance import plan_v2, plan_v3
from kokumi.conformance.asking import Answer, Server
from kokumi.conformance.rating import Mark, Result, rated
from kokumi.conformance.schema import deviations
from kokumi.conformance.steps import MAIN, SECOND, MissingError, Step, filled, picked
from kokumi.conformance.structure import differences

Contract = Literal["v2", "v3"]
Credentials = Mapping[str, str]
"""Headers that tell who asks."""

HAS_DATA = (
    "makes an account, resets or deletes, and this server has data: say --destructive to try it on what the check "
    "itself makes"
)
LISTS = ("/websites", "/admin/websites", "/teams", "/admin/teams", "/links", "/pixels", "/boards", "/admin/users")
"""What tells whether a server has data; of users there is always one."""
DAY_MS = 86_400_000


class Rater(Protocol):
    """Rates an answer to a step."""

    def __call__(self, step: Step, answer: Answer) -> Result: ...


class CannotBeginError(Exception):
    """The server cannot be checked at all; the message says why."""


def sign_in(server: Server, prefix: str, username: str, password: str) -> Credentials:
    """What a user's requests carry.

    Raises
    ------
    CannotBeginError: the login failed.
    """
    answer = server.ask("POST", f"{prefix}/auth/login", body={"username": username, "password": password})
    token = picked(answer.content, "token")
    if token is None:
        raise CannotBeginError(f"The login failed ({answer.status or 'no answer'}): {answer.text[:200]}")
    return {"Authorization": f"Bearer {token}"}


def sign_out(server: Server, prefix: str, credentials: Credentials) -> None:
    """Ends the token of `sign_in`; a server that has no such route lets it expire."""
    server.ask("POST", f"{prefix}/auth/logout", headers=credentials)


class Check:
    """See the module. `left_behind` names after `run` what could not be deleted again, and the answers.

    Parameters
    ----------
    prefix: what stands before the paths of the older contract: `/v1`, or `/api` of older servers.
    destructive: whether to try what resets, erases or deletes even where the server has data of others.
    progress: called after each endpoint with how many are done and how many there are.
    """

    def __init__(
        self,
        server: Server,
        credentials: Credentials,
        contract: Contract,
        *,
        prefix: str = "/v1",
        destructive: bool = False,
        progress: Callable[[int, int], None] = lambda done, total: None,
    ) -> None:
        self._server = server
        self._contract = contract
        self._prefix = prefix if contract == "v2" else ""
        self._credentials = {MAIN: credentials}
        self._destructive = destructive
        self._progress = progress
        self._known: dict[str, str] = {}
        self._removed: set[str] = set()
        self.left_behind: list[str] = []

    def run(self) -> list[Result]:
        """A result for every endpoint, in the contract's order; what was made is deleted again, whatever happens.

        Raises
        ------
        CannotBeginError: the server does not answer, or not to these credentials.
        """
        may_destroy = self._destructive or not self._has_data()
        run, now = secrets.token_hex(4), int(time.time() * 1000)
        if self._contract == "v2":
            steps, names, rate = plan_v2.steps(run), list(plan_v2.BY_NAME), _rated_v2
        else:
            steps, names, rate = plan_v3.steps(run, now - DAY_MS, now + DAY_MS), list(plan_v3.OPERATIONS), _rated_v3
        results: dict[str, Result] = {}
        try:
            for step in steps:
                result = self._take(step, rate, may_destroy=may_destroy)
                if step.name:
                    results[step.name] = result
                    self._progress(len(results), len(names))
        finally:
            self._clean_up()
        return [results[name] for name in names]

    def _take(self, step: Step, rate: Rater, *, may_destroy: bool) -> Result:
        if step.is_destructive and not may_destroy:
            return _not_tested(step, HAS_DATA)
        try:
            answer = self._ask(step)
        except MissingError as error:
            return _not_tested(step, f"needs {error}, which could not be made")
        for name, place in step.keep.items():
            value = picked(answer.content, place)
            if value is not None and 200 <= answer.status < 300:
                self._known[name] = value
        if step.removes and 200 <= answer.status < 300:
            self._removed.add(step.removes)
        if "secondToken" in step.keep and "secondToken" in self._known:
            self._credentials[SECOND] = {"Authorization": f"Bearer {self._known['secondToken']}"}
        return rate(step, answer)

    def _ask(self, step: Step) -> Answer:
        if step.needs and step.needs not in self._known:
            raise MissingError(step.needs)
        known = {**self._known, **_codes(self._known.get("totpKey"))}
        if step.by == SECOND and SECOND not in self._credentials:
            raise MissingError("a second user")
        return self._server.ask(
            step.method,
            self._prefix + filled(step.path, known),
            query=filled(step.query, known),
            body=filled(step.body, known),
            headers={**self._credentials.get(step.by, {}), **filled(step.headers, known)},
        )

    def _has_data(self) -> bool:
        """Whether there is anything already, of what whoever runs the check may see."""
        return any(self._length(path) > (1 if path == "/admin/users" else 0) for path in LISTS)

    def _length(self, path: str) -> int:
        """How long a list is; 0 where it is not told, except the list of websites, which has to be."""
        answer = self._server.ask("GET", f"{self._prefix or '/api'}{path}", headers=self._credentials[MAIN])
        if answer.status != 200:
            if path != "/websites":
                return 0
            raise CannotBeginError(
                f"The list of websites was answered {answer.status}: {answer.text[:200]}"
                if answer.status
                else f"{self._server.url} does not answer: {answer.text}"
            )
        content: Any = answer.content
        if isinstance(content, dict):
            content = cast("dict[str, Any]", content).get("data")
        return len(cast("list[Any]", content)) if isinstance(content, list) else 0

    def _clean_up(self) -> None:
        """Deletes what the check made and has not deleted yet, and notes what stays."""
        leftovers = plan_v2.LEFTOVERS if self._contract == "v2" else plan_v3.LEFTOVERS
        for name, path in leftovers.items():
            if name in self._known and name not in self._removed:
                address = self._prefix + filled(path, self._known)
                answer = self._server.ask("DELETE", address, headers=self._credentials[MAIN])
                if not 200 <= answer.status < 300 and answer.status not in (404, 410):
                    said = answer.text[:200].strip()
                    self.left_behind.append(f"{address} ({answer.status or 'no answer'}{': ' if said else ''}{said})")


def _codes(key: str | None) -> dict[str, str]:
    """The codes of an authenticator app now and next; each counts once."""
    if key is None:
        return {}
    app, now = TOTP(key), int(time.time())
    return {"totpCode": app.at(now), "nextTotpCode": app.at(now + 30)}


def _not_tested(step: Step, why: str) -> Result:
    return Result(step.name, step.method, step.path, Mark.NOT_TESTED, (why,))


def _rated_v3(step: Step, answer: Answer) -> Result:
    operation = plan_v3.OPERATIONS.get(step.name)
    if operation is None:
        return _not_tested(step, "preparation")
    schema: dict[str, Any] | None = operation.get("response_schema")
    found = None
    if schema and step.name != "exportWebsite":
        found = deviations(step.name, {**schema, "definitions": plan_v3.CONTRACT["definitions"]}, answer.content)
    return rated(
        step.name,
        step.method,
        operation["path"],
        status=answer.status,
        expected=200,
        differences=None if found is None else [f"{place or '$'}: {kind}" for place, kind in found.open],
        tolerated=() if found is None else tuple(f"{place or '$'}: {kind}" for place, kind in found.tolerated),
        note=answer.text,
    )


def _rated_v2(step: Step, answer: Answer) -> Result:
    page = plan_v2.BY_NAME.get(step.name)
    if page is None:
        return _not_tested(step, "preparation")
    structure = page.get("response_structure")
    found = None if structure is None else differences(structure, answer.content)
    return rated(
        step.name,
        step.method,
        page["route"],
        status=answer.status,
        expected=page["expected_status"],
        differences=found,
        note=answer.text,
    )
