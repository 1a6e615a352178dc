"""A store that is moved, deleted or replaced while it is open is noticed at the next saving: the
system lets one write to a file that has no name any more."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.store.log import Write
from ssio_desktop.store.opening import open_store
from ssio_desktop.store.reopening import UNREACHABLE
from tests.store.conftest import PASSPHRASE, MakeStore

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there, a file that is open stays")


def _another_with_that_name(path: Path) -> None:
    shutil.copyfile(path, path.with_name("other"))
    path.with_name("other").replace(path)


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize(
    "harm", [lambda path: path.rename(path.with_name("away")), Path.unlink, _another_with_that_name]
)
def test_nothing_is_said_to_be_saved_that_nobody_would_find(
    make_store: MakeStore, harm: object, typed: bool
) -> None:
    store = make_store("ash")
    store.append([Write("note/1", "words", "Before")], label="Note")
    assert callable(harm)
    harm(store.path)
    with pytest.raises(SurroundingsError, match="moved, deleted or replaced") as refused:
        if typed:
            store.save_draft("visit/1", {"answers.p": "typed"})
        else:
            store.append([Write("note/1", "words", "After")], label="Note")
    assert refused.value.code in UNREACHABLE  # So that the window opens it anew.


def test_what_is_put_back_is_gone_on_with(make_store: MakeStore) -> None:
    store = make_store("ash")
    again = store.opener()
    away = store.path.rename(store.path.with_name("away"))
    with pytest.raises(SurroundingsError):
        store.save_draft("visit/1", {"answers.p": "typed"})
    with pytest.raises(SurroundingsError):
        again()
    away.rename(store.path)
    with again() as other:
        other.save_draft("visit/1", {"answers.p": "typed once more"})
    store.close()
    with open_store(store.path, PASSPHRASE) as found:
        assert [each.value for each in found.drafts()] == ["typed once more"]


def test_a_file_that_does_not_fit_the_journal_beside_it_is_not_written_to(
    make_store: MakeStore,
) -> None:
    store = make_store("ash")
    for each in range(40):
        store.append([Write(f"note/{each}", "words", "Words. " * 600)], label="Note")
    store.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    older, again = store.path.read_bytes(), store.opener()
    for each in range(40):
        store.append([Write(f"note/{each}", "words", "Other. " * 600)], label="Note")
    # From here on the journal begins anew, and fits only the file as it is now.
    store.db.conn.execute("PRAGMA wal_checkpoint(RESTART)")
    store.append([Write("note/1", "words", "Last")], label="Note")
    store.path.with_name("other").write_bytes(older)
    store.path.with_name("other").replace(store.path)
    with pytest.raises(SurroundingsError):
        store.save_draft("visit/1", {"answers.p": "typed"})
    with pytest.raises(SurroundingsError, match="damaged") as refused:
        again()
    assert "Open the backup" in refused.value.remedy or "no whole backup" in refused.value.remedy
    assert store.path.read_bytes() == older
