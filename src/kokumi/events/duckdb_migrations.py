"""The DuckDB schema's history: one SQL script per version, applied in order, never edited once released.

`schema` describes where the last one ends; a test holds the two together.
"""

_SESSION_ATTRIBUTES = """
    browser VARCHAR, os VARCHAR, device VARCHAR, screen VARCHAR, language VARCHAR,
    country VARCHAR, region VARCHAR, city VARCHAR, distinct_id VARCHAR
"""

_DATA_VALUE = """
    data_key VARCHAR NOT NULL, data_type SMALLINT NOT NULL, string_value VARCHAR,
    number_value DECIMAL(19, 4), date_value TIMESTAMP
"""

_EVENT = f"""
    website_id UUID NOT NULL, session_id UUID NOT NULL, visit_id UUID NOT NULL, event_id UUID NOT NULL,
    created_at TIMESTAMP NOT NULL, event_type SMALLINT NOT NULL,
    url_path VARCHAR NOT NULL, url_query VARCHAR, hostname VARCHAR, page_title VARCHAR,
    referrer_path VARCHAR, referrer_query VARCHAR, referrer_domain VARCHAR, event_name VARCHAR, tag VARCHAR,
    utm_source VARCHAR, utm_medium VARCHAR, utm_campaign VARCHAR, utm_content VARCHAR, utm_term VARCHAR,
    gclid VARCHAR, fbclid VARCHAR, msclkid VARCHAR, ttclid VARCHAR, li_fat_id VARCHAR, twclid VARCHAR,
    lcp DECIMAL(10, 1), inp DECIMAL(10, 1), cls DECIMAL(10, 4), fcp DECIMAL(10, 1), ttfb DECIMAL(10, 1),
    {_SESSION_ATTRIBUTES}
"""

MIGRATIONS = (
    f"""
    CREATE TABLE event (
        {_EVENT}
    );
    CREATE TABLE session (
        session_id UUID NOT NULL, website_id UUID NOT NULL, created_at TIMESTAMP NOT NULL, {_SESSION_ATTRIBUTES}
    );
    CREATE TABLE event_data (
        website_id UUID NOT NULL, session_id UUID NOT NULL, event_id UUID NOT NULL, created_at TIMESTAMP NOT NULL,
        {_DATA_VALUE}
    );
    CREATE TABLE session_data (
        website_id UUID NOT NULL, session_id UUID NOT NULL, created_at TIMESTAMP NOT NULL,
        {_DATA_VALUE}, distinct_id VARCHAR
    );
    CREATE TABLE revenue (
        website_id UUID NOT NULL, session_id UUID NOT NULL, event_id UUID NOT NULL, created_at TIMESTAMP NOT NULL,
        event_name VARCHAR, currency VARCHAR NOT NULL, revenue DECIMAL(19, 4) NOT NULL
    );
    CREATE TABLE journal_position (segment BIGINT NOT NULL, byte_offset BIGINT NOT NULL);
    INSERT INTO journal_position VALUES (0, 0);
    """,
    """
    CREATE TABLE replay_chunk (
        website_id UUID NOT NULL, session_id UUID NOT NULL, visit_id UUID NOT NULL, chunk_id UUID NOT NULL,
        created_at TIMESTAMP NOT NULL, ended_at TIMESTAMP NOT NULL,
        chunk_index BIGINT NOT NULL, event_count BIGINT NOT NULL, events VARCHAR NOT NULL
    );
    CREATE TABLE heatmap_point (
        website_id UUID NOT NULL, session_id UUID NOT NULL, visit_id UUID NOT NULL, point_id UUID NOT NULL,
        created_at TIMESTAMP NOT NULL, kind SMALLINT NOT NULL, url_path VARCHAR NOT NULL,
        x BIGINT, y BIGINT, page_x BIGINT, page_y BIGINT,
        viewport_w BIGINT, viewport_h BIGINT, page_w BIGINT, page_h BIGINT, scroll_pct BIGINT
    );
    """,
    f"""
    CREATE TABLE numbered_session AS
        SELECT *, row_number() OVER (PARTITION BY website_id ORDER BY created_at, session_id)::INTEGER - 1
            AS session_number
        FROM (
            SELECT * FROM session
            UNION ALL BY NAME
            SELECT website_id, session_id, min(created_at) AS created_at
            FROM event ANTI JOIN session USING (website_id, session_id) GROUP BY ALL
        );
    DROP TABLE session;
    CREATE TABLE session (
        session_id UUID NOT NULL, website_id UUID NOT NULL, created_at TIMESTAMP NOT NULL, {_SESSION_ATTRIBUTES},
        session_number INTEGER NOT NULL
    );
    INSERT INTO session SELECT * FROM numbered_session ORDER BY created_at;
    DROP TABLE numbered_session;
    ALTER TABLE event RENAME TO unnumbered_event;
    CREATE TABLE event (
        {_EVENT}, session_number INTEGER NOT NULL
    );
    INSERT INTO event SELECT unnumbered_event.*, session_number
        FROM unnumbered_event
        JOIN (SELECT website_id, session_id, min(session_number) AS session_number FROM session GROUP BY ALL)
            USING (website_id, session_id)
        ORDER BY unnumbered_event.created_at;
    DROP TABLE unnumbered_event;
    CREATE TABLE visit_part (
        website_id UUID NOT NULL, session_id UUID NOT NULL, session_number INTEGER NOT NULL, visit_id UUID NOT NULL,
        slot TIMESTAMP NOT NULL, hostname VARCHAR,
        events INTEGER NOT NULL, views INTEGER NOT NULL, pageviews INTEGER NOT NULL, customs INTEGER NOT NULL,
        first_at TIMESTAMP NOT NULL, last_at TIMESTAMP NOT NULL, first_view_at TIMESTAMP, last_view_at TIMESTAMP,
        {_SESSION_ATTRIBUTES}
    );
    CREATE TABLE visit_channel (
        website_id UUID NOT NULL, session_number INTEGER NOT NULL, slot TIMESTAMP NOT NULL, channel VARCHAR NOT NULL
    );
    CREATE TABLE rollup_state (closed_until TIMESTAMP NOT NULL);
    INSERT INTO rollup_state VALUES ('1900-01-01');
    """,
    f"""
    CREATE TABLE visit (
        website_id UUID NOT NULL, session_number INTEGER NOT NULL, visit_id UUID NOT NULL, alone BOOLEAN NOT NULL,
        first_at TIMESTAMP NOT NULL, last_at TIMESTAMP NOT NULL, views INTEGER NOT NULL, pageviews INTEGER NOT NULL,
        first_view_at TIMESTAMP, last_view_at TIMESTAMP, seconds BIGINT, journey INTEGER[], {_SESSION_ATTRIBUTES}
    );
    CREATE TABLE visit_name (website_id UUID NOT NULL, number INTEGER NOT NULL, name VARCHAR NOT NULL);
    DELETE FROM visit_part;
    DELETE FROM visit_channel;
    UPDATE rollup_state SET closed_until = '1900-01-01';
    """,
    """
    CREATE TABLE daily_total (
        website_id UUID NOT NULL, day DATE NOT NULL, views BIGINT NOT NULL, visitors BIGINT NOT NULL,
        visits BIGINT NOT NULL, bounces BIGINT NOT NULL, seconds BIGINT NOT NULL, customs BIGINT NOT NULL,
        events BIGINT NOT NULL
    );
    """,
    """
    CREATE TABLE compaction (ordered_until TIMESTAMP NOT NULL);
    INSERT INTO compaction VALUES ('1900-01-01');
    """,
    """
    ALTER TABLE visit_part DROP COLUMN session_id;
    """,
    """
    ALTER TABLE visit ADD COLUMN entry_path VARCHAR;
    ALTER TABLE visit ADD COLUMN exit_path VARCHAR;
    DELETE FROM visit;
    DELETE FROM visit_name;
    DELETE FROM visit_part;
    DELETE FROM visit_channel;
    UPDATE rollup_state SET closed_until = '1900-01-01';
    """,
)
