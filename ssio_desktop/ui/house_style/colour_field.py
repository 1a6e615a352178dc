"""A field for a colour: its digits to type, a patch of it, and the desktop's own way to choose."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ssio_desktop.domain.colours import is_colour
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.text import Text


class ColourField(QWidget):
    """changed() with each letter typed and each colour chosen. The line below says what the colour
    is worth; say() writes it."""

    changed = Signal()

    def __init__(self, label: str, hint: str) -> None:
        super().__init__()
        self._label = label
        self.line = QLineEdit()
        self.line.setAccessibleName(label)
        self.line.setAccessibleDescription(hint)
        self.line.setMaxLength(7)
        self.line.setMaximumWidth(9 * tokens().type.body)
        self.line.textChanged.connect(self._followed)
        self.choose_button = button(translate("house_style", "Choose…"), self.choose, small=True)
        self.choose_button.setAccessibleName(
            translate("house_style", "Choose: {what}").format(what=label)
        )
        self._said = Text("", "hint")
        self._wrong = Text("", "error")
        space = tokens().space
        row = QHBoxLayout()
        row.setSpacing(space.s)
        row.addWidget(self.line)
        row.addWidget(self.choose_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(space.xxs)
        name = Text(label, "label")
        name.setBuddy(self.line)
        layout.addWidget(name)
        layout.addWidget(Text(hint, "hint"))
        layout.addLayout(row)
        layout.addWidget(self._said)
        layout.addWidget(self._wrong)
        self.say("", "")

    @property
    def colour(self) -> str:
        """What stands in the field, as documents write colours; not always one yet."""
        return self.line.text().strip().lower()

    def show_colour(self, colour: str) -> None:
        """Put a colour in, without moving the cursor where it is there already."""
        if colour != self.colour:
            self.line.setText(colour)

    def say(self, said: str, wrong: str) -> None:
        """Say what is good to know of the colour, or what is wrong with it."""
        for text, label in ((said, self._said), (wrong, self._wrong)):
            label.setText(text)
            label.setVisible(bool(text))

    @property
    def fault(self) -> str:
        """What is said to be wrong, or empty."""
        return self._wrong.text()

    def choose(self) -> None:
        """Ask for a colour by the desktop's own dialog."""
        now = QColor(self.colour if is_colour(self.colour) else "#000000")
        chosen = QColorDialog.getColor(now, self, self._label)
        if chosen.isValid():
            self.line.setText(chosen.name())

    def _followed(self) -> None:
        side = tokens().type.body
        patch = QPixmap(QSize(side, side))
        patch.fill(QColor(self.colour if is_colour(self.colour) else "#ffffff"))
        self.choose_button.setIcon(QIcon(patch))
        self.changed.emit()
