"""Icons by name, drawn from SVG in the palette's colours and crisp at every scale.

A drawing is made once in each size and then only coloured, and an icon that was made is given out
again: a page of buttons asks for some twelve pictures a button.
"""

from __future__ import annotations

from math import ceil
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class IconSet:
    """The SVG files of one folder. A name without a file gives an empty icon."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, bytes] = {}
        self._shapes: dict[tuple[str, int, int], QPixmap] = {}
        self._pixmaps: dict[tuple[str, str, int, int, int], QPixmap] = {}
        self._icons: dict[tuple[object, ...], QIcon] = {}

    def pixmap(
        self, name: str, colour: str, size: int, ratio: float = 1.0, gap: int = 0
    ) -> QPixmap:
        """One icon in one colour, size logical pixels square, with a gap after it."""
        pixels = max(1, round(size * ratio))
        key = (name, colour, size, pixels, gap)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._coloured(name, colour, pixels, round(gap * ratio))
            found.setDevicePixelRatio(pixels / size)
            self._pixmaps[key] = found
        return found

    def icon(
        self,
        name: str,
        colour: str,
        size: int,
        *,
        disabled: str,
        checked: str,
        selected: str,
        gap: int = 0,
    ) -> QIcon:
        """An icon with its colours for resting, disabled and checked controls and selected rows.

        gap: room after it, where words follow that the style sheet would set too close.
        """
        ratios = self._ratios()
        key = (name, colour, size, disabled, checked, selected, gap, ratios)
        icon = self._icons.get(key)
        if icon is not None:
            return icon
        self._icons[key] = icon = QIcon()
        for ratio in ratios:
            icon.addPixmap(self.pixmap(name, colour, size, ratio, gap))
            icon.addPixmap(self.pixmap(name, disabled, size, ratio, gap), QIcon.Mode.Disabled)
            icon.addPixmap(self.pixmap(name, selected, size, ratio, gap), QIcon.Mode.Selected)
            icon.addPixmap(
                self.pixmap(name, checked, size, ratio, gap), QIcon.Mode.Normal, QIcon.State.On
            )
        return icon

    @staticmethod
    def _ratios() -> tuple[int, ...]:
        """The whole pixel ratios that the screens there are need; a picture for each."""
        screens = QGuiApplication.screens()
        return tuple(sorted({1, *(ceil(each.devicePixelRatio()) for each in screens)}))

    def _coloured(self, name: str, colour: str, pixels: int, gap: int) -> QPixmap:
        key = (name, pixels, gap)
        if key not in self._shapes:
            self._shapes[key] = self._draw(self._source(name), pixels, gap)
        pixmap = QPixmap(self._shapes[key])
        painter = QPainter(pixmap)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(pixmap.rect(), QColor(colour))
        painter.end()
        return pixmap

    def _source(self, name: str) -> bytes:
        if name not in self._sources:
            file = self._folder / f"{name}.svg"
            self._sources[name] = file.read_bytes() if name and file.is_file() else b""
        return self._sources[name]

    @staticmethod
    def _draw(source: bytes, pixels: int, gap: int) -> QPixmap:
        """The shape in black, the icon's one colour being ``currentColor``."""
        pixmap = QPixmap(QSize(pixels + gap, pixels))
        pixmap.fill(Qt.GlobalColor.transparent)
        if source:
            painter = QPainter(pixmap)
            QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, pixels, pixels))
            painter.end()
        return pixmap
