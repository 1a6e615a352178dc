"""The report of a visit as it will be printed: read, print, save as."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, QStandardPaths
from PySide6.QtGui import QImage, QKeySequence, QPageLayout, QPageSize, QPainter, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from ssio_desktop.services import reporting, visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.visits import words
from ssio_desktop.ui.widgets.buttons import button, icon_button
from ssio_desktop.ui.widgets.text import Text

LAST_FOLDER = "report/folder"
_STEP = 1.2


@dataclass(frozen=True, slots=True)
class Drawn:
    """A report's PDF with what is said about it."""

    pdf: bytes
    school: str
    state: str
    name: str


def draw(ws: Workspace, key: str) -> Drawn:
    """Draw the report of a visit, or of one of its versions (``id:number``)."""
    visit_id, _, number = key.partition(":")
    pdf = (
        reporting.report_pdf(ws, visit_id, int(number))
        if number
        else reporting.preview_pdf(ws, visit_id)
    )
    work = visiting.open_visit(ws, visit_id)
    said = words.version_words(int(number)) if number else words.state_words(work.visit.state)
    return Drawn(pdf, work.school_name, said, reporting.suggested_name(ws, visit_id))


class ReportPage(Page[Workspace]):
    """key is the visit's id, or ``id:number`` for a fixed version."""

    watches = frozenset({"visit", "categorisation", "school"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Report"), scroll=False)
        self._drawn: Drawn | None = None
        self._data = QByteArray()
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setAccessibleName(self.tr("Pages of the report"))
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setPageSpacing(tokens().space.m)
        self.add_action(self.tr("Back to the note"), self._go_back, icon="arrow-left")
        self.add_action(self.tr("Print…"), self.print_report, icon="printer")
        self.add_action(self.tr("Save as PDF…"), self.save, kind="primary", icon="")
        self._where = Text("", "muted", wrap=False)
        line = QHBoxLayout()
        line.setSpacing(tokens().space.s)
        line.addWidget(self._where)
        line.addStretch(1)
        line.addWidget(icon_button("minus", self.tr("Smaller"), lambda: self._zoom(1 / _STEP)))
        line.addWidget(button(self.tr("Fit width"), self._fit, small=True))
        line.addWidget(icon_button("plus", self.tr("Larger"), lambda: self._zoom(_STEP)))
        self.content.addLayout(line)
        self.content.addWidget(self.view, 1)
        self.view.pageNavigator().currentPageChanged.connect(self._say_place)
        for keys, act in (
            ("Ctrl+P", self.print_report),
            ("Ctrl++", lambda: self._zoom(_STEP)),
            ("Ctrl+-", lambda: self._zoom(1 / _STEP)),
            ("Ctrl+0", self._fit),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def refresh(self) -> None:
        key = self.key
        if not key:
            return
        self.show_loading()
        self.context.operations.read(lambda ws: draw(ws, key), self._arrived, owner=self)

    def _arrived(self, drawn: Drawn) -> None:
        self._drawn = drawn
        self.set_heading(drawn.school, self.tr("Report, {state}").format(state=drawn.state))
        self.document.close()
        self._buffer.close()
        self._data = QByteArray(drawn.pdf)
        self._buffer.setData(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._say_place()
        self.show_content()

    def save(self) -> None:
        """Ask for a place and write the PDF there, whole or not at all."""
        drawn, key = self._drawn, self.key
        if drawn is None:
            return
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        folder = str(self.context.settings.value(LAST_FOLDER, "") or documents)
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the report"),
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
            self.context.messages.success(
                self.tr("The report was saved as {name}.").format(name=saved.name)
            )

        assert key
        self.context.operations.change(write, written, owner=self, quiet=True)

    def print_report(self) -> None:
        """Show the system's print dialog and print the pages asked for."""
        if self._drawn is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
        printer.setDocName(self._drawn.name)
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, self.document.pageCount())
        if dialog.exec():
            paint_pages(self.document, printer)
            self.context.messages.success(self.tr("The report was sent to the printer."))

    def _go_back(self) -> None:
        self.context.navigator.go("visit", self.key)

    def _fit(self) -> None:
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _zoom(self, factor: float) -> None:
        if self.view.zoomMode() is not QPdfView.ZoomMode.Custom:
            points = self.document.pagePointSize(0).width() or 595
            dots = self.logicalDpiX() / 72
            self.view.setZoomFactor((self.view.viewport().width() - 40) / (points * dots))
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(5.0, max(0.2, self.view.zoomFactor() * factor)))

    def _say_place(self) -> None:
        pages = self.document.pageCount()
        here = self.view.pageNavigator().currentPage() + 1
        self._where.setText(self.tr("Page {here} of {pages}").format(here=here, pages=pages))


def paint_pages(document: QPdfDocument, printer: QPrinter) -> None:
    """Print a document's pages, those the printer was asked for, each filling the paper."""
    first = printer.fromPage() or 1
    last = printer.toPage() or document.pageCount()
    dots = min(300, printer.resolution())
    painter = QPainter(printer)
    try:
        for page in range(first - 1, min(last, document.pageCount())):
            if page > first - 1:
                printer.newPage()
            points = document.pagePointSize(page)
            size = QSize(round(points.width() / 72 * dots), round(points.height() / 72 * dots))
            image: QImage = document.render(page, size)
            painter.drawImage(painter.viewport(), image)
    finally:
        painter.end()
