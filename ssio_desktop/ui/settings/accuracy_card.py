"""The settings of checks of factual accuracy: how many days schools have, and where they reply."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services import accuracy_rules
from ssio_desktop.services.accuracy_rules import AccuracyRules
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.settings.fields import actions, labelled, line, once_recorded
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day


def accuracy_card(rules: AccuracyRules, context: PageContext[Workspace]) -> QWidget:
    """A card with the rules in force; its button records what was entered."""
    days = line(str(rules.days))
    address = line(rules.address)
    closed = line("; ".join(day(each) for each in sorted(rules.closed)))
    holidays = QCheckBox(translate("settings", "School holidays do not count"))
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
                translate("settings", "“{text}” is not a day.").format(text=wrong[0])
                if wrong
                else translate("settings", "Enter a number of working days.")
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
        context.operations.change(
            lambda ws: accuracy_rules.set_rules(ws, wanted),
            once_recorded(days, address, closed),
            owner=context.operations,
        )

    frame, _ = card(
        translate("settings", "Checks of factual accuracy"),
        labelled(
            translate("settings", "Working days for a reply"),
            days,
            translate("settings", "Weekends and England’s bank holidays never count."),
        ),
        holidays,
        labelled(
            translate("settings", "Your own closed days"),
            closed,
            translate("settings", "Days with a semicolon between them, such as 24 December 2026."),
        ),
        labelled(
            translate("settings", "Where replies go"),
            address,
            translate("settings", "Printed in the letter to the school."),
        ),
        fault,
        actions((translate("settings", "Save these rules"), record)),
    )
    return frame
