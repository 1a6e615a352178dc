"""Which days can be meant: a mistyped year is refused wherever a day is given."""

from __future__ import annotations

from datetime import date, timedelta

from ssio_desktop.domain.schools import School
from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say

FIRST_DAY = date(2000, 1, 1)
AHEAD_DAYS = 730
"""How far ahead something may be planned, in days."""


def days_that_can_be_meant(today: date) -> tuple[date, date]:
    """The first and the last day that is taken."""
    return FIRST_DAY, today + timedelta(days=AHEAD_DAYS)


def refuse_odd_day(ws: Workspace, day: date, what: str, code: str) -> None:
    """UserError where nothing can be meant to be of a day. what: the sentence that says so."""
    first, last = days_that_can_be_meant(ws.today())
    if not first <= day <= last:
        raise UserError(
            what,
            remedy=say(
                "Check the year. A day from {first} to {last} is taken.",
                first=long_day(first),
                last=long_day(last),
            ),
            code=code,
        )


def refuse_after_closing(ws: Workspace, school: School, day: date) -> None:
    """UserError where a school is closed on a day, so that nothing can be arranged for it."""
    if school.is_open is not False:
        return
    last = school.closed or ws.today() - timedelta(days=1)
    if day > last:
        raise UserError(
            say("The school is closed, and nothing is arranged for {day}.", day=said_day(day)),
            where=school.name,
            remedy=say(
                "Look for the school that took its place; its page names it. If it is open, "
                "import the latest register. Nothing was recorded."
            ),
            code="school.closed",
        )
