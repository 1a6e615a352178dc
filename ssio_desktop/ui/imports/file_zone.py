"""Where a file is chosen or dropped. Knows nothing of what is in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QSettings, QStandardPaths, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import set_icon, tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.dragging import dropped_table
from ssio_desktop.ui.widgets.text import Text

_FOLDER = "imports/folder"
"""The setting that remembers where the last file lay."""


class FileZone(QFrame):
    """Asks for a file by button or by dropping it, and then shows which one it is.

    chosen(Path) is emitted for each file given. The folder is remembered in the settings. about
    and filters: what kind of file is wanted, where it is no table.
    """

    chosen = Signal(object)

    def __init__(
        self,
        settings: QSettings,
        parent: QWidget | None = None,
        *,
        about: str = "",
        kinds: str = "",
        accepts: Callable[[QMimeData], Path | None] = dropped_table,
    ) -> None:
        """about: which file is asked for. kinds: the dialog’s pattern of names. accepts: gives the
        file of what is dragged here, or None. Left out, they are those of a published table."""
        super().__init__(parent)
        self._settings = settings
        self._asked = about or self.tr("A CSV file, as it was downloaded")
        self._kinds = kinds or self.tr("Tables (*.csv *.txt)")
        self._accepts = accepts
        self._dialog: QFileDialog | None = None
        self.setProperty("part", "well")
        self.setAcceptDrops(True)
        space = tokens().space
        picture = QLabel()
        set_icon(picture, "file-text", "muted")
        self._name = Text("", "strong").selectable()
        self._about = Text("", "muted")
        words = QVBoxLayout()
        words.setSpacing(space.xxs)
        words.addWidget(self._name)
        words.addWidget(self._about)
        self.choose_button = button(
            self.tr("Choose the file…"), self.choose, icon="folder-open", kind="primary"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(space.l, space.l, space.l, space.l)
        row.setSpacing(space.m)
        row.addWidget(picture)
        row.addLayout(words, 1)
        row.addWidget(self.choose_button)
        self.clear()

    def clear(self) -> None:
        """Ask for a file."""
        self._show(self.tr("Drop the file here, or choose it"), "", is_asked=True)
        self._about.setText(self._asked)
        self._about.setVisible(True)

    def show_file(self, path: Path, about: str = "") -> None:
        """Say which file is in hand, and what is known of it."""
        self._show(path.name, about or str(path.parent), is_asked=False)
        self._name.setToolTip(str(path))

    def choose(self) -> None:
        """Open the dialog for choosing a file, where the last one lay."""
        dialog = QFileDialog(self, self.tr("Choose the file"), self._folder())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self._kinds, self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        self._dialog = dialog
        dialog.open()

    def take(self, path: Path) -> None:
        """Take a file as chosen."""
        self._settings.setValue(_FOLDER, str(path.parent))
        self.chosen.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._accepts(event.mimeData()) is not None:
            self._invite(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._invite(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._invite(False)
        path = self._accepts(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.take(path)

    def _show(self, name: str, about: str, *, is_asked: bool) -> None:
        self._name.setText(name)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        kind = "primary" if is_asked else "secondary"
        words = self.tr("Choose the file…") if is_asked else self.tr("Choose another…")
        self.choose_button.setText(words)
        self.choose_button.setAccessibleName(words)
        self.choose_button.setProperty("kind", kind)
        set_icon(self.choose_button, "folder-open", "on_accent" if is_asked else "muted")
        self.choose_button.style().polish(self.choose_button)

    def _invite(self, dragging: bool) -> None:
        self.setProperty("part", "overlay" if dragging else "well")
        self.style().polish(self)

    def _folder(self) -> str:
        kept = str(self._settings.value(_FOLDER, "") or "")
        if kept and Path(kept).is_dir():
            return kept
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
