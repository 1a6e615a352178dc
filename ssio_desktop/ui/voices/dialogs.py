"""What is asked when a round is opened, and when words are to be printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import cast

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.domain.voices.records import AUDIENCE_WORDS, AUDIENCES, MOST_COPIES, Audience
from ssio_desktop.services.forms import FormInfo
from ssio_desktop.services.voices.quoting import Comment
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field, needed
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage

_WEEKS = 4


@dataclass(frozen=True, slots=True)
class Opening:
    """What was filled in for a new round."""

    form: str
    audience: Audience
    title: str
    closes: date
    urns: tuple[str, ...]
    anonymous: bool
    copies: int


def ask_round(
    parent: QWidget,
    forms: Sequence[FormInfo],
    choices: Sequence[tuple[str, tuple[str, ...]]],
    today: date,
    then: Callable[[Opening], object],
) -> FormDialog:
    """Ask for a new round. choices: which schools can be asked, in words, with their numbers."""
    form = box([(each.title, each.id) for each in forms])
    audience = box([(AUDIENCE_WORDS[each], each) for each in AUDIENCES])
    title = QLineEdit()
    closes = day_field(today + timedelta(weeks=_WEEKS))
    schools = box([(label, place) for place, (label, _) in enumerate(choices)])
    promise = box(
        [
            (translate("voices", "Anonymous: no school and no name is kept"), True),
            (translate("voices", "With the school’s name"), False),
        ]
    )
    copies = QSpinBox()
    copies.setRange(1, MOST_COPIES)

    def faults() -> list[Fault]:
        found = needed(title, translate("voices", "Give the round a name"))
        found += day_faults(closes)
        day = read_typed_day(closes.text())
        if day is not None and day < today:
            words = translate("voices", "Enter a day that has not passed")
            found.append(Fault.of(closes, words))
        if not choices[schools.currentIndex()][1]:
            found.append(Fault.of(schools, translate("voices", "Choose schools that there are")))
        if copies.value() > 1 and audience.currentData() != "governors":
            words = translate("voices", "Heads and chairs are sent one copy each")
            found.append(Fault.of(copies, words))
        return found

    def done() -> object:
        return then(
            Opening(
                str(form.currentData()),
                cast(Audience, audience.currentData()),
                title.text().strip(),
                read_typed_day(closes.text()) or today,
                choices[schools.currentIndex()][1],
                bool(promise.currentData()),
                copies.value(),
            )
        )

    dialog = FormDialog(
        translate("voices", "Open a round"),
        (
            (translate("voices", "Name of the round"), title),
            (translate("voices", "Questionnaire"), form),
            (translate("voices", "Who is asked"), audience),
            (translate("voices", "Which schools"), schools),
            (translate("voices", "Answers are asked for by"), closes),
            (translate("voices", "What is promised"), promise),
            (translate("voices", "Copies for each school"), copies),
        ),
        translate("voices", "Open the round"),
        faults,
        done,
        parent,
        intro=translate(
            "voices",
            "Whom it goes to is recorded as it is today. What is promised cannot be changed "
            "afterwards.",
        ),
    )
    dialog.open()
    return dialog


def ask_words(parent: QWidget, comment: Comment, then: Callable[[str], object]) -> FormDialog:
    """Ask which of a comment’s words are printed."""
    words = Passage(least_lines=4)
    words.setPlainText(comment.printed or comment.words)
    dialog = FormDialog(
        translate("voices", "Let words be printed"),
        ((translate("voices", "Words as they are printed"), words),),
        translate("voices", "Print these words"),
        lambda: needed(words, translate("voices", "Leave some words")),
        lambda: then(words.toPlainText()),
        parent,
        intro=translate(
            "voices",
            "Read them as somebody would who knows the schools. Where anything shows who wrote "
            "them, take it out and write […] in its place; add nothing.",
        ),
    )
    dialog.open()
    return dialog
