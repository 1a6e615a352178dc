"""The card of the settings that writes everything as open files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout

from ssio_desktop.services import all_typed, open_export
from ssio_desktop.services.open_export import Exported
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.home.asking import Asking, unused
from ssio_desktop.ui.settings.fields import actions
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text


class OpenExportCard(QFrame):
    """Asks for a folder and writes the export into a new one in it, with progress and Stop."""

    def __init__(self, context: PageContext[Workspace], asking: Asking) -> None:
        super().__init__()
        self._context = context
        self._asking = asking
        whole, layout = card(self.tr("Everything as open files"))
        layout.addWidget(
            Text(
                self.tr(
                    "All notes as texts and PDFs, all tables for a spreadsheet, forms, frameworks "
                    "and the history of every answer, in a folder that needs no program of ours. "
                    "Nothing in it is encrypted: put it only where your authority allows it."
                ),
                "muted",
            )
        )
        layout.addLayout(actions((self.tr("Export everything as open files…"), self.choose)))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(whole)

    def choose(self) -> None:
        """Ask where the folder is to be made, and make it there."""
        place = self._asking.folder(self, self.tr("Where the folder of open files is to be made"))
        if place is not None:
            self._context.operations.read(
                open_export.suggested_name,
                lambda name: self.write(unused(place, name)),
                owner=self,
            )

    def write(self, folder: Path) -> None:
        """Write the folder; a message tells when it is there."""
        operations = self._context.operations

        def begin(_: int) -> None:
            operations.long(
                lambda ws, progress: open_export.export_open(ws, folder, progress, settle=False),
                self.tr("Exporting everything as open files"),
                self._written,
                owner=operations,
                writes=False,
            )

        # What was typed is recorded by the one thread that writes; the rest only reads.
        operations.change(all_typed.settle_all, begin, owner=operations)

    def _written(self, made: Exported) -> None:
        told = self.tr("Everything is in {folder}: {files} files. Nothing in it is encrypted.")
        self._context.messages.success(told.format(folder=made.folder, files=made.files))
