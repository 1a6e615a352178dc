"""What the board judged and decided of a school: risk, challenges, formal action."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.challenges import OUTCOME_WORDS, STANDING_WORDS
from ssio_desktop.domain.concern_records import KIND_WORDS
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, day_faults, day_field, needed
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
RecordExpected = Callable[[date, str], None]
_SHOWN = 4


class BoardCard(SchoolCard):
    """go: to a page and key. expect: asks when an inspection is expected and records it."""

    def __init__(self, go: Go, expect: Callable[[], None]) -> None:
        super().__init__("")
        self._title.setText(self.tr("The board"))
        self.setAccessibleName(self._title.text())
        self._go, self._expect = go, expect

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
                button(self.tr("Record formal action…"), lambda: self._go("formal-action", urn)),
                button(
                    self.tr("Consider structured solutions…"), lambda: self._go("solution", urn)
                ),
                button(self.tr("Record an inspection expected…"), self._expect),
            )
        )


def ask_inspection(parent: QWidget, today: date, then: RecordExpected) -> FormDialog:
    """Ask when an inspection is expected, and why."""
    day, text = day_field(None), Passage(least_lines=3)

    def check() -> list[Fault]:
        faults = day_faults(day)
        on = read_typed_day(day.text())
        if on is not None and on < today:
            words = translate("board_card", "An inspection is expected on a day to come")
            faults.append(Fault.of(day, words))
        return faults + needed(text, translate("board_card", "Say what it is about"))

    def done() -> None:
        on = read_typed_day(day.text())
        assert on is not None
        then(on, text.toPlainText())

    dialog = FormDialog(
        translate("board_card", "Inspection expected"),
        (
            (translate("board_card", "On which day"), day),
            (translate("board_card", "In words"), text),
        ),
        translate("board_card", "Record it"),
        check,
        done,
        parent,
    )
    dialog.open()
    return dialog
