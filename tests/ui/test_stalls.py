from __future__ import annotations

import queue
import threading
import time
from collections import Counter

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.shell.stalls import LONG_S, Stall, StallWatch, place_of


def hold_the_loop(watch_told: queue.SimpleQueue[Stall]) -> None:
    """Keeps the window's thread, in this very line of code, until long after a pause is felt."""
    ends = time.monotonic() + 0.4
    while time.monotonic() < ends:
        threading.Event().wait(0.01)


def test_a_pause_of_the_window_is_told_with_the_code_that_held_it(qtbot: QtBot) -> None:
    told: queue.SimpleQueue[Stall] = queue.SimpleQueue()
    assert LONG_S <= 0.1
    watch = StallWatch(told.put, "tests", long_s=0.2)
    watch.start()
    try:
        QTimer.singleShot(0, lambda: hold_the_loop(told))
        qtbot.waitUntil(lambda: not told.empty())
    finally:
        watch.stop()
    stall = told.get()
    assert stall.seconds >= 0.2
    assert any("hold_the_loop" in place for place, _ in stall.places)
    assert "paused for" in stall.words and "hold_the_loop" in stall.words


def test_a_loop_that_answers_is_told_nothing_of(qtbot: QtBot) -> None:
    told: list[Stall] = []
    answers: list[int] = []
    watch = StallWatch(told.append, "tests", long_s=20)
    watch._asked.connect(lambda: answers.append(1))
    watch.start()
    try:
        qtbot.waitUntil(lambda: len(answers) > 5)
    finally:
        watch.stop()
    assert told == []


def test_a_place_names_code_and_no_words_that_were_typed() -> None:
    typed = "Reading is strong"
    place = place_of(threading.get_ident(), "tests")
    assert "test_stalls.py" in place and typed not in place


def test_pauses_beyond_those_told_one_by_one_are_told_together(qtbot: QtBot) -> None:
    told: list[Stall] = []
    watch = StallWatch(told.append, "tests")
    for seconds in (0.2,) * 50 + (0.3, 0.9, 0.4):
        watch._note(seconds, Counter({"page.py:1 fill": 2}))
    assert len(told) == 50
    watch.stop()
    (rest,) = told[50:]
    assert (rest.count, rest.seconds, rest.places) == (3, 0.9, (("page.py:1 fill", 6),))
    assert "3 more times, the longest for 900 ms" in rest.words
