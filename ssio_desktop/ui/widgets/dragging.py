"""What is being dragged over the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_file(data: QMimeData) -> Path | None:
    """The one file that is being dragged, or None where it is none or several."""
    if not data.hasUrls() or len(data.urls()) != 1 or not data.urls()[0].isLocalFile():
        return None
    path = Path(data.urls()[0].toLocalFile())
    return path if path.is_file() else None


def dropped_report(data: QMimeData) -> Path | None:
    """The one PDF that is being dragged, or None where it is another file or several."""
    path = dropped_file(data)
    return path if path is not None and path.suffix.lower() == ".pdf" else None


def dropped_table(data: QMimeData) -> Path | None:
    """The one file that may be a published table; no PDF is one."""
    path = dropped_file(data)
    return None if path is not None and path.suffix.lower() == ".pdf" else path
