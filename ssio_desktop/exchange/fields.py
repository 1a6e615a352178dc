"""Reads single fields of descriptions in JSON. Each raises ValueError with a reason in words.

Knows of no file and no format.
"""

from __future__ import annotations

import re
from datetime import datetime

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError

MAX_TEXT = 200

_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def text_of(raw: dict[str, Json], name: str, *, of: str = "", least: int = 1) -> str:
    """A text on one line, of at most 200 characters, without space at its ends."""
    value = raw.get(name)
    if not isinstance(value, str) or not least <= len(value) <= MAX_TEXT or value != value.strip():
        raise ValueError(f"{of}{name} must be text of {least} to {MAX_TEXT} characters")
    if not value.isprintable():
        raise ValueError(f"{of}{name} must be on one line, without control characters")
    return value


def object_of(raw: dict[str, Json], name: str) -> dict[str, Json]:
    """An object."""
    value = raw.get(name)
    if not isinstance(value, dict):
        raise ValueError(f"{name} must be an object")
    return value


def list_of(raw: dict[str, Json], name: str) -> list[Json]:
    """A list."""
    value = raw.get(name)
    if not isinstance(value, list):
        raise ValueError(f"{name} must be a list")
    return value


def whole_of(raw: dict[str, Json], name: str, least: int, most: int) -> int:
    """A whole number in a range, both ends included."""
    value = raw.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ValueError(f"{name} must be a whole number from {least} to {most}")
    return value


def term_in(text: str) -> TermId:
    """The term that a text names in its usual form."""
    try:
        term = TermId.parse(text)
    except UserError:
        raise ValueError("term must be a year and a season") from None
    if str(term) != text:
        raise ValueError("term must be a year and a season")
    return term


def moment_in(text: str) -> datetime:
    """A moment in UTC, to the second."""
    if _MOMENT.fullmatch(text) is None:
        raise ValueError("made_at must be a UTC time to the second, ending in Z")
    return datetime.fromisoformat(text)
