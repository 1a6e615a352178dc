"""The command palette: type a few letters of what you want to do, press Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.shell.commands import Command, Commands
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import key_words
from ssio_desktop.ui.widgets.text import Text

_COMMAND = Qt.ItemDataRole.UserRole
_KEY = Qt.ItemDataRole.UserRole + 1


class CommandPalette(QDialog):
    """Names the command that is chosen, to be run after it has closed."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands = commands
        self.chosen: Command | None = None
        self.setWindowTitle(self.tr("Find a command"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("What would you like to do?"))
        self._search.setAccessibleName(self.tr("Search commands"))
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setItemDelegate(_KeyAtTheRight(self._list))
        self._list.itemActivated.connect(lambda _: self._run())
        self._list.itemClicked.connect(lambda _: self._run())
        self._list.currentRowChanged.connect(self._announce)
        self._nothing = Text(self.tr("No command is called that."), "muted")
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.l, space.l, space.l, space.l)
        layout.setSpacing(space.s)
        layout.addWidget(self._search)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, 1)
        height = min(28 * tokens().type.body, round(parent.height() * 0.8))
        self.resize(min(34 * tokens().type.body, round(parent.width() * 0.9)), height)
        self._fill("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {
                Qt.Key.Key_Down: 1,
                Qt.Key.Key_Up: -1,
                Qt.Key.Key_PageDown: 8,
                Qt.Key.Key_PageUp: -8,
            }.get(Qt.Key(event.key()))
            if step is not None:
                self._move(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run()
                return True
        return super().eventFilter(watched, event)

    def _move(self, step: int) -> None:
        count = self._list.count()
        if not count:
            return
        row = self._list.currentRow() + step
        if abs(step) == 1:
            row %= count
        self._list.setCurrentRow(max(0, min(count - 1, row)))

    def _fill(self, text: str) -> None:
        self._list.clear()
        for command in self._commands.find(text):
            item = QListWidgetItem(command.title)
            key = key_words(command.shortcut)
            item.setData(_COMMAND, command)
            item.setData(_KEY, key)
            if key:
                said = f"{command.title}, {key}"
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self._list.addItem(item)
        self._nothing.setVisible(self._list.count() == 0)
        self._list.setCurrentRow(0)

    def _announce(self, row: int) -> None:
        """The focus stays in the field, so the line that Enter would run has to be said."""
        item = self._list.item(row)
        words = item.text() if item is not None else self._nothing.text()
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._search, words))

    def _run(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.chosen = item.data(_COMMAND)
            self.accept()


class _KeyAtTheRight(QStyledItemDelegate):
    """Writes a command's key at the right of its line."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        key = index.data(_KEY)
        if not key:
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette: QPalette = option.palette
        colours = tokens().colours
        painter.save()
        painter.setPen(
            palette.color(QPalette.ColorRole.HighlightedText) if chosen else QColor(colours.muted)
        )
        rect = option.rect.adjusted(0, 0, -tokens().space.m, 0)
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, key)
        painter.restore()
