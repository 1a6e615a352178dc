"""A damaged store is noticed, at opening or by the check, and what can be read can be got out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ssio_desktop.services import attachments, integrity, retention
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import blobs
from ssio_desktop.store.opening import open_store
from ssio_desktop.store.pages import PAGE, read_pages
from ssio_desktop.store.rows import rows_of
from ssio_desktop.store.salvage import salvage
from tests.faults.spoiling import SPOILS, Whole, make_whole, try_spoils
from tests.services.conftest import CHEAP, PASSPHRASE
from tests.services.visits import begin

TIMES = 40
"""In all; half of them in each of two tests, which two processes can try at once."""
HALVES = (7431, 7451)


@pytest.fixture(scope="module")
def wholes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Whole, ...]:
    folder = tmp_path_factory.mktemp("whole")
    return (
        make_whole(folder / "closed", journalled=False),
        make_whole(folder / "crashed", journalled=True),
    )


@pytest.mark.parametrize("seed", HALVES)
def test_no_damage_is_read_over_and_whole_pages_are_salvaged(
    wholes: tuple[Whole, ...], tmp_path: Path, seed: int
) -> None:
    times = TIMES // len(HALVES)
    assert len(SPOILS) * len(wholes) <= times
    seen = try_spoils(wholes, tmp_path, times, seed)
    assert seen["refused at opening"] + seen["found by the check"] > times // 2


def test_attached_files_are_salvaged_and_what_was_disposed_of_stays_away(
    ws: Workspace, tmp_path: Path
) -> None:
    visit, gone = begin(ws, "900001"), begin(ws, "900002")
    former = list(ws.store.events())
    # Larger than one piece, and nothing that a shorter copy of itself could pass for.
    whole, hurt = (bytes(f"%PDF-1.4\n{name}", "ascii") + os.urandom(300_000) for name in "ab")
    kept = [attachments.add(ws, visit, "a.pdf", each).value.sha256 for each in (whole, hurt)]
    retention.dispose(ws, [f"visit/{gone}"], "Its time is over.")
    path, key = ws.store.path, ws.store._data_key
    ws.store.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ws.close()
    pages = next(
        used
        for _, row, used in rows_of(read_pages(path, key).pages)
        if len(row) == 3 and row[0] == kept[1] and isinstance(row[2], bytes)
    )
    data = bytearray(path.read_bytes())
    data[(pages[-1] - 1) * PAGE + 100] ^= 1
    path.write_bytes(data)
    done = salvage(path, PASSPHRASE, tmp_path / "again.ssio", cost=CHEAP)
    assert (done.files, done.files_missing, done.found.broken) == (1, 1, (pages[-1],))
    with open_store(done.path, PASSPHRASE) as store:
        assert blobs.read(store.db, kept[0]) == whole and not blobs.has(store.db, kept[1])
        store.receive(former, label="", kind="import")
        assert store.state(f"visit/{visit}").paths and not store.state(f"visit/{gone}").paths


def test_a_sound_store_checks_out(ws: Workspace) -> None:
    ws.store.back_up("asked")
    found = integrity.check(ws)
    assert found.is_well, found.findings
    assert len(found.backups) == 1
    assert found.events == ws.store.count_events()
    assert len(found.seal) == 64


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE events SET value = '\"other\"' WHERE seq = 4",
        "UPDATE events SET officer = 'somebody' WHERE seq = 4",
        "DELETE FROM events WHERE seq = 4",
        "UPDATE batches SET made_at = '000000000000-0000-00000000' WHERE seq = 2",
        "UPDATE events SET batch = 1 WHERE seq = (SELECT max(seq) FROM events)",
        "DELETE FROM batches WHERE seq = 2",
        "UPDATE seals SET seal = '' WHERE batch = 2",
        "DELETE FROM seals WHERE batch = 2",
        "DELETE FROM events WHERE batch = 2; DELETE FROM batches WHERE seq = 2; "
        "DELETE FROM seals WHERE batch = 2",
    ],
)
def test_what_is_changed_behind_the_programs_back_breaks_a_seal(
    ws: Workspace, tampering: str
) -> None:
    assert ws.store.broken_seals() == ()
    run = ws.store.db.conn.execute
    run("PRAGMA foreign_keys = OFF")
    run("DROP TRIGGER events_never_change")
    run("DROP TRIGGER events_never_go")
    for each in tampering.split("; "):
        run(each)
    ws.store.rebuild()
    found = integrity.check(ws)
    assert {each.part for each in found.findings} == {"seals"}


def test_a_past_that_was_cut_off_and_sealed_anew_differs_from_the_backups(ws: Workspace) -> None:
    ws.store.back_up("asked")
    run = ws.store.db.conn.execute
    run("PRAGMA foreign_keys = OFF")
    run("DROP TRIGGER events_never_go")
    run("DELETE FROM events WHERE batch = (SELECT max(seq) FROM batches)")
    run("DELETE FROM batches WHERE seq = (SELECT max(seq) FROM batches)")
    run("DELETE FROM seals WHERE batch = (SELECT max(batch) FROM seals)")
    ws.store.rebuild()
    assert ws.store.broken_seals() == ()
    assert {each.part for each in integrity.check(ws).findings} == {"backup"}
