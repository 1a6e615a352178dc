"""Writes a file whole or not at all. Knows nothing of what is in it."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.wording import say

TEMPORARY = ".ssio-*.tmp"
"""How files are called that are not written whole yet; one that is left was cut off."""

BLOCK = 1 << 17
"""Bytes moved at once where a file is copied. With a megabyte, Linux looks for room of that size in
its memory for each write, which may take five times as long as the writing."""

_SHARING_VIOLATIONS = frozenset({5, 32, 33})
"""Windows error numbers for a file that another program holds open."""

_PAUSES = (0.02, 0.1, 0.4)
"""Seconds between attempts to rename on Windows, where a virus scanner briefly holds new files."""

_NO_FOLDER_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM, errno.EBADF})
"""What file systems without a way to sync a folder (FAT, some network shares) answer."""


def write_whole(path: Path, data: bytes | Iterable[bytes]) -> int:
    """Write a file so that a reader finds either all of the new content or all of the old.

    The bytes go to a temporary file beside it, are flushed to the disk, and take the name in one
    step. An existing file's permissions are kept and a symbolic link is followed. Whatever stops
    the work, be it the disk or the iterable, the temporary file is removed and the old file
    stays as it was. Returns the number of bytes written.

    Raises SurroundingsError where the machine stands in the way, with one of the codes
    ``file.full``, ``file.read-only``, ``file.refused``, ``file.no-folder``, ``file.in-use``,
    ``file.gone``, ``file.too-big``, ``file.name``, ``file.is-folder``, ``file.is-device``,
    ``file.write``, and ``file.unsure`` where the new file is in place but the disk did not
    confirm it.
    """
    _refuse_device(path)
    target = Path(os.path.realpath(path))
    temporary = target.with_name(f".ssio-{secrets.token_hex(8)}.tmp")
    try:
        written = _write_temporary(temporary, target, _pieces(data))
        _take_the_name(temporary, target)
    except OSError as problem:
        _remove(temporary)
        raise _explain(problem, path) from problem
    except BaseException:
        _remove(temporary)
        raise
    try:
        sync_folder(target.parent)
    except OSError as problem:
        raise SurroundingsError(
            say("The file was written, but the disk did not confirm that it is safe."),
            where=str(path),
            remedy=say(
                "Check that the stick or network folder is still connected, and save it again."
            ),
            code="file.unsure",
        ) from problem
    return written


@contextlib.contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Raise the words of :func:`write_whole` for what the machine refuses inside the block."""
    try:
        yield
    except OSError as problem:
        raise _explain(problem, path) from problem


def _refuse_device(path: Path) -> None:
    """Taking the name would put a file in the place of what the whole machine uses."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return  # It is not there yet, or what stands in the way is said when it is written.
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise SurroundingsError(
            say("This is a device of the computer and no file, so nothing was written."),
            where=str(path),
            remedy=say("Name a file."),
            code="file.is-device",
        )


def _pieces(data: bytes | Iterable[bytes]) -> Iterator[bytes]:
    if isinstance(data, bytes | bytearray | memoryview):
        yield bytes(data)
    else:
        yield from data


def _write_temporary(temporary: Path, target: Path, pieces: Iterator[bytes]) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    written = 0
    handle = os.open(temporary, flags | getattr(os, "O_CLOEXEC", 0), 0o666)
    try:
        for piece in pieces:
            rest = memoryview(piece)
            while rest:
                count = os.write(handle, rest)
                written += count
                rest = rest[count:]
        os.fsync(handle)
    finally:
        os.close(handle)
    with contextlib.suppress(FileNotFoundError):
        os.chmod(temporary, stat.S_IMODE(target.stat().st_mode))  # noqa: PTH101
    return written


def _take_the_name(temporary: Path, target: Path) -> None:
    for pause in _PAUSES:
        try:
            temporary.replace(target)
            return
        except OSError as problem:
            if getattr(problem, "winerror", None) not in _SHARING_VIOLATIONS:
                raise
            time.sleep(pause)
    temporary.replace(target)


def sync_folder(folder: Path) -> None:
    """Have the disk keep what was made, renamed or removed in a folder, where it can."""
    if os.name == "nt":
        return  # Windows offers no handle to a folder that can be flushed.
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except PermissionError:
        return  # A folder may be writable without being readable.
    try:
        os.fsync(handle)
    except OSError as problem:
        if problem.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(handle)


def _remove(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink(missing_ok=True)


def _explain(problem: OSError, path: Path) -> SurroundingsError:
    """The words for a failed write. All of them are said after the old file was left alone."""
    code, what, remedy = _words(problem)
    # os.path.exists answers False for a name that the disk refuses; Path.exists raises.
    before = os.path.exists(path)  # noqa: PTH110
    kept = " The file that was there before is unchanged." if before else ""
    return SurroundingsError(what + kept, where=str(path), remedy=remedy, code=code)


def _words(problem: OSError) -> tuple[str, str, str]:
    if getattr(problem, "winerror", None) in _SHARING_VIOLATIONS:
        return (
            "file.in-use",
            "Another program has the file open, so it could not be replaced.",
            "Close it there and try again, or save under another name.",
        )
    found = _REASONS.get(problem.errno or 0)
    if found is not None:
        return found
    return (
        "file.write",
        f"The file could not be written: {problem.strerror or problem}.",
        "Try again, or choose another folder.",
    )


_FULL = (
    "file.full",
    "There is no room left on the disk, so the file was not written.",
    "Make some room or choose another disk, and try again.",
)
_REFUSED = (
    "file.refused",
    "You are not allowed to write in this folder.",
    "Choose a folder of your own, such as Documents.",
)
_GONE = (
    "file.gone",
    "The disk stopped answering while the file was being written.",
    "Check that the stick or network folder is still connected, and try again.",
)
_NO_FOLDER = (
    "file.no-folder",
    "The folder is not there.",
    "Check that the stick or network folder is connected, or choose another folder.",
)
_REASONS: dict[int, tuple[str, str, str]] = {
    errno.ENOSPC: _FULL,
    getattr(errno, "EDQUOT", errno.ENOSPC): _FULL,
    errno.EACCES: _REFUSED,
    errno.EPERM: _REFUSED,
    errno.ENOENT: _NO_FOLDER,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EIO: _GONE,
    errno.ENODEV: _GONE,
    errno.ENXIO: _GONE,
    getattr(errno, "ESTALE", errno.EIO): _GONE,
    errno.EROFS: (
        "file.read-only",
        "The disk is read-only, so nothing can be written on it.",
        "Choose another disk, or lift the stick’s write protection.",
    ),
    errno.EFBIG: (
        "file.too-big",
        "The file is larger than this disk can hold in one piece.",
        "Choose a disk that is not formatted as FAT.",
    ),
    errno.ENAMETOOLONG: (
        "file.name",
        "The file’s name is too long for this disk.",
        "Choose a shorter name.",
    ),
    errno.EINVAL: (
        "file.name",
        "This disk does not accept the file’s name.",
        "Leave out marks such as : ? * and “.",
    ),
    errno.EISDIR: (
        "file.is-folder",
        "There is a folder of that name.",
        "Choose another name.",
    ),
}
