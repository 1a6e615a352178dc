"""A post box as a place with files: listing, reading, and putting a file there that was not there.

Knows nothing of what the files are. The box of this module is a folder, by the standard library
alone; others have the same five verbs.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.files import in_words, sync_folder
from ssio_desktop.wording import say

_ELSEWHERE: Final = 0x1000 | 0x40000 | 0x400000
"""Windows: the content is offline, or is fetched when the file is opened or read."""
_DATALESS: Final = 0x40000000
"""macOS: the content lies in the cloud."""
_NO_LINKS: Final = frozenset(
    {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES}
)
"""What disks without hard links answer: FAT, many network shares."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file of a box. size: bytes. changed: when it was written last, in a measure that only this
    box knows; the same as before where nothing was written since. is_elsewhere: its content is not
    here but with whoever keeps the folder in step."""

    name: str
    size: int
    changed: str
    is_elsewhere: bool = False


class Box(Protocol):
    """Five verbs, and an end. Each raises SurroundingsError, ``box.gone`` where the box is out of
    reach."""

    @property
    def place(self) -> str:
        """Where it is, as people know it."""

    def files(self) -> tuple[Found, ...]:
        """The files at the top of the box, by name; without those whose names another system would
        take for a path."""

    def stat(self, name: str) -> Found | None:
        """A file; None where there is none of that name."""

    def read(self, name: str, most: int) -> bytes:
        """The content, as far as the first ``most`` bytes. UserError where it is not there."""

    def put(self, name: str, data: bytes) -> str:
        """Put a file there, whole or not at all. The value is the name under which it lies, which
        is another where the box cannot promise that nobody takes the same at the same moment.
        UserError (``box.taken``) where there is one of that name, which stays as it is."""

    def remove(self, name: str) -> None:
        """Take away a file that was just put there."""

    def close(self) -> None:
        """Let go of whatever is held open."""


class FolderBox:
    """A post box that is a folder: on a stick, a share, or kept in step by another program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def place(self) -> str:
        return str(self.folder)

    def files(self) -> tuple[Found, ...]:
        found = []
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    # A file may go while the folder is read: then it is not there.
                    with contextlib.suppress(FileNotFoundError):
                        told = entry.stat(follow_symlinks=False)
                        if stat.S_ISREG(told.st_mode) and is_plain(entry.name):
                            found.append(_found(entry.name, told))
        except OSError as problem:
            raise gone(self.place, problem) from problem
        return tuple(sorted(found, key=lambda each: each.name))

    def stat(self, name: str) -> Found | None:
        try:
            told = self._path(name).lstat()
        except FileNotFoundError:
            if self.folder.is_dir():
                return None
            raise gone(self.place) from None
        except OSError as problem:
            raise gone(self.place, problem) from problem
        return _found(name, told)

    def read(self, name: str, most: int) -> bytes:
        try:
            with self._path(name).open("rb") as file:
                _forget_cached(file.fileno())
                return file.read(most)
        except FileNotFoundError as problem:
            if self.folder.is_dir():
                raise missing(name) from problem
            raise gone(self.place, problem) from problem
        except OSError as problem:
            raise gone(self.place, problem) from problem

    def put(self, name: str, data: bytes) -> str:
        target = self._path(name)
        temporary = target.with_name(f".ssio-{secrets.token_hex(8)}.tmp")
        try:
            with in_words(target):
                _write_synced(temporary, data)
                _take_free_name(temporary, target)
        except SurroundingsError as problem:
            if isinstance(problem.__cause__, FileExistsError):
                raise taken(name) from problem
            raise
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        with in_words(target):
            sync_folder(self.folder)
        return name

    def remove(self, name: str) -> None:
        with in_words(self._path(name)):
            self._path(name).unlink(missing_ok=True)

    def close(self) -> None:
        pass  # Nothing is held between two verbs.

    def _path(self, name: str) -> Path:
        return self.folder / plain_name(name)


def is_plain(name: str) -> bool:
    """Whether a name is one on every system, and no path."""
    return bool(name) and name not in (".", "..") and not set(name) & set("/\\\0")


def plain_name(name: str) -> str:
    """The name, which must be one and no path. ValueError otherwise."""
    if not is_plain(name):
        raise ValueError(f"not the name of a file: {name!r}")
    return name


def gone(place: str, problem: Exception | None = None) -> SurroundingsError:
    """The words for a box that is out of reach."""
    told = getattr(problem, "strerror", "") or ""
    return SurroundingsError(
        say("The post box cannot be reached."),
        where=f"{place}: {told}" if told else place,
        remedy=say(
            "Plug the stick in, or connect to the network, and try again. Nothing was changed."
        ),
        code="box.gone",
    )


def taken(name: str) -> UserError:
    """The words for a name that another file has."""
    return UserError(
        say("In the post box there is another file of this name already, which stays as it is."),
        where=name,
        remedy=say("Give your file another name, and put it there again."),
        code="box.taken",
    )


def missing(name: str) -> UserError:
    """The words for a file that is not there any more."""
    return UserError(
        say("This file is not in the post box any more."),
        where=name,
        remedy=say("Look into the post box again."),
        code="box.missing",
    )


def _found(name: str, told: os.stat_result) -> Found:
    attributes = getattr(told, "st_file_attributes", 0)
    flags = getattr(told, "st_flags", 0) if sys.platform == "darwin" else 0
    elsewhere = bool(attributes & _ELSEWHERE or flags & _DATALESS)
    return Found(name, told.st_size, str(told.st_mtime_ns), elsewhere)


def _write_synced(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags | getattr(os, "O_CLOEXEC", 0), 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _take_free_name(temporary: Path, target: Path) -> None:
    """Give the file its name, never another's. FileExistsError where the name is taken."""
    if os.name == "nt":
        temporary.rename(target)  # Windows renames onto no file.
        return
    try:
        os.link(temporary, target)
    except OSError as problem:
        if problem.errno not in _NO_LINKS:
            raise
        _reserve_and_rename(temporary, target)


def _reserve_and_rename(temporary: Path, target: Path) -> None:
    """Where a disk has no links: take the name with an empty file, which nobody else can then, and
    put the whole one in its place. Who looks between sees an empty file, which is known as one that
    is not whole yet."""
    os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
    try:
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            if target.stat().st_size == 0:
                target.unlink()
        raise


def _forget_cached(handle: int) -> None:
    """Have what is read come from the disk and not from memory, where the system can be asked."""
    advise = getattr(os, "posix_fadvise", None)
    if advise is not None:
        with contextlib.suppress(OSError):
            advise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
