"""Schools by category as bars, each with its code, name and number in words beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ssio_desktop.services.home import CategoryCount
from ssio_desktop.ui.language import said
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.theme.tokens import Swatch
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import link_inset, may_shrink
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import counted


def swatch_of(code: str) -> Swatch:
    """The colours of a category; vulnerable ones share theirs, unknown ones are neutral."""
    colours = tokens().colours
    found = colours.categories.get(code)
    if found is None and code.endswith("TV"):
        found = colours.categories.get("TV")
    return found or colours.tones["neutral"]


def code_tag(code: str) -> QLabel:
    """A category's code in its colours; a dash where there is none."""
    swatch = swatch_of(code)
    made = QLabel(code or "–")
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("part", "tag")
    made.setProperty("tone", "neutral")
    made.setStyleSheet(
        f"background: {swatch.fill}; color: {swatch.text}; border: 1px solid {swatch.edge};"
    )
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


class Bar(QWidget):
    """A bar that fills a share of its width. share: from 0 to 1. inset: pixels left free before."""

    def __init__(self, share: float, swatch: Swatch, words: str, inset: int = 0) -> None:
        super().__init__()
        self._share = share
        self._inset = inset
        self._swatch = swatch
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        measures = tokens()
        return QSize(round(120 * measures.text_scale), measures.size.small_icon // 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        measures = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(self._inset + 0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(measures.colours.sunken))
        painter.drawRoundedRect(area, 3, 3)
        if self._share > 0:
            area.setWidth(max(6.0, area.width() * self._share))
            painter.setPen(QPen(QColor(self._swatch.edge), 1))
            painter.setBrush(QColor(self._swatch.edge))
            painter.drawRoundedRect(area, 3, 3)
        painter.end()


class CategoryBars(QWidget):
    """One line for each category. chosen: called with a code when its name is pressed."""

    def __init__(
        self, counts: Sequence[CategoryCount], chosen: Callable[[str], None] | None = None
    ) -> None:
        super().__init__()
        space = tokens().space
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(space.m)
        grid.setVerticalSpacing(space.xxs)
        grid.setColumnStretch(1, 1)
        most = max((each.schools for each in counts), default=0)
        top, middle = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
        inset = link_inset() if chosen is not None else 0
        for place, each in enumerate(counts):
            line = place * 2
            words = self.words(each)
            grid.addWidget(code_tag(each.code), line, 0, middle)
            grid.addWidget(self._name(each, words, chosen), line, 1)
            number = Text(str(each.schools), "strong" if each.schools else "muted", wrap=False)
            number.setAccessibleName(words)
            grid.addWidget(number, line, 2, Qt.AlignmentFlag.AlignRight | middle)
            share = each.schools / most if most else 0.0
            bar = Bar(share, swatch_of(each.code), words, inset)
            grid.addWidget(bar, line + 1, 1, 1, 2, top)
            if place < len(counts) - 1:
                grid.setRowMinimumHeight(line + 1, tokens().size.small_icon + space.s)
        tags = [grid.itemAtPosition(place * 2, 0) for place in range(len(counts))]
        # All codes as wide as the widest, so that the names begin on one line.
        widgets = [found for item in tags if item is not None and (found := item.widget())]
        for widget in widgets:
            widget.ensurePolished()
        widest = max((widget.sizeHint().width() for widget in widgets), default=0)
        for widget in widgets:
            widget.setFixedWidth(widest)

    @staticmethod
    def _name(each: CategoryCount, words: str, chosen: Callable[[str], None] | None) -> QWidget:
        if chosen is None or not each.schools:
            text = Text(each.name, "body" if each.schools else "muted")
            text.setContentsMargins(link_inset() if chosen is not None else 0, 0, 0, 0)
            return text
        made = button(each.name, partial(chosen, each.code), kind="link")
        made.setAccessibleName(words)
        return may_shrink(made)

    def words(self, each: CategoryCount) -> str:
        """A line as a sentence, for a screen reader."""
        schools = counted(each.schools, self.tr("school"), self.tr("schools"))
        return f"{each.code} {said(each.name)}: {schools}".strip()
