"""What the record of any meeting is made of: people, agenda, notes, decisions and their progress.

Every part has a path of its own, so that two people who keep the record at once lose nothing. Which
roles and sections there are is for each kind of meeting to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from ssio_desktop.domain.actions import CLOSED, PROGRESS, Progress, progress_of
from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.visits import read_day

PERSON, ITEM, PLACE, NOTE = "person", "item", "place", "note"
DECISION, DONE = "decision", "done"
GAP: Final = 1000
"""Room for items between one section of the agenda and the next."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of a meeting. present: None while it is not said."""

    id: str
    name: str
    role: str
    present: bool | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda. key: what it was proposed for, such as ``concern:900001``; empty for
    one that a person added. urn: of its school, or empty. note: what was said."""

    id: str
    section: str
    title: str
    why: str = ""
    urn: str = ""
    key: str = ""
    place: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class TextDecision:
    """Something decided in words. item: id, or empty. done: what came of it, and on which day.
    progress: what was recorded of it since, by day."""

    id: str
    item: str
    text: str
    who: str
    due: date | None
    at: str
    by_name: str
    done: str = ""
    done_on: date | None = None
    progress: tuple[Progress, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do it."""
        latest = self.progress[-1] if self.progress else None
        return self.done_on is None and (latest is None or latest.state not in CLOSED)


class Held(Protocol):
    """A meeting as far as its agenda goes."""

    @property
    def day(self) -> date: ...
    @property
    def items(self) -> tuple[Item, ...]: ...
    @property
    def decisions(self) -> tuple[TextDecision, ...]: ...


def item_of(found: Held, item_id: str) -> Item | None:
    """The item of that id, if it is on the agenda."""
    return next((each for each in found.items if each.id == item_id), None)


def decided_under(found: Held, item_id: str) -> tuple[TextDecision, ...]:
    """What was decided under an item, in the order of recording."""
    return tuple(each for each in found.decisions if each.item == item_id)


def last_places(items: Iterable[Item], sections: Sequence[str]) -> dict[str, float]:
    """The last place that is taken in each section."""
    found = {section: float(number * GAP) for number, section in enumerate(sections)}
    for item in items:
        start = sections.index(item.section) * GAP
        if start <= item.place < start + GAP:
            found[item.section] = max(found[item.section], item.place)
    return found


def person_record(person: Person) -> Json:
    """Somebody as recorded under ``person.<id>``."""
    return {"name": person.name, "role": person.role, "present": person.present}


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


def read_people(state: Known, roles: Sequence[str]) -> tuple[Person, ...]:
    """The people by role; of an odd role, the last one. Odd entries are passed over."""
    found = []
    for key, raw in state.under(PERSON).items():
        if isinstance(raw, dict) and raw.get("name"):
            role = next((each for each in roles if each == raw.get("role")), roles[-1])
            present = raw.get("present")
            found.append(
                Person(
                    key, text_of(raw, "name"), role, present if isinstance(present, bool) else None
                )
            )
    return by_role(found, roles)


def by_role(people: Iterable[Person], roles: Sequence[str]) -> tuple[Person, ...]:
    """People in the order of their roles, then by name."""
    return tuple(
        sorted(people, key=lambda each: (roles.index(each.role), each.name.casefold(), each.id))
    )


def read_items(state: Known, sections: Sequence[str], other: str) -> tuple[Item, ...]:
    """The agenda in its order. other: the section of items that name none that is known."""
    places, notes = state.under(PLACE), state.under(NOTE)
    found = []
    for key, raw in state.under(ITEM).items():
        if not isinstance(raw, dict) or not raw.get("title"):
            continue
        chosen = raw.get("section")
        section = next((each for each in sections if each == chosen), other)
        place, note = places.get(key), notes.get(key)
        is_number = isinstance(place, int | float) and not isinstance(place, bool)
        found.append(
            Item(
                key,
                section,
                text_of(raw, "title"),
                text_of(raw, "why"),
                text_of(raw, "urn"),
                text_of(raw, "key"),
                float(place) if is_number and isinstance(place, int | float) else 0.0,
                note if isinstance(note, str) else "",
            )
        )
    return tuple(sorted(found, key=lambda each: (each.place, each.id)))


def read_decisions(state: Known) -> tuple[TextDecision, ...]:
    """What was decided, in the order of recording, with what came of it since."""
    done, told = state.under(DONE), read_told(state)
    found = []
    for key, raw in state.under(DECISION).items():
        if not isinstance(raw, dict) or not raw.get("text"):
            continue
        ended = done.get(key)
        end = ended if isinstance(ended, dict) else {}
        found.append(
            TextDecision(
                key,
                text_of(raw, "item"),
                text_of(raw, "text"),
                text_of(raw, "who"),
                read_day(raw.get("due")),
                text_of(raw, "at"),
                text_of(raw, "by_name"),
                text_of(end, "what"),
                read_day(end.get("day")),
                told.get(f"{DECISION}:{key}", ()),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.at, each.id)))


def read_told(state: Known) -> dict[str, tuple[Progress, ...]]:
    """What was recorded of actions since, by the action, each by day."""
    found: dict[str, list[Progress]] = {}
    for key, raw in state.under(PROGRESS).items():
        entry = progress_of(key, raw)
        if entry is not None:
            found.setdefault(entry.action, []).append(entry)
    return {
        action: tuple(sorted(told, key=lambda each: (each.day, each.id)))
        for action, told in found.items()
    }


def text_of(raw: Mapping[str, Json], name: str) -> str:
    """A text of a record; empty where it is none."""
    value = raw.get(name)
    return value if isinstance(value, str) else ""
