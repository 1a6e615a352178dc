"""Reading what Home, a school's page and the actions show, with a full history in the store."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bench.measure import Case, Comparison, timed
from bench.places import NOW, Place, answers, with_caseload
from ssio_desktop.services import actions, home, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.schools.gathering import gather

_FIRST = date(2021, 9, 15)
_BETWEEN = timedelta(days=40)


def comparisons(place: Place) -> Sequence[Comparison]:
    """A caseload of twenty-five schools, one of them with five years of visits."""
    schools, notes = place.size(25, 2), place.size(45, 2)
    ws = place.kept(replace(place.workspace("pages"), now=lambda: NOW))
    urns = with_caseload(place, ws, schools)
    for number in range(notes):
        _visit(ws, urns[0], _FIRST + number * _BETWEEN)
    for urn in urns[1:]:
        for number in range(place.size(9, 1)):
            _visit(ws, urn, date(2026, 9, 10) - number * _BETWEEN)
    visits = ws.store.db.conn.execute("SELECT count(*) FROM visits").fetchone()[0]
    own = f"a school with {notes} visits"
    all_of = f"{schools} schools with {visits} visits"
    return (
        Comparison(
            f"A school's page: {own}",
            Case("gather", lambda: timed(lambda: gather(ws, urns[0]))),
            (Case("its events read", lambda: timed(lambda: _events(ws, urns[0]))),),
        ),
        Comparison(
            f"The page of actions: {all_of}",
            Case("list_actions", lambda: timed(lambda: actions.list_actions(ws))),
            (Case("every event of visits read", lambda: timed(lambda: _events(ws, ""))),),
        ),
        Comparison(
            f"Home: {all_of}",
            Case("today", lambda: timed(lambda: home.today(ws))),
            (Case("every event of visits read", lambda: timed(lambda: _events(ws, ""))),),
        ),
    )


def _visit(ws: Workspace, urn: str, day: date) -> None:
    given = {**answers(60), "visit.visit_date": day.isoformat()}
    visiting.new_visit(ws, urn, "termly-core", answers=given)


def _events(ws: Workspace, urn: str) -> int:
    """What stands at every path of the visits, of one school or of all."""
    rows = ws.store.db.conn.execute(
        "SELECT e.value FROM heads h JOIN events e ON e.seq = h.seq WHERE h.entity IN "
        "(SELECT entity FROM visits WHERE urn = ? OR ? = '')",
        (urn, urn),
    )
    return len([json.loads(value) for (value,) in rows])
