"""A folder that is written whole or not at all: made beside its place and renamed in the end.

Knows nothing of what is put into it, except that it ends with a list of digests.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ssio_desktop.errors import UserError
from ssio_desktop.exchange.manifest import Part
from ssio_desktop.files import in_words, sync_folder
from ssio_desktop.wording import say

SUMS = "sha256sums.txt"
"""The list of digests, in the form that the command ``sha256sum --check`` reads."""


class OpenFolder:
    """The folder while it is being filled."""

    def __init__(self, place: Path, shown: Path) -> None:
        self._place = place
        self._shown = shown
        self._parts: dict[str, Part] = {}

    @property
    def place(self) -> Path:
        """Where it lies until it takes its name."""
        return self._place

    @property
    def parts(self) -> tuple[Part, ...]:
        """What was written so far, by name."""
        return tuple(self._parts[name] for name in sorted(self._parts))

    def write(self, name: str, data: bytes | Iterable[bytes]) -> Part:
        """Write one file. name: with ``/`` between folders. ValueError where it is there.

        SurroundingsError where the machine stands in the way.
        """
        if name in self._parts:
            raise ValueError(f"two files would be called {name!r}")
        total, size = hashlib.sha256(), 0
        path = self._place / name
        with in_words(self._shown / name):
            path.parent.mkdir(parents=True, exist_ok=True)
        with in_words(self._shown / name):
            file = path.open("xb")
        try:
            for piece in [data] if isinstance(data, bytes) else data:
                with in_words(self._shown / name):
                    file.write(piece)
                total.update(piece)
                size += len(piece)
            with in_words(self._shown / name):
                file.flush()
                if os.name == "nt":  # Elsewhere everything is flushed at once in the end.
                    os.fsync(file.fileno())
        finally:
            # What the disk refused before is tried again, and refused again.
            with in_words(self._shown / name):
                file.close()
        self._parts[name] = Part(name, size, total.hexdigest())
        return self._parts[name]

    def take(self, name: str, make: Callable[[Path], None]) -> Part:
        """Let another library write one file: make gets its place. As :meth:`write` otherwise."""
        if name in self._parts:
            raise ValueError(f"two files would be called {name!r}")
        path = self._place / name
        with in_words(self._shown / name):
            path.parent.mkdir(parents=True, exist_ok=True)
            make(path)
            data = path.read_bytes()
        self._parts[name] = Part.of(name, data)
        return self._parts[name]


@contextlib.contextmanager
def whole_folder(target: Path) -> Iterator[OpenFolder]:
    """A folder to be filled; it takes its name when the block ends without an error.

    target: not there yet, or an empty folder. Whatever stops the work, the disk or the person,
    nothing is left. UserError where something is there; SurroundingsError as ``write_whole``.
    """
    shown, target = target, Path(os.path.realpath(target))
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise UserError(
            say("There is something in this place already."),
            where=str(shown),
            remedy=say("Choose a folder that is empty or not there yet. Nothing was written."),
            code="open.not-empty",
        )
    beside = target.with_name(f".ssio-{secrets.token_hex(8)}.part")
    with in_words(shown):
        beside.mkdir()
    try:
        folder = OpenFolder(beside, shown)
        yield folder
        sums = "".join(f"{part.sha256}  {part.name}\n" for part in folder.parts)
        folder.write(SUMS, sums.encode())
        with in_words(shown):
            if hasattr(os, "sync"):
                os.sync()
            if target.exists():
                target.rmdir()
            beside.rename(target)
            sync_folder(target.parent)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def read_sums(folder: Path) -> dict[str, str]:
    """The digests that a folder lists, by name; empty where it has no list."""
    try:
        text = (folder / SUMS).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return {}
    pairs = (line.partition("  ") for line in text.splitlines())
    return {name: digest for digest, _, name in pairs if name}
