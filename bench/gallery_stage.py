"""Where a scene of the gallery is played, and what a scene is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from bench.gallery_stores import Keys
from ssio_desktop.ui.shell.window import MainWindow


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a scene is played. settle: waits until nothing moves."""

    window: MainWindow
    keys: Keys
    settle: Callable[[], None]

    def go(self, page: str, key: str = "") -> None:
        """Go to a place as a person would."""
        self.window.context.navigator.go(page, key)


def _nothing(stage: Stage) -> None:
    """Leave the stage as it is."""


@dataclass(frozen=True, slots=True)
class Scene:
    """play sets the stage, and gives a dialog where that is to be seen instead of the window.

    shows: the classes of the dialogs that are seen. invents: what it says of its own, where the
    program would say something of the record."""

    name: str
    play: Callable[[Stage], QWidget | None]
    clear: Callable[[Stage], None] = _nothing
    shows: tuple[str, ...] = ()
    invents: tuple[str, ...] = ()


def shown(dialog: QWidget) -> QWidget:
    """The dialog, on show."""
    dialog.show()
    return dialog
