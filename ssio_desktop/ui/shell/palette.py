"""The command palette: type a few letters of what you want to do, press Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.shell.commands import Command, Commands
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.text import Text, heading


def key_words(shortcut: str) -> str:
    """A shortcut as this system writes it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


class CommandPalette(QDialog):
    """Runs the command that is chosen, after it has closed."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self.chosen: Command | None = None
        self.setWindowTitle(self.tr("Commands"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("What would you like to do?"))
        self._search.setAccessibleName(self.tr("Search commands"))
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.itemActivated.connect(lambda _: self._run())
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.l, space.l, space.l, space.l)
        layout.setSpacing(space.s)
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        self.resize(34 * tokens().type.body, 26 * tokens().type.body)
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self._list.count():
                self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        self._list.clear()
        for command in self._commands.find(text):
            key = key_words(command.shortcut)
            item = QListWidgetItem(f"{command.title}    {key}" if key else command.title)
            item.setData(Qt.ItemDataRole.UserRole, command)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _run(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.chosen = item.data(Qt.ItemDataRole.UserRole)
            self.accept()


class ShortcutList(QDialog):
    """Every command that has a shortcut, by section."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.s)
        sections: dict[str, list[Command]] = {}
        for command in commands.all():
            if command.shortcut:
                sections.setdefault(command.section, []).append(command)
        for section, found in sections.items():
            layout.addWidget(heading(section or self.tr("Window"), "heading"))
            for command in found:
                line = QHBoxLayout()
                line.addWidget(Text(command.title), 1)
                line.addWidget(Text(key_words(command.shortcut), "strong", wrap=False))
                layout.addLayout(line)
        layout.addStretch(1)
        self.setMinimumWidth(26 * tokens().type.body)
