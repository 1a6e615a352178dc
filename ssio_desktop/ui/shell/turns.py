"""Makes a long page in parts, a part for each turn of the window's loop, so that keys are answered
in between. It knows nothing of what is made."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.ui.widgets.layouts import let_go

_ENOUGH_S = 0.008
"""After so much work the loop has its turn; what was made is laid out and painted in it too."""


class Turns(QObject):
    """The parts are what an iterator does between two of its values; several may be made in one
    turn, but after a value that is true the loop has it. Parts begun later take the place of those
    not yet made."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: Iterator[object] | None = None
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether parts are still to be made."""
        return self._parts is not None

    def begin(self, parts: Iterable[object]) -> None:
        """Make the first parts now and the others in later turns."""
        self._parts = iter(parts)
        self._go_on()

    def stop(self) -> None:
        """Make no more of them."""
        self._next.stop()
        self._parts = None

    def _go_on(self) -> None:
        self._next.stop()
        parts, began = self._parts, time.perf_counter()
        if parts is None:
            return
        for wants_turn in parts:
            if parts is not self._parts:
                return
            if wants_turn or time.perf_counter() - began > _ENOUGH_S:
                self._next.start()
                return
        if parts is self._parts:
            self._parts = None


def refilled(layout: QVBoxLayout, made: Iterable[QWidget | None]) -> Iterator[None]:
    """Put widgets into a column one by one, each in the place of the one that was there: neither
    the height nor what is in sight jumps. What was there beyond them is taken out, but for a
    stretch at the end. made: None where something was added to the widget before."""
    place = 0
    for widget in made:
        if widget is not None:
            if place < _filled(layout):
                let_go(layout.takeAt(place))
            layout.insertWidget(place, widget)
            place += 1
        yield
    while place < _filled(layout):
        let_go(layout.takeAt(place))


def _filled(layout: QVBoxLayout) -> int:
    """How many items a column has without the stretch at its end."""
    count = layout.count()
    last = layout.itemAt(count - 1) if count else None
    return count - 1 if last is not None and last.spacerItem() is not None else count
