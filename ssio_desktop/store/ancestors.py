"""What events that stand against each other had in common before."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from ssio_desktop.domain.events import Event, event_order
from ssio_desktop.store.log import find

_MOST = 2_000
"""Events of one place that are gone back through; no text was written over as often."""


def common_ancestor(db: Database, events: Sequence[Event]) -> Event | None:
    """The latest event that all of these replaced, directly or through others; None for none."""
    known: dict[str, Event | None] = {}
    common: set[str] | None = None
    for event in events:
        replaced: set[str] = set()
        waiting = list(event.replaces)
        while waiting and len(replaced) < _MOST:
            key = waiting.pop()
            if key in replaced:
                continue
            replaced.add(key)
            if key not in known:
                known[key] = find(db, key)
            found = known[key]
            waiting += found.replaces if found is not None else ()
        common = replaced if common is None else common & replaced
    found_all = [each for key in common or () if (each := known[key]) is not None]
    return max(found_all, key=event_order, default=None)
