"""What the page of meetings asks for: a meeting, an item, a decision, a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.meeting_parts import Item, Person
from ssio_desktop.domain.meetings import ROLE_WORDS, Meeting
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.columns import presence
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field, needed
from ssio_desktop.ui.meeting.gathering import SeenMeetings
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage


def ask_meeting(
    parent: QWidget, seen: SeenMeetings, then: Callable[[date, TermId, str, bool], object]
) -> FormDialog:
    """Ask for the day, the term and the place of a new meeting."""
    day, place = day_field(None), QLineEdit()
    term = box([(each.title, each) for each in seen.terms], seen.term)
    proposed = QCheckBox(translate("meeting", "Begin with the agenda that the term asks for"))
    proposed.setChecked(True)

    def done() -> None:
        found = read_typed_day(day.text())
        assert found is not None
        then(found, term.currentData(), place.text(), proposed.isChecked())

    return _opened(
        FormDialog(
            translate("meeting", "Plan a meeting"),
            (
                (translate("meeting", "Day of the meeting"), day),
                (translate("meeting", "Term that it is about"), term),
                (translate("meeting", "Place (optional)"), place),
                (translate("meeting", "Agenda"), proposed),
            ),
            translate("meeting", "Plan the meeting"),
            lambda: day_faults(day),
            done,
            parent,
        )
    )


def ask_details(parent: QWidget, found: Meeting, then: Callable[[date, str], object]) -> FormDialog:
    """Ask for another day or place of a meeting."""
    day, place = day_field(found.day), QLineEdit(found.place)

    def done() -> None:
        chosen = read_typed_day(day.text())
        assert chosen is not None
        then(chosen, place.text())

    return _opened(
        FormDialog(
            translate("meeting", "Day and place"),
            (
                (translate("meeting", "Day of the meeting"), day),
                (translate("meeting", "Place (optional)"), place),
            ),
            translate("meeting", "Record day and place"),
            lambda: day_faults(day),
            done,
            parent,
        )
    )


def ask_item(
    parent: QWidget, seen: SeenMeetings, then: Callable[[str, str, str], object]
) -> FormDialog:
    """Ask for a new item: words, a reason, and the school that it is about, if any."""
    title, why = QLineEdit(), QLineEdit()
    named = sorted(((name, urn) for urn, name in seen.names.items()), key=lambda each: each[0])
    school = box([(translate("meeting", "No school in particular"), ""), *named], "")

    def check() -> list[Fault]:
        if school.currentData():
            return []
        return needed(title, translate("meeting", "Say what the meeting is to talk about"))

    return _opened(
        FormDialog(
            translate("meeting", "Add an item"),
            (
                (translate("meeting", "Item"), title),
                (translate("meeting", "School (optional)"), school),
                (translate("meeting", "Why (optional)"), why),
            ),
            translate("meeting", "Add the item"),
            check,
            lambda: then(title.text(), why.text(), str(school.currentData() or "")),
            parent,
        )
    )


def ask_decision(
    parent: QWidget, item: Item, then: Callable[[str, str, date | None], object]
) -> FormDialog:
    """Ask for a decision in words, who carries it out, and by when."""
    text, who, due = Passage(least_lines=3), QLineEdit(), day_field(None)
    return _opened(
        FormDialog(
            translate("meeting", "Decision: {item}").format(item=item.title),
            (
                (translate("meeting", "What was decided"), text),
                (translate("meeting", "Who carries it out (optional)"), who),
                (translate("meeting", "By when (optional)"), due),
            ),
            translate("meeting", "Record the decision"),
            lambda: [
                *needed(text, translate("meeting", "Say what was decided")),
                *day_faults(due, optional=True),
            ],
            lambda: then(text.toPlainText(), who.text(), read_typed_day(due.text())),
            parent,
        )
    )


def ask_finished(
    parent: QWidget, words: str, today: date, then: Callable[[str, date], object]
) -> FormDialog:
    """Ask what came of a decision of an earlier meeting."""
    what, day = Passage(least_lines=2), day_field(today)

    def done() -> None:
        found = read_typed_day(day.text())
        assert found is not None
        then(what.toPlainText(), found)

    return _opened(
        FormDialog(
            translate("meeting", "What came of it"),
            (
                (translate("meeting", "What was done"), what),
                (translate("meeting", "On which day"), day),
            ),
            translate("meeting", "Record it as done"),
            lambda: [
                *needed(what, translate("meeting", "Say what was done")),
                *day_faults(day),
            ],
            done,
            parent,
            intro=words,
        )
    )


def ask_person(
    parent: QWidget,
    found: Person | None,
    then: Callable[[str, Any, bool | None], object],
    roles: Mapping[str, str] = ROLE_WORDS,
    usual: str = "member",
) -> FormDialog:
    """Ask for somebody of the meeting, or for another thing of one. roles: with their words; usual:
    the one that is offered first."""
    name = QLineEdit(found.name if found else "")
    role = box([(words, key) for key, words in roles.items()], found.role if found else usual)
    present = box(
        [(presence(value), value) for value in (None, True, False)],
        found.present if found else None,
    )
    return _opened(
        FormDialog(
            translate("meeting", "Somebody of the meeting"),
            (
                (translate("meeting", "Name or post"), name),
                (translate("meeting", "Role"), role),
                (translate("meeting", "Present"), present),
            ),
            translate("meeting", "Record the person"),
            lambda: needed(name, translate("meeting", "Give a name or a post")),
            lambda: then(name.text(), role.currentData(), present.currentData()),
            parent,
        )
    )


def _opened(dialog: FormDialog) -> FormDialog:
    dialog.open()
    return dialog
