"""A table of plain rows: fast with tens of thousands, sorted by its headings, usable by keys.

It takes rows as they are and knows no data; what a column says of a row is the column's business.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar, cast

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPalette, QResizeEvent
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

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_MOST_ORDERS = 200_000
_MOST_PIECES = 500
_ORIGIN = QModelIndex()

PaintCell = Callable[[QPainter, QRectF, str], None]
"""Paints a cell's text in its own way into the room left of the cell's padding."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column. text: what it says of a row. order: what it sorts by, the text where not given;
    rows for which it is None stand last either way. says: what a screen reader hears instead.

    width: in characters; 0 shares what is left over. paint: for what is more than text.
    """

    id: str
    title: str
    text: Callable[[T], str]
    order: Callable[[T], Any] | None = None
    align: Literal["left", "right", "centre"] = "left"
    width: int = 0
    says: Callable[[T], str] | None = None
    hint: Callable[[T], str] | None = None
    paint: PaintCell | None = None


class RowsModel(QAbstractTableModel, Generic[T]):
    """Rows under columns. key names a row, so that a selection outlives a refresh."""

    def __init__(
        self,
        columns: Sequence[Column[T]],
        key: Callable[[T], Hashable],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.key = key
        self._given: list[T] = []
        self._rows: list[T] = []
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self._orders: dict[int, tuple[T, Any]] = {}

    @property
    def rows(self) -> Sequence[T]:
        """The rows in the order shown."""
        return self._rows

    def set_rows(self, rows: Iterable[T]) -> None:
        """Show these rows, sorted as those before them were."""
        self.beginResetModel()
        self._given = list(rows)
        self._arrange()
        self.endResetModel()

    def rowCount(self, parent: Index = _ORIGIN) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ORIGIN) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column, row = self.columns[index.column()], self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[column.align]
        if role == Qt.ItemDataRole.ToolTipRole and column.hint is not None:
            return column.hint(row) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return (column.says or column.text)(row)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[self.columns[section].align]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a negative one gives the order in which the rows came."""
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        keys = [self.key(self._rows[index.row()]) for index in kept]
        self._sorted = (column, order) if column >= 0 else None
        self._orders.clear()
        self._arrange()
        if kept:
            places = {self.key(row): place for place, row in enumerate(self._rows)}
            fresh = [
                self.index(places[key], index.column())
                for key, index in zip(keys, kept, strict=True)
            ]
            self.changePersistentIndexList(kept, fresh)
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        if self._sorted is None:
            self._rows = list(self._given)
            return
        number, order = self._sorted
        orders = [self._order(self.columns[number], row) for row in self._given]
        pairs = list(zip(orders, self._given, strict=True))
        told = [pair for pair in pairs if pair[0] is not None]
        silent = [row for value, row in pairs if value is None]
        told.sort(key=lambda pair: pair[0], reverse=order is Qt.SortOrder.DescendingOrder)
        self._rows = [row for _, row in told] + silent

    def _order(self, column: Column[T], row: T) -> Any:
        """What a row sorts by, remembered, because the same rows come back with each keystroke of
        a search. Kept with the row itself, whose id is then nobody else's."""
        kept = self._orders.get(id(row))
        if kept is None:
            if len(self._orders) >= _MOST_ORDERS:
                self._orders.clear()
            by = column.order or (lambda each: column.text(each).casefold() or None)
            kept = self._orders[id(row)] = (row, by(row))
        return kept[1]


_ALIGNED = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "centre": Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter,
}


class _Cells(QStyledItemDelegate):
    """Paints a cell's ground as the style does, and its text as the column wishes."""

    def __init__(self, columns: Sequence[Column[Any]], parent: QWidget) -> None:
        super().__init__(parent)
        self._columns = columns

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        # The row is what is current, so no single cell is framed.
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if not text:
            return
        # The style would set its words a little further in than those of the heading.
        margin = tokens().space.m
        room = option.rect.adjusted(margin, 0, -margin, 0)
        paint = self._columns[index.column()].paint
        painter.save()
        painter.setFont(option.font)
        if paint is not None:
            paint(painter, QRectF(room), text)
        else:
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            role = QPalette.ColorRole.HighlightedText if is_chosen else QPalette.ColorRole.Text
            painter.setPen(option.palette.color(role))
            elided = option.fontMetrics.elidedText(
                text.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, option.displayAlignment, elided)
        painter.restore()


class DataTable(QTableView, Generic[T]):
    """Shows a :class:`RowsModel`.

    opened(row): Enter or a double click. chosen(): the selection became another. Whole rows are
    selected; Ctrl+C copies them as text that pastes into a spreadsheet.
    """

    opened = Signal(object)
    chosen = Signal()

    def __init__(
        self,
        rows: RowsModel[T],
        name: str,
        *,
        several: bool = False,
        shown: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """name: what a screen reader calls the table. several: whether more rows than one can be
        selected. shown: the most rows shown without scrolling where the table grows with its
        rows; 0 for one that fills its place."""
        super().__init__(parent)
        self.rows = rows
        self._shown = shown
        self.setModel(rows)
        self.setAccessibleName(name)
        self.setItemDelegate(_Cells(rows.columns, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if several else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
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
        self.verticalHeader().setDefaultSectionSize(size.row)
        self.verticalHeader().setMinimumSectionSize(size.row)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(4 * digit)
        for number, column in enumerate(self.rows.columns):
            if column.width:
                header.resizeSection(number, column.width * digit + 2 * tokens().space.m)
        self._spread()
        self.updateGeometry()

    def hide_column(self, column_id: str, hidden: bool) -> None:
        """Leave a column out, such as one that says the same of every row."""
        for number, column in enumerate(self.rows.columns):
            if column.id == column_id:
                self.setColumnHidden(number, hidden)
        self._spread()

    def _spread(self) -> None:
        """Give what is left over to the columns without a width, though never too little."""
        header = self.horizontalHeader()
        shown = [
            (number, column)
            for number, column in enumerate(self.rows.columns)
            if not header.isSectionHidden(number)
        ]
        free = [number for number, column in shown if not column.width]
        taken = sum(header.sectionSize(number) for number, column in shown if column.width)
        least = 20 * self.fontMetrics().horizontalAdvance("n")
        for number in free:
            share = (self.viewport().width() - taken) // len(free)
            header.resizeSection(number, max(least, share))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self._shown:
            lines = min(self._shown, max(1, self.rows.rowCount()))
            bar = self.horizontalScrollBar()
            extra = bar.sizeHint().height() if bar.isVisible() else 0
            height = self.horizontalHeader().sizeHint().height() + lines * tokens().size.row
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
