"""Asks for a new item of a board's agenda."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.casework.boards import SECTION_WORDS
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, needed


def ask_item(parent: QWidget, then: Callable[[str, str, str], object]) -> FormDialog:
    """Ask for a new item: words, a reason, and the part that it belongs to."""
    title, why = QLineEdit(), QLineEdit()
    section = box([(words, key) for key, words in SECTION_WORDS.items()], "business")
    made = FormDialog(
        translate("partnership", "Add an item"),
        (
            (translate("partnership", "Item"), title),
            (translate("partnership", "Part of the agenda"), section),
            (translate("partnership", "Why (optional)"), why),
        ),
        translate("partnership", "Add the item"),
        lambda: needed(title, translate("partnership", "Say what the board is to talk about")),
        lambda: then(title.text(), why.text(), str(section.currentData())),
        parent,
        intro=translate("partnership", "A milestone is judged red, amber or green at the board."),
    )
    made.open()
    return made
