"""In which order events are told: by their time, and those of one millisecond as they came."""

from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause

from kokumi.events.functions import arrival, event_order
from kokumi.events.schema import event

EVENT_ORDER: Final = event_order(event.c.created_at, event.c.event_type, event.c.event_id)
"""What is least in the first event of a visit or visitor and greatest in the last."""


def latest_first(table: FromClause = event) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """What to sort lists of events by; the table has the time and the id of each."""
    return table.c.created_at.desc(), arrival(table.c.event_id).desc()
