"""Reads the names of stored answers: which repeat instances they speak of, and in what order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ssio_desktop.domain.events import Json

_INSTANCE = re.compile(r":([^.:]+)")
_NUMBERED = re.compile(r"n(\d{1,4})")


def stored_instances(keys: Iterable[str]) -> list[tuple[str, str]]:
    """The repeat instances in answers' names, as (path of the repeat, id), outer ones first.

    An instance exists when anything is stored in it, so an answer that arrives for an instance
    removed elsewhere brings it back instead of vanishing.
    """
    found: set[tuple[str, str]] = set()
    for key in keys:
        for match in _INSTANCE.finditer(key):
            found.add((key[: match.start()], match[1]))
    return sorted(found, key=lambda one: (one[0].count(":"), one))


def sort_order(marker: Json, instance: str) -> float:
    """The order of an instance from what is stored for it; last where that says nothing."""
    if isinstance(marker, (int, float)) and not isinstance(marker, bool):
        return float(marker)
    numbered = _NUMBERED.fullmatch(instance)
    return float(numbered[1]) if numbered else 1_000_000.0
