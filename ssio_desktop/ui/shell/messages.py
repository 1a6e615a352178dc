"""Where anything in the window says something to the person; the message bar listens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ssio_desktop.ui.shell.explain import Message, Tone, explain


class Messages(QObject):
    """Says things. Every message is also kept, newest last, so that none is missed.

    said(Message) is emitted for each.
    """

    said = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history: list[Message] = []

    def say(self, message: Message) -> None:
        """Show a message."""
        self.history.append(message)
        del self.history[:-200]
        self.said.emit(message)

    def information(self, what: str, *, remedy: str = "") -> None:
        """Something worth knowing that needs nothing done."""
        self.say(Message(Tone.INFORMATION, what, remedy=remedy))

    def success(
        self, what: str, *, action: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Something was done; action is a button beside it, such as “Open the file”."""
        self.say(Message(Tone.SUCCESS, what, action=action, act=act))

    def warning(self, what: str, *, where: str = "", remedy: str = "") -> None:
        """Something was not done, or is not as it should be."""
        self.say(Message(Tone.WARNING, what, where, remedy))

    def error(self, error: BaseException) -> None:
        """Put an exception into words and show it."""
        self.say(explain(error))
