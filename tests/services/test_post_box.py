"""A folder as the post office: whole files only, nothing written over, nothing said too early."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from ssio_desktop.errors import SsioError, SurroundingsError, UserError
from ssio_desktop.exchange import boxes as exchange_boxes
from ssio_desktop.exchange.servers import Login
from ssio_desktop.services import (
    board_returns,
    post_box,
    post_boxes,
    post_opening,
    receipts,
    returning,
)
from ssio_desktop.services.post_box import Item, Seen, State
from tests.exchange import post_servers
from tests.services.test_posting import TERM, Two, two

__all__ = ["two"]


@pytest.fixture
def box(two: Two, tmp_path: Path) -> str:
    """A folder that both have as their post box."""
    folder = tmp_path / "share"
    folder.mkdir()
    post_boxes.add_box(two.board, str(folder))
    return post_boxes.add_box(two.officer, str(folder))


def states(seen: Seen) -> dict[str, State]:
    return {each.name: each.state for each in seen.items}


def names_in(box: str) -> list[str]:
    return [each.name for each in Path(box).iterdir()]


def only(seen: Seen) -> Item:
    (item,) = seen.items
    return item


def test_a_return_goes_through_the_box_and_is_received_only_with_its_receipt(
    two: Two, box: str
) -> None:
    made = post_box.drop_return(two.officer, box, TERM, incomplete=True).value
    assert [each.name for each in Path(box).iterdir()] == [made.file.path.name]
    seen = post_box.look_into(two.officer, box)
    assert only(seen).state == "mine"
    (dropped,) = seen.dropped
    assert (dropped.sha256, dropped.is_there, dropped.receipt) == (made.file.sha256, True, None)

    there = post_box.look_into(two.board, box)
    assert only(there).state == "waiting"
    (path,) = post_box.collect(two.board, box, (only(there).name,))
    board_returns.import_return(two.board, board_returns.preview_return(two.board, path))
    assert only(post_box.look_into(two.board, box)).state == "known"
    assert post_box.look_into(two.officer, box).dropped[0].receipt is None

    receipt = two.folder / "receipt.ssio-post"
    receipts.make_receipts(two.board, receipt)
    post_box.drop(two.board, box, receipt)
    (waiting,) = post_box.look_into(two.officer, box).of("waiting")
    (path,) = post_box.collect(two.officer, box, (waiting.name,))
    post_opening.take_in(two.officer, post_opening.open_file(two.officer, path), compared=True)
    after = post_box.look_into(two.officer, box)
    assert states(after) == {made.file.path.name: "mine", "receipt.ssio-post": "known"}
    found = after.dropped[0].receipt
    assert found is not None and found.by == "Officer Board"
    Path(box, made.file.path.name).unlink()
    assert post_box.look_into(two.officer, box).dropped[0].is_there is False


def test_nothing_is_written_over_and_the_same_file_again_is_there(two: Two, box: str) -> None:
    path = two.send()
    post_box.drop(two.officer, box, path)
    post_box.drop(two.officer, box, path)
    assert len(post_box.look_into(two.officer, box).dropped) == 1
    there = Path(box, path.name)
    there.write_bytes(b"of somebody else")
    with pytest.raises(UserError) as refused:
        post_box.drop(two.officer, box, path)
    assert refused.value.code == "box.taken"
    assert there.read_bytes() == b"of somebody else"
    assert names_in(box) == [path.name]


def test_what_is_no_file_of_the_program_is_not_put_there(two: Two, box: str) -> None:
    path = two.folder / "notes.ssio-post"
    path.write_bytes(b"PK\x03\x04 and so on")
    with pytest.raises(UserError):
        post_box.drop(two.officer, box, path)
    assert names_in(box) == []


def test_no_other_folder_is_gone_to_than_those_named(two: Two, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not one of your"):
        post_box.drop(two.officer, str(tmp_path), two.send())
    with pytest.raises(UserError, match="your own record"):
        post_boxes.add_box(two.officer, str(two.officer.store.path.parent))
    with pytest.raises(SurroundingsError, match="cannot be reached"):
        post_boxes.add_box(two.officer, str(tmp_path / "nowhere"))


def test_files_on_their_way_and_copies_are_told_and_no_error(two: Two, box: str) -> None:
    path = two.send()
    data = path.read_bytes()
    other = two.send("b.ssio-post").read_bytes()
    for name, content in {
        "whole.ssio-post": data,
        "whole (conflicted copy 2026-11-22 101112).ssio-post": data,
        "whole-DESKTOP-4F7KQ2A.ssio-post": other,
        "empty.ssio-post": b"",
        "half.ssio-post": data[: len(data) // 2],
        "blank.ssio-post": bytes(len(data)),
        "going.ssio-post.partial": data,
        "cloud.ssio-post.nextcloud": b"x",
        "damaged.ssio-post": data[:-700] + bytes(300) + data[-400:],
        "notes.docx": b"x",
    }.items():
        Path(box, name).write_bytes(content)
    (Path(box) / "folder.ssio-post").mkdir()
    seen = post_box.look_into(two.board, box)
    assert states(seen) == {
        "whole.ssio-post": "waiting",
        "whole (conflicted copy 2026-11-22 101112).ssio-post": "same",
        "whole-DESKTOP-4F7KQ2A.ssio-post": "waiting",
        "empty.ssio-post": "arriving",
        "half.ssio-post": "arriving",
        "blank.ssio-post": "arriving",
        "going.ssio-post.partial": "arriving",
        "cloud.ssio-post.nextcloud": "elsewhere",
        "damaged.ssio-post": "refused",
    }
    assert all(each.remark or each.error for each in seen.of("same", "arriving", "elsewhere"))
    (copied,) = (each for each in seen.of("waiting") if "DESKTOP" in each.name)
    assert "not the same as whole.ssio-post" in copied.remark
    (damaged,) = seen.of("refused")
    assert damaged.error is not None and damaged.error.remedy


def test_a_file_that_grows_while_it_is_read_is_on_its_way(
    two: Two, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = Path(box, "a.ssio-post")
    shutil.copyfile(two.send(), there)
    read = exchange_boxes.FolderBox.read

    def and_grow(self: exchange_boxes.FolderBox, name: str, most: int) -> bytes:
        data = read(self, name, most)
        there.write_bytes(there.read_bytes() + b"more")
        return data

    with monkeypatch.context() as patch:
        patch.setattr(exchange_boxes.FolderBox, "read", and_grow)
        assert only(post_box.look_into(two.board, box)).state == "arriving"


def test_a_file_that_goes_or_is_held_while_the_box_is_read_hides_no_other(
    two: Two, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("gone", "held", "there"):
        shutil.copyfile(two.send(f"{name}.ssio-post"), Path(box, f"{name}.ssio-post"))
    read = exchange_boxes.FolderBox.read

    def busy(self: exchange_boxes.FolderBox, name: str, most: int) -> bytes:
        if name.startswith("gone"):
            Path(box, name).unlink()
        if name.startswith("held"):
            raise exchange_boxes.gone(self.place, PermissionError(errno.EACCES, "in use"))
        return read(self, name, most)

    monkeypatch.setattr(exchange_boxes.FolderBox, "read", busy)
    if os.name != "nt":  # A share may hold what a server of another system named.
        Path(box, "odd\\name.ssio-post").write_bytes(b"PK")
    seen = post_box.look_into(two.board, box)
    assert seen.error is None
    assert states(seen) == {"held.ssio-post": "arriving", "there.ssio-post": "waiting"}
    assert "cannot be read just now" in seen.items[0].remark


def test_a_stick_that_is_pulled_gives_a_sentence_and_loses_nothing(two: Two, box: str) -> None:
    path = two.send()
    post_box.drop(two.officer, box, path)
    away = Path(box).rename(two.folder / "pulled")
    seen = post_box.look_into(two.officer, box)
    assert seen.error is not None and seen.error.code == "box.gone" and seen.error.remedy
    assert seen.dropped[0].is_there is None
    before = two.officer.store.digest()
    for work in (
        lambda: post_box.drop(two.officer, box, path),
        lambda: post_box.drop_return(two.officer, box, TERM, incomplete=True),
    ):
        with pytest.raises(SsioError) as told:
            work()
        assert told.value.code == "box.gone"
    assert two.officer.store.digest() == before
    away.rename(box)
    assert only(post_box.look_into(two.board, box)).state == "waiting"


def test_a_return_that_comes_back_as_something_else_was_not_made(
    two: Two, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = exchange_boxes._write_synced
    monkeypatch.setattr(
        exchange_boxes, "_write_synced", lambda path, data: write(path, data[:-9] + data[:9])
    )
    name = returning.suggested_name(two.officer, TERM)
    with pytest.raises(SurroundingsError) as told:
        post_box.drop_return(two.officer, box, TERM, incomplete=True)
    assert told.value.code == "post.read-back"
    assert returning.suggested_name(two.officer, TERM) == name
    assert post_box.dropped(two.officer) == () and names_in(box) == []


@contextmanager
def without_links(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    with monkeypatch.context() as patch:
        patch.setattr(os, "link", refuse)
        yield


def test_on_a_disk_without_links_nothing_is_written_over_either(
    two: Two, box: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = two.send()
    with without_links(monkeypatch):
        post_box.drop(two.officer, box, path)
        assert Path(box, path.name).read_bytes() == path.read_bytes()
        Path(box, path.name).write_bytes(b"other")
        with pytest.raises(UserError, match="another file of this name"):
            post_box.drop(two.officer, box, path)
    assert Path(box, path.name).read_bytes() == b"other"
    assert names_in(box) == [path.name]


@pytest.mark.parametrize("serve", [post_servers.webdav, post_servers.sftp, post_servers.s3])
def test_a_return_goes_through_a_server_as_through_a_folder(
    two: Two,
    tmp_path: Path,
    serve: Callable[[Path], AbstractContextManager[tuple[str, Login]]],
) -> None:
    (tmp_path / "served" / "box").mkdir(parents=True)
    with serve(tmp_path / "served") as (place, login):
        for ws in (two.officer, two.board):
            assert post_boxes.add_box(ws, place, login) == place
        made = post_box.drop_return(two.officer, place, TERM, incomplete=True).value
        (there,) = (tmp_path / "served" / "box").iterdir()
        assert hashlib.sha256(there.read_bytes()).hexdigest() == made.file.sha256
        waiting = only(post_box.look_into(two.board, place))
        assert waiting.state == "waiting"
        (path,) = post_box.collect(two.board, place, (waiting.name,))
        assert path.read_bytes() == there.read_bytes()
        assert post_box.look_into(two.officer, place).dropped[0].is_there
        assert not any(login.secret in name for name in (place, *names_in(str(tmp_path))))
        # Whoever uses it no more keeps no login either.
        kept = "SELECT count(*) FROM meta WHERE value LIKE ?"
        count = two.board.store.db.conn.execute
        assert count(kept, (f"%{login.secret}%",)).fetchone()[0] == 1
        post_boxes.remove_box(two.board, place)
        assert count(kept, (f"%{login.secret}%",)).fetchone()[0] == 0
