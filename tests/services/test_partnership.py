"""Partnership boards from the proposed series to approved minutes, and what they leave to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ssio_desktop.domain.actions import Progress
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.boards import BOARD, BOARD_MEETING, read_board_meeting
from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    actions,
    all_typed,
    board_dates,
    calendar_items,
    concern,
    home,
    importing,
    meetings,
    recovering,
    schools,
    setting_up,
    undoing,
    visiting,
)
from ssio_desktop.services.casework import overview
from ssio_desktop.services.casework.part import Standing
from ssio_desktop.services.casework.partnership import (
    members,
    minutes,
    own_rules,
    records,
    series,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.conftest import MakeWorkspace
from tests.services.test_board_dates import noted
from tests.services.test_categorising import categorise
from tests.services.visits import begin as begin_visit

URN, OTHER = "900001", "900002"
TERM = TermId(2026, "autumn")


def on(ws: Workspace, day: str) -> Workspace:
    moment = datetime.fromisoformat(f"{day}T15:00:00").replace(tzinfo=UTC)
    return replace(ws, now=lambda: moment)


@pytest.fixture
def grave(ws: Workspace) -> Iterator[Workspace]:
    """With a school in category 4 and another in 2, on 14 October 2026."""
    categorise(ws, URN, TERM, "4")
    categorise(ws, OTHER, TERM, "2")
    yield ws


def held(ws: Workspace, day: str, *, absent: tuple[str, ...] = ()) -> str:
    """A board that begins on a day, with everybody there but these roles; its key."""
    then = on(ws, day)
    key = series.plan_meeting(then, URN, date.fromisoformat(day)).value.key
    minutes.begin(then, key)
    people = records.meeting(then, key).people
    minutes.set_presence(then, key, {each.id: each.role not in absent for each in people})
    series.refresh_agenda(then, key)
    return key


def item(ws: Workspace, key: str, begins: str) -> str:
    return next(each.id for each in records.meeting(ws, key).items if each.key.startswith(begins))


def stands(ws: Workspace, urn: str = URN) -> Standing:
    found = {part.id: standing for part, standing in overview.of_school(ws, urn)}
    standing = found["partnership-board"]
    assert standing is not None
    return standing


def test_a_year_of_boards_is_proposed_planned_at_once_moved_and_left_out(grave: Workspace) -> None:
    assert concern.causing_concern(grave, [URN, OTHER]) == {URN: "4"}
    assert stands(grave).urgency == "now" and stands(grave).code == "No board planned"
    slots = series.series(grave, URN)
    assert [(each.half.id, each.kind) for each in slots[:3]] == [
        ("2026-autumn-1", "proposed"),
        ("2026-autumn-2", "proposed"),
        ("2027-spring-1", "proposed"),
    ]
    working = series.working_days(grave)
    assert all(each.day and working.is_working(each.day) for each in slots)
    assert slots[0].day is not None and slots[0].day >= grave.today()

    planned = series.plan_series(grave, URN)
    assert len(planned.value) == len(slots)
    assert {each.kind for each in series.series(grave, URN)} == {"planned"}
    board = records.board_of(grave, URN).board
    assert [each.role for each in board.members] == [
        "head", "chair", "learning", "service", "director", "officer",
    ]  # fmt: skip
    with pytest.raises(UserError) as twice:
        series.plan_series(grave, URN)
    assert twice.value.code == "board.nothing-to-plan"

    second = planned.value[1]
    moved = series.move_meeting(grave, second.key, date(2026, 12, 10), "The library").value
    assert (moved.day, moved.place) == (date(2026, 12, 10), "The library")
    for day, code in ((date(2026, 12, 12), "board.closed"), (date(2026, 10, 28), "board.closed")):
        with pytest.raises(UserError) as refused:
            series.move_meeting(grave, second.key, day, "")
        assert refused.value.code == code
    half = series.half_named(grave, "2026-autumn-2")
    series.skip(grave, URN, half, "Inspectors are in the school that week.")
    slot = series.series(grave, URN)[1]
    assert (slot.kind, slot.reason) == ("skipped", "Inspectors are in the school that week.")
    series.unskip(grave, URN, half)
    assert series.series(grave, URN)[1].day == date(2026, 12, 10)
    undoing.undo(grave, planned.batch)
    assert records.board_of(grave, URN).board.members == ()


def test_boards_of_one_officer_are_not_proposed_on_the_same_day(grave: Workspace) -> None:
    categorise(grave, OTHER, TERM.next(), "3b")
    first = {each.day for each in series.plan_series(grave, URN).value}
    second = {each.day for each in series.plan_series(grave, OTHER).value}
    assert not first & second
    assert "director" not in {e.role for e in records.board_of(grave, OTHER).board.members}


def test_a_board_in_a_note_of_visit_is_not_asked_for_again(grave: Workspace) -> None:
    noted(grave, URN, "2026-10-01", form="partnership-board", next_date="2026-12-01")
    assert series.series(grave, URN)[0].kind == "noted"
    assert [each.day for each in board_dates.board_dates(grave)] == [date(2026, 12, 1)]
    series.plan_meeting(grave, URN, date(2026, 12, 8))
    assert board_dates.board_dates(grave) == ()
    found = calendar_items.items(grave, date(2026, 11, 1), date(2026, 12, 31))
    assert [(e.kind, e.day) for e in found if e.kind in ("board", "casework", "next-visit")] == [
        ("casework", date(2026, 12, 8))
    ]


def test_minutes_are_taken_closed_and_approved_by_the_next_board_alone(grave: Workspace) -> None:
    first = held(grave, "2026-09-22")
    at = on(grave, "2026-09-22")
    assert stands(at).code == "Close minutes"
    view = item(at, first, "view")
    minutes.keep_typing(at, first, {view: "Lessons are cal"})
    minutes.keep_typing(at, first, {view: "Lessons are calm."})
    assert minutes.typed(at, first) == {view: "Lessons are calm."}
    assert len(at.store.history(f"partnership-meeting/{first}", f"note.{view}")) == 0
    # Whatever goes out, such as a return, has first what was typed.
    all_typed.settle_all(at)
    assert len(at.store.history(f"partnership-meeting/{first}", f"note.{view}")) == 1
    minutes.set_rag(at, first, "", "amber", "Two of three milestones met.")
    minutes.advise(at, first, "escalate", "Attendance has not moved in two terms.")
    made = minutes.decide(
        at, first, view, "Ring families by nine", "Headteacher", date(2026, 9, 30)
    )
    closed = minutes.close(at, first).value
    with pytest.raises(UserError) as shut:
        minutes.set_note(at, first, view, "Later thoughts.")
    assert shut.value.code == "board.minutes-closed"
    for meeting in (first, series.plan_meeting(at, URN, date(2026, 12, 8)).value.key):
        with pytest.raises(UserError) as early:
            minutes.approve(at, first, meeting)
        assert early.value.code == "board.approval"

    actions.record_progress(at, f"partnership-meeting/{first}/decision:{made.value.id}",
                            state="done", note="Calls end by nine.")  # fmt: skip
    second = held(grave, "2026-10-13")
    then = on(grave, "2026-10-13")
    assert item(then, second, f"minutes:{closed.id}")
    approved = minutes.approve(then, first, second, "Nine, not ten families.")
    seen = records.board_of(then, URN)
    assert seen.state(seen.held[0]) == "approved"
    # An officer who was away typed on: the words are kept, and the approval does not cover them.
    minutes.keep_typing(then, first, {view: "Lessons are calm, said the chair."})
    minutes.settle(then, first)
    seen = records.board_of(then, URN)
    assert seen.state(seen.held[0]) == "changed"
    undoing.undo(then, approved.batch)
    assert records.board_of(then, URN).state(records.meeting(then, first)) == "to approve"


def test_minutes_that_were_typed_before_a_crash_are_put_back_and_told(grave: Workspace) -> None:
    first = held(grave, "2026-09-22")
    at = on(grave, "2026-09-22")
    view = item(at, first, "view")
    minutes.keep_typing(at, first, {view: "Lessons are calm."})
    (told,) = recovering.recover(at)
    assert (told.page, told.key, told.day) == ("partnership-board", first, date(2026, 9, 22))
    assert (told.answers, told.words) == (1, 3)
    assert at.store.history(f"partnership-meeting/{first}", f"note.{view}")[-1].value == (
        "Lessons are calm."
    )
    undoing.undo(at, told.batch)
    assert recovering.recover(at) == ()
    assert meeting_note(at, first, view) == ""


def meeting_note(ws: Workspace, key: str, place: str) -> str:
    return next(each.note for each in records.meeting(ws, key).items if each.id == place)


def test_a_board_that_is_not_quorate_cannot_recommend_exit(grave: Workspace) -> None:
    key = held(grave, "2026-09-22", absent=("head", "chair", "director"))
    at = on(grave, "2026-09-22")
    assert not minutes.quorum(at, records.meeting(at, key)).is_met
    with pytest.raises(UserError) as refused:
        minutes.advise(at, key, "exit", "All is well.")
    assert refused.value.code == "board.quorum"
    minutes.advise(at, key, "go on", "Nobody of the school was there.")
    guest = minutes.set_person(at, key, "Vice-chair", "chair", present=True).value
    assert minutes.quorum(at, guest).is_met
    with pytest.raises(UserError) as without:
        minutes.advise(at, key, "exit", " ")
    assert without.value.code == "board.reason"


def test_a_member_who_leaves_stays_in_the_minutes_of_then(grave: Workspace) -> None:
    early = held(grave, "2026-09-22")
    chair = next(e for e in records.board_of(grave, URN).board.members if e.role == "chair")
    members.replace_member(grave, URN, chair.id, "Chair of the interim board", date(2026, 10, 1))
    late = held(grave, "2026-10-13")
    chairs = [
        [each.name for each in records.meeting(grave, key).people if each.role == "chair"]
        for key in (early, late)
    ]
    assert chairs == [["Chair of governors"], ["Chair of the interim board"]]


def test_an_action_that_boards_and_notes_repeat_is_one_action_told_of_by_all(
    grave: Workspace,
) -> None:
    key = held(grave, "2026-09-22")
    at = on(grave, "2026-09-22")
    view = item(at, key, "view")
    words = "Review the spelling scheme"
    minutes.decide(at, key, view, words, "Officer North", date(2026, 10, 1))
    begin_visit(grave, URN)  # on 13 October, with the same words
    meeting = meetings.plan_meeting(at, date(2026, 9, 23), TERM, with_agenda=False).value
    own = meetings.add_item(at, meeting, "Ash Lane", urn=URN).value
    meetings.decide_text(at, meeting, own, words.upper(), "", None)
    (line,) = actions.list_actions(grave)
    assert (line.source, line.what, line.due) == ("partnership-meeting", words, date(2026, 12, 1))
    assert len(line.also) == 2 and line.names("officer north")
    for name in (line.key, *(each.key for each in line.also)):
        assert actions.find_action(grave, name).key == line.key
    calendar = calendar_items.items(grave, date(2026, 12, 1), date(2026, 12, 1))
    assert [each.kind for each in calendar] == ["action"]

    with pytest.raises(UserError) as bare:
        actions.record_progress(grave, line.key, state="done")
    assert bare.value.code == "action.evidence"
    actions.record_progress(grave, line.also[0].key, state="done", note="Seen in six books.")
    (line,) = actions.list_actions(grave)
    assert (line.standing, line.comment) == ("done", "Seen in six books.")
    # Agreed anew after it was done, it is another action.
    again = held(on(grave, "2026-10-15"), "2026-10-15")
    later = on(grave, "2026-10-15")
    minutes.decide(later, again, item(later, again, "view"), words, "", None)
    assert [each.standing for each in actions.list_actions(later, urn=URN)] == ["done", "open"]


def test_a_note_is_told_what_a_board_has_closed_since_the_last_visit(grave: Workspace) -> None:
    begin_visit(grave, URN)  # on 13 October
    key = held(grave, "2026-10-14")
    at, view = on(grave, "2026-10-14"), item(grave, key, "view")
    words = "Review the spelling scheme"
    minutes.decide(at, key, view, words, "Officer North")
    decided = read_board_meeting(grave.store.state(f"partnership-meeting/{key}"))
    assert decided is not None
    told = Progress(
        "p1",
        f"decision:{decided.decisions[0].id}",
        date(2026, 10, 14),
        "done",
        "Seen in six books.",
        grave.officer,
        grave.moment(),
    )
    write = Write(f"partnership-meeting/{key}", "progress.p1", told.to_json())
    grave.record([write], None, label="Progress")  # As a colleague's return brings it.
    following = visiting.new_visit(on(grave, "2026-10-20"), URN, "termly-core").value
    answers = visiting.open_visit(grave, following).answers
    carried = {path.rpartition(".")[2]: v for path, v in answers.items() if "last_actions" in path}
    assert (carried["what"], carried["state"], carried["comment"]) == (
        words,
        "done",
        "Seen in six books.",
    )


def test_the_agenda_asks_after_open_actions_once_and_home_leads_to_the_board(
    grave: Workspace,
) -> None:
    begin_visit(grave, URN)
    schools.set_contact(grave, URN, "chair", "A. Chair")
    coming = series.plan_meeting(grave, URN, date(2026, 10, 20)).value
    assert (stands(grave).urgency, stands(grave).code) == ("soon", "Agenda due")
    found = series.refresh_agenda(grave, coming.key).value
    titles = [each.title for each in found.items]
    assert titles.count("Review the spelling scheme") == 1
    assert any("Category 4" in each.why for each in found.items)
    assert series.refresh_agenda(grave, coming.key).batch == ""
    taken = next(each for each in found.items if each.key.startswith("action:"))
    minutes.remove_item(grave, coming.key, taken.id)
    assert series.refresh_agenda(grave, coming.key).batch == ""
    (task,) = [each for each in home.today(grave).tasks if each.kind == "casework"]
    # That a school of category 4 has no plan yet is more urgent than its papers.
    asked = [(each.urn, each.detail, each.state) for each in task.items]
    assert asked == [(URN, "Action plan: No plan", "now")]
    then = on(grave, "2026-10-22")
    (task,) = [each for each in home.today(then).tasks if each.kind == "casework"]
    asked = [task.urgency, task.items[0].detail]
    assert asked == ["today", "Partnership board: Board not recorded"]


def test_the_authoritys_own_rules_count_from_their_day_and_not_before(grave: Workspace) -> None:
    key = held(grave, "2026-10-14", absent=("partner",))
    met = records.meeting(grave, key)
    assert minutes.quorum(grave, met).is_met
    given = {
        "groups": (("chair",),),
        "weeks_before_end": 2,
        "weekdays": (1, 5),
        "director_for": ("4",),
        "papers_days": 10,
        "days": 0.25,
    }
    first = date(2026, 11, 2)
    with pytest.raises(UserError) as refused:
        own_rules.change(grave, date(2026, 10, 1), least=9, **given)
    assert refused.value.code == "board.rules"
    with pytest.raises(UserError):
        own_rules.change(grave, first, least=9, **{**given, "director_for": ("9",)})
    own_rules.change(grave, first, least=9, **given)
    assert minutes.quorum(grave, met).is_met
    later = replace(met, day=date(2026, 11, 20))
    assert "at least 9" in minutes.quorum(grave, later).missing[0]
    assert (own_rules.on(grave).days, own_rules.on(grave, first).days) == (0.5, 0.25)
    slot = next(each for each in series.series(grave, URN) if each.half.first > first)
    assert slot.day is not None and slot.day.isoweekday() in (1, 3, 5)
    # What another device sends that is no rule changes none.
    odd: list[Json] = [None, "9", {"least": -1}, {"least": 3, "of": [["king"]]}]
    entity = setting_up.authority_entity(grave)
    for at, value in enumerate(odd, 1):
        grave.record([Write(entity, f"board-rules.2026-12-0{at}", value)], None, label="Odd")
    assert own_rules.on(grave, date(2026, 12, 20)).quorum.least == 9


def test_a_series_that_two_officers_plan_apart_is_one_in_either_order(
    make_workspace: MakeWorkspace, register: Path
) -> None:
    desks = [make_workspace("north"), make_workspace("south")]
    for desk in desks:
        importing.run_import(desk, importing.preview_schools(desk, register))
        categorise(desk, URN, TERM, "4")
        series.plan_series(desk, URN)
    events = [
        event
        for desk in desks
        for kind in (BOARD, BOARD_MEETING)
        for state in desk.store.states(kind)
        for event in desk.store.history(state.entity)
    ]
    for name, order in (("a", events), ("b", events[::-1])):
        other = make_workspace(name)
        importing.run_import(other, importing.preview_schools(other, register))
        other.store.receive(order, label="Taken in", kind="import")
        seen = records.board_of(other, URN)
        assert len({each.day for each in seen.meetings}) == len(seen.meetings) == 6
        assert len(seen.board.members) == len(records.board_of(desks[0], URN).board.members)
