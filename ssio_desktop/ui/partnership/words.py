"""A school's board in words of the window, and the columns of its tables."""

from __future__ import annotations

from ssio_desktop.domain.casework.boards import (
    COLOUR_WORDS,
    ROLE_WORDS,
    STATE_WORDS,
    BoardMeeting,
    Colour,
    Member,
    State,
)
from ssio_desktop.services.casework.partnership.series import Slot
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.columns import AgendaLine
from ssio_desktop.ui.partnership.gathering import Next, SeenPartnership
from ssio_desktop.ui.widgets.table import Column
from ssio_desktop.ui.widgets.wording import day as day_words
from ssio_desktop.ui.widgets.wording import short_day

COLOUR_TONES: dict[Colour, str] = {
    "red": "danger",
    "amber": "caution",
    "green": "success",
    "done": "success",
}
STATE_TONES: dict[State, str] = {
    "planned": "info",
    "cancelled": "neutral",
    "sitting": "caution",
    "to approve": "info",
    "approved": "success",
    "changed": "danger",
}


def next_words(seen: SeenPartnership) -> str:
    """What the button for the next thing says."""
    words: dict[Next, str] = {
        "plan": translate("partnership", "Plan the boards of the year"),
        "add": translate("partnership", "Plan a board…"),
        "agenda": translate("partnership", "Make the agenda"),
        "papers": translate("partnership", "Open the papers"),
        "begin": translate("partnership", "Begin the minutes"),
        "close": translate("partnership", "Close the minutes"),
    }
    return words[seen.next]


def meeting_words(seen: SeenPartnership, found: BoardMeeting) -> str:
    """A meeting in the list to choose from: its day and how it stands."""
    state = said(STATE_WORDS[seen.board.state(found)])
    return translate("partnership", "{day}: {state}").format(
        day=day_words(found.day), state=state.lower()
    )


def slot_words(slot: Slot) -> str:
    """How a half-term stands."""
    return {
        "held": translate("partnership", "Held"),
        "noted": translate("partnership", "Recorded in a note of visit"),
        "planned": translate("partnership", "Planned"),
        "skipped": translate("partnership", "Left out"),
        "proposed": translate("partnership", "Proposed"),
        "none": translate("partnership", "No day is left"),
    }[slot.kind]


def slot_columns() -> tuple[Column[Slot], ...]:
    """The columns of the half-terms."""
    return (
        Column(
            "half",
            translate("partnership", "Half-term"),
            lambda r: said(r.half.title),
            width=26,
            least=16,
        ),
        Column("stands", translate("partnership", "How it stands"), slot_words, width=18, least=10),
        Column(
            "day",
            translate("partnership", "Day"),
            lambda r: f"{short_day(r.day)} {r.day.year}" if r.day else "",
            width=12,
        ),
        Column(
            "reason",
            translate("partnership", "Why there is none"),
            lambda r: r.reason,
            hint=lambda r: r.reason,
        ),
    )


def member_columns() -> tuple[Column[Member], ...]:
    """The columns of the members."""
    return (
        Column("name", translate("partnership", "Name or post"), lambda r: r.name, least=14),
        Column(
            "role",
            translate("partnership", "Role"),
            lambda r: said(ROLE_WORDS[r.role]),
            width=22,
            least=12,
        ),
        Column(
            "since",
            translate("partnership", "From"),
            lambda r: f"{short_day(r.since)} {r.since.year}" if r.since else "",
            width=12,
        ),
        Column(
            "until",
            translate("partnership", "Last day"),
            lambda r: f"{short_day(r.until)} {r.until.year}" if r.until else "",
            width=12,
        ),
    )


def agenda_lines(seen: SeenPartnership) -> tuple[AgendaLine, ...]:
    """The agenda of the meeting on show, with what was judged and decided under each item."""
    found = seen.meeting
    if found is None:
        return ()
    made = []
    for number, item in enumerate(found.items, 1):
        rag = found.rags.get(item.id)
        parts = [said(COLOUR_WORDS[rag.colour])] if rag else []
        parts += [each.text for each in found.decided(item.id)]
        made.append(AgendaLine(number, item, "; ".join(parts)))
    return tuple(made)
