"""A meeting of the review board as it is recorded: people, agenda, notes, decisions.

Every part has a path of its own, so that two people who keep the record at once lose nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import EntityState
from ssio_desktop.domain.meeting_parts import (
    Item,
    Person,
    TextDecision,
    decided_under,
    item_of,
    read_decisions,
    read_items,
    read_people,
    text_of,
)
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

MEETING: Final = "meeting"
DETAILS, CATEGORY = "details", "category"

Role = Literal["chair", "member", "officer", "clerk", "attending"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)
ROLE_WORDS: Final[Mapping[str, str]] = {
    "chair": say("Chair"),
    "member": say("Member"),
    "officer": say("Officer"),
    "clerk": say("Clerk"),
    "attending": say("In attendance"),
}

Section = Literal[
    "opening",
    "arising",
    "returns",
    "challenges",
    "concern",
    "risk",
    "changes",
    "improvements",
    "others",
    "business",
    "close",
]
SECTIONS: Final[tuple[Section, ...]] = get_args(Section)
SECTION_WORDS: Final[Mapping[str, str]] = {
    "opening": say("Opening"),
    "arising": say("Decisions of earlier meetings"),
    "returns": say("Returns"),
    "challenges": say("Challenges by schools"),
    "concern": say("Schools causing concern"),
    "risk": say("Schools at risk"),
    "changes": say("Changes of category"),
    "improvements": say("Improvements to celebrate"),
    "others": say("Every other school"),
    "business": say("Other business"),
    "close": say("Close"),
}


@dataclass(frozen=True, slots=True)
class CategoryDecision:
    """A school's category as it was decided at the meeting. judged: the officer's."""

    urn: str
    category: str
    judged: str
    reason: str
    at: str


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting. items: in the order of the agenda."""

    id: str
    day: date
    term: TermId
    place: str
    people: tuple[Person, ...] = ()
    items: tuple[Item, ...] = ()
    decisions: tuple[TextDecision, ...] = ()
    categories: tuple[CategoryDecision, ...] = ()

    def item(self, item_id: str) -> Item | None:
        """The item of that id, if it is on the agenda."""
        return item_of(self, item_id)

    def decided(self, item_id: str) -> tuple[TextDecision, ...]:
        """What was decided under an item, in the order of recording."""
        return decided_under(self, item_id)

    def category_of(self, urn: str) -> CategoryDecision | None:
        """What was decided of a school's category."""
        return next((each for each in self.categories if each.urn == urn), None)


def meeting_entity(meeting_id: str) -> str:
    """The entity of a meeting."""
    return f"{MEETING}/{meeting_id}"


def read_meeting(state: EntityState) -> Meeting | None:
    """A meeting from its state; None where it has no day or term. Odd parts are passed over."""
    details = state.get(DETAILS)
    if not isinstance(details, dict):
        return None
    day = read_day(details.get("day"))
    try:
        term = TermId.parse(text_of(details, "term"))
    except UserError:
        return None
    if day is None:
        return None
    return Meeting(
        state.key,
        day,
        term,
        text_of(details, "place"),
        read_people(state, ROLES),
        read_items(state, SECTIONS, "business"),
        read_decisions(state),
        tuple(
            CategoryDecision(
                urn, *(text_of(raw, n) for n in ("category", "judged", "reason", "at"))
            )
            for urn, raw in state.under(CATEGORY).items()
            if isinstance(raw, dict) and raw.get("category")
        ),
    )
