"""What requests bring, as typed structs: bodies, query strings, and the parameters that lists have in common.

Everything is parsed before anybody asks who sent it: a wrong request is 400 for everybody.
"""

import re
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta

from kokumi.accounts.paging import DEFAULT_PAGE_SIZE, Paging
from kokumi.api.access import ApiRequest
from kokumi.validation import UUID_PATTERN, decode_body, parse_query, problem

T = TypeVar("T")

_NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_MAX_SAFE_INTEGER = 2**53 - 1

Uuid = Annotated[str, Meta(pattern=UUID_PATTERN)]
PositiveInt = Annotated[int, Meta(ge=1, le=_MAX_SAFE_INTEGER)]


class Ok(msgspec.Struct, frozen=True):
    """The answer when there is nothing to tell."""

    ok: bool = True


class PageQuery(msgspec.Struct, frozen=True, rename="camel"):
    """Which page of a list."""

    page: PositiveInt = 1
    page_size: PositiveInt = DEFAULT_PAGE_SIZE

    def paging(self) -> Paging:
        """As the accounts understand it."""
        return Paging(self.page, self.page_size)


class SearchQuery(PageQuery, frozen=True, rename="camel"):
    """Which page of the matches of a search."""

    search: str | None = None

    def paging(self) -> Paging:
        return Paging(self.page, self.page_size, self.search)


async def body(request: ApiRequest, type_: type[T]) -> T:
    """The JSON body as `type_`.

    Raises
    ------
    BadRequest: it does not fit. NUL characters fit nowhere: databases refuse or cut them.
    """
    content = await request.body()
    if _NUL.search(content):
        raise problem("NUL characters are not accepted")
    return decode_body(content, type_)


def query(request: ApiRequest, type_: type[T]) -> T:
    """The query string as `type_`; of a name that occurs several times the last one counts.

    Raises
    ------
    BadRequest: it does not fit.
    """
    parameters = dict(request.query_params.multi_items())
    for name, value in parameters.items():
        if "\0" in value:
            raise problem("NUL characters are not accepted", name)
    return parse_query(parameters, type_)


def lower(uuid: str | None) -> str | None:
    """A UUID as it is stored."""
    return None if uuid is None else uuid.lower()


def given(change: msgspec.Struct) -> dict[str, Any]:
    """The fields of a body that were sent, by name: what is missing stays as it is."""
    return {name: value for name, value in msgspec.structs.asdict(change).items() if value is not msgspec.UNSET}
