"""The program is killed while somebody types; the store must hold all but the last second."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.killing import try_all_kills

KILLS = 20


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_kill_loses_at_most_the_last_second_of_typing(tmp_path: Path) -> None:
    kills = try_all_kills(tmp_path, KILLS, 7431, lanes=4, most=2.0)
    assert len(kills) == KILLS
    assert sum(kill.due > 10 for kill in kills) >= KILLS // 10
    assert sum(0 < kill.saved <= kill.held for kill in kills) >= KILLS // 4
