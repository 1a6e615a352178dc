from __future__ import annotations

import json

import pytest

from ssio_desktop.domain.clock import Stamp
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.services import forms, recovering, undoing, visiting
from ssio_desktop.services.entering import enter
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.holding import hold, note_file
from tests.services.conftest import NOW, PACKS, PASSPHRASE


def begun(ws: Workspace, urn: str) -> str:
    forms.install_packed_forms(ws)
    return visiting.new_visit(ws, urn, "termly-core").value


def test_it_is_told_which_visit_when_and_how_much(ws: Workspace) -> None:
    visit = begun(ws, "900001")
    visiting.keep_typing(ws, visit, {"findings.going_well": "Reading is\nstrong", "purpose": "x"})
    (found,) = recovering.recover(ws)
    assert (found.key, found.school) == (visit, "Ash Lane Primary School")
    assert (found.answers, found.words) == (2, 4)
    assert found.day is not None and found.batch
    assert visiting.read(ws, visit).answers["findings.going_well"] == "Reading is\nstrong"
    assert recovering.recover(ws) == ()


def test_each_visit_is_told_and_the_latest_typed_comes_first(ws: Workspace) -> None:
    one, other = begun(ws, "900001"), begun(ws, "900002")
    visiting.keep_typing(ws, other, {"findings.going_well": "first"})
    visiting.keep_typing(ws, one, {"findings.going_well": "second"})
    # Of what was typed in one note the latest tells when.
    last = visiting.keep_typing(ws, other, {"findings.to_improve": "third"})
    found = recovering.recover(ws)
    assert [each.key for each in found] == [other, one]
    assert found[0].typed_at == Stamp.parse(last).moment()


def test_what_was_put_back_can_be_taken_out_and_put_back_again(ws: Workspace) -> None:
    visit = begun(ws, "900001")
    visiting.keep_typing(ws, visit, {"findings.going_well": "Reading is strong"})
    (found,) = recovering.recover(ws)
    out = undoing.undo(ws, found.batch)
    assert "findings.going_well" not in visiting.read(ws, visit).answers
    undoing.undo(ws, out.batch)
    assert visiting.read(ws, visit).answers["findings.going_well"] == "Reading is strong"


def test_typing_whose_visit_was_undone_stops_nobody_from_coming_in(ws: Workspace) -> None:
    forms.install_packed_forms(ws)
    begun_ = visiting.new_visit(ws, "900001", "termly-core")
    visiting.keep_typing(ws, begun_.value, {"findings.going_well": "kept"})
    undoing.undo(ws, begun_.batch)
    assert recovering.recover(ws) == ()
    assert ws.store.drafts()[0].value == "kept"


def test_a_store_that_another_window_has_is_not_even_brought_up_to_date(ws: Workspace) -> None:
    ws.store.set_meta("projections", "1")  # As an older version of the program left it.
    path = ws.store.path
    holding = hold(path, NOW)
    with pytest.raises(SurroundingsError, match="another window"):
        enter(path, PASSPHRASE, PACKS)
    assert ws.store.meta("projections") == "1"
    holding.release()
    with pytest.raises(UserError):
        enter(path, "not the passphrase", PACKS)
    enter(path, PASSPHRASE, PACKS).release()
    assert ws.store.meta("projections") != "1"


def test_a_store_that_was_out_of_reach_is_not_written_to_where_another_took_it(
    ws: Workspace,
) -> None:
    entered = enter(ws.store.path, PASSPHRASE, PACKS)
    entered.open().close()
    note = {"computer": "Laptop in Ash Lane", "user": "north", "process": 1}
    entered.doubt()
    note_file(ws.store.path).write_text(json.dumps({**note, "since": NOW.isoformat()}))
    with pytest.raises(SurroundingsError, match="another computer"):
        entered.open()
    note_file(ws.store.path).unlink()
    entered.open().close()
    entered.release()
