"""Buttons in their few kinds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QToolButton

from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import set_icon, tokens

Kind = Literal["primary", "secondary", "quiet", "danger", "link"]

_INK = {"primary": "on_accent", "danger": "on_danger", "quiet": "accent", "link": "accent"}
_RING = {"primary": "on_accent", "danger": "on_danger"}


def key_words(shortcut: str) -> str:
    """A shortcut as this system writes it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


class PushButton(QPushButton):
    """A button that may be given other words without losing its key, its name or its tooltip.

    Qt's own forgets the key when the words change, and goes on telling a screen reader the old
    words where a name was set.
    """

    def __init__(self, label: str, keys: str = "") -> None:
        super().__init__(said(label))
        self._keys = keys
        self._name()

    def setText(self, text: str) -> None:
        former = self.text().replace("&", "")
        super().setText(said(text))
        if self.accessibleName() == former:
            self._name()
        if self._keys:
            self.setShortcut(QKeySequence(self._keys))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as the space bar does. Left to Qt it would
        press a dialog's default button, which may be another."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            self.click()
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A filled button has a second ring inside its first: against the page the dark one is
        seen, against the filling the light one."""
        super().paintEvent(event)
        ink = _RING.get(str(self.property("kind")))
        if ink is None or not self.hasFocus() or not self.isEnabled():
            return
        measures = tokens()
        corner = measures.radius.control - 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(getattr(measures.colours, ink)), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), corner, corner)
        painter.end()

    def _name(self) -> None:
        words = self.text().replace("&", "")
        self.setAccessibleName(words)
        if self._keys:
            self.setShortcut(QKeySequence(self._keys))
            self.setToolTip(f"{words} ({key_words(self._keys)})")


def button(
    label: str,
    act: Callable[[], Any] | None = None,
    *,
    icon: str = "",
    kind: Kind = "secondary",
    shortcut: str = "",
    small: bool = False,
) -> PushButton:
    """A button with words. One primary button a page; link looks like a link in running text."""
    made = PushButton(label, shortcut)
    dress(made, icon=icon, kind=kind, small=small)
    if act is not None:
        made.clicked.connect(lambda: act())
    return made


def dress(made: QPushButton, *, icon: str, kind: Kind, small: bool) -> None:
    """Give a button the look of its kind."""
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if small:
        made.setProperty("dense", True)
    if icon:
        set_icon(made, icon, _INK.get(kind, "muted"), "small" if small else "normal")


def icon_button(
    icon: str, name: str, act: Callable[[], Any] | None = None, *, small: bool = False
) -> QToolButton:
    """A button with only a picture. name is what it says to a screen reader and as a tooltip."""
    made = QToolButton()
    made.setAccessibleName(name)
    made.setToolTip(name)
    if small:
        made.setProperty("dense", True)
    set_icon(made, icon, "muted", "small" if small else "normal")
    if act is not None:
        made.clicked.connect(lambda: act())
    return made
