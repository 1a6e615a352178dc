"""Taking the minutes of a board: beginning, who was there, what was said as it is typed, decisions,
colours, the board's recommendation, closing, and approval at a later meeting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import cast

from ssio_desktop.domain.casework.board_rules import Quorum, judge_quorum
from ssio_desktop.domain.casework.boards import (
    ADVICE,
    ADVICE_WORDS,
    APPROVED,
    BEGUN,
    CANCELLED,
    CLOSED,
    COLOUR_WORDS,
    OVERALL,
    RAG,
    ROLES,
    SECTIONS,
    BoardMeeting,
    Colour,
    Rag,
    expected,
    meeting_entity,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.meeting_parts import (
    ITEM,
    NOTE,
    PERSON,
    TextDecision,
    person_record,
)
from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import meeting_records, setting_up
from ssio_desktop.services.casework.partnership import plan_link, records
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

NOTES_PATH = f"{NOTE}."


def quorum(ws: Workspace, found: BoardMeeting) -> Quorum:
    """Whether enough were there, by the rule of the meeting's day."""
    return judge_quorum(records.rules(ws).quorum_on(found.day), found.people)


def begin(ws: Workspace, key: str) -> Outcome[BoardMeeting]:
    """Begin the minutes: who belonged to the board on the day stands in them from now on. UserError
    where the day is still to come, or the board began or was left out."""
    found = records.meeting(ws, key)
    seen = records.board_of(ws, found.urn)
    if seen.state(found) != "planned":
        raise _refused(
            say("The minutes of this board were begun, or it was left out."),
            found,
            say("Open it, or let it be held after all."),
            "board.begun",
        )
    if found.day > ws.today():
        raise _refused(
            say("The board meets on {day}, which is still to come.", day=long_day(found.day)),
            found,
            say("Begin on the day, or move the meeting to the day on which it is held."),
            "board.early",
        )
    values: list[tuple[str, Json]] = [(BEGUN, _stamp(ws))]
    values += [(f"{PERSON}.{each.id}", person_record(each)) for each in expected(found, seen.board)]
    return records.recorded(
        ws, found, values, say("Minutes of the board on {day} begun", day=long_day(found.day))
    )


def set_person(
    ws: Workspace, key: str, name: str, role: str, *, present: bool | None = None, person: str = ""
) -> Outcome[BoardMeeting]:
    """Record somebody of the meeting, a guest too, or whether one by id is there. UserError without
    a name or role, or where the minutes were closed."""
    found = _open(ws, key, begun=False)
    made, values = meeting_records.person(ROLES, name, role, present, person)
    return records.recorded(
        ws, found, values, say("{name} recorded for the meeting", name=made.name)
    )


def set_presence(ws: Workspace, key: str, present: Mapping[str, bool]) -> Outcome[BoardMeeting]:
    """Record who was there and who sent apologies, by id, in one change."""
    found = _open(ws, key)
    values: list[tuple[str, Json]] = []
    for each in found.people:
        here = present.get(each.id, each.present)
        if here != each.present:
            _, told = meeting_records.person(ROLES, each.name, each.role, here, each.id)
            values += told
    if not values:
        return Outcome(found)
    return records.recorded(ws, found, values, say("Attendance of the board recorded"))


def add_item(
    ws: Workspace, key: str, title: str, why: str = "", section: str = "business"
) -> Outcome[str]:
    """Add an item below those of its section; the value is its id. UserError without a title."""
    found = _open(ws, key, begun=False)
    made, values = meeting_records.added(found, SECTIONS, title, why, found.urn, section)
    done = records.recorded(
        ws, found, values, say("“{title}” added to the agenda", title=made.title)
    )
    return Outcome(made.id, done.entities, done.label, done.batch)


def remove_item(ws: Workspace, key: str, item_id: str) -> Outcome[BoardMeeting]:
    """Take an item off the agenda. UserError where something was decided or judged under it."""
    found = _open(ws, key, begun=False)
    item = meeting_records.item(found, item_id)
    meeting_records.refuse_decided(found, item, otherwise=item_id in found.rags)
    label = say("“{title}” taken off the agenda", title=item.title)
    return records.recorded(ws, found, [(f"{ITEM}.{item_id}", None)], label)


def move_item(ws: Workspace, key: str, item_id: str, steps: int) -> Outcome[BoardMeeting]:
    """Move an item up (fewer than 0) or down by so many places, as far as it goes."""
    found = _open(ws, key, begun=False)
    item = meeting_records.item(found, item_id)
    values = meeting_records.moved(found, item, steps)
    if not values:
        return Outcome(found)
    label = say("“{title}” moved on the agenda", title=item.title)
    return records.recorded(ws, found, values, label)


def keep_typing(ws: Workspace, key: str, notes: Mapping[str, Json]) -> Outcome[str]:
    """Save notes as they are typed, by item, before they are recorded. One small transaction;
    nothing typed is refused."""
    urn, _, name = key.partition(":")
    values = {f"{NOTES_PATH}{item}": text for item, text in notes.items()}
    return Outcome(ws.store.save_draft(meeting_entity(urn, name), values))


def typed(ws: Workspace, key: str) -> Mapping[str, str]:
    """Notes that were typed and are not recorded yet, by item."""
    urn, _, name = key.partition(":")
    return {
        each.path.removeprefix(NOTES_PATH): str(each.value or "")
        for each in ws.store.drafts(meeting_entity(urn, name))
        if each.path.startswith(NOTES_PATH)
    }


def settle(ws: Workspace, key: str) -> Outcome[int]:
    """Record what was typed; the value is how many notes changed."""
    urn, _, name = key.partition(":")
    entity = meeting_entity(urn, name)
    drafts = ws.store.drafts(entity)
    if not drafts:
        return Outcome(0)
    writes = [Write(entity, each.path, (str(each.value or "").strip() or None)) for each in drafts]
    return ws.record(
        writes, len(writes), label=say("Minutes of the board edited"), promoting=drafts
    )


def set_note(ws: Workspace, key: str, item_id: str, note: str) -> Outcome[BoardMeeting]:
    """Record what was said under an item; empty takes it away."""
    found = _open(ws, key)
    item = meeting_records.item(found, item_id)
    if note.strip() == item.note:
        return Outcome(found)
    label = say("Note on “{title}” recorded", title=item.title)
    return records.recorded(ws, found, [(f"{NOTE}.{item_id}", note.strip() or None)], label)


def decide(
    ws: Workspace, key: str, item_id: str, text: str, who: str = "", due: date | None = None
) -> Outcome[TextDecision]:
    """Record a decision or action under an item: what, who, by when. It then stands in every list
    of actions. UserError without words, or where it is due before the meeting."""
    found = _open(ws, key)
    item = meeting_records.item(found, item_id)
    made, values = meeting_records.decided(ws, found, item, text, who, due)
    label = say("Decision under “{title}” recorded", title=item.title)
    done = records.recorded(ws, found, values, label)
    return Outcome(made, done.entities, done.label, done.batch)


def set_rag(ws: Workspace, key: str, item_id: str, colour: str, why: str) -> Outcome[BoardMeeting]:
    """Record how a milestone was judged, or with an empty item the whole. UserError where the
    colour is none, or red or amber has no reason."""
    found = _open(ws, key)
    if colour not in COLOUR_WORDS:
        raise _refused(
            say("“{colour}” is not how a milestone can be judged.", colour=colour[:30]),
            found,
            say("Give one of: {colours}.", colours=", ".join(COLOUR_WORDS)),
            "board.colour",
        )
    if not why.strip():
        raise _refused(
            say("A judgement needs what it rests on."),
            found,
            say("Say what the board saw or heard."),
            "board.why",
        )
    if not item_id and colour == "done":
        raise _refused(
            say("The whole is done when the board is no longer needed."),
            found,
            say("Judge it green, and recommend the exit with its reasons."),
            "board.colour",
        )
    told: Json = {"colour": colour, "why": why.strip(), "at": ws.moment()}
    if not item_id:
        label = say("Progress as a whole judged")
        return records.recorded(ws, found, [(OVERALL, told)], label)
    item = meeting_records.item(found, item_id)
    kind, _, milestone = item.key.partition(":")
    also: list[Write] = []
    if kind == "milestone":
        judged = Rag(cast(Colour, colour), why.strip(), ws.moment())
        also = plan_link.judgement_writes(ws, found, milestone, judged)
    label = say("“{title}” judged", title=item.title)
    return records.recorded(ws, found, [(f"{RAG}.{item.id}", told)], label, also)


def advise(ws: Workspace, key: str, kind: str, reason: str) -> Outcome[BoardMeeting]:
    """Record what the board recommends. UserError without a reason, or where the board recommends
    escalation or exit and was not quorate."""
    found = _open(ws, key)
    if kind not in ADVICE_WORDS:
        raise _refused(
            say("“{kind}” is not what a board can recommend.", kind=kind[:30]),
            found,
            say("Give one of: {kinds}.", kinds=", ".join(ADVICE_WORDS)),
            "board.advice",
        )
    if not reason.strip():
        raise _refused(
            say("A recommendation needs its reasons."),
            found,
            say("Say what it rests on: milestones, figures, visits."),
            "board.reason",
        )
    here = quorum(ws, found)
    if kind != "go on" and not here.is_met:
        raise UserError(
            say("The board is not quorate, so it cannot recommend escalation or exit."),
            where="; ".join(here.missing),
            remedy=say("Record who is there. Else note the view, and take it to the next board."),
            code="board.quorum",
        )
    told: Json = {"kind": kind, "reason": reason.strip(), "at": ws.moment()}
    return records.recorded(ws, found, [(ADVICE, told)], say("The board’s recommendation recorded"))


def close(ws: Workspace, key: str) -> Outcome[BoardMeeting]:
    """Close the minutes, which then wait for the next board to approve them. UserError while it is
    not said of everybody whether they were there."""
    settle(ws, key)
    found = _open(ws, key)
    unsaid = [each.name for each in found.people if each.present is None]
    if unsaid or not found.people:
        raise UserError(
            say("The minutes do not say who was there."),
            where=", ".join(unsaid),
            remedy=say("Record attendance for everybody, then close them."),
            code="board.attendance",
        )
    return records.recorded(
        ws,
        found,
        [(CLOSED, _stamp(ws))],
        say("Minutes of the board on {day} closed", day=long_day(found.day)),
    )


def reopen(ws: Workspace, key: str) -> Outcome[BoardMeeting]:
    """Take minutes up again that were closed and are not approved."""
    found = records.meeting(ws, key)
    state = records.board_of(ws, found.urn).state(found)
    if state != "to approve":
        raise _refused(
            say("Only minutes that wait for approval can be taken up again."),
            found,
            say("Record a correction at the meeting that approves them."),
            "board.state",
        )
    label = say("Minutes of the board on {day} taken up again", day=long_day(found.day))
    return records.recorded(ws, found, [(CLOSED, None)], label)


def approve(
    ws: Workspace, key: str, at_meeting: str, corrections: str = ""
) -> Outcome[BoardMeeting]:
    """Record that a later board approved the minutes as they stand. at_meeting: its key.
    corrections: what it asked to be put right. UserError where the minutes are not closed, or that
    meeting is not a later one of the same school that began."""
    found, later = records.meeting(ws, key), records.meeting(ws, at_meeting)
    seen = records.board_of(ws, found.urn)
    if seen.state(found) not in ("to approve", "changed"):
        raise _refused(
            say("These minutes do not wait for approval."),
            found,
            say("Close them first. Minutes that were approved stay so."),
            "board.state",
        )
    if later.urn != found.urn or later.order <= found.order or not later.is_begun:
        raise _refused(
            say("Minutes are approved at a later board of the school, once it has begun."),
            found,
            say("Begin the minutes of that board first."),
            "board.approval",
        )
    told: Json = {
        "meeting": later.id,
        "day": later.day.isoformat(),
        "digest": found.digest(),
        "corrections": corrections.strip(),
        "by_name": setting_up.current_officer(ws).name,
    }
    label = say("Minutes of the board on {day} approved", day=long_day(found.day))
    return records.recorded(ws, found, [(APPROVED, told)], label)


def hold_after_all(ws: Workspace, key: str) -> Outcome[BoardMeeting]:
    """Plan a meeting again that was left out."""
    found = records.meeting(ws, key)
    label = say("Board on {day} planned again", day=long_day(found.day))
    return records.recorded(ws, found, [(CANCELLED, None)], label)


def _open(ws: Workspace, key: str, *, begun: bool = True) -> BoardMeeting:
    """A meeting whose record can be changed. begun: whether it must have begun."""
    found = records.meeting(ws, key)
    if begun and not found.is_begun:
        raise _refused(
            say("The minutes of this board were not begun."),
            found,
            say("Begin them on the day of the meeting."),
            "board.not-begun",
        )
    if found.is_closed:
        raise _refused(
            say("The minutes of this board are closed."),
            found,
            say("Take them up again, or record a correction when they are approved."),
            "board.minutes-closed",
        )
    return found


def _refused(what: str, found: BoardMeeting, remedy: str, code: str) -> UserError:
    return UserError(what, where=long_day(found.day), remedy=remedy, code=code)


def _stamp(ws: Workspace) -> Json:
    return {"at": ws.moment(), "by_name": setting_up.current_officer(ws).name}
