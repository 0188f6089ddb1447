"""Saved funnels and goals are saved reports of a type, one website's: what their two controllers have in common."""

import asyncio
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

from kokumi.accounts.paging import Page
from kokumi.accounts.reports import Report
from kokumi.api.access import ApiRequest, accounts_of, update_website, view_website
from kokumi.api.requests import SearchQuery
from kokumi.errors import BadRequest, NotFound
from kokumi.validation import invalid, require_uuid

T = TypeVar("T")

Name = Annotated[str, Meta(min_length=1, max_length=200)]
Description = Annotated[str, Meta(max_length=500)]


class SavedQuestion(Report, frozen=True, kw_only=True, rename="camel"):
    """A saved funnel or goal; `ok` is what the contract's clients look for after a change."""

    ok: bool = True


async def page_of(request: ApiRequest, website_id: str, type_: str, asked: SearchQuery) -> Page[Report]:
    """The saved questions of a type about a website, oldest first; a search finds parts of names and descriptions.

    Raises
    ------
    Unauthorized: the website may not be read.
    """
    website = await view_website(request, website_id)
    return await asyncio.to_thread(accounts_of(request).reports.page, website.id, type_, asked.paging())


async def create(
    request: ApiRequest, website_id: str, type_: str, name: str, description: str | UnsetType, parameters: Any
) -> SavedQuestion:
    """A new saved question.

    Raises
    ------
    Unauthorized: the website may not be changed. NotFound: there is no such website.
    """
    auth, website = await update_website(request, website_id)
    made = await asyncio.to_thread(
        accounts_of(request).reports.create,
        auth.account.id,
        website.id,
        type_,
        name,
        "" if description is UNSET else description,
        msgspec.to_builtins(parameters),
    )
    return shown(made)


async def find(request: ApiRequest, website_id: str, type_: str, question_id: str) -> Report:
    """The saved question of that id, if the website may be read and it is the website's.

    Raises
    ------
    Unauthorized: the website may not be read. NotFound: it has no such question.
    """
    wanted = require_uuid(question_id, f"{type_}Id")
    website = await view_website(request, website_id)
    return await _of_website(request, website.id, type_, wanted)


async def change(
    request: ApiRequest,
    website_id: str,
    type_: str,
    question_id: str,
    name: str,
    description: str | UnsetType,
    parameters: Any,
) -> SavedQuestion:
    """The changed question; the description stays when none is given.

    Raises
    ------
    Unauthorized: the website may not be changed. NotFound: it has no such question.
    """
    found = await _changeable(request, website_id, type_, question_id)
    changes: dict[str, Any] = {"name": name, "parameters": msgspec.to_builtins(parameters)}
    if description is not UNSET:
        changes["description"] = description
    return shown(await asyncio.to_thread(accounts_of(request).reports.update, found.id, changes))


async def remove(request: ApiRequest, website_id: str, type_: str, question_id: str) -> None:
    """Deletes a saved question.

    Raises
    ------
    Unauthorized: the website may not be changed. NotFound: it has no such question.
    """
    found = await _changeable(request, website_id, type_, question_id)
    await asyncio.to_thread(accounts_of(request).reports.delete, found.id)


def saved_parameters(report: Report, type_: type[T]) -> T:
    """The parameters of a saved question; reports of other clients may have been saved with anything.

    Raises
    ------
    BadRequest: they do not fit; the detail names the member.
    """
    try:
        return msgspec.convert(report.parameters, type_, strict=False)
    except msgspec.ValidationError as error:
        raise BadRequest(
            "What was saved is incomplete: save it again", detail={"errors": [], "properties": invalid(error).detail}
        ) from None


def shown(report: Report) -> SavedQuestion:
    """A saved question as it is answered."""
    return SavedQuestion(**msgspec.structs.asdict(report))


async def _changeable(request: ApiRequest, website_id: str, type_: str, question_id: str) -> Report:
    wanted = require_uuid(question_id, f"{type_}Id")
    _, website = await update_website(request, website_id)
    return await _of_website(request, website.id, type_, wanted)


async def _of_website(request: ApiRequest, website_id: str, type_: str, question_id: str) -> Report:
    found = await asyncio.to_thread(accounts_of(request).reports.get, question_id)
    if found is None or found.website_id != website_id or found.type != type_:
        raise NotFound(f"The website has no such {type_}")
    return found
