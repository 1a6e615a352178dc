"""Binds every command's shortcut in the window, also of commands that pages add later."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ssio_desktop.ui.shell.commands import Command, Commands


class Keys(QObject):
    """Keeps the window's shortcuts in step with the commands."""

    def __init__(self, commands: Commands, window: QWidget) -> None:
        super().__init__(window)
        self._commands = commands
        self._window = window
        self._bound: dict[str, tuple[Command, list[QShortcut]]] = {}
        commands.changed.connect(self._bind)
        self._bind()

    def _bind(self) -> None:
        wanted = {command.id: command for command in self._commands.all()}
        for known, (command, shortcuts) in list(self._bound.items()):
            if wanted.get(known) is not command:
                for shortcut in shortcuts:
                    shortcut.setEnabled(False)
                    shortcut.deleteLater()
                del self._bound[known]
        for command_id, command in wanted.items():
            if command_id not in self._bound:
                keys = [key for key in (command.shortcut, command.also) if key]
                self._bound[command_id] = (command, [self._shortcut(k, command) for k in keys])

    def _shortcut(self, keys: str, command: Command) -> QShortcut:
        def run() -> None:
            if command.enabled():
                command.run()

        shortcut = QShortcut(QKeySequence(keys), self._window)
        shortcut.activated.connect(run)
        return shortcut
