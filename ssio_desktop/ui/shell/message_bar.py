"""The bar above a page in which the window says things: done, with Undo; not done, with why."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.shell.messages import Messages
from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.announcing import announce
from ssio_desktop.ui.widgets.buttons import button, icon_button
from ssio_desktop.ui.widgets.text import Text

TONES = {
    Tone.INFORMATION: ("info", "info"),
    Tone.SUCCESS: ("success", "circle-check"),
    Tone.WARNING: ("caution", "triangle-alert"),
    Tone.ERROR: ("danger", "octagon-alert"),
}
"""The colours and the icon of each tone."""
_STAYS_MS = 8_000
_MOST_DETAILS = 6


def tone_word(tone: Tone) -> str:
    """What a message is, in a word, for those to whom icon and colour say nothing."""
    return {
        Tone.INFORMATION: translate("MessageBar", "Note"),
        Tone.SUCCESS: translate("MessageBar", "Done"),
        Tone.WARNING: translate("MessageBar", "Warning"),
        Tone.ERROR: translate("MessageBar", "Error"),
    }[tone]


class MessageBar(QFrame):
    """Shows the latest message. A success goes by itself; warnings and errors stay until closed.

    One that stays is not lost when something else is said: it comes back after that.
    released() is emitted when the bar closes while it has the focus.
    """

    released = Signal()

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self.setProperty("part", "message")
        self._shown: Message | None = None
        self._standing: list[Message] = []
        self._icon = QLabel()
        self._tone = Text("", "strong", wrap=False)
        self._what = Text("", "body")
        self._more = Text("", "body")
        self._action = button("", self._act, small=True)
        name = self.tr("Close this message")
        self._close = icon_button("x", name, self.close_message, small=True)
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self._go_if_idle)
        self.hide()
        messages.said.connect(self.show_message)

    def show_message(self, message: Message) -> None:
        """Show a message and have it announced to a screen reader."""
        if message.tone in (Tone.WARNING, Tone.ERROR):
            self._standing = [each for each in self._standing if each.text != message.text]
            self._standing.append(message)
        self._show(message)
        words = f"{tone_word(message.tone)}: {message.text}"
        announce(self, words, at_once=message.tone is Tone.ERROR)

    def close_message(self) -> None:
        """Put the message away; an earlier one that was not put away comes back."""
        if self._shown in self._standing:
            self._standing.remove(self._shown)
        self._leave()

    def focus_here(self) -> bool:
        """Move the focus into the bar; False where nothing is shown."""
        if self.isHidden():
            return False
        target = self._close if self._action.isHidden() else self._action
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        space = tokens().space
        words = QVBoxLayout()
        words.setSpacing(space.xxs)
        words.addWidget(self._what)
        words.addWidget(self._more)
        top, middle = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
        self._icon.setFixedHeight(self._tone.sizeHint().height())
        said = QHBoxLayout()
        said.setSpacing(space.m)
        said.addWidget(self._icon, 0, top)
        said.addWidget(self._tone, 0, top)
        said.addLayout(words, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(space.m, space.s, space.s, space.s)
        layout.setSpacing(space.m)
        layout.addLayout(said, 1)
        # The words stand in the middle beside a higher button, and below one another else.
        layout.setAlignment(said, middle)
        layout.addWidget(self._action, 0, middle)
        layout.addWidget(self._close, 0, top)

    def _show(self, message: Message) -> None:
        tone, icon = TONES[message.tone]
        self._shown = message
        self.setProperty("tone", tone)
        self._tone.setText(tone_word(message.tone))
        self._what.setText(message.what)
        self._more.setText("\n".join(_further(message)))
        self._more.setVisible(bool(self._more.text()))
        self._action.setText(message.action)
        self._action.setVisible(bool(message.action and message.act))
        set_icon(self._icon, icon, f"tone:{tone}")
        self.setAccessibleName(f"{tone_word(message.tone)}: {message.text}")
        for part in (self, *self.findChildren(QLabel), *self.findChildren(QFrame)):
            part.style().polish(part)
        self.show()
        if message.tone in (Tone.SUCCESS, Tone.INFORMATION):
            self._timer.start()
        else:
            self._timer.stop()

    def _act(self) -> None:
        act: Callable[[], None] | None = self._shown.act if self._shown is not None else None
        self.close_message()
        if act is not None:
            act()

    def _leave(self) -> None:
        had_focus = self._has_focus()
        if self._standing:
            self._show(self._standing[-1])
            return
        self._shown = None
        self.hide()
        if had_focus:
            self.released.emit()

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _go_if_idle(self) -> None:
        if self._has_focus() or self.underMouse():
            self._timer.start()
        else:
            self._leave()


def _further(message: Message) -> list[str]:
    """The lines below the first: where, what to do, and the first of the details."""
    more = " ".join(part for part in (message.place, message.remedy) if part)
    lines = [line for line in (more, *message.details[:_MOST_DETAILS]) if line]
    hidden = len(message.details) - _MOST_DETAILS
    if hidden > 0:
        words = translate("MessageBar", "… and {count} more: see the messages.")
        lines.append(words.format(count=hidden))
    return lines
