"""Events that are older than a website keeps them go, what their days came to stays, whatever happens in between."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.running_server import BROWSER, RunningServer, running

OLD_DAYS = range(5, 11)
"""How many days ago; none of them is kept, even if a day ends during a test."""


def day_ago(days: int) -> datetime:
    """The beginning of a day in UTC."""
    return datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days)


def fill(server: RunningServer, website: str) -> list[dict[str, Any]]:
    """Sends events of old days and of today; the totals that the old days have, as questions tell them."""
    events: list[dict[str, Any]] = []
    for days in [*OLD_DAYS, 0]:
        for number in range(12):
            at = int(day_ago(days).timestamp()) + number * 40
            payload: dict[str, Any] = {"url": f"/{number % 3}", "ip": f"81.2.69.{number % (days + 2)}", "timestamp": at}
            payload |= {"name": "buy"} if number % 4 == 3 else {}
            events.append({"type": "event", "payload": {"website": website, "hostname": "a.example"} | payload})
    assert server.request("POST", "/api/batch", events).json()["errors"] == 0
    return [day_of(server, website, days) for days in reversed(OLD_DAYS)]


def day_of(server: RunningServer, website: str, days: int) -> dict[str, Any]:
    start = int(day_ago(days).timestamp() * 1000)
    numbers = server.api("GET", f"/api/websites/{website}/stats?startAt={start}&endAt={start + 86_399_999}")
    del numbers["comparison"]
    return {"day": f"{day_ago(days):%Y-%m-%d}", **numbers, "customEvents": 3, "events": 12}


def whole(website: str, question: str, more: str = "") -> str:
    start, end = (int(day_ago(days).timestamp() * 1000) for days in (20, -2))
    return f"/api/websites/{website}/{question}?startAt={start}&endAt={end}{more}"


def eventually(met: Callable[[], bool]) -> None:
    for _ in range(300):
        if met():
            return
        time.sleep(0.1)
    raise AssertionError("it never came to that")


def test_old_events_go_and_what_their_days_came_to_stays(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        website, other = server.add_website(), server.add_website()
        expected = fill(server, website)
        fill(server, other)
        today = day_of(server, website, 0)
        series = server.api("GET", whole(website, "pageviews", "&unit=day"))
        assert len(series["pageviews"]) == 7
        untouched = server.stats(other)
        path = f"/api/websites/{website}/event-retention"
        assert server.api("GET", path) == {"days": None, "timezone": "UTC", "forgottenUntil": None}

        assert server.api("PUT", path, {"days": 3})["days"] == 3
        eventually(lambda: server.stats(website)["pageviews"] == today["pageviews"])

        totals = server.api("GET", whole(website, "daily-totals"))
        assert totals["days"] == expected
        until = int(day_ago(OLD_DAYS.start - 1).timestamp() * 1000)
        assert totals["forgottenUntil"] == until
        assert server.api("GET", whole(website, "pageviews", "&unit=day")) == series
        assert len(server.api("GET", whole(website, "pageviews", "&unit=day&timezone=UTC"))["pageviews"]) == 7
        for more in ("&unit=day&timezone=Asia/Tokyo", "&unit=day&path=eq./0", "&unit=month"):
            views = sum(point["y"] for point in server.api("GET", whole(website, "pageviews", more))["pageviews"])
            assert views <= today["pageviews"], more
        compared = server.api(
            "GET",
            f"/api/websites/{website}/pageviews?unit=day&compare=prev&startAt={until}&endAt={until + 20 * 86_400_000}",
        )
        assert [point["y"] for point in compared["compare"]["pageviews"]] == [day["pageviews"] for day in expected]
        assert server.stats(other) == untouched
        jobs = {job["name"]: job for job in server.api("GET", "/api/admin/system")["jobs"]}
        assert jobs["event_retention"]["lastRunAt"]
        assert jobs["event_retention"]["problem"] is None


def test_what_is_too_old_is_not_taken_and_what_was_forgotten_stays_closed(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        website = server.add_website()
        expected = fill(server, website)
        path = f"/api/websites/{website}/event-retention"
        server.api("PUT", path, {"days": 3})
        eventually(lambda: server.api("GET", whole(website, "daily-totals"))["days"] == expected)
        server.api("PUT", path, {"days": None})
        late = {"timestamp": int(day_ago(OLD_DAYS.start).timestamp()) + 5}
        refused = server.send(website, **late)
        assert refused.status == 400
        assert "before the days that the website keeps" in refused.json()["error"]["message"]
        assert server.send(website, timestamp=int(day_ago(OLD_DAYS.start - 1).timestamp()) + 5).status == 200
        assert server.api("GET", f"/api/websites/{website}/drops")["reasons"] == [{"reason": "expired", "count": 1}]
        payload = {"website": website, "hostname": "a.example", "url": "/"} | late
        question = {"request": {"type": "event", "payload": payload}, "headers": {"user-agent": BROWSER}}
        assert server.api("POST", "/api/explain", question)["reason"] == "expired"
        assert server.api("GET", whole(website, "daily-totals"))["days"] == expected

        moved = server.request(
            "PUT", path, {"days": 3, "timezone": "Europe/Berlin"}, Authorization=f"Bearer {server.token}"
        )
        assert moved.status == 409
        assert "Totals are kept by the days of UTC" in moved.json()["error"]["message"]
        server.api("POST", f"/api/websites/{website}/reset")
        assert server.api("GET", whole(website, "daily-totals"))["days"] == []
        told = server.api("PUT", path, {"days": 30, "timezone": "europe/berlin"})
        assert told == {"days": 30, "timezone": "Europe/Berlin", "forgottenUntil": None}


def test_a_server_that_is_killed_meanwhile_ends_what_it_began(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        websites = [server.add_website() for _ in range(4)]
        expected = [fill(server, website) for website in websites]
        today = server.stats(websites[0])["pageviews"] - sum(day["pageviews"] for day in expected[0])
        for website in websites:
            server.api("PUT", f"/api/websites/{website}/event-retention", {"days": 3})
        server.kill()
    for wait in (0.0, 0.05, 0.2):
        with running(tmp_path) as server:
            time.sleep(wait)
            server.kill()
    with running(tmp_path) as server:
        for website, days in zip(websites, expected, strict=True):
            eventually(lambda website=website: server.stats(website)["pageviews"] == today)
            assert server.api("GET", whole(website, "daily-totals"))["days"] == days
