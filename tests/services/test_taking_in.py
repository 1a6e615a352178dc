"""Taking in a visit from its report: what comes, what does not, and what the real record does."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, reporting, taking_in, undoing, visiting
from ssio_desktop.services.taking_in import take_in
from ssio_desktop.services.verifying import verify
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.test_verifying import amend, issued, with_data
from tests.services.visits import begin

URN = "900001"


@pytest.fixture
def other(make_workspace: MakeWorkspace, register: Path) -> Workspace:
    """Another officer's store that knows the same schools and forms, but no visits."""
    made = with_schools(make_workspace("south"), register)
    forms.install_packed_forms(made)
    return made


def merge(into: Workspace, source: Workspace, visit: str) -> None:
    """Bring a visit's own record from one store into another, as a return does."""
    into.store.receive(source.store.history(f"visit/{visit}"), label="Return")


def test_a_visit_is_read_from_its_report_with_every_printed_answer(
    ws: Workspace, other: Workspace
) -> None:
    visit, pdf = issued(ws)
    assert verify(other, pdf).can_take_in
    done = take_in(other, pdf)
    assert done.value == visit and done.kinds == {"visit"} and done.batch
    here, there = visiting.read(other, visit), visiting.read(ws, visit)
    assert here.state == "issued" and here.from_report
    assert (here.urn, here.form, here.term, here.date) == (
        there.urn, there.form, there.term, there.date,
    )  # fmt: skip
    assert here.answers == {path: each for path, each in there.answers.items() if each != ""}
    assert [row.id for row in visiting.list_visits(other)] == [visit]
    assert reporting.report_pdf(other, visit) == pdf
    found = verify(other, pdf)
    assert found.verdict == "issued" and "from this report alone" in " ".join(found.more)


def test_a_second_time_changes_nothing(ws: Workspace, other: Workspace) -> None:
    _, pdf = issued(ws)
    take_in(other, pdf)
    digest = other.store.digest()
    assert not take_in(other, pdf).entities
    assert other.store.digest() == digest


def test_taking_in_can_be_undone_and_done_again(ws: Workspace, other: Workspace) -> None:
    visit, pdf = issued(ws)
    undoing.undo(other, take_in(other, pdf).batch)
    assert visiting.list_visits(other) == ()
    assert verify(other, pdf).can_take_in
    assert take_in(other, pdf).value == visit


def test_the_visits_own_record_counts_once_it_comes_and_nothing_conflicts(
    ws: Workspace, other: Workspace
) -> None:
    visit, pdf = issued(ws)
    take_in(other, pdf)
    amend(ws, visit, "Even better.", "Newer figures.")
    merge(other, ws, visit)
    assert other.store.state(f"visit/{visit}").conflicts() == ()
    assert not visiting.read(other, visit).from_report
    assert visiting.read(other, visit) == visiting.read(ws, visit)
    assert verify(other, pdf).verdict == "amended"


def test_two_stores_that_took_the_same_report_in_agree(
    ws: Workspace, other: Workspace, make_workspace: MakeWorkspace, register: Path
) -> None:
    visit, pdf = issued(ws)
    third = with_schools(make_workspace("east"), register)
    forms.install_packed_forms(third)
    for store in (other, third):
        take_in(store, pdf)
    merge(other, third, visit)
    merge(third, other, visit)
    for store in (other, third):
        assert store.store.state(f"visit/{visit}").conflicts() == ()
        assert len(visiting.list_visits(store)) == 1
    assert other.store.projection_digest() != ""


def test_both_versions_may_be_taken_in_in_any_order(ws: Workspace, other: Workspace) -> None:
    visit, first = issued(ws)
    amend(ws, visit, "Even better.", "Newer figures.")
    second = reporting.issue(ws, visit).value.pdf
    take_in(other, second)
    assert verify(other, first).verdict == "altered", "that version is not known here"
    assert [version.number for version in visiting.read(other, visit).versions] == [2]
    assert visiting.read(other, visit).answers["findings.going_well"] == "Even better."


def test_a_visit_known_from_its_report_is_read_and_not_amended(
    ws: Workspace, other: Workspace
) -> None:
    visit, pdf = issued(ws)
    take_in(other, pdf)
    visiting.keep_typing(other, visit, {"findings.going_well": "Mine."})
    with pytest.raises(UserError) as refusal:
        visiting.finalise(other, visit, reason="Because.")
    assert refusal.value.code == "visit.from-report"


def test_what_is_not_an_issued_report_as_drawn_is_not_taken_in(
    ws: Workspace, other: Workspace, make_workspace: MakeWorkspace
) -> None:
    draft = reporting.preview_pdf(ws, begin(ws, URN))
    _, pdf = issued(ws)
    forged = with_data(pdf, lambda data: data["facts"]["school"].update(head="Somebody"))
    for file in (draft, forged, b"A letter.", pdf[:-400]):
        with pytest.raises(UserError) as refusal:
            take_in(other, file)
        assert refusal.value.code == "verify.not-taken-in"
    empty = make_workspace("west")
    forms.install_packed_forms(empty)
    with pytest.raises(UserError, match="cannot be taken in") as refusal:
        taking_in.take_in(empty, pdf)
    assert URN in refusal.value.remedy
    assert visiting.list_visits(other) == ()


def test_taking_in_changes_nothing_where_the_visit_is_known_already(ws: Workspace) -> None:
    _, pdf = issued(ws)
    digest = ws.store.digest()
    with pytest.raises(UserError):
        take_in(ws, pdf)
    assert ws.store.digest() == digest
