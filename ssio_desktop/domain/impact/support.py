"""Support that was given to a school, whatever kind, as one list of pieces; and what it comes to by
kind. It must not know where a piece is kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.wording import say

Kind = Literal[
    "visits", "sessions", "bought", "brokered", "help", "plan", "board", "solution", "formal"
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
KIND_WORDS: Final[Mapping[Kind, str]] = {
    "visits": say("Visits"),
    "sessions": say("Sessions beside the visits"),
    "bought": say("Sessions that the school bought"),
    "brokered": say("Support arranged at visits"),
    "help": say("Help from another school"),
    "plan": say("Action plan"),
    "board": say("Partnership board"),
    "solution": say("Structured solution"),
    "formal": say("Formal action"),
}
MONEY_WORDS: Final[Mapping[Kind, str]] = {
    "bought": say("paid by the school"),
    "help": say("agreed for the help"),
    "plan": say("planned in the action plan"),
}
"""Whose money each kind's is. It is never added up over kinds: it is not the same money."""

BEYOND: Final[frozenset[Kind]] = frozenset(KINDS) - {"visits", "sessions", "brokered"}
"""Kinds that a school does not have merely because it is in a category, and of which the record
tells that they took place: a note of visit only says that something was arranged."""

MovedKind = Literal["category", "inspection", "milestone", "figure"]
MOVED_WORDS: Final[Mapping[MovedKind, str]] = {
    "category": say("Category"),
    "inspection": say("Inspection"),
    "milestone": say("Milestone of the plan"),
    "figure": say("Published figure"),
}
Direction = Literal["up", "down", "same", "unclear", ""]
DIRECTION_WORDS: Final[Mapping[Direction, str]] = {
    "up": say("Better"),
    "down": say("Worse"),
    "same": say("The same"),
    "unclear": say("No clear change"),
    "": say("Not compared"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of support. last: the day on which it ended, or as at which it goes on. used: days
    of work, each with its date; a plan, solution or case has none, for whoever worked at it counts
    them with visits and sessions; a board has those that it counts as. pence: None where no money
    is recorded. hoped: what was to come of it. came: what is recorded of that, told on ``came_on``.
    key: what its page is opened with."""

    kind: Kind
    first: date
    last: date
    what: str
    used: tuple[tuple[date, float], ...] = ()
    pence: int | None = None
    hoped: str = ""
    came: str = ""
    came_on: date | None = None
    is_open: bool = False
    key: str = ""

    @property
    def days(self) -> float:
        """All days of work."""
        return sum(number for _, number in self.used)

    def days_in(self, first: date, last: date) -> float:
        """The days of work between two dates, both counted."""
        return sum(number for day, number in self.used if first <= day <= last)

    def overlaps(self, first: date, last: date) -> bool:
        """Whether any of it lies between two days, both counted."""
        return self.first <= last and self.last >= first


@dataclass(frozen=True, slots=True)
class Moved:
    """Something that moved. until: of a category the last day of its term, else as ``day``. words:
    the whole of it; code: in a word or two. direction: since the one before; ``unclear`` where
    chance alone may have done it, empty where two cannot be compared or there is none before."""

    kind: MovedKind
    day: date
    until: date
    code: str
    words: str
    direction: Direction = ""


@dataclass(frozen=True, slots=True)
class OfKind:
    """What the pieces of one kind come to. pence: None where no money is recorded with any."""

    kind: Kind
    pieces: tuple[Piece, ...]

    @property
    def first(self) -> date:
        return min(each.first for each in self.pieces)

    @property
    def last(self) -> date:
        return max(each.last for each in self.pieces)

    @property
    def days(self) -> float:
        return sum(each.days for each in self.pieces)

    @property
    def pence(self) -> int | None:
        known = [each.pence for each in self.pieces if each.pence is not None]
        return sum(known) if known else None

    @property
    def is_open(self) -> bool:
        return any(each.is_open for each in self.pieces)


def in_time(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Pieces by their days, in an order that does not depend on how they came."""
    return tuple(
        sorted(pieces, key=lambda each: (each.first, each.last, each.kind, each.key, each.what))
    )


def by_kind(pieces: Iterable[Piece]) -> tuple[OfKind, ...]:
    """What was given of each kind, in the order of kinds; those of which nothing was are left
    out."""
    found = in_time(pieces)
    own = ((kind, tuple(each for each in found if each.kind == kind)) for kind in KINDS)
    return tuple(OfKind(kind, kept) for kind, kept in own if kept)
