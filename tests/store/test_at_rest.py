"""A backup of a store that somebody writes to is of one moment, and takes no lock away."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from ssio_desktop.errors import Cancelled
from ssio_desktop.progress import Progress
from ssio_desktop.store import at_rest, backup
from ssio_desktop.store.envelope import unseal
from ssio_desktop.store.key_files import read_envelope
from ssio_desktop.store.log import Write
from ssio_desktop.store.opening import create_store
from ssio_desktop.store.store import Store
from tests.store.conftest import CHEAP, PASSPHRASE

_NOTE = "visit/1"
_LONG = 200_000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = create_store(tmp_path / "record.ssio", PASSPHRASE, facts={"officer": "o"}, cost=CHEAP)
    with closing(made):
        yield made


@pytest.fixture
def ways(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each copy was made of the file's bytes. They are copied in small pieces, so that
    somebody who writes meanwhile has the time to."""
    taken: list[bool] = []
    copied = at_rest.copy_bytes

    def noted(path: Path, target: Path, progress: Progress) -> bool:
        taken.append(copied(path, target, progress))
        return taken[-1]

    monkeypatch.setattr(at_rest, "BLOCK", 512)
    monkeypatch.setattr(backup, "copy_bytes", noted)
    return taken


class _Writer:
    """Commits numbered states from a thread of its own, and moves them into the file."""

    def __init__(self, store: Store, mode: str, pages: int) -> None:
        self.done = self._first = len(store.history("note/1"))
        self._store = store
        self._checkpoint = f"PRAGMA wal_checkpoint({mode})"
        self._pages = pages
        self._stop = threading.Event()
        self._begun = threading.Event()
        self._thread = threading.Thread(target=self._work)

    @contextmanager
    def writing(self) -> Iterator[None]:
        self._thread.start()
        assert self._begun.wait(20)
        try:
            yield
        finally:
            self._stop.set()
            self._thread.join()

    def _work(self) -> None:
        with closing(self._store.twin()) as own:
            own.db.conn.execute(f"PRAGMA wal_autocheckpoint = {self._pages}")
            own.db.conn.execute("PRAGMA busy_timeout = 50")
            while not self._stop.is_set():
                _state(own, self.done + 1)
                self.done += 1
                own.db.conn.execute(self._checkpoint).fetchall()
                if self.done > self._first + 1:
                    self._begun.set()


def _state(store: Store, number: int) -> None:
    """State so and so: each of its pages is another than before."""
    store.append([Write("note/1", "n", number)], label="Note")
    store.save_draft(_NOTE, {"answers.p": f"{number:06} " * (_LONG // 7)})


def _is_state(db: Database) -> int:
    """The state that a copy is in. AssertionError where it is none that there was."""
    (events,) = db.conn.execute("SELECT count(*) FROM events WHERE entity = 'note/1'").fetchone()
    row = db.conn.execute("SELECT value FROM drafts WHERE entity = ?", (_NOTE,)).fetchone()
    words = set(row[0].strip('" ').split())
    assert len(words) == 1
    number = int(words.pop())
    assert events - number in (0, 1)  # An event is a commit of its own, before the draft's.
    return number


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    mode=st.sampled_from(["PASSIVE", "RESTART", "TRUNCATE"]),
    pages=st.integers(4, 200),
    reading=st.booleans(),
)
def test_a_backup_made_while_somebody_writes_is_a_state_that_was_committed(
    store: Store, ways: list[bool], mode: str, pages: int, reading: bool
) -> None:
    writer = _Writer(store, mode, pages)
    key = store._data_key
    with writer.writing(), closing(store.twin()) as reader:
        if reading:
            # Somebody who reads an earlier moment keeps the journal from being taken over.
            reader.db.conn.execute("BEGIN")
            reader.db.conn.execute("SELECT count(*) FROM events").fetchone()
        before = writer.done
        made = store.back_up("asked")
        after = writer.done
        reader.db.conn.rollback()
    with backup.opened(made.path, key) as copy:
        assert before <= _is_state(copy) <= after + 1
        assert copy.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert backup.prove(made.path, key) == made.events
    assert not list(made.path.parent.glob("*.part*"))


def test_bytes_are_copied_where_nobody_reads_what_is_not_in_the_file_yet(
    store: Store, ways: list[bool]
) -> None:
    _state(store, 1)
    store.back_up("asked")
    assert ways == [True]
    with closing(store.twin()) as reader:
        reader.db.conn.execute("BEGIN")
        reader.db.conn.execute("SELECT count(*) FROM events").fetchone()
        _state(store, 2)
        made = store.back_up("asked")
        assert ways == [True]
        reader.db.conn.rollback()
    with backup.opened(made.path, store._data_key) as copy:
        assert _is_state(copy) == 2


_TAKING = """
import fcntl, sys
with open(sys.argv[1], "rb+") as file:
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)
"""
"""Takes the lock by which a program learns that nobody else has a database open: the bytes of
``SHARED_FIRST`` and after, of SQLite's file format."""


@pytest.mark.skipif(os.name == "nt", reason="there, closing a file takes no lock of another away")
def test_a_backup_gives_none_of_the_stores_locks_away(store: Store, ways: list[bool]) -> None:
    store.back_up("asked")
    command = [sys.executable, "-c", _TAKING, str(store.path)]
    tried = subprocess.run(command, capture_output=True, text=True)
    assert ways == [True]
    assert "BlockingIOError" in tried.stderr


@pytest.mark.skipif(os.name == "nt", reason="no program of the system is asked there")
def test_where_the_system_copies_nothing_the_database_does(
    store: Store, ways: list[bool], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _state(store, 1)
    for copier in (tmp_path / "none", Path("/bin/false")):
        monkeypatch.setattr(at_rest, "_COPIER", copier)
        assert store.back_up("asked").events == store.count_events()
    assert ways == [False, False]


def test_a_proof_can_be_stopped_and_what_was_not_proved_is_no_backup(
    store: Store, ways: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    _state(store, 1)
    monkeypatch.setattr(backup, "_STEPS", 10)

    def stop(done: int, total: int) -> None:
        if ways:
            raise Cancelled

    with pytest.raises(Cancelled):
        store.back_up("asked", stop)
    assert ways == [True]
    assert backup.listed(backup.folder(store.path)) == ()
    assert unseal(read_envelope(store.path), PASSPHRASE) == store._data_key
    _state(store, 2)
