"""The window's own dialogs: finding a command, the keys there are, what was said before."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.commands import Command, Commands
from ssio_desktop.ui.shell.lists import MessageList, ShortcutList
from ssio_desktop.ui.shell.messages import Messages
from ssio_desktop.ui.shell.palette import CommandPalette


def choose_command(commands: Commands, window: QWidget) -> None:
    """Ask for a command by its name, and run it."""
    dialog = CommandPalette(commands, window)
    dialog.exec()
    dialog.deleteLater()
    if dialog.chosen is not None:
        dialog.chosen.run()


def list_keys(commands: Commands, page: QWidget | None, window: QWidget) -> None:
    """Show every key that does something where one is."""
    dialog = ShortcutList((*commands.all(), *_page_keys(page)), window)
    dialog.exec()
    dialog.deleteLater()


def list_messages(messages: Messages, window: QWidget) -> None:
    """Show what was said before."""
    dialog = MessageList(messages.history, window)
    dialog.exec()
    dialog.deleteLater()


def _page_keys(page: QWidget | None) -> list[Command]:
    """The keys of the page's own buttons."""
    shown = page.findChildren(QPushButton) if page is not None else []
    return [
        Command(
            f"page.{number}",
            each.accessibleName(),
            each.click,
            each.shortcut().toString(),
            translate("MainWindow", "This page"),
        )
        for number, each in enumerate(shown)
        if each.isVisible() and not each.shortcut().isEmpty()
    ]
