"""Taking in a visit from its report: what comes, what does not, and what the real record does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, reporting, taking_in, undoing, visiting
from ssio_desktop.services.keeping_backups import backups_of
from ssio_desktop.services.taking_in import take_in
from ssio_desktop.services.verifying import verify
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.test_verifying import amend, changed, issued, with_data
from tests.services.visits import begin

URN = "900001"


@pytest.fixture
def other(make_workspace: MakeWorkspace, register: Path) -> Workspace:
    """Another officer's store that knows the same schools and forms, but no visits."""
    made = with_schools(make_workspace("south"), register)
    forms.install_packed_forms(made)
    return made


def packed_anew(pdf: bytes) -> bytes:
    return changed(pdf, lambda opened: None)


def merge(into: Workspace, source: Workspace, visit: str) -> None:
    """Bring a visit's own record from one store into another, as a return does."""
    into.store.receive(source.store.history(f"visit/{visit}"), label="Return")


def test_a_visit_is_read_from_its_report_with_every_printed_answer(
    ws: Workspace, other: Workspace
) -> None:
    visit, pdf = issued(ws)
    assert verify(other, pdf).can_take_in
    done = take_in(other, pdf)
    assert [each.reason for each in backups_of(other)] == ["import"]
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
    assert found.verdict == "reported" and not found.is_genuine
    assert found.what.startswith("This is the report as it was taken in here on ")
    assert "from its report alone" in " ".join(found.more)


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


def drawn_falsely(ws: Workspace, pdf: bytes) -> bytes:
    """A report that somebody drew with this program from data that were changed."""
    carried = verify(ws, pdf).carried
    assert carried is not None
    answers = tuple(
        replace(each, value="Close the school.", words="Close the school.")
        if each.path == "actions:a1.what"
        else each
        for each in carried.answers
    )
    report = replace(carried, answers=answers).report(forms.definition(ws, carried.form))
    return reporting.drawn_from(report, carried.facts)


def test_a_forgery_that_was_taken_in_is_never_called_issued(
    ws: Workspace, other: Workspace
) -> None:
    visit, pdf = issued(ws)
    forged = drawn_falsely(ws, pdf)
    batch = take_in(other, forged).batch
    assert verify(other, forged).verdict == "reported"
    found = verify(other, pdf)
    assert found.verdict == "doubtful" and "altered" not in found.what
    assert [one.now for one in found.differences] == ["Close the school."]
    with pytest.raises(UserError) as refusal:
        take_in(other, pdf)
    assert "undo" in refusal.value.remedy
    undoing.undo(other, batch)
    take_in(other, pdf)
    assert verify(other, pdf).verdict == "reported"
    assert verify(other, forged).verdict == "doubtful"
    merge(other, ws, visit)
    assert verify(other, pdf).verdict == "issued"
    assert verify(other, forged).verdict == "altered"


def test_the_visits_own_record_puts_a_forgery_right(ws: Workspace, other: Workspace) -> None:
    visit, pdf = issued(ws)
    forged = drawn_falsely(ws, pdf)
    take_in(other, forged)
    merge(other, ws, visit)
    assert verify(other, forged).verdict == "altered"
    assert verify(other, pdf).verdict == "issued"
    assert reporting.report_pdf(other, visit) == pdf


def test_a_later_version_from_a_report_is_no_version_of_the_visits_own_record(
    ws: Workspace, other: Workspace
) -> None:
    visit, first = issued(ws)
    early = ws.store.history(f"visit/{visit}")
    amend(ws, visit, "Even better.", "Newer figures.")
    take_in(other, reporting.issue(ws, visit).value.pdf)
    other.store.receive(early, label="Return")
    assert [version.number for version in visiting.read(other, visit).versions] == [1]
    assert verify(other, first).verdict == "issued"


@pytest.mark.parametrize("spoil", [packed_anew, lambda pdf: pdf + b"\n% one more line\n"])
def test_only_the_very_file_is_taken_in(
    ws: Workspace, other: Workspace, spoil: Callable[[bytes], bytes]
) -> None:
    _, pdf = issued(ws)
    copy = spoil(pdf)
    found = verify(other, copy)
    assert not found.can_take_in and "very file" in found.hindrance
    with pytest.raises(UserError):
        take_in(other, copy)
    assert visiting.list_visits(other) == ()


def test_both_versions_may_be_taken_in_in_any_order(ws: Workspace, other: Workspace) -> None:
    visit, first = issued(ws)
    amend(ws, visit, "Even better.", "Newer figures.")
    second = reporting.issue(ws, visit).value.pdf
    take_in(other, second)
    assert verify(other, first).verdict == "doubtful", "that version is not known here"
    assert [version.number for version in visiting.read(other, visit).versions] == [2]
    assert visiting.read(other, visit).answers["findings.going_well"] == "Even better."


def test_a_visit_known_from_its_report_is_read_and_not_amended(
    ws: Workspace, other: Workspace
) -> None:
    visit, pdf = issued(ws)
    take_in(other, pdf)
    for change in (
        lambda: visiting.keep_typing(other, visit, {"findings.going_well": "Mine."}),
        lambda: visiting.finalise(other, visit, reason="Because."),
        lambda: visiting.withdraw(other, visit, "Not ours."),
    ):
        with pytest.raises(UserError) as refusal:
            change()
        assert refusal.value.code == "visit.from-report"
    assert other.store.drafts() == ()
    assert visiting.read(other, visit).state == "issued"


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
