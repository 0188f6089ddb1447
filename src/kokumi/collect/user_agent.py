"""Reads a user agent string: which browser, which system, what kind of device, and whether a bot.

In comes the string of the request, out goes an `Agent` in Umami's vocabulary, the one that its database and dashboard
use. The rules stand in the four modules beside this one; here they are put together and their answers remembered,
since few strings make up most of the traffic.
"""

from functools import lru_cache
from typing import Final

import msgspec

from kokumi.collect.user_agent_bot import BotPatterns
from kokumi.collect.user_agent_browser import browser_of
from kokumi.collect.user_agent_device import device_of
from kokumi.collect.user_agent_os import os_of
from kokumi.validation import ecmascript_number

# Of 3,774 recorded strings the longest has 269 characters; applications that list their parts reach about 600. What
# comes after is not read, so neither the time to match nor the memory of the cache is in the sender's hands.
LONGEST_READ: Final = 1024

# The widest screen, in CSS pixels, that still makes a laptop of a desktop.
LAPTOP_WIDTH: Final = 1920


class Agent(msgspec.Struct, frozen=True, gc=False):
    """What a user agent string tells: `browser` and `os` are None where unknown, `device` is before the screen rule."""

    browser: str | None
    os: str | None
    device: str
    bot: bool


NO_AGENT: Final = Agent(browser=None, os=None, device="desktop", bot=False)


class AgentParser:
    """Parses user agent strings and remembers the last `cache_size` different ones."""

    def __init__(self, cache_size: int = 20_000) -> None:
        self._bots = BotPatterns()
        self._cached = lru_cache(maxsize=cache_size)(self._read)

    def parse(self, user_agent: str | None) -> Agent:
        """The agent behind the string; missing or empty is an unknown desktop and no bot, as in the reference."""
        if not user_agent:
            return NO_AGENT
        return self._cached(user_agent[:LONGEST_READ])

    def bot_rule(self, user_agent: str) -> str | None:
        """The pattern that makes a bot of it; None for no bot."""
        return self._bots.rule(user_agent[:LONGEST_READ]) if user_agent else None

    def _read(self, user_agent: str) -> Agent:
        return Agent(
            browser=browser_of(user_agent),
            os=os_of(user_agent),
            device=device_of(user_agent),
            bot=self._bots.match(user_agent),
        )


def device_for_screen(device: str, screen: str | None) -> str:
    """The kind of device once the screen is known: a desktop at most 1920 wide is a laptop.

    `screen` is "<width>x<height>" as the tracker sends it. The width is read as JavaScript's `Number()` reads it, which
    is what the reference does: nothing before the "x" is 0, words are not a number and leave the desktop a desktop.
    """
    if device != "desktop" or not screen:
        return device
    width = ecmascript_number(screen.partition("x")[0])  # not a number is not at most anything
    return "laptop" if width <= LAPTOP_WIDTH else "desktop"
