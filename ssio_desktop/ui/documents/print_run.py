"""Paints documents on a printer: the pages asked for, in order, as often as asked.

Works in any thread, so that a long run leaves the window alive.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Self

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.progress import Progress
from ssio_desktop.services.results import Outcome
from ssio_desktop.wording import say

_INCH = 72
_FINEST = 300
"""Dots to the inch; more cost time and ink and show nothing more of a page of text."""


def page_order(
    pages: int,
    ranges: Sequence[tuple[int, int]] = (),
    *,
    copies: int = 1,
    collate: bool = True,
    backwards: bool = False,
) -> list[int]:
    """Page numbers from 1 in the order of printing. ranges: both ends included; none are all."""
    wanted = [
        page
        for page in range(1, pages + 1)
        if not ranges or any(first <= page <= last for first, last in ranges)
    ]
    if backwards:
        wanted.reverse()
    if collate:
        return wanted * copies
    return [page for page in wanted for _ in range(copies)]


class PrintRun:
    """One run of a printer, for one document or many. A context manager: what was painted is
    handed to the printer at its end, and thrown away where an exception ends it. two_sided:
    whether sheets are printed on both sides; without it the printer is asked."""

    def __init__(
        self, printer: QPrinter, *, many: bool = False, two_sided: bool | None = None
    ) -> None:
        self._printer = printer
        self._many = many
        self._painter = QPainter()
        self._sheets = 0
        self._two_sided = two_sided

    def __enter__(self) -> Self:
        if not self._painter.begin(self._printer):
            raise SurroundingsError(
                say("The printer does not take anything."),
                where=self._printer.printerName(),
                remedy=say(
                    "Check that it is on and connected, or choose another. Nothing was printed."
                ),
                code="print.refused",
            )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._printer.abort()
        self._painter.end()

    def add_pdf(self, pdf: bytes, pause: Callable[[], None] = lambda: None) -> None:
        """Paint a document from its bytes. pause: called before each page; it may raise."""
        data = QByteArray(pdf)
        buffer = QBuffer()
        buffer.setData(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        try:
            self.add(document, pause)
        finally:
            document.close()
            buffer.close()

    def add(self, document: QPdfDocument, pause: Callable[[], None] = lambda: None) -> None:
        """Paint a document. In a run of many that is printed on both sides, the next one begins a
        sheet of its own."""
        order = self.order(document.pageCount())
        if self._many and self._sheets % 2 and self._is_two_sided():
            self._turn()
        for number in order:
            pause()
            self._turn()
            self._paint(document, number - 1)

    def order(self, pages: int) -> list[int]:
        """The pages of a document of so many, from 1, as the printer was asked for them."""
        printer = self._printer
        ranges = [] if self._many else printer.pageRanges().toRangeList()
        return page_order(
            pages,
            [(each.from_, each.to) for each in ranges],
            copies=1 if printer.supportsMultipleCopies() else max(1, printer.copyCount()),
            collate=self._many or printer.collateCopies(),
            backwards=printer.pageOrder() == QPrinter.PageOrder.LastPageFirst,
        )

    def _is_two_sided(self) -> bool:
        if self._two_sided is not None:
            return self._two_sided
        return self._printer.duplex() is not QPrinter.DuplexMode.DuplexNone

    def _turn(self) -> None:
        if self._sheets:
            self._printer.newPage()
        self._sheets += 1

    def _paint(self, document: QPdfDocument, page: int) -> None:
        dots = min(_FINEST, self._printer.resolution())
        points = document.pagePointSize(page)
        width, height = points.width() / _INCH * dots, points.height() / _INCH * dots
        image: QImage = document.render(page, QSize(round(width), round(height)))
        self._painter.drawImage(_fitted(image.size(), self._painter.viewport()), image)


def _fitted(page: QSize, room: QRect) -> QRect:
    """Where a page is painted: as large as there is room for, in the middle, and not stretched,
    whatever the paper that was chosen."""
    place = QRect(QPoint(), page.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
    place.moveCenter(room.center())
    return place


def print_pdf(pdf: bytes, pages: int, printer: QPrinter, progress: Progress) -> Outcome[int]:
    """Print one document of so many pages; the value is how many were painted. Stopped, none is."""
    painted = 0
    with PrintRun(printer) as run:
        wanted = len(run.order(pages))

        def count() -> None:
            nonlocal painted
            progress(painted, wanted)
            painted += 1

        run.add_pdf(pdf, count)
    return Outcome(painted)
