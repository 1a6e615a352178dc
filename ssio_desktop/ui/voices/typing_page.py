"""Typing in questionnaires that came back on paper, one after the other, by keyboard alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.voices.records import Return, Round
from ssio_desktop.services import schools
from ssio_desktop.services.voices import returns, rounds
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.evidence.words import places
from ssio_desktop.ui.language import said
from ssio_desktop.ui.meeting.dialogs import box
from ssio_desktop.ui.shell.context import PageContext
from ssio_desktop.ui.shell.page import Page
from ssio_desktop.ui.voices import words
from ssio_desktop.ui.voices.fields import ReturnFields
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.error_summary import ErrorSummary, Fault
from ssio_desktop.ui.widgets.flow import Flow
from ssio_desktop.ui.widgets.layouts import clear
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.xforms.definition import FormDefinition


@dataclass(frozen=True, slots=True)
class SeenTyping:
    """What the page shows. before: the return that is put right, None for a new one. names: by
    which somebody could be known, in an anonymous round. waiting: the schools that have not all
    answered, by name and number."""

    key: str
    round: Round
    form: FormDefinition
    before: Return | None
    returned: int
    names: tuple[str, ...]
    waiting: tuple[tuple[str, str], ...]


def see(ws: Workspace, key: str) -> SeenTyping:
    """Read it. UserError where the round is closed or not here."""
    round_id, _, return_id = key.partition("#")
    found = rounds.open_one(ws, round_id)
    before = returns.one_return(ws, return_id) if return_id else None
    known = rounds.returns(ws, round_id)
    names = {row.urn: row.name for row in schools.list_schools(ws)}
    waiting = [
        (names.get(each.urn, each.urn), each.urn)
        for each in found.asked
        if (before is not None and before.urn == each.urn)
        or not returns.is_full(found, each.urn, known)
    ]
    return SeenTyping(
        key,
        found,
        rounds.definition(ws, found),
        before,
        len(known),
        returns.telling_names(ws, found) if found.anonymous else (),
        () if found.anonymous else tuple(sorted(waiting)),
    )


class TypingPage(Page[Workspace]):
    """key: the round's id; with ``#`` and a return's id, that return is put right."""

    watches = frozenset({"questionnaire", "questionnaire-return"})

    def __init__(self, context: PageContext[Workspace]) -> None:
        super().__init__(context, self.tr("Type in a return"))
        self.seen: SeenTyping | None = None
        self.fields: ReturnFields | None = None
        self.school: QComboBox | None = None
        self.round_button = self.add_action(
            self.tr("Back to the round"), self._go_back, icon="arrow-left"
        )
        self.faults = ErrorSummary()
        self.count = Text("", "strong")
        self.next_button = button(
            self.tr("Record and go on to the next"),
            self.record,
            kind="primary",
            shortcut="Ctrl+Return",
        )
        self._rows = QVBoxLayout()
        frame, inside = card(self.tr("The questionnaire"))
        inside.addWidget(
            Text(
                self.tr(
                    "Type the number of the box that is ticked, then Tab. Leave out what was not "
                    "answered."
                ),
                "muted",
            )
        )
        inside.addLayout(self._rows)
        inside.addWidget(Flow(self.next_button))
        self.content.addWidget(places(context, "voices-typing"))
        self.content.addWidget(self.count)
        self.content.addWidget(self.faults)
        self.content.addWidget(frame)
        self.content.addStretch(1)

    def refresh(self) -> None:
        key = self.key
        if not key:
            self.show_empty(
                self.tr("No round is chosen"),
                self.tr("Returns are typed in for a round that is open."),
                icon="clipboard-list",
                action=self.tr("Go to the rounds"),
                act=partial(self.context.navigator.go, "voices"),
                alone=True,
            )
            return
        self.show_loading()
        self.context.operations.read(lambda ws: see(ws, key), self._arrived, owner=self)

    def forget(self) -> None:
        self.seen, self.fields, self.school = None, None, None

    def has_unsaved(self) -> bool:
        if self.fields is None or self.seen is None:
            return False
        before = self.seen.before
        if before is not None:
            return self.fields.answers() != self._asked_of(before.answers)
        return self.fields.is_begun()

    def record(self) -> None:
        """Record what was typed and empty the fields, or say what is wrong."""
        seen, fields = self.seen, self.fields
        if seen is None or fields is None or self.faults.show_faults(self._found()):
            return
        answers, urn = fields.answers(), self._urn()
        if seen.before is not None:
            key = seen.before.id
            self.context.operations.change(
                lambda ws: returns.change_return(ws, key, answers),
                lambda _: self._go_back(),
                owner=self,
            )
            return
        round_id = seen.round.id
        self.context.operations.change(
            lambda ws: returns.record_return(ws, round_id, answers, urn), self._next, owner=self
        )

    # --- inside -------------------------------------------------------------------------

    def _next(self, made: Return) -> None:
        # The page is refreshed for the change itself, and then counts on.
        if self.fields is not None:
            self.fields.show({})

    def _found(self) -> list[Fault]:
        seen, fields = self.seen, self.fields
        if seen is None or fields is None:
            return []
        found: list[Fault] = []
        if self.school is not None and not self._urn():
            found.append(Fault.of(self.school, self.tr("Choose the school")))
        answers = fields.answers()
        checked = returns.check(seen.form, seen.round, answers, self._urn(), seen.names)
        for fault in checked.faults:
            told = f"{fields.labels.get(fault.key, fault.label)} {said(fault.words)}"
            found.append(Fault.of(fields.fields.get(fault.key, fields.first()), told))
        if not answers:
            found.append(Fault.of(fields.first(), self.tr("Nothing was answered")))
        return found

    def _urn(self) -> str:
        return str(self.school.currentData() or "") if self.school is not None else ""

    def _asked_of(self, answers: Mapping[str, Json]) -> dict[str, Json]:
        known = self.fields.fields if self.fields is not None else {}
        return {key: value for key, value in answers.items() if key in known}

    def _arrived(self, seen: SeenTyping) -> None:
        if seen.key != self.key:
            return
        fresh = self.seen is None or self.seen.key != seen.key
        self.seen = seen
        self.set_heading(
            self.tr("Put a return right") if seen.before else self.tr("Type in a return"),
            seen.round.title,
        )
        back = words.came_back(seen.returned, seen.round.copies)
        self.count.setText(self.tr("{back} came back so far.").format(back=back))
        self.next_button.setText(
            self.tr("Record the change") if seen.before else self.tr("Record and go on to the next")
        )
        if fresh:
            self._lay_out(seen)
        elif self.school is not None:
            self._offer_schools(self.school, seen)
        self.show_content()
        first = self.school or (self.fields.first() if self.fields else None)
        if first is not None and not self.has_unsaved():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, seen: SeenTyping) -> None:
        clear(self._rows)
        self.faults.show_faults([])
        self.fields = ReturnFields(seen.form, seen.round)
        self.school = None
        if not seen.round.anonymous:
            self.school = box([])
            self._offer_schools(self.school, seen)
            self._add(self.tr("School"), self.school)
        for key, field in self.fields.fields.items():
            self._add(self.fields.labels[key], field)
        if seen.before is not None:
            self.fields.show(seen.before.answers)

    def _add(self, label: str, field: QWidget) -> None:
        name = Text(label, "label")
        name.setBuddy(field)
        field.setAccessibleName(label)
        self._rows.addWidget(name)
        self._rows.addWidget(field)

    def _offer_schools(self, school: QComboBox, seen: SeenTyping) -> None:
        school.clear()
        school.addItem(self.tr("Choose the school"), "")
        for name, urn in seen.waiting:
            school.addItem(name, urn)
        if seen.before is not None:
            school.setCurrentIndex(max(0, school.findData(seen.before.urn)))
            school.setEnabled(False)

    def _go_back(self) -> None:
        self.context.navigator.go("voices-round", self.key.partition("#")[0])
