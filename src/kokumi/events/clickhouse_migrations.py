"""The ClickHouse schema's history: one list of statements per version, applied in order, never edited once released.

`schema` describes where the last one ends; a test holds the two together. ClickHouse has no transactions for them, so
each statement can be repeated after a crash in the middle.

Tables are ordered by what they are asked for: a website and a range of time. They are not partitioned, so that an
insert is one part (all of it or nothing) however long a time it spans. `session_data` is a view of the latest value of
each key of a session; `replay_chunk` and `heatmap_point` are views that show a row once however often it was written.
`session` is ordered by id, since it is only ever looked up. `journal_position` has one row for each server that writes.
"""

_TIME = "DateTime64(3, 'UTC')"
_TEXT = "Nullable(String)"
_WORD = "LowCardinality(Nullable(String))"

_SESSION_ATTRIBUTES = f"""
    browser {_WORD}, os {_WORD}, device {_WORD}, screen {_WORD}, language {_WORD},
    country {_WORD}, region {_WORD}, city {_WORD}, distinct_id {_TEXT}
"""

_DATA_VALUE = f"""
    data_key LowCardinality(String), data_type Int16, string_value {_TEXT},
    number_value Nullable(Decimal(19, 4)), date_value Nullable({_TIME})
"""

_EVENT = f"""
    CREATE TABLE IF NOT EXISTS event (
        website_id UUID, session_id UUID, visit_id UUID, event_id UUID,
        created_at {_TIME}, event_type Int16,
        url_path String, url_query {_TEXT}, hostname {_WORD}, page_title {_TEXT},
        referrer_path {_TEXT}, referrer_query {_TEXT}, referrer_domain {_WORD}, event_name {_WORD}, tag {_WORD},
        utm_source {_WORD}, utm_medium {_WORD}, utm_campaign {_WORD}, utm_content {_WORD}, utm_term {_WORD},
        gclid {_TEXT}, fbclid {_TEXT}, msclkid {_TEXT}, ttclid {_TEXT}, li_fat_id {_TEXT}, twclid {_TEXT},
        lcp Nullable(Decimal(10, 1)), inp Nullable(Decimal(10, 1)), cls Nullable(Decimal(10, 4)),
        fcp Nullable(Decimal(10, 1)), ttfb Nullable(Decimal(10, 1)),
        {_SESSION_ATTRIBUTES}
    ) ENGINE = MergeTree ORDER BY (website_id, created_at, visit_id)
"""

_SESSION = f"""
    CREATE TABLE IF NOT EXISTS session (
        session_id UUID, website_id UUID, created_at {_TIME}, {_SESSION_ATTRIBUTES}
    ) ENGINE = MergeTree ORDER BY session_id SETTINGS index_granularity = 1024
"""

_EVENT_DATA = f"""
    CREATE TABLE IF NOT EXISTS event_data (
        website_id UUID, session_id UUID, event_id UUID, created_at {_TIME}, {_DATA_VALUE}
    ) ENGINE = MergeTree ORDER BY (website_id, created_at, event_id)
"""

_SESSION_DATA_HISTORY = f"""
    CREATE TABLE IF NOT EXISTS session_data_history (
        website_id UUID, session_id UUID, created_at {_TIME}, {_DATA_VALUE}, distinct_id {_TEXT}
    ) ENGINE = ReplacingMergeTree ORDER BY (website_id, session_id, data_key)
"""

_SESSION_DATA = "CREATE VIEW IF NOT EXISTS session_data AS SELECT * FROM session_data_history FINAL"

_REVENUE = f"""
    CREATE TABLE IF NOT EXISTS revenue (
        website_id UUID, session_id UUID, event_id UUID, created_at {_TIME},
        event_name {_WORD}, currency LowCardinality(String), revenue Decimal(19, 4)
    ) ENGINE = MergeTree ORDER BY (website_id, created_at, event_id)
"""

_JOURNAL_POSITION = """
    CREATE TABLE IF NOT EXISTS journal_position (journal String, segment Int64, byte_offset Int64)
    ENGINE = ReplacingMergeTree ORDER BY journal
"""

_REPLAY_CHUNK_HISTORY = f"""
    CREATE TABLE IF NOT EXISTS replay_chunk_history (
        website_id UUID, session_id UUID, visit_id UUID, chunk_id UUID, created_at {_TIME}, ended_at {_TIME},
        chunk_index Int64, event_count Int64, events String CODEC(NONE)
    ) ENGINE = ReplacingMergeTree ORDER BY (website_id, visit_id, chunk_id)
"""

_REPLAY_CHUNK = "CREATE VIEW IF NOT EXISTS replay_chunk AS SELECT * FROM replay_chunk_history FINAL"

_HEATMAP_POINT_HISTORY = f"""
    CREATE TABLE IF NOT EXISTS heatmap_point_history (
        website_id UUID, session_id UUID, visit_id UUID, point_id UUID, created_at {_TIME}, kind Int16,
        url_path String, x Nullable(Int64), y Nullable(Int64), page_x Nullable(Int64), page_y Nullable(Int64),
        viewport_w Nullable(Int64), viewport_h Nullable(Int64), page_w Nullable(Int64), page_h Nullable(Int64),
        scroll_pct Nullable(Int64)
    ) ENGINE = ReplacingMergeTree ORDER BY (website_id, url_path, created_at, point_id)
"""

_HEATMAP_POINT = "CREATE VIEW IF NOT EXISTS heatmap_point AS SELECT * FROM heatmap_point_history FINAL"

# What DuckDB adds up ahead, ClickHouse counts when it is asked: these have the columns, and no rows.
_VISIT_PART = f"""
    CREATE VIEW IF NOT EXISTS visit_part AS SELECT website_id, session_id, visit_id, created_at AS slot, hostname,
        toInt64(1) AS events, toInt64(1) AS views, toInt64(1) AS pageviews, toInt64(0) AS customs,
        created_at AS first_at, created_at AS last_at,
        CAST(created_at AS Nullable({_TIME})) AS first_view_at, CAST(created_at AS Nullable({_TIME})) AS last_view_at,
        browser, os, device, screen, language, country, region, city, distinct_id
    FROM event WHERE false
"""

_VISIT_CHANNEL = """
    CREATE VIEW IF NOT EXISTS visit_channel AS
    SELECT website_id, session_id, created_at AS slot, '' AS channel FROM event WHERE false
"""

_VISIT = f"""
    CREATE OR REPLACE VIEW visit AS SELECT website_id, session_id, visit_id, true AS alone,
        created_at AS first_at, created_at AS last_at, toInt64(1) AS views, toInt64(1) AS pageviews,
        CAST(created_at AS Nullable({_TIME})) AS first_view_at, CAST(created_at AS Nullable({_TIME})) AS last_view_at,
        CAST(0 AS Nullable(Int64)) AS seconds, [toInt64(1)] AS journey,
        CAST(url_path AS Nullable(String)) AS entry_path, CAST(url_path AS Nullable(String)) AS exit_path,
        browser, os, device, screen, language, country, region, city, distinct_id
    FROM event WHERE false
"""

_VISIT_NAME = """
    CREATE VIEW IF NOT EXISTS visit_name AS
    SELECT website_id, toInt64(1) AS number, url_path AS name FROM event WHERE false
"""

# Of a day that was counted twice, since who counted it was interrupted or not alone, the row of more events stays:
# events were deleted between the two.
_DAILY_TOTAL_HISTORY = """
    CREATE TABLE IF NOT EXISTS daily_total_history (
        website_id UUID, day Date32, views Int64, visitors Int64, visits Int64, bounces Int64, seconds Int64,
        customs Int64, events Int64
    ) ENGINE = ReplacingMergeTree(events) ORDER BY (website_id, day)
"""

_DAILY_TOTAL = "CREATE VIEW IF NOT EXISTS daily_total AS SELECT * FROM daily_total_history FINAL"

MIGRATIONS = (
    (_EVENT, _SESSION, _EVENT_DATA, _SESSION_DATA_HISTORY, _SESSION_DATA, _REVENUE, _JOURNAL_POSITION),
    (_REPLAY_CHUNK_HISTORY, _REPLAY_CHUNK, _HEATMAP_POINT_HISTORY, _HEATMAP_POINT),
    (_VISIT_PART, _VISIT_CHANNEL),
    (_VISIT, _VISIT_NAME),
    (_DAILY_TOTAL_HISTORY, _DAILY_TOTAL),
    (_VISIT,),  # anew: it had no entry and exit
)
