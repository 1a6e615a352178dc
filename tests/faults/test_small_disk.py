"""A full, write-protected or pulled disk: data as before, the cure named, work goes on."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.services import undoing, visiting
from ssio_desktop.services.workspace import Workspace
from tests.conftest import ROOT
from tests.faults.small_disk import PURPOSE, ROOMS, SITES
from tests.services.visits import begin

_APART = ["unshare", "--user", "--map-root-user", "--mount"]


def _can_mount() -> bool:
    if shutil.which("unshare") is None:
        return False
    tried = subprocess.run(
        [*_APART, "sh", "-c", "mount -t tmpfs none /mnt"], capture_output=True, check=False
    )
    return tried.returncode == 0


@pytest.mark.skipif(not _can_mount(), reason="needs a mount of its own, which is not allowed here")
def test_a_full_disk_costs_nothing_at_any_place_that_writes(tmp_path: Path) -> None:
    command = [*_APART, sys.executable, "-m", "tests.faults.small_disk", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3_000:]
    tried = [json.loads(line) for line in done.stdout.splitlines()]
    refused = {each["site"] for each in tried if each["room"] == 0 and each["told"]}
    assert refused >= {site.__name__ for site in SITES}
    assert len(tried) == len(SITES) * len(ROOMS) + 6
    assert [each["told"] for each in tried if each["site"] == "typing"] == ["store.full"] * 3
    told = {each["site"]: each["told"] for each in tried[-2:]}
    assert told["read-only"][:3] == ["file.read-only"] * 3
    assert len(told["read-only"]) == 4
    assert told["pulled"] == "file.no-folder"


@pytest.mark.parametrize("pages", range(6))
def test_a_store_that_may_not_grow_says_so_and_goes_on_later(ws: Workspace, pages: int) -> None:
    """The database's own limit stands in for a disk, wherever the suite runs."""
    visit = begin(ws, "900001")
    undoable = undoing.recent_changes(ws, 1)[0].batch
    run = ws.store.db.conn.execute
    works: list[Callable[[], object]] = [
        lambda: visiting.keep_typing(ws, visit, {PURPOSE: "Words " * 8_000}),
        lambda: visiting.new_visit(ws, "900002", "termly-core", answers={PURPOSE: "A " * 40_000}),
        ws.store.rebuild,
        lambda: undoing.undo(ws, undoable),
    ]
    refused = 0
    for work in works:
        before = ws.store.digest(), ws.store.projection_digest(), ws.store.drafts()
        run("VACUUM")
        run(f"PRAGMA max_page_count = {run('PRAGMA page_count').fetchone()[0] + pages}")
        try:
            work()
        except SurroundingsError as error:
            refused += 1
            assert error.code == "store.full"
            assert "space" in error.remedy
            assert (ws.store.digest(), ws.store.projection_digest(), ws.store.drafts()) == before
            run("PRAGMA max_page_count = 1073741823")
            work()
        run("PRAGMA max_page_count = 1073741823")
    assert refused >= 2


def test_a_store_that_another_program_has_locked_is_told_and_written_when_it_is_free(
    ws: Workspace,
) -> None:
    visit = begin(ws, "900001")
    other = ws.twin()
    ws.store.db.conn.execute("PRAGMA busy_timeout = 0")
    other.store.db.conn.execute("BEGIN IMMEDIATE")
    with pytest.raises(SurroundingsError) as refusal:
        visiting.keep_typing(ws, visit, {PURPOSE: "typed meanwhile"})
    assert refusal.value.code == "store.busy"
    assert "Close the other window" in refusal.value.remedy
    other.store.db.conn.execute("ROLLBACK")
    other.close()
    visiting.keep_typing(ws, visit, {PURPOSE: "typed meanwhile"})
    assert visiting.open_visit(ws, visit).answers[PURPOSE] == "typed meanwhile"
