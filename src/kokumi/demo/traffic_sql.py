"""The SQL behind `traffic`: from the plan to visits and events. `traffic_rows` makes rows of the store of them.

Numbers: a visit is `visitor * 16 + n`, an event is `visit * 64 + position`, a report of how fast a page was is its page
view's number plus 32. `u(number, salt)` is a random number from 0 to 1, the same one each time; each salt is used once.
"""

import random
import uuid

from kokumi.collect.counted_ids import CountedIds
from kokumi.demo.reference_tables import SLOTS


def macros(seed: int) -> tuple[str, ...]:
    """Randomness, with a seed of up to 62 bits."""
    chance = random.Random(seed)  # noqa: S311  (what is made up has to be made up again)
    return (
        f"CREATE OR REPLACE TEMP MACRO random_bits(number, salt) AS hash(xor(number * 64 + salt, {seed}::BIGINT))",
        "CREATE OR REPLACE TEMP MACRO u(number, salt) AS (random_bits(number, salt) >> 11)::DOUBLE / 9007199254740992",
        f"CREATE OR REPLACE TEMP MACRO slot(number, salt) AS (random_bits(number, salt) % {SLOTS})::INTEGER",
        # Version 4, as RFC 9562 marks it: 128 bits less the six that say so.
        "CREATE OR REPLACE TEMP MACRO made_uuid(number, salt) AS (("
        " ((random_bits(number, salt) & 18446744073709490175::UBIGINT) | 16384::UBIGINT)::UHUGEINT"
        " * 18446744073709551616::UHUGEINT)"
        " + ((random_bits(number, salt + 1) & 4611686018427387903::UBIGINT) | 9223372036854775808::UBIGINT)::UHUGEINT"
        ")::UUID",
        # As the server counts what it stores.
        *(
            f"CREATE OR REPLACE TEMP MACRO {name}_uuid(number) AS"
            f" ({uuid.UUID(CountedIds(chance.randbytes(10)).new()).int}::UHUGEINT + number::UHUGEINT)::UUID"
            for name in ("event", "point")
        ),
        # Zipf's law: the place in a list of `size` whose k-th member is picked with a probability near 1/k.
        "CREATE OR REPLACE TEMP MACRO zipf(number, salt, size) AS"
        " least(floor(pow(size + 1, u(number, salt)))::INTEGER, size) - 1",
        # The standard normal distribution (Box and Muller).
        "CREATE OR REPLACE TEMP MACRO normal(number, salt) AS"
        " sqrt(-2 * ln(greatest(u(number, salt), 1e-12))) * cos(2 * pi() * u(number, salt + 1))",
        # Phones are slower than desktops, and some pages slower than others.
        "CREATE OR REPLACE TEMP MACRO slowness(device, page) AS"
        " CASE WHEN device IN ('mobile', 'tablet') THEN 1.45 ELSE 0.9 END * (0.75 + 0.6 * u(page, 29))",
        "CREATE OR REPLACE TEMP MACRO click(visit) AS printf('%016x', random_bits(visit, 23))",
    )


VISITS = """
CREATE OR REPLACE TEMP TABLE visit AS
WITH visitor AS (
    SELECT site, day, first_visitor + unnest(range(visitors)) AS visitor FROM plan
), arrival AS (
    SELECT site, visitor, kind.return_rate,
        [1, 1, 1, 2, 2, 3, 4, 5, 6, 7, 7, 7, 14][1 + (random_bits(visitor, 1) % 13)::INTEGER] AS days_between,
        place_pick.picked AS place,
        day + to_seconds(
            (3600 * (hour_pick.picked + u(visitor, 2) - (SELECT shift FROM place p WHERE p.place = place_pick.picked)))
        ) AS first_at
    FROM visitor
    JOIN site USING (site)
    JOIN kind ON kind.kind = site.kind
    JOIN place_pick ON place_pick.slot = slot(visitor, 3)
    JOIN hour_pick ON hour_pick.slot = slot(visitor, 4)
), coming AS (
    SELECT *, unnest(range(1 + least(14, CASE WHEN return_rate > 0
        THEN floor(ln(greatest(u(visitor, 5), 1e-9)) / ln(return_rate))::INTEGER ELSE 0 END))) AS n
    FROM arrival
), timed AS (
    SELECT site, visitor, days_between, first_at, place, n, visitor * 16 + n AS visit,
        first_at + to_days((days_between * n)::INTEGER)
            + to_milliseconds(CASE WHEN n = 0 THEN 0 ELSE (u(visitor * 16 + n, 6) - 0.5) * 14400000 END::BIGINT)
            AS started_at,
        first_at + to_days((days_between * (n - 1))::INTEGER)
            + to_milliseconds(CASE WHEN n = 1 THEN 0 ELSE (u(visitor * 16 + n - 1, 6) - 0.5) * 14400000 END::BIGINT)
            AS earlier_at
    FROM coming
)
SELECT site, visitor, place, visit, date_trunc('millisecond', started_at) AS started_at,
    (year(started_at) * 12 + month(started_at))::INTEGER AS month,
    first_at + to_days((days_between * greatest(0, ceil(
        (epoch(date_trunc('month', started_at)) - epoch(first_at)) / 86400 / days_between
    )))::INTEGER) AS month_from,
    n = 0 OR earlier_at < $start OR month(earlier_at) <> month(started_at) AS opens_session
FROM timed
WHERE started_at >= $start AND started_at < $end
"""
"""All visits of the range: few columns, since there may be tens of millions.

`month_from` is about when the visitor's session of that month began: sessions are numbered in that order.
"""

CHUNK_VISITS = """
CREATE OR REPLACE TEMP TABLE chunk_visit AS
SELECT v.visit, v.visitor, v.started_at, v.opens_session, v.site, s.kind, v.place,
    agent_pick.picked AS agent,
    channel_pick.picked AS channel,
    flow_pick.picked AS flow,
    made_uuid(v.visitor * 32768 + v.month, 10) AS session_id,
    made_uuid(v.visit, 12) AS visit_id,
    u(v.visit, 14) AS persistence,
    exp(2 + 2.4 * u(v.visit, 15)) AS pace,
    k.vitals, k.clicks,
    CASE WHEN len(k.tags) > 0 THEN k.tags[1 + (random_bits(v.visitor, 16) % len(k.tags))::INTEGER] END AS tag,
    CASE WHEN u(v.visitor, 17) < k.signed_in THEN 'customer-' || (10000 + v.visitor) END AS distinct_id
FROM visit v
JOIN site s USING (site)
JOIN kind k ON k.kind = s.kind
JOIN agent_pick ON agent_pick.slot = slot(v.visitor, 18)
JOIN channel_pick ON channel_pick.kind = s.kind AND channel_pick.slot = slot(v.visit, 19)
JOIN flow_pick ON flow_pick.kind = s.kind AND flow_pick.slot = slot(v.visit, 20)
WHERE v.started_at >= $start AND v.started_at < $end
ORDER BY v.site, v.month_from, v.visit
"""
"""Some days of them, those of a session together. What comes from websites, places, agents and channels stays a number
for now: little to move."""

CHUNK_EVENTS = """
CREATE OR REPLACE TEMP TABLE chunk_event AS
WITH planned AS (
    SELECT v.*, unnest(f.steps) AS step FROM chunk_visit v JOIN flow_steps f ON f.kind = v.kind AND f.flow = v.flow
), taken AS (
    SELECT v.site, v.visit, v.place, v.agent, s.step, v.visit * 64 + s.position AS event, s.position = 0 AS landing,
        CASE WHEN s.position = 0 THEN v.channel END AS channel,
        s.first_page + zipf(v.visit * 64 + s.page_position, 26, s.pages) AS page,
        CASE WHEN s.earlier_pages > 0 AND s.event_name IS NULL
            THEN s.earlier_first + zipf(v.visit * 64 + s.earlier_position, 26, s.earlier_pages) END AS earlier_page,
        v.started_at + to_milliseconds((1000 * v.pace
            * (s.position + CASE WHEN s.position = 0 THEN 0 ELSE 0.8 * u(v.visit * 64 + s.position, 21) END)
        )::BIGINT) AS created_at,
        unnest(CASE WHEN s.event_name IS NULL AND u(v.visit * 64 + s.position, 22) < v.vitals
            THEN [false, true] ELSE [false] END) AS is_report
    FROM planned v JOIN step s USING (step)
    WHERE v.persistence < s.reach
), reported AS (
    SELECT * EXCLUDE (event, landing, channel, earlier_page, created_at),
        CASE WHEN is_report THEN event + 32 ELSE event END AS event,
        landing AND NOT is_report AS landing,
        CASE WHEN NOT is_report THEN channel END AS channel,
        CASE WHEN NOT is_report THEN earlier_page END AS earlier_page,
        CASE WHEN is_report THEN created_at + INTERVAL 1400 MILLISECONDS ELSE created_at END AS created_at
    FROM taken
)
FROM reported WHERE created_at < $end
"""
"""The events of these visits: what happened when on which page.

They come in the order of the visits, and each visit's in that of time, as the store wants them: few narrow rows have
been sorted, and the many wide ones need not be.
"""
