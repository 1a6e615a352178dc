"""A table of plain rows, sorted by its headings and usable by keys."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Sequence
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ssio_desktop.ui.theme.theme import theme, tokens
from ssio_desktop.ui.widgets.rows import Column, Index, RowsModel

__all__ = ["Column", "DataTable", "RowsModel"]

T = TypeVar("T")
_MOST_PIECES = 500
_MOST_WRAPPED = 200
"""Rows up to which each gets a height of its own, which takes time for each cell."""

_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_UNFRAMED = ~QStyle.StateFlag.State_HasFocus
"""Worked out once: turning a flag round costs more than painting a cell."""


def _pixels(characters: int, digit: int) -> int:
    """The width of a column of so many characters."""
    return characters * digit + 2 * tokens().space.m


class _Cells(QStyledItemDelegate):
    """Paints a cell's ground as the style does, and its text as the column wishes."""

    def __init__(self, columns: Sequence[Column[Any]], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        # The row is what is current, so no single cell is framed.
        option.state &= _UNFRAMED

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        wraps = cast(QTableView, option.widget).wordWrap()
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if not text:
            return
        # The style would set its words a little further in than those of the heading.
        margin = tokens().space.m
        room = option.rect.adjusted(margin, 0, -margin, 0)
        paint = self._columns[index.column()].paint
        if wraps and paint is not None:
            # A mark stands beside the first line of words.
            room.setHeight(option.fontMetrics.height() + 2 * tokens().space.s)
        elif wraps:
            room.adjust(0, tokens().space.s, 0, 0)
        painter.save()
        painter.setFont(option.font)
        if paint is not None:
            paint(painter, QRectF(room), text)
        else:
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
            painter.setPen(option.palette.color(role))
            if wraps:
                across = option.displayAlignment & Qt.AlignmentFlag.AlignHorizontal_Mask
                painter.drawText(room, _WRAPPED | int(across | Qt.AlignmentFlag.AlignTop), text)
            else:
                elided = option.fontMetrics.elidedText(
                    text.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
                )
                painter.drawText(room, option.displayAlignment, elided)
        painter.restore()


class DataTable(QTableView, Generic[T]):
    """Shows a :class:`RowsModel`.

    opened(row): Enter or a double click. chosen(): the selection became another. arranged(): the
    person gave a column another width, or the rows another order. Whole rows are selected;
    Ctrl+C copies them as text that pastes into a spreadsheet.
    """

    opened = Signal(object)
    chosen = Signal()
    arranged = Signal()

    def __init__(
        self,
        rows: RowsModel[T],
        name: str,
        *,
        several: bool = False,
        shown: int = 0,
        wraps: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """name: what a screen reader calls the table. several: whether more rows than one can be
        selected. shown: the most rows shown without scrolling where the table grows with its
        rows; 0 for one that fills its place. wraps: whether long words go on in a further line, but
        where there are hundreds of rows; where not said, those of a table that grows do."""
        super().__init__(parent)
        self.rows = rows
        self._shown = shown
        self._wraps = shown > 0 if wraps is None else wraps
        self._widths: dict[str, float] = {}
        self._is_spreading = False
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(rows.columns, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(self._wraps)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.horizontalHeader().sectionResized.connect(self._resized)
        self.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self.arranged.emit())
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda: self.chosen.emit())
        if (found := theme()) is not None:
            found.changed.connect(self.measure)
        self.measure()

    def show_rows(self, rows: Iterable[T]) -> None:
        """Show these rows; those of them that were selected stay so, and the place is kept.

        A selection that would be scattered over more than some hundred places is let go."""
        key = self.rows.key
        kept = {key(row) for row in self.selected()}
        current = self.current()
        current_key = key(current) if current is not None else None
        top = self.verticalScrollBar().value()
        self.rows.set_rows(rows)
        self.setWordWrap(self._wraps and self.rows.rowCount() <= _MOST_WRAPPED)
        self._fit_rows()
        if kept or current_key is not None:
            self._restore(kept, current_key)
        self.verticalScrollBar().setValue(top)
        self.updateGeometry()
        self.chosen.emit()

    def selected(self) -> list[T]:
        """The selected rows in the order shown."""
        # By ranges, because Qt's own list of selected rows takes seconds for tens of thousands.
        places = sorted(
            {
                place
                for part in cast(Iterable[QItemSelectionRange], self.selectionModel().selection())
                for place in range(part.top(), part.bottom() + 1)
            }
        )
        return [self.rows.rows[place] for place in places]

    def current(self) -> T | None:
        """The row the keys are at."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def select(self, keys: Iterable[Hashable]) -> None:
        """Select the rows of these keys."""
        self._restore(set(keys), None)

    def measure(self) -> None:
        """Take the measures of the theme in force."""
        size, digit = tokens().size, self.fontMetrics().horizontalAdvance("n")
        # The least first: rows never become lower than the least in force.
        self.verticalHeader().setMinimumSectionSize(size.row)
        self.verticalHeader().setDefaultSectionSize(size.row)
        header = self.horizontalHeader()
        self._is_spreading = True
        header.setMinimumSectionSize(4 * digit)
        for number, column in enumerate(self.rows.columns):
            if column.width:
                header.resizeSection(number, _pixels(column.width, digit))
        self._is_spreading = False
        self._spread()
        self.updateGeometry()

    def arrangement(self) -> str:
        """Widths that the person gave, in characters, and the order of the rows, as JSON."""
        header = self.horizontalHeader()
        section = header.sortIndicatorSection()
        sort: list[object] = []
        if 0 <= section < len(self.rows.columns):
            down = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
            sort = [self.rows.columns[section].id, down]
        return json.dumps({"widths": self._widths, "sort": sort}, sort_keys=True)

    def arrange(self, arrangement: str) -> None:
        """Put back what :meth:`arrangement` gave; what is not understood is passed over."""
        try:
            kept = json.loads(arrangement or "{}")
            widths, sort = dict(kept.get("widths", {})), list(kept.get("sort", []))
        except (ValueError, TypeError, AttributeError):
            return
        numbers = {column.id: number for number, column in enumerate(self.rows.columns)}
        self._widths = {
            name: float(width)
            for name, width in widths.items()
            if name in numbers and isinstance(width, int | float) and 2 <= width <= 500
        }
        if len(sort) == 2 and sort[0] in numbers:
            order = Qt.SortOrder.DescendingOrder if sort[1] else Qt.SortOrder.AscendingOrder
            self.sortByColumn(numbers[sort[0]], order)
        self._spread()

    def forget_arrangement(self) -> None:
        """Back to the widths and the order of one’s first sight."""
        self._widths = {}
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.measure()

    def _resized(self, number: int, before: int, after: int) -> None:
        """A width that a person gave stays, whatever room there is."""
        # A column that is hidden or shown has or had no width; that is nobody's wish.
        if self._is_spreading or not before or not after:
            return
        digit = max(1, self.fontMetrics().horizontalAdvance("n"))
        self._widths[self.rows.columns[number].id] = round(after / digit, 2)
        self.arranged.emit()

    def hide_column(self, column_id: str, hidden: bool) -> None:
        """Leave a column out, such as one that says the same of every row."""
        for number, column in enumerate(self.rows.columns):
            if column.id == column_id:
                self.setColumnHidden(number, hidden)
        self._spread()

    def _spread(self) -> None:
        """Share out the room: the columns without a width get what is left over, though never too
        little; where that is more than there is, those that can be narrower give way. A width
        that a person gave is kept."""
        self._is_spreading = True
        self._spread_columns()
        self._is_spreading = False
        self._fit_rows()

    def _fit_rows(self) -> None:
        """Give each row the height of its words, where they wrap."""
        if not self.wordWrap():
            return
        space, metrics, header = tokens().space, self.fontMetrics(), self.verticalHeader()
        wrapping = [
            (number, self.columnWidth(number) - 2 * space.m)
            for number, column in enumerate(self.rows.columns)
            if column.paint is None and not self.isColumnHidden(number)
        ]
        for place in range(self.rows.rowCount()):
            height = metrics.height()
            for number, width in wrapping:
                text = self.rows.data(self.rows.index(place, number))
                # Most words fit into a line, which is far sooner known than how they wrap.
                if text and metrics.horizontalAdvance(text) > width:
                    wrapped = metrics.boundingRect(0, 0, width, 0, _WRAPPED, text)
                    height = max(height, wrapped.height())
            header.resizeSection(place, max(height + 2 * space.s, tokens().size.row))
        self.updateGeometry()

    def _spread_columns(self) -> None:
        header, digit = self.horizontalHeader(), self.fontMetrics().horizontalAdvance("n")
        shown = [
            (number, column)
            for number, column in enumerate(self.rows.columns)
            if not header.isSectionHidden(number)
        ]
        for number, column in shown:
            if column.id in self._widths:
                header.resizeSection(number, round(self._widths[column.id] * digit))
        own = {number for number, column in shown if column.id in self._widths}
        free = [number for number, column in shown if not column.width and number not in own]
        giving = [
            (number, column) for number, column in shown if column.least and number not in own
        ]
        for number, column in giving:
            header.resizeSection(number, _pixels(column.width, digit))
        taken = sum(header.sectionSize(number) for number, _ in shown if number not in free)
        least = _pixels(24, digit)
        short = taken + least * len(free) - self.viewport().width()
        slack = sum(column.width - column.least for _, column in giving) * digit
        if short > 0 and slack:
            part = min(1.0, short / slack)
            for number, column in giving:
                width = column.width - part * (column.width - column.least)
                header.resizeSection(number, int(width * digit) + 2 * tokens().space.m)
            taken = sum(header.sectionSize(number) for number, _ in shown if number not in free)
        for number in free:
            share = (self.viewport().width() - taken) // len(free)
            header.resizeSection(number, max(_pixels(14, digit) if self._wraps else least, share))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._shown:
            lines = min(self._shown, max(1, self.rows.rowCount()))
            bar = self.horizontalScrollBar()
            extra = bar.sizeHint().height() if bar.isVisible() else 0
            rows = sum(map(self.rowHeight, range(lines))) if self.wordWrap() else 0
            height = self.horizontalHeader().sizeHint().height()
            height += max(rows, lines * tokens().size.row)
            hint.setHeight(height + extra + 2 * self.frameWidth() + 2)
        return hint

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self._shown:
            hint.setHeight(self.sizeHint().height())
        return hint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selected()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.rows.rows[index.row()])

    def copy_selected(self) -> None:
        """Put the selected rows on the clipboard, below their headings."""
        lines = ["\t".join(column.title for column in self.rows.columns)]
        for row in self.selected():
            lines.append(
                "\t".join(" ".join(column.text(row).split()) for column in self.rows.columns)
            )
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _restore(self, kept: set[Hashable], current: Hashable | None) -> None:
        key = self.rows.key
        places = [place for place, row in enumerate(self.rows.rows) if key(row) in kept]
        ranges: list[tuple[int, int]] = []
        for place in places:
            if ranges and ranges[-1][1] == place - 1:
                ranges[-1] = (ranges[-1][0], place)
            else:
                ranges.append((place, place))
        # Qt takes minutes over a selection in tens of thousands of pieces.
        if len(ranges) > _MOST_PIECES:
            ranges.clear()
        chosen = QItemSelection()
        last = max(0, len(self.rows.columns) - 1)
        for top, bottom in ranges:
            chosen.append(
                QItemSelectionRange(self.rows.index(top, 0), self.rows.index(bottom, last))
            )
        if current is not None:
            found = (place for place, row in enumerate(self.rows.rows) if key(row) == current)
            at = next(found, -1)
            if at >= 0:
                flag = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(self.rows.index(at, 0), flag)
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
