"""The table of actions says what is open as the notes of a school say it together."""

from __future__ import annotations

from itertools import permutations

from ssio_desktop.services import actions, undoing, visiting
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace
from tests.services.visits import begin

URN = "900001"
_TOLD = {
    "actions:a1": None,
    "actions:a1.what": None,
    "actions:a1.who": None,
    "actions:a1.by_when": None,
    "last_actions:b1": 1,
    "last_actions:b1.what": "review the  spelling SCHEME",
    "last_actions:b1.state": "done",
    "last_actions:b1.comment": "Seen in year 5.",
}


def opened(ws: Workspace) -> list[str]:
    """The open ones, as they are listed without the closed; and as all of them are."""
    found = [each.key for each in actions.list_actions(ws, only_open=True)]
    assert found == [each.key for each in actions.list_actions(ws) if each.is_open]
    marked = ws.store.db.conn.execute("SELECT count(*) FROM actions WHERE is_open = 1").fetchone()
    assert marked[0] == len(found)
    assert ws.store.follows()
    return found


def test_a_later_note_closes_an_action_for_as_long_as_it_says_so(ws: Workspace) -> None:
    agreed = begin(ws, URN, visit__visit_date="2026-09-14")
    other = begin(ws, "900002")
    keys = {f"{agreed}/actions:a1", f"{other}/actions:a1"}
    assert set(opened(ws)) == keys
    later = visiting.new_visit(
        ws,
        URN,
        "termly-core",
        answers={
            "visit.visit_date": "2026-10-12",
            **{path: value for path, value in _TOLD.items() if value is not None},
        },
    )
    assert opened(ws) == [f"{other}/actions:a1"]
    (line,) = actions.list_actions(ws, urn=URN)
    assert (line.state, line.comment) == ("done", "Seen in year 5.")
    undoing.undo(ws, later.batch)
    assert set(opened(ws)) == keys
    visiting.keep_typing(ws, agreed, {"actions:a1.what": "Review the reading scheme"})
    visiting.settle(ws, agreed)
    assert set(opened(ws)) == keys
    visiting.withdraw(ws, agreed, "Wrong school")
    assert opened(ws) == [f"{other}/actions:a1"]


def test_notes_that_come_in_any_order_leave_the_same_table(
    ws: Workspace, make_workspace: MakeWorkspace
) -> None:
    first = begin(ws, URN, visit__visit_date="2026-09-14")
    second = begin(ws, URN, visit__visit_date="2026-10-12", **_TOLD)
    key = f"{first}/actions:a1"
    assert opened(ws) == []
    actions.record_progress(ws, key, state="late", note="Not in year 5 after all.")
    assert opened(ws) == [key]
    notes = [ws.store.history(f"visit/{each}") for each in (first, second)]
    rest = [e for e in ws.store.events() if e.entity.partition("/")[2] not in (first, second)]
    seen = set()
    for number, order in enumerate(permutations((*notes, rest))):
        theirs = make_workspace(f"colleague {number}")
        for events in order:
            theirs.store.receive(events, label="Taken in")
        assert opened(theirs) == [key]
        rows = theirs.store.db.conn.execute("SELECT * FROM actions ORDER BY entity, place")
        seen.add(tuple(rows.fetchall()))
    assert len(seen) == 1
