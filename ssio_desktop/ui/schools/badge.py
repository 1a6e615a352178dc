"""A category's code in its colours, painted, for tables and strips."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.theme.tokens import Swatch


def swatch(code: str) -> Swatch:
    """The colours of a category; quiet ones for a code of another framework."""
    colours = tokens().colours
    if code.upper().endswith("TV"):
        return colours.categories["TV"]
    return colours.categories.get(code, colours.tones["neutral"])


def badge_font(font: QFont) -> QFont:
    """The type of a badge's code."""
    bold = QFont(font)
    bold.setPixelSize(tokens().type.caption)
    bold.setBold(True)
    return bold


def badge_size(code: str, font: QFont) -> QSize:
    """The room a badge takes, in pixels."""
    metrics = QFontMetrics(badge_font(font))
    space = tokens().space
    width = max(metrics.horizontalAdvance(code), metrics.horizontalAdvance("3a"))
    return QSize(width + 2 * space.s, metrics.height() + space.xs)


def paint_badge(painter: QPainter, rect: QRectF, code: str, font: QFont) -> None:
    """Paint a badge into a rectangle."""
    _paint(painter, rect, code, font, swatch(code))


def paint_in_cell(painter: QPainter, room: QRectF, code: str) -> None:
    """Paint a badge at the left of a table's cell, in its middle."""
    size = badge_size(code, painter.font())
    top = room.top() + (room.height() - size.height()) / 2
    paint_badge(
        painter,
        QRectF(room.left(), top, size.width(), size.height()),
        code,
        painter.font(),
    )


def paint_word(colours: Swatch, painter: QPainter, room: QRectF, text: str) -> None:
    """Paint a word in its colours as a badge at the left of a table's cell."""
    size = badge_size(text, painter.font())
    top = room.top() + (room.height() - size.height()) / 2
    box = QRectF(room.left(), top, size.width(), size.height())
    _paint(painter, box, text, painter.font(), colours)


def _paint(painter: QPainter, rect: QRectF, text: str, font: QFont, colours: Swatch) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.edge), 1))
    painter.setBrush(QColor(colours.fill))
    radius = tokens().radius.badge
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(QColor(colours.text))
    painter.setFont(badge_font(font))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
