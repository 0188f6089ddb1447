"""Every setting: its name, its environment variables, its default and what it is for.

Settings are read here alone, once, at start. Kokumi's own names begin with `KOKUMI_`; the names that an Umami server
knows are honoured beside them, so that its environment can be taken over as it is.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Final

from kokumi.errors import KokumiError

PUBLIC: Final = "public"
"""The value of KOKUMI_METRICS that answers on the server's own address."""

_FRAME_SOURCES = re.compile(r"[^\s;,]+( +[^\s;,]+)*", re.ASCII)


class SettingsError(KokumiError):
    """A setting has a value that cannot be used; the message names the variable."""


def _setting(default: Any, help_: str, *names: str) -> Any:
    return field(default=default, metadata={"help": help_, "names": names})  # a default that nobody can change


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """See `docs/settings.md`, which a test keeps equal to this table."""

    host: str = _setting("127.0.0.1", "Address to listen on.", "HOST")
    port: int = _setting(8000, "Port to listen on.", "PORT")
    data_dir: Path = _setting(Path("data"), "Folder of all data files.", "KOKUMI_DATA_DIR")
    app_secret: str = _setting(
        "",
        "Secret behind session ids and tokens. Empty: one is made at the first start and kept in the data folder.",
        "APP_SECRET",
        "HASH_SALT",
    )
    admin_password: str = _setting(
        "", "Password of the user admin at the first start. Empty: random, printed once.", "KOKUMI_ADMIN_PASSWORD"
    )
    accounts_url: str = _setting(
        "", "SQLAlchemy address of the accounts database. Empty: SQLite in the data folder.", "KOKUMI_ACCOUNTS_URL"
    )
    events_url: str = _setting(
        "",
        "Where events are kept: clickhouse://user:password@host:port/database (clickhouses:// with TLS) or "
        "chdb:///absolute/path. Empty: DuckDB in the data folder.",
        "KOKUMI_EVENTS_URL",
    )
    memory_limit: str = _setting(
        "",
        "Memory that queries may use, e.g. 512MB. Empty: a quarter of the machine, at most 1GB.",
        "KOKUMI_MEMORY_LIMIT",
    )
    threads: int = _setting(0, "Threads that queries may use. 0: one per core.", "KOKUMI_THREADS")
    query_timeout: float = _setting(30.0, "Seconds after which a query is stopped. 0: never.", "KOKUMI_QUERY_TIMEOUT")
    max_body_bytes: int = _setting(
        524_288, "Largest request body that /api/send and /api/batch take, in bytes.", "KOKUMI_MAX_BODY_BYTES"
    )
    max_pending_events: int = _setting(
        200_000,
        "Events that may wait between journal and store; beyond that collecting answers 503.",
        "KOKUMI_MAX_PENDING_EVENTS",
    )
    recording_days: int = _setting(
        0, "Days that replays and heatmap points are kept, saved replays apart. 0: for ever.", "KOKUMI_RECORDING_DAYS"
    )
    max_connections: int = _setting(
        10_000, "Connections that may be open; further ones are answered 503.", "KOKUMI_MAX_CONNECTIONS"
    )
    geo_database: str = _setting(
        "",
        "Location database (.mmdb). Empty: the country database that comes with Kokumi.",
        "GEOLITE_DB_PATH",
        "KOKUMI_GEO_DB",
    )
    client_ip_header: str = _setting("", "Header that holds the client's address, asked first.", "CLIENT_IP_HEADER")
    ignore_ip: str = _setting("", "Addresses and CIDR ranges, comma separated, whose events are refused.", "IGNORE_IP")
    skip_location_headers: bool = _setting(
        False, "Do not take the location from a provider's headers (cf-ipcountry and others).", "SKIP_LOCATION_HEADERS"
    )
    disable_bot_check: bool = _setting(False, "Count bots like everybody.", "DISABLE_BOT_CHECK")
    remove_trailing_slash: bool = _setting(False, "Cut a path's last slash.", "REMOVE_TRAILING_SLASH")
    salt_rotation: str = _setting("month", "How long a visitor keeps an id: day, week or month.", "SALT_ROTATION")
    tracker_script_name: str = _setting(
        "script.js", "Further names of the tracker script, comma separated.", "TRACKER_SCRIPT_NAME"
    )
    collect_api_endpoint: str = _setting("", "Further path at which events are taken.", "COLLECT_API_ENDPOINT")
    two_factor_required: bool = _setting(
        False, "Require a second factor of every user; who has none can only set one up.", "KOKUMI_REQUIRE_2FA"
    )
    api_contract: str = _setting(
        "v3", "Shapes of the answers under /api: v3, or v2 for older clients. /v1 is always v2.", "KOKUMI_API_CONTRACT"
    )
    share_frames: str = _setting(
        "*",
        "Websites that may show pages of share links in a frame: *, 'none', or origins, separated by spaces.",
        "KOKUMI_SHARE_FRAMES",
        "ALLOWED_FRAME_URLS",
    )
    metrics: str = _setting(
        "",
        "Where GET /metrics answers Prometheus: host:port of its own (127.0.0.1:9100), or public, for the server's own "
        "address. Empty: nowhere.",
        "KOKUMI_METRICS",
    )
    log_level: str = _setting(
        "INFO", "Least severe log lines to show: DEBUG, INFO, WARNING, ERROR.", "KOKUMI_LOG_LEVEL"
    )

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None, **overrides: Any) -> "Settings":
        """Settings from environment variables; the first name of a setting that is set and not empty wins.

        Parameters
        ----------
        environ: instead of the process's environment.
        overrides: values that win over the environment, e.g. from the command line; None is ignored.

        Raises
        ------
        SettingsError: a value does not fit.
        """
        environ = os.environ if environ is None else environ
        defaults = cls()
        values: dict[str, Any] = {}
        for setting in fields(cls):
            for name in setting.metadata["names"]:
                if environ.get(name):
                    values[setting.name] = _read(name, environ[name], getattr(defaults, setting.name))
                    break
        values |= {name: value for name, value in overrides.items() if value is not None}
        settings = cls(**values)
        settings._check()
        return settings

    def _check(self) -> None:
        if self.salt_rotation not in ("day", "week", "month"):
            raise SettingsError(f"SALT_ROTATION is {self.salt_rotation!r}; it can be day, week or month")
        if self.api_contract not in ("v2", "v3"):
            raise SettingsError(f"KOKUMI_API_CONTRACT is {self.api_contract!r}; it can be v2 or v3")
        if self.recording_days < 0:
            raise SettingsError(f"KOKUMI_RECORDING_DAYS is {self.recording_days}; it can be 0 (for ever) or more")
        if not 0 <= self.port <= 65535:
            raise SettingsError(f"PORT is {self.port}; it can be 0 to 65535")
        if not _FRAME_SOURCES.fullmatch(self.share_frames):
            raise SettingsError(
                f"KOKUMI_SHARE_FRAMES is {self.share_frames!r}; it can be *, 'none' or origins such as https://example.com"
            )
        if self.metrics not in ("", PUBLIC) and not _is_address(self.metrics):
            raise SettingsError(f"KOKUMI_METRICS is {self.metrics!r}; it can be host:port, or public")
        if self.log_level.upper() not in ("DEBUG", "INFO", "WARNING", "ERROR"):
            raise SettingsError(f"KOKUMI_LOG_LEVEL is {self.log_level!r}; it can be DEBUG, INFO, WARNING or ERROR")


def _is_address(text: str) -> bool:
    host, _, port = text.rpartition(":")
    return bool(host) and port.isascii() and port.isdigit() and 0 < int(port) <= 65535


def _read(name: str, text: str, default: object) -> Any:
    """The text of a variable as a value of the default's kind."""
    if isinstance(default, bool):
        return text.strip().lower() not in ("0", "false", "no", "off")
    try:
        match default:
            case int():
                return int(text)
            case float():
                return float(text)
            case Path():
                return Path(text)
            case _:
                return text
    except ValueError:
        raise SettingsError(f"{name} is {text!r}; a number is expected") from None
