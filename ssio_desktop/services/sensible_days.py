"""Which days can be meant: a mistyped year is refused wherever a day is given."""

from __future__ import annotations

from datetime import date, timedelta

from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

FIRST_DAY = date(2000, 1, 1)
AHEAD_DAYS = 730
"""How far ahead something may be planned, in days."""


def refuse_odd_day(ws: Workspace, day: date, what: str, code: str) -> None:
    """UserError where nothing can be meant to be of a day. what: the sentence that says so."""
    last = ws.today() + timedelta(days=AHEAD_DAYS)
    if not FIRST_DAY <= day <= last:
        raise UserError(
            what,
            remedy=say(
                "Check the year. A day from {first} to {last} is taken.",
                first=long_day(FIRST_DAY),
                last=long_day(last),
            ),
            code=code,
        )
