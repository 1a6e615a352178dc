"""Whose keys a file carries, and how far they are trusted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.cover import Sender
from ssio_desktop.exchange.keys import new_keys
from ssio_desktop.services import device_keys, setting_up
from ssio_desktop.services.workspace import Workspace
from tests.services.conftest import MakeWorkspace


@pytest.fixture
def stranger() -> Sender:
    return Sender(new_id(), "Officer South", new_id(), new_keys().public)


def test_a_store_keeps_the_keys_it_was_given(ws: Workspace) -> None:
    keys = device_keys.secret_keys(ws)
    assert device_keys.secret_keys(ws) == keys
    twin = ws.twin()
    assert device_keys.secret_keys(twin) == keys
    twin.close()
    assert device_keys.standing(ws, device_keys.sender(ws)).trust == "own"


def test_secret_keys_are_in_no_event_and_not_readable_in_the_file(ws: Workspace) -> None:
    device_keys.publish(ws)
    device_keys.become_reader(ws, "Review board")
    secret = device_keys.secret_keys(ws)
    values = [row[0] for row in ws.store.db.conn.execute("SELECT value FROM events")]
    assert not any(part in value for value in values for part in (secret.seal, secret.sign))
    assert secret.seal.encode() not in Path(ws.store.path).read_bytes()


def test_keys_that_were_replaced_still_open_what_was_sealed_for_them(ws: Workspace) -> None:
    former = device_keys.secret_keys(ws)
    words = device_keys.own_words(ws)
    device_keys.replace_keys(ws)
    assert device_keys.own_words(ws) != words
    assert device_keys.identities(ws) == (device_keys.secret_keys(ws).seal, former.seal)
    assert device_keys.device(ws, ws.store.device).seal == device_keys.secret_keys(ws).public.seal


def test_a_sender_is_new_then_confirmed_and_others_keys_are_a_change(
    ws: Workspace, stranger: Sender
) -> None:
    assert device_keys.standing(ws, stranger).trust == "new"
    device_keys.confirm(ws, stranger)
    assert device_keys.standing(ws, stranger).trust == "confirmed"
    other = replace(stranger, keys=new_keys().public)
    standing = device_keys.standing(ws, other)
    assert standing.trust == "changed"
    assert standing.former == device_keys.standing(ws, stranger).words != standing.words


def test_revoked_keys_stay_revoked_even_where_they_were_confirmed(
    ws: Workspace, stranger: Sender
) -> None:
    device_keys.confirm(ws, stranger)
    device_keys.revoke(ws, stranger.device, "The laptop was stolen.")
    standing = device_keys.standing(ws, stranger)
    assert (standing.trust, standing.reason) == ("revoked", "The laptop was stolen.")
    with pytest.raises(UserError, match="reason"):
        device_keys.revoke(ws, stranger.device, " ")


def test_keys_heard_of_but_never_compared_are_known_only(
    make_workspace: MakeWorkspace,
) -> None:
    """What a colleague's record says of its own keys is no proof of whose they are."""
    here, there = make_workspace("here"), make_workspace("there")
    device_keys.publish(there)
    here.store.receive(
        there.store.history(f"device/{there.store.device}"), label="Taken in", source=None
    )
    assert device_keys.standing(here, device_keys.sender(there)).trust == "known"


def test_a_sender_that_claims_to_be_this_store_is_not_believed(
    ws: Workspace, stranger: Sender
) -> None:
    device_keys.secret_keys(ws)
    claimed = replace(stranger, device=ws.store.device)
    assert device_keys.standing(ws, claimed).trust == "changed"


def test_readers_are_named_by_the_authority_the_board_first(ws: Workspace) -> None:
    secret = device_keys.make_recovery(ws, "Safe").value
    device_keys.become_reader(ws, "Review board")
    assert [(one.name, one.role) for one in device_keys.readers(ws)] == [
        ("Review board", "board"),
        ("Safe", "recovery"),
    ]
    assert secret.startswith("AGE-SECRET-KEY-")
    device_keys.remove_reader(ws, ws.store.device)
    assert [one.role for one in device_keys.readers(ws)] == ["recovery"]
    events = ws.store.history(setting_up.authority_entity(ws))
    assert not any(secret in str(event.value) for event in events)


def test_a_reader_whom_a_file_brought_into_the_record_gets_nothing_until_accepted(
    make_workspace: MakeWorkspace,
) -> None:
    here, there = make_workspace("here"), make_workspace("there")
    device_keys.become_reader(there, "Somebody else")
    here.store.receive(
        there.store.history(setting_up.authority_entity(there)), label="Taken in", source=None
    )
    (named,) = device_keys.named_readers(here)
    assert device_keys.readers(here) == ()
    device_keys.accept_reader(here, named)
    assert device_keys.readers(here) == (named,)


def test_a_reader_without_a_name_is_refused(ws: Workspace) -> None:
    with pytest.raises(UserError, match="needs a name"):
        device_keys.become_reader(ws, "  ")
