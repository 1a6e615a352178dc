"""How long reports take, from the record’s own events: finished, issued, checked, returned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache

from ssio_desktop.domain.assurance.sheets import Sheet
from ssio_desktop.domain.assurance.times import Days, Step, Times, times_of
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services import accuracy_rules, tracker
from ssio_desktop.services.assurance.known_sheets import sheets
from ssio_desktop.services.workspace import Workspace


def days_of(ws: Workspace, first: date, last: date, officer: str = "") -> tuple[Days, ...]:
    """The days of each visit that was made in a time, finished or not; a visit to come is none.
    officer: id of whose visits are meant; empty for everybody's."""
    until = min(last, ws.today())
    where = (
        "v.visit_date BETWEEN ? AND ? AND v.state <> 'withdrawn' AND v.urn <> '' "
        "AND ? IN ('', v.officer)"
    )
    return _days(ws, where, [first.isoformat(), until.isoformat(), officer])


def days_of_visit(ws: Workspace, visit_id: str) -> Days:
    """The days of one visit, which must be here."""
    (found,) = _days(ws, "v.entity = ?", [f"visit/{visit_id}"])
    return found


def times(ws: Workspace, days: Sequence[Days]) -> tuple[Times, ...]:
    """How long each step took, in the authority’s working days. What is agreed is that of the sheet
    in force today."""
    return _times(ws)(days)


def times_by_officer(
    ws: Workspace, days: Sequence[Days]
) -> tuple[tuple[Times, ...], Mapping[str, tuple[Times, ...]]]:
    """The same of all, and of each officer’s (id) visits."""
    of, by_officer = _times(ws), defaultdict[str, list[Days]](list)
    for each in days:
        by_officer[each.officer].append(each)
    return of(days), {officer: of(own) for officer, own in by_officer.items()}


def _times(ws: Workspace) -> Callable[[Sequence[Days]], tuple[Times, ...]]:
    # The same days come again and again, and counting the working days between is most of it.
    between = cache(accuracy_rules.working_days(ws).between)
    agreed = limits(sheets(ws).on(ws.today()))
    return lambda days: times_of(days, between, agreed)


def limits(sheet: Sheet) -> Mapping[Step, int]:
    """The working days that a sheet gives to steps."""
    return {"finished": sheet.finished_days, "whole": sheet.issued_days}


def working_days(ws: Workspace, days: Days, step: Step) -> int | None:
    """The working days that one visit took for a step; None where it is not over."""
    first, last = days.ends(step)
    return accuracy_rules.working_days(ws).between(first, last) if first and last else None


def _days(ws: Workspace, where: str, given: Sequence[str]) -> tuple[Days, ...]:
    carried: dict[str, list[date]] = {}
    for sent in tracker.sent_returns(ws):
        for urn in sent.schools:
            carried.setdefault(urn, []).append(sent.made)
    rows = ws.store.db.conn.execute(
        "SELECT v.id, v.officer, v.urn, v.visit_date, v.finished_on, v.issued_on, "
        "coalesce(c.sent_on, ''), coalesce(c.first_reply, '') FROM visits v "
        "LEFT JOIN checks c ON c.entity = v.entity AND c.nth = 1 "
        f"WHERE {where} ORDER BY v.visit_date DESC, v.id DESC",
        given,
    )
    found = []
    for visit, officer, urn, *days in rows:
        visited, finished, issued, sent_on, replied = map(read_day, days)
        after = (made for made in carried.get(urn, ()) if issued is not None and made >= issued)
        returned = min(after, default=None)
        found.append(Days(visit, officer, visited, finished, issued, sent_on, replied, returned))
    return tuple(found)
