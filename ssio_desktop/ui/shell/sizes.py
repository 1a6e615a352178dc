"""Keeps where each window stood and how large it was, until it is opened next."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings, QSize
from PySide6.QtWidgets import QWidget

_GEOMETRY = "window/geometry"
_USUAL = QSize(1280, 800)


def restore_size(window: QWidget, settings: QSettings, number: int) -> None:
    """Give a window the place it had, or a usual size that fits its screen.

    number: the window's among several, from 0.
    """
    kept = settings.value(_key(number))
    if isinstance(kept, QByteArray) and window.restoreGeometry(kept):
        return
    room = window.screen().availableGeometry().size()
    # A little less than the screen, so that the frame fits too.
    window.resize(_USUAL.boundedTo(QSize(room.width() - 24, room.height() - 48)))


def keep_size(window: QWidget, settings: QSettings, number: int) -> None:
    """Keep a window's place and size for the next time."""
    settings.setValue(_key(number), window.saveGeometry())


def _key(number: int) -> str:
    return f"{_GEOMETRY}-{number}" if number else _GEOMETRY
