"""What a search is narrowed to: kind, school, term, officer, time, and whether what was replaced
is found too."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ssio_desktop.services.searching import KINDS, Choices, Wanted
from ssio_desktop.ui.language import said
from ssio_desktop.ui.search.rows import HELP, kind_words
from ssio_desktop.ui.shell.remembering import keep_choice
from ssio_desktop.ui.theme.theme import theme, tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.choice_box import ChoiceBox
from ssio_desktop.ui.widgets.flow import FlowLayout


class SearchFilters(QWidget):
    """changed(): another choice was made."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._days: dict[str, tuple[date | None, date | None]] = {}
        self.kind = _box(self.tr("Kind"))
        self.school = _box(self.tr("School"))
        self.term = _box(self.tr("Term"))
        self.officer = _box(self.tr("Written by"))
        self.time = _box(self.tr("Time"))
        self.former = QCheckBox(self.tr("Earlier versions and withdrawn"))
        self.former.setAccessibleDescription(
            self.tr("Also find what was replaced or taken out since")
        )
        self.clear_button = button(self.tr("Clear filters"), self.clear, kind="link")
        self.boxes = (self.kind, self.school, self.term, self.officer, self.time)
        row = FlowLayout(self, across=tokens().space.s, down=tokens().space.s)
        for box in self.boxes:
            row.addWidget(box)
            box.activated.connect(self._tell)
        row.addWidget(self.former)
        row.addWidget(self.clear_button)
        self.former.clicked.connect(self._tell)
        kinds = [(kind_words(kind), kind) for kind in (*KINDS, HELP)]
        _fill(self.kind, self.tr("Everything"), kinds)
        self._measure()
        self._show_clear()
        if (found := theme()) is not None:
            found.changed.connect(self._measure)

    def offer(self, choices: Choices) -> None:
        """Fill the boxes with what there is, keeping what was chosen."""
        year = choices.academic_year
        before = date(year.year - 1, 9, 1)
        self._days = {
            "month": (choices.today - timedelta(days=30), None),
            "year": (year, None),
            "before": (before, year - timedelta(days=1)),
        }
        schools = [(name, urn) for urn, name in choices.schools]
        officers = [(name, key) for key, name in choices.officers]
        _fill(self.school, self.tr("Every school"), schools)
        _fill(self.term, self.tr("Every term"), [(said(t.title), str(t)) for t in choices.terms])
        _fill(self.officer, self.tr("Written by anyone"), officers)
        _fill(
            self.time,
            self.tr("At any time"),
            [
                (self.tr("The last 30 days"), "month"),
                (self.tr("This academic year"), "year"),
                (self.tr("Last academic year"), "before"),
            ],
        )

    def wanted(self, text: str) -> Wanted:
        """What is looked for, with the filters in force."""
        kind = _value(self.kind)
        first, last = self._days.get(_value(self.time), (None, None))
        return Wanted(
            text,
            kind=kind if kind in KINDS else "",
            urn=_value(self.school),
            term=_value(self.term),
            officer=_value(self.officer),
            first=first,
            last=last,
            former=self.former.isChecked(),
        )

    @property
    def only_help(self) -> bool:
        """Whether nothing but the help is looked through."""
        return _value(self.kind) == HELP

    @property
    def with_help(self) -> bool:
        """Whether the help is looked through: no filter speaks of the record."""
        others = (self.school, self.term, self.officer, self.time)
        return _value(self.kind) in ("", HELP) and not any(_value(box) for box in others)

    def clear(self) -> None:
        """Narrow nothing any more."""
        narrowed = [box for box in self.boxes if box.currentIndex() > 0]
        for box in narrowed:
            box.setCurrentIndex(0)
        self.former.setChecked(False)
        for box in narrowed:
            box.activated.emit(0)  # so that the clearing is remembered as well
        if not narrowed:
            self._tell()

    def _tell(self) -> None:
        self._show_clear()
        self.changed.emit()

    def _show_clear(self) -> None:
        narrowed = any(_value(box) for box in self.boxes)
        self.clear_button.setVisible(narrowed or self.former.isChecked())

    def _measure(self) -> None:
        for box in self.boxes:
            box.setMaximumWidth(16 * tokens().type.body)


def _box(name: str) -> QComboBox:
    return keep_choice(ChoiceBox(name))


def _value(box: QComboBox) -> str:
    return str(box.currentData() or "")


def _fill(box: QComboBox, every: str, entries: Iterable[tuple[str, str]]) -> None:
    chosen = box.currentData()
    box.clear()
    box.addItem(every, "")
    for words, value in entries:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
