"""Since when schools have been in a category that causes concern: for some schools at once."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from ssio_desktop.domain.board_records import DECISION, decision_entity, read_decision
from ssio_desktop.domain.calendar import Calendar, TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import frameworks, setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import states

_STARTS = {"autumn": (9, 1), "spring": (1, 1), "summer": (4, 15)}
"""Where a calendar does not have a term: the days by which it divides years that it lacks."""


def since(ws: Workspace, urns: Collection[str]) -> dict[str, date]:
    """The first day of the term from which on each school's category, the board's where it decided
    otherwise, has caused concern without a break; those that do not cause concern are left out."""
    wanted = frozenset(urns)
    judged = [
        (str(row[0]), str(row[1]), str(row[2]), str(row[3]))
        for row in ws.store.db.conn.execute(
            "SELECT urn, term, framework, category FROM categorisations "
            "WHERE completed = 1 AND category <> '' AND term_order IS NOT NULL "
            "ORDER BY urn, term_order DESC"
        ).fetchall()
        if row[0] in wanted
    ]
    decided = _decided(ws, judged)
    calendar = setting_up.calendar(ws)
    found: dict[str, date] = {}
    over: set[str] = set()
    for urn, term, framework, category in judged:
        if urn in over:
            continue
        if _causes_concern(ws, framework, decided.get((urn, term), category)):
            found[urn] = first_day(calendar, TermId.parse(term))
        else:
            over.add(urn)
    return found


def _decided(
    ws: Workspace, judged: Collection[tuple[str, str, str, str]]
) -> dict[tuple[str, str], str]:
    """What the board decided instead, by school and term."""
    if not judged:
        return {}
    known = {
        str(row[0])
        for row in ws.store.db.conn.execute(
            "SELECT DISTINCT entity FROM heads WHERE entity >= ? AND entity < ?",
            (f"{DECISION}/", f"{DECISION}0"),
        ).fetchall()
    }
    wanted = {decision_entity(urn, TermId.parse(term)) for urn, term, _, _ in judged} & known
    read = (
        (read_decision(state) for state in states.standings(ws.store.db, wanted)) if wanted else ()
    )
    return {(each.urn, str(each.term)): each.category for each in read if each is not None}


def _causes_concern(ws: Workspace, framework: str, category: str) -> bool:
    try:
        found = frameworks.framework(ws, framework).category(category)
    except UserError:
        # A framework that is not here says nothing of concern.
        return False
    return found is not None and found.causing_concern


def first_day(calendar: Calendar, term: TermId) -> date:
    """The first day of a term, by the calendar or as is usual."""
    known = calendar.term(term)
    return known.first if known else date(term.year, *_STARTS[term.season])
