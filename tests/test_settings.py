"""Settings come from the environment, refuse what makes no sense, and are all documented."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from kokumi.settings import Settings, SettingsError

DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "settings.md"


def documented_row(setting: Any) -> str:
    names = ", ".join(f"`{name}`" for name in setting.metadata["names"])
    default = getattr(Settings(), setting.name)
    shown = ("on" if default else "off") if isinstance(default, bool) else f"`{default}`" if default != "" else ""
    return f"| {names} | {shown} | {setting.metadata['help']} |"


@pytest.mark.parametrize("setting", fields(Settings), ids=lambda setting: setting.name)
def test_every_setting_is_documented_as_it_is(setting: Any) -> None:
    assert documented_row(setting) in DOCUMENT.read_text("utf-8")


def test_the_first_name_that_is_set_wins() -> None:
    assert Settings.from_environment({"APP_SECRET": "a", "HASH_SALT": "b"}).app_secret == "a"
    assert Settings.from_environment({"APP_SECRET": "", "HASH_SALT": "b"}).app_secret == "b"


def test_arguments_win_over_the_environment() -> None:
    assert Settings.from_environment({"PORT": "1"}, port=2).port == 2
    assert Settings.from_environment({"PORT": "1"}, port=None).port == 1


@pytest.mark.parametrize(
    ("text", "value"), [("1", True), ("true", True), ("0", False), ("false", False), ("no", False)]
)
def test_switches(text: str, value: bool) -> None:
    assert Settings.from_environment({"DISABLE_BOT_CHECK": text}).disable_bot_check is value


@pytest.mark.parametrize(
    "environment",
    [
        {"PORT": "http"},
        {"PORT": "70000"},
        {"SALT_ROTATION": "year"},
        {"KOKUMI_LOG_LEVEL": "LOUD"},
        {"KOKUMI_SHARE_FRAMES": "*; script-src x"},
    ],
    ids=str,
)
def test_a_value_that_makes_no_sense_is_refused_by_name(environment: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match=next(iter(environment))):
        Settings.from_environment(environment)
