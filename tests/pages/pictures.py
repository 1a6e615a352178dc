"""Pages as small pictures, and whether two pictures show the same page.

Both are compared coarsely and finely: in squares, whose mean colour a line more or less changes,
and point by point after a little blurring, which a shift changes along every edge. How letters
are smoothed moves neither beyond the tolerance.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

WIDTH = 300
"""Points of a stored picture across; the height follows from the page."""

SQUARE = 6
MEAN = 14
"""How far the mean of one square may be off, of 255, in any of the three colours."""

POINT, SHARE = 34, 0.003
"""From how far on a point counts as different, and what share of all points may be."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How far two pictures are apart. worst: of a square's mean. share: of points that differ."""

    worst: int
    share: float

    @property
    def is_within_tolerance(self) -> bool:
        return self.worst <= MEAN and self.share <= SHARE


def pictures(pdf: bytes, *, finer: int = 3, only: int | None = None) -> list[QImage]:
    """The pages of a PDF, or only one (from 0), drawn finer and then made small."""
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    try:
        pages = range(document.pageCount()) if only is None else [only]
        return [_picture(document, page, finer) for page in pages]
    finally:
        document.close()


def _picture(document: QPdfDocument, page: int, finer: int) -> QImage:
    points = document.pagePointSize(page)
    height = round(WIDTH * points.height() / points.width())
    drawn = document.render(page, QSize(WIDTH * finer, height * finer))
    sheet = QImage(drawn.size(), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    for_paper = drawn.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, for_paper)
    painter.end()
    return _smaller(sheet, WIDTH, height)


def difference(one: QImage, other: QImage) -> Difference:
    """How far two pictures are apart; wholly, where their sizes differ."""
    if one.size() != other.size():
        return Difference(255, 1.0)
    squares = (one.width() // SQUARE, one.height() // SQUARE)
    coarse = _apart(_smaller(one, *squares), _smaller(other, *squares))
    half = (one.width() // 2, one.height() // 2)
    fine = _apart(_smaller(one, *half), _smaller(other, *half))
    return Difference(max(coarse), sum(each > POINT for each in fine) / len(fine))


def read(path: Path) -> QImage:
    """A stored picture; one without size where there is none."""
    return QImage(str(path))


def _smaller(image: QImage, width: int, height: int) -> QImage:
    return image.scaled(
        width,
        height,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _apart(one: QImage, other: QImage) -> list[int]:
    """For each point, how far the farthest of its colours is off."""
    # The bits are gone with their picture, which has to be held until they are copied.
    plain = [each.convertToFormat(QImage.Format.Format_RGBX8888) for each in (one, other)]
    left, right = (bytes(each.constBits()) for each in plain)
    return [
        max(
            abs(left[at] - right[at]),
            abs(left[at + 1] - right[at + 1]),
            abs(left[at + 2] - right[at + 2]),
        )
        for at in range(0, len(left), 4)
    ]
