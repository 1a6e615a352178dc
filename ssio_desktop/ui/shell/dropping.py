"""Files that are dropped onto the window: which page reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageSpec
from ssio_desktop.ui.shell.explain import Message, Tone


def dropped_files(data: QMimeData) -> list[Path]:
    """The files that are being dragged; folders and things that are elsewhere are passed over."""
    if not data.hasUrls():
        return []
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def reader_of(specs: Iterable[PageSpec], paths: Sequence[Path]) -> PageSpec | None:
    """The first page that reads files of these kinds; None where no one page reads them all."""
    suffixes = {path.suffix.lower() for path in paths}
    return next((spec for spec in specs if suffixes and suffixes <= set(spec.reads)), None)


def refusal(specs: Iterable[PageSpec], paths: Sequence[Path]) -> Message:
    """What is said of files that no page reads, with the kinds that are read."""
    what = (
        translate("dropping", "No page reads this file.")
        if len(paths) == 1
        else translate("dropping", "No page reads these files together.")
    )
    known = sorted({suffix for spec in specs for suffix in spec.reads})
    return Message(
        Tone.WARNING,
        what,
        ", ".join(path.name for path in paths[:5]),
        translate("dropping", "Files that are read end in {suffixes}.").format(
            suffixes=", ".join(known)
        ),
    )
