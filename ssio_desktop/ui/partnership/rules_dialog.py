"""The dialog of the authority's rules of partnership boards: who makes a quorum, when boards are
proposed, and what one counts as."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from ssio_desktop.domain.casework.boards import ROLE_WORDS
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.domain.typed_numbers import read_typed_number
from ssio_desktop.services.casework.partnership.own_rules import RulesOfDay
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.wording import either

Group = tuple[str, ...]
_SCHOOL: tuple[Group, ...] = (("head", "chair"), ("head",), ("chair",), ())
_AUTHORITY: tuple[Group, ...] = (
    ("service", "learning", "director"),
    ("learning", "director"),
    ("director",),
    (),
)


class RulesDialog(FormDialog):
    """then is called with what :func:`~ssio_desktop.services.casework.partnership.own_rules.change`
    takes."""

    def __init__(
        self, found: RulesOfDay, then: Callable[[date, dict[str, Any]], object], parent: QWidget
    ) -> None:
        series, groups = found.series, found.quorum.groups
        self.begins = day_field(found.day)
        self.least = QLineEdit(str(found.quorum.least))
        self.groups = [_group_box(_SCHOOL, groups[:1]), _group_box(_AUTHORITY, groups[1:2])]
        self._more = groups[2:]
        self.weekdays = [QCheckBox(words) for words in _weekdays()]
        for number, tick in enumerate(self.weekdays, 1):
            tick.setChecked(number in series.weekdays)
        self.weeks = QLineEdit(str(series.weeks_before_end))
        self.director = QLineEdit(", ".join(sorted(series.director_for)))
        self.papers = QLineEdit(str(series.papers_days))
        self.days = QLineEdit(f"{found.days:g}")
        super().__init__(
            translate("partnership", "Rules of partnership boards"),
            (
                (translate("partnership", "They count from"), self.begins),
                (translate("partnership", "How many must be present"), self.least),
                (translate("partnership", "Of the school there must be"), self.groups[0]),
                (translate("partnership", "Of the authority there must be"), self.groups[1]),
                (translate("partnership", "Days on which boards are proposed"),
                 Flow(*self.weekdays)),
                (translate("partnership", "Weeks before the last of the half-term"), self.weeks),
                (translate("partnership", "Categories whose boards the director belongs to"),
                 self.director),
                (translate("partnership", "Days before a board by which papers are due"),
                 self.papers),
                (translate("partnership", "Days of support that a board counts as, 0 for none"),
                 self.days),
            ),
            translate("partnership", "Record the rules"),
            self._faults,
            lambda: then(self._day(), self._values()),
            parent,
            intro=translate(
                "partnership",
                "They hold for every school of the authority. Boards of before that day keep the "
                "rules of theirs.",
            ),
        )  # fmt: skip

    def _faults(self) -> list[Fault]:
        faults = day_faults(self.begins)
        for field in (self.least, self.weeks, self.papers):
            number = read_typed_number(field.text())
            if number is None or number < 0 or number % 1:
                words = translate("partnership", "Enter a whole number, such as 3")
                faults.append(Fault.of(field, words))
        if read_typed_number(self.days.text()) is None:
            words = translate("partnership", "Enter days in quarters, such as 0.5")
            faults.append(Fault.of(self.days, words))
        if not any(tick.isChecked() for tick in self.weekdays):
            words = translate("partnership", "Choose at least one day of the week")
            faults.append(Fault.of(self.weekdays[0], words))
        return faults

    def _day(self) -> date:
        day = read_typed_day(self.begins.text())
        assert day is not None
        return day

    def _values(self) -> dict[str, Any]:
        return {
            "least": _whole(self.least),
            "groups": (*(each.currentData() for each in self.groups), *self._more),
            "weeks_before_end": _whole(self.weeks),
            "weekdays": [n for n, tick in enumerate(self.weekdays, 1) if tick.isChecked()],
            "director_for": self.director.text().split(","),
            "papers_days": _whole(self.papers),
            "days": read_typed_number(self.days.text()) or 0.0,
        }


def _whole(field: QLineEdit) -> int:
    return int(read_typed_number(field.text()) or 0)


def _group_box(known: Sequence[Group], now: Sequence[Group]) -> QComboBox:
    """The choice of who has to be there; the group of now is one of them, whatever it is."""
    chosen = now[0] if now else ()
    offered = known if chosen in known else (chosen, *known)
    nobody = translate("partnership", "Nobody in particular")
    return box([(_in_words(each) or nobody, each) for each in offered], chosen)


def _in_words(group: Group) -> str:
    return either(said(ROLE_WORDS[role]) for role in group if role in ROLE_WORDS)


def _weekdays() -> tuple[str, ...]:
    return (
        translate("partnership", "Monday"),
        translate("partnership", "Tuesday"),
        translate("partnership", "Wednesday"),
        translate("partnership", "Thursday"),
        translate("partnership", "Friday"),
    )
