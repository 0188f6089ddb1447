"""The websites of whoever asks, which for an API key may be a single one."""

import asyncio

from kokumi.accounts.paging import Page
from kokumi.accounts.websites import Website
from kokumi.api.access import ApiRequest, accounts_of, signed_in_for_websites, view_website
from kokumi.api.users import WebsitesQuery, websites_of_user


async def my_websites(request: ApiRequest, asked: WebsitesQuery) -> Page[Website]:
    """A page of one's own websites; with a key of one website that one alone, whoever owns it.

    Raises
    ------
    Unauthorized: no user, or the key's website may not be viewed any more.
    """
    auth = await signed_in_for_websites(request)
    if auth.only_website is None:
        return await websites_of_user(request, auth.account.id, asked)
    website = await view_website(request, auth.only_website)
    return await asyncio.to_thread(accounts_of(request).websites.alone, website.id, asked.paging())
