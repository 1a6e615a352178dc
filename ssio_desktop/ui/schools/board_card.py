"""What the board judged and decided of a school: risk, challenges, formal action."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.challenges import OUTCOME_WORDS, STANDING_WORDS
from ssio_desktop.domain.concern_records import KIND_WORDS, Kind
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field, needed
from ssio_desktop.ui.risk.words import rated
from ssio_desktop.ui.schools.gathering import SchoolSheet
from ssio_desktop.ui.schools.parts import SchoolCard
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words

Go = Callable[[str, str], None]
RecordEntry = Callable[[Kind, date, str, date | None, date | None], None]
_SHOWN = 4


class BoardCard(SchoolCard):
    """go: to a page and key. record: asks for an entry on the school and records it."""

    def __init__(self, go: Go, record: Callable[[], None]) -> None:
        super().__init__("")
        self._title.setText(self.tr("The board"))
        self.setAccessibleName(self._title.text())
        self._go, self._record = go, record

    def show_sheet(self, sheet: SchoolSheet) -> None:
        """Show a school's risk, challenges and entries, the latest first."""
        self.clear()
        urn, standing = sheet.record.school.urn, sheet.board
        self.body.addWidget(Text(self.tr("Risk"), "overline"))
        for risk in standing.risk[:_SHOWN]:
            self.body.addWidget(Text(rated(risk)))
        if not standing.risk:
            self.body.addWidget(Text(self.tr("Not assessed yet."), "muted"))
        self.body.addWidget(Text(self.tr("Challenges by the school"), "overline"))
        for each in standing.challenges[:_SHOWN]:
            self.body.addWidget(
                Text(
                    self.tr("{day}, {who}, category {category}: {grounds}").format(
                        day=day_words(each.day),
                        who=each.who,
                        category=each.category,
                        grounds=each.grounds,
                    )
                )
            )
            if each.outcome is None:
                told = self.tr("{standing}, due {day}").format(
                    standing=said(STANDING_WORDS[each.standing(sheet.today)]),
                    day=day_words(each.due),
                )
            else:
                told = f"{said(OUTCOME_WORDS[each.outcome])}, {day_words(each.answered_on)}"
            self.body.addWidget(Text(told, "caption"))
        if not standing.challenges:
            self.body.addWidget(Text(self.tr("None."), "muted"))
        self.body.addWidget(Text(self.tr("Formal action and what was considered"), "overline"))
        for entry in standing.entries[: 2 * _SHOWN]:
            words = f"{day_words(entry.day)}: {said(KIND_WORDS[entry.kind])}"
            self.body.addWidget(Text(words, "strong"))
            self.body.addWidget(Text(entry.text))
        if not standing.entries:
            self.body.addWidget(Text(self.tr("None."), "muted"))
        self.body.addWidget(
            Flow(
                button(self.tr("Assess the risk…"), lambda: self._go("risk-school", urn)),
                button(
                    self.tr("Record a challenge…"), lambda: self._go("meeting", f"challenge:{urn}")
                ),
                button(self.tr("Record formal action…"), self._record),
            )
        )


def ask_entry(parent: QWidget, today: date, then: RecordEntry) -> FormDialog:
    """Ask for an entry on a school: formal action, a solution, an inspection expected."""
    kind = box(
        [
            (translate("board_card", "Choose what it is"), ""),
            *((words, key) for key, words in KIND_WORDS.items()),
        ],
        "",
    )
    day, text = day_field(today), Passage(least_lines=3)
    head, chair = day_field(None), day_field(None)

    def check() -> list[Fault]:
        faults = []
        if not kind.currentData():
            faults.append(Fault.of(kind, translate("board_card", "Choose what it is")))
        faults += day_faults(day)
        faults += needed(text, translate("board_card", "Say what it is about"))
        on = read_typed_day(day.text())
        if on is not None and on > today and kind.currentData() not in ("", "inspection"):
            words = translate("board_card", "Only an inspection is expected on a day to come")
            faults.append(Fault.of(day, words))
        for field in (head, chair):
            faults += _told(field, on, needed_=kind.currentData() == "notice")
        return faults

    def done() -> None:
        on = read_typed_day(day.text())
        assert on is not None
        told = (read_typed_day(head.text()), read_typed_day(chair.text()))
        then(kind.currentData(), on, text.toPlainText(), *told)

    dialog = FormDialog(
        translate("board_card", "Record formal action"),
        (
            (translate("board_card", "What"), kind),
            (translate("board_card", "On which day"), day),
            (translate("board_card", "In words"), text),
            (translate("board_card", "Head told on (before a warning notice)"), head),
            (translate("board_card", "Chair told on (before a warning notice)"), chair),
        ),
        translate("board_card", "Record it"),
        check,
        done,
        parent,
        intro=translate(
            "board_card",
            "Formal action, a structured solution that was considered, or an inspection expected. "
            "Head and chair must both be told before a warning notice is sent.",
        ),
    )
    dialog.open()
    return dialog


def _told(field: QLineEdit, day: date | None, *, needed_: bool) -> list[Fault]:
    """What is wrong with the day on which somebody was told."""
    found = day_faults(field, optional=not needed_)
    told = read_typed_day(field.text())
    if not found and told is not None and day is not None and told > day:
        words = translate("board_card", "Both must be told before the notice is sent")
        found.append(Fault.of(field, words))
    return found
