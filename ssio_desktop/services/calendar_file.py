"""The calendar as an iCalendar file (RFC 5545), for whatever calendar an officer has on a
telephone: visits, boards, deadlines. One way: nothing is read back into the record.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Final

from ssio_desktop import __version__
from ssio_desktop.errors import UserError
from ssio_desktop.services import calendar_items, setting_up
from ssio_desktop.services.calendar_items import KINDS, CalendarItem
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

SUFFIX: Final = ".ics"
LONGEST: Final = timedelta(days=800)


def calendar_bytes(ws: Workspace, items: Iterable[CalendarItem], name: str) -> bytes:
    """The entries as a file. Each keeps its identity from one file to the next, so that a program
    that takes both in changes what it has and doubles nothing.

    name: what the calendar is called.
    """
    # Loaded only here: nobody else needs it.
    from icalendar import Calendar, Event  # noqa: PLC0415

    made = Calendar()
    made.add("prodid", f"-//SSIO Desktop//{__version__}//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    stamp = ws.now().astimezone(UTC).replace(microsecond=0)
    for each in items:
        event = Event()
        event.add("uid", _identity(each))
        event.add("dtstamp", stamp)
        event.add("summary", f"{KINDS[each.kind].title}: {each.title}")
        if each.detail:
            event.add("description", str(each.detail))
        event.add("dtstart", each.day)
        event.add("dtend", each.last + timedelta(days=1))
        event.add("transp", "TRANSPARENT" if KINDS[each.kind].spans else "OPAQUE")
        event.add("categories", [str(KINDS[each.kind].title)])
        made.add_component(event)
    return bytes(made.to_ical())


def write_calendar(
    ws: Workspace, path: Path, first: date, last: date, officer: str = ""
) -> Outcome[int]:
    """Write the entries between two days, both counted; the value is how many there are.

    officer: whose, else everyone's. UserError where the days are out of order or lie too far
    apart, and where there is nothing between them.
    """
    if last < first or last - first > LONGEST:
        raise UserError(
            say("These days cannot be meant: {first} to {last}.", first=first, last=last),
            remedy=say("Give a first and a last day that lie two years apart at most."),
            code="calendar.days",
        )
    found = calendar_items.items(ws, first, last, officer)
    if not found:
        raise UserError(
            say("Nothing lies between these days, so there is nothing to write."),
            where=f"{first.isoformat()} – {last.isoformat()}",
            remedy=say("Choose other days, or plan visits first."),
            code="calendar.empty",
        )
    authority = setting_up.authority(ws).name
    name = say("Visits and boards, {authority}", authority=authority) if authority else "SSIO"
    write_output(path, calendar_bytes(ws, found, str(name)))
    return Outcome(len(found), label=say("{count} entries written", count=len(found)))


def _identity(item: CalendarItem) -> str:
    """The same for the same thing whatever day it is moved to, as far as it has a name."""
    named = f"{item.kind}/{item.visit}/{item.path}" if item.visit else "/".join(item.key)
    return f"{sha256(named.encode()).hexdigest()[:32]}@ssio-desktop"
