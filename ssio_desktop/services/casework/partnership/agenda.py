"""What the agenda of a school's board proposes: minutes to approve, actions that are open,
milestones that are due, the figures, the visits since, and the view that the board has to take."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ssio_desktop.domain.casework.boards import SECTIONS, BoardMeeting, meeting_entity
from ssio_desktop.domain.events import Json
from ssio_desktop.reports.inspection_tables import title
from ssio_desktop.reports.wording import long_day, short_day
from ssio_desktop.services import actions, meeting_records, schools, visiting
from ssio_desktop.services.action_lines import ActionLine
from ssio_desktop.services.casework.partnership import plan_link, records
from ssio_desktop.services.casework.partnership.records import BoardSeen
from ssio_desktop.services.meeting_records import Proposed
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say, together

_FIRST_BOARD = timedelta(days=120)
"""How far the first board of a school looks back for visits."""


def fresh(ws: Workspace, found: BoardMeeting) -> list[tuple[str, Json]]:
    """What puts onto the agenda what is asked for and it never had; nothing where there is none."""
    asked = meeting_records.never_there(
        ws, meeting_entity(found.urn, found.id), proposed(ws, found)
    )
    return meeting_records.agenda(found.items, SECTIONS, asked)


def proposed(ws: Workspace, found: BoardMeeting) -> tuple[Proposed, ...]:
    """The agenda of a meeting in its order."""
    seen = records.board_of(ws, found.urn)
    before = seen.before(found)
    return (
        *_opening(seen, found),
        *_arising(ws, found),
        *_milestones(ws, found, before.day if before else None),
        *_reports(ws, found, before.day if before else None),
        Proposed(
            "view",
            "view",
            say("Progress as a whole, and what the board recommends"),
            say("Go on, escalate or exit, with the reasons."),
        ),
        Proposed("business", "business", say("Any other business")),
        Proposed("next", "close", say("Date of the next board"), _next(seen, found)),
    )


def visits_since(ws: Workspace, found: BoardMeeting, before: date | None) -> tuple[VisitRow, ...]:
    """The school's visits after the board before, up to the meeting, the earliest first."""
    first = before or found.day - _FIRST_BOARD
    rows = [
        row
        for row in visiting.list_visits(ws, urn=found.urn)
        if row.state != "withdrawn" and row.visit_date and first < row.visit_date <= found.day
    ]
    return tuple(reversed(rows))


def asks_after(line: ActionLine, day: date) -> bool:
    """Whether a board asks after an action: open, agreed before its day, and told of elsewhere than
    in a case, whose steps are not for the board's papers."""
    return line.is_open and not line.told_there and (line.agreed is None or line.agreed < day)


def _opening(seen: BoardSeen, found: BoardMeeting) -> Iterator[Proposed]:
    yield Proposed("welcome", "opening", say("Welcome and apologies"))
    for each in seen.unapproved(found):
        words = say("Minutes of the board on {day}", day=long_day(each.day))
        yield Proposed(f"minutes:{each.id}", "opening", words, say("To be approved."))


def _arising(ws: Workspace, found: BoardMeeting) -> Iterator[Proposed]:
    for each in actions.list_actions(ws, urn=found.urn, day=found.day):
        if (
            each.is_open
            and not each.told_there
            and (each.agreed is None or each.agreed < found.day)
        ):
            due = say("due {day}", day=short_day(each.due)) if each.due else ""
            agreed = short_day(each.agreed) if each.agreed else ""
            words = (each.who, due, together((each.kind, agreed), " "), each.words)
            why = together(words, ", ")
            yield Proposed(f"action:{each.key}", "arising", each.what, why, found.urn)


def _milestones(ws: Workspace, found: BoardMeeting, before: date | None) -> Iterator[Proposed]:
    first = before + timedelta(days=1) if before else date.min
    for each in plan_link.milestones_due(ws, found.urn, first, found.day):
        due = say("due {day}", day=short_day(each.due))
        yield Proposed(
            f"milestone:{each.key}",
            "milestones",
            together((each.number, each.what)),
            together((each.priority, each.owner, due), ", "),
            found.urn,
        )


def _reports(ws: Workspace, found: BoardMeeting, before: date | None) -> Iterator[Proposed]:
    yield Proposed(
        "data",
        "reports",
        say("What the figures show, and for which pupils"),
        _figures(ws, found.urn),
        found.urn,
    )
    told = [
        together((row.form_title, short_day(row.visit_date)), " ")
        for row in visits_since(ws, found, before)
    ]
    why = together(told, ", ") or say("No visit is recorded since the last board.")
    yield Proposed("visits", "reports", say("Visits since the last board"), why, found.urn)


def _figures(ws: Workspace, urn: str) -> str:
    """The category and the latest inspection, which every board has before it."""
    record = schools.school(ws, urn)
    latest = next((each for each in record.categories if each.completed), None)
    parts: list[str] = []
    if latest is not None:
        parts.append(
            say("Category {category}, {term}", category=latest.category, term=latest.term.title)
        )
    parts += [title(each) for each in record.inspections[:1]]
    return together(parts, "; ")


def _next(seen: BoardSeen, found: BoardMeeting) -> str:
    after = next((each for each in seen.planned if each.order > found.order), None)
    return say("Planned on {day}.", day=long_day(after.day)) if after else ""
