"""Takes what windows show out of sight and out of a screen reader's reach, and puts it back.

Nothing is closed: a dialog that is being filled in is there again with all that was typed in it.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

_MOST_POPUPS = 20
NO_WINDOWS = frozenset({Qt.WindowType.ToolTip, Qt.WindowType.Popup})
"""What goes by itself, and is no place for words."""


class Hidden:
    """What is hidden until :meth:`show_again`. title: of the windows meanwhile."""

    def __init__(self, title: str) -> None:
        # What an input method is still putting together belongs to what was typed.
        QGuiApplication.inputMethod().commit()
        for _ in range(_MOST_POPUPS):
            popup = QApplication.activePopupWidget()
            if popup is None:
                break
            popup.close()
        self._title = title
        self._focused = QApplication.focusWidget()
        self._titles: dict[QWidget, str] = {}
        self._parts: list[QWidget] = []
        for window in QApplication.topLevelWidgets():
            self.hide(window)

    def hide(self, window: QWidget) -> None:
        """Hide what a window shows. The window itself stays."""
        if not window.isVisible() or window.windowType() in NO_WINDOWS:
            return
        self.rename(window)
        options = Qt.FindChildOption.FindDirectChildrenOnly
        for part in window.findChildren(QWidget, options=options):
            if not part.isWindow() and part.isVisible():
                self._take_away(part)

    def hide_part(self, part: QWidget) -> None:
        """Hide what came to light in a window that is hidden, such as an answer that came back."""
        window = part.parentWidget()
        if window is not None and any(window is each for each in self._titles):
            self._take_away(part)

    def rename(self, window: QWidget) -> None:
        """Give a window the title of all. What it was called last is its title afterwards."""
        if window.windowTitle() != self._title:
            self._titles[window] = window.windowTitle()
            window.setWindowTitle(self._title)

    def _take_away(self, part: QWidget) -> None:
        part.hide()
        if not any(part is each for each in self._parts):
            self._parts.append(part)

    def show_again(self) -> None:
        """Show everything as it was, with the focus where it was."""
        for window, title in self._titles.items():
            if shiboken6.isValid(window):
                window.setWindowTitle(title)
        for part in self._parts:
            if shiboken6.isValid(part):
                part.show()
        if self._focused is not None and shiboken6.isValid(self._focused):
            self._focused.window().activateWindow()
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
