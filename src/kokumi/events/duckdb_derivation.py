"""The SQL that adds up events of the embedded store: some rows of `event` go in, rows of `visit_part`, `visit_channel`,
`visit_name` and `visit` come out.

    events ─┬─> later_part (visit, slot, hostname) ─┬─> visit_part
            │                                       └─┬─> later_visit ─┬─> visit
            ├─> visit_name ─> journeys ───────────────┘  earlier_visit ┘
            └─> visit_channel

Events are many and wide, so each is looked at few times: visits are added up from their parts, and what depends on few
columns, such as the channel, is found once for all rows in which these are equal.
"""

from typing import Any, Final

import duckdb
from sqlalchemy import Column, select
from sqlalchemy.sql.visitors import iterate

from kokumi.events.channels import channel
from kokumi.events.duckdb_steps import scalar
from kokumi.events.functions import event_order, seconds_between
from kokumi.events.rows import SESSION_ATTRIBUTES, EventType
from kokumi.events.schema import JOURNEY_EVENTS
from kokumi.events.sql import compile_query

_IS_VIEW: Final = f"event_type NOT IN ({EventType.CUSTOM.value}, {EventType.PERFORMANCE.value})"
_OF_SLOT: Final = "time_bucket(INTERVAL 15 MINUTES, created_at)"
_ATTRIBUTES: Final = ", ".join(SESSION_ATTRIBUTES)
_GREATEST_ATTRIBUTES: Final = ", ".join(f"max({name}) AS {name}" for name in SESSION_ATTRIBUTES)

# By all attributes: to compare texts is cheaper than to find their maximum, and mostly a visit has the same ones.
_PARTS: Final = f"""
    CREATE OR REPLACE TEMP TABLE later_part AS
    SELECT website_id, session_number, visit_id, {_OF_SLOT} AS slot, hostname,
        count(*) AS events, count(*) FILTER ({_IS_VIEW}) AS views,
        count(*) FILTER (event_type = {EventType.PAGEVIEW.value}) AS pageviews,
        count(*) FILTER (event_type = {EventType.CUSTOM.value}) AS customs,
        min(created_at) AS first_at, max(created_at) AS last_at,
        min(created_at) FILTER ({_IS_VIEW}) AS first_view_at, max(created_at) FILTER ({_IS_VIEW}) AS last_view_at,
        {_ATTRIBUTES}
    FROM {{events}}
    GROUP BY website_id, session_number, visit_id, slot, hostname, {_ATTRIBUTES}
"""
_PART: Final = "website_id, session_number, visit_id, slot, hostname"
_DIVIDED: Final = f"SELECT count(*) FROM (FROM later_part SELECT 1 GROUP BY {_PART} HAVING count(*) > 1)"
_UNITED: Final = f"""
    CREATE OR REPLACE TEMP TABLE later_part AS
    SELECT {_PART}, sum(events) AS events, sum(views) AS views,
        sum(pageviews) AS pageviews, sum(customs) AS customs, min(first_at) AS first_at, max(last_at) AS last_at,
        min(first_view_at) AS first_view_at, max(last_view_at) AS last_view_at, {_GREATEST_ATTRIBUTES}
    FROM later_part
    GROUP BY {_PART}
"""
_STORED_PARTS: Final = "INSERT INTO visit_part BY NAME FROM later_part ORDER BY website_id, slot"

_CHANNEL_COLUMNS: Final = sorted({part.name for part in iterate(channel()) if isinstance(part, Column)})

_CHANNELS: Final = f"""
    INSERT INTO visit_channel
    SELECT DISTINCT website_id, session_number, {_OF_SLOT} AS slot, channel
    FROM {{events}} arrival JOIN (
        SELECT *, {{channel}}
        FROM (SELECT DISTINCT {", ".join(_CHANNEL_COLUMNS)} FROM {{events}} WHERE {_IS_VIEW}) event
    ) way ON {" AND ".join(f"arrival.{name} IS NOT DISTINCT FROM way.{name}" for name in _CHANNEL_COLUMNS)}
    WHERE {_IS_VIEW} AND channel != ''
    ORDER BY website_id, slot
"""

_ORDER: Final = event_order.duckdb.format("created_at", "event_type", "event_id")
_NAME: Final = "coalesce(nullif(event_name, ''), url_path)"

_NAMES: Final = f"""
    INSERT INTO visit_name
    SELECT website_id, coalesce(most, 0) + row_number() OVER (PARTITION BY website_id), name
    FROM (SELECT DISTINCT website_id, {_NAME} AS name FROM {{events}}) ANTI JOIN visit_name USING (website_id, name)
        LEFT JOIN (SELECT website_id, max(number) AS most FROM visit_name GROUP BY website_id) USING (website_id)
"""

_VISIT: Final = "website_id, session_number, visit_id"
_LATER: Final = f"""
    CREATE OR REPLACE TEMP TABLE later_visit AS
    FROM (
        SELECT {_VISIT}, min(first_at) AS first_at, max(last_at) AS last_at,
            sum(views)::BIGINT AS views, sum(pageviews)::BIGINT AS pageviews,
            min(first_view_at) AS first_view_at, max(last_view_at) AS last_view_at, {_GREATEST_ATTRIBUTES}
        FROM later_part
        GROUP BY {_VISIT}
    ) JOIN (
        SELECT {_VISIT}, arg_min(number, {_ORDER}, {JOURNEY_EVENTS}) AS journey,
            arg_min(url_path, {_ORDER}) FILTER ({_IS_VIEW}) AS entry_path,
            arg_max(url_path, {_ORDER}) FILTER ({_IS_VIEW}) AS exit_path
        FROM (SELECT *, {_NAME} AS name FROM {{events}}) JOIN visit_name USING (website_id, name)
        GROUP BY {_VISIT}
    ) USING ({_VISIT})
"""
_EARLIER: Final = (
    "CREATE OR REPLACE TEMP TABLE earlier_visit AS FROM visit SEMI JOIN later_visit USING (website_id, visit_id)"
)
_WITHOUT_EARLIER: Final = (
    "DELETE FROM visit WHERE (website_id, visit_id) IN (SELECT (website_id, visit_id) FROM earlier_visit)"
)
_IN_ORDER: Final = """
    count(journey) = count(*) AND (max(last_at) FILTER (earlier) < min(first_at) FILTER (later)) IS NOT FALSE
"""
# Few visits go on: the others are not grouped again.
_VISITS: Final = f"""
    INSERT INTO visit BY NAME
    SELECT *, {seconds_between.duckdb.format("first_view_at", "last_view_at")} AS seconds,
        (website_id, visit_id) NOT IN (
            SELECT (website_id, visit_id)
            FROM (SELECT {_VISIT} FROM later_visit UNION SELECT {_VISIT} FROM earlier_visit)
            GROUP BY website_id, visit_id HAVING count(*) > 1
        ) AS alone
    FROM (
        FROM later_visit ANTI JOIN earlier_visit USING ({_VISIT})
        UNION ALL BY NAME
        SELECT {_VISIT}, min(first_at) AS first_at, max(last_at) AS last_at, sum(views) AS views,
            sum(pageviews) AS pageviews, min(first_view_at) AS first_view_at, max(last_view_at) AS last_view_at,
            CASE WHEN {_IN_ORDER} THEN
                list_concat(any_value(journey) FILTER (earlier), any_value(journey) FILTER (later))[:{JOURNEY_EVENTS}]
            END AS journey,
            CASE WHEN {_IN_ORDER} THEN
                coalesce(any_value(entry_path) FILTER (earlier), any_value(entry_path) FILTER (later))
            END AS entry_path,
            CASE WHEN {_IN_ORDER} THEN
                coalesce(any_value(exit_path) FILTER (later), any_value(exit_path) FILTER (earlier))
            END AS exit_path,
            {_GREATEST_ATTRIBUTES}
        FROM (
            SELECT *, false AS earlier, true AS later FROM later_visit SEMI JOIN earlier_visit USING ({_VISIT})
            UNION ALL BY NAME
            SELECT * EXCLUDE (alone, seconds), true AS earlier, false AS later FROM earlier_visit
        )
        GROUP BY {_VISIT}
    )
    ORDER BY website_id, first_at
"""
_TEMPORARY: Final = ("later_part", "later_visit", "earlier_visit")


class Derivation:
    """See the module. Runs within a transaction of the thread that writes."""

    def __init__(self) -> None:
        found = compile_query(select(channel().label("channel")), "duckdb")
        self._channel_values: list[Any] = found.params
        self._channels = _CHANNELS.replace("{channel}", found.sql.removeprefix("SELECT").removesuffix("FROM event"))

    def add_up(
        self, connection: duckdb.DuckDBPyConnection, table: str, condition: str = "", values: list[Any] | None = None
    ) -> None:
        """Stores what follows from the rows of a table with the columns of `event`.

        Parameters
        ----------
        condition: which rows, all by default; each `${}` in it is one of the values.
        """
        asked = values or []

        def derive(sql: str, *own: Any) -> None:
            numbers = range(len(own) + 1, len(own) + len(asked) + 1)
            where = f"WHERE {condition.format(*numbers)}" if condition else ""
            connection.execute(sql.replace("{events}", f"(FROM {table} {where})"), [*own, *asked])

        derive(_PARTS)
        if scalar(connection, _DIVIDED):
            connection.execute(_UNITED)
        connection.execute(_STORED_PARTS)
        derive(self._channels, *self._channel_values)
        derive(_NAMES)
        derive(_LATER)
        connection.execute(_EARLIER)
        if scalar(connection, "SELECT count(*) FROM earlier_visit"):
            connection.execute(_WITHOUT_EARLIER)
        connection.execute(_VISITS)
        for name in _TEMPORARY:
            connection.execute(f"DROP TABLE {name}")
