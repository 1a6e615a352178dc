"""Support of schools in a real store: what counts, sessions and charges, and officers' time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.casework.entitlement import WARNED_WORDS
from ssio_desktop.domain.casework.sessions import read_sessions
from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    calendar_items,
    deciding,
    home,
    importing,
    schools,
    undoing,
)
from ssio_desktop.services.casework import (
    capacity,
    charges,
    entitlement,
    formal,
    overview,
    plan_drawing,
    sessions,
    solutions,
    support_years,
    watch,
)
from ssio_desktop.services.casework.part import Urgency
from ssio_desktop.services.casework.partnership import minutes as board_minutes
from ssio_desktop.services.casework.partnership import records as board_records
from ssio_desktop.services.casework.partnership import series
from ssio_desktop.services.impact import given
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.board_samples import judged_as, visited
from tests.services.conftest import MakeWorkspace, make_workspace, register, ws
from tests.sources.samples import school, write_extract

__all__ = ["MakeWorkspace", "make_workspace", "register", "ws"]

ASH, BIRCH = "900001", "900002"
SPRING, SUMMER, AUTUMN = TermId(2026, "spring"), TermId(2026, "summer"), TermId(2026, "autumn")


def at(ws: Workspace, year: int, month: int, day: int) -> Workspace:
    return replace(ws, now=lambda: datetime(year, month, day, 9, tzinfo=UTC))


def noted(ws: Workspace, visit: str, answers: dict[str, Json]) -> None:
    writes = [Write(f"visit/{visit}", f"answers.{path}", each) for path, each in answers.items()]
    ws.record(writes, None, label="Noted")


def stands(ws: Workspace, urn: str = ASH) -> tuple[str, Urgency]:
    found = entitlement.standings(ws, [urn])[urn]
    return found.code, found.urgency


def test_visits_count_until_the_category_changes_and_days_from_then_on(ws: Workspace) -> None:
    judged_as(ws, ASH, AUTUMN, "2")
    visited(ws, ASH, AUTUMN, "2026-09-22")
    assert stands(ws) == ("1/3 visits", "")
    spring = at(ws, 2027, 3, 2)
    judged_as(spring, ASH, TermId(2027, "spring"), "3b")
    days, before = support_years.of_school(spring, ASH).year.pools
    assert (before.unit, before.used, before.is_open) == ("visits", 1, False)
    assert (days.unit, days.entitled, days.used) == ("days", 7, 0)
    # Nothing begun of what counts now, and nothing planned: somebody has to act.
    assert stands(spring) == ("0/7 days", "now")
    # The year that was is told by what was known of it then, and by what the board decided.
    deciding.decide_between(spring, ASH, "4", "The head left overnight.")
    assert support_years.of_school(spring, ASH).year.pools[0].entitled == 20


def test_a_visit_to_come_and_the_day_a_note_names_are_planned_and_counted_once(
    ws: Workspace,
) -> None:
    judged_as(ws, ASH, SUMMER, "3b")
    visited(ws, ASH, AUTUMN, "2026-09-22")
    noted(ws, f"{ASH}-2026-09-22", {"next.next_date": "2026-11-10", "visit.days_used": 2.5})
    found = support_years.of_school(ws, ASH)
    assert [each.day for each in found.planned] == [date(2026, 11, 10)]
    pool = found.year.now
    assert pool is not None and (pool.used, pool.planned, pool.free) == (2.5, 1, 6.5)
    visited(ws, ASH, AUTUMN, "2026-11-10")
    assert support_years.of_school(ws, ASH).year.pools == found.year.pools
    assert entitlement.standings(ws, [ASH])[ASH].words == (
        "Category 3b: 2.5 of up to 10 days given, 1 planned, 7.5 left."
    )


def test_a_session_is_booked_given_or_cancelled_and_charged(ws: Workspace) -> None:
    judged_as(ws, ASH, AUTUMN, "3b")
    schools.set_package(ws, ASH, True)
    free = sessions.book(ws, ASH, date(2026, 10, 12), what="Books of year 6", days=1.5).value
    sold = sessions.book(
        ws, ASH, date(2026, 10, 20), what="Middle leaders", service="officer-day"
    ).value
    late = sessions.book(
        ws, ASH, date(2026, 10, 16), what="Governors", service="governors-evening"
    ).value
    assert stands(ws) == ("0/10 days", "soon")  # A day has passed, and nobody said what came of it.
    sessions.give(ws, ASH, free.id, days=1.0)
    cancelled = sessions.cancel(ws, ASH, late.id, by="school", reason="No quorum")
    assert stands(ws) == ("1/10 days", "")
    with pytest.raises(UserError, match="still to come"):
        sessions.give(ws, ASH, sold.id)
    with pytest.raises(UserError, match="already: given"):
        sessions.cancel(ws, ASH, free.id, by="school", reason="A mistake")
    told = charges.charged(ws, support_years.of_school(ws, ASH))
    # Two working days' notice: half of 180 pounds; and a package without pupils on the register.
    assert told.sessions[late.id].pence == 9_000 and told.sessions[sold.id].pence == 40_200
    assert told.package is not None and told.total == told.package_pence + 49_200
    items = calendar_items.items(ws, date(2026, 10, 19), date(2026, 10, 23), "")
    assert [(each.urn, each.detail) for each in items if each.kind == "casework"] == [
        (ASH, "Session: Middle leaders")
    ]
    what = [each.what for _, each in overview.story(ws, ASH)]
    assert what == ["1 day of support given", "Session of 16 October 2026 cancelled"]
    undoing.undo(ws, cancelled.batch)
    assert stands(ws) == ("1/10 days", "")
    sessions.take_back(ws, ASH, free.id)
    assert support_years.of_school(ws, ASH).sessions[0].state == "booked"


def test_what_is_agreed_beyond_the_category_ends_the_waiting_of_a_vulnerable_school(
    ws: Workspace,
) -> None:
    judged_as(ws, ASH, AUTUMN, "2TV")
    assert stands(ws) == ("0/3 visits", "now")
    schools.assign_officer(ws, [ASH], ws.officer)
    (told,) = [each for each in home.today(ws).tasks if each.kind == "support"]
    assert [(each.urn, each.detail, each.state) for each in told.items] == [
        (ASH, WARNED_WORDS["extra"], "now")
    ]
    made = sessions.agree_extra(ws, ASH, "visits", 2, reason="An acting head until Easter").value
    assert stands(ws) == ("0/5 visits", "")
    assert not next(each.items for each in home.today(ws).tasks if each.kind == "support")
    sessions.withdraw_extra(ws, ASH, made.id)
    assert stands(ws) == ("0/3 visits", "now")
    with pytest.raises(UserError, match="cannot be meant"):
        sessions.agree_extra(ws, ASH, "visits", 1.5, reason="Half a visit")


def test_two_officers_who_book_apart_lose_nothing_in_either_order(
    make_workspace: MakeWorkspace, register: Path
) -> None:
    digests = []
    desks = [make_workspace("north"), make_workspace("south")]
    for desk in desks:
        importing.run_import(desk, importing.preview_schools(desk, register))
    for place, desk in enumerate(desks):
        sessions.book(desk, ASH, date(2026, 10, 20 + place), what=f"Session {place}")
    events = [event for desk in desks for event in desk.store.history(f"entitlement/{ASH}")]
    for name, order in (("a", events), ("b", events[::-1])):
        other = make_workspace(name)
        other.store.receive(order, label="Taken in", kind="import")
        found = read_sessions(other.store.state(f"entitlement/{ASH}"))
        digests.append([(each.day, each.what) for each in found])
    assert digests[0] == digests[1]
    assert [what for _, what in digests[0]] == ["Session 0", "Session 1"]


def test_an_authoritys_own_charges_take_the_place_of_the_example(
    ws: Workspace, tmp_path: Path
) -> None:
    assert not charges.is_own(ws) and charges.price_list(ws).service("review") is not None
    path = tmp_path / "ours.toml"
    path.write_text(
        'title = "Ours"\n[[service]]\nid = "hour"\ntitle = "An hour"\ndays = 0.25\n'
        '[[service.price]]\nfrom = 2026-09-01\npackage = "50.00"\nwithout = "70.00"\n'
    )
    charges.take_list(ws, path)
    assert charges.is_own(ws) and charges.price_list(ws).title == "Ours"
    with pytest.raises(UserError, match="not on the list"):
        sessions.book(ws, ASH, date(2026, 10, 20), what="Review", service="review")


def test_officers_time_stands_beside_what_their_caseloads_may_need(ws: Workspace) -> None:
    schools.assign_officer(ws, [ASH, BIRCH], ws.officer)
    capacity.set_available(ws, ws.officer, 30)
    (row,) = capacity.loads(ws).rows
    assert (row.unknown, row.spare) == (3, None)  # What nobody knows is no spare time.
    judged_as(ws, ASH, AUTUMN, "4")
    judged_as(ws, BIRCH, AUTUMN, "2")
    visited(ws, BIRCH, AUTUMN, "2026-09-22")
    noted(ws, f"{BIRCH}-2026-09-22", {"visit.days_used": 0.5})
    sessions.book(ws, BIRCH, date(2026, 11, 3), what="Review", service="review")
    (row,) = capacity.loads(ws).rows
    assert (row.schools, row.entitled, row.bought, row.given) == (3, 31.5, 2.0, 0.5)
    assert (row.unknown, row.spare) == (1, -3.5)
    assert capacity.loads(ws).rows[0].spare == -3.5
    assert capacity.available(ws, ws.officer, 2030) == 30
    assert capacity.available(ws, ws.officer, 2025) is None


def test_nothing_is_arranged_for_a_day_long_ago_or_at_a_school_that_is_closed(
    ws: Workspace, tmp_path: Path
) -> None:
    def refused(code: str, do: Callable[[], object]) -> None:
        before = ws.store.digest()
        with pytest.raises(UserError) as told:
            do()
        assert (told.value.code, ws.store.digest()) == (code, before)

    refused("support.day", lambda: sessions.book(ws, ASH, date(2016, 10, 3), what="Writing"))
    closed = {"EstablishmentStatus (code)": "2", "EstablishmentStatus (name)": "Closed"}
    row = school(URN=ASH, EstablishmentName="Ash Lane", CloseDate="31-08-2026", **closed)
    path = write_extract(tmp_path / "edubasealldata20261010.csv", row, encoding="utf-8")
    importing.run_import(ws, importing.preview_schools(ws, path))
    refused("school.closed", lambda: sessions.book(ws, ASH, date(2026, 9, 1), what="Writing"))
    refused("school.closed", lambda: watch.put_on(ws, ASH, reason="A fall", exit="A rise"))
    refused("school.closed", lambda: series.plan_series(ws, ASH))
    refused("school.closed", lambda: plan_drawing.begin(ws, ASH, "improvement"))
    today = ws.today()
    refused("school.closed", lambda: formal.open_case(ws, ASH, today, "A fall", ["performance"]))
    suits = ("federation", "It suits", "Area lead", today)
    refused("school.closed", lambda: solutions.choose(ws, ASH, *suits))
    refused("school.closed", lambda: series.plan_meeting(ws, ASH, date(2026, 11, 26)))
    # What was given while it was open can still be written down.
    assert sessions.book(ws, ASH, date(2026, 7, 3), what="Writing").value.state == "booked"


@pytest.mark.parametrize("longest", [4000, 4001])
def test_words_of_casework_are_kept_whole_or_refused(ws: Workspace, longest: int) -> None:
    words = "é" * longest
    keep: list[tuple[Callable[[str], object], str]] = [
        (lambda text: sessions.book(ws, ASH, date(2026, 7, 3), what=text), "support"),
        (lambda text: watch.put_on(ws, ASH, reason=text, exit="A rise"), "watch"),
        (
            lambda text: plan_drawing.begin(ws, ASH, "improvement", about={"background": text}),
            "plan",
        ),
    ]
    for do, kind in keep:
        before = ws.store.digest()
        try:
            do(f" {words}\n")
        except UserError as told:
            assert (told.code, ws.store.digest(), longest) == ("words.long", before, 4001), kind
            assert told.what == "This is longer than 4,000 characters."
        else:
            assert longest == 4000, kind
            assert any(words in str(each.value) for each in ws.store.events()), kind


def test_boards_count_as_the_rules_say_where_days_count_and_nowhere_else(ws: Workspace) -> None:
    october = at(ws, 2026, 10, 1)
    key = series.plan_meeting(october, ASH, date(2026, 10, 8)).value.key
    series.plan_meeting(october, ASH, date(2026, 11, 26))
    board_minutes.begin(ws, key)
    judged_as(ws, ASH, AUTUMN, "2")
    assert stands(ws)[0] == "0/3 visits"  # A board is no visit.
    judged_as(ws, ASH, AUTUMN, "3b")
    found = support_years.of_school(ws, ASH)
    pool = found.year.now
    assert pool is not None and (pool.used, pool.planned) == (0.5, 0.5)
    assert ([each.days for each in found.boards], found.next_day) == ([0.5], date(2026, 11, 26))
    # Where everybody of the officer's role was away, nobody gave any time.
    board = board_records.meeting(ws, key)
    officers = {each.id: each.role != "officer" for each in board.people}
    board_minutes.set_presence(ws, key, officers)
    assert stands(ws)[0] == "0/10 days"
    board_minutes.set_presence(ws, key, dict.fromkeys(officers, True))
    assert stands(ws)[0] == "0.5/10 days"
    assert given.support_of(ws, [ASH])[ASH][-1].days == 0.5  # What was done counts the same.
    # A note of the same board says itself how long it took.
    visited(ws, ASH, AUTUMN, "2026-10-08", form="partnership-board")
    assert not support_years.of_school(ws, ASH).boards
    pieces = given.support_of(ws, [ASH])[ASH]
    assert [each.days for each in pieces if each.kind == "board"] == [0]
