"""Who bought: visitors with a sale in one currency, the latest first.

A row is a visitor on one hostname with what they did there in the range, as far as it matches; that a sale matches is
not asked. `search` finds parts of browser, operating system, device or city, in any case.
"""

from sqlalchemy import func, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.sessions import Sessions, page_of_sessions, searching
from kokumi.events.schema import revenue, session
from kokumi.events.visitors import visitor


async def revenue_sessions(
    reader: Reader, scope: Scope, currency: str, search: str, limit: int, offset: int
) -> Sessions:
    """The visitors with a sale in `currency`, which capital letters find."""
    bought = select(revenue.c.session_id).where(
        revenue.c.website_id == scope.website_id,
        revenue.c.created_at.between(scope.range.start_time, scope.range.end_time),
        func.upper(revenue.c.currency) == currency,
    )
    buyers = select(visitor(session)).where(session.c.website_id == scope.website_id, session.c.session_id.in_(bought))
    found = searching(search, ("browser", "os", "device", "city"))
    return await page_of_sessions(
        reader, scope, lambda table: [*found(table), visitor(table).in_(buyers)], limit, offset
    )
