"""Which devices a store knows, what revoking and confirming mean, and the sheet for the safe."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.cover import Sender
from ssio_desktop.exchange.keys import new_keys
from ssio_desktop.exchange.sealing import look, unseal
from ssio_desktop.services import (
    board_returns,
    device_keys,
    known_devices,
    post_looking,
    recovery_sheet,
    returning,
)
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace
from tests.services.test_posting import TERM, Two, two

__all__ = ["two"]


@pytest.fixture
def stranger() -> Sender:
    return Sender(new_id(), "Officer South", new_id(), new_keys().public)


def test_devices_are_listed_with_their_trust_and_those_not_trusted_get_nothing(
    ws: Workspace, stranger: Sender
) -> None:
    device_keys.publish(ws)
    device_keys.confirm(ws, stranger)
    own, other = known_devices.known_devices(ws)
    assert (own.standing.trust, other.standing.trust) == ("own", "confirmed")
    readers, lost = known_devices.addressees(ws, {stranger.officer_id, "nobody"})
    assert [each.seal for each in readers] == [stranger.keys.seal]
    assert lost == ("nobody",)
    device_keys.revoke(ws, stranger.device, "Lost.")
    assert known_devices.addressees(ws, {stranger.officer_id})[0] == ()


def test_new_keys_of_a_revoked_device_can_be_confirmed_and_the_former_ones_stay_revoked(
    ws: Workspace, stranger: Sender
) -> None:
    device_keys.confirm(ws, stranger)
    device_keys.revoke(ws, stranger.device, "Lost.")
    with pytest.raises(UserError, match="does not bring them back"):
        device_keys.confirm(ws, stranger)
    renewed = replace(stranger, keys=new_keys().public)
    assert device_keys.standing(ws, renewed).trust == "changed"
    device_keys.confirm(ws, renewed)
    assert device_keys.standing(ws, renewed).trust == "confirmed"
    assert device_keys.standing(ws, stranger).trust == "revoked"


def test_a_record_that_speaks_of_other_keys_does_not_make_them_known_where_some_were_compared(
    ws: Workspace, stranger: Sender, make_workspace: MakeWorkspace
) -> None:
    device_keys.confirm(ws, stranger)
    other = make_workspace("other")
    forged = replace(stranger, keys=new_keys().public)
    device_keys.confirm(other, forged)
    events = other.store.history(f"device/{stranger.device}")
    ws.store.receive(events, label="Taken in", source=None)
    standing = device_keys.standing(ws, forged)
    assert standing.trust == "changed"
    assert standing.former == device_keys.standing(ws, stranger).words


def test_a_return_that_speaks_of_anothers_keys_is_refused(two: Two, stranger: Sender) -> None:
    path = two.send()
    found = board_returns.preview_return(two.board, path)
    device_keys.confirm(two.officer, stranger)
    events = (*found.package.events, *two.officer.store.history(f"device/{stranger.device}"))
    from ssio_desktop.exchange.package import build_package

    forged = two.folder / "forged.ssio-return"
    forged.write_bytes(build_package(found.preview.info, events))
    with pytest.raises(UserError, match="keys of others"):
        board_returns.preview_return(two.board, forged)


def test_the_recovery_sheet_holds_a_key_that_opens_what_is_sealed_from_then_on(
    two: Two,
) -> None:
    path = recovery_sheet.write_recovery(two.officer, "Safe", two.folder / "safe.pdf").value
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    start = text.index("AGE-SECR")
    secret = "".join(text[start:].split())[:74]
    assert unseal(look(two.send().read_bytes()), [secret])[:2] == b"PK"


def test_no_recovery_key_counts_whose_sheet_could_not_be_written(ws: Workspace) -> None:
    with pytest.raises(UserError, match="belongs to a store"):
        recovery_sheet.write_recovery(ws, "Safe", ws.store.path)
    assert device_keys.readers(ws) == ()


def test_the_outside_of_a_file_is_told_without_its_key(two: Two, tmp_path: Path) -> None:
    path = two.send()
    found = post_looking.look_at(path)
    assert (found.kind, found.officer, found.to) == ("return", "Officer North", ("Review board",))
    assert found.is_signed and not found.is_open and found.standing is None
    known = post_looking.look_at(path, two.board)
    assert known.standing is not None and known.standing.trust == "new"
    device_keys.remove_reader(two.officer, two.board.store.device)
    plain = tmp_path / "plain.ssio-return"
    returning.make_return(two.officer, TERM, plain, incomplete=True)
    assert post_looking.look_at(plain).is_open and not post_looking.look_at(plain).is_signed


def test_a_sealed_return_is_proposed_under_the_suffix_of_sealed_files(two: Two) -> None:
    assert returning.suggested_name(two.officer, TERM).endswith("-1.ssio-post")
    device_keys.remove_reader(two.officer, two.board.store.device)
    assert returning.suggested_name(two.officer, TERM).endswith("-1.ssio-return")
