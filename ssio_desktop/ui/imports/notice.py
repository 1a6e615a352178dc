"""A message in place: what happened, where, and what to do next, with at most two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.text import Text

_LOOKS = {
    Tone.INFORMATION: ("info", "info"),
    Tone.SUCCESS: ("success", "circle-check"),
    Tone.WARNING: ("caution", "triangle-alert"),
    Tone.ERROR: ("danger", "octagon-alert"),
}


class Notice(QFrame):
    """Shows one message where it belongs. Hidden until there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "message")
        space = tokens().space
        self._picture = QLabel()
        self._what = Text("", "strong").selectable()
        # The focus goes to words and not to a frame, of which nothing but its name is read.
        self._what.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self._what)
        self._where = Text("").selectable()
        self._remedy = Text("").selectable()
        words = QVBoxLayout()
        words.setSpacing(space.xxs)
        for line in (self._what, self._where, self._remedy):
            words.addWidget(line)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(space.s)
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, space.m, space.l, space.m)
        row.setSpacing(space.m)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addLayout(self._buttons)
        self.hide()

    @property
    def text(self) -> str:
        """The whole message as shown."""
        lines = (self._what, self._where, self._remedy)
        return " ".join(line.text() for line in lines if line.text())

    def show_message(self, message: Message, *buttons: QPushButton) -> None:
        """Show a message with buttons that act on it, in the place of the one before."""
        tone, icon = _LOOKS[message.tone]
        self.setProperty("tone", tone)
        set_icon(self._picture, icon, f"tone:{tone}")
        for line, text in (
            (self._what, message.what),
            (self._where, message.where),
            (self._remedy, message.remedy),
        ):
            line.setText(text)
            line.setVisible(bool(text))
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for each in buttons:
            self._buttons.addWidget(each)
        self.setAccessibleName(message.text)
        self._what.setAccessibleName(message.text)
        self.style().polish(self)
        self.show()
