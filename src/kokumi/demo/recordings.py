"""Recordings of some of the latest made-up visits: a page drawn in boxes, a pointer that wanders, clicks, scrolling.

The events are those of rrweb 2, which players know: 4 says which address in which size, 2 is the document, 3 what
happens to it (source 1 the pointer moves, 2 clicks, 3 scrolls).
"""

import random
import uuid
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

from kokumi.demo.reference_tables import insert_columns
from kokumi.events.duckdb_bulk import BulkRows
from kokumi.events.replay_text import deflated

Json = dict[str, Any]

_LATEST = """
    SELECT w.website_id::VARCHAR, visit.session_id::VARCHAR, visit.visit_id::VARCHAR, w.hostname, a.screen,
        list(p.url_path ORDER BY e.created_at), list(p.page_title ORDER BY e.created_at),
        list(e.created_at ORDER BY e.created_at)
    FROM chunk_event e
    JOIN chunk_visit visit USING (visit)
    JOIN site w ON w.site = e.site
    JOIN agent a ON a.agent = e.agent
    JOIN page p ON p.page = e.page
    WHERE NOT e.is_report AND visit.clicks > 0
    GROUP BY visit.visit, w.website_id, visit.session_id, visit.visit_id, w.hostname, a.screen
    HAVING count(*) BETWEEN 3 AND 12
    QUALIFY row_number() OVER (PARTITION BY w.website_id ORDER BY max(e.created_at) DESC) <= ?
    ORDER BY max(e.created_at) DESC
"""
_TYPES = {
    **dict.fromkeys(("website_id", "session_id", "visit_id", "chunk_id"), "UUID"),
    **dict.fromkeys(("created_at", "ended_at"), "TIMESTAMP"),
    **dict.fromkeys(("chunk_index", "event_count"), "BIGINT"),
    "events": "VARCHAR",
}
_STYLE = """
    body { margin: 0; font: 16px/1.5 system-ui; color: #223; background: #fbfaf7 }
    header { display: flex; gap: 24px; padding: 20px 32px; background: #fff; border-bottom: 1px solid #e5e2da }
    h1 { margin: 32px; font-size: 34px }
    main { display: flex; flex-wrap: wrap; gap: 20px; padding: 0 32px 64px }
    article { width: 220px; padding: 16px; background: #fff; border: 1px solid #e5e2da; border-radius: 8px }
    figure { height: 150px; margin: 0 0 12px; border-radius: 6px; background: #dfe6dc }
"""
_MENU = ("Home", "Browse", "Journal", "About")


def add_recordings(bulk: BulkRows, seed: int, each: int) -> int:
    """Stores recordings of the `each` latest longer visits of every website whose traffic was just made."""
    chance = random.Random(seed)  # noqa: S311  (made up)
    rows: list[tuple[object, ...]] = []
    for website, session, visit, host, screen, paths, titles, times in bulk.connection.execute(
        _LATEST, [each]
    ).fetchall():
        width, height = (int(part) for part in screen.split("x"))
        steps = list(zip(paths, titles, times, strict=True))
        pages = [_page(host, step, width, height, chance) for step in _pages(steps)]
        events = [event for page, later in pairwise([*pages, []]) for event in page if _before(event, later)]
        began, ended = events[0]["timestamp"], events[-1]["timestamp"]
        chunk_id = str(uuid.UUID(int=chance.getrandbits(128), version=4))
        moments = (_moment(began), _moment(ended))
        rows.append((website, session, visit, chunk_id, *moments, began // 1000, len(events), deflated(events)))
    if rows:
        columns = zip(_TYPES.items(), zip(*rows, strict=True), strict=True)
        insert_columns(bulk.connection, "recording", {name: (type_, values) for (name, type_), values in columns})
        bulk.store({"replay_chunk": "SELECT * FROM recording"})
    return len(rows)


def _before(event: Json, later: list[Json]) -> bool:
    """Whether the next page was not there yet."""
    return not later or event["timestamp"] < later[0]["timestamp"]


def _pages(steps: list[tuple[str, str, datetime]]) -> list[tuple[str, str, datetime]]:
    """A custom event happens on the page that is there already."""
    return [step for number, step in enumerate(steps) if number == 0 or step[0] != steps[number - 1][0]]


def _page(host: str, step: tuple[str, str, datetime], width: int, height: int, chance: random.Random) -> list[Json]:
    path, title, opened = step
    began = int(opened.replace(tzinfo=UTC).timestamp() * 1000)
    size = {"href": f"https://{host}{path}", "width": width, "height": height}
    events: list[Json] = [
        {"type": 4, "data": size, "timestamp": began},
        {
            "type": 2,
            "data": {"node": _document(title), "initialOffset": {"top": 0, "left": 0}},
            "timestamp": began + 20,
        },
    ]
    x, y, now = width // 2, height // 3, began + 300
    for _ in range(chance.randrange(3, 7)):
        goal_x, goal_y = chance.randrange(30, width - 30), chance.randrange(60, height - 40)
        moves = [
            {
                "x": x + (goal_x - x) * part // 10,
                "y": y + (goal_y - y) * part // 10,
                "id": 3,
                "timeOffset": 50 * (part - 10),
            }
            for part in range(1, 11)
        ]
        now += 500
        events.append(_happened(now, {"source": 1, "positions": moves}))
        x, y = goal_x, goal_y
        if chance.random() < 0.5:
            now += 150
            events += [
                _happened(now + pause, {"source": 2, "type": kind, "id": 3, "x": x, "y": y})
                for kind, pause in ((1, 0), (0, 90), (2, 95))
            ]
        elif chance.random() < 0.7:
            now += 200
            events.append(_happened(now, {"source": 3, "id": 1, "x": 0, "y": chance.randrange(0, 900)}))
        now += chance.randrange(200, 1500)
    return events


def _happened(timestamp: int, data: Json) -> Json:
    return {"type": 3, "data": data, "timestamp": timestamp}


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC).replace(tzinfo=None)


def _document(title: str) -> Json:
    """The page as rrweb writes a document; ids count from 1, the document's own."""
    numbers = iter(range(4, 500))

    def text(content: str, is_style: bool = False) -> Json:
        return {"type": 3, "textContent": content, "id": next(numbers)} | ({"isStyle": True} if is_style else {})

    def element(tag: str, *children: Json, number: int | None = None) -> Json:
        id_ = next(numbers) if number is None else number
        return {"type": 2, "tagName": tag, "attributes": {}, "childNodes": list(children), "id": id_}

    cards = [
        element("article", element("figure"), element("p", text(f"{title.split(' – ')[0]} {n}"))) for n in range(1, 13)
    ]
    body = element(
        "body",
        element("header", *(element("a", text(word)) for word in _MENU)),
        element("h1", text(title)),
        element("main", *cards),
        number=3,
    )
    head = element("head", element("style", text(_STYLE, is_style=True)), element("title", text(title)))
    return {
        "type": 0,
        "id": 1,
        "childNodes": [
            {"type": 1, "name": "html", "publicId": "", "systemId": "", "id": 2},
            element("html", head, body),
        ],
    }
