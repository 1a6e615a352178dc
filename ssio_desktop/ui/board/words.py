"""How the board's facts are put into words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ssio_desktop.domain.categorisation import Movement
from ssio_desktop.services.categorising import MOVEMENT_WORDS


def _tr(text: str) -> str:
    return QCoreApplication.translate("board", text)


def movement_words(movement: Movement, before: str) -> str:
    """A movement with an arrow for the eye and a word for everyone."""
    said = {
        "new": _tr("New"),
        "same": _tr("= No change"),
        "up": _tr("↑ Improved from {before}"),
        "down": _tr("↓ Declined from {before}"),
        "vulnerable": _tr("! Now vulnerable"),
        "recovered": _tr("✓ No longer vulnerable"),
        "not comparable": _tr("Other framework"),
        "none": "–",
    }[movement]
    return said.format(before=before)


def movement_name(movement: Movement) -> str:
    """A movement in a word, without the category before."""
    return MOVEMENT_WORDS[movement]
