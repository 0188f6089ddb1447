"""Old recordings go, those that were saved and the young ones stay."""

import time
from pathlib import Path

from tests.running_server import RunningServer, running

DAY = 86_400_000


def record(server: RunningServer, website: str, visitor: str, days_ago: int) -> str:
    """Records a visitor's visit; its id."""
    sent = server.send(website, id=visitor).json()
    times = [int(time.time() * 1000) - days_ago * DAY + offset for offset in (0, 1000)]
    body = {"type": "record", "payload": {"website": website, "events": [{"type": 3, "timestamp": at} for at in times]}}
    answer = server.request("POST", "/api/record", body, x_umami_cache=sent["cache"])
    assert (answer.status, answer.json()) == (200, {"ok": True})
    return sent["visitId"]


def recorded(server: RunningServer, website: str, visit: str) -> int:
    return server.api("GET", f"/api/websites/{website}/replays/{visit}")["eventCount"]


def test_old_recordings_are_deleted_at_the_start(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        website = server.add_website()
        server.api("POST", f"/api/websites/{website}", {"replayConfig": {"replayEnabled": True}})
        old, saved, young = (record(server, website, *which) for which in (("a", 9), ("b", 9), ("c", 3)))
        server.api("POST", f"/api/websites/{website}/replays/saved/{saved}", {"isSaved": True, "name": "A bug"})
        assert [recorded(server, website, visit) for visit in (old, saved, young)] == [2, 2, 2]
        server.stop()
    with running(tmp_path, KOKUMI_RECORDING_DAYS="7") as server:
        for _ in range(100):
            if not recorded(server, website, old):
                break
            time.sleep(0.1)
        assert [recorded(server, website, visit) for visit in (old, saved, young)] == [0, 2, 2]
        server.stop()
        assert any("Deleted 1 parts and points of recordings older than 7 days" in line for line in server.output)
