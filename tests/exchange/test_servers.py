"""Post boxes on servers by their drivers: logged in, used by all five verbs, and told when not."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.exchange.remote_box import RemoteBox
from ssio_desktop.exchange.servers import Login
from tests.exchange import post_servers

Serve = Callable[[Path], AbstractContextManager[tuple[str, Login]]]
SERVERS: list[Serve] = [post_servers.webdav, post_servers.sftp, post_servers.s3]
NAME = "2026-autumn-998-Siân-Ŵyn (1).ssio-post"


@pytest.fixture
def box(tmp_path: Path) -> Path:
    (tmp_path / "box").mkdir()
    return tmp_path / "box"


@pytest.mark.parametrize("serve", SERVERS)
def test_a_box_of_each_kind_has_the_five_verbs(serve: Serve, box: Path) -> None:
    with serve(box.parent) as (place, login):
        there = RemoteBox(place, login)
        assert there.files() == ()
        there.close()  # What is asked next connects anew.
        there.put(NAME, b"whole" * 1_000)
        assert (box / NAME).read_bytes() == b"whole" * 1_000
        assert [(each.name, each.size) for each in there.files()] == [(NAME, 5_000)]
        assert there.read(NAME, 5_001) == b"whole" * 1_000
        assert there.read(NAME, 7) == b"wholewh"
        with pytest.raises(UserError, match="another file of this name"):
            there.put(NAME, b"other")
        there.remove(NAME)
        assert there.stat(NAME) is None and list(box.iterdir()) == []
        with pytest.raises(UserError, match="not in the post box any more"):
            there.read(NAME, 9)
        there.close()


@pytest.mark.parametrize("serve", SERVERS)
def test_who_is_not_let_in_is_told_so(serve: Serve, box: Path) -> None:
    with serve(box.parent) as (place, login):
        wrong = place.replace(f"{post_servers.NAME}@", "stranger@")
        with pytest.raises(SurroundingsError) as refused:
            RemoteBox(wrong, Login("no", login.host_key)).files()
        assert refused.value.code == "box.refused" and post_servers.SECRET not in str(refused.value)


def test_a_server_that_is_not_known_gets_nothing(
    box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(box))
    monkeypatch.setenv("USERPROFILE", str(box))
    with post_servers.sftp(box.parent) as (place, login):
        other = post_servers.asyncssh.generate_private_key("ssh-ed25519")
        key = other.export_public_key().decode().strip()
        with pytest.raises(SurroundingsError) as refused:
            RemoteBox(place, Login(login.secret, key)).put(NAME, b"whole")
        assert refused.value.code == "box.stranger" and refused.value.remedy
        # Without its key, those that this person's system knows count: none.
        with pytest.raises(SurroundingsError) as unknown:
            RemoteBox(place, Login(login.secret)).files()
        assert unknown.value.code == "box.stranger"
    assert list(box.iterdir()) == []


@pytest.mark.parametrize(("serve", "status"), [(post_servers.webdav, 405), (post_servers.s3, 500)])
def test_a_full_server_that_does_not_say_so_is_told_from_one_that_refuses(
    serve: Serve, status: int, box: Path
) -> None:
    with serve(box.parent) as (place, login):
        there = RemoteBox(place, login)
        for room, code in ((200, "box.full"), (-1, "box.refused")):
            with post_servers.room_for(room, status), pytest.raises(SurroundingsError) as told:
                there.put(NAME, b"whole" * 1_000)
            assert told.value.code == code and told.value.remedy
        assert list(box.iterdir()) == []
        there.put(NAME, b"whole" * 1_000)
        there.close()


@pytest.mark.parametrize("serve", SERVERS)
def test_a_server_that_went_away_is_told(serve: Serve, box: Path) -> None:
    with serve(box.parent) as (place, login):
        there = RemoteBox(place, login)
        there.put(NAME, b"whole")
        there.close()
    with pytest.raises(SurroundingsError) as gone:
        there.files()
    assert gone.value.code == "box.gone"


@pytest.mark.parametrize("serve", SERVERS)
def test_a_name_is_never_taken_from_another_not_even_at_the_last_moment(
    serve: Serve, box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serve(box.parent) as (place, login):
        there = RemoteBox(place, login)
        (box / NAME).write_bytes(b"theirs")
        # As if the other file came right after the name was asked for.
        monkeypatch.setattr(there, "stat", lambda name: None)
        with pytest.raises(UserError, match="another file of this name"):
            there.put(NAME, b"mine")
        there.close()
    assert {each.name: each.read_bytes() for each in box.iterdir()} == {NAME: b"theirs"}


def test_by_sftp_of_another_make_a_file_gets_a_name_that_nobody_else_has(
    box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with post_servers.sftp(box.parent, "rclone/v1.60") as (place, login):
        there = RemoteBox(place, login)
        (box / NAME).write_bytes(b"theirs")
        monkeypatch.setattr(there, "stat", lambda name: None)
        name = there.put(NAME, b"mine")
        there.close()
    assert name != NAME and name.startswith(NAME.removesuffix(".ssio-post"))
    assert {each.name: each.read_bytes() for each in box.iterdir()} == {
        NAME: b"theirs", name: b"mine"
    }  # fmt: skip
