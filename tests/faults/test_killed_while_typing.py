"""The program is killed while somebody types; the store must hold all but the last second."""

from __future__ import annotations

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.faults.killing import try_kills
from tests.services.conftest import MakeWorkspace, with_schools
from tests.services.visits import begin

KILLS = int(os.environ.get("SSIO_KILLS", "20"))
LANES = 4


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_kill_loses_at_most_the_last_second_of_typing(
    make_workspace: MakeWorkspace, register: Path
) -> None:
    sittings = []
    for lane in range(LANES):
        each = with_schools(make_workspace(f"lane-{lane}"), register)
        sittings.append((each.store.path, begin(each, "900001", visit__purpose=None)))
        each.store.close()
    with ThreadPoolExecutor(LANES) as lanes:
        waiting = [
            lanes.submit(try_kills, store, visit, KILLS // LANES, 7431 + lane)
            for lane, (store, visit) in enumerate(sittings)
        ]
        kills = [kill for each in waiting for kill in each.result()]
    assert len(kills) == KILLS
    assert sum(kill.due > 20 for kill in kills) > KILLS // 5
    assert sum(0 < kill.saved <= kill.held for kill in kills) > KILLS // 4
