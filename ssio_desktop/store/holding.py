"""Who works on a store: a lock that ends with the program that took it, and a note for the others.

The record is safe with two programs at once; what is being typed is not, because both would write
the same drafts. The lock is the system's own and goes when its program goes, however that ends.
The note beside it says who holds the store; it can also come from another computer by way of a
shared or synchronised folder, which no lock can.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.wording import say

_MOST = 4_096
"""Bytes of a note; a longer one is not ours."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a store. since: ISO 8601 moment with its offset. process: its number there."""

    computer: str
    user: str
    since: str
    process: int

    @property
    def words(self) -> str:
        """Who and since when, as the note of them says."""
        moment = datetime.fromisoformat(self.since)
        return say(
            "{user} on {computer}, since {time} on {day} {month}",
            user=self.user,
            computer=self.computer,
            time=f"{moment:%H:%M}",
            day=moment.day,
            month=f"{moment:%B %Y}",
        )


class Holding:
    """A store that is held by this program until it is released."""

    def __init__(self, lock: FileLock | None, note: Path) -> None:
        self._lock = lock
        self._note = note

    def release(self) -> None:
        """Let others have the store. A second time does nothing."""
        if self._lock is not None and self._lock.is_locked:
            self._note.unlink(missing_ok=True)
            self._lock.release()


def lock_file(store: Path) -> Path:
    """The file that is locked while somebody works on the store."""
    return store.with_name(store.name + ".lock")


def note_file(store: Path) -> Path:
    """The file that says who that is."""
    return store.with_name(store.name + ".open")


def hold(store: Path, now: datetime) -> Holding:
    """Hold a store. SurroundingsError, naming who has it and since when, where another does.

    A note that was left by a crash on this computer is cleared. One from another computer is
    believed, because its lock cannot be seen from here. Where the folder takes no locks (some
    network drives), only the note guards.
    """
    lock, note = FileLock(lock_file(store), blocking=False, thread_local=False), note_file(store)
    taken: FileLock | None = lock
    try:
        lock.acquire()
    except Timeout:
        raise _held(store, holder(store)) from None
    except (NotImplementedError, OSError):
        taken = None
    found = holder(store)
    if found is not None and found.computer != socket.gethostname():
        if taken is not None:
            taken.release()
        raise _held(store, found, elsewhere=True)
    here = Holder(
        socket.gethostname(), _user(), now.astimezone().isoformat(timespec="seconds"), os.getpid()
    )
    # A store on a read-only stick can be looked at; there is nothing to guard.
    with suppress(OSError):
        note.write_text(json.dumps(asdict(here)), encoding="utf-8")
    return Holding(taken, note)


def holder(store: Path) -> Holder | None:
    """Who holds a store, as its note says; None where there is none that can be read."""
    try:
        raw = json.loads(note_file(store).read_bytes()[:_MOST])
        found = Holder(
            str(raw["computer"])[:100],
            str(raw["user"])[:100],
            str(raw["since"]),
            int(raw["process"]),
        )
        datetime.fromisoformat(found.since)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return found


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "?"


def _held(store: Path, found: Holder | None, *, elsewhere: bool = False) -> SurroundingsError:
    return SurroundingsError(
        say("This store is being worked on at another computer.")
        if elsewhere
        else say("This store is being worked on in another window."),
        where=found.words if found is not None else str(store),
        remedy=say("Go to that window, or close it and try again.")
        if not elsewhere
        else say(
            "Close it there and wait until the folder is in step. If it is not open there any "
            "more, delete the file {name} beside the store.",
            name=note_file(store).name,
        ),
        code="store.held",
    )
