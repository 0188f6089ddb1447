"""Sends events over plain sockets while something else goes wrong, and knows what was answered."""

import asyncio
import json
import resource
import time
from collections import Counter
from typing import Any
from urllib.parse import urlsplit

from bench.server import Server

AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"


def request_of(website: str, path: str) -> tuple[bytes, bytes]:
    """The head of a request that sends a page view, and its body."""
    payload = {"website": website, "hostname": "shop.example.com", "url": path}
    body = json.dumps({"type": "event", "payload": payload}).encode()
    head = f"POST /api/send HTTP/1.1\r\nHost: x\r\nUser-Agent: {AGENT}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode(), body


class Sender:
    """Counts answers by status; `worst` is the longest time to an answer in seconds since it was last set to 0."""

    def __init__(self, url: str, website: str) -> None:
        parts = urlsplit(url)
        self.address = (parts.hostname or "127.0.0.1", parts.port or 80)
        self.website = website
        self.answers: Counter[int] = Counter()
        self.without_answer = 0
        self.worst = 0.0
        self.stopped = False
        _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))

    async def go_on(self) -> None:
        """Sends one event after the other until `stopped`; a connection that ends is opened again."""
        number = 0
        while not self.stopped:
            try:
                reader, writer = await asyncio.open_connection(*self.address)
                while not self.stopped:
                    number += 1
                    await self._send(reader, writer, f"/{number}")
                writer.close()
            except (OSError, asyncio.IncompleteReadError):
                self.without_answer += 1
                await asyncio.sleep(0.1)

    def balance(self, server: Server) -> dict[str, Any]:
        """Acknowledged against stored. What was sent and not answered may or may not be there."""
        path = f"/api/websites/{self.website}/stats"
        for _ in range(100):
            answer = server.client.get(path, params={"startAt": 0, "endAt": 4102444800000})
            if answer.status_code == 200:
                break
            time.sleep(0.1)
        stored = answer.json()["pageviews"]
        return {
            "answers": dict(self.answers),
            "without_answer": self.without_answer,
            "stored": stored,
            "equal": self.answers[200] <= stored <= self.answers[200] + self.without_answer,
        }

    async def _send(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
        head, body = request_of(self.website, path)
        began = time.monotonic()
        writer.write(head + body)
        answer = await reader.readuntil(b"\r\n\r\n")
        lines = dict(line.split(": ", 1) for line in answer.decode().lower().split("\r\n")[1:] if ": " in line)
        await reader.readexactly(int(lines["content-length"]))
        self.worst = max(self.worst, time.monotonic() - began)
        status = int(answer.split()[1])
        self.answers[status] += 1
        if status != 200:
            await asyncio.sleep(0.05)
