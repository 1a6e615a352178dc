"""The board's meetings: planning one with its agenda, keeping its record live, deciding.

Every change is its own event and can be undone. Decisions on categories are the board's decisions
as :mod:`ssio_desktop.services.deciding` records them, noted with the meeting in the same change.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ssio_desktop.domain.board_records import DECISION as BOARD_DECISION
from ssio_desktop.domain.board_records import BoardDecision, decision_entity
from ssio_desktop.domain.board_records import decision_record as category_record
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.meeting_parts import DONE, ITEM, NOTE, PERSON, Item, TextDecision
from ssio_desktop.domain.meetings import (
    CATEGORY,
    DETAILS,
    MEETING,
    ROLES,
    SECTIONS,
    Meeting,
    Role,
    Section,
    meeting_entity,
    read_meeting,
)
from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import agenda, board, deciding, meeting_records, schools
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say


def meetings(ws: Workspace) -> tuple[Meeting, ...]:
    """Every meeting, the latest first."""
    found = (read_meeting(state) for state in ws.store.states(MEETING))
    kept = [each for each in found if each is not None]
    return tuple(sorted(kept, key=lambda each: (each.day, each.id), reverse=True))


def meeting(ws: Workspace, meeting_id: str) -> Meeting:
    """One meeting. UserError where it is not in this store."""
    found = read_meeting(ws.store.state(meeting_entity(meeting_id)))
    if found is None:
        raise UserError(
            say("That meeting is not in this store."),
            where=meeting_id[:60],
            remedy=say("Take its name from the list of meetings."),
            code="meeting.unknown",
        )
    return found


def plan_meeting(
    ws: Workspace, day: date, term: TermId, place: str = "", *, with_agenda: bool = True
) -> Outcome[str]:
    """Plan a meeting on a day about a term; the value is its id.

    The people of the meeting before are asked again. with_agenda: begin with the agenda that the
    cycle proposes. UserError where the day cannot be meant.
    """
    _check_day(ws, day)
    key = new_id()
    entity = meeting_entity(key)
    writes = [Write(entity, DETAILS, _details(day, term, place))]
    held = tuple(each for each in meetings(ws) if each.day < day)
    for each in held[0].people if held else ():
        writes += _writes(entity, meeting_records.person(ROLES, each.name, each.role, None)[1])
    if with_agenda:
        fresh = agenda.proposed(ws, term, held)
        writes += _writes(entity, meeting_records.agenda((), SECTIONS, fresh))
    label = say("Meeting on {day} planned", day=long_day(day))
    return ws.record(writes, key, label=label)


def change_details(ws: Workspace, meeting_id: str, day: date, place: str) -> Outcome[Meeting]:
    """Record another day or place; the term stays, as its agenda is about it. UserError where the
    day cannot be meant."""
    found = meeting(ws, meeting_id)
    _check_day(ws, day)
    value = _details(day, found.term, place)
    return _recorded(ws, found, [(DETAILS, value)], say("Day and place of the meeting recorded"))


def set_person(
    ws: Workspace,
    meeting_id: str,
    name: str,
    role: Role,
    *,
    present: bool | None = None,
    person: str = "",
) -> Outcome[Meeting]:
    """Record somebody of the meeting, or another thing of one by id. UserError without a name."""
    found = meeting(ws, meeting_id)
    made, values = meeting_records.person(ROLES, name, role, present, person)
    label = say("{name} recorded for the meeting", name=made.name)
    return _recorded(ws, found, values, label)


def remove_person(ws: Workspace, meeting_id: str, person: str) -> Outcome[Meeting]:
    """Take somebody off the list of the meeting."""
    found = meeting(ws, meeting_id)
    name = next((each.name for each in found.people if each.id == person), person)
    label = say("{name} taken off the meeting", name=name)
    return _recorded(ws, found, [(f"{PERSON}.{person}", None)], label)


def propose_again(ws: Workspace, meeting_id: str) -> Outcome[Meeting]:
    """Add what the cycle asks for now and the agenda never had. What was removed stays removed."""
    found = meeting(ws, meeting_id)
    held = tuple(each for each in meetings(ws) if each.day < found.day)
    entity = meeting_entity(found.id)
    fresh = meeting_records.never_there(ws, entity, agenda.proposed(ws, found.term, held))
    if not fresh:
        return Outcome(found, label=say("The agenda has everything that the cycle asks for"))
    values = meeting_records.agenda(found.items, SECTIONS, fresh)
    done = ws.record(_writes(entity, values), None, label=say("Agenda brought up to date"))
    return Outcome(meeting(ws, meeting_id), done.entities, done.label, done.batch)


def add_item(
    ws: Workspace, meeting_id: str, title: str, why: str = "", urn: str = "",
    section: Section = "business",
) -> Outcome[str]:  # fmt: skip
    """Add an item below those of its section; the value is its id. UserError without a title, or
    where the school is not in this store."""
    found = meeting(ws, meeting_id)
    if urn:
        name = schools.name_of(ws, urn)
        title = title.strip() or name
    made, values = meeting_records.added(found, SECTIONS, title, why, urn, section)
    label = say("“{title}” added to the agenda", title=made.title)
    done = _recorded(ws, found, values, label)
    return Outcome(made.id, done.entities, done.label, done.batch)


def remove_item(ws: Workspace, meeting_id: str, item_id: str) -> Outcome[Meeting]:
    """Take an item off the agenda. UserError where something was decided under it."""
    found, item = _with_item(ws, meeting_id, item_id)
    other = bool(item.urn and found.category_of(item.urn))
    meeting_records.refuse_decided(found, item, otherwise=other)
    label = say("“{title}” taken off the agenda", title=item.title)
    return _recorded(ws, found, [(f"{ITEM}.{item_id}", None)], label)


def move_item(ws: Workspace, meeting_id: str, item_id: str, steps: int) -> Outcome[Meeting]:
    """Move an item up (fewer than 0) or down by so many places, as far as it goes."""
    found, item = _with_item(ws, meeting_id, item_id)
    values = meeting_records.moved(found, item, steps)
    if not values:
        return Outcome(found)
    label = say("“{title}” moved on the agenda", title=item.title)
    return _recorded(ws, found, values, label)


def set_note(ws: Workspace, meeting_id: str, item_id: str, note: str) -> Outcome[Meeting]:
    """Record what was said under an item; empty takes it away."""
    found, item = _with_item(ws, meeting_id, item_id)
    if note.strip() == item.note:
        return Outcome(found)
    label = say("Note on “{title}” recorded", title=item.title)
    return _recorded(ws, found, [(f"{NOTE}.{item_id}", note.strip() or None)], label)


def decide_text(
    ws: Workspace, meeting_id: str, item_id: str, text: str, who: str = "", due: date | None = None
) -> Outcome[TextDecision]:
    """Record a decision in words under an item: who does it and by when. UserError without words,
    or where it is due before the meeting."""
    found, item = _with_item(ws, meeting_id, item_id)
    made, values = meeting_records.decided(ws, found, item, text, who, due)
    label = say("Decision under “{title}” recorded", title=item.title)
    done = _recorded(ws, found, values, label)
    return Outcome(made, done.entities, done.label, done.batch)


def finish_decision(
    ws: Workspace, meeting_id: str, decision_id: str, what: str, day: date
) -> Outcome[Meeting]:
    """Record what came of a decision, which then is on no further agenda. UserError where the day
    cannot be meant."""
    found = meeting(ws, meeting_id)
    refuse_odd_day(ws, day, say("{day} cannot be meant.", day=said_day(day)), "meeting.done")
    if all(each.id != decision_id for each in found.decisions):
        raise UserError(
            say("That decision is not of this meeting."),
            where=decision_id[:60],
            remedy=say("Take its name from the meeting."),
            code="meeting.decision",
        )
    value: Json = {"what": what.strip(), "day": day.isoformat()}
    return _recorded(
        ws,
        found,
        [(f"{DONE}.{decision_id}", value)],
        say("A decision of the board was carried out"),
    )


def decide_category(
    ws: Workspace, meeting_id: str, urn: str, category: str, reason: str = ""
) -> Outcome[BoardDecision]:
    """Record what the meeting decided of a school's category of its term, as the board's decision
    and in the meeting's record at once. UserError as :func:`deciding.decided`."""
    found = meeting(ws, meeting_id)
    made = deciding.decided(ws, urn, found.term, category, reason)
    name = schools.name_of(ws, urn)
    return ws.record(
        _decision_writes(found, made),
        made,
        label=say("The board’s decision on {school} recorded", school=name),
    )


def agree_the_rest(ws: Workspace, meeting_id: str) -> Outcome[tuple[BoardDecision, ...]]:
    """Agree, in one change, to the category of every school that has one, is not on the agenda by
    itself, and was not decided yet. One that two officers recorded differently waits until that is
    settled. UserError where there is none."""
    found = meeting(ws, meeting_id)
    summary = board.summary(ws, found.term)
    own = {item.urn for item in found.items} | summary.disputed
    rows = [
        row
        for row in summary.rows
        if row.category
        and row.urn not in own
        and deciding.decision_of(ws, row.urn, found.term) is None
    ]
    if not rows:
        raise UserError(
            say("There is no other school whose category waits for a decision."),
            remedy=say("Decide on those of the agenda one by one."),
            code="meeting.rest",
        )
    made = tuple(deciding.decided(ws, row.urn, found.term, row.category) for row in rows)
    writes = [write for each in made for write in _decision_writes(found, each)]
    label = say("Categories agreed as judged: {count}", count=len(made))
    return ws.record(writes, made, label=label)


def _decision_writes(found: Meeting, made: BoardDecision) -> tuple[Write, Write]:
    noted: Json = {
        "category": made.category,
        "judged": made.judged,
        "reason": made.reason,
        "at": made.at,
    }
    entity = decision_entity(made.urn, found.term)
    return (
        Write(entity, BOARD_DECISION, category_record(made)),
        Write(meeting_entity(found.id), f"{CATEGORY}.{made.urn}", noted),
    )


def _with_item(ws: Workspace, meeting_id: str, item_id: str) -> tuple[Meeting, Item]:
    found = meeting(ws, meeting_id)
    return found, meeting_records.item(found, item_id)


def _recorded(
    ws: Workspace, found: Meeting, values: Iterable[tuple[str, Json]], label: str
) -> Outcome[Meeting]:
    entity = meeting_entity(found.id)
    done = ws.record(_writes(entity, values), None, label=label)
    return Outcome(meeting(ws, found.id), done.entities, done.label, done.batch)


def _writes(entity: str, values: Iterable[tuple[str, Json]]) -> list[Write]:
    return [Write(entity, path, value) for path, value in values]


def _check_day(ws: Workspace, day: date) -> None:
    what = say("A meeting on {day} cannot be meant.", day=long_day(day))
    refuse_odd_day(ws, day, what, "meeting.day")


def _details(day: date, term: TermId, place: str) -> Json:
    return {"day": day.isoformat(), "term": str(term), "place": place.strip()}
