"""Asks where a draft is to be saved, beginning where the last document was."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ssio_desktop.ui.documents.paper_page import LAST_FOLDER
from ssio_desktop.ui.language import translate


def ask_place(parent: QWidget, title: str, name: str, settings: QSettings) -> Path | None:
    """The file that was chosen, or None."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = str(settings.value(LAST_FOLDER, "") or documents)
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        title,
        str(Path(folder) / name),
        translate("accuracy", "PDF files (*.pdf)"),
    )
    if not chosen:
        return None
    path = Path(chosen) if chosen.lower().endswith(".pdf") else Path(chosen + ".pdf")
    settings.setValue(LAST_FOLDER, str(path.parent))
    return path
