"""Who works on a store: a lock that ends with the program that took it, and a note for the others.

The record is safe with two programs at once; what is being typed is not, because both would write
the same drafts. The lock is the system's own and goes when its program goes, however that ends.
The note beside it says who holds the store; it can also come from another computer by way of a
shared or synchronised folder, which no lock can. Computers are told apart by their names and by a
random id each.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import tempfile
import threading
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.store.computer import computer_id
from ssio_desktop.wording import say

_MOST = 4_096
"""Bytes of a note; a longer one is not ours."""
_LONGEST = 100
"""Characters of a name in it."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a store. since: ISO 8601 moment with its offset. process: its number there. id: of
    the computer; empty in a note of an earlier program, and where none can be kept."""

    computer: str
    user: str
    since: str
    process: int
    id: str = ""

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

    def is_beside(self, other: Holder) -> bool:
        """Whether both are at one computer, as far as it is known."""
        same = self.id == other.id or not (self.id and other.id)
        return same and self.computer == other.computer


class Holding:
    """A store that is held by this program until it is released. Safe to use from any thread."""

    def __init__(self, store: Path, since: datetime) -> None:
        self._store = store
        self._since = since
        self._turn = threading.Lock()
        self._lock, self._here = _take(store, since)
        self._doubted = False
        self._released = False

    def release(self) -> None:
        """Let others have the store. A second time does nothing."""
        with self._turn:
            if self._released:
                return
            self._released = True
            found = holder(self._store)
            if found == self._here:
                with suppress(OSError):
                    note_file(self._store).unlink(missing_ok=True)
            _let_go(self._lock)

    def doubt(self) -> None:
        """The store could not be reached: it may have gone with its lock, as a stick does that is
        pulled, and somebody else may have it when it is back."""
        self._doubted = True

    def make_sure(self) -> None:
        """Hold the store again where that is in doubt. SurroundingsError where another has it."""
        with self._turn:
            if not self._doubted or self._released:
                return
            _let_go(self._lock)
            self._lock, self._here = _take(self._store, self._since)
            self._doubted = False


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
    network drives), a lock of this computer and the note guard.
    """
    return Holding(store, now)


def _take(store: Path, since: datetime) -> tuple[FileLock, Holder]:
    """Take the lock and write the note."""
    lock, note = _locked(store), note_file(store)
    found, here = holder(store), _here(since)
    if found is not None and not found.is_beside(here):
        lock.release()
        raise _held_elsewhere(store, found, here)
    # A store on a read-only stick can be looked at; there is nothing to guard.
    with suppress(OSError):
        note.write_text(json.dumps(asdict(here)), encoding="utf-8")
    return lock, here


def _locked(store: Path) -> FileLock:
    """The lock beside the store, or one of this computer where the folder takes none."""
    name = sha256(os.fsencode(store.resolve())).hexdigest()
    for place in (lock_file(store), Path(tempfile.gettempdir()) / f"ssio-{name}.lock"):
        lock = FileLock(place, blocking=False, thread_local=False)
        with suppress(NotImplementedError, OSError):
            try:
                lock.acquire()
            except Timeout:
                raise _held_here(store, holder(store)) from None
            return lock
    return lock


def _here(since: datetime) -> Holder:
    return Holder(
        socket.gethostname()[:_LONGEST],
        _user()[:_LONGEST],
        since.astimezone().isoformat(timespec="seconds"),
        os.getpid(),
        computer_id(),
    )


def _let_go(lock: FileLock) -> None:
    # Of a lock that is on a disk that is gone there is nothing to be let go.
    with suppress(OSError):
        lock.release()


def holder(store: Path) -> Holder | None:
    """Who holds a store, as its note says; None where there is none that can be read."""
    try:
        raw = json.loads(note_file(store).read_bytes()[:_MOST])
        found = Holder(
            str(raw["computer"])[:_LONGEST],
            str(raw["user"])[:_LONGEST],
            str(raw["since"]),
            int(raw["process"]),
            str(raw.get("id", ""))[:_LONGEST],
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


def _held_here(store: Path, found: Holder | None) -> SurroundingsError:
    return SurroundingsError(
        say("This store is being worked on in another window."),
        where=found.words if found is not None else str(store),
        remedy=say("Go to that window, or close it and try again."),
        code="store.held",
    )


def _held_elsewhere(store: Path, found: Holder, here: Holder) -> SurroundingsError:
    return SurroundingsError(
        say(
            "This store is being worked on at another computer of the same name, or by somebody "
            "else at this one."
        )
        if found.computer == here.computer
        else say("This store is being worked on at another computer."),
        where=found.words,
        remedy=say(
            "Close it there and wait until the folder is in step. If it is not open there any "
            "more, delete the file {name} beside the store.",
            name=note_file(store).name,
        ),
        code="store.held",
    )
