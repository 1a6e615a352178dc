"""Files that are dropped onto the window: which page reads them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from ssio_desktop.ui.language import translate
from ssio_desktop.ui.shell.context import PageSpec
from ssio_desktop.ui.shell.explain import Message, Tone
from ssio_desktop.ui.shell.places import Place


def may_drop(data: QMimeData) -> bool:
    """Whether a window takes this now. While a dialog waits for an answer, as where the program is
    locked, a desktop may still bring files to the window behind it, and they are not looked at."""
    return data.hasUrls() and QApplication.activeModalWidget() is None


def dropped_files(data: QMimeData) -> list[Path]:
    """The files that are being dragged, without folders and things that are elsewhere."""
    if not data.hasUrls():
        return []
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]


def left_out(data: QMimeData) -> list[str]:
    """The names of what is dragged along and is no file on this computer: folders, addresses."""
    if not data.hasUrls():
        return []
    return [
        url.fileName() or url.toDisplayString()
        for url in data.urls()
        if not url.isLocalFile() or not Path(url.toLocalFile()).is_file()
    ]


def left_out_words(names: Sequence[str]) -> Message:
    """What is said of folders and addresses that were dropped."""
    return Message(
        Tone.WARNING,
        translate("dropping", "Only files on this computer can be taken in, not folders or links."),
        ", ".join(names[:5]),
        translate("dropping", "Drop the files themselves."),
    )


def only_first(paths: Sequence[Path]) -> Message:
    """What is said where a page reads one file at a time and several were dropped."""
    return Message(
        Tone.INFORMATION,
        translate("dropping", "This page takes one file at a time: the first was taken."),
        translate("dropping", "Left out: {names}").format(
            names=", ".join(path.name for path in paths[1:6])
        ),
        translate("dropping", "Drop the others one after the other."),
    )


def reader_of(
    specs: Iterable[PageSpec], paths: Sequence[Path], here: Place | None = None
) -> PageSpec | None:
    """The page on show, where it takes files of these kinds for what it shows; else the first that
    reads them. None where no one page reads them all."""
    known, suffixes = tuple(specs), {path.suffix.lower() for path in paths}
    shown = [spec for spec in known if here is not None and spec.id == here.page]
    return next(
        (spec for spec in shown if reads_here(spec, paths)),
        next((spec for spec in known if suffixes and suffixes <= set(spec.reads)), None),
    )


def reads_here(spec: PageSpec, paths: Sequence[Path]) -> bool:
    """Whether a page takes files of these kinds for what it shows."""
    return {path.suffix.lower() for path in paths} <= set(spec.reads_here)


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
