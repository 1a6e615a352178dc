"""A dialog that hands over what was typed, and shows it again where it is refused."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from ssio_desktop.ui.widgets.asked import asked_by


class AskingDialog(QDialog):
    """Those who derive call :meth:`hand_over` once nothing is missing, and tell a refusal with
    :meth:`show_refusal`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._waiting = 0
        self._goes_when_closed = False

    def hand_over(self, then: Callable[[], object]) -> None:
        """Close, and do this. What it asks to be changed may be refused, and the dialog is open
        again with all that was typed; until that is known it is kept out of sight."""
        closing = Qt.WidgetAttribute.WA_DeleteOnClose
        self._goes_when_closed = self.testAttribute(closing)
        self.setAttribute(closing, False)
        super().accept()
        with asked_by(self):
            then()
        self._let_go()

    def taken(self) -> None:
        """A change was asked for."""
        self._waiting += 1

    def granted(self) -> None:
        """A change was made."""
        self._waiting -= 1
        self._let_go()

    def refused(self, why: str) -> None:
        """A change was refused."""
        self._waiting -= 1
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, self._goes_when_closed)
        self.open()
        self.show_refusal(why)

    def show_refusal(self, why: str) -> None:
        """Say beside what was typed why it was refused."""
        raise NotImplementedError

    def _let_go(self) -> None:
        if self._goes_when_closed and not self._waiting and not self.isVisible():
            self.deleteLater()
