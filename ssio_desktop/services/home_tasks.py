"""What an officer has to do, kind by kind, and how pressing each is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from ssio_desktop.domain.casework.sessions import SUPPORT
from ssio_desktop.domain.casework.watch import WATCH
from ssio_desktop.domain.quality_assurance import Standing
from ssio_desktop.domain.visits import VisitState
from ssio_desktop.services import (
    accuracy_list,
    board,
    challenges,
    reading_queue,
    second_looks,
    visiting,
)
from ssio_desktop.services.actions_due import DueAction, DueActions
from ssio_desktop.services.backups import BackupState
from ssio_desktop.services.board_dates import BoardDate
from ssio_desktop.services.casework import overview, parts
from ssio_desktop.services.casework.overview import CaseRow
from ssio_desktop.services.readiness import GapKind, Readiness
from ssio_desktop.services.reading_queue import Queued
from ssio_desktop.services.term_line import Planned, this_week
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

TaskKind = Literal[
    "visit due",
    "visit lapsed",
    "no category",
    "category unfinished",
    "no visit",
    "visit draft",
    "visit not issued",
    "accuracy",
    "report returned",
    "report to read",
    "second judgement",
    "action overdue",
    "action soon",
    "board overdue",
    "board soon",
    "challenge overdue",
    "challenge soon",
    "support",
    "watch",
    "casework",
    "conflict",
    "backup",
    "return",
]
Urgency = Literal["today", "week", "term"]
URGENCIES: tuple[Urgency, ...] = ("today", "week", "term")

NEAR_END = 15
"""School days before the end of term from which what the return needs is work of the week."""

LAST_DAYS = 5
"""School days before the end of term from which it is work of the day."""

STALE_DRAFT = 3
"""Days after a visit from which its unfinished note is work of the day."""

SOON = 14
"""Days within which an action, a board or an answer is due soon."""

_DRAFTS: Final[tuple[VisitState, ...]] = ("draft", "amending")
_BEGUN: Final[tuple[VisitState, ...]] = ("draft",)
_FINAL: Final[tuple[VisitState, ...]] = ("final",)

FIRST: Final = 4
"""How many visits and actions of a kind are read: those that are shown. The others are counted."""


_PARTS: Final[Mapping[TaskKind, frozenset[str]]] = {
    "support": frozenset({SUPPORT}),
    "watch": frozenset({WATCH}),
    "casework": frozenset(),
}
"""The parts of the casework that have lines of their own on Home; all others are on the last."""
_URGENT: Final = ("now", "soon", "")


@dataclass(frozen=True, slots=True)
class TaskItem:
    """One place where a task is worked on.

    urn: of its school, or empty. visit: id of its visit, or empty; action: key of its action.
    detail: what tells it apart from others of the same school, such as the day of the visit. day:
    when it was, is planned, or is due. state: of a visit or an action, as the record has it.
    """

    label: str
    urn: str = ""
    visit: str = ""
    detail: str = ""
    day: date | None = None
    state: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """One kind of work. items: where it is open; none means that it is done.

    of: how many there are to do in all, or 0 where that says nothing. urgency: by when. more: how
    many are open besides the items, of what there may be any number of.
    """

    kind: TaskKind
    items: tuple[TaskItem, ...]
    of: int = 0
    urgency: Urgency = "term"
    more: int = 0

    @property
    def count(self) -> int:
        """How many are open."""
        return len(self.items) + self.more

    @property
    def is_done(self) -> bool:
        return not self.items


@dataclass(frozen=True, slots=True)
class Seen:
    """What the tasks are drawn from. due: the open actions of the officer's schools. backup: None
    while there is no visit to lose. boards: the next partnership board of each of the schools."""

    day: date
    state: Readiness
    returns: int
    planned: Sequence[Planned]
    due: DueActions
    backup: BackupState | None
    boards: Sequence[BoardDate] = ()


def tasks(ws: Workspace, seen: Seen, days_left: int | None) -> tuple[Task, ...]:
    """Every kind of work, open or done. days_left: school days to the end of the term."""
    state, day = seen.state, seen.day
    caseload = len(state.schools)
    conflicts = Counter((conflict.urn, conflict.school_name) for conflict in board.conflicts_of(ws))
    waiting = reading_queue.queue(ws)
    due_for_return = _by_end(days_left)
    week = (day, day + timedelta(days=6))
    coming = visiting.list_visits(ws, officer=ws.officer, states=_BEGUN, days=week)
    drafts = visiting.first_of(ws, ws.officer, _DRAFTS, FIRST, upto=day, but=("draft", day))
    final = visiting.first_of(ws, ws.officer, _FINAL, FIRST)
    due = _due(coming, seen.planned, day)
    yesterday, until = day - timedelta(days=1), day + timedelta(days=SOON)
    late = seen.due.between(date.min, yesterday, FIRST)
    soon = seen.due.between(day, until, FIRST)
    asked = frozenset(
        (each.part, each.urn, each.due)
        for each in seen.due.elsewhere
        if each.part and each.due <= until
    )
    unheld = _boards(each for each in seen.boards if each.day < day)
    boards = _boards(each for each in seen.boards if 0 <= (each.day - day).days <= SOON)
    cases = overview.rows(ws, ws.officer)
    disputed = _challenges(ws, day)
    late_answers = tuple(item for item in disputed if item.day is not None and item.day < day)
    answers = tuple(item for item in disputed if item not in late_answers)
    lapsed = tuple(
        TaskItem(each.school, each.urn, detail=each.day.isoformat(), day=each.day)
        for each in seen.planned
        if each.day < day
    )
    # The first is the oldest that has a day.
    oldest = drafts[0][0].visit_date if drafts[0] else None
    stale = oldest is not None and (day - oldest).days >= STALE_DRAFT
    return (
        Task("visit due", due, urgency="today" if _earliest(due) == day else "week"),
        _actions("action overdue", late.first, late.more, "today"),
        Task("board overdue", unheld, urgency="today"),
        Task("board soon", boards, urgency="today" if _earliest(boards) == day else "week"),
        *(_casework(kind, cases, asked) for kind in _PARTS),
        Task("challenge overdue", late_answers, urgency="today"),
        Task("challenge soon", answers, urgency="today" if _earliest(answers) == day else "week"),
        _visits("visit draft", *drafts, "today" if stale else "week"),
        _visits("visit not issued", *final, "week"),
        Task("accuracy", _checks(ws), urgency="week"),
        Task("report returned", _read(waiting, "returned", own=True), urgency="week"),
        Task("report to read", _read(waiting, "waiting", own=False), urgency="week"),
        Task("second judgement", _second(ws), urgency="week"),
        Task("visit lapsed", lapsed, urgency="week"),
        _actions("action soon", soon.first, soon.more, "week"),
        Task(
            "conflict",
            tuple(
                TaskItem(name or urn, urn, detail=str(count))
                for (urn, name), count in sorted(conflicts.items())
            ),
            urgency="week",
        ),
        Task("backup", _backup(seen), urgency="week"),
        Task("no visit", _with_gap(state, "no visit"), caseload, due_for_return),
        Task("no category", _with_gap(state, "no category"), caseload, due_for_return),
        Task(
            "category unfinished", _with_gap(state, "category unfinished"), urgency=due_for_return
        ),
        Task(
            "return",
            () if seen.returns or not state.schools else (TaskItem(state.term.title),),
            caseload,
            due_for_return,
        ),
    )


def _by_end(days_left: int | None) -> Urgency:
    """How pressing is what the return needs, by the school days that are left."""
    if days_left is None or days_left > NEAR_END:
        return "term"
    return "week" if days_left > LAST_DAYS else "today"


def _due(coming: Sequence[VisitRow], planned: Sequence[Planned], day: date) -> tuple[TaskItem, ...]:
    found = [
        TaskItem(row.school_name or row.urn, row.urn, row.id, day=row.visit_date, state="begun")
        for row in coming
    ]
    found += [
        TaskItem(each.school, each.urn, day=each.day, state="planned")
        for each in planned
        if this_week(each.day, day)
    ]
    return tuple(sorted(found, key=lambda item: (item.day or date.max, item.label)))


def _earliest(items: Sequence[TaskItem]) -> date | None:
    return min((item.day for item in items if item.day is not None), default=None)


def _actions(kind: TaskKind, first: Iterable[DueAction], more: int, urgency: Urgency) -> Task:
    state = "overdue" if kind == "action overdue" else "open"
    items = tuple(
        TaskItem(each.school, each.urn, each.visit, each.what, each.due, state, each.key)
        for each in first
    )
    return Task(kind, items, urgency=urgency, more=more)


def _boards(dates: Iterable[BoardDate]) -> tuple[TaskItem, ...]:
    return tuple(TaskItem(each.school, each.urn, each.visit, each.path, each.day) for each in dates)


def _challenges(ws: Workspace, day: date) -> tuple[TaskItem, ...]:
    """Challenges that the officer who works here answers for, overdue or due soon."""
    return tuple(
        TaskItem(name, each.urn, detail=each.who, day=each.due)
        for each, name in challenges.to_answer(ws, ws.officer)
        if (each.due - day).days <= SOON
    )


_Asked = frozenset[tuple[str, str, date | None]]
"""What stands among the actions already: the part that records it, its school and its day."""


def _casework(kind: TaskKind, rows: Sequence[CaseRow], asked: _Asked) -> Task:
    """Schools for which these parts of their casework ask for something, the most urgent first; the
    most urgent part tells what. asked: what is not to be asked twice."""
    found = []
    for row in rows:
        asking = [
            (each, part)
            for part, each in row.standings.items()
            if each.urgency and _kind_of(part) == kind and (part, row.urn, each.due) not in asked
        ]
        if asking:
            first, part = min(
                asking, key=lambda one: (_URGENT.index(one[0].urgency), one[0].due or date.max)
            )
            words = first.asks or say("{part}: {how}", part=parts.part(part).title, how=first.code)
            found.append(TaskItem(row.name, row.urn, "", words, first.due, first.urgency))
    found.sort(key=lambda item: _URGENT.index(item.state))
    is_pressing = any(item.state == "now" for item in found)
    return Task(kind, tuple(found), urgency="today" if is_pressing else "week")


def _kind_of(part: str) -> TaskKind:
    """The kind of task under which a part of the casework is told of."""
    return next((kind for kind, parts in _PARTS.items() if part in parts), "casework")


def _backup(seen: Seen) -> tuple[TaskItem, ...]:
    """A backup is asked for once there is a visit to lose."""
    if seen.backup is None or not seen.backup.is_due:
        return ()
    last = seen.backup.last
    day = last.at.date() if last else None
    return (TaskItem("", detail=str(seen.backup.days), day=day, state=seen.backup.standing),)


def _with_gap(state: Readiness, kind: GapKind) -> tuple[TaskItem, ...]:
    return tuple(
        TaskItem(found.school.name, found.school.urn)
        for found in state.schools
        if any(gap.kind == kind for gap in found.gaps)
    )


def _visits(kind: TaskKind, first: Iterable[VisitRow], count: int, urgency: Urgency) -> Task:
    """Visits of whatever term, the oldest first: they have waited longest."""
    items = tuple(
        TaskItem(
            visit.school_name or visit.urn,
            visit.urn,
            visit.id,
            visit.visit_date.isoformat() if visit.visit_date else "",
            visit.visit_date,
            visit.state,
        )
        for visit in first
    )
    return Task(kind, items, urgency=urgency, more=count - len(items))


def _checks(ws: Workspace) -> tuple[TaskItem, ...]:
    """Drafts to which the school replied or did not reply in time, those due first."""
    return tuple(
        _of_visit(row.school_name, row.urn, row.visit, row.visit_date)
        for row in accuracy_list.list_checks(ws, waiting=True, officer=ws.officer)
        if row.state != "with school"
    )


def _read(queue: Sequence[Queued], standing: Standing, *, own: bool) -> tuple[TaskItem, ...]:
    """Reports that stand so, one's own or those of others, in the order of waiting."""
    return tuple(
        _of_visit(each.row.school_name, each.row.urn, each.row.id, each.row.visit_date)
        for each in queue
        if each.standing == standing and each.is_own == own
    )


def _of_visit(school: str, urn: str, visit: str, day: date | None) -> TaskItem:
    return TaskItem(school or urn, urn, visit, day.isoformat() if day else "", day)


def _second(ws: Workspace) -> tuple[TaskItem, ...]:
    """Schools that the officer who works here is asked to judge a second time."""
    return tuple(
        TaskItem(row.school, row.look.urn, detail=str(row.look.term))
        for row in second_looks.looks(ws, officer=ws.officer)
        if row.state != "judged"
    )
