"""The layout as a person left it: widths and order of columns, chosen filters, tabs, splitters.

Kept in the settings under one group, by page and name; which filters are kept a page says by
:func:`keep_choice`.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QSplitter, QTabWidget, QWidget

from ssio_desktop.ui.widgets.table import DataTable

GROUP = "layout"
_KEPT = "keptChoice"
_LET_BE = "choiceMadeByPlace"


def keep_choice(box: QComboBox) -> QComboBox:
    """Have what is chosen in a box remembered from one sitting to the next."""
    box.setProperty(_KEPT, True)
    return box


def keep_tick(box: QCheckBox) -> QCheckBox:
    """Have a tick remembered from one sitting to the next."""
    box.setProperty(_KEPT, True)
    return box


def choose_for_place(box: QComboBox, value: str) -> None:
    """Choose what a place asks for, if it is offered. That is not a choice to be kept, and the one
    that was kept does not come in its way."""
    box.setProperty(_LET_BE, True)
    box.setCurrentIndex(max(0, box.findData(value)))


class Remembering(QObject):
    """Puts a page's layout back when the page is made, and notes each change of it."""

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def watch(self, page_id: str, page: QWidget) -> None:
        """Put back the layout of a page that was just made, and keep it from now on."""
        for table in page.findChildren(DataTable):
            self._watch_table(self._key(page_id, table), table)
        for tabs in page.findChildren(QTabWidget):
            self._watch_tabs(self._key(page_id, tabs), tabs)
        for splitter in page.findChildren(QSplitter):
            self._watch_splitter(self._key(page_id, splitter), splitter)
        for box in page.findChildren(QComboBox):
            if box.property(_KEPT):
                self._watch_box(self._key(page_id, box), box)
        for tick in page.findChildren(QCheckBox):
            if tick.property(_KEPT):
                self._watch_tick(self._key(page_id, tick), tick)

    def reset(self, *pages: QWidget) -> None:
        """Forget everything, and set these pages as if nothing had ever been changed."""
        self._settings.remove(GROUP)
        for page in pages:
            for table in page.findChildren(DataTable):
                table.forget_arrangement()
            for tabs in page.findChildren(QTabWidget):
                tabs.setCurrentIndex(0)
            for box in page.findChildren(QComboBox):
                if box.property(_KEPT) and box.currentIndex() > 0:
                    box.setCurrentIndex(0)
                    box.activated.emit(0)
            for tick in page.findChildren(QCheckBox):
                if tick.property(_KEPT) and tick.isChecked():
                    tick.setChecked(False)
                    tick.clicked.emit(False)
        # What the pages did while they were set back is not a choice to be kept.
        self._settings.remove(GROUP)

    def _watch_table(self, key: str, table: DataTable[object]) -> None:
        table.arrange(str(self._settings.value(key, "") or ""))
        table.arranged.connect(lambda: self._settings.setValue(key, table.arrangement()))

    def _watch_tabs(self, key: str, tabs: QTabWidget) -> None:
        last = _number(self._settings.value(key))
        if last is not None and 0 <= last < tabs.count():
            tabs.setCurrentIndex(last)
        tabs.currentChanged.connect(lambda at: self._settings.setValue(key, at))

    def _watch_splitter(self, key: str, splitter: QSplitter) -> None:
        kept = self._settings.value(key)
        if isinstance(kept, QByteArray):
            splitter.restoreState(kept)
        splitter.splitterMoved.connect(
            lambda *_: self._settings.setValue(key, splitter.saveState())
        )

    def _watch_box(self, key: str, box: QComboBox) -> None:
        # An empty value is a choice too, such as “All schools” where one’s own stand first.
        is_kept = self._settings.contains(key)
        wanted = str(self._settings.value(key, "") or "")
        box.activated.connect(lambda _: self._settings.setValue(key, str(box.currentData() or "")))
        if not is_kept or _choose(box, wanted):
            return
        # Its choices arrive with the data; the page then keeps what is chosen by itself.
        waiting = QTimer(box, singleShot=True, interval=0)
        waiting.timeout.connect(partial(_choose, box, wanted))
        once = Qt.ConnectionType.SingleShotConnection

        def offered() -> None:
            if box.findData(wanted) >= 0:
                waiting.start()
            else:
                box.model().rowsInserted.connect(offered, once)

        box.model().rowsInserted.connect(offered, once)

    def _watch_tick(self, key: str, tick: QCheckBox) -> None:
        tick.setChecked(str(self._settings.value(key, "")).lower() == "true")
        tick.clicked.connect(lambda: self._settings.setValue(key, tick.isChecked()))

    @staticmethod
    def _key(page_id: str, widget: QWidget) -> str:
        said = widget.text() if isinstance(widget, QCheckBox) else ""
        name = widget.objectName() or widget.accessibleName() or said or type(widget).__name__
        return f"{GROUP}/{page_id}/{type(widget).__name__}/{name}".replace("\\", "-")


def _choose(box: QComboBox, wanted: str) -> bool:
    """Choose a value as a person would; False where it is not offered."""
    if box.property(_LET_BE):
        return True
    at = box.findData(wanted)
    if at < 0:
        return False
    if at != box.currentIndex():
        box.setCurrentIndex(at)
        box.activated.emit(at)
    return True


def _number(value: object) -> int | None:
    text = str(value)
    return int(text) if text.isdecimal() else None
