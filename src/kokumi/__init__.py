"""Kokumi: a web analytics server that speaks Umami's API."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("kokumi")
except PackageNotFoundError:  # a source tree that was never installed
    __version__ = "0.0.0"

__all__ = ["__version__"]
