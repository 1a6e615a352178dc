"""A conflict tells what stood before both, and ends by a recorded choice that can be undone."""

from __future__ import annotations

import pytest

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.board_records import decision_entity
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.services import (
    board,
    categorising,
    deciding,
    differences,
    settling,
    undoing,
    visiting,
)
from ssio_desktop.services.board import Conflict
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.conftest import MakeWorkspace
from tests.services.test_categorising import categorise
from tests.services.visits import begin

URN = "900001"
TERM = TermId(2026, "autumn")
NOTE = "answers.findings.going_well"
BEFORE = "Phonics is taught daily in every class."
NORTH = "Phonics is taught daily in most classes."
SOUTH = "Phonics is taught twice daily in every class."


def torn(ws: Workspace, make_workspace: MakeWorkspace, entity: str, path: str) -> Workspace:
    """A colleague's store with what both wrote over the same words, neither knowing."""
    south = make_workspace("south")
    ws.record([Write(entity, path, BEFORE)], None, label="Typed")
    south.store.receive(ws.store.events(), label="Handed over")
    ws.record([Write(entity, path, NORTH)], None, label="Typed")
    south.record([Write(entity, path, SOUTH)], None, label="Typed")
    south.store.receive(ws.store.events(), label="Return")
    return south


def only(ws: Workspace, path: str) -> Conflict:
    (found,) = [each for each in board.conflicts_of(ws) if each.path == path]
    return found


def test_the_value_before_both_is_told_and_what_each_changed_in_it(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    visit = begin(ws, URN)
    south = torn(ws, make_workspace, f"visit/{visit}", NOTE)
    (told,) = differences.tell_all(south, [only(south, NOTE)])
    assert told.ancestor is not None
    assert (told.ancestor.words, told.ancestor.head.officer_name) == (BEFORE, "Officer North")
    assert {each.head.officer_name: each.marked for each in told.values} == {
        "Officer North": "Phonics is taught daily in [− every][+ most] [− class][+ classes].",
        "Officer South": "Phonics is taught [+ twice] daily in every class.",
    }
    assert told.detail == "What is going well"


def test_a_choice_is_recorded_with_a_name_and_a_reason_and_travels(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    entity = f"visit/{begin(ws, URN)}"
    south = torn(ws, make_workspace, entity, NOTE)
    found = only(south, NOTE)
    first = found.heads[0].event
    with pytest.raises(UserError) as refused:
        settling.settle_conflict(south, entity, NOTE, first, "  ")
    assert refused.value.code == "conflict.reason"
    both = settling.both(south, entity, NOTE)
    assert both in (f"{NORTH}\n\n{SOUTH}", f"{SOUTH}\n\n{NORTH}")
    done = settling.settle_conflict(south, entity, NOTE, first, "Both were there.", text=both)
    assert south.store.state(entity).text(NOTE) == both
    ws.store.receive(south.store.events(), label="Return")
    assert ws.store.state(entity).text(NOTE) == both
    (told,) = settling.settled(ws)
    assert (told.by, told.how, told.reason) == ("Officer South", "both", "Both were there.")
    undone = undoing.undo(south, done.batch)
    redone = undoing.undo(south, undone.batch)
    assert south.store.state(entity).text(NOTE) == both and board.conflicts_of(south) == ()
    assert [each.reason for each in settling.settled(south)] == ["Both were there."]
    undoing.undo(south, redone.batch)
    again = only(south, NOTE)
    assert {head.value for head in again.heads} == {NORTH, SOUTH}
    assert again.ancestor is not None and again.ancestor.value == BEFORE
    assert settling.settled(south) == ()
    settling.settle_conflict(
        south, entity, NOTE, again.heads[0].event, "Asked them.", text="Phonics is taught."
    )
    assert south.store.state(entity).text(NOTE) == "Phonics is taught."
    assert [each.how for each in settling.settled(south)] == ["third"]


def test_a_value_that_came_since_somebody_looked_is_not_settled_away(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    path = "contact.chair"
    south = torn(ws, make_workspace, f"school/{URN}", path)
    seen = only(south, path)
    east = make_workspace("east")
    east.record([Write(seen.entity, path, "Somebody else")], None, label="Typed")
    south.store.receive(east.store.events(), label="Return")
    with pytest.raises(UserError, match="since you looked"):
        settling.settle_conflict(
            south, seen.entity, path, seen.heads[0].event, "Mine.",
            seen=[head.event for head in seen.heads],
        )  # fmt: skip
    assert len(only(south, path).heads) == 3


def test_the_words_of_evidence_change_and_the_judgement_that_was_chosen_stays(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    south = make_workspace("south")
    south.store.receive(ws.store.events(), label="Handed over")
    for place, answer in (
        (ws, Answer("met", evidence="Books.")),
        (south, Answer("partly", evidence="Two classes.")),
    ):
        opened = categorising.open_categorisation(place, URN, TERM)
        categorising.save(place, opened, opened.draft.with_answer("2.teaching", answer))
    south.store.receive(ws.store.events(), label="Return")
    found = only(south, "answers.2.teaching")
    (met,) = [h.event for h in found.heads if h.officer_name == "Officer North"]
    settling.settle_conflict(
        south, found.entity, found.path, met, "Seen together.", text="Books, in two classes."
    )
    answer = categorising.read_draft(south, URN, TERM).answer("2.teaching")
    assert (answer.judgement, answer.evidence) == ("met", "Books, in two classes.")


def test_two_clerks_who_decided_differently_see_words_and_settle_with_both_reasons(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    categorise(ws, URN, TERM, "2")
    clerk, deputy = make_workspace("clerk"), make_workspace("deputy")
    for place, category, why in ((clerk, "3a", "Books fell."), (deputy, "2", "Books hold.")):
        place.store.receive(ws.store.events(), label="Return")
        deciding.decide(place, URN, TERM, category, why)
    clerk.store.receive(deputy.store.events(), label="Decisions")
    entity = decision_entity(URN, TERM)
    (told,) = [d for d in differences.tell_all(clerk, board.conflicts_of(clerk, TERM))
               if d.conflict.entity == entity]  # fmt: skip
    assert {each.words.splitlines()[0] for each in told.values} == {"Category: 3a", "Category: 2"}
    assert clerk.officer not in "".join(each.words for each in told.values)
    (mine,) = [each for each in told.values if each.head.officer_name == "Officer Clerk"]
    assert told.texts is not None
    settling.settle_conflict(
        clerk, entity, "decision", mine.head.event, "Telephoned.", text=told.texts.both
    )
    decision = deciding.decision_of(clerk, URN, TERM)
    assert decision is not None and decision.category == "3a"
    assert set(decision.reason.split("\n\n")) == {"Books fell.", "Books hold."}


def test_what_is_chosen_from_a_list_takes_no_words(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    entity = f"visit/{begin(ws, URN)}"
    path = "answers.details.visit_date"
    south = make_workspace("south")
    south.store.receive(ws.store.events(), label="Handed over")
    ws.record([Write(entity, path, "2026-10-01")], None, label="Typed")
    south.record([Write(entity, path, "2026-10-02")], None, label="Typed")
    south.store.receive(ws.store.events(), label="Return")
    found = only(south, path)
    assert settling.texts_of(south, found) is None
    with pytest.raises(UserError) as refused:
        settling.settle_conflict(
            south, entity, path, found.heads[0].event, "Both.", text="2026-10-01\n\n2026-10-02"
        )
    assert refused.value.code == "conflict.no-text"
    assert visiting.read(south, entity.partition("/")[2]).urn == URN
