"""Says which day the facts of a published file are filed under. Reads no file itself."""

from __future__ import annotations

from datetime import date, timedelta

from ssio_desktop.errors import UserError
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.sources.detect import FileRead
from ssio_desktop.wording import say

FIRST_DAY = date(1990, 1, 1)
"""No published file is older."""

_AHEAD = timedelta(days=1)
"""How far ahead of this machine’s clock a day may lie: a clock may be slow, or far to the west."""


def day_of(ws: Workspace, file: FileRead, given: date | None) -> tuple[date, str]:
    """The day that a file's facts are filed under, and in words where it came from.

    given: by a person; UserError where no file can be of that day. A day in the file's name that
    is still to come is not believed: its facts would hide every later file's.
    """
    latest = ws.today() + _AHEAD
    if given is not None:
        if not FIRST_DAY <= given <= latest:
            raise UserError(
                say("No published file can give the state of this day: it is still to come.")
                if given > latest
                else say("No published file can give the state of this day: it is too long ago."),
                where=say("as at {given}", given=given.isoformat()),
                remedy=say(
                    "Give a day from {first_day} to {today}. The file’s name or its web page says "
                    "which.",
                    first_day=FIRST_DAY.isoformat(),
                    today=ws.today().isoformat(),
                ),
                code="import.as-at",
            )
        return given, say("as you said")
    if file.as_at is not None and file.as_at <= latest:
        return file.as_at, file.as_at_from
    if file.as_at is not None:
        return ws.today(), say(
            "today, because {as_at_from}, gives a day still to come", as_at_from=file.as_at_from
        )
    return ws.today(), say("today, because the file does not say")
