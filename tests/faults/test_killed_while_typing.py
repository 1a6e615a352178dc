"""The program is killed while somebody types; the store must hold all but the last second."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from ssio_desktop.services import visiting
from ssio_desktop.services.entering import enter
from ssio_desktop.services.workspace import Workspace
from tests.conftest import ROOT
from tests.faults.typist import QUESTION
from tests.services.conftest import PACKS, PASSPHRASE
from tests.services.visits import begin

ROUNDS = int(os.environ.get("SSIO_KILLS", "3"))
MOST_LOST_SECONDS = 1.0


def kill_while_typing(store: Path, visit: str, seconds: float) -> tuple[int, int]:
    """Let somebody type for a while, then kill. The number of the last word that was typed a
    second before the kill, and of the last word acknowledged as saved."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.typist", str(store), visit],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    told: list[tuple[float, str, int]] = []
    first = threading.Event()

    def listen() -> None:
        assert child.stdout is not None
        for line in child.stdout:
            what, _, number = line.partition(" ")
            told.append((time.monotonic(), what, int(number)))
            first.set()

    listener = threading.Thread(target=listen)
    listener.start()
    assert first.wait(60), "nothing was typed"
    time.sleep(seconds)
    killed_at = time.monotonic()
    os.kill(child.pid, signal.SIGKILL)
    child.wait()
    listener.join()
    assert child.stdout is not None
    child.stdout.close()
    due = [n for at, what, n in told if what == "typed" and at < killed_at - MOST_LOST_SECONDS]
    saved = [n for at, what, n in told if what == "saved" and at < killed_at]
    return max(due, default=0), max(saved, default=0)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_kill_loses_at_most_the_last_second_of_typing(ws: Workspace) -> None:
    visit = begin(ws, "900001", visit__purpose=None)
    store = ws.store.path
    ws.store.close()
    chance = random.Random(7431)
    for _ in range(ROUNDS):
        due, saved = kill_while_typing(store, visit, chance.uniform(1.5, 3.5))
        entered = enter(store, PASSPHRASE, PACKS)
        assert len(entered.recovered) in (0, 1)
        again = entered.open()
        text = str(visiting.open_visit(again, visit).answers.get(QUESTION, ""))
        held = max((int(word[1:]) for word in text.split()), default=0)
        assert due > 20
        assert held >= due, "more than a second of typing was lost"
        assert held >= saved, "something acknowledged as saved was lost"
        assert text.split() == [f"w{n}" for n in range(1, held + 1)]
        visiting.keep_typing(again, visit, {QUESTION: ""})
        visiting.settle(again, visit)
        before = again.store.projection_digest()
        again.store.rebuild()
        assert again.store.projection_digest() == before
        again.close()
        entered.release()
