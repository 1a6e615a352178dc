"""While threads work beside the window, garbage is collected in the window's thread alone."""

from __future__ import annotations

import gc
import threading

import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ssio_desktop.ui.shell.collecting import Collecting
from ssio_desktop.ui.shell.operations import Operations


class Ring:
    """Garbage as soon as it is made: it holds itself, and notes which thread took it away."""

    def __init__(self, taken_in: list[int]) -> None:
        self.taken_in = taken_in
        self.itself = self

    def __del__(self) -> None:
        self.taken_in.append(threading.get_ident())


def test_what_a_thread_leaves_behind_is_taken_away_in_the_windows_thread(qtbot: QtBot) -> None:
    taken_in: list[int] = []
    made = 5 * gc.get_threshold()[0]

    def litter(_: object) -> None:
        for _each in range(made):
            Ring(taken_in)

    operations = Operations(object)
    try:
        answered: list[None] = []
        operations.read(litter, answered.append)
        qtbot.waitUntil(lambda: bool(answered))
        # Those that a round found in use are older then, and wait for a round of the older ones.
        qtbot.waitUntil(lambda: len(taken_in) > 0.9 * made)
        assert set(taken_in) == {threading.get_ident()}
    finally:
        operations.close()


def test_python_collects_by_itself_again_once_the_last_of_several_is_closed(qtbot: QtBot) -> None:
    gc.collect()  # what other tests left open
    before = gc.isenabled()
    first, second = Operations(object), Operations(object)
    assert not gc.isenabled()
    first.close()
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled() is before


def test_one_that_was_never_closed_keeps_python_from_collecting_no_longer_than_it_lives(
    qtbot: QtBot,
) -> None:
    gc.collect()
    before = gc.isenabled()
    holder = QObject()
    Collecting(holder)
    assert not gc.isenabled()
    shiboken6.delete(holder)
    assert gc.isenabled() is before
