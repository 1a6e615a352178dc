"""Icons by name, drawn from SVG in the palette's colours and crisp at every scale."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_RATIOS = (1, 2, 3)


class IconSet:
    """The SVG files of one folder. A name without a file gives an empty icon."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, bytes] = {}
        self._pixmaps: dict[tuple[str, str, int, int, int], QPixmap] = {}

    def pixmap(
        self, name: str, colour: str, size: int, ratio: float = 1.0, gap: int = 0
    ) -> QPixmap:
        """One icon in one colour, size logical pixels square, with a gap after it."""
        pixels = max(1, round(size * ratio))
        key = (name, colour, size, pixels, gap)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._draw(self._source(name, colour), pixels, round(gap * ratio))
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
        icon = QIcon()
        for ratio in _RATIOS:
            icon.addPixmap(self.pixmap(name, colour, size, ratio, gap))
            icon.addPixmap(self.pixmap(name, disabled, size, ratio, gap), QIcon.Mode.Disabled)
            icon.addPixmap(self.pixmap(name, selected, size, ratio, gap), QIcon.Mode.Selected)
            icon.addPixmap(
                self.pixmap(name, checked, size, ratio, gap), QIcon.Mode.Normal, QIcon.State.On
            )
        return icon

    def _source(self, name: str, colour: str) -> bytes:
        if name not in self._sources:
            file = self._folder / f"{name}.svg"
            self._sources[name] = file.read_bytes() if name and file.is_file() else b""
        return self._sources[name].replace(b"currentColor", colour.encode())

    @staticmethod
    def _draw(source: bytes, pixels: int, gap: int) -> QPixmap:
        pixmap = QPixmap(QSize(pixels + gap, pixels))
        pixmap.fill(Qt.GlobalColor.transparent)
        if source:
            painter = QPainter(pixmap)
            QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, pixels, pixels))
            painter.end()
        return pixmap
