"""Collects Python's garbage in the window's thread alone, while threads work beside it.

Python collects in whichever thread happens to make the next object. Where that is not the window's,
widgets that lie in the garbage would be destroyed in the wrong thread, and the program with them.
"""

from __future__ import annotations

import gc
import time
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer

_OFTEN_MS: Final = 200
_WHOLE_S: Final = 20.0
"""All that is alive is looked through no more often than this: it takes the longest."""
_HOLDERS: Final = "collecting"
"""The property of the application that counts who keeps Python from collecting by itself."""
_WHOLE_AT: Final = "collectedWhole"
"""The property that holds when all that is alive was looked through last, whoever did it."""


class Collecting(QObject):
    """From now until :meth:`stop` nothing is collected but here, in the thread of the parent."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = [True]
        _hold(1)
        # Its end is the end of the holding too, where nobody asked for that before.
        self.destroyed.connect(partial(_let_go, self._held))
        self._timer = QTimer(self, interval=_OFTEN_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect as far as Python would have, had it been allowed to."""
        young, middle, old = (
            count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if old and self._is_whole_due():
            gc.collect()
        elif middle or old:
            gc.collect(1)
        elif young:
            gc.collect(0)

    @staticmethod
    def _is_whole_due() -> bool:
        application, now = QCoreApplication.instance(), time.monotonic()
        if application is None or now - float(application.property(_WHOLE_AT) or 0) < _WHOLE_S:
            return False
        application.setProperty(_WHOLE_AT, now)
        return True

    def stop(self) -> None:
        """Let Python collect by itself again, unless another still keeps it from that."""
        self._timer.stop()
        _let_go(self._held)


def _let_go(held: list[bool], _: object = None) -> None:
    if held:
        held.clear()
        _hold(-1)


def _hold(more: int) -> None:
    application = QCoreApplication.instance()
    holders = more + int(application.property(_HOLDERS) or 0) if application else more
    if application is not None:
        application.setProperty(_HOLDERS, holders)
    if holders > 0:
        gc.disable()
    else:
        gc.enable()
