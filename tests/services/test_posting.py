"""A return travels under seal, and the board knows from whom it comes and what went before it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ssio_desktop.domain.board_records import decision_entity
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.package import build_package
from ssio_desktop.exchange.sealing import is_sealed, look, seal, unseal
from ssio_desktop.services import board_returns, device_keys, posting, returning
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from tests.services.conftest import MakeWorkspace, with_schools

TERM = TermId(2026, "autumn")


@dataclass(frozen=True)
class Two:
    """An officer and the board, who know of each other what a set-up file would have told them."""

    officer: Workspace
    board: Workspace
    folder: Path

    def send(self, name: str = "a.ssio-post", **how: str) -> Path:
        made = returning.make_return(self.officer, TERM, self.folder / name, incomplete=True, **how)
        return made.value.file.path


@pytest.fixture
def two(ws: Workspace, make_workspace: MakeWorkspace, tmp_path: Path) -> Two:
    at_board = make_workspace("board")
    reader = device_keys.become_reader(at_board, "Review board").value
    device_keys.add_reader(ws, reader)
    return Two(ws, at_board, tmp_path)


def test_a_return_is_sealed_for_the_board_and_opens_there_only(
    two: Two, make_workspace: MakeWorkspace
) -> None:
    path = two.send()
    assert is_sealed(path.read_bytes())
    assert b"Ash Lane" not in path.read_bytes()
    found = board_returns.preview_return(two.board, path)
    assert found.preview.info.officer_name == "Officer North"
    assert found.arrived.standing is not None
    assert (found.arrived.standing.trust, found.arrived.chain) == ("new", "first")
    with pytest.raises(UserError) as refused:
        board_returns.preview_return(make_workspace("elsewhere"), path)
    assert refused.value.code == "return.sealed"
    assert "Review board" in refused.value.where


def test_a_return_brings_its_senders_keys_which_are_then_known_but_not_confirmed(two: Two) -> None:
    first = board_returns.preview_return(two.board, two.send())
    board_returns.import_return(two.board, first)
    second = board_returns.preview_return(two.board, two.send("b.ssio-post"))
    assert second.arrived.standing is not None
    assert (second.arrived.standing.trust, second.arrived.chain) == ("known", "follows")
    assert second.arrived.cover is not None
    device_keys.confirm(two.board, second.arrived.cover.sender)
    third = board_returns.preview_return(two.board, two.send("c.ssio-post"))
    assert third.arrived.standing is not None
    # The second was looked at and not taken in.
    assert (third.arrived.standing.trust, third.arrived.chain) == ("confirmed", "missing")


def test_a_return_made_in_the_place_of_another_is_told(two: Two) -> None:
    board_returns.import_return(two.board, board_returns.preview_return(two.board, two.send()))
    as_it_was = two.officer.store.meta("last_sent.return")
    second = two.send("b.ssio-post")
    board_returns.import_return(two.board, board_returns.preview_return(two.board, second))
    assert board_returns.preview_return(two.board, second).arrived.chain == "follows"
    # What an older copy of the store would do, or one that began anew.
    for last in (as_it_was, ""):
        two.officer.store.set_meta("last_sent.return", last)
        found = board_returns.preview_return(two.board, two.send("c.ssio-post"))
        assert found.arrived.chain == "replaced"


def test_a_file_signed_with_other_keys_is_taken_in_only_after_asking(two: Two) -> None:
    board_returns.import_return(two.board, board_returns.preview_return(two.board, two.send()))
    device_keys.replace_keys(two.officer)
    found = board_returns.preview_return(two.board, two.send("b.ssio-post"))
    with pytest.raises(UserError, match="other keys") as refused:
        board_returns.import_return(two.board, found)
    words = " ".join(device_keys.own_words(two.officer))
    assert words in refused.value.remedy
    with pytest.raises(UserError, match="other keys"):
        board_returns.import_returns(two.board, [two.folder / "b.ssio-post"])
    assert board_returns.import_return(two.board, found, trusting=True).value > 0


def test_a_file_signed_with_revoked_keys_is_refused_by_name(two: Two) -> None:
    found = board_returns.preview_return(two.board, two.send())
    device_keys.revoke(two.board, two.officer.store.device, "Stolen on the train.")
    again = board_returns.preview_return(two.board, found.path)
    with pytest.raises(UserError, match="not to be trusted") as refused:
        board_returns.import_return(two.board, again)
    assert refused.value.where == "Officer North: Stolen on the train."


def test_a_cover_that_speaks_of_another_return_is_refused(two: Two) -> None:
    """An officer’s own store could put any cover around any content; the board compares them."""
    arrived = posting.open_post(two.board, two.send())
    assert arrived.cover is not None
    forged = seal(
        arrived.content,
        replace(arrived.cover, number=7),
        device_keys.secret_keys(two.officer),
        [device_keys.secret_keys(two.board).public.seal],
    )
    path = two.folder / "forged.ssio-post"
    path.write_bytes(forged)
    with pytest.raises(UserError, match="do not belong together"):
        board_returns.preview_return(two.board, path)


def test_a_return_that_decides_for_the_board_is_refused(two: Two) -> None:
    path = two.send()
    info = board_returns.preview_return(two.board, path).preview.info
    entity = decision_entity("900001", TERM)
    two.officer.record([Write(entity, "decision", {"category": "1"})], None, label="Forged")
    content = build_package(info, two.officer.store.history(entity))
    path.write_bytes(posting.wrap(two.officer, content, info))
    with pytest.raises(UserError, match="what the board records") as refused:
        board_returns.preview_return(two.board, path)
    assert refused.value.where == entity and refused.value.remedy


def test_a_passphrase_serves_where_no_key_was_exchanged(two: Two) -> None:
    path = two.send(passphrase="four quite unrelated words")
    found = board_returns.preview_return(two.board, path, passphrase="four quite unrelated words")
    assert found.preview.new > 0
    with pytest.raises(UserError, match="passphrase"):
        board_returns.preview_return(two.board, path, passphrase="three unrelated words")


def test_a_recovery_key_opens_what_the_board_can_no_longer_open(two: Two) -> None:
    secret = device_keys.make_recovery(two.officer, "Safe").value
    sealed = look(two.send().read_bytes())
    assert unseal(sealed, [secret])[:2] == b"PK"
    assert sealed.cover.to == ("Review board", "Safe")


def test_without_readers_a_return_is_written_as_before_and_still_read(
    make_workspace: MakeWorkspace, tmp_path: Path, register: Path
) -> None:
    ws = with_schools(make_workspace("alone"), register)
    path = returning.make_return(ws, TERM, tmp_path / "a.ssio-return", incomplete=True).value
    assert path.sealed_for == ()
    found = board_returns.preview_return(make_workspace("board"), path.file.path)
    assert (found.arrived.standing, found.arrived.chain) == (None, "none")


def test_half_a_sealed_file_is_refused_in_words(two: Two) -> None:
    path = two.send()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(UserError, match="not complete"):
        board_returns.preview_return(two.board, path)


def test_what_came_as_a_file_is_found_without_looking_at_every_change(two: Two) -> None:
    db = two.board.store.db.conn
    for where in ("json_extract(source, '$.sha256') = 'a'", "undoes IS NOT NULL", "undoes = 'a'"):
        (told, *_) = db.execute(f"EXPLAIN QUERY PLAN SELECT id FROM batches WHERE {where}")
        assert "USING INDEX batches_" in told[3] or "USING COVERING INDEX batches_" in told[3]
