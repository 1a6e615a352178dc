"""The page on which a published file is chosen, previewed, imported, and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from ssio_desktop.errors import Cancelled
from ssio_desktop.services import importing, undoing
from ssio_desktop.services.importing import ImportPreview, Subject
from ssio_desktop.services.undoing import Done
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.imports import words
from ssio_desktop.ui.imports.file_zone import FileZone
from ssio_desktop.ui.imports.history import ImportHistory
from ssio_desktop.ui.imports.notice import Notice
from ssio_desktop.ui.imports.options import ImportOptions
from ssio_desktop.ui.imports.preview_view import PreviewView
from ssio_desktop.ui.imports.progress_row import ProgressRow
from ssio_desktop.ui.imports.reading import (
    SUBJECTS,
    FileAuthority,
    FileChoice,
    Reading,
    read_file,
)
from ssio_desktop.ui.imports.segment import Segment
from ssio_desktop.ui.imports.source_note import SourceNote
from ssio_desktop.ui.language import said
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.explain import Message, Tone, explain
from ssio_desktop.ui.shell.operations import LongTask
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.dragging import dropped_table
from ssio_desktop.ui.widgets.text import heading

DROPPED = "dropped"
"""The key of a file whose kind is not known yet: ``dropped:<path>``."""


class ImportPage(Page[Workspace]):
    """Imports one kind of file. Its key is ``schools``, ``links``, ``inspections`` or
    ``performance``, or ``dropped:<path>`` for a file that tells itself which kind it is."""

    watches = frozenset({"school", "inspection", "performance"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Import"))
        self.subject: Subject = "schools"
        self.choice: FileChoice | None = None
        self.preview: ImportPreview | None = None
        self._authorities: tuple[FileAuthority, ...] = ()
        self._task: LongTask | None = None
        self._batch = ""
        self.zone = FileZone(context.settings)
        self.source = SourceNote()
        self.options = ImportOptions()
        self.progress = ProgressRow()
        self.notice = Notice()
        self.preview_view = PreviewView()
        self.history = ImportHistory()
        self.zone.chosen.connect(self.take_file)
        self.options.changed.connect(self._options_changed)
        self.preview_view.import_wanted.connect(self.run_import)
        self.history.undo_wanted.connect(self._undo)
        self.setAcceptDrops(True)
        self._fill()
        self._show_subject()

    # --- what the page is asked for -----------------------------------------------------

    def open(self, key: str) -> None:
        if key == self.key:
            return
        super().open(key)
        kind, _, path = key.partition(":")
        self._forget()
        self.subject = next((each for each in SUBJECTS if each == kind), "schools")
        self._show_subject()
        if kind == DROPPED and path:
            self._read(FileChoice(None, Path(path)))

    def refresh(self) -> None:
        self.show_content()
        self.context.operations.read(_imports, self._show_history)
        # What the file would change depends on what is here, and that has changed.
        if self.preview is not None and self.choice is not None and self._task is None:
            self._read(self.choice)

    def take_file(self, path: Path) -> None:
        """Read a file of the kind the page is for and show what it would change."""
        self._forget()
        self._read(FileChoice(self.subject, path))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Find out what kind of file was dropped, and show what it would change."""
        self._forget()
        self._read(FileChoice(None, paths[0]))
        if len(paths) > 1:
            self.context.messages.information(
                self.tr("Files are taken in one at a time; this is the first of them.")
            )

    def run_import(self) -> None:
        """Do what the preview shows."""
        preview = self.preview
        if preview is None or preview.changes_nothing or self._task is not None:
            return
        title = self.tr("Importing {count}").format(
            count=words.counted(preview.entries, words.subject_words(self.subject).noun)
        )
        self._set_busy(True)
        self._follow(
            self.context.operations.long(
                lambda ws, progress: importing.run_import(ws, preview, progress),
                title,
                self._imported,
                self._import_failed,
                self,
            )
        )

    # --- reading ------------------------------------------------------------------------

    def _read(self, choice: FileChoice) -> None:
        self.choice = choice
        self.preview = None
        self.preview_view.hide()
        self.notice.hide()
        self.zone.show_file(choice.path)
        self.source.hide()
        if self._task is not None:
            self._task.cancel()
        authorities = self._authorities
        self._follow(
            self.context.operations.long(
                lambda ws, progress: read_file(ws, choice, authorities, progress),
                self.tr("Reading {file}").format(file=choice.path.name),
                self._reading_done,
                partial(self._reading_failed, choice),
                self,
                writes=False,
            )
        )

    def _reading_done(self, reading: Reading) -> None:
        # A file chosen meanwhile has its own answer coming.
        if self.choice is None or reading.asked != self.choice:
            return
        self._task = None
        self.choice = reading.choice
        if reading.choice.subject is not None and reading.choice.subject != self.subject:
            self.subject = reading.choice.subject
            self._show_subject()
        self._authorities = reading.authorities
        self.preview = reading.preview
        self.options.offer_authorities(reading.authorities, reading.choice.authority)
        if reading.preview is None:
            self.options.hide_day()
            self.options.show()
            self.notice.show_message(
                Message(
                    Tone.INFORMATION,
                    self.tr("This file holds the schools of several authorities."),
                    remedy=self.tr("Choose the authority whose schools you want."),
                )
            )
            if self.isVisible():
                self.options.authority_box.setFocus()
            return
        preview = reading.preview
        self.zone.show_file(reading.choice.path, _begun(said(preview.layout)))
        # Links are kept without a day.
        if self.subject == "links":
            self.options.hide()
        else:
            self.options.show_day(preview.as_at, preview.as_at_from)
            self.options.show()
        self.preview_view.show_preview(preview, reading.lines)
        self.preview_view.show()
        QTimer.singleShot(0, self, self._go_to_preview)

    def _reading_failed(self, choice: FileChoice, error: Exception) -> None:
        if choice != self.choice:
            return
        self._task = None
        again = button(self.tr("Read it again"), lambda: self._read(choice), icon="refresh-cw")
        self.notice.show_message(explain(error), again)
        self._to_notice()

    def _to_notice(self) -> None:
        # Not where the person has gone to another page meanwhile.
        if self.isVisible():
            self.notice.setFocus()

    def _options_changed(self) -> None:
        if self.choice is not None:
            self._read(
                replace(self.choice, authority=self.options.authority, as_at=self.options.as_at)
            )

    # --- importing and taking back ------------------------------------------------------

    def _imported(self, preview: ImportPreview) -> None:
        self._task = None
        self._set_busy(False)
        self._forget()
        self.notice.show_message(
            Message(
                Tone.SUCCESS,
                words.followed(preview),
                remedy=self.tr("Next come the links between schools and the inspections.")
                if preview.subject == "schools"
                else "",
            ),
            button(self.tr("Show the schools"), lambda: self.context.navigator.go("schools")),
        )
        self._to_notice()

    def _import_failed(self, error: Exception) -> None:
        self._task = None
        self._set_busy(False)
        message = explain(error)
        if isinstance(error, Cancelled):
            message = replace(message, remedy=self.tr("The preview is still here."))
        self.notice.show_message(message)
        self._to_notice()

    def _undo(self, done: Done) -> None:
        self.notice.hide()
        self.context.operations.change(lambda ws: undoing.undo(ws, done.batch))

    # --- showing ------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.zone.isEnabled() and dropped_table(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_table(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.zone.take(path)

    def leaving(self) -> None:
        # Reading serves nobody once the page is left; an import goes on and tells when it is done.
        if self._task is not None and self.zone.isEnabled():
            self._task.cancel()

    def _follow(self, task: LongTask) -> None:
        self._task = task
        self.progress.follow(task)

    def _set_busy(self, busy: bool) -> None:
        """While an import runs nothing of it may be changed, but it can be stopped."""
        for part in (self.zone, self.options, *self.kinds.values()):
            part.setEnabled(not busy)
        self.preview_view.set_busy(busy)

    def _forget(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self.choice = None
        self.preview = None
        self._authorities = ()
        self.zone.clear()
        self.source.show()
        self.options.forget()
        self.options.hide()
        self.notice.hide()
        self.preview_view.hide()

    def _show_subject(self) -> None:
        said = words.subject_words(self.subject)
        self.set_heading(said.title, said.about)
        for subject, kind in self.kinds.items():
            kind.setChecked(subject == self.subject)
        self.source.show_source(said.source, said.address)

    def _go_to_preview(self) -> None:
        """Bring the preview into sight: its figures for certain, its button where there is room."""
        area: QWidget | None = self.preview_view
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureWidgetVisible(self.preview_view.import_button, 0, tokens().space.xl)
            area.ensureWidgetVisible(self.preview_view.figures[0], 0, tokens().space.xl)
        said = self.preview_view.summary()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _go_to(self, subject: Subject) -> None:
        self.context.navigator.go("import", subject)
        self._show_subject()

    def _show_history(self, imports: tuple[Done, ...]) -> None:
        self.history.show_imports(imports)

    def _fill(self) -> None:
        space = tokens().space
        kinds = QHBoxLayout()
        kinds.setSpacing(space.s)
        self.kinds: dict[Subject, Segment] = {}
        titles: dict[Subject, str] = {
            "schools": self.tr("Register of schools"),
            "links": self.tr("Links between schools"),
            "inspections": self.tr("Inspections"),
            "performance": self.tr("Results and other figures"),
        }
        for subject, title in titles.items():
            each = Segment(title)
            each.clicked.connect(partial(self._go_to, subject))
            self.kinds[subject] = each
            kinds.addWidget(each)
        kinds.addStretch(1)
        self.content.addLayout(kinds)
        for part in (
            self.zone,
            self.source,
            self.options,
            self.progress,
            self.notice,
            self.preview_view,
        ):
            self.content.addWidget(part)
        self.content.addSpacing(space.s)
        self.content.addWidget(heading(self.tr("Imports made here"), "heading"))
        self.content.addWidget(self.history)
        self.content.addStretch(1)


def _imports(ws: Workspace) -> tuple[Done, ...]:
    return tuple(done for done in undoing.recent_changes(ws, 500) if done.kind == "import")


def _begun(words: str) -> str:
    """Words as a line begins with them."""
    return words[:1].upper() + words[1:]
