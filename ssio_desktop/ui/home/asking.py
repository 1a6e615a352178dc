"""Questions that stop everything: where a file is, where it is to go, whether one is sure.

A page takes one of these and asks through it, so that a test can answer without a window.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.feet import feet
from ssio_desktop.ui.widgets.text import Text

_FOLDER = "files/folder"


class Asking:
    """Asks by the desktop's own dialogs. The folder last used is remembered in the settings."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def new_file(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        """Where a file is to be written; None where the person changed their mind."""
        place = str(self._folder() / name)
        return self._kept(QFileDialog.getSaveFileName(parent, title, place, kinds)[0])

    def files(self, parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
        """Files to read, any number."""
        chosen = QFileDialog.getOpenFileNames(parent, title, str(self._folder()), kinds)[0]
        for path in chosen[:1]:
            self._kept(path)
        return tuple(Path(path) for path in chosen)

    def file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """One file to read."""
        return self._kept(QFileDialog.getOpenFileName(parent, title, str(self._folder()), kinds)[0])

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder to write into."""
        return self._kept(QFileDialog.getExistingDirectory(parent, title, str(self._folder())))

    def sure(
        self, parent: QWidget, title: str, text: str, details: Sequence[str], yes: str, no: str
    ) -> bool:
        """Whether to go on, with what speaks against it listed."""
        return (
            SureDialog(title, text, details, yes, no, parent).exec() == QDialog.DialogCode.Accepted
        )

    def _folder(self) -> Path:
        kept = Path(str(self._settings.value(_FOLDER, "") or ""))
        return kept if kept.is_dir() and kept != Path() else Path.home()

    def _kept(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        self._settings.setValue(_FOLDER, str(Path(chosen).parent))
        return Path(chosen)


def unused(place: Path, name: str) -> Path:
    """A name in the folder that nothing has yet."""
    found, number = place / name, 1
    while found.exists():
        number += 1
        found = place / f"{name}-{number}"
    return found


def open_outside(path: Path) -> None:
    """Show a file or folder with the program that the desktop has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class SureDialog(QDialog):
    """One question with its reasons listed and two answers; the safe one has the focus."""

    def __init__(
        self,
        title: str,
        text: str,
        details: Sequence[str],
        yes: str,
        no: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        space = tokens().space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.xl, space.xl, space.xl, space.xl)
        layout.setSpacing(space.m)
        layout.addWidget(Text(title, "heading"))
        layout.addWidget(Text(text))
        if details:
            layout.addWidget(self._list(details), 1)
        stay = button(no, self.reject, kind="primary")
        go_on = button(yes, self.accept)
        layout.addWidget(feet(go_on, stay))
        self.setMinimumWidth(round(480 * min(tokens().text_scale, 1.6)))
        stay.setDefault(True)
        stay.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _list(details: Sequence[str]) -> QWidget:
        space = tokens().space
        well = QFrame()
        well.setProperty("part", "well")
        lines = QVBoxLayout(well)
        lines.setContentsMargins(space.m, space.m, space.m, space.m)
        lines.setSpacing(space.xs)
        for detail in details:
            lines.addWidget(Text(detail))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(translate("asking", "What is missing"))
        area.setWidget(well)
        area.setMinimumHeight(min(260, 32 * len(details) + 32))
        return area
