"""Passphrases of single files: asking for one to open a file, or for a new one to seal it with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.errors import SsioError
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text

LEAST = 8
"""Characters of a passphrase that seals a file."""


def wants_passphrase(error: Exception) -> bool:
    """Whether a file was refused because it wants a passphrase, or another one."""
    return isinstance(error, SsioError) and error.code == "return.sealed" and not error.where


def passphrase_line(path: Path, opened: Callable[[Path, str], None]) -> QWidget:
    """Asks for the passphrase of one file."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens().space.xs)
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    name = translate("post", "Passphrase of {file}").format(file=path.name)
    field.setAccessibleName(name)
    field.setMaximumWidth(28 * tokens().type.body)
    label = Text(name, "label")
    label.setBuddy(field)

    def give() -> None:
        if field.text():
            opened(path, field.text())

    field.returnPressed.connect(give)
    layout.addWidget(label)
    layout.addWidget(field)
    layout.addWidget(
        button(translate("post", "Open it"), give, small=True), 0, Qt.AlignmentFlag.AlignLeft
    )
    return holder


class PassphraseChoice(QWidget):
    """Offers to seal a file with a passphrase instead of keys. Two fields, shown when chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen = QCheckBox(self.tr("Seal it with a passphrase instead"))
        self._fields = QWidget()
        self.first, self.again = QLineEdit(), QLineEdit()
        self.fault = Text("", "error")
        self.fault.hide()
        inner = QVBoxLayout(self._fields)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(tokens().space.xs)
        hint = self.tr("Eight characters or more. Tell it by telephone, never beside the file.")
        for field, words in (
            (self.first, self.tr("Passphrase of the file")),
            (self.again, self.tr("Passphrase of the file again")),
        ):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setAccessibleName(words)
            field.setMaximumWidth(28 * tokens().type.body)
            label = Text(words, "label")
            label.setBuddy(field)
            inner.addWidget(label)
            inner.addWidget(field)
        inner.addWidget(Text(hint, "hint"))
        inner.addWidget(self.fault)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        layout.addWidget(self.chosen)
        layout.addWidget(self._fields)
        self._fields.hide()
        self.chosen.toggled.connect(self._fields.setVisible)

    def given(self) -> str | None:
        """The passphrase, empty where none is wanted; None where what was typed will not do, which
        is then said beside it."""
        self.fault.hide()
        if not self.chosen.isChecked():
            return ""
        text = self.first.text()
        wrong = (
            self.tr("Enter eight characters or more.")
            if len(text) < LEAST
            else self.tr("The two passphrases differ.")
            if text != self.again.text()
            else ""
        )
        if wrong:
            self.fault.setText(wrong)
            self.fault.show()
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return text

    @property
    def typed(self) -> tuple[bool, str, str]:
        """Whether it was chosen, and what stands in the two fields."""
        return self.chosen.isChecked(), self.first.text(), self.again.text()

    def put_back(self, typed: tuple[bool, str, str]) -> None:
        """Have what was chosen and typed in the one whose place this takes."""
        chosen, first, again = typed
        self.chosen.setChecked(chosen)
        self.first.setText(first)
        self.again.setText(again)

    def forget(self) -> None:
        """Clear what was typed."""
        self.first.clear()
        self.again.clear()
        self.chosen.setChecked(False)
