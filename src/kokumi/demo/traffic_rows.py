"""The SQL that makes rows of the store's tables of the visits and events of `traffic_sql`, by name of column."""

_EVENTS = """
SELECT w.website_id, v.session_id, v.visit_id, event_uuid(e.event) AS event_id, e.created_at,
    CASE WHEN e.is_report THEN 5::SMALLINT ELSE s.event_type END AS event_type, p.url_path,
    CASE WHEN e.is_report THEN NULL
        WHEN NOT e.landing THEN p.url_query
        WHEN c.click_id IS NULL THEN coalesce(c.campaign_query, p.url_query)
        ELSE c.campaign_query || '&' || c.click_id || '=' || click(e.visit) END AS url_query,
    CASE WHEN NOT e.is_report THEN w.hostname END AS hostname,
    p.page_title,
    CASE WHEN e.landing THEN c.referrer_path ELSE earlier.url_path END AS referrer_path,
    earlier.url_query AS referrer_query,
    CASE WHEN e.landing THEN c.referrer_domain WHEN earlier.page IS NOT NULL THEN w.hostname END AS referrer_domain,
    CASE WHEN NOT e.is_report THEN s.event_name END AS event_name,
    CASE WHEN NOT e.is_report THEN v.tag END AS tag,
    c.utm_source, c.utm_medium, c.utm_campaign, c.utm_content, c.utm_term,
    CASE WHEN c.click_id = 'gclid' THEN click(e.visit) END AS gclid,
    CASE WHEN c.click_id = 'fbclid' THEN click(e.visit) END AS fbclid,
    CASE WHEN c.click_id = 'msclkid' THEN click(e.visit) END AS msclkid,
    CASE WHEN c.click_id = 'ttclid' THEN click(e.visit) END AS ttclid,
    CASE WHEN e.is_report
        THEN (1500 * slowness(a.device, e.page) * exp(0.45 * normal(e.event, 30)))::DECIMAL(10, 1) END AS lcp,
    CASE WHEN e.is_report
        THEN (90 * slowness(a.device, e.page) * exp(0.6 * normal(e.event, 32)))::DECIMAL(10, 1) END AS inp,
    CASE WHEN e.is_report
        THEN least(2, 0.03 * exp(1.1 * normal(e.event, 34)))::DECIMAL(10, 4) END AS cls,
    CASE WHEN e.is_report
        THEN (900 * slowness(a.device, e.page) * exp(0.4 * normal(e.event, 36)))::DECIMAL(10, 1) END AS fcp,
    CASE WHEN e.is_report
        THEN (250 * slowness(a.device, e.page) * exp(0.5 * normal(e.event, 38)))::DECIMAL(10, 1) END AS ttfb,
    a.browser, a.os, a.device, a.screen, l.language, l.country, l.region, l.city, v.distinct_id
FROM chunk_event e
JOIN chunk_visit v USING (visit)
JOIN site w ON w.site = e.site
JOIN agent a ON a.agent = e.agent
JOIN place l ON l.place = e.place
JOIN step s USING (step)
JOIN page p ON p.page = e.page
LEFT JOIN page earlier ON earlier.page = e.earlier_page
LEFT JOIN channel c ON c.kind = w.kind AND c.channel = e.channel
"""

_SESSIONS = """
SELECT v.session_id, w.website_id, v.started_at AS created_at,
    a.browser, a.os, a.device, a.screen, l.language, l.country, l.region, l.city, v.distinct_id
FROM chunk_visit v
JOIN site w USING (site)
JOIN agent a USING (agent)
JOIN place l USING (place)
WHERE v.opens_session
"""

_ACTIONS = """
SELECT w.website_id, v.session_id, event_uuid(e.event) AS event_id, e.created_at, s.event_name, w.currency,
    e.event, s.kind, CASE WHEN s.sale_low IS NOT NULL THEN
        (s.sale_low + (s.sale_high - s.sale_low) * pow(u(e.event, 40), 2.2))::DECIMAL(19, 2)::DECIMAL(19, 4) END AS sale
FROM chunk_event e
JOIN step s USING (step)
JOIN chunk_visit v USING (visit)
JOIN site w ON w.site = e.site
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
FROM (
    SELECT a.*, unnest(o.properties) AS property
    FROM ({_ACTIONS}) a JOIN owned_properties o ON o.kind = a.kind AND o.owner = a.event_name
) a JOIN property d USING (property)
"""
"""An event's data lie together: a join with all properties at once would scatter them."""

_REVENUE = f"""
SELECT website_id, session_id, event_id, created_at, event_name, currency, sale AS revenue
FROM ({_ACTIONS}) WHERE sale IS NOT NULL
"""

_SESSION_DATA = f"""
SELECT w.website_id, v.session_id, v.started_at AS created_at, v.distinct_id,
    {_VALUE.format(number="v.visitor", currency="NULL", amount=_AMOUNT.format(number="v.visitor"))}
FROM chunk_visit v JOIN site w USING (site) JOIN property d ON d.kind = v.kind AND d.owner = ''
WHERE v.opens_session AND v.distinct_id IS NOT NULL
"""

# Where people click on a page: about few places of it, some more than others.
_SPOT = "(e.page * 16 + zipf(e.event * 4 + n, 52, 9))"
# One or two clicks and a scroll, which is point 3.
_POINTS = f"""
SELECT website_id, session_id, visit_id, point_uuid(event * 4 + n) AS point_id,
    created_at + to_seconds(CASE WHEN n = 3 THEN 8 ELSE 2 * n END) AS created_at,
    CASE WHEN n = 3 THEN 2 ELSE 1 END::SMALLINT AS kind, url_path,
    across AS x, down % viewport_h AS y, across AS page_x, down AS page_y, viewport_w, viewport_h,
    viewport_w AS page_w, 3200 AS page_h,
    CASE WHEN n = 3 THEN 10 + round(90 * pow(u(event, 53), 0.7))::BIGINT END AS scroll_pct
FROM (
    SELECT w.website_id, e.session_id, e.visit_id, e.event, n, e.created_at, p.url_path, a.viewport_w, a.viewport_h,
        CASE WHEN n < 3 THEN greatest(0, least(a.viewport_w - 1,
            a.viewport_w * (0.08 + 0.84 * u({_SPOT}, 60)) + 9 * normal(e.event * 4 + n, 54)))::BIGINT END AS across,
        CASE WHEN n < 3 THEN greatest(0, least(3199,
            3200 * pow(u({_SPOT}, 61), 1.6) + 6 * normal(e.event * 4 + n, 58)))::BIGINT END AS down
    FROM (
        SELECT e.site, e.agent, e.page, e.event, e.created_at, v.session_id, v.visit_id,
            unnest(CASE WHEN random_bits(e.event, 62) % 2 = 0 THEN [0, 3] ELSE [0, 1, 3] END) AS n
        FROM chunk_event e JOIN chunk_visit v USING (visit)
        WHERE v.clicks > 0 AND NOT e.is_report AND u(e.event, 63) < v.clicks
    ) e
    JOIN site w ON w.site = e.site
    JOIN agent a ON a.agent = e.agent
    JOIN page p ON p.page = e.page
)
"""

SESSIONS_OF_EVENTS = "SELECT DISTINCT website_id, session_id FROM chunk_visit JOIN site USING (site)"
"""Whose events `ROWS` has."""

ROWS = {
    "session": _SESSIONS,
    "event": _EVENTS,
    "event_data": _EVENT_DATA,
    "session_data": _SESSION_DATA,
    "revenue": _REVENUE,
    "heatmap_point": _POINTS,
}
"""By table a query for its rows, in the order of `chunk_event`: what `BulkRows.store` takes."""
