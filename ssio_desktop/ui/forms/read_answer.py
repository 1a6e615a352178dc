"""An answer that is only to be read: words rather than controls that do nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ssio_desktop.ui.forms.editor import Editor
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.xforms.outline import in_words
from ssio_desktop.xforms.views import QuestionView


class ReadAnswer(Editor):
    """Shows an answer in words, one line for each of several; they can be selected and copied."""

    def __init__(self) -> None:
        super().__init__()
        self._question = ""
        self._words = Text("", "body")
        self._words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._words)

    def show_answer(self, view: QuestionView) -> None:
        self._question = view.label
        answer = "\n".join(in_words(view))
        self._words.setText(answer or self.tr("Not answered"))
        self._say()
        role = "body" if answer else "muted"
        if self._words.property("role") != role:
            self._words.setProperty("role", role)
            self._words.style().polish(self._words)

    def say_name(self, name: str, description: str) -> None:
        self._question = name
        self._words.setAccessibleDescription(description)
        self._say()

    def _say(self) -> None:
        self._words.setAccessibleName(f"{self._question}: {self._words.text()}")

    def show_invalid(self, invalid: bool) -> None:
        """What was fixed is not marked; the words below say what is wrong."""

    def focus_target(self) -> QWidget:
        return self._words
