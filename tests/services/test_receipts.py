"""Receipts, decisions and handovers go back and forth under seal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from ssio_desktop.domain.board_records import receipt_entity
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.package import build_package
from ssio_desktop.services import (
    attachments,
    board,
    board_returns,
    deciding,
    device_keys,
    handing_over,
    parcels,
    post_box,
    post_boxes,
    post_opening,
    posting,
    receipts,
    returning,
    schools,
    setting_up,
    undoing,
    visiting,
)
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace
from tests.services.pictures import png
from tests.services.test_categorising import categorise
from tests.services.test_posting import TERM, Two, two

__all__ = ["two"]


def test_a_return_is_received_only_when_the_receipt_is_here(two: Two) -> None:
    board_returns.import_return(two.board, board_returns.preview_return(two.board, two.send()))
    (waiting,) = receipts.pending(two.board)
    assert (waiting.officer_name, waiting.number) == ("Officer North", 1)
    path = two.folder / receipts.suggested_name(two.board)
    made = receipts.make_receipts(two.board, path).value
    assert made.without == () and receipts.pending(two.board) == ()
    assert receipts.received(two.officer, TERM) == {}
    parcel = receipts.preview(two.officer, path)
    assert parcel.arrived.cover is not None and parcel.arrived.cover.to == ("Officer North",)
    done = receipts.take_in(two.officer, parcel)
    assert receipts.received(two.officer, TERM)[1].by == "Officer Board"
    assert receipts.take_in(two.officer, receipts.preview(two.officer, path)).value == 0
    undoing.undo(two.officer, done.batch)
    assert receipts.received(two.officer, TERM) == {}
    with pytest.raises(UserError, match="has its receipt"):
        receipts.make_receipts(two.board, path)


def test_a_return_that_comes_after_a_later_one_brings_nothing_and_gets_its_receipt(
    two: Two, tmp_path: Path
) -> None:
    box = tmp_path / "box"
    box.mkdir()
    post_boxes.add_box(two.board, str(box))
    paths = [two.send(name) for name in ("a.ssio-post", "b.ssio-post")]
    for path in reversed(paths):
        shutil.copy(path, box)
        board_returns.import_return(two.board, board_returns.preview_return(two.board, path))
    assert [each.state for each in post_box.look_into(two.board, str(box)).items] == ["known"] * 2
    assert board_returns.preview_return(two.board, paths[0]).is_known
    receipts.make_receipts(two.board, tmp_path / "receipt.ssio-post")
    receipts.take_in(two.officer, receipts.preview(two.officer, tmp_path / "receipt.ssio-post"))
    assert sorted(receipts.received(two.officer, TERM)) == [1, 2]
    # Once is enough, and what was noted is taken back like anything else.
    again = board_returns.import_return(
        two.board, board_returns.preview_return(two.board, paths[0])
    )
    assert (again.value, again.batch) == (0, "")
    for _ in range(2):  # The receipts, and the return that came last.
        undoing.undo_latest(two.board)
    states = {each.name: each.state for each in post_box.look_into(two.board, str(box)).items}
    assert states == {"a.ssio-post": "waiting", "b.ssio-post": "known"}


def test_a_receipt_for_another_file_of_that_number_does_not_count(two: Two) -> None:
    two.send()
    entity = receipt_entity(two.officer.officer, TERM)
    from ssio_desktop.store.log import Write

    two.officer.record(
        [Write(entity, "file." + "0" * 64, {"number": 1, "at": "", "by": "Nobody"})],
        None,
        label="Noted",
    )
    assert receipts.received(two.officer, TERM) == {}


def test_receipts_of_the_board_and_of_who_stands_in_do_not_differ(
    two: Two, make_workspace: MakeWorkspace
) -> None:
    deputy = make_workspace("deputy")
    reader = device_keys.become_reader(deputy, "Deputy", "deputy").value
    device_keys.add_reader(two.officer, reader)
    sent = two.send()
    for place in (two.board, deputy):
        board_returns.import_return(place, board_returns.preview_return(place, sent))
        path = two.folder / f"{place.officer}.ssio-post"
        receipts.make_receipts(place, path)
        receipts.take_in(two.officer, receipts.preview(two.officer, path))
    assert receipts.received(two.officer, TERM)[1].by in ("Officer Board", "Officer Deputy")
    assert board.conflicts_of(two.officer) == ()


def test_receipts_wait_for_officers_whose_keys_are_not_known(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    board_returns.import_return(two.board, board_returns.preview_return(two.board, two.send()))
    device_keys.revoke(two.board, two.officer.store.device, "Lost.")
    with pytest.raises(UserError, match="sealed for nobody") as refused:
        receipts.make_receipts(two.board, two.folder / "a.ssio-post")
    assert refused.value.where == "Officer North"
    assert len(receipts.pending(two.board)) == 1


def test_a_receipt_that_could_not_be_written_is_not_noted(two: Two) -> None:
    board_returns.import_return(two.board, board_returns.preview_return(two.board, two.send()))
    with pytest.raises(Exception, match="folder"):
        receipts.make_receipts(two.board, two.folder / "nowhere" / "a.ssio-post")
    assert len(receipts.pending(two.board)) == 1


def test_a_receipt_that_brings_anything_else_is_refused(two: Two) -> None:
    board_returns.import_return(two.board, board_returns.preview_return(two.board, two.send()))
    info = parcels.info_of(two.board, "receipt")
    events = two.board.store.history("school/900001")
    readers = (device_keys.become_reader(two.officer, "Officer").value,)
    path = two.folder / "forged.ssio-post"
    path.write_bytes(posting.wrap(two.board, build_package(info, events), info, readers=readers))
    with pytest.raises(UserError, match="cannot hold") as refused:
        receipts.preview(two.officer, path)
    assert refused.value.where == "school/900001"


def test_what_the_board_decided_stands_beside_the_officers_judgement(two: Two) -> None:
    categorise(two.officer, "900001", TERM, "2")
    board_returns.import_return(two.board, board_returns.preview_return(two.board, two.send()))
    with pytest.raises(UserError, match="needs a reason"):
        deciding.decide(two.board, "900001", TERM, "3a")
    with pytest.raises(UserError, match="no category"):
        deciding.decide(two.board, "900001", TERM, "17", "Because.")
    with pytest.raises(UserError, match="no completed category"):
        deciding.decide(two.board, "900002", TERM, "2")
    assert deciding.decide(two.board, "900001", TERM, "2").value.agrees
    deciding.decide(two.board, "900001", TERM, "3a", "Attendance fell in every year.")
    path = two.folder / deciding.suggested_name(TERM)
    made = deciding.make_decisions(two.board, TERM, path).value
    assert [each.category for each in made.decisions] == ["3a"] and made.without == ()
    parcel = deciding.preview(two.officer, path)
    assert [(each.urn, each.reason) for each in deciding.told(parcel)] == [
        ("900001", "Attendance fell in every year.")
    ]
    done = deciding.take_in(two.officer, parcel)
    known = deciding.decisions_on(two.officer, "900001")[TERM]
    assert (known.category, known.judged, known.by_name) == ("3a", "2", "Officer Board")
    assert schools.categories_of(two.officer, "900001")[0].category == "2"
    undoing.undo(two.officer, done.batch)
    assert deciding.decisions_on(two.officer, "900001") == {}


def test_what_is_of_another_authority_is_refused_by_name(
    two: Two, make_workspace: MakeWorkspace
) -> None:
    device_keys.confirm(two.officer, device_keys.sender(two.board))
    returned = two.send()
    board_returns.import_return(two.board, board_returns.preview_return(two.board, returned))
    categorise(two.board, "900001", TERM, "2")
    deciding.decide(two.board, "900001", TERM, "2")
    setting_up.set_authority(two.board, "997", "Elsewhere")
    decided, receipt = two.folder / "d.ssio-post", two.folder / "r.ssio-post"
    deciding.make_decisions(two.board, TERM, decided)
    receipts.make_receipts(two.board, receipt)
    before = two.officer.store.digest()
    for path in (decided, receipt):
        with pytest.raises(UserError) as refused:
            post_opening.open_file(two.officer, path)
        assert refused.value.code == "post.other-authority"
        assert "997" in refused.value.what and "Elsewhere" in refused.value.where
    with pytest.raises(UserError, match="of authority 998"):
        board_returns.preview_return(two.board, returned)
    assert two.officer.store.digest() == before


def test_nothing_decided_makes_no_file(two: Two) -> None:
    with pytest.raises(UserError, match="Nothing was decided"):
        deciding.make_decisions(two.board, TERM, two.folder / "d.ssio-post")


def test_a_school_is_handed_over_whole_and_the_taking_in_can_be_undone(
    ws: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    south = make_workspace("south")
    setting_up.name_officer(ws, south.officer, "Officer South", "Officer")
    from ssio_desktop.services import forms

    forms.install_packed_forms(ws)
    visit = visiting.new_visit(ws, "900001", "termly-core").value
    hall = attachments.add(ws, visit, "hall.png", png()).value
    categorise(ws, "900001", TERM, "2")
    path = tmp_path / handing_over.suggested_name(ws, "900001")
    with pytest.raises(UserError, match="No keys"):
        handing_over.hand_over(ws, "900001", south.officer, path)
    assert schools.school(ws, "900001").officer == ws.officer
    device_keys.confirm(ws, device_keys.sender(south))
    handing_over.hand_over(ws, "900001", south.officer, path)
    assert schools.school(ws, "900001").officer == south.officer
    found = handing_over.preview(south, path)
    assert (found.name, found.officer_name) == ("Ash Lane Primary School", "Officer South")
    assert (found.visits, found.categories) == (1, 1) and found.parcel.new > 0
    done = handing_over.take_in(south, found)
    record = schools.school(south, "900001")
    assert record.officer == south.officer and len(record.visits) == 1
    assert attachments.content(south, visit, hall.id) == attachments.content(ws, visit, hall.id)
    assert schools.list_schools(south, officer=south.officer)[0].urn == "900001"
    undoing.undo(south, done.batch)
    assert schools.list_schools(south) == ()


def test_a_handover_that_cannot_be_written_leaves_the_school_where_it_is(
    ws: Workspace, make_workspace: MakeWorkspace, tmp_path: Path
) -> None:
    south = make_workspace("south")
    setting_up.name_officer(ws, south.officer, "Officer South", "Officer")
    device_keys.confirm(ws, device_keys.sender(south))
    with pytest.raises(Exception, match="folder"):
        handing_over.hand_over(ws, "900001", south.officer, tmp_path / "no" / "a.ssio-post")
    assert schools.school(ws, "900001").officer == ws.officer


def test_a_handover_that_speaks_of_two_schools_is_refused(two: Two) -> None:
    path = two.send()
    found = board_returns.preview_return(two.board, path)
    info = parcels.info_of(two.officer, "handover")
    events = [each for each in found.package.events if each.kind in ("school", "officer")]
    forged = two.folder / "forged.ssio-post"
    forged.write_bytes(posting.wrap(two.officer, build_package(info, events), info))
    with pytest.raises(UserError, match="tells of one school"):
        handing_over.preview(two.board, forged)


def test_a_file_read_back_otherwise_than_written_is_not_sent(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = returning.suggested_name(two.officer, TERM)
    monkeypatch.setattr(posting, "load_file", lambda path, limits: b"something else")
    with pytest.raises(Exception, match="read back"):
        two.send()
    assert returning.suggested_name(two.officer, TERM) == before
