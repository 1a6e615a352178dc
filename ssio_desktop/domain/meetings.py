"""A meeting of the review board as it is recorded: people, agenda, notes, decisions.

Every part has a path of its own, so that two people who keep the record at once lose nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import EntityState, Json
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

MEETING: Final = "meeting"
DETAILS, PERSON, ITEM, PLACE = "details", "person", "item", "place"
NOTE, DECISION, DONE, CATEGORY = "note", "decision", "done", "category"

Role = Literal["chair", "member", "officer", "clerk", "attending"]
ROLES: Final[tuple[Role, ...]] = get_args(Role)
ROLE_WORDS: Final[Mapping[Role, str]] = {
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
SECTION_WORDS: Final[Mapping[Section, str]] = {
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
class Person:
    """Somebody of the meeting. present: None while it is not said."""

    id: str
    name: str
    role: Role
    present: bool | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda. key: what it was proposed for, such as ``concern:900001``; empty for
    one that a person added. urn: of its school, or empty. note: what was said."""

    id: str
    section: Section
    title: str
    why: str = ""
    urn: str = ""
    key: str = ""
    place: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class TextDecision:
    """Something decided in words. item: id, or empty. done: what came of it, and on which day."""

    id: str
    item: str
    text: str
    who: str
    due: date | None
    at: str
    by_name: str
    done: str = ""
    done_on: date | None = None

    @property
    def is_open(self) -> bool:
        return self.done_on is None


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
        return next((each for each in self.items if each.id == item_id), None)

    def decided(self, item_id: str) -> tuple[TextDecision, ...]:
        """What was decided under an item, in the order of recording."""
        return tuple(each for each in self.decisions if each.item == item_id)

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
        term = TermId.parse(_text(details, "term"))
    except UserError:
        return None
    if day is None:
        return None
    return Meeting(
        state.key,
        day,
        term,
        _text(details, "place"),
        tuple(_people(state)),
        tuple(_items(state)),
        tuple(_decisions(state)),
        tuple(
            CategoryDecision(urn, *(_text(raw, n) for n in ("category", "judged", "reason", "at")))
            for urn, raw in state.under(CATEGORY).items()
            if isinstance(raw, dict) and raw.get("category")
        ),
    )


def item_record(item: Item) -> Json:
    """An item as it is recorded under ``item.<id>``; its place and note have their own paths."""
    return {
        "section": item.section,
        "title": item.title,
        "why": item.why,
        "urn": item.urn,
        "key": item.key,
    }


def decision_record(decision: TextDecision) -> Json:
    """A decision as it is recorded under ``decision.<id>``."""
    return {
        "item": decision.item,
        "text": decision.text,
        "who": decision.who,
        "due": decision.due.isoformat() if decision.due else "",
        "at": decision.at,
        "by_name": decision.by_name,
    }


def _people(state: EntityState) -> list[Person]:
    found = []
    for key, raw in state.under(PERSON).items():
        if isinstance(raw, dict) and raw.get("name"):
            role = next((each for each in ROLES if each == raw.get("role")), ROLES[-1])
            present = raw.get("present")
            found.append(
                Person(
                    key, _text(raw, "name"), role, present if isinstance(present, bool) else None
                )
            )
    return sorted(found, key=lambda each: (ROLES.index(each.role), each.name.casefold(), each.id))


def _items(state: EntityState) -> list[Item]:
    places, notes = state.under(PLACE), state.under(NOTE)
    found = []
    for key, raw in state.under(ITEM).items():
        if not isinstance(raw, dict) or not raw.get("title"):
            continue
        chosen = raw.get("section")
        section: Section = next((each for each in SECTIONS if each == chosen), "business")
        place, note = places.get(key), notes.get(key)
        is_number = isinstance(place, int | float) and not isinstance(place, bool)
        found.append(
            Item(
                key,
                section,
                _text(raw, "title"),
                _text(raw, "why"),
                _text(raw, "urn"),
                _text(raw, "key"),
                float(place) if is_number and isinstance(place, int | float) else 0.0,
                note if isinstance(note, str) else "",
            )
        )
    return sorted(found, key=lambda each: (each.place, each.id))


def _decisions(state: EntityState) -> list[TextDecision]:
    done = state.under(DONE)
    found = []
    for key, raw in state.under(DECISION).items():
        if not isinstance(raw, dict) or not raw.get("text"):
            continue
        ended = done.get(key)
        told = ended if isinstance(ended, dict) else {}
        found.append(
            TextDecision(
                key,
                _text(raw, "item"),
                _text(raw, "text"),
                _text(raw, "who"),
                read_day(raw.get("due")),
                _text(raw, "at"),
                _text(raw, "by_name"),
                _text(told, "what"),
                read_day(told.get("day")),
            )
        )
    return sorted(found, key=lambda each: (each.at, each.id))


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""
