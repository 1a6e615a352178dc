from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.services import (
    board_lists,
    board_returns,
    importing,
    returning,
    tracker,
    undoing,
    visiting,
)
from ssio_desktop.services.tracker import Tracker
from ssio_desktop.services.workspace import Workspace
from tests.services.board_samples import judged_as, officer, sent, visited
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.visits import begin
from tests.sources.samples import school, write_extract

TERM = TermId(2026, "autumn")
LAST = date(2026, 12, 18)
"""The last school day of the term in the calendar that comes with the program."""
A, B, C = "900001", "900002", "900003"


@pytest.fixture
def board_store(ws: Workspace) -> Workspace:
    """A board with three officers, one school each, in the spring after the term."""
    for key, name, urn in (("a", "Anwen", A), ("b", "Bea", B), ("c", "Cai", C)):
        officer(ws, key, name, [urn])
    return replace(ws, now=lambda: datetime(2027, 1, 11, 9, tzinfo=UTC))


def arrivals(found: Tracker) -> dict[str, str]:
    return {line.name: found.of(line).arrival for line in found.officers}


def test_each_officer_is_in_time_late_or_missing_against_the_terms_last_day(
    board_store: Workspace,
) -> None:
    sent(board_store, "a", TERM, "2026-12-18", [A])
    sent(board_store, "b", TERM, "2026-12-19", [B])
    found = tracker.track(board_store, TERM)
    assert found.due[TERM] == LAST
    assert arrivals(found) == {"Anwen": "received", "Bea": "late", "Cai": "missing"}
    states = {line.urn: line.terms[found.terms.index(TERM)].arrival for line in found.schools}
    assert states == {A: "received", B: "late", C: "missing"}
    assert not any(cell.amended for line in found.officers for cell in line.terms)


def test_before_its_day_a_return_is_awaited_and_not_missing(board_store: Workspace) -> None:
    early = replace(board_store, now=lambda: datetime(2026, 12, 18, 16, tzinfo=UTC))
    assert set(arrivals(tracker.track(early, TERM)).values()) == {"awaited"}


def test_a_later_return_amends_and_a_late_one_stays_late(board_store: Workspace) -> None:
    sent(board_store, "a", TERM, "2026-12-10", [A])
    sent(board_store, "a", TERM, "2027-01-05", [A], number=2)
    sent(board_store, "b", TERM, "2027-01-04", [B])
    sent(board_store, "b", TERM, "2027-01-05", [B], number=2)
    found = tracker.track(board_store, TERM)
    told = {line.name: (found.of(line).arrival, found.of(line).amended) for line in found.officers}
    assert told == {
        "Anwen": ("received", True),
        "Bea": ("late", True),
        "Cai": ("missing", False),
    }


def test_a_school_that_a_return_leaves_out_is_outstanding(board_store: Workspace) -> None:
    officer(board_store, "a", "Anwen", [A, B])
    sent(board_store, "a", TERM, "2026-12-10", [A])
    found = tracker.track(board_store, TERM)
    (line,) = [each for each in found.officers if each.id == "a"]
    assert found.of(line).arrival == "received"
    assert found.of(line).outstanding == (B,)


def test_a_new_officer_is_not_asked_for_a_term_that_a_former_one_returned(
    board_store: Workspace,
) -> None:
    sent(board_store, "a", TERM, "2026-12-10", [A])
    officer(board_store, "d", "Dilys", [A])
    assert arrivals(tracker.track(board_store, TERM))["Dilys"] == "none"


def test_a_school_that_opened_after_a_term_is_asked_for_nothing_of_it(
    board_store: Workspace, tmp_path: Path
) -> None:
    new = school(URN="900009", EstablishmentName="Ash Lane Academy", OpenDate="01-01-2027")
    path = write_extract(tmp_path / "edubasealldata20270105.csv", new, encoding="utf-8")
    importing.run_import(board_store, importing.preview_schools(board_store, path))
    officer(board_store, "a", "Anwen", [A, "900009"])
    sent(board_store, "a", TERM, "2026-12-10", [A])
    judged_as(board_store, A, TERM, "2")
    found = tracker.track(board_store, TERM)
    (line,) = [each for each in found.officers if each.id == "a"]
    assert (found.of(line).outstanding, set(line.terms[0].outstanding)) == ((), {A, "900009"})
    states = {each.name: [cell.arrival for cell in each.terms] for each in found.schools}
    assert states["Ash Lane Academy"] == ["awaited", "none"]
    assert "900009" not in {each.urn for each in found.completeness}
    assert "900009" not in {
        each.school.urn for each in board_lists.board_lists(board_store, TERM).unsupported
    }
    spring = board_lists.board_lists(board_store, TermId(2027, "spring")).unsupported
    assert "900009" in {each.school.urn for each in spring}


def test_a_return_of_a_mistyped_term_takes_no_other_terms_place(board_store: Workspace) -> None:
    sent(board_store, "a", TERM, "2026-12-10", [A])
    sent(board_store, "b", TermId(2028, "autumn"), "2026-12-10", [B])
    told = [str(each) for each in tracker.track(board_store).terms]
    assert told == ["2028-autumn", "2027-spring", "2026-autumn"]


def test_without_term_dates_nothing_is_called_late_or_missing(board_store: Workspace) -> None:
    far = TermId(2031, "autumn")
    sent(board_store, "a", far, "2033-01-01", [A])
    found = tracker.track(board_store, far)
    assert found.due[far] is None
    assert arrivals(found) == {"Anwen": "received", "Bea": "awaited", "Cai": "awaited"}


def test_a_return_that_was_taken_in_says_by_whom_of_what_and_when(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    north, clerk = with_schools(make_workspace("north"), register), make_workspace("clerk")
    path = tmp_path / "a.ssio-return"
    returning.make_return(north, TERM, path, incomplete=True)
    board_returns.import_return(clerk, board_returns.preview_return(clerk, path))
    found = tracker.track(clerk, TERM)
    (line,) = found.officers
    (each,) = found.of(line).sent
    assert (line.name, each.number, each.complete) == ("Officer North", 1, False)
    assert each.schools == {A, B, C}
    assert each.made == date(2026, 10, 14)
    assert each.taken_in is not None


def test_a_return_that_only_a_later_one_tells_of_was_not_taken_in(
    make_workspace: MakeWorkspace, register: Path, tmp_path: Path
) -> None:
    north, clerk = with_schools(make_workspace("north"), register), make_workspace("clerk")
    first, second = tmp_path / "a.ssio-return", tmp_path / "b.ssio-return"
    for path in (first, second):
        returning.make_return(north, TERM, path, incomplete=True)
    done = board_returns.import_return(clerk, board_returns.preview_return(clerk, first))
    undoing.undo(clerk, done.batch)
    assert tracker.track(clerk, TERM).officers == ()
    board_returns.import_return(clerk, board_returns.preview_return(clerk, second))
    found = tracker.track(clerk, TERM)
    cell = found.of(found.officers[0])
    assert [(each.number, each.taken_in is None) for each in cell.sent] == [(1, True), (2, False)]


def test_the_map_of_a_term_says_what_is_there_of_each_school(ws: Workspace) -> None:
    judged_as(ws, A, TERM, "2")
    visited(ws, A, TERM, "2026-10-13")
    visiting.withdraw(ws, begin(ws, B), "Another school was meant.")
    parts = {
        row.urn: [part.done for part in row.parts] for row in tracker.track(ws, TERM).completeness
    }
    assert parts == {
        A: ["done", "done", "begun", "missing"],
        B: ["missing"] * 4,
        C: ["missing"] * 4,
    }
