"""An upgrade that is stopped at any statement: the old store is whole, or the new one is."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from ssio_desktop.store import backup, opening, schema
from ssio_desktop.store.connection import connect
from ssio_desktop.store.log import Write
from ssio_desktop.store.opening import create_store, open_store
from ssio_desktop.store.store import Store
from tests.store.conftest import CHEAP, PASSPHRASE


class Stopped(BaseException):
    """The program ends here."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store as the first version of the program left it, with tables of an older meaning."""
    path = tmp_path / "old" / "record.ssio"
    path.parent.mkdir()
    with create_store(path, PASSPHRASE, facts={"officer": "o"}, cost=CHEAP) as store:
        for number in range(5):
            store.append([Write(f"note/{number}", "answers.p", "Seen.")], label=f"Note {number}")
        store.save_draft("visit/1", {"answers.p": "typed"})
        for table in ("seals", "blobs", "disposed"):
            store.db.conn.execute(f"DROP TABLE {table}")
        for index in ("batches_files", "batches_devices", "batches_undoes"):
            store.db.conn.execute(f"DROP INDEX {index}")
        store.db.conn.execute("DROP TABLE visits")
        store.db.conn.execute("PRAGMA user_version = 1")
        store.set_meta("projections", "1")
    return path


def _events(path: Path) -> tuple[str, int]:
    with open_store(path, PASSPHRASE) as store:
        assert schema.version_of(store.db) == schema.VERSION
        assert store.broken_seals() == ()
        assert store.broken_pages() == ()
        assert store.follows()
        assert [each.value for each in store.drafts()] == ["typed"]
        return store.digest(), store.count_events()


def _stops(path: Path, monkeypatch: pytest.MonkeyPatch, at: int) -> Iterator[int]:
    """Open the store, and stop at this statement; the number of statements that came before."""
    seen = 0

    def trace(_: str) -> None:
        nonlocal seen
        seen += 1

    real = connect

    class Watched:
        """The connection, which stops at a statement."""

        def __init__(self, inner: object) -> None:
            self._inner = inner

        def __getattr__(self, name: str) -> object:
            found = getattr(self._inner, name)
            if name not in ("execute", "executemany"):
                return found

            def run(*arguments: object) -> object:
                trace(str(arguments[0]))
                if seen > at:
                    raise Stopped
                return found(*arguments)

            return run

    def watched(path: Path, data_key: bytes, **options: bool) -> object:
        db = real(path, data_key, **options)
        db.conn = cast(Any, Watched(db.conn))
        return db

    with monkeypatch.context() as patched:
        patched.setattr(opening, "connect", watched)
        try:
            open_store(path, PASSPHRASE).close()
        except Stopped:
            yield seen
            return
    yield -1


def test_an_upgrade_stopped_at_any_statement_leaves_the_old_store_or_the_new(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reference = tmp_path / "reference"
    shutil.copytree(old.parent, reference)
    whole = _events(reference / old.name)
    at, stops = 0, 0
    while True:
        place = tmp_path / f"stopped-{at}"
        shutil.copytree(old.parent, place)
        if next(_stops(place / old.name, monkeypatch, at)) < 0:
            break
        stops += 1
        assert _events(place / old.name) == whole
        shutil.rmtree(place)
        at += 1 if at < 8 else 11
    assert stops > 12


def test_the_upgrade_makes_a_backup_that_opens_as_it_was(old: Path) -> None:
    with open_store(old, PASSPHRASE) as store:
        assert isinstance(store, Store)
        (copy,) = [each.path for each in backup.listed(backup.folder(old))]
        assert copy.name.endswith("-upgrade.ssio")
        with backup.opened(copy, store._data_key) as db:
            assert schema.version_of(db) == 1
        assert store.judge_backup(copy) is None
