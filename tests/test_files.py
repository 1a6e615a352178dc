"""Files are written whole or not at all, whatever the disk does."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ssio_desktop import files
from ssio_desktop.errors import Cancelled, SurroundingsError
from ssio_desktop.files import write_whole

posix_only = pytest.mark.skipif(os.name == "nt", reason="POSIX permissions and limits")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that must survive every failure."""
    path = tmp_path / "report.pdf"
    path.write_bytes(b"old")
    return path


def _only_the_old_file(old: Path) -> None:
    assert old.read_bytes() == b"old"
    assert [entry.name for entry in old.parent.iterdir()] == [old.name]


def test_a_new_file_holds_all_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "új könyv.pdf"
    assert write_whole(path, b"abc" * 100_000) == 300_000
    assert path.read_bytes() == b"abc" * 100_000
    assert list(tmp_path.iterdir()) == [path]


def test_pieces_are_joined_in_order(old: Path) -> None:
    assert write_whole(old, (bytes([number]) for number in range(5))) == 5
    assert old.read_bytes() == bytes(range(5))


def test_an_empty_file_may_be_written(old: Path) -> None:
    write_whole(old, b"")
    assert old.read_bytes() == b""


@posix_only
def test_the_permissions_of_the_old_file_are_kept(old: Path) -> None:
    old.chmod(0o640)
    write_whole(old, b"new")
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


@posix_only
def test_a_symbolic_link_is_followed_and_stays_a_link(old: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.pdf"
    link.symlink_to(old)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert old.read_bytes() == b"new"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "file.full"),
        (errno.EROFS, "file.read-only"),
        (errno.EACCES, "file.refused"),
        (errno.EIO, "file.gone"),
        (errno.EFBIG, "file.too-big"),
        (errno.ENOTSUP, "file.write"),
    ],
)
@pytest.mark.parametrize("call", ["open", "write", "fsync"])
def test_a_failing_disk_leaves_the_old_file(
    old: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: str
) -> None:
    def fail(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(files.os, call, fail)
        with pytest.raises(SurroundingsError) as caught:
            write_whole(old, b"new")
    assert caught.value.code == code
    assert "unchanged" in caught.value.what
    assert caught.value.remedy
    _only_the_old_file(old)


@posix_only
def test_a_write_that_the_system_cuts_short_leaves_the_old_file(old: Path) -> None:
    script = (
        "import resource, sys; from pathlib import Path\n"
        "from ssio_desktop.files import write_whole\n"
        "from ssio_desktop.errors import SurroundingsError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try: write_whole(Path(sys.argv[1]), b'x' * 5000)\n"
        "except SurroundingsError as problem: print(problem.code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(old)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "file.too-big"
    _only_the_old_file(old)


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError) as caught:
        write_whole(tmp_path / "gone" / "report.pdf", b"new")
    assert caught.value.code == "file.no-folder"


def test_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError) as caught:
        write_whole(tmp_path, b"new")
    assert caught.value.code == "file.is-folder"


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsError) as caught:
        write_whole(tmp_path / ("x" * 300), b"new")
    assert caught.value.code == "file.name"


def test_pieces_that_stop_half_way_leave_the_old_file(old: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise Cancelled

    with pytest.raises(Cancelled):
        write_whole(old, pieces())
    _only_the_old_file(old)


def _held_by_another_program(times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    real, left = Path.replace, [times]

    def replace(self: Path, target: Path) -> Path:
        if left[0]:
            left[0] -= 1
            problem = PermissionError(errno.EACCES, "held")
            problem.winerror = 32  # type: ignore[attr-defined, unused-ignore]
            raise problem
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(files, "_PAUSES", (0.0, 0.0, 0.0))


def test_a_file_that_stays_open_elsewhere_is_told(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _held_by_another_program(99, monkeypatch)
    with pytest.raises(SurroundingsError) as caught:
        write_whole(old, b"new")
    assert caught.value.code == "file.in-use"
    _only_the_old_file(old)


def test_a_file_that_a_scanner_holds_for_a_moment_is_replaced(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _held_by_another_program(2, monkeypatch)
    write_whole(old, b"new")
    assert old.read_bytes() == b"new"


@posix_only
def test_a_folder_that_cannot_be_confirmed_says_that_the_file_is_there(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EIO, "lost")
        real(handle)

    monkeypatch.setattr(files.os, "fsync", fsync)
    with pytest.raises(SurroundingsError) as caught:
        write_whole(old, b"new")
    assert caught.value.code == "file.unsure"
    assert old.read_bytes() == b"new"


@posix_only
def test_a_device_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for path in (pipe, link):
        with pytest.raises(SurroundingsError, match="device") as caught:
            write_whole(path, b"new")
        assert caught.value.code == "file.is-device"
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert sorted(tmp_path.iterdir()) == [link, pipe]
