"""How long reports take, from the record’s own events: finished, issued, checked, returned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ssio_desktop.domain.accuracy_records import read_checks
from ssio_desktop.domain.assurance.sheets import Sheet
from ssio_desktop.domain.assurance.times import Days, Step, Times, times_of
from ssio_desktop.domain.visits import read_visit
from ssio_desktop.services import accuracy_rules, tracker
from ssio_desktop.services.assurance.known_sheets import sheets
from ssio_desktop.services.reading_queue import day_of
from ssio_desktop.services.tracker import Sent
from ssio_desktop.services.visiting import list_visits
from ssio_desktop.services.workspace import Workspace


def days_of(ws: Workspace, first: date, last: date) -> tuple[Days, ...]:
    """The days of each visit that was made in a time, finished or not; a visit to come is none."""
    sent = tracker.sent_returns(ws)
    until = min(last, ws.today())
    return tuple(
        _days(ws, row.id, sent)
        for row in list_visits(ws)
        if row.state != "withdrawn"
        and row.visit_date is not None
        and first <= row.visit_date <= until
    )


def days_of_visit(ws: Workspace, visit_id: str) -> Days:
    """The days of one visit."""
    return _days(ws, visit_id, tracker.sent_returns(ws))


def times(ws: Workspace, days: Sequence[Days], officer: str = "") -> tuple[Times, ...]:
    """How long each step took, of an officer’s (id) visits or of all, in the authority’s working
    days. What is agreed is that of the sheet in force today."""
    kept = [each for each in days if officer in ("", each.officer)]
    return times_of(
        kept, accuracy_rules.working_days(ws).between, limits(sheets(ws).on(ws.today()))
    )


def limits(sheet: Sheet) -> Mapping[Step, int]:
    """The working days that a sheet gives to steps."""
    return {"finished": sheet.finished_days, "whole": sheet.issued_days}


def working_days(ws: Workspace, days: Days, step: Step) -> int | None:
    """The working days that one visit took for a step; None where it is not over."""
    first, last = days.ends(step)
    return accuracy_rules.working_days(ws).between(first, last) if first and last else None


def _days(ws: Workspace, visit_id: str, sent: Sequence[Sent]) -> Days:
    state = ws.store.state(f"visit/{visit_id}")
    visit = read_visit(state)
    # What is known from its report alone tells when that was taken in, not when it was written.
    versions = () if visit.from_report else visit.versions
    finals = [day_of(each.at) for each in versions if each.at]
    issued = [day_of(each.issued_at) for each in versions if each.is_issued]
    checks = read_checks(state)
    replied = [each.received for check in checks[:1] for each in check.replies]
    report = min(issued, default=None)
    carried = [
        each.made
        for each in sent
        if report is not None and each.made >= report and visit.urn in each.schools
    ]
    return Days(
        visit_id,
        visit.officer,
        visit.date,
        min(finals, default=None),
        report,
        checks[0].sent.day if checks else None,
        min(replied, default=None),
        min(carried, default=None),
    )
