"""Sending a draft: to whom, by which way, on which day, and until when the school may reply."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout

from ssio_desktop.domain.accuracy import WAYS, Way
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.services.accuracy import HEAD
from ssio_desktop.services.accuracy_rules import Term
from ssio_desktop.ui.accuracy import words
from ssio_desktop.ui.settings.fields import labelled, line
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words


@dataclass(frozen=True, slots=True)
class Sending:
    """What was chosen for a draft that is to be sent."""

    to: str
    way: Way
    day: date
    due: date


class SendCard(QFrame):
    """ask_term(day, then): works out until when, off the window's thread. send(Sending)."""

    def __init__(
        self,
        term: Term,
        ask_term: Callable[[date, Callable[[Term], None]], None],
        send: Callable[[Sending], None],
    ) -> None:
        super().__init__()
        self._ask_term, self._send = ask_term, send
        self.to = line(HEAD)
        self.way = QComboBox()
        for way in WAYS:
            self.way.addItem(words.way_words(way), way)
        self.day = line(day_words(term.day))
        self.due = line(day_words(term.due))
        self.why = Text("", "muted")
        self.fault = Text("", "error")
        self.fault.hide()
        self.send_button = button(
            self.tr("Save the draft and record it as sent…"), self.accept, kind="primary"
        )
        frame, layout = card(self.tr("Send the draft to the school"))
        layout.addWidget(
            Text(
                self.tr(
                    "This makes a PDF with a letter, the draft with its passages numbered, and a "
                    "form for the reply. Send it in your usual way."
                ),
                "muted",
            )
        )
        for label, control, hint in (
            (self.tr("To"), self.to, self.tr("By role, such as the headteacher")),
            (self.tr("How it is sent"), self.way, ""),
            (self.tr("Sent on"), self.day, self.tr("Day, month and year")),
            (self.tr("Reply by"), self.due, self.tr("The last day of the school")),
        ):
            layout.addWidget(labelled(label, control, hint))
        layout.addWidget(self.why)
        layout.addWidget(self.fault)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(frame)
        layout.addWidget(self.send_button)
        self._say(term)
        self.day.editingFinished.connect(self._day_changed)
        self.due.textEdited.connect(lambda _: self.why.setText(""))

    @property
    def typed(self) -> dict[str, str]:
        """What was typed and chosen here and is not recorded yet, by field."""
        lines = {"to": self.to, "day": self.day, "due": self.due}
        found = {name: field.text() for name, field in lines.items() if field.isModified()}
        return {**found, **({"way": self.way.currentData()} if self.way.currentIndex() else {})}

    def put_back(self, typed: Mapping[str, str]) -> None:
        """Put what was typed into a card that took this one’s place."""
        for name, field in (("to", self.to), ("day", self.day), ("due", self.due)):
            if name in typed:
                field.setText(typed[name])
                field.setModified(True)
        self.way.setCurrentIndex(max(0, self.way.findData(typed.get("way"))))

    def accept(self) -> None:
        """Hand over what was chosen, or say what is missing."""
        day, due = read_typed_day(self.day.text()), read_typed_day(self.due.text())
        if day is None or due is None:
            self.fault.setText(self.tr("Enter both days as day, month and year, such as 3 11 26."))
            self.fault.show()
            (self.day if day is None else self.due).setFocus()
            return
        self.fault.hide()
        self._send(Sending(self.to.text().strip(), self.way.currentData(), day, due))

    def _day_changed(self) -> None:
        day = read_typed_day(self.day.text())
        if day is not None:
            self._ask_term(day, self._say)

    def _say(self, term: Term) -> None:
        self.due.setText(day_words(term.due))
        self.why.setText(self.tr("That is {term}.").format(term=term.words))
