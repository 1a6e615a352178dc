"""Actions across the notes of a school, and the sheet of those that are open."""

from __future__ import annotations

from datetime import date

import pytest

from ssio_desktop.services import documents, schools, visiting
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.visit_notes import actions_in, notes_of
from ssio_desktop.services.workspace import Workspace
from tests.services.test_reporting import words
from tests.services.visits import answer, clean

URN, OTHER = "900001", "900002"


def second_visit(ws: Workspace, state: str) -> str:
    """A visit in November that tells how the first action stands, and agrees another."""
    visit = clean(
        ws,
        visit__visit_date="2026-11-12",
        **{"actions:a1.what": "Count errors", "actions:a1.by_when": "2026-12-18"},
    )
    carried = next(
        path
        for path in visiting.read(ws, visit).answers
        if path.startswith("last_actions:") and "." not in path
    )
    visiting.keep_typing(
        ws, visit, {f"{carried}.state": state, f"{carried}.comment": "Two classes do it."}
    )
    visiting.settle(ws, visit)
    return visit


def test_an_action_has_the_state_that_the_latest_note_gives_it(ws: Workspace) -> None:
    clean(ws)
    second_visit(ws, "late")
    first, second = actions_in(notes_of(ws, URN))
    assert (first.what, first.state_words, first.comment) == (
        "Review the spelling scheme",
        "Under way but late",
        "Two classes do it.",
    )
    assert first.is_open and second.is_open and second.state == ""


@pytest.mark.parametrize("state", ["done", "dropped"])
def test_an_action_that_is_done_or_dropped_is_no_longer_open(ws: Workspace, state: str) -> None:
    clean(ws)
    second_visit(ws, state)
    first, second = actions_in(notes_of(ws, URN))
    assert (first.is_open, second.is_open) == (False, True)
    said = words(documents.document_pdf(ws, Wanted("actions", URN)))
    assert "Count errors" in said and "Review the spelling scheme" not in said


def test_an_action_that_the_latest_note_passes_over_is_not_lost(ws: Workspace) -> None:
    clean(ws)
    clean(
        ws,
        visit__visit_date="2026-11-12",
        **{"actions:a1.what": "Count errors", "actions:a1.by_when": "2026-12-18"},
    )
    said = words(documents.document_pdf(ws, Wanted("actions", URN), date(2026, 12, 2)))
    assert "Open from earlier visits" in said
    assert said.index("Count errors") < said.index("Review the spelling scheme")
    assert "Overdue by 1 day" in said


def test_an_action_that_only_a_later_note_tells_of_counts_from_there(ws: Workspace) -> None:
    visit = clean(ws)
    answer(
        ws,
        visit,
        last_actions___x1=1,
        last_actions___x1__what="Train governors",
        last_actions___x1__state="not_started",
    )
    told = {one.what: one.state_words for one in actions_in(notes_of(ws, URN))}
    assert told["Train governors"] == "Not started"


def test_the_sheet_is_of_the_caseload_and_leaves_withdrawn_visits_out(ws: Workspace) -> None:
    clean(ws)
    clean(ws, OTHER, **{"actions:a1.what": "Repaint the hall"})
    gone = clean(ws, "900003", **{"actions:a1.what": "Buy a bell"})
    visiting.withdraw(ws, gone, "Written for the wrong school.")
    said = words(documents.document_pdf(ws, Wanted("actions")))
    assert "Repaint the hall" in said and "Review the spelling scheme" in said
    assert "Buy a bell" not in said
    schools.assign_officer(ws, [OTHER], "")
    assert "Repaint the hall" not in words(documents.document_pdf(ws, Wanted("actions")))


def test_an_action_of_a_draft_is_marked_as_such(ws: Workspace) -> None:
    visit = clean(ws)
    assert "The note is still a draft" in words(documents.document_pdf(ws, Wanted("actions")))
    visiting.finalise(ws, visit)
    assert "still a draft" not in words(documents.document_pdf(ws, Wanted("actions")))
