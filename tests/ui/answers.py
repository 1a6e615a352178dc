"""Answers to a page's questions without a dialog, and ways to find what a page shows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from ssio_desktop.ui.home.asking import Asking


class Answers(Asking):
    """Gives the answers it was made with; asked keeps the questions and what they listed."""

    def __init__(
        self, *, path: Path | None = None, paths: Sequence[Path] = (), yes: bool = True
    ) -> None:
        self.path, self.paths, self.yes = path, tuple(paths), yes
        self.asked: list[tuple[str, tuple[str, ...]]] = []

    def new_file(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        self.asked.append((title, (name,)))
        return self.path

    def files(self, parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
        return self.paths

    def file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.path

    def sure(
        self, parent: QWidget, title: str, text: str, details: Sequence[str], yes: str, no: str
    ) -> bool:
        self.asked.append((title, tuple(details)))
        return self.yes


def buttons(widget: QWidget, name: str) -> list[QPushButton]:
    """The buttons on show whose name for a screen reader holds these words."""
    return [
        each
        for each in widget.findChildren(QPushButton)
        if name in each.accessibleName() and each.isVisible()
    ]


def says(widget: QWidget, words: str) -> bool:
    """Whether words are on show."""
    # Long words hold places to break at that nobody sees.
    return any(
        words in each.text().replace("\u200b", "")
        for each in widget.findChildren(QLabel)
        if each.isVisible()
    )
