"""The frameworks that tests of the domain read: the one that ships, and an invented one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ssio_desktop.domain.framework import Framework, load_framework

ROOT = Path(__file__).resolve().parents[2]
SHIPPED_FILE = ROOT / "resources" / "frameworks" / "derby-winners" / "1.toml"
BANDS_FILE = ROOT / "tests" / "data" / "frameworks" / "bands.toml"


@cache
def shipped() -> Framework:
    """The framework that ships with the program."""
    return load_framework(SHIPPED_FILE.read_text(encoding="utf-8"), SHIPPED_FILE.name)


@cache
def bands() -> Framework:
    """An invented authority's bands A to D."""
    return load_framework(BANDS_FILE.read_text(encoding="utf-8"), BANDS_FILE.name)
