"""A disk of a few megabytes that a test can fill: a tmpfs, where this process may mount one."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


class SmallDisk:
    """See `small_disk`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ballast = path / "ballast"

    def fill(self, leave: int = 0) -> None:
        """Takes all space but so many bytes."""
        space = os.statvfs(self.path)
        with self._ballast.open("wb") as file:
            file.write(bytes(max(0, space.f_bavail * space.f_frsize - leave)))

    def free(self) -> None:
        """Gives the space back."""
        self._ballast.unlink()

    def make_read_only(self) -> None:
        """Nothing can be written any more; nobody may have a file open for writing."""
        subprocess.run(["mount", "-o", "remount,ro", str(self.path)], check=True)


@contextmanager
def small_disk(path: Path, megabytes: int) -> Iterator[SmallDisk]:
    """A disk of this size, mounted at a path that it makes; the test is skipped where that is not allowed."""
    path.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        pytest.skip(f"skipped: no small disk can be mounted ({error})")
    if done.returncode:
        pytest.skip(f"skipped: no small disk can be mounted ({done.stderr.strip()})")
    try:
        yield SmallDisk(path)
    finally:
        subprocess.run(["umount", "--lazy", str(path)], check=True)
