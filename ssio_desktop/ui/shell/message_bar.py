"""The bar above a page in which the window says things: done, with Undo; not done, with why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.shell.messages import Messages
from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.buttons import button, icon_button
from ssio_desktop.ui.widgets.text import Text

_TONES = {
    Tone.INFORMATION: ("info", "info"),
    Tone.SUCCESS: ("success", "circle-check"),
    Tone.WARNING: ("caution", "triangle-alert"),
    Tone.ERROR: ("danger", "octagon-alert"),
}
_STAYS_MS = 8_000


class MessageBar(QFrame):
    """Shows the latest message. A success goes by itself; the others stay until closed."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self.setProperty("part", "message")
        space = tokens().space
        self._icon = QLabel()
        self._what = Text("", "strong")
        self._more = Text("", "body")
        self._action = button("", self._act, small=True)
        self._act_now: Callable[[], None] | None = None
        close = icon_button("x", self.tr("Close this message"), self.hide, small=True)
        words = QVBoxLayout()
        words.setSpacing(space.xxs)
        words.addWidget(self._what)
        words.addWidget(self._more)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space.m, space.s, space.s, space.s)
        layout.setSpacing(space.m)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self._go_if_idle)
        self.hide()
        messages.said.connect(self.show_message)

    def show_message(self, message: Message) -> None:
        """Show a message and have it announced to a screen reader."""
        tone, icon = _TONES[message.tone]
        self.setProperty("tone", tone)
        self._what.setText(message.what)
        more = " ".join(part for part in (message.where, message.remedy) if part)
        lines = [more, *message.details[:6]]
        self._more.setText("\n".join(line for line in lines if line))
        self._more.setVisible(bool(self._more.text()))
        self._act_now = message.act
        self._action.setText(message.action)
        self._action.setAccessibleName(message.action)
        self._action.setVisible(bool(message.action and message.act))
        set_icon(self._icon, icon, f"tone:{tone}")
        self.setAccessibleName(message.text)
        for part in (self, *self.findChildren(QLabel), *self.findChildren(QFrame)):
            part.style().polish(part)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message.text))
        if message.tone in (Tone.SUCCESS, Tone.INFORMATION):
            self._timer.start()
        else:
            self._timer.stop()

    def _act(self) -> None:
        act = self._act_now
        self.hide()
        if act is not None:
            act()

    def _go_if_idle(self) -> None:
        if self.isAncestorOf(self.focusWidget()) or self.underMouse():
            self._timer.start()
        else:
            self.hide()
