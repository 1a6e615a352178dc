"""Whose visit it is: who makes it final and issues it, and how a colleague takes it over."""

from __future__ import annotations

import pytest

from ssio_desktop.errors import UserError
from ssio_desktop.services import reporting, visiting
from ssio_desktop.services.taking_over import TAKEN_OVER, take_over
from ssio_desktop.services.verifying import verify
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace
from tests.services.visits import begin

URN = "900001"


def shared(source: Workspace, *others: Workspace) -> None:
    """Everything of one store comes into the others, as with a file of the board."""
    for other in others:
        other.store.receive(list(source.store.events()), label="File")


def test_only_its_officer_makes_a_visit_final_and_issues_it(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    south = make_workspace("south")
    visit = begin(ws, URN)
    shared(ws, south)
    with pytest.raises(UserError, match="the visit of Officer North") as refused:
        visiting.finalise(south, visit)
    assert refused.value.code == "visit.not-yours"
    visiting.finalise(ws, visit)
    shared(ws, south)
    with pytest.raises(UserError) as refused:
        reporting.issue(south, visit)
    assert refused.value.code == "visit.not-yours"
    assert visiting.read(south, visit).state == "final"


def test_a_visit_is_taken_over_with_a_reason_that_is_kept(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    south = make_workspace("south")
    visit = begin(ws, URN)
    shared(ws, south)
    with pytest.raises(UserError, match="needs a reason"):
        take_over(south, visit, "  ")
    assert take_over(south, visit, "The school moved to me.").value == ws.officer
    assert visiting.read(south, visit).officer == south.officer
    (record,) = south.store.state(f"visit/{visit}").under(TAKEN_OVER).values()
    assert isinstance(record, dict)
    assert (record["from"], record["by"]) == (ws.officer, south.officer)
    assert record["reason"] == "The school moved to me."
    visiting.finalise(south, visit)
    assert reporting.issue(south, visit).value.version == 1
    with pytest.raises(UserError, match="yours already"):
        take_over(south, visit, "Again.")


def test_two_issues_of_one_version_are_a_conflict_and_both_are_known_by_name(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    south, board = make_workspace("south"), make_workspace("board")
    visit = begin(ws, URN)
    visiting.finalise(ws, visit)
    shared(ws, south, board)
    take_over(south, visit, "The school moved to me.")
    first, second = (reporting.issue(each, visit).value.pdf for each in (ws, south))
    assert first != second
    for store in (ws, south):
        shared(store, board)
    assert "issued.1" in board.store.state(f"visit/{visit}").conflicts()
    for pdf, name, other in ((first, "North", "South"), (second, "South", "North")):
        found = verify(board, pdf)
        assert found.is_genuine
        assert found.identity is not None and found.identity.issued_by == f"Officer {name}"
        told = " ".join(found.more)
        assert f"This one was issued by Officer {name} on 14 October 2026" in told
        assert f"Another was issued by Officer {other} on 14 October 2026" in told


@pytest.mark.parametrize("act", [visiting.finalise, reporting.issue])
def test_of_two_that_do_it_at_once_only_one_does(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch, act: object
) -> None:
    assert callable(act)
    visit = begin(ws, URN)
    if act is reporting.issue:
        visiting.finalise(ws, visit)
    twin = ws.twin()
    append = ws.store.append

    def late(*args: object, **named: object) -> object:
        # The other one comes between what was looked at and what is written.
        monkeypatch.undo()
        act(twin, visit)
        return append(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(ws.store, "append", late)
    with pytest.raises(UserError, match=r"meanwhile|issued already"):
        act(ws, visit)
    twin.close()
    path = "issued.1" if act is reporting.issue else "final.1"
    assert len(ws.store.history(f"visit/{visit}", path)) == 1
