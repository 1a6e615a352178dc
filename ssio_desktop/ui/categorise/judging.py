"""The five judgements of a criterion as segments in a row, for mouse and keyboard alike."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from ssio_desktop.domain.framework import JUDGEMENTS, Framework, Judgement
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.theme.theme import tokens


class JudgementBar(QWidget):
    """Which of the five judgements was made. The keys 1 to 5 choose, arrows move.

    judged(str) is emitted when a person chooses. How many stand in a row follows from ``fit``.
    """

    judged = Signal(str)

    def __init__(self, framework: Framework, about: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._segments: dict[Judgement, QRadioButton] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(tokens().space.xs)
        for number, judgement in enumerate(JUDGEMENTS):
            label = framework.label(judgement)
            segment = QRadioButton(label)
            segment.setProperty("part", "segment")
            segment.setAccessibleName(f"{label}: {about}")
            segment.setToolTip(f"{label} ({number + 1})")
            segment.clicked.connect(lambda _=False, chosen=judgement: self.judged.emit(chosen))
            self._group.addButton(segment, number)
            self._segments[judgement] = segment
        self.setAccessibleName(
            translate("JudgementBar", "Judgement of: {about}").format(about=about)
        )

        self.fit(0)

    def fit(self, width: int) -> None:
        """Arrange the segments for this many pixels: five, three, two in a row, or one."""
        least = max(segment.sizeHint().width() for segment in self._segments.values())
        most = max(1, width // (least + tokens().space.xs))
        columns = 5 if most >= 5 else min(most, 3)
        if columns == self._columns:
            return
        self._columns = columns
        for number, segment in enumerate(self._segments.values()):
            self._grid.addWidget(segment, number // columns, number % columns)
        for column in range(5):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def show_judgement(self, judgement: Judgement) -> None:
        """Show a judgement without telling anybody."""
        self._segments[judgement].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(JUDGEMENTS) and not event.modifiers():
            self._segments[JUDGEMENTS[number]].setFocus()
            self._segments[JUDGEMENTS[number]].click()
            return
        super().keyPressEvent(event)
