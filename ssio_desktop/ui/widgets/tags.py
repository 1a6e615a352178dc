"""Tags: a short word in a coloured box. The word carries the meaning, the colour helps the eye.

The colours come from the style sheet by property, so that a tag follows the theme.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens


class Tag(QLabel):
    """tone: success, caution, danger, info or neutral."""

    def __init__(self, text: str = "", tone: str = "neutral") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("part", "tag")
        self.say(text, tone)

    def say(self, text: str, tone: str) -> None:
        """Show another word in another tone."""
        self.setText(said(text))
        self.setAccessibleName(self.text())
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().polish(self)


def tag(text: str, tone: str = "neutral") -> Tag:
    """A short word in a coloured box."""
    return Tag(text, tone)


def category_tag(code: str, title: str = "") -> QLabel:
    """A category's code in its colour, always with the code itself; title is its name."""
    made = QLabel(code)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    made.setProperty("part", "category")
    made.setProperty("category", category_colour(code))
    made.setAccessibleName(f"{code}, {said(title)}" if title else code)
    return made


def category_colour(code: str) -> str:
    """The name of the colours of a category: its code, TV for all vulnerable ones, or other."""
    if code.upper().endswith("TV"):
        return "TV"
    return code if code in tokens().colours.categories else "other"
