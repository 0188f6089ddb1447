"""What is recorded of a website's visits: replays, heatmaps, how many of them, and what is masked.

Stored as two columns of a website: the switch of Umami 3.1 (`replay_enabled`) and a JSON object with the rest, in which
later versions keep switches of their own.
"""

from collections.abc import Mapping
from typing import Any

import msgspec


class RecorderConfig(msgspec.Struct, frozen=True, rename="camel"):
    """As the recorder script is told; the defaults are those of Umami.

    Parameters
    ----------
    sample_rate, heatmap_sample_rate: which part of the visits is recorded, from 0 to 1.
    mask_level: `moderate` masks what is typed, `strict` all text.
    max_duration: milliseconds after which a recording ends.
    block_selector: CSS selector of what is left out altogether.
    """

    enabled: bool = False
    replay_enabled: bool = False
    heatmap_enabled: bool = False
    sample_rate: float = 0.15
    heatmap_sample_rate: float = 1.0
    mask_level: str = "moderate"
    max_duration: int = 300_000
    block_selector: str = ""


_NAMES = frozenset(field.encode_name for field in msgspec.structs.fields(RecorderConfig))


def recorder_config(replay_enabled: bool, stored: Mapping[str, Any] | None) -> RecorderConfig:
    """The configuration of a website from its two columns."""
    known = {name: value for name, value in (stored or {}).items() if name in _NAMES and value is not None}
    replays = bool(known.get("replayEnabled", replay_enabled))
    enabled = replays or bool(known.get("heatmapEnabled", False))
    return msgspec.convert({**known, "replayEnabled": replays, "enabled": enabled}, RecorderConfig)
