"""What an officer has to do, kind by kind, and how pressing each is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from ssio_desktop.domain.casework.sessions import SUPPORT
from ssio_desktop.domain.casework.watch import WATCH
from ssio_desktop.domain.quality_assurance import Standing
from ssio_desktop.services import accuracy_list, board, challenges, reading_queue, second_looks
from ssio_desktop.services.actions import ActionLine
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

    of: how many there are to do in all, or 0 where that says nothing. urgency: by when.
    """

    kind: TaskKind
    items: tuple[TaskItem, ...]
    of: int = 0
    urgency: Urgency = "term"

    @property
    def is_done(self) -> bool:
        return not self.items


@dataclass(frozen=True, slots=True)
class Seen:
    """What the tasks are drawn from. visits: those of the officer who works here that are not
    issued. actions: the open ones. backup: None while there is no visit to lose. boards: the next
    partnership board of each of the officer's schools."""

    day: date
    state: Readiness
    visits: Sequence[VisitRow]
    returns: int
    planned: Sequence[Planned]
    actions: Sequence[ActionLine]
    backup: BackupState | None
    boards: Sequence[BoardDate] = ()


def tasks(ws: Workspace, seen: Seen, days_left: int | None) -> tuple[Task, ...]:
    """Every kind of work, open or done. days_left: school days to the end of the term."""
    state, day = seen.state, seen.day
    caseload = len(state.schools)
    conflicts = Counter((conflict.urn, conflict.school_name) for conflict in board.conflicts_of(ws))
    waiting = reading_queue.queue(ws)
    due_for_return = _by_end(days_left)
    coming = [visit for visit in seen.visits if _is_coming(visit, day)]
    coming_ids = {visit.id for visit in coming}
    written = [visit for visit in seen.visits if visit.id not in coming_ids]
    drafts = _visits(
        [visit for visit in written if visit.visit_date is None or visit.visit_date <= day],
        "draft",
        "amending",
    )
    due = _due(coming, seen.planned, day)
    late = _actions(seen.actions, lambda each: each.standing == "overdue")
    soon = _actions(
        seen.actions,
        lambda each: (
            each.standing == "open" and each.due is not None and (each.due - day).days <= SOON
        ),
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
    stale = any(item.day is not None and (day - item.day).days >= STALE_DRAFT for item in drafts)
    return (
        Task("visit due", due, urgency="today" if _earliest(due) == day else "week"),
        Task("action overdue", late, urgency="today"),
        Task("board overdue", unheld, urgency="today"),
        Task("board soon", boards, urgency="today" if _earliest(boards) == day else "week"),
        *(_casework(kind, cases, _asked((*late, *soon), seen.actions)) for kind in _PARTS),
        Task("challenge overdue", late_answers, urgency="today"),
        Task("challenge soon", answers, urgency="today" if _earliest(answers) == day else "week"),
        Task("visit draft", drafts, urgency="today" if stale else "week"),
        Task("visit not issued", _visits(seen.visits, "final"), urgency="week"),
        Task("accuracy", _checks(ws), urgency="week"),
        Task("report returned", _read(waiting, "returned", own=True), urgency="week"),
        Task("report to read", _read(waiting, "waiting", own=False), urgency="week"),
        Task("second judgement", _second(ws), urgency="week"),
        Task("visit lapsed", lapsed, urgency="week"),
        Task("action soon", soon, urgency="week"),
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


def _is_coming(visit: VisitRow, day: date) -> bool:
    return visit.state == "draft" and this_week(visit.visit_date, day)


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


def _actions(
    lines: Iterable[ActionLine], wanted: Callable[[ActionLine], bool]
) -> tuple[TaskItem, ...]:
    return tuple(
        TaskItem(each.school, each.urn, each.visit, each.what, each.due, each.standing, each.key)
        for each in lines
        if wanted(each)
    )


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


def _asked(items: Iterable[TaskItem], lines: Iterable[ActionLine]) -> _Asked:
    """What stands among the actions already: the part that records it, its school and its day."""
    listed = {item.action for item in items}
    return frozenset((e.page, e.urn, e.due) for e in lines if e.told_there and e.key in listed)


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


def _visits(visits: Sequence[VisitRow], *states: str) -> tuple[TaskItem, ...]:
    """Visits of whatever term in these states, the oldest first: they have waited longest."""
    found = [visit for visit in visits if visit.state in states]
    found.sort(key=lambda visit: (visit.visit_date or date.max, visit.id))
    return tuple(
        TaskItem(
            visit.school_name or visit.urn,
            visit.urn,
            visit.id,
            visit.visit_date.isoformat() if visit.visit_date else "",
            visit.visit_date,
            visit.state,
        )
        for visit in found
    )


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
