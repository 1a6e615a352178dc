"""What the board records of a school causing concern: formal action, structured solutions that it
considered, and when an inspection is expected. Short entries, one after another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

CONCERN: Final = "concern"
ENTRY: Final = "entry"

Kind = Literal[
    "indication",
    "notice",
    "arrangements",
    "governors",
    "delegation",
    "interim-board",
    "ended",
    "solution",
    "inspection",
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
KIND_WORDS: Final[Mapping[Kind, str]] = {
    "indication": say("Told that a warning notice may follow"),
    "notice": say("Warning notice"),
    "arrangements": say("Arrangements with a partner"),
    "governors": say("Additional governors"),
    "delegation": say("Delegated powers withdrawn"),
    "interim-board": say("Interim executive board"),
    "ended": say("Formal action ended"),
    "solution": say("Structured solution considered"),
    "inspection": say("Inspection expected"),
}
FORMAL: Final[frozenset[Kind]] = frozenset(KINDS[:7])
"""The kinds that are formal action, or lead to it or end it."""


@dataclass(frozen=True, slots=True)
class ConcernEntry:
    """One entry. day: of what it tells, for an inspection when it is expected. head_told,
    chair_told: the days on which each was told that a notice may follow."""

    id: str
    kind: Kind
    day: date
    text: str
    head_told: date | None = None
    chair_told: date | None = None
    by_name: str = ""


def concern_entity(urn: str) -> str:
    """The entity of the board's entries on a school."""
    return f"{CONCERN}/{urn}"


def entry_record(entry: ConcernEntry) -> Json:
    """An entry as it is recorded under ``entry.<id>``."""
    return {
        "kind": entry.kind,
        "day": entry.day.isoformat(),
        "text": entry.text,
        "head_told": entry.head_told.isoformat() if entry.head_told else "",
        "chair_told": entry.chair_told.isoformat() if entry.chair_told else "",
        "by_name": entry.by_name,
    }


def read_entries(state: EntityState) -> tuple[ConcernEntry, ...]:
    """The entries of a school, the latest first. Odd records are passed over."""
    found = []
    for key, raw in state.under(ENTRY).items():
        if not isinstance(raw, dict):
            continue
        kind = next((each for each in KINDS if each == raw.get("kind")), None)
        day = read_day(raw.get("day"))
        if kind is None or day is None:
            continue
        text, by = raw.get("text"), raw.get("by_name")
        found.append(
            ConcernEntry(
                key,
                kind,
                day,
                text if isinstance(text, str) else "",
                read_day(raw.get("head_told")),
                read_day(raw.get("chair_told")),
                by if isinstance(by, str) else "",
            )
        )
    return tuple(sorted(found, key=lambda each: (each.day, each.id), reverse=True))
