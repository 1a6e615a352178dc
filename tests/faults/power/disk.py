"""A disk that keeps only what it was told to sync: every state it may have after a power cut.

A file's unsynced writes may each be there, be missing, or be there in part, in any order; so may
its changes of size. A name that was made, changed or removed holds for certain only when its
folder was synced; what is pending in a folder comes in its order, up to any point.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final, Literal

from tests.faults.power.tracing import Step

Loss = Literal["all", "none", "later", "some", "torn-512", "torn-4096", "earlier"]
LOSSES: Final[tuple[Loss, ...]] = (
    "all",
    "none",
    "later",
    "some",
    "torn-512",
    "torn-4096",
    "earlier",
)
"""What happens to unsynced writes: all lost, none lost, those after some moment, any of them,
any sectors of them, all but the latest."""

_SHARED: Final = "-shm"
"""The end of the name of what is mapped into memory: its content after a cut is anybody's guess."""

_Write = tuple[int, bytes | None]
"""Offset and bytes; None for a change of size to the offset."""


@dataclass
class _File:
    safe: bytearray = field(default_factory=bytearray)
    pending: list[_Write] = field(default_factory=list)

    def sync(self) -> None:
        for write in self.pending:
            _apply(self.safe, write)
        self.pending.clear()


_Change = tuple[tuple[str, "_File | None"], ...]
"""Names that change in one step, each with its file, or None where the name goes."""


class Disk:
    """What is on the disk for certain and what is on its way, after some steps."""

    def __init__(self) -> None:
        self._now: dict[str, _File] = {}
        self._safe: dict[str, _File] = {}
        self._pending: list[_Change] = []
        self.folders: set[str] = set()

    def take(self, step: Step) -> None:
        """Let one more step happen."""
        match step.kind:
            case "make":
                self._change((step.name, _File()))
            case "write":
                self._now[step.name].pending.append((step.offset, step.data))
            case "resize":
                self._now[step.name].pending.append((step.offset, None))
            case "rename":
                self._change((step.name, None), (step.to, self._now[step.name]))
            case "remove":
                self._change((step.name, None))
            case "folder":
                self.folders.add(step.name)
                self._change((step.name, _File()))
            case "sync":
                self._sync(step.name)
            case "told":
                pass

    def _change(self, *names: tuple[str, _File | None]) -> None:
        _set(self._now, names)
        self._pending.append(names)

    def _sync(self, name: str) -> None:
        if name != "." and name not in self.folders:
            if name in self._now:
                self._now[name].sync()
            return
        here = [change for change in self._pending if _folder(change) == name]
        self._pending = [change for change in self._pending if _folder(change) != name]
        for change in here:
            _set(self._safe, change)

    def fail(self, loss: Loss, chance: random.Random) -> dict[str, bytes]:
        """The files that are found after a cut now."""
        names = dict(self._safe)
        kept = {"all": 0, "none": len(self._pending)}.get(
            loss, chance.randint(0, len(self._pending))
        )
        for change in self._pending[:kept]:
            _set(names, change)
        found = {}
        for name, file in names.items():
            parent = str(PurePosixPath(name).parent)
            if name in self.folders or (parent != "." and parent not in names):
                continue
            if name.endswith(_SHARED):
                guess = chance.choice([None, b"", bytes(32_768), chance.randbytes(32_768)])
                if guess is not None:
                    found[name] = guess
                continue
            content = bytearray(file.safe)
            for write in _survivors(file.pending, loss, chance):
                _apply(content, write)
            found[name] = bytes(content)
        return found


def after(steps: Sequence[Step]) -> Disk:
    """The disk after these steps."""
    disk = Disk()
    for step in steps:
        disk.take(step)
    return disk


def lay_out(files: dict[str, bytes], folder: Path) -> None:
    """Write what was found after a cut into a folder."""
    for name, data in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def _survivors(pending: list[_Write], loss: Loss, chance: random.Random) -> list[_Write]:
    match loss:
        case "all":
            return []
        case "none":
            return pending
        case "later":
            return pending[: chance.randint(0, len(pending))]
        case "some":
            return [write for write in pending if chance.random() < 0.5]
        case "earlier":
            return pending[-1:]
        case "torn-512" | "torn-4096":
            sector = int(loss.removeprefix("torn-"))
            whole = chance.randint(0, len(pending))
            torn = [part for write in pending[whole:] for part in _sectors(write, sector)]
            return pending[:whole] + [part for part in torn if chance.random() < 0.5]


def _sectors(write: _Write, size: int) -> list[_Write]:
    """A write in the parts that a disk writes at once."""
    offset, data = write
    if data is None:
        return [write]
    parts: list[_Write] = []
    while data:
        room = size - offset % size
        parts.append((offset, data[:room]))
        offset, data = offset + room, data[room:]
    return parts


def _apply(content: bytearray, write: _Write) -> None:
    offset, data = write
    if data is None:
        if len(content) > offset:
            del content[offset:]
        else:
            content.extend(bytes(offset - len(content)))
        return
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data


def _folder(change: _Change) -> str:
    return str(PurePosixPath(change[-1][0]).parent)


def _set(names: dict[str, _File], change: _Change) -> None:
    for name, file in change:
        if file is None:
            names.pop(name, None)
        else:
            names[name] = file
