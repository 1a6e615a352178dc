"""The sample authority, built once in a test run by whoever asks first, and left alone by all."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from ssio_desktop.bootstrap import find_resources
from ssio_desktop.cli.demo_folder import Demo, make_demo

_FOLDERS: list[tempfile.TemporaryDirectory[str]] = []


@cache
def sample_demo() -> Demo:
    """The whole demo in a folder that goes away with the test run. Read it; do not change it."""
    folder = tempfile.TemporaryDirectory(prefix="ssio-sample-")
    _FOLDERS.append(folder)
    return make_demo(Path(folder.name) / "demo", find_resources())
