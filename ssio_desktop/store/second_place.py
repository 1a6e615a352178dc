"""Where a store's backups are copied to, noted beside it in a file of one line.

The store knows its second place too, but behind its lock: what is needed when the key file is lost
must lie in front of it.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from ssio_desktop.files import write_whole
from ssio_desktop.store import backup

_MOST = 4_096
"""Bytes of the note; a longer one is not ours."""


def note_file(store: Path) -> Path:
    """The file that says where a store's backups are copied to."""
    return store.with_name(store.name + ".second")


def note(store: Path, place: Path | None) -> None:
    """Note the second place, or that there is none. SurroundingsError or OSError where it cannot
    be written."""
    own = note_file(store)
    if place is None:
        own.unlink(missing_ok=True)
        return
    line = str(place).encode("utf-8", "surrogateescape")
    if not own.is_file() or own.read_bytes() != line:
        write_whole(own, line)


def folders(store: Path) -> tuple[Path, ...]:
    """The folders in which backups of a store may lie: the one beside it, then the one at the
    second place, if any is noted. Neither need be there."""
    beside = backup.folder(store)
    with suppress(OSError):
        line = note_file(store).read_bytes()[:_MOST]
        if line:
            return beside, Path(line.decode("utf-8", "surrogateescape")) / beside.name
    return (beside,)
