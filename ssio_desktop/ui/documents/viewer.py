"""Shows a PDF as it will be printed, larger and smaller, and prints it. Knows not what it says."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QStandardPaths
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button, icon_button
from ssio_desktop.ui.widgets.text import Text

_STEP = 1.2
_INCH = 72


class PdfViewer(QWidget):
    """The pages of a document, one below the other, with the size and the place above them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._data = QByteArray()
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setAccessibleName(name)
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setPageSpacing(tokens().space.m)
        self._where = Text("", "muted", wrap=False)
        line = QHBoxLayout()
        line.setSpacing(tokens().space.s)
        line.addWidget(self._where)
        line.addStretch(1)
        line.addWidget(icon_button("minus", self.tr("Smaller"), self.make_smaller))
        line.addWidget(button(self.tr("Fit width"), self.fit, small=True))
        line.addWidget(icon_button("plus", self.tr("Larger"), self.make_larger))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(tokens().space.l)
        layout.addLayout(line)
        layout.addWidget(self.view, 1)
        self.view.pageNavigator().currentPageChanged.connect(self._say_place)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a document from its first page on."""
        self.document.close()
        self._buffer.close()
        self._data = QByteArray(pdf)
        self._buffer.setData(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._say_place()

    def ask_printer(self, name: str) -> QPrinter | None:
        """Show the system's print dialog; the printer as it was set up there, or None.

        name: what the printer's list of work calls the document, and its file where there is no
        printer.
        """
        printer = new_printer(name, _orientation(self.document))
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, max(1, self.document.pageCount()))
        return printer if dialog.exec() else None

    def fit(self) -> None:
        """Let the pages fill the width."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def make_larger(self) -> None:
        """One step larger."""
        self._zoom(_STEP)

    def make_smaller(self) -> None:
        """One step smaller."""
        self._zoom(1 / _STEP)

    def _zoom(self, factor: float) -> None:
        if self.view.zoomMode() is not QPdfView.ZoomMode.Custom:
            points = self.document.pagePointSize(0).width() or 595
            dots = self.logicalDpiX() / _INCH
            self.view.setZoomFactor((self.view.viewport().width() - 40) / (points * dots))
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(5.0, max(0.2, self.view.zoomFactor() * factor)))

    def _say_place(self) -> None:
        pages = self.document.pageCount()
        here = self.view.pageNavigator().currentPage() + 1
        self._where.setText(self.tr("Page {here} of {pages}").format(here=here, pages=pages))


def new_printer(name: str, orientation: QPageLayout.Orientation) -> QPrinter:
    """A printer set up for A4 to its edges. name: what its list of work calls the document."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(orientation)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    printer.setDocName(name)
    if not QPrinterInfo.availablePrinterNames():
        # The dialog then offers a file, and asks for it by the name of a folder unless it has one.
        documents = QStandardPaths.standardLocations(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        folder = next((Path(each) for each in documents if Path(each).is_dir()), Path.home())
        printer.setOutputFileName(str(folder / f"{Path(name).name.removesuffix('.pdf')}.pdf"))
    return printer


def _orientation(document: QPdfDocument) -> QPageLayout.Orientation:
    size = document.pagePointSize(0)
    wide = size.width() > size.height()
    return QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
