"""The chase list: whom to ask for a return or what it lacks, as letters and for a mail merge."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from pathlib import Path

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.tables import Column, table_lines
from ssio_desktop.reports.chase_letters import ChaseData, ChaseLetter, chase_letters
from ssio_desktop.reports.wording import counted, long_day
from ssio_desktop.services import house_style, setting_up
from ssio_desktop.services.completeness import Completeness
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.tracker import Arrival, OfficerLine, Tracker
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_COLUMNS = (
    Column("officer", "string", "Officer", "", True),
    Column("role", "string", "Role"),
    Column("address", "string", "Address", "In lines, as on an envelope."),
    Column("term", "string", "Term", "", True),
    Column("state", "string", "State of the return", "", True),
    Column("due", "date", "Due on"),
    Column("days_late", "integer", "Days late today"),
    Column("not_received", "integer", "Schools without a return", "", True),
    Column("not_received_schools", "string", "Their names"),
    Column("incomplete", "integer", "Schools of which something is missing", "", True),
    Column("incomplete_schools", "string", "Their names, and what is missing"),
    Column("opening", "string", "Why the letter is written", "", True),
)


@dataclass(frozen=True, slots=True)
class Chased:
    """An officer to be asked. outstanding: schools that no return has come for. incomplete: schools
    that were returned and of which something is missing. days: that it is overdue, 0 for none."""

    officer: str
    name: str
    role: str
    arrival: Arrival
    days: int
    outstanding: tuple[Completeness, ...]
    incomplete: tuple[Completeness, ...]


def chase_list(found: Tracker) -> tuple[Chased, ...]:
    """Whom to ask in the term looked at, the longest overdue and the most schools first.

    A return that is not due yet is on the list too: a letter before the day is a reminder.
    """
    chased = [each for line in found.officers if (each := _chased(found, line))]
    return tuple(
        sorted(chased, key=lambda each: (-each.days, -len(each.outstanding), each.name.casefold()))
    )


def suggested_name(term: TermId, suffix: str) -> str:
    """A file name for the letters or the table; suffix with its dot."""
    return f"returns-to-chase-{term}{suffix}"


def write_letters(ws: Workspace, found: Tracker, path: Path) -> Outcome[Path]:
    """Write a letter for everyone on the chase list as one tagged PDF, whole or not at all.

    UserError where nobody is on it. The same record on the same day is the same bytes.
    """
    # Drawing takes its libraries with it, which a start without a report does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    data = letters_data(ws, found)
    return write_output(path, render_pdf(chase_letters(data), house_style.house(ws)))


def write_merge(ws: Workspace, found: Tracker, path: Path) -> Outcome[Path]:
    """Write the chase list as a table for a mail merge, whole or not at all: one row an officer,
    no text of which a spreadsheet can take for a formula. UserError where nobody is on it."""
    chased = _somebody(found)
    due = found.due[found.term]
    rows = [
        (
            each.name or str(say("An officer not named here")),
            each.role,
            setting_up.address_of(ws, each.officer),
            str(found.term.title),
            _STATES[each.arrival],
            due,
            each.days or None,
            len(each.outstanding),
            "; ".join(one.name for one in each.outstanding),
            len(each.incomplete),
            "; ".join(f"{one.name}: {' '.join(one.lacking)}" for one in each.incomplete),
            _opening(found, each),
        )
        for each in chased
    ]
    return write_output(path, b"".join(table_lines("chase", _COLUMNS, rows)))


def letters_data(ws: Workspace, found: Tracker) -> ChaseData:
    """Everything that the letters print."""
    me, due = setting_up.current_officer(ws), found.due[found.term]
    return ChaseData(
        term=found.term.title,
        authority=setting_up.authority(ws).name,
        day=long_day(found.today),
        due=long_day(due),
        when=datetime.combine(found.today, time(), UTC),
        clerk=me.name,
        role=me.role,
        letters=tuple(_letter(ws, found, each) for each in _somebody(found)),
        identifier=f"chase-{found.term}-{found.today.isoformat()}",
    )


def _somebody(found: Tracker) -> tuple[Chased, ...]:
    chased = chase_list(found)
    if not chased:
        raise UserError(
            say("Nothing is outstanding in this term, so there is nobody to write to."),
            where=found.term.title,
            code="chase.nobody",
        )
    return chased


def _chased(found: Tracker, line: OfficerLine) -> Chased | None:
    cell = found.of(line)
    parts = {each.urn: each for each in found.completeness}
    outstanding = tuple(parts[urn] for urn in cell.outstanding if urn in parts)
    incomplete = tuple(
        each
        for each in found.completeness
        if each.officer == line.id and each.urn not in cell.outstanding and not each.is_returnable
    )
    if not outstanding and not incomplete:
        return None
    due = found.due[found.term]
    overdue = (found.today - due).days if due is not None and outstanding else 0
    arrival: Arrival = cell.arrival if cell.arrival != "none" else "received"
    return Chased(line.id, line.name, line.role, arrival, max(0, overdue), outstanding, incomplete)


def _letter(ws: Workspace, found: Tracker, each: Chased) -> ChaseLetter:
    return ChaseLetter(
        officer=each.name or "Officer",
        role=each.role,
        opening=_opening(found, each),
        asked=(
            "Please send the return, or an amended one with what is missing, to the board. If a "
            "school is no longer yours, or something stands in the way, tell the clerk, so that "
            "the record can be put right."
        ),
        address=setting_up.address_of(ws, each.officer),
        outstanding=tuple((one.name, one.urn) for one in each.outstanding),
        incomplete=tuple((one.name, one.urn, "\n".join(one.lacking)) for one in each.incomplete),
    )


def _opening(found: Tracker, each: Chased) -> str:
    term = found.term.title[:1].lower() + found.term.title[1:]
    due = found.due[found.term]
    day = f", which was due on {long_day(due)}," if due is not None and each.days else ""
    schools = counted(len(each.outstanding), "school")
    if each.arrival == "missing":
        late = f" It is {counted(each.days, 'day')} overdue." if each.days else ""
        return f"Your return for the {term}{day} has not reached the board: {schools}.{late}"
    if each.arrival == "awaited":
        by = f" It is due on {long_day(due)}." if due is not None else ""
        return f"The board has no return from you for the {term} yet: {schools}.{by}"
    if each.outstanding:
        return f"Your return for the {term} has come, but not for every school: {schools}."
    lacking = counted(len(each.incomplete), "school")
    return f"Your return for the {term} has come. Something is still missing of {lacking}."


_STATES: dict[Arrival, str] = {
    "received": "received",
    "late": "received late",
    "awaited": "not yet due",
    "missing": "overdue",
    "none": "not expected",
}
