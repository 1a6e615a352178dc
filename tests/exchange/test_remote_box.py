"""A post box on a server, by a driver that keeps its files in a folder: no network is touched."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, cast

import pytest

from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.exchange.remote_box import RemoteBox, without_secrets

PLACE = "sftp://officer@post.example/box"


class Driver:
    """The verbs of a driver. fails: raised by what is asked for by that name, and then no more."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.fails: dict[str, Exception] = {}
        self.before: dict[str, Callable[[], object]] = {}
        (root / "box").mkdir()

    def invalidate_cache(self) -> None:
        pass

    def ls(self, path: str, *, detail: bool) -> list[dict[str, Any]]:
        self._begin("ls")
        return [
            {"name": f"{path}/{each.name}", "type": "file", "size": each.stat().st_size, "mtime": 1}
            for each in self._at(path).iterdir()
        ]

    def cat_file(self, path: str, start: int, end: int) -> bytes:
        self._begin("cat_file")
        return self._at(path).read_bytes()[start:end]

    def pipe_file(self, path: str, data: bytes) -> None:
        if "pipe_file" in self.fails:
            self._at(path).write_bytes(data[: len(data) // 2])
        self._begin("pipe_file")
        self._at(path).write_bytes(data)

    def mv(self, old: str, new: str) -> None:
        self._begin("mv")
        self._at(old).rename(self._at(new))

    def open(self, path: str, mode: str) -> BinaryIO:
        self._begin("open")
        return cast(BinaryIO, self._at(path).open(mode))

    def rm_file(self, path: str) -> None:
        self._begin("rm_file")
        self._at(path).unlink()

    def _begin(self, verb: str) -> None:
        if verb in self.before:
            self.before.pop(verb)()
        if verb in self.fails:
            raise self.fails.pop(verb)

    def _at(self, path: str) -> Path:
        return self.root / path.lstrip("/")


@pytest.fixture
def driver(tmp_path: Path) -> Driver:
    return Driver(tmp_path)


@pytest.fixture
def box(driver: Driver) -> RemoteBox:
    return RemoteBox(PLACE, reach=lambda: driver)


def test_a_file_is_put_whole_read_and_never_written_over(box: RemoteBox, driver: Driver) -> None:
    box.put("a.ssio-post", b"whole")
    assert box.read("a.ssio-post", 99) == b"whole"
    assert [(each.name, each.size) for each in box.files()] == [("a.ssio-post", 5)]
    with pytest.raises(UserError) as refused:
        box.put("a.ssio-post", b"other")
    assert refused.value.code == "box.taken"
    assert [each.name for each in (driver.root / "box").iterdir()] == ["a.ssio-post"]
    box.remove("a.ssio-post")
    assert box.stat("a.ssio-post") is None
    with pytest.raises(UserError, match="not in the post box any more"):
        box.read("a.ssio-post", 9)


def test_a_line_cut_while_sending_leaves_nothing_under_the_name(
    box: RemoteBox, driver: Driver
) -> None:
    driver.fails = {"pipe_file": OSError("cut")}
    with pytest.raises(SurroundingsError) as told:
        box.put("a.ssio-post", b"whole")
    assert told.value.code == "box.gone" and told.value.remedy
    assert box.stat("a.ssio-post") is None
    box.put("a.ssio-post", b"whole")
    assert box.read("a.ssio-post", 9) == b"whole"


def test_a_name_taken_while_the_file_was_sent_is_left_to_the_other(
    box: RemoteBox, driver: Driver
) -> None:
    path = driver.root / "box" / "a.ssio-post"
    driver.before = {"cat_file": lambda: path.write_bytes(b"theirs")}
    with pytest.raises(UserError, match="another file of this name"):
        box.put("a.ssio-post", b"mine")
    assert path.read_bytes() == b"theirs"
    assert [each.name for each in (driver.root / "box").iterdir()] == ["a.ssio-post"]


def test_a_name_taken_at_the_last_moment_is_left_to_the_other(
    box: RemoteBox, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = driver.root / "box" / "a.ssio-post"
    move = driver.mv

    def late(old: str, new: str) -> None:
        if not path.exists():
            path.write_bytes(b"theirs")
        move(old, new)

    monkeypatch.setattr(driver, "mv", late)
    box.put("a.ssio-post", b"mine")
    assert path.read_bytes() == b"mine"  # The name was mine before, so that nobody could take it.
    driver.before = {"pipe_file": lambda: (path.with_name("b.ssio-post")).write_bytes(b"theirs")}
    monkeypatch.setattr(driver, "mv", move)
    with pytest.raises(UserError, match="another file of this name"):
        box.put("b.ssio-post", b"mine")
    assert path.with_name("b.ssio-post").read_bytes() == b"theirs"


def test_a_server_that_gives_a_name_twice_gets_names_that_nobody_else_has(
    box: RemoteBox, driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "open", lambda path, mode: driver._at(path).open("wb"))
    path = driver.root / "box" / "a.ssio-post"
    driver.before = {"pipe_file": lambda: path.write_bytes(b"theirs")}
    name = box.put("a.ssio-post", b"mine")
    assert name != path.name and name.startswith("a-") and name.endswith(".ssio-post")
    assert path.read_bytes() == b"theirs" and path.with_name(name).read_bytes() == b"mine"
    assert {each.name for each in box.files()} == {path.name, name}


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError("No space left on device"), "box.full"),
        (OSError("507, message='', url='http://127.0.0.1/box'"), "box.full"),
        (PermissionError("no"), "box.refused"),
        (PermissionError("http://127.0.0.1:35071/box, request 507AB-9507"), "box.refused"),
        (PermissionError("http://127.0.0.1:507/box"), "box.refused"),
        (ConnectionError("gone"), "box.gone"),
    ],
)
def test_what_a_server_refuses_is_told_in_words(
    box: RemoteBox, driver: Driver, error: Exception, code: str
) -> None:
    driver.fails = {"pipe_file": error}
    with pytest.raises(SurroundingsError) as told:
        box.put("a.ssio-post", b"whole")
    assert told.value.code == code and told.value.remedy and told.value.what.endswith(".")


def test_a_box_is_not_connected_before_it_is_asked_for_something() -> None:
    asked: list[str] = []
    box = RemoteBox(PLACE, reach=lambda: asked.append("connected"))
    assert box.place == PLACE and asked == []
    with pytest.raises(SurroundingsError):
        box.files()
    assert asked == ["connected"]


def test_an_address_is_of_a_known_kind_and_has_no_password() -> None:
    assert without_secrets("webdavs://post.example/box") == "webdavs://post.example/box"
    for place, code in (
        ("ftp://post.example", "box.address"),
        ("sftp:///box", "box.address"),
        ("webdavs://post.example/box?endpoint=x", "box.address"),
        ("s3://post?secret=x", "box.address"),
        ("s3://post#x", "box.address"),
        ("sftp://a:secret@post.example", "box.password"),
        ("ftp://a:secret@post.example", "box.password"),
        ("sftp://post.example:port/box", "box.address"),
    ):
        with pytest.raises(UserError) as refused:
            without_secrets(place)
        assert refused.value.code == code
        assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("place", "library"),
    [
        ("webdavs://post.example/box", "webdav4.fsspec"),
        ("sftp://post.example/box", "sshfs"),
        ("s3://post", "obstore.fsspec"),
    ],
)
def test_without_a_driver_that_is_said(
    place: str, library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(SurroundingsError, match="no driver"):
        RemoteBox(place).files()
