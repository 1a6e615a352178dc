"""Everything that has a date, for the calendar: visits, actions, deadlines, holidays, inspections.

Another part adds its own dates by a further source in ``SOURCES`` and a kind in ``KINDS``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.visits import read_day
from ssio_desktop.services import (
    accuracy_list,
    actions,
    board_dates,
    challenges,
    meetings,
    schools,
    setting_up,
    visit_actions,
)
from ssio_desktop.services.actions import ActionLine
from ssio_desktop.services.casework import overview
from ssio_desktop.services.home import returns_made
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.projections.actions import said
from ssio_desktop.store.projections.noted import NEXT_VISIT_NOTED
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry. title: in words. spans: whether it is about days rather than done on one."""

    id: str
    title: str
    spans: bool = False


KINDS: Final[Mapping[str, Kind]] = {
    kind.id: kind
    for kind in (
        Kind("visit-planned", say("Visit planned")),
        Kind("visit-made", say("Visit")),
        Kind("next-visit", say("Next visit agreed")),
        Kind("action", say("Action due")),
        Kind("accuracy", say("School’s reply due")),
        Kind("board", say("Partnership board planned")),
        Kind("meeting", say("Meeting of the review board")),
        Kind("challenge", say("Answer to a school’s challenge due")),
        Kind("casework", say("Casework")),
        Kind("deadline", say("Deadline")),
        Kind("inspection", say("Inspection published")),
        Kind("holiday", say("Holiday"), spans=True),
        Kind("half-term", say("Half-term"), spans=True),
    )
}
"""The kinds in the order in which a day lists them; those that span days come last."""


@dataclass(frozen=True, slots=True)
class CalendarItem:
    """One entry. last: its last day where it spans several, else its day.

    title: the school, or what it is. detail: the rest in words. urn, visit: of its school and
    visit, or empty. path: of the question in the visit. movable: a visit that is not final.
    """

    kind: str
    day: date
    last: date
    title: str
    detail: str = ""
    urn: str = ""
    visit: str = ""
    path: str = ""
    movable: bool = False

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What tells it from every other entry."""
        return (self.kind, self.day.isoformat(), self.urn, self.visit, self.path or self.title)


Source = Callable[[Workspace, date, date, str], Iterator[CalendarItem]]
"""Gives the entries between two days, both included, of an officer's schools or, where the
officer is empty, of all."""


def items(ws: Workspace, first: date, last: date, officer: str = "") -> tuple[CalendarItem, ...]:
    """The entries of the days from ``first`` to ``last``, in the order of days and kinds.

    officer: id of whose schools and visits are meant; empty for everyone's.
    """
    order = {kind: place for place, kind in enumerate(KINDS)}
    found = [item for source in SOURCES for item in source(ws, first, last, officer)]
    found.sort(key=lambda item: (item.day, order[item.kind], item.title.casefold(), item.key))
    return tuple(found)


def _visits(ws: Workspace, first: date, last: date, officer: str) -> Iterator[CalendarItem]:
    titles = _form_titles(ws)
    rows = ws.store.db.query(
        "SELECT v.id, v.urn, v.form, v.visit_date, v.state, coalesce(s.name, v.urn) AS name "
        "FROM visits v LEFT JOIN schools s ON s.urn = v.urn "
        "WHERE v.visit_date >= ? AND v.visit_date <= ? AND v.state <> 'withdrawn' AND v.urn <> '' "
        "AND (? = '' OR v.officer = ? OR s.officer = ?)",
        (first.isoformat(), last.isoformat(), officer, officer, officer),
    )
    today = ws.today()
    for row in rows:
        day = date.fromisoformat(row["visit_date"])
        is_draft = row["state"] == "draft"
        kind = "visit-planned" if is_draft and day > today else "visit-made"
        title = titles.get(row["form"], row["form"].partition("@")[0])
        yield CalendarItem(
            kind, day, day, row["name"], title, row["urn"], row["id"], movable=is_draft
        )


def _form_titles(ws: Workspace) -> dict[str, str]:
    rows = ws.store.db.conn.execute(
        "SELECT substr(h.entity, 6), e.value FROM heads h JOIN events e ON e.seq = h.seq "
        "WHERE h.entity GLOB 'form/*' AND h.path = 'title'"
    )
    return {ref: str(json.loads(title) or ref) for ref, title in rows}


def _actions(ws: Workspace, first: date, last: date, officer: str) -> Iterator[CalendarItem]:
    """Open actions of an officer's schools, and those that a note of the officer's gives a day."""
    own = {row.urn for row in schools.list_schools(ws, officer=officer, only_open=True)}
    urns = own | _with_days(ws, first, last, officer) if officer else None
    for line in actions.list_actions(ws, urns=urns, only_open=True):
        if line.due is None or not first <= line.due <= last:
            continue
        detail = f"{line.what} ({line.who})" if line.who else line.what
        title = line.school or line.kind
        noted = next((e for e in (line, *line.also) if e.source == visit_actions.SOURCE.id), None)
        if line.told_there:
            continue  # The part of the casework that it is of tells its day.
        if noted is not None:
            told = line.history[-1].visit if line.history else ""
            visit = told or noted.visit
            path = _day_of(ws, visit, line) or line.what
            yield CalendarItem("action", line.due, line.due, title, detail, line.urn, visit, path)
        elif urns is None or line.urn in own:
            yield CalendarItem("action", line.due, line.due, title, detail, line.urn, path=line.key)


def _with_days(ws: Workspace, first: date, last: date, officer: str) -> set[str]:
    """The schools at which a note of an officer's gives an action a day in a range."""
    rows = ws.store.db.conn.execute(
        "SELECT DISTINCT a.urn FROM actions a CROSS JOIN visits v ON v.entity = a.entity "
        "WHERE a.by_when BETWEEN ? AND ? AND v.officer = ?",
        (first.isoformat(), last.isoformat(), officer),
    )
    return {urn for (urn,) in rows}


def _day_of(ws: Workspace, visit: str, line: ActionLine) -> str:
    """The question in a note that gives an action its day; empty where another note gave it."""
    row = ws.store.db.conn.execute(
        "SELECT place FROM actions WHERE entity = ? AND said = ? AND by_when = ?",
        (f"visit/{visit}", said(line.what), line.due.isoformat() if line.due else ""),
    ).fetchone()
    return f"{row[0]}.by_when" if row else ""


def _next_visits(ws: Workspace, first: date, last: date, officer: str) -> Iterator[CalendarItem]:
    # The next date in a board's note is that of a board, which has its own source.
    rows = ws.store.db.conn.execute(
        "SELECT v.id, v.urn, coalesce(s.name, v.urn), n.value, n.path "
        "FROM noted n CROSS JOIN visits v ON v.entity = n.entity "
        "LEFT JOIN schools s ON s.urn = v.urn "
        "WHERE n.kind = ? AND n.value BETWEEN ? AND ? AND v.state <> 'withdrawn' AND v.urn <> '' "
        "AND s.is_open IS NOT 0 AND (? = '' OR v.officer = ? OR s.officer = ?) "
        "AND NOT EXISTS (SELECT 1 FROM visits w "
        "WHERE w.urn = v.urn AND w.visit_date = n.value AND w.state <> 'withdrawn')",
        (NEXT_VISIT_NOTED, first.isoformat(), last.isoformat(), officer, officer, officer),
    )
    for visit, urn, name, value, path in rows:
        day = read_day(value)
        if day is not None:
            yield CalendarItem("next-visit", day, day, name, "", urn, visit, path)


def _terms(ws: Workspace, first: date, last: date, officer: str) -> Iterator[CalendarItem]:
    """Half-terms, holidays and what is due by the end of a term."""
    terms = setting_up.calendar(ws).terms
    one = timedelta(days=1)
    for place, term in enumerate(terms):
        gaps = [("half-term", term.halves[0].last + one, term.halves[1].first - one)]
        if place + 1 < len(terms):
            gaps.append(("holiday", term.last + one, terms[place + 1].first - one))
        for kind, begin, end in gaps:
            if begin <= end and begin <= last and end >= first:
                words = _HALF_TERMS[term.id.season] if kind == "half-term" else ""
                words = words or _HOLIDAYS[term.id.season]
                yield CalendarItem(kind, begin, end, words)
        if first <= term.last <= last:
            yield CalendarItem(
                "deadline",
                term.last,
                term.last,
                say("{title} ends", title=term.id.title),
                say("Every school has a category and a visit by today"),
                path="categories",
            )
            if not returns_made(ws, term.id):
                yield CalendarItem(
                    "deadline",
                    term.last,
                    term.last,
                    say("Return due"),
                    term.id.title,
                    path="return",
                )


def _replies(ws: Workspace, first: date, last: date, officer: str) -> Iterator[CalendarItem]:
    """Days by which schools are to have checked the facts of a draft that is still with them."""
    for check in accuracy_list.list_checks(ws, waiting=True, officer=officer):
        if check.replied_on is None and first <= check.due <= last:
            yield CalendarItem(
                "accuracy",
                check.due,
                check.due,
                check.school_name,
                check.form_title,
                check.urn,
                check.visit,
                path=check.id,
            )


def _boards(ws: Workspace, first: date, last: date, officer: str) -> Iterator[CalendarItem]:
    """Days of the partnership boards that are next, with a word on those that passed unheld."""
    for each in board_dates.board_dates(ws, officer):
        if first <= each.day <= last:
            late = say("Overdue: no board is recorded") if each.day < ws.today() else ""
            yield CalendarItem(
                "board", each.day, each.day, each.school, late, each.urn, each.visit, each.path
            )


_HALF_TERMS = {
    "autumn": say("Autumn half-term"),
    "spring": say("Spring half-term"),
    "summer": say("Summer half-term"),
}
_HOLIDAYS = {
    "autumn": say("Christmas holiday"),
    "spring": say("Easter holiday"),
    "summer": say("Summer holiday"),
}


def _inspections(ws: Workspace, first: date, last: date, officer: str) -> Iterator[CalendarItem]:
    rows = ws.store.db.query(
        "SELECT i.urn, i.published, i.kind, s.name FROM inspections i "
        "JOIN schools s ON s.urn = i.urn WHERE i.published >= ? AND i.published <= ? "
        "AND i.inherited = 0 AND (? = '' OR s.officer = ?)",
        (first.isoformat(), last.isoformat(), officer, officer),
    )
    for row in rows:
        day = date.fromisoformat(row["published"])
        yield CalendarItem("inspection", day, day, row["name"], row["kind"], row["urn"])


def _meetings(ws: Workspace, first: date, last: date, officer: str) -> Iterator[CalendarItem]:
    for each in meetings.meetings(ws):
        if first <= each.day <= last:
            title = each.term.title
            yield CalendarItem("meeting", each.day, each.day, title, each.place, path=each.id)


def _challenges(ws: Workspace, first: date, last: date, officer: str) -> Iterator[CalendarItem]:
    for each, name in challenges.to_answer(ws, officer):
        if first <= each.due <= last:
            yield CalendarItem("challenge", each.due, each.due, name, each.who, each.urn)


def _casework(ws: Workspace, first: date, last: date, officer: str) -> Iterator[CalendarItem]:
    for part, each in overview.coming(ws, first, last, officer):
        place = f"{part.id}/{each.key or each.urn}"
        yield CalendarItem(
            "casework", each.day, each.day, each.school, each.what, each.urn, path=place
        )


SOURCES: Final[tuple[Source, ...]] = (
    _visits,
    _next_visits,
    _actions,
    _replies,
    _boards,
    _terms,
    _inspections,
    _meetings,
    _challenges,
    _casework,
)
