"""Structured solutions: considered one by one, chosen, carried out; asked for of schools causing
concern."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.solution_options import read_options
from ssio_desktop.domain.casework.solutions import read_considered, read_solution
from ssio_desktop.domain.events import Standing as Known
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    actions,
    board_lists,
    calendar_items,
    concern_records,
    deciding,
    documents,
    home,
    schools,
)
from ssio_desktop.services.casework import solutions
from ssio_desktop.services.casework.solution_part import SOLUTION_PART, not_considered
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.in_depth_facts import in_depth_data
from ssio_desktop.services.workspace import Workspace
from tests.services.test_categorising import categorise

ASH, BIRCH = "900001", "900002"
SUMMER, AUTUMN = TermId(2026, "summer"), TermId(2026, "autumn")
DAY = date(2026, 10, 5)


def chosen(ws: Workspace, option: str = "federation") -> str:
    solutions.consider(ws, ASH, option, "suits", "Both boards want it.", DAY)
    return solutions.choose(
        ws, ASH, option, "The best of seven.", "Head of service", DAY, due=date(2027, 1, 4)
    ).value


def test_a_school_causing_concern_waits_until_a_solution_was_considered(ws: Workspace) -> None:
    categorise(ws, ASH, SUMMER, "3b")
    categorise(ws, ASH, AUTUMN, "4")
    categorise(ws, BIRCH, AUTUMN, "2")
    found = SOLUTION_PART.standings(ws, [ASH, BIRCH, "900003"])
    assert list(found) == [ASH]
    assert (found[ASH].code, found[ASH].urgency) == ("Not yet considered", "now")
    # Since the first term of the two that cause concern.
    assert not_considered(ws, [ASH, BIRCH]) == {ASH: date(2026, 4, 13)}
    (listed,) = board_lists.board_lists(ws, AUTUMN).unconsidered
    assert listed.school.urn == ASH and "since 13 April 2026" in listed.reasons[0]
    solutions.consider(ws, ASH, "academy", "later", "It would cost what has begun.", DAY)
    assert SOLUTION_PART.standings(ws, [ASH])[ASH].code == "Considered"
    assert board_lists.board_lists(ws, AUTUMN).unconsidered == ()


def test_what_was_considered_before_the_school_caused_concern_does_not_count(
    ws: Workspace,
) -> None:
    concern_records.record_entry(ws, ASH, "solution", date(2026, 5, 4), "A federation.")
    categorise(ws, ASH, SUMMER, "2")
    categorise(ws, ASH, AUTUMN, "3b")
    assert list(not_considered(ws, [ASH])) == [ASH]
    categorise(ws, ASH, SUMMER, "3b")
    assert not_considered(ws, [ASH]) == {}
    deciding.decide(ws, ASH, SUMMER, "2", "Results rose.")
    assert list(not_considered(ws, [ASH])) == [ASH]


def test_only_what_was_considered_to_suit_is_chosen_and_one_at_a_time(ws: Workspace) -> None:
    with pytest.raises(UserError) as refused:
        solutions.choose(ws, ASH, "federation", "Good.", "Head of service", DAY)
    assert refused.value.code == "solution.not-considered"
    key = chosen(ws)
    found = solutions.solutions(ws, ASH)
    assert found.under_way is not None and found.under_way[0] == key
    solution = found.under_way[1]
    assert "One governing body" in solution.governance
    assert len(solution.tasks) == 4 and all(task.legal for task in solution.tasks)
    solutions.consider(ws, ASH, "agreement", "suits", "Also good.", DAY)
    with pytest.raises(UserError) as refused:
        solutions.choose(ws, ASH, "agreement", "Good.", "Head of service", DAY)
    assert refused.value.code == "solution.under-way"


def test_a_solution_is_carried_out_step_by_step_and_ended(ws: Workspace) -> None:
    key = chosen(ws, "agreement")
    solutions.add_partner(ws, ASH, key, "", "Its head is associate head", partner_urn=BIRCH)
    made = solutions.set_task(ws, ASH, key, "First joint week", "Heads", date(2026, 10, 12)).value
    standing = SOLUTION_PART.standings(ws, [ASH])[ASH]
    assert (standing.urgency, standing.due) == ("now", date(2026, 10, 12))
    assert SOLUTION_PART.coming is not None and SOLUTION_PART.story is not None
    days = [each.day for each in SOLUTION_PART.coming(ws, DAY, date(2027, 12, 31), ws.officer)]
    assert days == [date(2026, 10, 12), date(2027, 1, 4)]
    with pytest.raises(UserError) as refused:
        solutions.end(ws, ASH, key, "done", "It works.", DAY)
    assert refused.value.code == "solution.open-steps"
    solutions.finish_task(ws, ASH, key, made.id, date(2026, 10, 13), "Eight teachers took part.")
    solution = solutions.solutions(ws, ASH).chosen[0][1]
    assert solution.partners[0].name == "Birch Hill Primary School"
    assert [task.words for task in solution.tasks][-1] == "First joint week"
    for task in solution.open_tasks:
        solutions.drop_task(ws, ASH, key, task.id)
    solutions.end(ws, ASH, key, "done", "It works.", date(2026, 10, 14))
    assert SOLUTION_PART.standings(ws, [ASH])[ASH].code == "Ended"
    with pytest.raises(UserError):
        solutions.set_governance(ws, ASH, key, "Another.")
    what = sorted((each.day, str(each.what)) for each in SOLUTION_PART.story(ws, ASH))
    assert [told for _, told in what][-1] == "Solution ended"
    sheet = in_depth_data(ws, ASH)
    assert any("Partnership agreement" in told for _, told in sheet.solutions)


def test_the_paper_on_solutions_says_every_option_and_what_was_chosen(ws: Workspace) -> None:
    key = chosen(ws)
    solutions.add_partner(ws, ASH, key, "The diocese", "Appoints a governor")
    data = documents.document_pdf(ws, Wanted("solutions", ASH))
    assert data == documents.document_pdf(ws, Wanted("solutions", ASH))
    assert data.startswith(b"%PDF")
    told = documents.suggested_name(ws, Wanted("solutions", ASH))
    assert told == "Ash-Lane-Primary-School-structured-solutions.pdf"


@pytest.mark.parametrize(
    ("option", "view", "reasons", "day", "code"),
    [
        ("merger", "suits", "Good.", DAY, "solution.option"),
        ("academy", "suits", " ", DAY, "solution.unfinished"),
        ("academy", "maybe", "Good.", DAY, "solution.unfinished"),
        ("academy", "suits", "Good.", date(2026, 10, 15), "solution.day"),
    ],
)
def test_a_consideration_needs_its_reasons(
    ws: Workspace, option: str, view: str, reasons: str, day: date, code: str
) -> None:
    with pytest.raises(UserError) as refused:
        solutions.consider(ws, ASH, option, view, reasons, day)  # type: ignore[arg-type]
    assert refused.value.code == code


ODD = st.recursive(
    st.none() | st.sampled_from(("federation", "2026-10-05", "suits")) | st.integers(),
    lambda x: (
        st.lists(x, max_size=3)
        | st.dictionaries(
            st.sampled_from(("option", "day", "view", "name", "words", "result", "due")),
            x,
            max_size=5,
        )
    ),
)


@settings(max_examples=40)
@given(
    st.dictionaries(
        st.sampled_from(
            ("considered.a", "chosen", "governance", "partner.a", "step.a", "done.a", "ended")
        ),
        ODD,
    )
)
def test_odd_records_are_passed_over(values: dict[str, object]) -> None:
    state = Known("solution/900001:x", dict(sorted(values.items())))  # type: ignore[arg-type]
    found = read_solution(state)
    assert all(task.words for task in found.tasks) and all(p.name for p in found.partners)
    assert all(each.option and each.view for each in read_considered(state))


@pytest.mark.parametrize("text", ["x", "option = 1", "option = []", "[[option]]\nid = 'a'"])
def test_options_that_are_none_are_refused_with_the_files_name(text: str) -> None:
    with pytest.raises(UserError) as refused:
        read_options(text, "own.toml")
    assert "own.toml" in refused.value.where


def test_all_seven_options_of_the_strategy_come_along(ws: Workspace) -> None:
    later = replace(ws, now=lambda: datetime(2026, 10, 14, tzinfo=UTC))
    assert [each.id for each in solutions.options(later)] == [
        *("continuous", "agreement", "federation", "trust", "co-operative"),
        *("teaching-school", "academy"),
    ]
    assert all(each.context and each.comprises for each in solutions.options(later))


def test_the_steps_of_a_solution_stand_among_all_actions_until_they_are_done(
    ws: Workspace,
) -> None:
    key = chosen(ws)
    task = solutions.set_task(ws, ASH, key, "First joint week", "Heads", date(2026, 10, 12)).value
    first, *rest = actions.list_actions(ws, urn=ASH)
    assert (first.what, first.who, first.standing) == ("First joint week", "Heads", "overdue")
    assert len(rest) == 4 and {each.standing for each in rest} == {"open"}
    with pytest.raises(UserError) as refused:
        solutions.finish_task(ws, ASH, key, "nothing", date(2026, 10, 13), "Both schools came.")
    assert refused.value.code == "solution.step"
    solutions.finish_task(ws, ASH, key, task.id, date(2026, 10, 13), "Both schools came.")
    done = actions.find_action(ws, first.key)
    assert (done.standing, done.comment) == ("done", "Both schools came.")
    solutions.end(ws, ASH, key, "dropped", "One governing body refused.", date(2026, 10, 14))
    assert not any(each.is_open for each in actions.list_actions(ws, urn=ASH))


def test_a_step_that_is_due_is_asked_for_once(ws: Workspace) -> None:
    key = chosen(ws)
    late = date(2026, 10, 12)
    solutions.set_task(ws, ASH, key, "First joint week", "Heads", late)
    schools.assign_officer(ws, [ASH], ws.officer)
    tasks = [task for task in home.today(ws).tasks if any(e.urn == ASH for e in task.items)]
    told = {task.kind: [each.detail for each in task.items if each.urn == ASH] for task in tasks}
    assert told["action overdue"] == ["First joint week"] and "casework" not in told
    shown = calendar_items.items(ws, late, late)
    assert [(each.kind, each.detail) for each in shown] == [("casework", "First joint week")]
    # What stands among no actions is still told of as casework.
    categorise(ws, BIRCH, AUTUMN, "4")
    schools.assign_officer(ws, [BIRCH], ws.officer)
    (kept,) = [task for task in home.today(ws).tasks if task.kind == "casework"]
    assert [each.urn for each in kept.items] == [BIRCH]


def test_tasks_in_law_stand_in_the_order_in_which_the_option_has_them(ws: Workspace) -> None:
    key = chosen(ws)
    wanted = next(each.legal for each in solutions.options(ws) if each.id == "federation")
    for _ in range(5):
        under_way = solutions.solutions(ws, ASH).under_way
        assert under_way is not None
        assert tuple(each.words for each in under_way[1].tasks) == wanted
        solutions.end(ws, ASH, key, "dropped", "Begun anew.", DAY)
        key = chosen(ws)
