"""Plain rows under columns, as a model for tables: fast with tens of thousands, and sorted.

It takes rows as they are and knows no data; what a column says of a row is the column's business.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ssio_desktop.ui.language import said

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
_ORIGIN = QModelIndex()
_MOST_ORDERS = 200_000

PaintCell = Callable[[QPainter, QRectF, str], None]
"""Paints a cell's text in its own way into the room left of the cell's padding."""


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """One column. text: what it says of a row. order: what it sorts by, the text where not given;
    rows for which it is None stand last either way. says: what a screen reader hears instead.

    width: in characters; 0 shares what is left over. least: what it gives way to where there is
    little room; 0 for one that keeps its width. paint: for what is more than text.
    """

    id: str
    title: str
    text: Callable[[T], str]
    order: Callable[[T], Any] | None = None
    align: Literal["left", "right", "centre"] = "left"
    width: int = 0
    least: int = 0
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
            return said(column.text(row))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[column.align]
        if role == Qt.ItemDataRole.ToolTipRole and column.hint is not None:
            return said(column.hint(row)) or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return said((column.says or column.text)(row))
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
            return said(self.columns[section].title)
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
