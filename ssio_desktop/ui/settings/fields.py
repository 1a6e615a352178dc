"""The labelled controls of the settings."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text


def labelled(label: str, control: QWidget, hint: str = "") -> QWidget:
    """A control under its label and hint."""
    control.setAccessibleName(label)
    control.setAccessibleDescription(hint)
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(tokens().space.xxs)
    name = Text(label, "label")
    name.setBuddy(control)
    layout.addWidget(name)
    if hint:
        layout.addWidget(Text(hint, "hint"))
    layout.addWidget(control)
    control.setMaximumWidth(28 * tokens().type.body)
    return made


def line(text: str = "", *, secret: bool = False) -> QLineEdit:
    """A line to type in."""
    made = QLineEdit(text)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def shown(text: str) -> QLineEdit:
    """A line to read and to copy, such as where a file lies; longer than it is wide, it scrolls."""
    made = QLineEdit(text)
    made.setReadOnly(True)
    made.setCursorPosition(0)
    return made


def choice(
    entries: Sequence[tuple[str, object]], chosen: object, act: Callable[[object], None]
) -> QComboBox:
    """A drop-down; act gets the value that a person chooses."""
    made = QComboBox()
    for words, value in entries:
        made.addItem(words, value)
    values = [value for _, value in entries]
    made.setCurrentIndex(values.index(chosen) if chosen in values else 0)
    made.activated.connect(lambda _: act(made.currentData()))
    return made


def actions(*entries: tuple[str, Callable[[], None]]) -> QHBoxLayout:
    """Buttons in a row."""
    row = QHBoxLayout()
    row.setSpacing(tokens().space.s)
    for words, act in entries:
        row.addWidget(button(words, act))
    row.addStretch(1)
    return row
