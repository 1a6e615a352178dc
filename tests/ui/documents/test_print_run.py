from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageRanges, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.reports.content import Document, Metadata, PageBreak, Paragraph
from ssio_desktop.reports.pdf import render_pdf
from ssio_desktop.ui.documents.print_run import PrintRun, page_order
from ssio_desktop.ui.documents.viewer import new_printer
from tests.reports.samples import STYLE, WHEN


def pages(count: int) -> bytes:
    blocks = [block for n in range(count) for block in (Paragraph(f"Sheet {n + 1}"), PageBreak())]
    return render_pdf(Document("Sheets", tuple(blocks[:-1]), Metadata("Officer", WHEN)), STYLE)


def to_file(path: Path) -> QPrinter:
    printer = new_printer("Sheets", QPageLayout.Orientation.Portrait)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(40)
    return printer


def printed(path: Path) -> int:
    document = QPdfDocument()
    document.load(str(path))
    count = document.pageCount()
    document.close()
    return count


@pytest.mark.parametrize(
    ("given", "order"),
    [
        ({}, [1, 2, 3]),
        ({"ranges": [(2, 3)]}, [2, 3]),
        ({"ranges": [(1, 1), (3, 9)]}, [1, 3]),
        ({"copies": 2}, [1, 2, 3, 1, 2, 3]),
        ({"copies": 2, "collate": False}, [1, 1, 2, 2, 3, 3]),
        ({"backwards": True}, [3, 2, 1]),
        ({"ranges": [(7, 9)]}, []),
    ],
)
def test_pages_are_printed_as_the_dialogue_said(given: dict[str, object], order: list[int]) -> None:
    assert page_order(3, **given) == order  # type: ignore[arg-type]


def test_a_range_of_pages_and_copies_reach_the_printer(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    printer = to_file(path)
    ranges = QPageRanges()
    ranges.addRange(2, 3)
    printer.setPageRanges(ranges)
    printer.setCopyCount(2)
    with PrintRun(printer) as run:
        run.add_pdf(pages(4))
    assert printed(path) == (2 if printer.supportsMultipleCopies() else 4)


def test_on_both_sides_each_report_of_a_run_begins_a_sheet(qtbot: QtBot, tmp_path: Path) -> None:
    counts = {}
    for two_sided in (False, True):
        path = tmp_path / f"{two_sided}.pdf"
        with PrintRun(to_file(path), many=True, two_sided=two_sided) as run:
            for count in (3, 2, 1, 1):
                run.add_pdf(pages(count))
        counts[two_sided] = printed(path)
    assert counts == {False: 7, True: 9}


@pytest.mark.qt_log_ignore(r"QPainter::begin\(\): Returned false")
def test_a_printer_that_refuses_is_told_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "no such folder" / "out.pdf")
    with pytest.raises(SurroundingsError) as caught, PrintRun(printer):
        pass
    assert caught.value.code == "print.refused"


def shape_of_ink(pdf: bytes) -> float:
    """How many times as wide as high what stands on the first page is."""
    data = QByteArray(pdf)
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    points = document.pagePointSize(0)
    drawn = document.render(0, (points * 2).toSize())
    page = QImage(drawn.size(), QImage.Format.Format_Grayscale8)
    page.fill(Qt.GlobalColor.white)
    with QPainter(page) as painter:
        painter.drawImage(0, 0, drawn)
    document.close()
    bits, wide = bytes(page.constBits()), page.bytesPerLine()
    rows = [bits[y * wide : y * wide + page.width()] for y in range(page.height())]
    down = [y for y, row in enumerate(rows) if min(row) < 220]
    across = [x for x, column in enumerate(zip(*rows, strict=True)) if min(column) < 220]
    return (max(across) - min(across)) / (max(down) - min(down))


def test_a_page_is_not_stretched_on_paper_that_lies_the_other_way(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "out.pdf"
    printer = to_file(path)
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    with PrintRun(printer) as run:
        run.add_pdf(pages(1))
    assert shape_of_ink(path.read_bytes()) == pytest.approx(shape_of_ink(pages(1)), rel=0.05)
