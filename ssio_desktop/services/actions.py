"""Every agreed action, whichever source it is of: listing them with their standing, and recording
progress.

Progress is an event of its own beside what agreed the action. It is never overwritten, travels with
it, and counts wherever the program says how an action stands.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from ssio_desktop.domain.actions import STATES, Progress
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools
from ssio_desktop.services.action_lines import ActionLine, Told, by_due, one_by_one
from ssio_desktop.services.action_sources import SOURCES
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say, too_long

__all__ = [
    "ActionLine",
    "Told",
    "find_action",
    "list_actions",
    "record_progress",
    "schools_with_actions",
]

_LONGEST_NOTE = 4000


def list_actions(
    ws: Workspace,
    *,
    officer: str = "",
    urn: str = "",
    day: date | None = None,
    urns: Collection[str] | None = None,
    only_open: bool = False,
) -> tuple[ActionLine, ...]:
    """Actions by the day they are due, those without one last; of every school here and of none in
    particular, of one officer's open schools, of one school or of some. day: against which they are
    overdue, else today. What several sources hold of one action is one line. only_open: without
    those that are done or dropped, which are most after some years and are then not read.
    """
    day = day or ws.today()
    if officer:
        own = {row.urn for row in schools.list_schools(ws, officer=officer, only_open=True)}
        urns = own if urns is None else own.intersection(urns)
    if urn:
        wanted = schools.require_urn(urn)
        urns = {wanted} if urns is None or wanted in urns else set()
    if only_open:
        lines = [each for each in _open_lines(ws, urns, day) if each.is_open]
    else:
        lines = one_by_one((each for one in SOURCES for each in one.lines(ws, urns, day)), day)
    return tuple(sorted(lines, key=by_due))


def schools_with_actions(ws: Workspace) -> tuple[tuple[str, str], ...]:
    """Name and URN of every school of which any action was agreed, by name; both empty for the
    actions that are of none."""
    rows = ws.store.db.conn.execute(
        "SELECT coalesce(nullif(s.name, ''), a.urn), a.urn FROM (SELECT DISTINCT urn FROM actions) "
        "a LEFT JOIN schools s ON s.urn = a.urn"
    )
    found = {(str(name), str(urn)) for name, urn in rows}
    for one in SOURCES:
        if one.open_lines is None:
            found |= {(line.school, line.urn) for line in one.lines(ws, None, ws.today())}
    return tuple(sorted(found, key=lambda each: (each[0].casefold(), each[1])))


def _open_lines(ws: Workspace, urns: Collection[str] | None, day: date) -> list[ActionLine]:
    """Every open line, and others: where two sources hold the same action both are needed whole to
    say whether it is open."""
    lines = [line for one in SOURCES if one.open_lines is None for line in one.lines(ws, urns, day)]
    same = {(line.urn, line.what) for line in lines}
    for one in SOURCES:
        if one.open_lines is not None:
            lines += one.open_lines(ws, urns, day, same)
    return one_by_one(lines, day)


def find_action(ws: Workspace, key: str) -> ActionLine:
    """One action by its key. UserError where it is not in this store."""
    urn = next((urn for source in SOURCES if (urn := source.school_of(ws, key)) is not None), None)
    lines = list_actions(ws, urn=urn) if urn is not None else ()
    found = next((each for each in lines if each.is_called(key)), None)
    if found is None:
        raise UserError(
            say("That action is not in this store."),
            where=key[:80],
            remedy=say(
                "Take its name from the list of actions; the note may have been changed since."
            ),
            code="action.unknown",
        )
    return found


def record_progress(
    ws: Workspace, key: str, *, state: str, note: str = "", day: date | None = None
) -> Outcome[str]:
    """Record how an action stands, outside any visit. The value is the entry's id.

    key: of the action. state: as the forms name it, such as ``under_way``. note: what has come of
    it. day: when that was so, else today. UserError where the action is not here or is told
    of where it was agreed alone, the state is none, the day cannot be meant, or nothing new is
    said.
    """
    line = find_action(ws, key)
    told = line.told
    source = next(each for each in SOURCES if each.id == told.source)
    entry = Progress(
        new_id(), told.row, day or ws.today(), state, note.strip(), ws.officer, ws.moment()
    )
    writes = source.writes(ws, told, entry)
    day, said = entry.day, entry.note
    if state not in STATES:
        raise UserError(
            say("“{state}” is not how an action can stand.", state=state[:30]),
            remedy=say("Give one of: {states}.", states=", ".join(STATES)),
            code="action.state",
        )
    if day > ws.today() or (line.agreed is not None and day < line.agreed <= ws.today()):
        raise UserError(
            say("Progress on {day} {day2:%B %Y} cannot be meant.", day=day.day, day2=day),
            remedy=say("Give a day from the day the action was agreed to today."),
            code="action.day",
        )
    if len(said) > _LONGEST_NOTE:
        raise UserError(
            too_long(_LONGEST_NOTE),
            where=line.what[:80],
            remedy=say("Keep to what changed; the rest belongs in the note of the next visit."),
            code="action.note",
        )
    if state == "done" and not said:
        raise UserError(
            say("An action is done where something shows it."),
            where=line.what[:80],
            remedy=say("Say what has come of it and what shows it. Nothing was recorded."),
            code="action.evidence",
        )
    if state == line.state and (not said or said == line.comment):
        raise UserError(
            say("This is what was recorded last."),
            remedy=say("Choose another state, or say what has come of the action since."),
            code="action.unchanged",
        )
    label = (
        say("Progress of an action of {school} recorded", school=line.school)
        if line.school
        else say("Progress of an action of the board recorded")
    )
    return ws.record(writes, entry.id, label=label)
