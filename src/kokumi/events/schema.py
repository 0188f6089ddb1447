"""The tables of the event store, defined once for every engine.

`event` is one wide table: each row carries its session's attributes, so that no question needs a join to filter or
group by them. `event_data`, `session_data` and `revenue` hold what was sent with events,
`replay_chunk` and `heatmap_point` what the recorder saw, `daily_total` what is left of events that were forgotten.
`visit_part`, `visit`, `visit_name` and `visit_channel` are derived from `event` for closed times and can be made anew
(see `duckdb_rollups`). Times are UTC without zone, in milliseconds. Column types are SQLAlchemy's generic ones;
`engines` turn them into their own DDL.
"""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ARRAY, BigInteger, Boolean, Column, Date, MetaData, Numeric, SmallInteger, String, Table, Uuid
from sqlalchemy.types import DateTime

from kokumi.events.rows import HEATMAP_NUMBERS, SESSION_ATTRIBUTES

metadata = MetaData()


def _session_attributes() -> list[Column[str]]:
    return [Column(name, String) for name in SESSION_ATTRIBUTES]


def _data_value() -> list[Column[object]]:
    return [
        Column("data_key", String, nullable=False),
        Column("data_type", SmallInteger, nullable=False),
        Column("string_value", String),
        Column("number_value", Numeric(19, 4)),
        Column("date_value", DateTime),
    ]


def _session_number() -> Column[int]:
    """Sessions of a website counted from 0: DuckDB's engine gives the numbers, others have none."""
    return Column("session_number", BigInteger, nullable=False, info={"given_by": "duckdb"})


def _id(name: str) -> Column[str]:
    return Column(name, Uuid(as_uuid=False), nullable=False)


event = Table(
    "event",
    metadata,
    _id("website_id"),
    _id("session_id"),
    _id("visit_id"),
    _id("event_id"),
    Column("created_at", DateTime, nullable=False),
    Column("event_type", SmallInteger, nullable=False),
    Column("url_path", String, nullable=False),
    Column("url_query", String),
    Column("hostname", String),
    Column("page_title", String),
    Column("referrer_path", String),
    Column("referrer_query", String),
    Column("referrer_domain", String),
    Column("event_name", String),
    Column("tag", String),
    Column("utm_source", String),
    Column("utm_medium", String),
    Column("utm_campaign", String),
    Column("utm_content", String),
    Column("utm_term", String),
    Column("gclid", String),
    Column("fbclid", String),
    Column("msclkid", String),
    Column("ttclid", String),
    Column("li_fat_id", String),
    Column("twclid", String),
    Column("lcp", Numeric(10, 1)),
    Column("inp", Numeric(10, 1)),
    Column("cls", Numeric(10, 4)),
    Column("fcp", Numeric(10, 1)),
    Column("ttfb", Numeric(10, 1)),
    *_session_attributes(),
    _session_number(),
)

session = Table(
    "session",
    metadata,
    _id("session_id"),
    _id("website_id"),
    Column("created_at", DateTime, nullable=False),
    *_session_attributes(),
    _session_number(),
)

event_data = Table(
    "event_data",
    metadata,
    _id("website_id"),
    _id("session_id"),
    _id("event_id"),
    Column("created_at", DateTime, nullable=False),
    *_data_value(),
)

session_data = Table(
    "session_data",
    metadata,
    _id("website_id"),
    _id("session_id"),
    Column("created_at", DateTime, nullable=False),
    *_data_value(),
    Column("distinct_id", String),
)

revenue = Table(
    "revenue",
    metadata,
    _id("website_id"),
    _id("session_id"),
    _id("event_id"),
    Column("created_at", DateTime, nullable=False),
    Column("event_name", String),
    Column("currency", String, nullable=False),
    Column("revenue", Numeric(19, 4), nullable=False),
)

replay_chunk = Table(
    "replay_chunk",
    metadata,
    _id("website_id"),
    _id("session_id"),
    _id("visit_id"),
    _id("chunk_id"),
    Column("created_at", DateTime, nullable=False),
    Column("ended_at", DateTime, nullable=False),
    Column("chunk_index", BigInteger, nullable=False),
    Column("event_count", BigInteger, nullable=False),
    Column("events", String, nullable=False),
)

heatmap_point = Table(
    "heatmap_point",
    metadata,
    _id("website_id"),
    _id("session_id"),
    _id("visit_id"),
    _id("point_id"),
    Column("created_at", DateTime, nullable=False),
    Column("kind", SmallInteger, nullable=False),
    Column("url_path", String, nullable=False),
    *[Column(name, BigInteger) for name in HEATMAP_NUMBERS],
)

visit_part = Table(
    "visit_part",
    metadata,
    _id("website_id"),
    _id("session_id"),
    _session_number(),
    _id("visit_id"),
    Column("slot", DateTime, nullable=False),
    Column("hostname", String),
    Column("events", BigInteger, nullable=False),
    Column("views", BigInteger, nullable=False),
    Column("pageviews", BigInteger, nullable=False),
    Column("customs", BigInteger, nullable=False),
    Column("first_at", DateTime, nullable=False),
    Column("last_at", DateTime, nullable=False),
    Column("first_view_at", DateTime),
    Column("last_view_at", DateTime),
    *_session_attributes(),
)
"""What a visit did on a hostname within a quarter of an hour (`slot`, its start), before `closed_until`. Several rows
may be of the same visit, hostname and slot: they add up. DuckDB has no `session_id` here, ClickHouse no
`session_number`."""

JOURNEY_EVENTS: Final = 7
"""How many events of a visit its journey has at most."""

visit = Table(
    "visit",
    metadata,
    _id("website_id"),
    _id("session_id"),
    _session_number(),
    _id("visit_id"),
    Column("alone", Boolean, nullable=False),
    Column("first_at", DateTime, nullable=False),
    Column("last_at", DateTime, nullable=False),
    Column("views", BigInteger, nullable=False),
    Column("pageviews", BigInteger, nullable=False),
    Column("first_view_at", DateTime),
    Column("last_view_at", DateTime),
    Column("seconds", BigInteger),
    Column("journey", ARRAY(BigInteger)),
    Column("entry_path", String),
    Column("exit_path", String),
    *_session_attributes(),
)
"""What a visit did before `closed_until`, one row for each. `seconds` is what lies between its first and last view.
`alone` where no other visitor has a visit of this id. `journey` has the numbers in `visit_name` of its first events,
`entry_path` and `exit_path` are those of its first and last view. Where late events left their order open, all three
are NULL, the paths also without any view. DuckDB has no `session_id` here, ClickHouse no `session_number`."""

visit_name = Table(
    "visit_name",
    metadata,
    _id("website_id"),
    Column("number", BigInteger, nullable=False),
    Column("name", String, nullable=False),
)
"""The names of events, or else their paths: each website's are counted from 1, in no order."""

visit_channel = Table(
    "visit_channel",
    metadata,
    _id("website_id"),
    _id("session_id"),
    _session_number(),
    Column("slot", DateTime, nullable=False),
    Column("channel", String, nullable=False),
)
"""By which channels a visitor came within a quarter of an hour, before `closed_until`; rows may repeat. DuckDB has no
`session_id` here, ClickHouse no `session_number`."""

daily_total = Table(
    "daily_total",
    metadata,
    _id("website_id"),
    Column("day", Date, nullable=False),
    Column("views", BigInteger, nullable=False),
    Column("visitors", BigInteger, nullable=False),
    Column("visits", BigInteger, nullable=False),
    Column("bounces", BigInteger, nullable=False),
    Column("seconds", BigInteger, nullable=False),
    Column("customs", BigInteger, nullable=False),
    Column("events", BigInteger, nullable=False),
)
"""What `stats` said of a day, by the website's own calendar, before its events were forgotten; a row for each day."""

COUNTED: Final = tuple(daily_total.columns)[2:]
"""The numbers of a day."""

TABLES = (event, session, event_data, session_data, revenue, replay_chunk, heatmap_point)
"""Every table that holds a website's data, in the order in which a website is erased."""


def given_columns(table: Table) -> Sequence[Column[Any]]:
    """The columns whose values `fold` gives; an engine adds the others."""
    return [column for column in table.columns if "given_by" not in column.info]
