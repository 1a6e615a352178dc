"""Everything that can be done by name or by key, for the palette and the list of shortcuts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do. id is stable; title begins with a verb; section groups the shortcuts.

    shortcut is written as Qt writes it in portable form (``Ctrl+N``); also is a second one for the
    same. enabled is asked each time. words are further ones to find it by.
    """

    id: str
    title: str
    run: Callable[[], object]
    shortcut: str = ""
    section: str = ""
    icon: str = ""
    words: str = ""
    enabled: Callable[[], bool] = lambda: True
    also: str = ""


class Commands(QObject):
    """The commands in force. changed() when one was added or removed."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._commands: dict[str, Command] = {}

    def add(self, command: Command) -> None:
        """Add a command, or put a new one in the place of the same id."""
        self._commands[command.id] = command
        self.changed.emit()

    def remove(self, command_id: str) -> None:
        """Take a command away; one that is not there is no matter."""
        if self._commands.pop(command_id, None) is not None:
            self.changed.emit()

    def all(self) -> tuple[Command, ...]:
        """Every command in the order they were added."""
        return tuple(self._commands.values())

    def run(self, command_id: str) -> None:
        """Do a command by its id; one that is not there or not enabled is no matter."""
        found = self._commands.get(command_id)
        if found is not None and found.enabled():
            found.run()

    def find(self, text: str) -> list[Command]:
        """The enabled commands that fit what was typed, the best first.

        Every word typed must begin a word of the command; a title that begins so comes first.
        """
        wanted = text.casefold().split()
        found: list[tuple[int, int, Command]] = []
        for order, command in enumerate(self._commands.values()):
            if not command.enabled():
                continue
            title = command.title.casefold()
            words = f"{title} {command.section} {command.words}".casefold().split()
            if all(any(word.startswith(part) for word in words) for part in wanted):
                rank = 0 if title.startswith(text.casefold().strip()) else 1
                found.append((rank, order, command))
        return [command for _, _, command in sorted(found, key=lambda each: each[:2])]
