"""Two lists that the window can show over a page: the keyboard's shortcuts, and past messages."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.shell.commands import Command
from ssio_desktop.ui.shell.explain import Message
from ssio_desktop.ui.shell.message_bar import TONES, tone_word
from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.buttons import button, key_words
from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.text import Text, heading


class _ListDialog(QDialog):
    """A list that may be longer than the screen, scrolled by the keys, and a button to close."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        space = tokens().space
        body = Body()
        self.lines = QVBoxLayout(body)
        self.lines.setContentsMargins(0, 0, space.m, 0)
        self.lines.setSpacing(space.s)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(title)
        self.area.setWidget(body)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(self.tr("Close"), self.accept))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.l, space.l)
        layout.setSpacing(space.l)
        layout.addWidget(heading(title, "title"))
        layout.addWidget(self.area, 1)
        layout.addLayout(foot)
        width = min(32 * tokens().type.body, round(parent.width() * 0.92))
        self.resize(width, round(parent.height() * 0.85))
        self.area.setFocus()


class ShortcutList(_ListDialog):
    """Every key that does something here, by section."""

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(self.tr("Keyboard shortcuts"), parent)
        sections: dict[str, list[Command]] = {}
        for command in commands:
            if command.shortcut:
                sections.setdefault(command.section or self.tr("Window"), []).append(command)
        grid = QGridLayout()
        grid.setVerticalSpacing(tokens().space.xs)
        grid.setHorizontalSpacing(tokens().space.l)
        grid.setColumnStretch(0, 1)
        for section, found in sections.items():
            if grid.count():
                grid.setRowMinimumHeight(grid.rowCount(), tokens().space.l)
            grid.addWidget(heading(section, "heading"), grid.rowCount(), 0, 1, 2)
            for command in found:
                keys = " / ".join(key_words(k) for k in (command.shortcut, command.also) if k)
                title = Text(command.title)
                title.setAccessibleName(f"{command.title}: {keys}")
                line = grid.rowCount()
                grid.addWidget(title, line, 0)
                grid.addWidget(Text(keys, "strong", wrap=False), line, 1)
        self.lines.addLayout(grid)
        self.lines.addStretch(1)


class MessageList(_ListDialog):
    """What the window has said in this sitting, the latest first, with every detail."""

    def __init__(self, messages: Sequence[Message], parent: QWidget) -> None:
        super().__init__(self.tr("Messages of this sitting"), parent)
        if not messages:
            self.lines.addWidget(Text(self.tr("Nothing was said yet."), "muted"))
        for message in reversed(messages):
            self.lines.addWidget(self._line(message))
        self.lines.addStretch(1)

    def _line(self, message: Message) -> QWidget:
        frame = QFrame()
        frame.setProperty("part", "row")
        space = tokens().space
        tone, icon = TONES[message.tone]
        mark = QLabel()
        set_icon(mark, icon, f"tone:{tone}")
        words = QVBoxLayout()
        words.setSpacing(space.xxs)
        words.addWidget(Text(f"{tone_word(message.tone)}: {message.what}", "strong").selectable())
        for line in (message.place, message.remedy, *message.details):
            if line:
                words.addWidget(Text(line).selectable())
        layout = QHBoxLayout(frame)
        layout.setContentsMargins(0, space.s, 0, space.s)
        layout.setSpacing(space.m)
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        return frame
