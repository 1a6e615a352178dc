"""The settings of checks of factual accuracy: how many days schools have, and where they reply."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services import accuracy_rules
from ssio_desktop.services.accuracy_rules import AccuracyRules
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.settings.fields import actions, labelled, line
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)


def accuracy_card(rules: AccuracyRules, context: PageContext[Workspace]) -> QWidget:
    """A card with the rules in force; its button records what was entered."""
    days = line(str(rules.days))
    address = line(rules.address)
    closed = line("; ".join(day(each) for each in sorted(rules.closed)))
    holidays = QCheckBox(_tr("School holidays do not count"))
    holidays.setChecked(rules.school_holidays)
    fault = Text("", "error")
    fault.hide()

    def record() -> None:
        texts = [text for text in closed.text().split(";") if text.strip()]
        read = [(text, read_typed_day(text.strip())) for text in texts]
        wrong = [text.strip() for text, found in read if found is None]
        number = days.text().strip()
        if wrong or not number.isdecimal():
            fault.setText(
                _tr("“{text}” is not a day.").format(text=wrong[0])
                if wrong
                else _tr("Enter a number of working days.")
            )
            fault.show()
            (closed if wrong else days).setFocus()
            return
        fault.hide()
        wanted = replace(
            rules,
            days=int(number),
            school_holidays=holidays.isChecked(),
            closed={found: rules.closed.get(found, "") for _, found in read if found},
            address=address.text(),
        )
        context.operations.change(lambda ws: accuracy_rules.set_rules(ws, wanted), owner=frame)

    frame, _ = card(
        _tr("Checks of factual accuracy"),
        labelled(
            _tr("Working days for a reply"),
            days,
            _tr("Weekends and England’s bank holidays never count."),
        ),
        holidays,
        labelled(
            _tr("Your own closed days"),
            closed,
            _tr("Days with a semicolon between them, such as 24 December 2026."),
        ),
        labelled(_tr("Where replies go"), address, _tr("Printed in the letter to the school.")),
        fault,
        actions((_tr("Save these rules"), record)),
    )
    return frame
