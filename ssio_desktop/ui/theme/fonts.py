"""The typeface of the window: the one that comes with the program, or else the system's."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

_PREFERRED = ("Source Sans 3",)
_UNSUITABLE = ("Mono", "Serif", "Arabic")
_ON_PAPER_ONLY = frozenset({"atkinson-hyperlegible-next", "liberation-sans"})
"""Folders of faces that documents may be set in; the window is never set in them."""


def load_family(folder: Path) -> str:
    """Load the window's fonts below a folder and name the family to set it in.

    Fonts that cannot be read are passed over; the system's family is the answer where none can.
    """
    families: list[str] = []
    for file in sorted((*folder.rglob("*.ttf"), *folder.rglob("*.otf"))):
        if file.parent.name in _ON_PAPER_ONLY:
            continue
        # From memory, because Windows would otherwise hold the file open against an update.
        number = QFontDatabase.addApplicationFontFromData(file.read_bytes())
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    for family in _PREFERRED:
        if family in families:
            return family
    fitting = [name for name in families if not any(part in name for part in _UNSUITABLE)]
    return fitting[0] if fitting else QApplication.font().family()


def tabular(font: QFont) -> QFont:
    """The font with figures of one width, so that columns of numbers align."""
    aligned = QFont(font)
    aligned.setFeature(QFont.Tag("tnum"), 1)
    return aligned
