"""Lists the checks of factual accuracy of all visits: what waits, until when, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.accuracy import CheckState, reference_of
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services import forms
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check as lists show it. open_points: those without an answer."""

    id: str
    visit: str
    urn: str
    school_name: str
    form_title: str
    visit_date: date | None
    officer: str
    version: int
    sent_on: date
    due: date
    replied_on: date | None
    points: int
    open_points: int
    changed_points: int
    state: CheckState
    reference: str


def list_checks(ws: Workspace, *, waiting: bool = False, officer: str = "") -> tuple[CheckRow, ...]:
    """Every check, those due first. waiting: only those still with the school or with points to
    answer, of visits that were not withdrawn. officer: only of this officer's visits."""
    titles = {info.id: info.title for info in forms.forms(ws)}
    today = ws.today()
    rows = ws.store.db.query(
        "SELECT c.*, v.visit_date, v.form_id, v.state AS visit_state, "
        "coalesce(s.name, '') AS school_name FROM checks c JOIN visits v ON v.entity = c.entity "
        "LEFT JOIN schools s ON s.urn = c.urn ORDER BY c.due, c.key"
    )
    found: list[CheckRow] = []
    for row in rows:
        state = _state_of(row["open_points"], row["closed"], row["replied_on"], row["due"], today)
        open_ = state not in ("answered", "closed") and row["visit_state"] != "withdrawn"
        if (waiting and not open_) or (officer and row["officer"] != officer):
            continue
        found.append(
            CheckRow(
                id=row["key"],
                visit=row["visit"],
                urn=row["urn"],
                school_name=row["school_name"] or row["urn"],
                form_title=titles.get(row["form_id"], row["form_id"]),
                visit_date=read_day(row["visit_date"]),
                officer=row["officer"],
                version=row["version"],
                sent_on=date.fromisoformat(row["sent_on"]),
                due=date.fromisoformat(row["due"]),
                replied_on=read_day(row["replied_on"]),
                points=row["points"],
                open_points=row["open_points"],
                changed_points=row["changed_points"],
                state=state,
                reference=reference_of(row["key"]),
            )
        )
    return tuple(found)


def _state_of(open_points: int, closed: str, replied: str, due: str, today: date) -> CheckState:
    """As :meth:`Check.state`, from a row of the list."""
    if open_points:
        return "replied"
    if closed:
        return "closed"
    if replied:
        return "answered"
    return "overdue" if today > date.fromisoformat(due) else "with school"
