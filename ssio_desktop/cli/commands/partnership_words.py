"""A school’s partnership board as a text and as JSON."""

from __future__ import annotations

from ssio_desktop.cli.told import Data, pairs, paragraphs, table
from ssio_desktop.domain.casework.boards import (
    ADVICE_WORDS,
    COLOUR_WORDS,
    ROLE_WORDS,
    STATE_WORDS,
    BoardMeeting,
    expected,
)
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import schools
from ssio_desktop.services.casework.partnership import minutes, records, series
from ssio_desktop.services.casework.partnership.records import BoardSeen
from ssio_desktop.services.workspace import Workspace


def board_data(ws: Workspace, urn: str) -> Data:
    """A board with its series, members and meetings as JSON."""
    seen = records.board_of(ws, urn)
    return {
        "urn": seen.board.urn,
        "school": schools.name_of(ws, urn),
        "series": [
            {
                "half": each.half.id,
                "stands": each.kind,
                "day": each.day.isoformat() if each.day else None,
                "reason": each.reason,
            }
            for each in series.series(ws, urn, seen=seen)
        ],
        "members": [
            {
                "id": each.id,
                "name": each.name,
                "role": each.role,
                "since": each.since.isoformat() if each.since else None,
                "until": each.until.isoformat() if each.until else None,
            }
            for each in seen.board.members
        ],
        "meetings": [_meeting_data(ws, seen, each) for each in seen.meetings],
    }


def _meeting_data(ws: Workspace, seen: BoardSeen, found: BoardMeeting) -> Data:
    here = minutes.quorum(ws, found)
    return {
        "id": found.id,
        "day": found.day.isoformat(),
        "place": found.place,
        "state": seen.state(found),
        "people": [
            {"id": each.id, "name": each.name, "role": each.role, "present": each.present}
            for each in expected(found, seen.board)
        ],
        "quorate": here.is_met if found.is_begun else None,
        "wanting": list(here.missing) if found.is_begun else [],
        "items": [
            {
                "number": number,
                "id": each.id,
                "section": each.section,
                "title": each.title,
                "why": each.why,
                "note": each.note,
                "colour": rag.colour if (rag := found.rags.get(each.id)) else None,
            }
            for number, each in enumerate(found.items, 1)
        ],
        "decisions": [
            {
                "id": each.id,
                "item": each.item,
                "text": each.text,
                "who": each.who,
                "due": each.due.isoformat() if each.due else None,
                "open": each.is_open,
            }
            for each in found.decisions
        ],
        "overall": {"colour": found.overall.colour, "why": found.overall.why}
        if found.overall
        else None,
        "recommends": {"what": found.advice.kind, "reason": found.advice.reason}
        if found.advice
        else None,
        "approved": {
            "at": found.approval.meeting,
            "day": found.approval.day.isoformat(),
            "corrections": found.approval.corrections,
        }
        if found.approval and seen.state(found) in ("approved", "changed")
        else None,
    }


def board_text(ws: Workspace, urn: str) -> str:
    """A board for people to read: its half-terms, its members, the meeting that is next or last."""
    seen = records.board_of(ws, urn)
    slots = [
        (each.half.id, each.kind, each.day, each.reason)
        for each in series.series(ws, urn, seen=seen)
    ]
    members = [
        (each.name, ROLE_WORDS[each.role], each.since, each.until) for each in seen.board.members
    ]
    meetings = [
        (each.day, STATE_WORDS[seen.state(each)], len(each.items), len(each.decisions), each.id)
        for each in seen.meetings
    ]
    shown = next((e for e in seen.meetings if seen.state(e) in ("sitting", "planned")), None)
    shown = shown or (seen.held[-1] if seen.held else None)
    return paragraphs(
        schools.name_of(ws, urn),
        table(("Half-term", "Stands", "Day", "Reason"), slots),
        table(("Member", "Role", "Since", "Until"), members) if members else "No member yet.",
        table(("Board", "Stands", "Items", "Decisions", "Id"), meetings) if meetings else "",
        _meeting_text(shown) if shown else "",
    )


def _meeting_text(found: BoardMeeting) -> str:
    items = [
        (number, each.title, COLOUR_WORDS[rag.colour] if (rag := found.rags.get(each.id)) else "")
        for number, each in enumerate(found.items, 1)
    ]
    overall, advice = found.overall, found.advice
    facts = (
        ("Whole", f"{COLOUR_WORDS[overall.colour]}. {overall.why}" if overall else ""),
        ("Recommends", f"{ADVICE_WORDS[advice.kind]}. {advice.reason}" if advice else ""),
    )
    return paragraphs(
        f"Board on {long_day(found.day)}",
        table(("No", "Item", "Judged"), items) if items else "No agenda yet.",
        pairs(facts),
    )
