"""The base of pages that show a drawn document: reading, printing, saving as a file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QFileDialog, QPushButton

from ssio_desktop.services import reporting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.documents.print_run import print_pdf
from ssio_desktop.ui.documents.viewer import PdfViewer
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page

LAST_FOLDER = "report/folder"


@dataclass(frozen=True, slots=True)
class Drawn:
    """A document's PDF with what is said about it. title, said: heading and the line below it.
    name: the file name suggested for it."""

    pdf: bytes
    title: str
    said: str
    name: str


class PaperPage(Page[Workspace]):
    """Shows one document at a time. Ask for it in refresh() and hand it to show_drawn(); add the
    page's own actions first and then those for paper (``add_paper_actions``)."""

    def __init__(self, context: PageContext[Workspace], title: str, pages: str) -> None:
        super().__init__(context, title, scroll=False)
        self._drawn: Drawn | None = None
        self._paper: tuple[QPushButton, ...] = ()
        self.viewer = PdfViewer(pages)
        self.content.addWidget(self.viewer, 1)
        for keys, act in (
            ("Ctrl+P", self.print_pages),
            ("Ctrl++", self.viewer.make_larger),
            ("Ctrl+-", self.viewer.make_smaller),
            ("Ctrl+0", self.viewer.fit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    @property
    def document(self) -> QPdfDocument:
        """What is on show."""
        return self.viewer.document

    def add_paper_actions(self) -> None:
        """Put the buttons to print and to save at the right of the heading."""
        self._paper = (
            self.add_action(self.tr("Print…"), self.print_pages, icon="printer"),
            self.add_action(self.tr("Save as PDF…"), self.save, kind="primary"),
        )
        self.forget()

    def show_drawn(self, drawn: Drawn) -> None:
        """Show a document with its heading."""
        self._drawn = drawn
        for each in self._paper:
            each.setEnabled(True)
        self.set_heading(drawn.title, drawn.said)
        self.viewer.show_pdf(drawn.pdf)
        self.show_content()

    def forget(self) -> None:
        """There is no document now, and so nothing to print or save."""
        self._drawn = None
        for each in self._paper:
            each.setEnabled(False)

    def save(self) -> None:
        """Ask for a place and write the PDF there, whole or not at all."""
        drawn = self._drawn
        if drawn is None:
            return
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        folder = str(self.context.settings.value(LAST_FOLDER, "") or documents)
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save as PDF"),
            str(Path(folder) / drawn.name),
            self.tr("PDF files (*.pdf)"),
        )
        if not name:
            return
        path = Path(name) if name.lower().endswith(".pdf") else Path(name + ".pdf")
        self.context.settings.setValue(LAST_FOLDER, str(path.parent))

        def write(ws: Workspace) -> Outcome[Path]:
            return reporting.write_drawn(path, drawn.pdf)

        def written(saved: Path) -> None:
            self.context.messages.success(self.tr("Saved as {name}.").format(name=saved.name))

        self.context.operations.change(write, written, owner=self, quiet=True)

    def print_pages(self) -> None:
        """Show the system's print dialog and print the pages asked for, off the window's thread."""
        drawn, key, pages = self._drawn, self.key, self.document.pageCount()
        if drawn is None:
            return
        printer = self.viewer.ask_printer(drawn.name)
        if printer is None:
            return

        def sent(_: int) -> None:
            self.context.messages.success(self.tr("Sent to the printer."))
            self.printed(key, drawn)

        self.context.operations.long(
            lambda ws, progress: print_pdf(drawn.pdf, pages, printer, progress),
            self.tr("Printing"),
            sent,
            owner=self,
            writes=False,
        )

    def printed(self, key: str, drawn: Drawn) -> None:
        """A document was sent to the printer while the page was at this key. A page may note it."""
