"""Asking for words, such as a reason: one question, a field that Tab leaves, a button that says
what is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.asking_dialog import AskingDialog
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.text import Text, heading


class ReasonDialog(AskingDialog):
    """then is called with the words, without blanks around them, once the button is pressed.

    verb: what the button says it does. words: what stands in the field at first. needed: what is
    said of an empty field; empty where the field may stay empty.
    """

    def __init__(
        self,
        title: str,
        question: str,
        verb: str,
        then: Callable[[str], object],
        parent: QWidget,
        *,
        words: str = "",
        needed: str = "",
    ) -> None:
        super().__init__(parent)
        self._then, self._needed = then, needed
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.faults = ErrorSummary()
        self.text = Passage(least_lines=4)
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(words)
        self.text.setAccessibleName(question)
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.l, space.xl, space.l)
        layout.setSpacing(space.s)
        layout.addWidget(self.faults)
        layout.addWidget(heading(title, "heading"))
        label = Text(question, "label")
        label.setBuddy(self.text)
        layout.addWidget(label)
        layout.addWidget(self.text, 1)
        self.do = button(verb, self.accept, kind="primary")
        layout.addWidget(feet(button(self.tr("Cancel"), self.reject), self.do))
        body = tokens().type.body
        self.setMinimumWidth(min(32 * body, round(parent.window().width() * 0.9)))
        self.text.setFocus()

    def accept(self) -> None:
        """Hand the words over and close, or say that some are needed."""
        words = self.text.toPlainText().strip()
        missing = [Fault.of(self.text, self._needed)] if self._needed and not words else []
        if self.faults.show_faults(missing):
            return
        self.hand_over(lambda: self._then(words))

    def show_refusal(self, why: str) -> None:
        self.faults.show_refusal(why)


def ask_reason(
    parent: QWidget,
    title: str,
    question: str,
    verb: str,
    then: Callable[[str], object],
    *,
    needed: str = "",
) -> ReasonDialog:
    """Open the dialog over a page; see :class:`ReasonDialog`."""
    dialog = ReasonDialog(title, question, verb, then, parent, needed=needed)
    dialog.open()
    return dialog


def ask_words(
    parent: QWidget, title: str, question: str, verb: str, words: str = "", *, needed: str = ""
) -> str | None:
    """Open the dialog and wait; the words, or None where it was cancelled."""
    given: list[str] = []
    ReasonDialog(title, question, verb, given.append, parent, words=words, needed=needed).exec()
    return given[0] if given else None
