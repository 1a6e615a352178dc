"""The days planned for schools' partnership boards: which are coming, and which passed unheld."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.visits import BOARD_FORM as BOARD_FORM
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services.casework.partnership import records
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.projections.noted import NEXT_BOARD_NOTED


@dataclass(frozen=True, slots=True)
class BoardDate:
    """The day on which a school's next board is to be. visit, path: the note that says so, and
    the question in it."""

    urn: str
    school: str
    day: date
    visit: str
    path: str


def board_dates(ws: Workspace, officer: str = "") -> tuple[BoardDate, ...]:
    """The board that is next for each school, in the order of days, those that passed included;
    none for a school that is closed.

    The latest note that names a day counts. A board recorded after that note, as a draft too, has
    taken its place, and so has one that is planned or minuted as the board's own record.
    officer: id of whose schools and visits are meant; empty for everyone's.
    """
    held = dict(
        ws.store.db.conn.execute(
            "SELECT urn, max(visit_date) FROM visits "
            "WHERE form_id = ? AND state <> 'withdrawn' GROUP BY urn",
            (BOARD_FORM,),
        )
    )
    for urn, last in _kept(ws).items():
        held[urn] = max(str(held.get(urn) or ""), last)
    rows = ws.store.db.conn.execute(
        "SELECT v.urn, coalesce(s.name, v.urn), v.id, v.visit_date, n.path, n.value "
        "FROM noted n CROSS JOIN visits v ON v.entity = n.entity "
        "LEFT JOIN schools s ON s.urn = v.urn "
        "WHERE n.kind = ? AND v.state <> 'withdrawn' AND v.urn <> '' "
        "AND s.is_open IS NOT 0 AND (? = '' OR v.officer = ? OR s.officer = ?) "
        "ORDER BY v.visit_date, v.id",
        (NEXT_BOARD_NOTED, officer, officer, officer),
    )
    latest: dict[str, BoardDate] = {}
    for urn, school, visit, noted, path, value in rows:
        day = read_day(value) if ":" not in path else None
        if day is None:
            continue
        latest.pop(urn, None)
        if str(held.get(urn) or "") <= str(noted or ""):
            latest[urn] = BoardDate(urn, school, day, visit, path)
    return tuple(sorted(latest.values(), key=lambda each: (each.day, each.school.casefold())))


def _kept(ws: Workspace) -> dict[str, str]:
    """The latest day of each school's board that has a record of its own, planned ones too."""
    return {
        seen.board.urn: max(each.day.isoformat() for each in counting)
        for seen in records.boards(ws)
        if (counting := [each for each in seen.meetings if seen.state(each) != "cancelled"])
    }
