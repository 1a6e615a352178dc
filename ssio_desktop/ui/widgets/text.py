"""Text in the roles of the type scale."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ssio_desktop.ui.language import said

Role = Literal[
    "display",
    "title",
    "heading",
    "lead",
    "body",
    "strong",
    "muted",
    "caption",
    "overline",
    "label",
    "hint",
    "error",
]


class Text(QLabel):
    """Plain text in one role. What is given is shown as it is, never read as markup; sentences of
    the lower layers in the window's language."""

    def __init__(
        self,
        text: str = "",
        role: Role = "body",
        *,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(said(text), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        super().setText(said(text))

    def selectable(self) -> Text:
        """Let the text be selected and copied with the mouse."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return self


def heading(text: str, role: Role = "title", *, focusable: bool = False) -> Text:
    """A heading. focusable: focus can be moved there, though Tab passes it by."""
    made = Text(text, role)
    if focusable:
        # NoFocus would refuse setFocus(); ClickFocus keeps it out of the tab order.
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return made
