"""What an action plan is made of: priorities, milestones due at partnership boards, actions, and
what was recorded of them since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final, Literal, get_args

from ssio_desktop.wording import say

Variant = Literal["improvement", "post-inspection", "statement"]
VARIANTS: Final[tuple[Variant, ...]] = get_args(Variant)
VARIANT_WORDS: Final[Mapping[Variant, str]] = {
    "improvement": say("Improvement plan"),
    "post-inspection": say("Post-inspection plan"),
    "statement": say("Local authority statement of action"),
}

ABOUT_WORDS: Final[Mapping[str, str]] = {
    "background": say("What the plan answers to"),
    "inspection": say("Inspection that it follows"),
    "agreed_with": say("Agreed with inspectors"),
    "support": say("What the local authority does"),
    "alternatives": say("Structured solutions considered"),
    "parents": say("How parents are told, asked and heard"),
}
"""What a plan says of itself besides its priorities."""

ASKED: Final[Mapping[Variant, tuple[str, ...]]] = {
    "improvement": ("background",),
    "post-inspection": ("background", "inspection", "agreed_with", "support"),
    "statement": ("background", "inspection", "support", "alternatives", "parents"),
}
"""What each variant asks for. The strategy (appendix 1, categories 3b and 4) has the officer draw
up the post-inspection plan as agreed with HMI, and the statement with the head of service. That the
statement says what the authority does, by when, and how parents are told and heard is section 15(2)
of the Education Act 2005."""

STATEMENT_DAYS: Final = 10
"""Working days from the report to the statement of action: Education Act 2005, section 15(4) and
the explanatory notes to it."""

Rating = Literal["green", "amber", "red", "met", "dropped"]
RATINGS: Final[tuple[Rating, ...]] = get_args(Rating)
RATING_WORDS: Final[Mapping[Rating, str]] = {
    "green": say("Green: on the way and on time"),
    "amber": say("Amber: behind, with a way back"),
    "red": say("Red: will not be met as things are"),
    "met": say("Met"),
    "dropped": say("No longer needed"),
}
RATING_SHORT: Final[Mapping[Rating, str]] = {
    "green": say("Green"),
    "amber": say("Amber"),
    "red": say("Red"),
    "met": say("Met"),
    "dropped": say("No longer needed"),
}
ENDED: Final[frozenset[str]] = frozenset({"met", "dropped", "done"})
"""Standings after which nothing more is expected of a milestone or an action."""

Stage = Literal["draft", "agreed", "closed"]
STAGE_WORDS: Final[Mapping[Stage, str]] = {
    "draft": say("Being drawn up"),
    "agreed": say("Agreed"),
    "closed": say("Closed"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What was recorded of a milestone or an action, never overwritten. of: its id. state: a
    rating of a milestone, or one of the states of actions. by_name: who recorded it. at: ISO 8601
    moment, UTC."""

    id: str
    of: str
    state: str
    evidence: str
    day: date
    by_name: str = ""
    at: str = ""

    @property
    def order(self) -> tuple[date, str, str]:
        return (self.day, self.at, self.id)


@dataclass(frozen=True, slots=True)
class Move:
    """Another board date for a milestone of an agreed plan. board: the meeting’s key, or empty."""

    id: str
    milestone: str
    due: date
    board: str
    why: str
    by_name: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Milestone:
    """What is to be reached by a named board. first: the board date that it was given at first,
    also in a plan that this one was copied from. board: key of the meeting that stands now, or
    empty. entries, moves: the earliest first."""

    id: str
    priority: str
    what: str
    first: date | None = None
    due: date | None = None
    board: str = ""
    place: float = 0.0
    entries: tuple[Entry, ...] = ()
    moves: tuple[Move, ...] = ()

    @property
    def latest(self) -> Entry | None:
        """What was recorded last, by day."""
        return self.entries[-1] if self.entries else None

    @property
    def rating(self) -> Rating | None:
        """How it stands, as recorded last."""
        state = self.latest.state if self.latest else ""
        return next((each for each in RATINGS if each == state), None)

    @property
    def is_open(self) -> bool:
        return self.rating not in ENDED

    @property
    def met_on(self) -> date | None:
        """The day on which it was met: of the first of the latest entries that say so."""
        found: date | None = None
        for each in self.entries:
            if each.state != "met":
                found = None
            elif found is None:
                found = each.day
        return found

    @property
    def slipped(self) -> int:
        """Days by which it is later than was first planned: met then, or due now. Fewer than 0
        where it is earlier."""
        now = self.met_on or self.due
        return (now - self.first).days if now and self.first else 0

    def is_late(self, today: date) -> bool:
        """Whether its day has passed and it is not met."""
        return self.is_open and self.due is not None and self.due < today


@dataclass(frozen=True, slots=True)
class PlanAction:
    """Something that somebody does towards a priority. cost: in pounds; None where not known."""

    id: str
    priority: str
    what: str
    owner: str = ""
    starts: date | None = None
    due: date | None = None
    resources: str = ""
    cost: Decimal | None = None
    place: float = 0.0
    entries: tuple[Entry, ...] = ()

    @property
    def latest(self) -> Entry | None:
        """What was recorded last, by day."""
        return self.entries[-1] if self.entries else None

    @property
    def state(self) -> str:
        """The state recorded last, as :data:`~ssio_desktop.domain.actions.STATES` names it."""
        return self.latest.state if self.latest else ""

    @property
    def is_open(self) -> bool:
        return self.state not in ENDED

    def is_late(self, today: date) -> bool:
        """Whether its day has passed and it is not done."""
        return self.is_open and self.due is not None and self.due < today


@dataclass(frozen=True, slots=True)
class Priority:
    """What is to improve. success: what it looks like, measurably. monitored, monitor: how and by
    whom it is monitored. evaluated: how it is judged whether it made a difference. number: from 1,
    in the plan’s order."""

    id: str
    number: int
    what: str
    success: str = ""
    monitored: str = ""
    monitor: str = ""
    evaluated: str = ""
    place: float = 0.0
    milestones: tuple[Milestone, ...] = ()
    actions: tuple[PlanAction, ...] = ()

    @property
    def cost(self) -> Decimal:
        """What its actions cost together, as far as that is known."""
        return sum((each.cost for each in self.actions if each.cost), Decimal(0))


@dataclass(frozen=True, slots=True)
class Agreed:
    """That the plan was agreed: when, and by whom in words, such as a board."""

    day: date
    who: str
    by_name: str = ""


@dataclass(frozen=True, slots=True)
class Closed:
    """That the plan is at its end: when, and what came of it."""

    day: date
    outcome: str
    by_name: str = ""


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """A school’s action plan. starts, ends: the time that it is for. received: the day on which
    the authority had the inspectors’ report, for a statement of action. follows: the plan it was
    copied from, or empty."""

    id: str
    urn: str
    variant: Variant
    title: str
    starts: date | None = None
    ends: date | None = None
    received: date | None = None
    follows: str = ""
    about: Mapping[str, str] = field(default_factory=dict)
    priorities: tuple[Priority, ...] = ()
    agreed: Agreed | None = None
    closed: Closed | None = None

    @property
    def key(self) -> str:
        """What names the plan: ``URN:id``."""
        return f"{self.urn}:{self.id}"

    @property
    def stage(self) -> Stage:
        """A plan that nobody agreed is a draft, whatever else is recorded."""
        if self.agreed is None:
            return "draft"
        return "closed" if self.closed is not None else "agreed"

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """Of all priorities, in the plan’s order."""
        return tuple(each for one in self.priorities for each in one.milestones)

    @property
    def actions(self) -> tuple[PlanAction, ...]:
        """Of all priorities, in the plan’s order."""
        return tuple(each for one in self.priorities for each in one.actions)

    @property
    def cost(self) -> Decimal:
        """What all actions cost together, as far as that is known."""
        return sum((each.cost for each in self.priorities), Decimal(0))

    def number_of(self, milestone: Milestone) -> str:
        """A milestone’s number, such as ``2.1``: its priority’s, and its own in there.

        It stays when the milestone is moved, for minutes name it so.
        """
        for one in self.priorities:
            for place, each in enumerate(one.milestones, start=1):
                if each.id == milestone.id:
                    return f"{one.number}.{place}"
        return ""
