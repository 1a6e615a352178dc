"""What every kind of meeting does with its agenda and decisions: the values to write, and what is
refused. Which entity they belong to, and which sections there are, is for the kinds to say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.meeting_parts import (
    DECISION,
    GAP,
    ITEM,
    PERSON,
    PLACE,
    Held,
    Item,
    Person,
    TextDecision,
    decided_under,
    decision_record,
    item_of,
    item_record,
    last_places,
    person_record,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import setting_up
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say

Values = list[tuple[str, Json]]
"""Paths with what is to stand there."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """An item that is asked for. key: what for, the same each time it is proposed."""

    key: str
    section: str
    title: str
    why: str = ""
    urn: str = ""


def person(
    roles: Sequence[str], name: str, role: str, present: bool | None, key: str = ""
) -> tuple[Person, Values]:
    """Somebody of a meeting, new or by id. UserError without a name, or in a role that is none."""
    if not name.strip() or role not in roles:
        raise UserError(
            say("A person of the meeting needs a name or post, and a role."),
            remedy=say("Give both."),
            code="meeting.person",
        )
    made = Person(key or new_id(), name.strip(), role, present)
    return made, [(f"{PERSON}.{made.id}", person_record(made))]


def agenda(items: Iterable[Item], sections: Sequence[str], fresh: Iterable[Proposed]) -> Values:
    """The values that put items onto an agenda, each below those of its section."""
    places = last_places(items, sections)
    values: Values = []
    for each in fresh:
        places[each.section] += 1
        made = Item(new_id(), each.section, each.title, each.why, each.urn, each.key)
        values.append((f"{ITEM}.{made.id}", item_record(made)))
        values.append((f"{PLACE}.{made.id}", places[each.section]))
    return values


def never_there(ws: Workspace, entity: str, asked: Iterable[Proposed]) -> list[Proposed]:
    """What is asked for and the agenda never had. What was removed stays removed."""
    once = {
        str(event.value.get("key") or "")
        for event in ws.store.history(entity)
        if event.path.startswith(f"{ITEM}.") and isinstance(event.value, dict)
    }
    return [each for each in asked if each.key not in once]


def added(
    found: Held, sections: Sequence[str], title: str, why: str, urn: str, section: str
) -> tuple[Item, Values]:
    """An item below those of its section. UserError without a title."""
    if not title.strip() or section not in sections:
        raise UserError(
            say("An item of the agenda needs words."),
            remedy=say("Say what the meeting is to talk about."),
            code="meeting.item",
        )
    made = Item(new_id(), section, title.strip(), why.strip(), urn)
    place = last_places(found.items, sections)[section] + 1
    return made, [(f"{ITEM}.{made.id}", item_record(made)), (f"{PLACE}.{made.id}", place)]


def item(found: Held, item_id: str) -> Item:
    """An item of the agenda. UserError where there is none of that id."""
    known = item_of(found, item_id)
    if known is None:
        raise UserError(
            say("That item is not on the agenda."),
            where=item_id[:60],
            remedy=say("Take it from the agenda; it may have been removed since."),
            code="meeting.item",
        )
    return known


def refuse_decided(found: Held, known: Item, *, otherwise: bool = False) -> None:
    """UserError where something was decided under an item. otherwise: in another way than words."""
    if otherwise or decided_under(found, known.id):
        raise UserError(
            say("Something was decided under this item, so it stays in the minutes."),
            where=known.title,
            remedy=say("Undo the decision first."),
            code="meeting.decided",
        )


def moved(found: Held, known: Item, steps: int) -> Values:
    """Where an item stands after so many places up (fewer than 0) or down, as far as it goes;
    nothing where it stands there already."""
    rest = [each for each in found.items if each.id != known.id]
    at = found.items.index(known)
    to = max(0, min(at + steps, len(rest)))
    if to == at:
        return []
    before = rest[to - 1].place if to else rest[0].place - GAP
    after = rest[to].place if to < len(rest) else rest[-1].place + GAP
    return [(f"{PLACE}.{known.id}", (before + after) / 2)]


def decided(
    ws: Workspace, found: Held, known: Item, text: str, who: str, due: date | None
) -> tuple[TextDecision, Values]:
    """A decision in words under an item. UserError without words, or where it is due before the
    meeting."""
    if not text.strip():
        raise UserError(
            say("A decision needs words."),
            where=known.title,
            remedy=say("Say what was decided."),
            code="meeting.decision",
        )
    if due is not None and due < found.day:
        raise UserError(
            say("A decision cannot be due before the meeting that took it."),
            where=known.title,
            remedy=say("Correct the day. Nothing was recorded."),
            code="meeting.due",
        )
    if due is not None:
        what = say("{day} cannot be meant.", day=said_day(due))
        refuse_odd_day(ws, due, what, "meeting.due")
    made = TextDecision(
        new_id(),
        known.id,
        text.strip(),
        who.strip(),
        due,
        ws.moment(),
        setting_up.current_officer(ws).name,
    )
    return made, [(f"{DECISION}.{made.id}", decision_record(made))]
