"""Requests as trackers send them, made up from a seed, and `wrk`, which sends them.

Hundreds of user agents, thousands of addresses, paths of which few are visited often and most hardly ever, a tenth
custom events with data, and in a part the token of the visit under way.
"""

import json
import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

AGENTS = 400
ADDRESSES = 5_000
PATHS = 20_000
HOST = "shop.example.com"

_LUA = """
-- Requests that were made before, in random order; in the end the numbers, one object of JSON on a line of its own.
local requests = {}
function init(args)
  math.randomseed(tonumber(args[2]) or 1)
  for line in io.lines(args[1]) do
    local agent, address, token, body = line:match("^([^\\t]*)\\t([^\\t]*)\\t([^\\t]*)\\t(.*)$")
    local headers = {["Content-Type"] = "application/json", ["User-Agent"] = agent, ["X-Forwarded-For"] = address,
      ["Origin"] = "https://shop.example.com", ["Referer"] = "https://shop.example.com/", ["Accept"] = "*/*",
      ["Accept-Encoding"] = "gzip, deflate, br", ["Accept-Language"] = "en-GB,en;q=0.9"}
    if token ~= "" then headers["x-umami-cache"] = token end
    requests[#requests + 1] = wrk.format("POST", PATH, headers, body)
  end
end
if PAUSE > 0 then function delay() return PAUSE end end
function request() return requests[math.random(#requests)] end
function done(summary, latency, asked)
  local e = summary.errors
  print(string.format('{"answers":%d,"seconds":%f,"p50":%f,"p99":%f,"max":%f,"errors":%d}', summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, latency.max / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout))
end
"""


def _agents(dice: random.Random) -> list[str]:
    made: list[str] = []
    for _ in range(AGENTS):
        version = f"{dice.randint(100, 140)}.0.{dice.randint(0, 6000)}.{dice.randint(0, 200)}"
        webkit = "AppleWebKit/537.36 (KHTML, like Gecko)"
        ios = f"17_{dice.randint(0, 6)}"
        made.append(
            dice.choice(
                [
                    f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {webkit} Chrome/{version} Safari/537.36",
                    f"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) {webkit} Chrome/{version} Safari/537.36",
                    f"Mozilla/5.0 (Linux; Android {dice.randint(9, 15)}; K) {webkit} "
                    f"Chrome/{version} Mobile Safari/537.36",
                    f"Mozilla/5.0 (X11; Linux x86_64; rv:{version[:5]}) Gecko/20100101 Firefox/{version[:5]}",
                    f"Mozilla/5.0 (iPhone; CPU iPhone OS {ios} like Mac OS X) AppleWebKit/605.1.15 "
                    f"(KHTML, like Gecko) Version/{ios} Mobile/15E148 Safari/604.1",
                ]
            )
        )
    return made


class Senders:
    """Makes events up; the same seed makes the same ones."""

    def __init__(self, website_id: str, seed: int = 1) -> None:
        self._dice = random.Random(seed)
        self._website_id = website_id
        self._agents = _agents(self._dice)
        self._addresses = [".".join(str(self._dice.randint(1, 254)) for _ in range(4)) for _ in range(ADDRESSES)]

    def visitor(self) -> tuple[str, str]:
        """A user agent and an address; few of them come often."""
        return self._agents[self._rank(AGENTS)], self._addresses[self._rank(ADDRESSES)]

    def event(self) -> dict[str, Any]:
        """The body of one event."""
        dice = self._dice
        path = self._rank(PATHS)
        payload: dict[str, Any] = {
            "website": self._website_id,
            "screen": dice.choice(["1920x1080", "2560x1440", "390x844", "412x915", "1440x900"]),
            "language": dice.choice(["en-US", "de-DE", "fr-FR", "es-ES", "ja-JP", "pt-BR"]),
            "title": f"Product {path} – Example Shop",
            "hostname": HOST,
            "url": f"https://{HOST}/category-{path % 40}/product-{path}",
            "referrer": "",
        }
        if dice.random() < 0.15:
            payload["url"] += f"?utm_source=newsletter&utm_medium=email&utm_campaign=week-{dice.randint(1, 52)}"
        if dice.random() < 0.5:
            payload["referrer"] = dice.choice(
                ["https://www.google.com/", f"https://{HOST}/", "https://news.example.org/item?id=1", "https://t.co/x1"]
            )
        if dice.random() < 0.1:
            payload["name"] = dice.choice(["add-to-cart", "sign-up", "search", "checkout"])
            payload["data"] = {"product": path, "price": dice.randint(100, 99999) / 100, "list": {"name": "related"}}
        return {"type": "event", "payload": payload}

    def batch(self, size: int) -> list[dict[str, Any]]:
        """Events of many visitors, as a server or a collector of mobile apps sends them on."""
        items = [self.event() for _ in range(size)]
        for item in items:
            item["payload"]["userAgent"], item["payload"]["ip"] = self.visitor()
        return items

    def _rank(self, count: int) -> int:
        return int(count ** self._dice.random()) - 1


def write_requests(file: Path, bodies: Iterator[tuple[str, str, str, object]]) -> None:
    """Writes a line for `wrk` of each: user agent, address, token, body."""
    lines = ("\t".join((agent, address, token, json.dumps(body))) for agent, address, token, body in bodies)
    file.write_text("\n".join(lines) + "\n")


def wrk(
    url: str, path: str, requests: Path, connections: int, seconds: float, seed: int, rate: float = 0
) -> dict[str, float]:
    """What `wrk` measured: answers, seconds, p50, p99 and max in milliseconds, errors.

    Parameters
    ----------
    rate: requests a second, about; 0 sends as fast as they are answered.
    """
    pause = round(connections / rate * 1000) if rate else 0
    script = requests.with_suffix(f".{path.strip('/').replace('/', '-')}.lua")
    script.write_text(f'PATH, PAUSE = "{path}", {pause}\n' + _LUA)
    command = ["wrk", "-t", "1", "-c", str(connections), "-d", f"{seconds:g}s", "--timeout", "10s", "-s", str(script)]
    told = subprocess.run(
        [*command, url, "--", str(requests), str(seed)], capture_output=True, text=True, check=True
    ).stdout
    return json.loads(next(line for line in told.splitlines() if line.startswith("{")))


def require_wrk() -> None:
    """Installs Debian's wrk where it is missing and that is possible."""
    if shutil.which("wrk") is None:
        subprocess.run(["apt-get", "install", "-y", "-qq", "wrk"], check=True, stdout=subprocess.DEVNULL)
