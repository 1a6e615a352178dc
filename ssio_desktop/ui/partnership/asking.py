"""What the page of a school's board asks for: a day, members, who was there, judgements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.casework.boards import (
    ADVICE_WORDS,
    COLOUR_WORDS,
    ROLE_WORDS,
    Advice,
    BoardMeeting,
    Member,
    Rag,
)
from ssio_desktop.domain.meeting_parts import Person
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.columns import presence
from ssio_desktop.ui.meeting.dialogs import FormDialog, Row, box, day_faults, day_field, needed
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.wording import day as day_words


def ask_board(
    parent: QWidget,
    found: BoardMeeting | None,
    proposed: date | None,
    then: Callable[[date, str], object],
) -> FormDialog:
    """Ask for the day and place of a board, new or planned. proposed: the day offered first."""
    day = day_field(found.day if found else proposed)
    place = QLineEdit(found.place if found else "")
    title = (
        translate("partnership", "Move the board")
        if found
        else translate("partnership", "Plan a board")
    )
    return _opened(
        FormDialog(
            title,
            (
                (translate("partnership", "Day of the board"), day),
                (translate("partnership", "Place (optional)"), place),
            ),
            title,
            lambda: day_faults(day),
            lambda: then(_day(day), place.text()),
            parent,
            intro=translate(
                "partnership",
                "A school day. Milestones of the plan that are due at this board move with it.",
            )
            if found
            else translate("partnership", "A school day; the calendar shows those that are not."),
        )
    )


def ask_member(
    parent: QWidget, found: Member | None, then: Callable[[str, str, date | None], object]
) -> FormDialog:
    """Ask for a new member, or correct one."""
    name = QLineEdit(found.name if found else "")
    role = box([(words, key) for key, words in ROLE_WORDS.items()], found.role if found else "")
    since = day_field(found.since if found else None)
    return _opened(
        FormDialog(
            translate("partnership", "Member of the board"),
            (
                (translate("partnership", "Name or post"), name),
                (translate("partnership", "Role"), role),
                (translate("partnership", "Member from (optional)"), since),
            ),
            translate("partnership", "Record the member"),
            lambda: [
                *needed(name, translate("partnership", "Give a name or a post")),
                *day_faults(since, optional=True),
            ],
            lambda: then(name.text(), str(role.currentData()), read_typed_day(since.text())),
            parent,
        )
    )


def ask_successor(
    parent: QWidget, found: Member, today: date, then: Callable[[str, date], object]
) -> FormDialog:
    """Ask who follows a member, and from which day."""
    name, first = QLineEdit(), day_field(today)
    return _opened(
        FormDialog(
            translate("partnership", "Who follows {name}").format(name=found.name),
            (
                (translate("partnership", "Name or post"), name),
                (translate("partnership", "Member from"), first),
            ),
            translate("partnership", "Record who follows"),
            lambda: [
                *needed(name, translate("partnership", "Give a name or a post")),
                *day_faults(first),
            ],
            lambda: then(name.text(), _day(first)),
            parent,
            intro=translate(
                "partnership", "{role}. Minutes of earlier boards keep the member of then."
            ).format(role=said(ROLE_WORDS[found.role])),
        )
    )


def ask_last_day(
    parent: QWidget, found: Member, today: date, then: Callable[[date], object]
) -> FormDialog:
    """Ask for the last day of a member."""
    last = day_field(today)
    return _opened(
        FormDialog(
            translate("partnership", "{name} leaves the board").format(name=found.name),
            ((translate("partnership", "Last day"), last),),
            translate("partnership", "Record the last day"),
            lambda: day_faults(last),
            lambda: then(_day(last)),
            parent,
        )
    )


def ask_attendance(
    parent: QWidget,
    people: Sequence[Person],
    then: Callable[[Mapping[str, bool]], object],
) -> FormDialog:
    """Ask of everybody whether they are there."""
    fields = {
        each.id: box([(presence(value), value) for value in (None, True, False)], each.present)
        for each in people
    }
    rows: list[Row] = [
        (
            translate("partnership", "{name} ({role})").format(
                name=each.name, role=said(ROLE_WORDS[each.role])
            )
            if each.name != ROLE_WORDS[each.role]
            else said(each.name),
            fields[each.id],
        )
        for each in people
    ]

    def done() -> None:
        told = {key: field.currentData() for key, field in fields.items()}
        then({key: value for key, value in told.items() if value is not None})

    return _opened(
        FormDialog(
            translate("partnership", "Who is there"),
            rows,
            translate("partnership", "Record attendance"),
            list,
            done,
            parent,
        )
    )


def ask_rag(
    parent: QWidget, title: str, found: Rag | None, then: Callable[[str, str], object]
) -> FormDialog:
    """Ask how a milestone is judged. title: of the milestone, empty for progress as a whole."""
    entries = [
        (words, key)
        for key, words in COLOUR_WORDS.items()
        if title or key in ("green", "amber", "red")
    ]
    colour = box(entries, found.colour if found else "amber")
    why = Passage(least_lines=3)
    why.setPlainText(found.why if found else "")
    return _opened(
        FormDialog(
            translate("partnership", "Judge: {item}").format(item=title)
            if title
            else translate("partnership", "Progress as a whole"),
            (
                (translate("partnership", "How it is judged"), colour),
                (translate("partnership", "What it rests on"), why),
            ),
            translate("partnership", "Record the judgement"),
            lambda: needed(why, translate("partnership", "Say what the board saw or heard")),
            lambda: then(str(colour.currentData()), why.toPlainText()),
            parent,
        )
    )


def ask_advice(
    parent: QWidget, found: Advice | None, then: Callable[[str, str], object]
) -> FormDialog:
    """Ask what the board recommends, and why."""
    kind = box([(words, key) for key, words in ADVICE_WORDS.items()], found.kind if found else "")
    reason = Passage(least_lines=3)
    reason.setPlainText(found.reason if found else "")
    return _opened(
        FormDialog(
            translate("partnership", "What the board recommends"),
            (
                (translate("partnership", "Recommendation"), kind),
                (translate("partnership", "Reasons"), reason),
            ),
            translate("partnership", "Record the recommendation"),
            lambda: needed(reason, translate("partnership", "Give the reasons")),
            lambda: then(str(kind.currentData()), reason.toPlainText()),
            parent,
            intro=translate(
                "partnership",
                "It goes to whoever decides; the board itself neither changes the category nor "
                "takes formal action.",
            ),
        )
    )


def ask_approval(parent: QWidget, found: BoardMeeting, then: Callable[[str], object]) -> FormDialog:
    """Ask for what was put right when minutes are approved."""
    corrections = Passage(least_lines=2)
    return _opened(
        FormDialog(
            translate("partnership", "Approve the minutes of {day}").format(
                day=day_words(found.day)
            ),
            ((translate("partnership", "What was put right (optional)"), corrections),),
            translate("partnership", "Approve the minutes"),
            _nothing_wrong,
            lambda: then(corrections.toPlainText()),
            parent,
            intro=translate(
                "partnership", "The minutes stay as they are; corrections are printed below them."
            ),
        )
    )


def _nothing_wrong() -> list[Fault]:
    return []


def _day(field: QLineEdit) -> date:
    found = read_typed_day(field.text())
    assert found is not None
    return found


def _opened(dialog: FormDialog) -> FormDialog:
    dialog.open()
    return dialog
