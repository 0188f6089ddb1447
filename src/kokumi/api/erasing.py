"""Deletes events whose website, link or pixel was deleted: at once after a deletion, else at the next start."""

import asyncio

from kokumi.accounts.accounts import Accounts
from kokumi.events.store import EventStore


async def erase_pending(accounts: Accounts, store: EventStore) -> None:
    """Returns once the event store holds nothing any more of what the accounts have deleted.

    Raises
    ------
    Unavailable: the store cannot be written; what is left stays noted.
    """
    for website_id in await asyncio.to_thread(accounts.erasures.pending):
        await store.erase_website(website_id)
        await asyncio.to_thread(accounts.erasures.done, website_id)
