"""The labelled controls of the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text

_STOOD: Final = "stood"
"""The property of a line that has what stood in it before anybody typed."""


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
    made.setProperty(_STOOD, text)
    if secret:
        made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def shown(text: str) -> QLineEdit:
    """A line to read and to copy, such as where a file lies; longer than it is wide, it scrolls."""
    made = QLineEdit(text)
    made.setReadOnly(True)
    made.setCursorPosition(0)
    return made


def is_typed(field: QLineEdit) -> bool:
    """Whether a line has what is not recorded: be it a blank more, or nothing any more."""
    return field.isModified() and field.text() != (field.property(_STOOD) or "")


def typed_in(fields: Iterable[QLineEdit]) -> dict[str, str]:
    """What was typed and is not recorded, to the letter, by the names of its fields."""
    return {field.accessibleName(): field.text() for field in fields if is_typed(field)}


def put_back(fields: Iterable[QLineEdit], typed: Mapping[str, str]) -> None:
    """Put what was typed into the fields that took the others’ place."""
    for field in fields:
        text = typed.get(field.accessibleName())
        if text is not None and text != field.text():
            field.setText(text)
            field.setModified(True)


def once_recorded(*fields: QLineEdit) -> Callable[[object], None]:
    """What is to be called when the words that stand in the fields now were recorded.

    They are not waiting for a button then, however they are written in the record. What was typed
    meanwhile is, and so are words in a field that took the place of one of these meanwhile.
    """
    recorded = {(field.accessibleName(), field.text()) for field in fields}
    above: QWidget | None = fields[0]
    while above is not None and not isinstance(above, Page):
        above = above.parentWidget()
    page = above

    def done(_: object) -> None:
        for field in page.findChildren(QLineEdit) if page is not None else fields:
            if (field.accessibleName(), field.text()) in recorded:
                field.setModified(False)

    return done


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
