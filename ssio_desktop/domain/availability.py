"""Days on which a school cannot be visited, or an officer cannot visit, as they are recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.visits import read_day

AWAY: Final = "away"
"""Under which a school or an officer keeps them: ``away.<id>``."""
LONGEST: Final = timedelta(days=400)
"""Longer than this is a slip of the hand."""


@dataclass(frozen=True, slots=True)
class Away:
    """Some days, the first and last counted, with the reason as it was given."""

    id: str
    first: date
    last: date
    why: str = ""

    def to_json(self) -> Json:
        """The days as they are recorded."""
        return {"first": self.first.isoformat(), "last": self.last.isoformat(), "why": self.why}


def read_away(state: EntityState) -> tuple[Away, ...]:
    """What a school or an officer has recorded, by day. Total: odd records are passed over."""
    found = []
    for key, raw in state.under(AWAY).items():
        if not isinstance(raw, dict):
            continue
        first, last, why = read_day(raw.get("first")), read_day(raw.get("last")), raw.get("why")
        if first is not None and last is not None and first <= last <= first + LONGEST:
            found.append(Away(key, first, last, why if isinstance(why, str) else ""))
    return tuple(sorted(found, key=lambda each: (each.first, each.last, each.id)))


def days_of(spans: Iterable[Away]) -> Iterator[date]:
    """Every day of some spans."""
    for each in spans:
        for ahead in range((each.last - each.first).days + 1):
            yield each.first + timedelta(days=ahead)
