"""One section of a form on the screen, with the ways to the sections before and after it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ssio_desktop.ui.forms.link import Link
from ssio_desktop.ui.forms.nodes import NodeColumn
from ssio_desktop.ui.forms.sections import Section
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.scrolling import Body
from ssio_desktop.ui.widgets.text import Text, heading

_SETTLING = 200
"""Milliseconds after which what appeared in a section has its final height."""


class SectionPage(QScrollArea):
    """Draws one section. turned(step): -1 for the section before, 1 for the one after."""

    turned = Signal(int)

    def __init__(self, link: Link, section: Section) -> None:
        super().__init__()
        space = tokens().space
        self.key = section.key
        self._held: tuple[QWidget, int] | None = None
        self._settling = QTimer(self, singleShot=True, interval=_SETTLING)
        self._settling.timeout.connect(self._let_go)
        self.verticalScrollBar().rangeChanged.connect(self._resettled)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = Body()
        column = QWidget()
        column.setMaximumWidth(tokens().size.measure + 2 * space.l)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._across = across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, space.l, 0)
        across.addWidget(column, 1)
        across.addStretch(0)
        self._place = Text("", "overline")
        self._heading = heading("", "heading", focusable=True)
        self._hint = Text("", "muted")
        self._nodes = NodeColumn(link, headed=False)
        self._before = button("", lambda: self.turned.emit(-1), icon="arrow-left", kind="quiet")
        self._after = button("", lambda: self.turned.emit(1), icon="arrow-right")
        self._after.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(2, space.xs, 2, space.xxl)
        layout.setSpacing(space.xl)
        titles = QVBoxLayout()
        titles.setSpacing(space.xxs)
        for line in (self._place, self._heading, self._hint):
            titles.addWidget(line)
        layout.addLayout(titles)
        layout.addWidget(self._nodes)
        turns = QHBoxLayout()
        turns.addWidget(self._before)
        turns.addStretch(1)
        turns.addWidget(self._after)
        layout.addLayout(turns)
        layout.addStretch(1)
        self.setWidget(body)

    def show_section(self, section: Section, before: str, after: str, place: str) -> None:
        """Draw the section as it stands. before, after: titles of its neighbours, or empty."""
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self._heading.setText(section.title)
        self._hint.setText(section.hint)
        self._hint.setVisible(bool(section.hint))
        self.setAccessibleName(section.title)
        self._nodes.show_nodes(section.nodes)
        for turn, title, words in (
            (self._before, before, self.tr("Previous section")),
            (self._after, after, self.tr("Next section")),
        ):
            turn.setText(words)
            turn.setToolTip(title)
            turn.setAccessibleName(f"{words}: {title}")
            turn.setVisible(bool(title))

    def focus_heading(self) -> None:
        """Go to the section's heading, where reading begins."""
        self.verticalScrollBar().setValue(0)
        self._heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that a widget and what belongs to it is in view."""
        self._across.activate()
        self.ensureWidgetVisible(widget, 0, tokens().space.xxl)

    def anchor(self) -> tuple[QWidget, int] | None:
        """The control with the focus and how far below the top of the view it is."""
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            return None
        return focused, focused.mapTo(self.viewport(), focused.rect().topLeft()).y()

    def hold(self, anchor: tuple[QWidget, int] | None) -> None:
        """After things appeared or went: keep the control with the focus where it was."""
        if anchor is not None:
            self._held = anchor
            self._settling.start()
            QTimer.singleShot(0, self, self._hold)

    def _resettled(self, *_: int) -> None:
        # What appeared takes its final height in steps, as it is styled and laid out.
        if self._held is not None:
            QTimer.singleShot(0, self, self._hold)

    def _let_go(self) -> None:
        self._held = None

    def _hold(self) -> None:
        if self._held is None or not self._held[0].hasFocus():
            return
        focused, was = self._held
        moved = focused.mapTo(self.viewport(), focused.rect().topLeft()).y() - was
        if moved:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + moved)
