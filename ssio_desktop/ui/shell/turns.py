"""Makes a long page in parts, a part for each turn of the window's loop, so that keys are answered
in between. It knows nothing of what is made."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.ui.widgets.held_focus import HeldFocus
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


def refilled(
    layout: QVBoxLayout,
    made: Iterable[QWidget | None],
    otherwise: Callable[[], object] = lambda: None,
) -> Iterator[None]:
    """Put widgets into a column one by one, each in the place of the one that was there: neither
    the height nor what is in sight jumps, and the focus goes over to its like. What was there
    beyond them is taken out, but for a stretch at the end.

    made: None where something was added to the widget before; one that is there already stays.
    otherwise: takes the focus where nothing like what had it comes."""
    place, held, last = 0, HeldFocus(otherwise), None
    for widget in made:
        if widget is not None:
            last = widget
            if _at(layout, place) is not widget:
                layout.insertWidget(place, widget)
                # Before anybody asks how high it is: heights from before are kept too long.
                for each in (widget, *widget.findChildren(QWidget)):
                    each.ensurePolished()
                if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                    # Before it would be by itself: only then can it have the focus, and be found.
                    widget.show()
                if place + 1 < _filled(layout):
                    _take(layout, place + 1, held, widget)
            place += 1
        if last is not None:
            held.arrive(last)
        yield
    while place < _filled(layout):
        _take(layout, place, held)


def _at(layout: QVBoxLayout, place: int) -> QWidget | None:
    item = layout.itemAt(place)
    return item.widget() if item is not None else None


def _take(layout: QVBoxLayout, place: int, held: HeldFocus, made: QWidget | None = None) -> None:
    former = _at(layout, place)
    if former is not None:
        held.leave(former, made)
    let_go(layout.takeAt(place))


def _filled(layout: QVBoxLayout) -> int:
    """How many items a column has without the stretch at its end."""
    count = layout.count()
    last = layout.itemAt(count - 1) if count else None
    return count - 1 if last is not None and last.spacerItem() is not None else count
