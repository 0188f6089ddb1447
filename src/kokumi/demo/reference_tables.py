"""What the websites are made of, as temporary tables that the SQL of `traffic_sql` joins with.

Choices by weight become choices of a number: `pick` tables have `SLOTS` rows, each pointing to one of the things, the
frequent ones more often.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import duckdb

from kokumi.demo.profile import Channel, Flow, Kind, Property
from kokumi.demo.visitors import AGENTS, HOURS, PLACES
from kokumi.events.rows import EventType

if TYPE_CHECKING:
    from kokumi.demo.traffic import Site

SLOTS = 2000
Columns = Mapping[str, tuple[str, Sequence[object]]]
"""By column its type and its values."""


def insert_columns(connection: duckdb.DuckDBPyConnection, table: str, columns: Columns) -> None:
    """A temporary table of these columns."""
    selected = ", ".join(f"unnest(${name}::{type_}[]) AS {name}" for name, (type_, _) in columns.items())
    values = {name: list(column) for name, (_, column) in columns.items()}
    connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS SELECT {selected}", values)


def create_reference_tables(connection: duckdb.DuckDBPyConnection, sites: "Sequence[Site]") -> None:
    """All of them, for these websites."""
    kinds = list({id(site.kind): site.kind for site in sites}.values())
    numbers = {id(kind): number for number, kind in enumerate(kinds)}
    _table(
        connection,
        "site",
        "site INTEGER, website_id UUID, hostname VARCHAR, kind INTEGER, currency VARCHAR",
        ((n, site.website_id, site.hostname, numbers[id(site.kind)], site.currency) for n, site in enumerate(sites)),
    )
    _table(
        connection,
        "kind",
        "kind INTEGER, return_rate DOUBLE, vitals DOUBLE, clicks DOUBLE, signed_in DOUBLE, event_type SMALLINT,"
        " tags VARCHAR[]",
        (
            (n, kind.returning, kind.vitals, kind.clicks, kind.signed_in, int(kind.event_type), list(kind.tags))
            for n, kind in enumerate(kinds)
        ),
    )
    _table(
        connection,
        "place",
        "place INTEGER, country VARCHAR, region VARCHAR, city VARCHAR, language VARCHAR, shift INTEGER",
        ((n, *place[1:]) for n, place in enumerate(PLACES)),
    )
    _table(
        connection,
        "agent",
        "agent INTEGER, browser VARCHAR, os VARCHAR, device VARCHAR, screen VARCHAR, viewport_w BIGINT,"
        " viewport_h BIGINT",
        ((n, *agent[1:], *map(int, agent.screen.split("x"))) for n, agent in enumerate(AGENTS)),
    )
    _picks(connection, "place_pick", [[place.weight for place in PLACES]])
    _picks(connection, "agent_pick", [[agent.weight for agent in AGENTS]])
    _picks(connection, "hour_pick", [HOURS])
    _picks(connection, "channel_pick", [[channel.weight for channel in kind.channels] for kind in kinds])
    _picks(connection, "flow_pick", [[flow.weight for flow in kind.flows] for kind in kinds])
    _channels(connection, kinds)
    _ways(connection, kinds)


def _table(connection: duckdb.DuckDBPyConnection, name: str, columns: str, rows: Iterable[tuple[object, ...]]) -> None:
    names = [column.strip().split(" ") for column in columns.split(",")]
    values = list(zip(*rows, strict=True)) or [()] * len(names)
    insert_columns(connection, name, {n: (t, v) for (n, t), v in zip(names, values, strict=True)})


def _picks(connection: duckdb.DuckDBPyConnection, name: str, alternatives: Sequence[Sequence[float]]) -> None:
    """A pick table; one set of weights for each kind, or one for all."""
    rows: list[tuple[int, int, int]] = []
    for kind, weights in enumerate(alternatives):
        total, reached, slot = sum(weights), 0.0, 0
        for number, weight in enumerate(weights):
            reached += weight / total
            while slot < round(reached * SLOTS):
                rows.append((kind, slot, number))
                slot += 1
    _table(connection, name, "kind INTEGER, slot INTEGER, picked INTEGER", rows)


def _channels(connection: duckdb.DuckDBPyConnection, kinds: Sequence[Kind]) -> None:
    _table(
        connection,
        "channel",
        "kind INTEGER, channel INTEGER, referrer_domain VARCHAR, referrer_path VARCHAR, utm_source VARCHAR,"
        " utm_medium VARCHAR, utm_campaign VARCHAR, utm_content VARCHAR, utm_term VARCHAR, click_id VARCHAR,"
        " campaign_query VARCHAR",
        (
            (
                *(kind, number, channel.referrer, channel.referrer_path, channel.source, channel.medium),
                *(channel.campaign, channel.content, channel.term, channel.click_id, _query(channel)),
            )
            for kind, all_ in enumerate(kinds)
            for number, channel in enumerate(all_.channels)
        ),
    )


def _query(channel: Channel) -> str | None:
    parts = {
        "utm_source": channel.source,
        "utm_medium": channel.medium,
        "utm_campaign": channel.campaign,
        "utm_content": channel.content,
        "utm_term": channel.term,
    }
    return "&".join(f"{name}={value.replace(' ', '+')}" for name, value in parts.items() if value) or None


def _ways(connection: duckdb.DuckDBPyConnection, kinds: Sequence[Kind]) -> None:
    """Pages (`page`), the steps of flows (`step`), and properties of events and visitors (`property`)."""
    pages: list[tuple[object, ...]] = []
    steps: list[tuple[object, ...]] = []
    properties: list[tuple[object, ...]] = []
    for number, kind in enumerate(kinds):
        groups: dict[str, tuple[int, int]] = {}
        for group, members in kind.groups.items():
            first = len(pages)
            groups[group] = (first, len(members))
            pages += [(first + n, page.path, page.query, page.title) for n, page in enumerate(members)]
        for flow_number, flow in enumerate(kind.flows):
            first = len(steps)
            steps += [(number, flow_number, first + n, *row) for n, row in enumerate(_steps(kind, flow, groups))]
        for name, action in kind.actions.items():
            extra = _sale_properties() if action.sale else ()
            properties.extend(_property(number, name, n, p) for n, p in enumerate((*action.properties, *extra)))
        properties.extend(_property(number, "", n, p) for n, p in enumerate(kind.traits))
    _table(connection, "page", "page INTEGER, url_path VARCHAR, url_query VARCHAR, page_title VARCHAR", pages)
    _table(
        connection,
        "step",
        "kind INTEGER, flow INTEGER, step INTEGER, position INTEGER, reach DOUBLE, event_type SMALLINT,"
        " event_name VARCHAR, page_position INTEGER, first_page INTEGER, pages INTEGER, earlier_position INTEGER,"
        " earlier_first INTEGER, earlier_pages INTEGER, sale_low DOUBLE, sale_high DOUBLE",
        steps,
    )
    _table(
        connection,
        "property",
        "property INTEGER, kind INTEGER, owner VARCHAR, number INTEGER, data_key VARCHAR, data_type SMALLINT,"
        " choices VARCHAR[], low DOUBLE, high DOUBLE",
        ((n, *row) for n, row in enumerate(properties)),
    )
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE flow_steps AS"
        " SELECT kind, flow, list(step ORDER BY position) AS steps FROM step GROUP BY ALL"
    )
    connection.execute(
        "CREATE OR REPLACE TEMP TABLE owned_properties AS"
        " SELECT kind, owner, list(property ORDER BY number) AS properties FROM property GROUP BY ALL"
    )


def _steps(kind: Kind, flow: Flow, groups: Mapping[str, tuple[int, int]]) -> Iterable[tuple[object, ...]]:
    reach, current, earlier = 1.0, (0, 0, 0), (0, 0, 0)
    for position, (word, share) in enumerate(flow.steps):
        reach *= share
        name = word[1:] if word.startswith("!") else None
        if name is None:
            earlier, current = current, (position, *groups[word])
        type_ = kind.event_type if name is None else EventType.CUSTOM
        sale = kind.actions[name].sale if name is not None else None
        yield (position, reach, int(type_), name, *current, *earlier, *(sale or (None, None)))


def _sale_properties() -> tuple[Property, ...]:
    """Amount and currency are properties too, as they are of what a website sends."""
    from kokumi.events.rows import DataType

    return (Property("revenue", DataType.NUMBER), Property("currency", DataType.STRING))


def _property(kind: int, owner: str, number: int, property_: Property) -> tuple[object, ...]:
    values = list(property_.values)
    return (kind, owner, number, property_.key, int(property_.type), values, property_.low, property_.high)
