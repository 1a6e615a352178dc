"""A school's partnership board and its meetings: members, what was minuted, how a meeting stands.

How a meeting stands is worked out from what is recorded and never recorded itself, so that the same
records stand the same way in whatever order they arrived. The strategy (2014) says that boards meet
each half-term, who belongs to them, and that they follow the milestones of the action plan.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.casework.kinds import CASE_KINDS
from ssio_desktop.domain.events import Json, Known, canonical
from ssio_desktop.domain.meeting_parts import (
    Item,
    Person,
    TextDecision,
    by_role,
    decided_under,
    item_of,
    item_record,
    person_record,
    read_decisions,
    read_items,
    read_people,
    text_of,
)
from ssio_desktop.domain.visits import read_day
from ssio_desktop.wording import say

BOARD: Final = "partnership-board"
BOARD_MEETING: Final = "partnership-meeting"
MEMBER, LEFT, SKIP = "member", "left", "skip"
DETAILS, CANCELLED, BEGUN, CLOSED = "details", "cancelled", "begun", "closed"
RAG, OVERALL, ADVICE, APPROVED = "rag", "overall", "advice", "approved"

ROLE_WORDS: Final[Mapping[str, str]] = {
    "head": say("Headteacher"),
    "chair": say("Chair of governors"),
    "learning": say("Head of Learning and Inclusion"),
    "service": say("Head of Service"),
    "director": say("Director"),
    "officer": say("School improvement officer"),
    "partner": say("Partner or stakeholder"),
    "governor_support": say("Governor support"),
    "hr": say("Human resources"),
    "finance": say("Finance"),
    "inclusion": say("Inclusion and SEN"),
    "clerk": say("Clerk"),
    "other": say("Someone else"),
}
"""Who belongs to a board: the first five and the partners by the strategy, the others as an
authority needs them."""
ROLES: Final = tuple(ROLE_WORDS)

SECTION_WORDS: Final[Mapping[str, str]] = {
    "opening": say("Opening"),
    "arising": say("Actions of earlier meetings"),
    "milestones": say("Milestones of the plan"),
    "reports": say("What was seen since"),
    "view": say("The board’s view"),
    "business": say("Other business"),
    "close": say("Close"),
}
SECTIONS: Final = tuple(SECTION_WORDS)

Colour = Literal["green", "amber", "red", "done"]
COLOUR_WORDS: Final[Mapping[Colour, str]] = {
    "green": say("Green: on course"),
    "amber": say("Amber: some of it is at risk"),
    "red": say("Red: off course"),
    "done": say("Done, and the evidence seen"),
}

AdviceKind = Literal["go on", "escalate", "exit"]
ADVICE_WORDS: Final[Mapping[AdviceKind, str]] = {
    "go on": say("Go on as planned"),
    "escalate": say("Escalate: more support, or formal action"),
    "exit": say("Exit: the board is no longer needed"),
}

State = Literal["planned", "cancelled", "sitting", "to approve", "approved", "changed"]
STATE_WORDS: Final[Mapping[State, str]] = {
    "planned": say("Planned"),
    "cancelled": say("Not held"),
    "sitting": say("Minutes being taken"),
    "to approve": say("Minutes to be approved"),
    "approved": say("Minutes approved"),
    "changed": say("Minutes changed after they were approved"),
}


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a board. since: None where it was always so. until: the last day, or None."""

    id: str
    name: str
    role: str
    since: date | None = None
    until: date | None = None

    def is_on(self, day: date) -> bool:
        """Whether somebody is a member on a day."""
        return (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )


@dataclass(frozen=True, slots=True)
class Board:
    """A school's board. members: by role, former ones too. skips: why no board meets in a
    half-term, by its id such as ``2026-autumn-1``."""

    urn: str
    members: tuple[Member, ...] = ()
    skips: Mapping[str, str] = field(default_factory=dict)

    def members_on(self, day: date) -> tuple[Member, ...]:
        """Who belongs to it on a day."""
        return tuple(each for each in self.members if each.is_on(day))


@dataclass(frozen=True, slots=True)
class Rag:
    """How a milestone, or the whole, was judged at a meeting, with the reason."""

    colour: Colour
    why: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Advice:
    """What the board recommends, with its reasons."""

    kind: AdviceKind
    reason: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """That minutes were approved: at which later meeting, on which day, with which corrections.
    digest: of the minutes as they were approved."""

    meeting: str
    day: date
    digest: str
    corrections: str = ""
    by_name: str = ""


@dataclass(frozen=True, slots=True)
class BoardMeeting:
    """A meeting of a school's board. people: as recorded; who is to come is told by
    :func:`expected` until it began. rags: by the item they stand under."""

    urn: str
    id: str
    day: date
    place: str = ""
    people: tuple[Person, ...] = ()
    items: tuple[Item, ...] = ()
    decisions: tuple[TextDecision, ...] = ()
    rags: Mapping[str, Rag] = field(default_factory=dict)
    overall: Rag | None = None
    advice: Advice | None = None
    cancelled: str = ""
    is_begun: bool = False
    is_closed: bool = False
    approval: Approval | None = None

    @property
    def key(self) -> str:
        """What its page is opened with: ``900011:0198…``."""
        return f"{self.urn}:{self.id}"

    @property
    def order(self) -> tuple[date, str]:
        """Sorts a school's meetings in time."""
        return (self.day, self.id)

    def item(self, item_id: str) -> Item | None:
        """The item of that id, if it is on the agenda."""
        return item_of(self, item_id)

    def decided(self, item_id: str) -> tuple[TextDecision, ...]:
        """What was decided under an item, in the order of recording."""
        return decided_under(self, item_id)

    def digest(self) -> str:
        """SHA-256 of the minutes: all but the places of items, and what came of decisions since."""
        told: Json = {
            "day": self.day.isoformat(),
            "place": self.place,
            "people": [person_record(each) for each in self.people],
            "items": {each.id: [item_record(each), each.note] for each in self.items},
            "decisions": {
                each.id: [each.item, each.text, each.who, str(each.due or "")]
                for each in self.decisions
            },
            "rags": {key: [each.colour, each.why] for key, each in self.rags.items()},
            "overall": [self.overall.colour, self.overall.why] if self.overall else None,
            "advice": [self.advice.kind, self.advice.reason] if self.advice else None,
        }
        return hashlib.sha256(canonical(told).encode()).hexdigest()


def board_entity(urn: str) -> str:
    """The entity of a school's board."""
    return CASE_KINDS[BOARD].entity(urn)


def meeting_entity(urn: str, meeting: str) -> str:
    """The entity of a meeting."""
    return CASE_KINDS[BOARD_MEETING].entity(urn, meeting)


def standing(found: BoardMeeting, others: Iterable[BoardMeeting]) -> State:
    """How a meeting stands beside the other meetings of its school.

    A meeting that began was held, whatever else says that it was not. Minutes count as approved
    where they were closed, and the meeting that approved them is a later one that began. Whatever
    claims more than that is passed over.
    """
    if not found.is_begun:
        return "cancelled" if found.cancelled else "planned"
    if not found.is_closed:
        return "sitting"
    approval = found.approval
    if approval is None or not any(
        each.id == approval.meeting
        and each.urn == found.urn
        and each.is_begun
        and each.order > found.order
        for each in others
    ):
        return "to approve"
    return "approved" if approval.digest == found.digest() else "changed"


def expected(found: BoardMeeting, board: Board) -> tuple[Person, ...]:
    """The people of a meeting: as recorded once it began; before, its day's members and whoever
    was recorded besides."""
    if found.is_begun:
        return found.people
    named = {each.id for each in found.people}
    members = [
        Person(each.id, each.name, each.role)
        for each in board.members_on(found.day)
        if each.id not in named
    ]
    return by_role((*found.people, *members), ROLES)


def read_board(state: Known) -> Board:
    """A board from its state. Total: odd entries are passed over."""
    left = state.under(LEFT)
    members = []
    for key, raw in state.under(MEMBER).items():
        if isinstance(raw, dict) and raw.get("name"):
            role = next((each for each in ROLES if each == raw.get("role")), ROLES[-1])
            since, until = read_day(raw.get("since")), read_day(left.get(key))
            members.append(Member(key, text_of(raw, "name"), role, since, until))
    members.sort(key=lambda each: (ROLES.index(each.role), each.since or date.min, each.id))
    skips = {
        half: text_of(raw, "reason")
        for half, raw in state.under(SKIP).items()
        if isinstance(raw, dict) and raw.get("reason")
    }
    return Board(state.key, tuple(members), skips)


def read_board_meeting(state: Known) -> BoardMeeting | None:
    """A meeting from its state; None where it has no day. Odd parts are passed over."""
    urn, _, meeting = state.key.partition(":")
    details = state.get(DETAILS)
    day = read_day(details.get("day")) if isinstance(details, dict) else None
    if day is None or not isinstance(details, dict) or not meeting:
        return None
    cancelled = state.get(CANCELLED)
    rags = {key: _rag(raw) for key, raw in state.under(RAG).items()}
    return BoardMeeting(
        urn,
        meeting,
        day,
        text_of(details, "place"),
        read_people(state, ROLES),
        read_items(state, SECTIONS, "business"),
        read_decisions(state),
        {key: each for key, each in rags.items() if each is not None},
        _rag(state.get(OVERALL)),
        _advice(state.get(ADVICE)),
        text_of(cancelled, "reason") if isinstance(cancelled, dict) else "",
        isinstance(state.get(BEGUN), dict),
        isinstance(state.get(CLOSED), dict),
        _approval(state.get(APPROVED)),
    )


def _rag(raw: Json) -> Rag | None:
    if not isinstance(raw, dict):
        return None
    colour: Colour | None = next(
        (each for each in get_args(Colour) if each == raw.get("colour")), None
    )
    return Rag(colour, text_of(raw, "why"), text_of(raw, "at")) if colour else None


def _advice(raw: Json) -> Advice | None:
    if not isinstance(raw, dict):
        return None
    kind: AdviceKind | None = next(
        (each for each in get_args(AdviceKind) if each == raw.get("kind")), None
    )
    return Advice(kind, text_of(raw, "reason"), text_of(raw, "at")) if kind else None


def _approval(raw: Json) -> Approval | None:
    if not isinstance(raw, dict):
        return None
    day = read_day(raw.get("day"))
    if day is None:
        return None
    return Approval(
        text_of(raw, "meeting"),
        day,
        text_of(raw, "digest"),
        text_of(raw, "corrections"),
        text_of(raw, "by_name"),
    )
