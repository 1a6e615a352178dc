"""Home reads what it shows, however many visits and actions are open."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from ssio_desktop.services import actions, meetings
from ssio_desktop.services.home import Today, today
from ssio_desktop.services.home_tasks import FIRST, SOON, Task, TaskKind
from ssio_desktop.services.term_line import A_DAY, Dot
from ssio_desktop.services.workspace import Workspace
from tests.services.measuring import URNS, copies, work_of
from tests.services.test_moderation import TERM
from tests.services.visits import begin


def of(seen: Today, kind: TaskKind) -> Task:
    (found,) = [each for each in seen.tasks if each.kind == kind]
    return found


def dots_of(seen: Today) -> list[Dot]:
    assert seen.line is not None
    return [dot for dot in seen.line.dots if dot.kind.startswith("action")]


def test_what_comes_due_is_what_the_list_of_actions_says(ws: Workspace) -> None:
    first = begin(ws, URNS[0], visit__visit_date="2026-09-10")
    begin(
        ws,
        URNS[0],
        visit__visit_date="2026-09-20",
        **{
            "last_actions:b1": 1,
            "last_actions:b1.what": "review the SPELLING scheme",
            "last_actions:b1.state": "late",
            "last_actions:b1.by_when": "2026-10-20",
            "actions:a1.what": "Read with year 3",
            "actions:a1.by_when": "2026-10-13",
        },
    )
    done = begin(
        ws, URNS[1], visit__visit_date="2026-09-10", **{"actions:a1.by_when": "2026-10-15"}
    )
    actions.record_progress(ws, f"{done}/actions:a1", state="done", note="Seen.")
    begin(ws, URNS[2], visit__visit_date="2026-09-10", **{"actions:a1.by_when": "2026-10-16"})
    board = meetings.plan_meeting(ws, date(2026, 10, 12), TERM, with_agenda=False).value
    for urn, what, day in (
        (URNS[2], "Review the spelling scheme", date(2026, 10, 27)),
        (URNS[1], "Write to the governors", date(2026, 10, 13)),
    ):
        item = meetings.add_item(ws, board, "A school", urn=urn).value
        meetings.decide_text(ws, board, item, what, "", day)
    for passed in (0, 1, 3, 14, 40):
        at = replace(ws, now=lambda on=passed: datetime(2026, 10, 14, tzinfo=UTC) + timedelta(on))
        seen, day = today(at), at.today()
        listed = [e for e in actions.list_actions(at, officer=ws.officer) if e.is_open and e.due]
        late = [e.key for e in listed if e.standing == "overdue"]
        soon = [e.key for e in listed if e.due and 0 <= (e.due - day).days <= SOON]
        assert [item.action for item in of(seen, "action overdue").items] == late
        assert [item.action for item in of(seen, "action soon").items] == soon
        shown = {(dot.action, dot.day, dot.kind == "action overdue") for dot in dots_of(seen)}
        assert shown == {(e.key, e.due, e.standing == "overdue") for e in listed}
    assert f"{first}/actions:a1" in {dot.action for dot in dots_of(today(ws))}


def test_home_reads_no_more_rows_where_more_is_open(ws: Workspace) -> None:
    model = begin(
        ws, URNS[0], visit__visit_date="2026-09-10", **{"actions:a1.by_when": "2026-10-13"}
    )
    copies(ws, model, 60, visit_date=None)
    few = work_of(ws, lambda: today(ws))
    copies(ws, model, 200, visit_date=None)
    many = work_of(ws, lambda: today(ws))
    assert many[0] == few[0]
    assert (many[1] - few[1]) / 200 < 200, "steps of the database for each that is open"

    seen, every = today(ws), 261
    late, drafts = of(seen, "action overdue"), of(seen, "visit draft")
    assert (late.count, len(late.items)) == (every, FIRST)
    assert (drafts.count, len(drafts.items)) == (every, FIRST)
    assert drafts.urgency == "today"
    dots = dots_of(seen)
    assert [dot.more for dot in dots] == [0] * A_DAY + [every - A_DAY]
    assert late.items[0].action == actions.list_actions(ws, officer=ws.officer)[0].key
