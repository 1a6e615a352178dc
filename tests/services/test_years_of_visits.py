"""What looks over all visits of a store reads no more of them as years go by."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.retention import DEFAULTS, keep_until, over_on
from ssio_desktop.services import retention, visiting
from ssio_desktop.services.assurance import findings
from ssio_desktop.services.due_first import due_first
from ssio_desktop.services.impact.authority import school_years
from ssio_desktop.services.impact.given import support_of, visit_days
from ssio_desktop.services.voices import inspectors
from ssio_desktop.services.workspace import Workspace
from tests.services.measuring import URNS, copies, work_of
from tests.services.test_categorising import categorise
from tests.services.visits import begin

OLD = "2015-05-06"


def at(ws: Workspace, day: date) -> Workspace:
    return replace(ws, now=lambda: datetime(day.year, day.month, day.day, 12, tzinfo=UTC))


@pytest.mark.parametrize("day", [date(2026, 8, 31), date(2026, 9, 1), date(2027, 1, 5)])
def test_the_latest_day_that_is_over_is_the_last_that_is_not_kept(day: date) -> None:
    for rule in DEFAULTS.values():
        over = over_on(rule, day)
        assert keep_until(rule, over) < day <= keep_until(rule, over.replace(month=9, day=1))


def test_the_first_that_are_due_are_those_of_the_whole_list(ws: Workspace) -> None:
    model = begin(ws, URNS[0], visit__visit_date=OLD)
    for number, day in enumerate(("2016-08-31", "2016-09-01", "2024-08-30", "", "2025-10-01")):
        copies(ws, model, 2 + number, visit_date=day or None)
    gone = begin(ws, URNS[1], visit__visit_date="2024-10-01")
    visiting.withdraw(ws, gone, "Wrong school")
    for term in (TermId(2015, "autumn"), TermId(2018, "spring"), TermId(2026, "summer")):
        categorise(ws, URNS[2], term, "2")
    first = retention.due(ws, date(2033, 1, 1))[0]
    retention.keep_longer(ws, first.entity, date(2034, 8, 31), "An appeal is under way.")
    for on in (date(2026, 10, 14), date(2027, 9, 1), date(2033, 9, 1), date(2036, 1, 1)):
        then = at(ws, on)
        whole = retention.due(then)
        assert len(whole) > 0
        for most in (1, 3, 7, 100):
            found = due_first(then, most)
            assert (found.first, found.count) == (whole[:most], len(whole))


def test_days_of_visits_by_year_are_those_of_the_pieces(ws: Workspace) -> None:
    for day in ("2025-08-31", "2025-09-01", "2026-01-10", "2026-10-14", "2026-10-15"):
        begin(ws, URNS[0], visit__visit_date=day)
    begin(ws, URNS[0], visit__visit_date="2026-02-01", next__days_used=None)
    begin(ws, URNS[1], visit__visit_date="2023-02-01", next__days_used=None)
    visiting.withdraw(ws, begin(ws, URNS[1], visit__visit_date="2024-02-01"), "Wrong school")
    days = visit_days(ws, URNS)
    pieces = support_of(ws, URNS)
    expected = {
        (urn, year): sum(each.days_in(*span) for each in pieces[urn])
        for urn in URNS
        for year in range(2020, 2028)
        for span in [(date(year, 9, 1), date(year + 1, 8, 31))]
        if any(each.overlaps(*span) for each in pieces[urn])
    }
    assert days == expected and len(days) == 4


def test_pages_over_all_visits_read_no_more_rows_in_later_years(ws: Workspace) -> None:
    model = begin(ws, URNS[0], visit__visit_date=OLD)
    visiting.finalise(ws, model)
    categorise(ws, URNS[0], TermId(2014, "autumn"), "2")
    categorise(ws, URNS[0], TermId(2015, "autumn"), "1")
    since = TermId(2026, "summer")
    works = {
        "due for review": lambda: due_first(ws, 20),
        "what came of support": lambda: school_years(ws),
        "an officer’s work": lambda: findings.of_officer(ws),
        "inspectors’ questions": lambda: inspectors.answers(ws, since),
    }
    copies(ws, model, 40)
    copies(ws, model, 60, visit_date="2016-05-06")
    few = {name: work_of(ws, work) for name, work in works.items()}
    copies(ws, model, 200, visit_date="2016-05-06")
    for name, work in works.items():
        rows, steps = work_of(ws, work)
        assert rows == few[name][0], name
        assert (steps - few[name][1]) / 200 < 40, name
