"""The best fit as a picture with its numbers in words: a bar for each category."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ssio_desktop.domain.best_fit_types import BestFit, CategoryFit
from ssio_desktop.domain.framework import Framework
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.tags import category_tag, tag
from ssio_desktop.ui.widgets.text import Text


class FitBar(QWidget):
    """A share from 0 to 1 as a bar, with a mark where “mostly met” begins."""

    def __init__(self, share: float | None, mark: float, strong: bool) -> None:
        super().__init__()
        self._share, self._mark, self._strong = share, mark, strong
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(5 * tokens().type.body, tokens().type.body)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens().colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        height = max(8.0, self.height() * 0.5)
        box = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setBrush(QColor(colours.edge))
        painter.drawRoundedRect(box, height / 2, height / 2)
        if self._share:
            box.setWidth(max(height, box.width() * self._share))
            painter.setBrush(QColor(colours.accent if self._strong else colours.muted))
            painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setBrush(QColor(colours.text))
        painter.drawRect(QRectF(self.width() * self._mark - 1, 0, 2, self.height()))
        painter.end()


class FitTable(QWidget):
    """Every category with its bar, its per cent and its counts; the suggested one marked."""

    def __init__(self, framework: Framework, fit: BestFit) -> None:
        super().__init__()
        space = tokens().space
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(space.l)
        layout.setVerticalSpacing(space.s)
        for column, stretch in ((1, 3), (2, 2), (3, 3)):
            layout.setColumnStretch(column, stretch)
        for line, each in enumerate(fit.fits):
            category = framework.category(each.category)
            chosen = each.category == fit.base
            layout.addWidget(category_tag(each.category), line, 0)
            layout.addWidget(
                Text(category.name if category else "", "strong" if chosen else "body"), line, 1
            )
            share = float(each.fit) if each.fit is not None else None
            bar = FitBar(share, framework.rule.mostly_met / 100, chosen)
            words = self._words(each)
            bar.setAccessibleName(f"{each.category}: {words}")
            layout.addWidget(bar, line, 2)
            layout.addWidget(Text(words, "caption"), line, 3)
            if chosen:
                layout.addWidget(tag(self.tr("Best fit"), "success"), line, 4)
            elif each.category in fit.close_to:
                layout.addWidget(tag(self.tr("Close"), "caution"), line, 4)

    def _words(self, fit: CategoryFit) -> str:
        if fit.percent is None:
            return self.tr("nothing known")
        return self.tr("{percent} % · {met} met, {partly} partly, {not_met} not").format(
            percent=fit.percent, met=fit.met, partly=fit.partly, not_met=fit.not_met
        )
