"""The files added to a visit, above its note: add by button, drop or paste; describe, print, save a
copy, remove."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.domain.attachments import Attachment
from ssio_desktop.services import attachments
from ssio_desktop.services.attachments import Listed
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.reason import ask_words
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted

_THUMBNAIL = 56
_SHARE = 0.3
"""The share of the window's height that the list takes at most."""


class FilesPanel(QFrame):
    """Hidden while there is no note to add to. asking: for names of files; words are asked for by
    ``ask_words``, which a test replaces."""

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__()
        self._context = context
        self._visit = ""
        self.asking = Asking(context.settings)
        self.ask_words: Callable[[str, str], str | None] = self._ask_words
        self.listed: tuple[Listed, ...] = ()
        self.setProperty("part", "well")
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Files of this visit"))
        space = tokens().space
        self._count = Text("")
        self.add_button = button(self.tr("Add a file…"), self.choose)
        self.paste_button = button(self.tr("Paste a picture"), self.paste, kind="quiet")
        self.fold_button = button(self.tr("Show files"), self._fold, kind="quiet")
        self.keep_metadata = QCheckBox(self.tr("Keep place and date in photos"))
        top = QHBoxLayout()
        top.setSpacing(space.s)
        top.addWidget(self._count, 1)
        for each in (self.fold_button, self.paste_button, self.add_button):
            top.addWidget(each)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(space.s)
        inner = QWidget()
        inner.setLayout(self._rows)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setAccessibleName(self.tr("List of files"))
        self._area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space.l, space.s, space.l, space.s)
        layout.setSpacing(space.xs)
        layout.addLayout(top)
        layout.addWidget(self.keep_metadata)
        layout.addWidget(self._area)
        self._area.hide()
        self.keep_metadata.hide()
        self.hide()

    def show_visit(self, visit: str) -> None:
        """Be about the files of this visit; about none where empty."""
        if visit != self._visit:
            self._area.hide()
            self.keep_metadata.hide()
        self._visit = visit
        if not visit or self._context.operations.is_closed:
            # A note that is read while the window goes arrives after the last question.
            self.hide()
            return

        def arrived(found: tuple[Listed, ...]) -> None:
            if visit == self._visit:
                self.listed = found
                self._draw()

        self._context.operations.read(lambda ws: attachments.listed(ws, visit), arrived, owner=self)

    # --- adding -------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for files and add them."""
        title, kinds = self.tr("Add files to this visit"), self.tr("All files (*)")
        self.take(self.asking.files(self, title, kinds))

    def take(self, paths: Sequence[Path]) -> None:
        """Add files, asking of each picture what it shows."""
        for path in paths:
            words = ""
            if path.suffix.lower() in (".jpg", ".jpeg", ".png", ".gif", ".webp"):
                words = self.ask_words(path.name, "") or ""
            keep = self.keep_metadata.isChecked()
            visit = self._visit
            self._change(
                partial(_add_file, visit=visit, path=path, words=words, keep_metadata=keep)
            )

    def paste(self) -> None:
        """Add the picture, or the files, that the clipboard holds."""
        mime = QApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        image = QApplication.clipboard().image()
        if paths:
            self.take(paths)
        elif not image.isNull():
            self.take_image(image)
        else:
            self._context.messages.information(
                self.tr("The clipboard holds no picture."),
                remedy=self.tr("Copy a picture first, then choose “Paste a picture”."),
            )

    def take_image(self, image: QImage) -> None:
        """Add a picture that is in no file."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        data = bytes(buffer.data().data())
        name = self.tr("pasted picture") + ".png"
        words, visit = self.ask_words(name, "") or "", self._visit
        self._change(lambda ws: attachments.add(ws, visit, name, data, words=words))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.take(paths)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    # --- each file ----------------------------------------------------------------------

    def describe(self, entry: Attachment) -> None:
        """Ask what a picture shows, and record it."""
        words = self.ask_words(entry.name, entry.words)
        if words is not None:
            self._record(entry, words, printed=entry.printed and bool(words.strip()))

    def print_it(self, entry: Attachment, printed: bool) -> None:
        """Print a picture in the report, or no longer; words are asked for where it has none."""
        words = entry.words
        if printed and not words:
            words = self.ask_words(entry.name, "") or ""
        self._record(entry, words, printed=printed and bool(words.strip()))
        self._draw()

    def save(self, entry: Attachment) -> None:
        """Ask where a copy is to go, and write it."""
        path = self.asking.new_file(
            self, self.tr("Save a copy"), entry.file_name, self.tr("All files (*)")
        )
        if path is not None:
            visit = self._visit
            self._context.operations.change(
                lambda ws: attachments.save_copy(ws, visit, entry.id, path),
                lambda saved: self._context.messages.success(
                    self.tr("A copy was saved, not encrypted: {path}").format(path=saved)
                ),
                owner=self,
            )

    def remove(self, entry: Attachment) -> None:
        """Take a file off the visit; this can be undone."""
        visit = self._visit
        self._change(lambda ws: attachments.remove(ws, visit, entry.id))

    # --- inside -------------------------------------------------------------------------

    def _record(self, entry: Attachment, words: str, *, printed: bool) -> None:
        visit = self._visit
        self._change(lambda ws: attachments.describe(ws, visit, entry.id, words, printed=printed))

    def _change(self, act: Callable[[Workspace], Outcome[Any]]) -> None:
        visit = self._visit
        self._context.operations.change(act, lambda _: self.show_visit(visit), owner=self)

    def _ask_words(self, name: str, words: str) -> str | None:
        question = self.tr(
            "What does “{name}” show? In a sentence, for those who cannot see it."
        ).format(name=name)
        title = self.tr("What the picture shows")
        return ask_words(self, title, question, self.tr("Save"), words)

    def _fold(self) -> None:
        shown = self._area.isHidden()
        self._area.setVisible(shown and bool(self.listed))
        self.keep_metadata.setVisible(shown)
        self._say()

    def _say(self) -> None:
        count = len(self.listed)
        self._count.setText(
            counted(count, self.tr("file"), self.tr("files"))
            if count
            else self.tr("No files yet. Add photos or documents, or drop them here.")
        )
        hidden = self.keep_metadata.isHidden()
        words = self.tr("Show files") if hidden else self.tr("Hide files")
        self.fold_button.setText(words)
        self.fold_button.setAccessibleName(words)

    def _draw(self) -> None:
        clear(self._rows)
        for each in self.listed:
            self._rows.addWidget(self._row(each))
        self._rows.addStretch(1)
        if not self.listed:
            self._area.hide()
        room = self.window().height() * _SHARE
        self._area.setMaximumHeight(round(max(room, _THUMBNAIL * 2)))
        self._say()
        self.show()

    def _row(self, shown: Listed) -> QWidget:
        entry = shown.attachment
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.s)
        if shown.thumbnail:
            layout.addWidget(_picture(shown))
        about = [entry.words or (self.tr("Nobody said what it shows") if entry.is_picture else "")]
        about.append(_size(entry.size))
        if not shown.present:
            about.append(self.tr("The file itself is not in this store"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(entry.name, "strong"))
        words.addWidget(Text(" · ".join(part for part in about if part), "caption"))
        layout.addLayout(words, 1)
        if entry.is_picture:
            printed = QCheckBox(self.tr("Print in the report"))
            printed.setChecked(entry.printed)
            printed.setAccessibleName(self.tr("Print {name} in the report").format(name=entry.name))
            printed.toggled.connect(lambda is_on: self.print_it(entry, is_on))
            layout.addWidget(printed)
            layout.addWidget(
                self._button(self.tr("Words…"), self.tr("Words of {name}"), entry, self.describe)
            )
        for text, name, act in (
            (self.tr("Save a copy…"), self.tr("Save a copy of {name}"), self.save),
            (self.tr("Remove"), self.tr("Remove {name}"), self.remove),
        ):
            layout.addWidget(self._button(text, name, entry, act))
        return row

    def _button(
        self, text: str, name: str, entry: Attachment, act: Callable[[Attachment], None]
    ) -> QWidget:
        made = button(text, partial(act, entry), small=True)
        made.setAccessibleName(name.format(name=entry.name))
        return made


def _add_file(
    ws: Workspace, *, visit: str, path: Path, words: str, keep_metadata: bool
) -> Outcome[Attachment]:
    return attachments.add_file(ws, visit, path, words=words, keep_metadata=keep_metadata)


def _picture(shown: Listed) -> QLabel:
    made = QLabel()
    pixels = QPixmap()
    pixels.loadFromData(shown.thumbnail)
    made.setPixmap(
        pixels.scaled(
            _THUMBNAIL,
            _THUMBNAIL,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    )
    made.setAccessibleName(shown.attachment.words or shown.attachment.name)
    return made


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{max(1, round(size / 1000))} kB"
