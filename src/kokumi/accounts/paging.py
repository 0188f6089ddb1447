"""Lists in pages, as the contract has them."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, func, or_, true

from kokumi.accounts.rows import Query, Record

T = TypeVar("T")

DEFAULT_PAGE_SIZE = 20
_MAX_OFFSET = 2**62


class Paging(msgspec.Struct, frozen=True):
    """Which page of which matches. Pages count from 1."""

    page: int = 1
    page_size: int = DEFAULT_PAGE_SIZE
    search: str | None = None


class Page(msgspec.Struct, Generic[T], frozen=True, rename="camel"):
    """A page, and how many there are in all; `order_by` and `search` repeat what was asked for."""

    data: list[T]
    count: int
    page: int
    page_size: int
    order_by: str | msgspec.UnsetType = msgspec.UNSET
    search: str | msgspec.UnsetType = msgspec.UNSET


def paginate(
    connection: Connection,
    query: Query,
    paging: Paging,
    read: Callable[[Record], T],
    order_by: str | None = None,
) -> Page[T]:
    """The rows of one page of `query`, which has an order but no limit."""
    total = query.with_only_columns(func.count(), maintain_column_froms=True).order_by(None)
    offset = min((paging.page - 1) * paging.page_size, _MAX_OFFSET)
    rows = connection.execute(query.limit(min(paging.page_size, _MAX_OFFSET)).offset(offset)).all()
    return Page(
        data=[read(row) for row in rows],
        count=connection.execute(total).scalar_one(),
        page=paging.page,
        page_size=paging.page_size,
        order_by=order_by or msgspec.UNSET,
        search=msgspec.UNSET if paging.search is None else paging.search,
    )


def page_of(page: Page[Any], data: list[T]) -> Page[T]:
    """The same page with other contents."""
    return Page(data, page.count, page.page, page.page_size, page.order_by, page.search)


def matches(search: str | None, *columns: ColumnElement[Any]) -> ColumnElement[bool]:
    """The condition that one of `columns` contains `search`, in either case; always true without `search`."""
    if not search:
        return true()
    return or_(*(column.icontains(search, autoescape=True) for column in columns))
