"""The SQL that makes rows of the store's tables of the visits and events of `traffic_sql`, by name of column."""

_EVENTS = """
SELECT v.website_id, v.session_id, v.visit_id, event_uuid(e.event) AS event_id, e.created_at,
    s.event_type, p.url_path,
    CASE WHEN NOT e.landing THEN p.url_query
        WHEN v.click_id IS NULL THEN coalesce(v.campaign_query, p.url_query)
        ELSE v.campaign_query || '&' || v.click_id || '=' || click(e.visit) END AS url_query,
    v.hostname, p.page_title,
    CASE WHEN e.landing THEN v.referrer_path ELSE earlier.url_path END AS referrer_path,
    earlier.url_query AS referrer_query,
    CASE WHEN e.landing THEN v.referrer_domain WHEN earlier.page IS NOT NULL THEN v.hostname END AS referrer_domain,
    s.event_name, v.tag,
    CASE WHEN e.landing THEN v.utm_source END AS utm_source,
    CASE WHEN e.landing THEN v.utm_medium END AS utm_medium,
    CASE WHEN e.landing THEN v.utm_campaign END AS utm_campaign,
    CASE WHEN e.landing THEN v.utm_content END AS utm_content,
    CASE WHEN e.landing THEN v.utm_term END AS utm_term,
    CASE WHEN e.landing AND v.click_id = 'gclid' THEN click(e.visit) END AS gclid,
    CASE WHEN e.landing AND v.click_id = 'fbclid' THEN click(e.visit) END AS fbclid,
    CASE WHEN e.landing AND v.click_id = 'msclkid' THEN click(e.visit) END AS msclkid,
    CASE WHEN e.landing AND v.click_id = 'ttclid' THEN click(e.visit) END AS ttclid,
    v.browser, v.os, v.device, v.screen, v.language, v.country, v.region, v.city, v.distinct_id
FROM chunk_event e
JOIN chunk_visit v USING (visit)
JOIN step s USING (step)
JOIN page p ON p.page = e.page
LEFT JOIN page earlier ON earlier.page = e.earlier_page
WHERE NOT e.is_report
"""

_REPORTS = """
SELECT v.website_id, v.session_id, v.visit_id, event_uuid(e.event) AS event_id, e.created_at,
    5::SMALLINT AS event_type, p.url_path, p.page_title,
    (1500 * slowness(v.device, e.page) * exp(0.45 * normal(e.event, 30)))::DECIMAL(10, 1) AS lcp,
    (90 * slowness(v.device, e.page) * exp(0.6 * normal(e.event, 32)))::DECIMAL(10, 1) AS inp,
    least(2, 0.03 * exp(1.1 * normal(e.event, 34)))::DECIMAL(10, 4) AS cls,
    (900 * slowness(v.device, e.page) * exp(0.4 * normal(e.event, 36)))::DECIMAL(10, 1) AS fcp,
    (250 * slowness(v.device, e.page) * exp(0.5 * normal(e.event, 38)))::DECIMAL(10, 1) AS ttfb,
    v.browser, v.os, v.device, v.screen, v.language, v.country, v.region, v.city, v.distinct_id
FROM chunk_event e
JOIN chunk_visit v USING (visit)
JOIN page p ON p.page = e.page
WHERE e.is_report
"""

_SESSIONS = """
SELECT session_id, website_id, started_at AS created_at,
    browser, os, device, screen, language, country, region, city, distinct_id
FROM chunk_visit WHERE opens_session
"""

_ACTIONS = """
SELECT v.website_id, v.session_id, event_uuid(e.event) AS event_id, e.created_at, s.event_name, v.currency,
    e.event, s.kind, CASE WHEN s.sale_low IS NOT NULL THEN
        (s.sale_low + (s.sale_high - s.sale_low) * pow(u(e.event, 40), 2.2))::DECIMAL(19, 2)::DECIMAL(19, 4) END AS sale
FROM chunk_event e
JOIN step s USING (step)
JOIN chunk_visit v USING (visit)
WHERE s.event_name IS NOT NULL
"""

_VALUE = """
    d.data_key, d.data_type,
    CASE WHEN len(d.choices) > 0 THEN d.choices[1 + zipf({number}, 41 + d.number, len(d.choices))]
        WHEN d.data_key = 'currency' THEN {currency} ELSE CAST({amount} AS VARCHAR) END AS string_value,
    CASE WHEN d.data_type = 2 THEN {amount} END AS number_value
"""
_AMOUNT = "round(d.low + (d.high - d.low) * pow(u({number}, 41 + d.number), 1.7))::DECIMAL(19, 4)"
_EVENT_AMOUNT = f"CASE WHEN d.data_key = 'revenue' THEN a.sale ELSE {_AMOUNT.format(number='a.event')} END"

_EVENT_DATA = f"""
SELECT a.website_id, a.session_id, a.event_id, a.created_at,
    {_VALUE.format(number="a.event", currency="a.currency", amount=_EVENT_AMOUNT)}
FROM ({_ACTIONS}) a JOIN property d ON d.kind = a.kind AND d.owner = a.event_name
"""

_REVENUE = f"""
SELECT website_id, session_id, event_id, created_at, event_name, currency, sale AS revenue
FROM ({_ACTIONS}) WHERE sale IS NOT NULL
"""

_SESSION_DATA = f"""
SELECT v.website_id, v.session_id, v.started_at AS created_at, v.distinct_id,
    {_VALUE.format(number="v.visitor", currency="NULL", amount=_AMOUNT.format(number="v.visitor"))}
FROM chunk_visit v JOIN property d ON d.kind = v.kind AND d.owner = ''
WHERE v.opens_session AND v.distinct_id IS NOT NULL
"""

# Where people click on a page: about few places of it, some more than others.
_SPOT = "(e.page * 16 + zipf(e.event * 4 + n, 52, 9))"
_CLICK_POINTS = f"""
SELECT website_id, session_id, visit_id, point_uuid(event * 4 + n) AS point_id, created_at, 1::SMALLINT AS kind,
    url_path, across AS x, down % viewport_h AS y, across AS page_x, down AS page_y, viewport_w, viewport_h,
    viewport_w AS page_w, 3200 AS page_h, NULL::BIGINT AS scroll_pct
FROM (
    SELECT *, greatest(0, least(viewport_w - 1, viewport_w * spot_x + 9 * normal(event * 4 + n, 54)))::BIGINT AS across,
        greatest(0, least(3199, 3200 * spot_y + 6 * normal(event * 4 + n, 58)))::BIGINT AS down
    FROM (
        SELECT v.website_id, v.session_id, v.visit_id, e.event, n, e.created_at + to_seconds(2 * n) AS created_at,
            p.url_path, split_part(v.screen, 'x', 1)::BIGINT AS viewport_w,
            split_part(v.screen, 'x', 2)::BIGINT AS viewport_h,
            0.08 + 0.84 * u({_SPOT}, 60) AS spot_x, pow(u({_SPOT}, 61), 1.6) AS spot_y
        FROM chunk_event e
        JOIN chunk_visit v USING (visit)
        JOIN page p ON p.page = e.page
        JOIN (SELECT unnest([0, 1]) AS n) ON n < 1 + (random_bits(e.event, 62) % 2)::INTEGER
        WHERE v.clicks > 0 AND NOT e.is_report AND u(e.event, 63) < v.clicks
    )
)
"""
_SCROLL_POINTS = """
SELECT v.website_id, v.session_id, v.visit_id, point_uuid(e.event * 4 + 3), e.created_at + INTERVAL 8 SECONDS,
    2::SMALLINT, p.url_path, NULL, NULL, NULL, NULL,
    split_part(v.screen, 'x', 1)::BIGINT, split_part(v.screen, 'x', 2)::BIGINT, split_part(v.screen, 'x', 1)::BIGINT,
    3200, 10 + round(90 * pow(u(e.event, 53), 0.7))::BIGINT
FROM chunk_event e
JOIN chunk_visit v USING (visit)
JOIN page p ON p.page = e.page
WHERE v.clicks > 0 AND NOT e.is_report AND u(e.event, 63) < v.clicks
"""

ROWS = {
    "session": _SESSIONS,
    "event": f"{_EVENTS} UNION ALL BY NAME {_REPORTS}",
    "event_data": _EVENT_DATA,
    "session_data": _SESSION_DATA,
    "revenue": _REVENUE,
    "heatmap_point": f"{_CLICK_POINTS} UNION ALL {_SCROLL_POINTS}",
}
"""By table a query for its rows: what `BulkRows.store` takes."""
