"""The sample authority: that it is invented, and that it holds what it is there to show."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from ssio_desktop.bootstrap import find_resources
from ssio_desktop.cli.demo_folder import PASSPHRASE
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.entitlement import Warned
from ssio_desktop.domain.schools import is_urn
from ssio_desktop.services import (
    accuracy_list,
    actions,
    board,
    challenges,
    forms,
    meetings,
    readiness,
    reading,
    reading_queue,
    risk,
    schools,
    second_looks,
    setting_up,
    visiting,
)
from ssio_desktop.services.casework import (
    action_plans,
    capacity,
    self_evaluation,
    support_years,
    watch,
)
from ssio_desktop.services.casework.formal_part import FORMAL_PART
from ssio_desktop.services.casework.partnership import minutes, records
from ssio_desktop.services.casework.solution_part import SOLUTION_PART
from ssio_desktop.services.evidence import inspections, log, plans, scrutiny, self_assessments
from ssio_desktop.services.sample.story import Story, read_story
from ssio_desktop.services.workspace import Workspace
from tests.sample import sample_demo

pytestmark = pytest.mark.timeout(600)  # whoever asks first builds the whole sample

SUMMER, AUTUMN = TermId(2026, "summer"), TermId(2026, "autumn")


@pytest.fixture(scope="module")
def story() -> Story:
    return read_story(find_resources().sample)


@contextmanager
def opened(key: str) -> Iterator[Workspace]:
    """A store of the demo, for looking only."""
    built = sample_demo().built
    path = built.board if key == "board" else built.stores[key]
    ws = setting_up.open_workspace(path, PASSPHRASE, find_resources().packs)
    try:
        yield ws
    finally:
        ws.close()


def test_the_register_has_the_true_columns_and_numbers_that_no_school_has(story: Story) -> None:
    path = find_resources().sample / "edubasealldata20260901.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert {len(row) for row in rows} == {140}
    urns = [row[0] for row in rows[1:]]
    assert len(set(urns)) == len(urns) == 34
    assert all(is_urn(urn) and urn.startswith(("9000", "9001")) for urn in urns)
    assert {row[1] for row in rows[1:]} == {"999"}
    assert {school.urn for school in story.schools} < set(urns)


def test_the_inspections_have_the_true_columns() -> None:
    path = find_resources().sample / "latest_inspections_as_at_31_Aug_2026.csv"
    with path.open(encoding="utf-8", newline="") as file:
        assert {len(row) for row in csv.reader(file)} == {85}


def test_nobody_is_named_but_by_their_role() -> None:
    path = find_resources().sample / "edubasealldata20260901.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["HeadLastName"] + row["HeadFirstName"] for row in rows} == {""}
    with opened("north") as ws:
        assert [each.name for each in setting_up.officers(ws)] == [
            "Board Clerk",
            "Officer East",
            "Officer North",
            "Officer South",
        ]


@pytest.mark.parametrize("key", ["north", "south", "east"])
def test_each_officer_has_a_caseload_of_ten(key: str) -> None:
    with opened(key) as ws:
        assert len(schools.list_schools(ws, officer=ws.officer)) == 10


def test_the_board_sees_every_movement_and_the_one_conflict() -> None:
    with opened("board") as ws:
        summary = board.summary(ws, SUMMER)
    assert len(summary.rows) == 30
    assert all(row.category for row in summary.rows)
    assert summary.movements["up"] >= 5 and summary.movements["down"] >= 2
    (conflict,) = summary.conflicts
    assert (conflict.urn, conflict.path) == ("900028", "answers.2.groups")
    assert {head.officer_name for head in conflict.heads} == {"Officer South", "Officer East"}
    assert {category for category, _, count in summary.counts if count} == {
        *("1", "2", "3a", "3b", "4", "1TV", "2TV")
    }


def test_the_board_has_risks_a_meeting_with_decisions_and_an_overdue_challenge() -> None:
    with opened("board") as ws:
        rated = risk.overview(ws, SUMMER).rated("red-plus", "red", "amber", "green")
        coming, held = meetings.meetings(ws)
        late, answered = sorted(challenges.challenges(ws), key=lambda each: each.outcome or "")
    assert {row.rating for row in rated} == {"red-plus", "red", "amber", "green"}
    assert (held.term, coming.term) == (SUMMER, AUTUMN)
    assert len(held.categories) == 30 and len(held.decisions) == 3
    assert sum(item.section == "arising" for item in coming.items) == 2
    assert (late.standing(date(2026, 11, 20)), answered.outcome) == ("late", "not upheld")


def test_judgements_against_the_best_fit_have_their_reason() -> None:
    with opened("board") as ws:
        differing = [row for row in board.summary(ws, SUMMER).rows if row.category != row.suggested]
    assert {row.urn for row in differing} == {"900004", "900024"}
    assert all(len(row.reason) > 100 for row in differing)


def test_visits_of_every_form_are_told_with_an_amendment_and_drafts() -> None:
    states: set[str] = set()
    used: set[str] = set()
    versions: set[int] = set()
    for key in ("north", "south", "east"):
        with opened(key) as ws:
            known = {info.id for info in forms.forms(ws)}
            rows = visiting.list_visits(ws, officer=ws.officer)
            used |= {row.form_id for row in rows}
            states |= {row.state for row in rows}
            versions |= {row.version for row in rows}
    assert used == known
    assert states == {"draft", "final", "issued"}
    assert versions == {0, 1, 2}


def test_what_was_agreed_is_answered_for_at_the_next_visit() -> None:
    with opened("north") as ws:
        row = next(each for each in visiting.list_visits(ws, urn="900002", term=AUTUMN))
        answers = visiting.read(ws, row.id).answers
    states = {value for path, value in answers.items() if path.endswith(".state")}
    assert states == {"under_way", "late"}


def test_both_inspection_frameworks_and_inherited_judgements_are_there() -> None:
    with opened("south") as ws:
        found = schools.school(ws, "900013").inspections
    assert {each.framework for each in found} == {"report-card", "graded"}
    assert [each.inherited for each in found] == [False, True]


def test_a_whole_term_lacks_nothing_and_the_current_one_is_under_way() -> None:
    with opened("north") as ws:
        assert readiness.readiness(ws, SUMMER).is_ready
        now = readiness.readiness(ws, AUTUMN)
    assert 0 < now.ready_count < len(now.schools)


def test_a_school_that_was_handed_over_keeps_its_whole_record() -> None:
    with opened("east") as ws:
        record = schools.school(ws, "900028")
        names = {line.officer_name for line in record.visits}
    assert record.officer_name == "Officer East"
    assert names == {"Officer South", "Officer East"}
    assert len([each for each in record.categories if each.completed]) == 3


def test_drafts_are_with_schools_replied_to_and_ended() -> None:
    found: dict[str, str] = {}
    for key in ("north", "south"):
        with opened(key) as ws:
            for row in accuracy_list.list_checks(replace(ws, now=last_day)):
                found[row.urn] = row.state
                assert row.points == {"900012": 2, "900005": 1}.get(row.urn, 0)
    assert found == {
        "900003": "with school",
        "900004": "closed",
        "900005": "answered",
        "900012": "replied",
    }


def test_the_board_receives_the_checks_with_the_visits() -> None:
    with opened("board") as ws:
        assert {"900004", "900005"} <= {row.urn for row in accuracy_list.list_checks(ws)}


def last_day() -> datetime:
    return datetime(2026, 11, 20, 12, tzinfo=UTC)


def test_one_report_waits_for_a_reader_one_was_returned_and_one_is_approved() -> None:
    for key in ("south", "board"):
        with opened(key) as ws:
            listed = {each.row.urn: each for each in reading_queue.queue(ws)}
            returned = reading.paper(ws, listed["900012"].row.id)
        assert {urn: each.standing for urn, each in listed.items()} == {
            "900003": "waiting",
            "900012": "returned",
            "900017": "approved",
        }
        assert len(returned.comments) == 2
        assert not any(each.is_changed_since for each in returned.comments)


@pytest.mark.parametrize("key", ["north", "south", "east"])
def test_every_officer_is_asked_to_judge_somebody_elses_school_again(key: str) -> None:
    with opened(key) as ws:
        waiting = [
            row for row in second_looks.looks(ws, officer=ws.officer) if row.state == "waiting"
        ]
        assert waiting, "the page of second judgements has something to show to whoever practises"
        for row in waiting:
            look = second_looks.open_look(ws, row.look.urn, row.look.term)
            assert look.record.officer != ws.officer and look.record.categories == ()


def test_evidence_of_officers_reaches_the_board_and_leaves_gaps() -> None:
    with opened("board") as ws:
        found = log.entries(ws)
        assert {each.by_name for each in found} == {"Officer North", "Board Clerk"}
        assert {each.entry.rating for each in found} == {"red", "amber", "green", None}
        missing = [each for each in log.standing(ws, SUMMER, found) if each.is_gap]
        assert any(each.last is not None for each in missing) and len(missing) < 29
        assert [each.authority for each in inspections.inspections(ws)] == [
            "Ambleshire County Council",
            "Harrowmoor Council",
            "Port Linden City Council",
        ]
        (plan,) = plans.plans(ws)
        assert {each.standing(date(2026, 11, 20)) for each in plan.actions} == {"open", "overdue"}
        update, first = scrutiny.reports(ws, plan.id)
        assert update.since == first.cover.day and "amber now" in update.text("issues")
        (drafted,) = self_assessments.assessments(ws)
        assert all(drafted.sections.values()) and len(drafted.cited) == 10


def test_support_and_watch_show_easy_and_hard_cases() -> None:
    found: dict[str, Warned] = {}
    directions: dict[str, str] = {}
    spare: dict[str, float | None] = {}
    for key in ("north", "south", "east"):
        with opened(key) as ws:
            now = replace(ws, now=lambda: datetime(2026, 11, 20, 16, tzinfo=UTC))
            own = [row.urn for row in schools.list_schools(now, officer=now.officer)]
            found |= {u: each.year.warned for u, each in support_years.in_year(now, own).items()}
            directions |= {u: each.code for u, each in watch.standings(now, own).items()}
            spare |= {
                row.name: row.spare
                for row in capacity.loads(now).rows
                if row.officer == now.officer
            }
            if key == "north":
                year = support_years.of_school(now, "900003", 2025)
                assert {each.state for each in year.sessions} == {"given", "cancelled"}
                assert {pool.unit for pool in year.year.pools if pool.used} == {"visits", "days"}
    assert (found["900022"], found["900018"]) == ("short", "extra")
    assert directions == {"900003": "Getting better", "900006": "Steady"}
    assert (spare["Officer South"] or 0) < 0 < (spare["Officer North"] or 0)


def test_boards_follow_a_school_through_its_year_with_easy_and_hard_cases() -> None:
    with opened("south") as ws:
        seen = records.board_of(ws, "900011")
        assert len([each for each in seen.held if each.day < date(2026, 8, 1)]) == 6
        states = [seen.state(each) for each in seen.meetings]
        assert states == ["approved"] * 6 + ["to approve", "planned"]
        assert [each.advice.kind for each in seen.held[:6] if each.advice] == [
            "go on", "escalate", "escalate", "go on", "go on", "go on",
        ]  # fmt: skip
        chairs = {each.name for each in seen.board.members if each.role == "chair"}
        assert len(chairs) == 2
        calls = "Call every absent pupil’s family by nine, and visit on the second day"
        (line,) = [each for each in actions.list_actions(ws, urn="900011") if each.what == calls]
        assert line.is_of("visit") and line.is_of("partnership-meeting")
        academy = records.board_of(ws, "900013")
        assert not minutes.quorum(ws, academy.held[0]).is_met
        assert academy.state(academy.held[-1]) == "sitting"
    with opened("east") as ws:
        assert records.board_of(ws, "900022").board.skips.keys() == {"2026-autumn-1"}
    with opened("north") as ws:
        (*_, last) = records.board_of(ws, "900006").held
        assert last.advice is not None and last.advice.kind == "exit"


def test_one_plan_ran_its_year_another_is_late_and_a_school_changed_its_view_of_itself() -> None:
    with opened("south") as ws:
        now, former = action_plans.plans(ws, "900011")
        assert (former.stage, now.stage) == ("closed", "agreed")
        slipped = [each.slipped for each in former.milestones if each.met_on and each.moves]
        assert len(slipped) == 2 and min(slipped) > 0
        late = action_plans.milestones_due(ws, "900013", date(2026, 10, 1), date(2026, 10, 31))
        assert [each.rating for each in late] == ["met", "red"]
        seen = self_evaluation.beside(ws, "900011")
        assert seen is not None and seen.now.differing and seen.before is not None
        assert seen.now.framework != seen.before.framework


def test_formal_action_and_solutions_stand_where_the_story_left_them() -> None:
    with opened("board") as ws:
        urns = [row.urn for row in schools.list_schools(ws)]
        formal = FORMAL_PART.standings(ws, urns)
        solution = SOLUTION_PART.standings(ws, urns)
    assert formal["900011"].code == "Closed"
    assert formal["900013"].code == "Regions Group informed"
    assert solution["900011"].code == "Federation"
    assert solution["900006"].code == "Ended"
    assert solution["900022"].code == "Not yet considered"
    with opened("east") as ws:  # its return of the current term is not sent yet
        assert SOLUTION_PART.standings(ws, ["900026"])["900026"].code == "Federation"
