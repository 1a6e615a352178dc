from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    board_returns,
    categorising,
    home,
    returning,
    setting_up,
    visiting,
)
from ssio_desktop.services.home import Today, time_left, today
from ssio_desktop.services.home_tasks import TaskKind
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import CHEAP, PACKS, PASSPHRASE, MakeWorkspace, with_schools
from tests.services.test_categorising import categorise
from tests.services.test_returns import complete
from tests.services.visits import begin

TERM = TermId(2026, "autumn")
URNS = ("900001", "900002", "900003")


def open_items(seen: Today, kind: TaskKind) -> list[str]:
    (task,) = [task for task in seen.tasks if task.kind == kind]
    return [item.urn or item.label for item in task.items]


def test_a_fresh_store_asks_for_the_first_steps(make_workspace: MakeWorkspace) -> None:
    seen = today(make_workspace("north"))
    assert seen.steps == home.FirstSteps(register=False, caseload=False, visit=False)
    assert (seen.caseload, seen.open_tasks) == (0, ())


def test_each_first_step_is_told_when_it_is_done(ws: Workspace) -> None:
    assert today(ws).steps == home.FirstSteps(register=True, caseload=True, visit=False)
    begin(ws, URNS[0])
    assert today(ws).steps.are_done


def test_schools_are_listed_under_what_they_wait_for(ws: Workspace) -> None:
    categorise(ws, URNS[0], TERM, "2")
    opened = categorising.open_categorisation(ws, URNS[1], TERM)
    categorising.save(ws, opened, opened.draft.with_answer("2.teaching", Answer("met")))
    begin(ws, URNS[0])
    visiting.finalise(ws, begin(ws, URNS[1]))
    seen = today(ws)
    assert open_items(seen, "no category") == [URNS[2]]
    assert open_items(seen, "category unfinished") == [URNS[1]]
    assert open_items(seen, "no visit") == [URNS[2]]
    assert open_items(seen, "visit draft") == [URNS[0]]
    assert open_items(seen, "visit not issued") == [URNS[1]]
    assert open_items(seen, "return") == [TERM.title]


def test_nothing_is_open_after_a_complete_term_was_returned(ws: Workspace, tmp_path: Path) -> None:
    complete(ws)
    assert [task.kind for task in today(ws).open_tasks] == ["backup", "return"]
    setting_up.back_up(ws)
    assert [task.kind for task in today(ws).open_tasks] == ["return"]
    returning.make_return(ws, TERM, tmp_path / "a.ssio-return")
    seen = today(ws)
    assert (seen.open_tasks, seen.returns) == ((), 1)


def test_a_conflict_is_a_task_with_its_school(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    mine, colleague = (with_schools(make_workspace(name), register) for name in ("north", "south"))
    for officer, answer in ((mine, Answer("met")), (colleague, Answer("partly"))):
        opened = categorising.open_categorisation(officer, URNS[0], TERM)
        categorising.save(officer, opened, opened.draft.with_answer("2.teaching", answer))
    path = tmp_path / "south.ssio-return"
    returning.make_return(colleague, TERM, path, incomplete=True)
    board_returns.import_return(mine, board_returns.preview_return(mine, path))
    assert URNS[0] in open_items(today(mine), "conflict")


def test_the_caseload_is_counted_by_category_and_adds_up(ws: Workspace) -> None:
    categorise(ws, URNS[0], TERM, "2")
    categorise(ws, URNS[1], TERM, "3b")
    seen = today(ws)
    counts = {each.code: each.schools for each in seen.categories}
    assert (counts["2"], counts["3b"], counts[""]) == (1, 1, 1)
    assert sum(counts.values()) == seen.caseload


@pytest.mark.parametrize(
    ("day", "half", "school_days", "resumes"),
    [
        (date(2026, 10, 14), 1, 8, None),
        (date(2026, 10, 23), 1, 1, None),
        (date(2026, 10, 27), None, 0, date(2026, 11, 2)),
        (date(2026, 11, 2), 2, 35, None),
        (date(2026, 12, 25), None, 0, date(2027, 1, 4)),
        (date(2031, 5, 5), None, 0, None),
    ],
)
def test_the_time_left_counts_school_days_and_says_when_school_resumes(
    ws: Workspace, day: date, half: int | None, school_days: int, resumes: date | None
) -> None:
    calendar = setting_up.calendar(ws)
    found = time_left(day, calendar.term_on(day), calendar.terms)
    assert (found.half, found.school_days, found.resumes) == (half, school_days, resumes)


def test_the_day_is_the_clocks(ws: Workspace) -> None:
    later = replace(ws, now=lambda: datetime(2027, 2, 1, 12, tzinfo=UTC))
    assert today(later).time.term == TermId(2027, "spring")


def test_a_changed_passphrase_opens_the_store_and_the_old_one_no_longer(ws: Workspace) -> None:
    setting_up.change_passphrase(ws, PASSPHRASE, "four dry umbrellas", cost=CHEAP)
    with pytest.raises(UserError):
        setting_up.open_workspace(ws.store.path, PASSPHRASE, PACKS)
    again = setting_up.open_workspace(ws.store.path, "four dry umbrellas", PACKS)
    assert again.store.digest() == ws.store.digest()
    again.close()


def test_a_wrong_old_passphrase_changes_nothing(ws: Workspace) -> None:
    with pytest.raises(UserError):
        setting_up.change_passphrase(ws, "not this one", "four dry umbrellas", cost=CHEAP)
    setting_up.open_workspace(ws.store.path, PASSPHRASE, PACKS).close()


def test_a_backup_made_on_demand_holds_every_event(ws: Workspace) -> None:
    made = setting_up.back_up(ws)
    assert made.events == ws.store.count_events()
    assert made.path.is_file()


def urgency(seen: Today, kind: TaskKind) -> str:
    (task,) = [task for task in seen.tasks if task.kind == kind]
    return task.urgency


def test_visits_of_the_week_are_due_begun_or_only_planned(ws: Workspace) -> None:
    today_ = begin(ws, URNS[0], visit__visit_date="2026-10-14")
    begin(ws, URNS[1], visit__visit_date="2026-10-01", next__next_date="2026-10-20")
    begin(ws, URNS[2], visit__visit_date="2026-10-21")
    (task,) = [task for task in today(ws).tasks if task.kind == "visit due"]
    assert [(item.urn, item.visit, item.state) for item in task.items] == [
        (URNS[0], today_, "begun"),
        (URNS[1], "", "planned"),
    ]
    assert task.urgency == "today"
    assert open_items(today(ws), "visit draft") == [URNS[1]]


def test_a_planned_day_that_passed_without_a_note_is_told(ws: Workspace) -> None:
    begin(ws, URNS[0], visit__visit_date="2026-09-20", next__next_date="2026-10-09")
    assert open_items(today(ws), "visit lapsed") == [URNS[0]]
    begin(ws, URNS[0], visit__visit_date="2026-10-10")
    assert open_items(today(ws), "visit lapsed") == []


def test_actions_are_overdue_or_due_soon(ws: Workspace) -> None:
    for urn, due in zip(URNS, ("2026-10-13", "2026-10-28", "2026-10-29"), strict=True):
        begin(ws, urn, visit__visit_date="2026-10-01", **{"actions:a1.by_when": due})
    seen = today(ws)
    assert open_items(seen, "action overdue") == [URNS[0]]
    assert open_items(seen, "action soon") == [URNS[1]]
    assert urgency(seen, "action overdue") == "today"


@pytest.mark.parametrize(("day", "expected"), [(14, "term"), (30, "week"), (45, "today")])
def test_categories_grow_pressing_as_the_term_ends(ws: Workspace, day: int, expected: str) -> None:
    moment = datetime(2026, 11, 1, 9, tzinfo=UTC) + timedelta(days=day)
    seen = today(replace(ws, now=lambda: moment))
    assert {urgency(seen, kind) for kind in ("no category", "no visit", "return")} == {expected}


def test_the_most_urgent_stands_first(ws: Workspace) -> None:
    begin(ws, URNS[0], visit__visit_date="2026-10-01", **{"actions:a1.by_when": "2026-10-13"})
    kinds = [task.kind for task in today(ws).open_tasks]
    assert kinds.index("action overdue") < kinds.index("backup") < kinds.index("no visit")


def test_the_term_lies_on_one_line_with_its_visits_actions_and_edges(ws: Workspace) -> None:
    visit = begin(ws, URNS[0], visit__visit_date="2026-10-01", next__next_date="2026-11-10")
    line = today(ws).line
    assert line is not None
    told = [(dot.day.isoformat(), dot.kind, dot.visit) for dot in line.dots]
    assert ("2026-10-01", "visit made", visit) in told
    assert ("2026-11-10", "visit planned", visit) in told
    assert ("2026-12-01", "action due", "") in told
    assert [kind for _, kind, _ in told].count("edge") == 3
    assert told == sorted(told, key=lambda each: each[0])


def test_movement_is_counted_against_the_term_before(ws: Workspace) -> None:
    categorise(ws, URNS[0], TERM.previous(), "3b")
    categorise(ws, URNS[0], TERM, "2")
    categorise(ws, URNS[1], TERM, "2")
    seen = today(ws)
    assert dict(seen.movements) == {"Improved": 1, "New": 1, "Not categorised this term": 1}
    assert seen.unvisited == 3
