"""Kills the program while somebody types, again and again, and judges what the store then holds."""

from __future__ import annotations

import os
import queue
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ssio_desktop.services import setting_up, visiting
from ssio_desktop.services.entering import enter
from tests.conftest import ROOT
from tests.faults.typist import QUESTION
from tests.services.conftest import CHEAP, PACKS, PASSPHRASE, with_schools
from tests.services.visits import begin
from tests.sources.samples import school, write_extract

MOST_LOST_SECONDS: Final = 1.0
_FIRST_WORD_SECONDS: Final = 60
_END: Final = "ended"


@dataclass(frozen=True, slots=True)
class Kill:
    """One kill, judged. typed: the last word typed; due: the last one typed a second before the
    kill; saved: the last one acknowledged as saved; held: the last one found afterwards."""

    typed: int
    due: int
    saved: int
    held: int


class Typist:
    """Somebody who can be killed many times."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.typist"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._told: queue.Queue[tuple[float, str, int]] = queue.Queue()
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            what, _, number = line.partition(" ")
            self._told.put((time.monotonic(), what, int(number)))
        self._told.put((time.monotonic(), _END, -1))

    def kill_while_typing(self, store: Path, visit: str, seconds: float) -> tuple[int, int, int]:
        """Let somebody type for a while, then kill. The numbers of the last word typed, the last
        typed a second before the kill, and the last acknowledged as saved."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{store}\t{visit}\n")
        self._process.stdin.flush()
        _, what, child = self._told.get(timeout=_FIRST_WORD_SECONDS)
        assert what == "born", "the sitting did not begin"
        told = [self._told.get(timeout=_FIRST_WORD_SECONDS)]
        assert told[0][1] == "typed", "nothing was typed"
        # Not a wait for something to happen: the moment of the kill is what is tried.
        threading.Event().wait(seconds)
        killed_at = time.monotonic()
        os.kill(child, signal.SIGKILL)
        while told[-1][1] != _END:
            told.append(self._told.get(timeout=_FIRST_WORD_SECONDS))
        typed = [(at, n) for at, what, n in told if what == "typed"]
        due = [n for at, n in typed if at < killed_at - MOST_LOST_SECONDS]
        saved = [n for at, what, n in told if what == "saved" and at < killed_at]
        return typed[-1][1], max(due, default=0), max(saved, default=0)

    def close(self) -> None:
        """Let the typist go home."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._listener.join()
        self._process.stdout.close()


@contextmanager
def typist() -> Iterator[Typist]:
    """Somebody who types, sent home at the end."""
    working = Typist()
    try:
        yield working
    finally:
        working.close()


def try_kills(store: Path, visit: str, number: int, seed: int, *, most: float = 2.6) -> list[Kill]:
    """Kill so many times at random moments; after each, open the store and judge what it holds.

    most: seconds that the longest sitting takes.

    AssertionError where more than a second of typing, or anything acknowledged, is lost, or the
    store does not open clean.
    """
    chance = random.Random(seed)
    with typist() as working:
        return [
            judge(store, visit, working.kill_while_typing(store, visit, chance.uniform(0.05, most)))
            for _ in range(number)
        ]


def judge(store: Path, visit: str, told: tuple[int, int, int]) -> Kill:
    """Open the store after a kill, compare, and empty the answer for the next."""
    typed, due, saved = told
    entered = enter(store, PASSPHRASE, PACKS)
    again = entered.open()
    try:
        text = str(visiting.open_visit(again, visit).answers.get(QUESTION, ""))
        held = max((int(word[1:]) for word in text.split()), default=0)
        assert held >= due, f"more than a second of typing was lost: {held} of {due}"
        assert held >= saved, f"something acknowledged as saved was lost: {held} of {saved}"
        assert text.split() == [f"w{n}" for n in range(1, held + 1)]
        assert entered.recovered == (1 if held else 0), "what was put back was not told"
        assert again.store.db.conn.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        visiting.keep_typing(again, visit, {QUESTION: ""})
        visiting.settle(again, visit)
        before = again.store.projection_digest()
        again.store.rebuild()
        assert again.store.projection_digest() == before
    finally:
        again.close()
        entered.release()
    return Kill(typed, due, saved, held)


def sittings(folder: Path, number: int) -> list[tuple[Path, str]]:
    """So many stores in a folder, each with a visit begun."""
    made = []
    for lane in range(number):
        place = folder / f"lane-{lane}"
        place.mkdir()
        ws = setting_up.new_store(
            place / "lane.ssio", PASSPHRASE, PACKS, officer="Officer", la_code="998", cost=CHEAP
        )
        row = school(URN="900001", EstablishmentName="Ash Lane Primary School")
        register = write_extract(place / "edubasealldata20260901.csv", row, encoding="utf-8")
        with_schools(ws, register)
        made.append((ws.store.path, begin(ws, "900001", visit__purpose=None)))
        ws.close()
    return made


def try_all_kills(
    folder: Path, number: int, seed: int, *, lanes: int, most: float = 2.6
) -> list[Kill]:
    """As :func:`try_kills`, of several typists at once, each at a store of their own."""
    stores = sittings(folder, lanes)
    shares = [number // lanes + (lane < number % lanes) for lane in range(lanes)]
    with ThreadPoolExecutor(lanes) as workers:
        waiting = [
            workers.submit(try_kills, store, visit, share, seed + lane, most=most)
            for lane, ((store, visit), share) in enumerate(zip(stores, shares, strict=True))
        ]
        return [kill for each in waiting for kill in each.result()]
