"""Gathers the papers and the minutes of a board from the record."""

from __future__ import annotations

from dataclasses import replace

from ssio_desktop.domain.casework.board_series import halves
from ssio_desktop.domain.casework.boards import (
    ADVICE_WORDS,
    COLOUR_WORDS,
    ROLE_WORDS,
    SECTION_WORDS,
    STATE_WORDS,
    BoardMeeting,
    Colour,
    Rag,
    expected,
)
from ssio_desktop.domain.meeting_parts import Item
from ssio_desktop.reports.content import Tone
from ssio_desktop.reports.meeting_papers import PaperItem
from ssio_desktop.reports.partnership_board import JudgedMilestone, PartnershipData, VisitSince
from ssio_desktop.reports.wording import long_day, short_day
from ssio_desktop.services import actions, schools, setting_up
from ssio_desktop.services.casework.partnership import agenda, minutes, records
from ssio_desktop.services.in_depth_facts import in_depth_data
from ssio_desktop.services.visit_notes import notes_of
from ssio_desktop.services.workspace import Workspace

_TONES: dict[Colour, Tone] = {
    "red": "alarm",
    "amber": "caution",
    "green": "good",
    "done": "good",
}
_PRESENT = {True: "Yes", False: "Apologies", None: ""}


def papers_data(ws: Workspace, key: str) -> PartnershipData:
    """Everything that goes to the members before a meeting. UserError where it is not here."""
    found = records.meeting(ws, key)
    seen = records.board_of(ws, found.urn)
    before = seen.before(found)
    day = before.day if before else None
    since = {row.id for row in agenda.visits_since(ws, found, day)}
    return replace(
        minutes_data(ws, key),
        visits=tuple(
            VisitSince(f"{each.title}, {long_day(each.day)}", each.findings())
            for each in notes_of(ws, found.urn)
            if each.visit.id in since
        ),
        sheet=in_depth_data(ws, found.urn),
        earlier=minutes_data(ws, before.key) if before else None,
    )


def minutes_data(ws: Workspace, key: str) -> PartnershipData:
    """A meeting as its record stands. UserError where it is not here."""
    found = records.meeting(ws, key)
    seen = records.board_of(ws, found.urn)
    here = minutes.quorum(ws, found)
    half = next(iter(halves(setting_up.calendar(ws), found.day, found.day)), None)
    quorum = ""
    if found.is_begun:
        wanting = "; ".join(here.missing)
        quorum = "The board was quorate." if here.is_met else f"Not quorate: {wanting}."
    return PartnershipData(
        school=schools.name_of(ws, found.urn),
        urn=found.urn,
        day=long_day(found.day),
        half=half.title if half else "",
        place=found.place,
        state=STATE_WORDS[seen.state(found)],
        author=setting_up.current_officer(ws).name,
        when=ws.store.latest_moment() or ws.now(),
        identifier=found.id,
        people=tuple(
            (each.name, ROLE_WORDS[each.role], _PRESENT[each.present])
            for each in expected(found, seen.board)
        ),
        quorum=quorum,
        items=tuple(_item(found, item, number) for number, item in enumerate(found.items, 1)),
        actions=tuple(
            (each.what, each.who, short_day(each.due), each.words)
            for each in actions.list_actions(ws, urn=found.urn, day=found.day)
            if each.is_open
            and not each.told_there
            and (each.agreed is None or each.agreed < found.day)
        ),
        milestones=tuple(
            _milestone(item, found.rags.get(item.id))
            for item in found.items
            if item.section == "milestones"
        ),
        overall=(
            (COLOUR_WORDS[found.overall.colour], found.overall.why, _TONES[found.overall.colour])
            if found.overall
            else None
        ),
        advice=(ADVICE_WORDS[found.advice.kind], found.advice.reason) if found.advice else None,
        approved=_approved(found) if seen.state(found) in ("approved", "changed") else "",
    )


def _item(found: BoardMeeting, item: Item, number: int) -> PaperItem:
    rag = found.rags.get(item.id)
    return PaperItem(
        number,
        SECTION_WORDS[item.section],
        item.title,
        item.why,
        item.note,
        tuple((each.text, each.who, short_day(each.due)) for each in found.decided(item.id)),
        f"{COLOUR_WORDS[rag.colour]}. {rag.why}" if rag else "",
    )


def _milestone(item: Item, rag: Rag | None) -> JudgedMilestone:
    if rag is None:
        return JudgedMilestone(item.title, item.why)
    colour = COLOUR_WORDS[rag.colour]
    return JudgedMilestone(item.title, item.why, colour, _TONES[rag.colour], rag.why)


def _approved(found: BoardMeeting) -> str:
    approval = found.approval
    if approval is None:
        return ""
    told = f"Approved by the board on {long_day(approval.day)}."
    return f"{told} Put right: {approval.corrections}" if approval.corrections else told
