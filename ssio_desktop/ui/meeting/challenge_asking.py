"""What is asked of a challenge: recording one, and answering it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.challenges import OUTCOME_WORDS, Challenge, Outcome
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field, needed
from ssio_desktop.ui.meeting.gathering import SeenMeetings
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage
from ssio_desktop.ui.widgets.wording import day as day_words


def ask_challenge(
    parent: QWidget,
    seen: SeenMeetings,
    then: Callable[[str, TermId, str, date, str], object],
    urn: str = "",
) -> FormDialog:
    """Ask who challenges which category, when and on what grounds."""
    named = sorted(((name, key) for key, name in seen.names.items()), key=lambda each: each[0])
    school = box([(translate("meeting", "Choose the school"), ""), *named], urn)
    term = box(
        [(each.title, each) for each in seen.terms],
        seen.meeting.term if seen.meeting else seen.term,
    )
    who, day, grounds = QLineEdit(), day_field(seen.today), Passage(least_lines=4)

    def check() -> list[Fault]:
        found = []
        if not school.currentData():
            found.append(Fault.of(school, translate("meeting", "Choose the school")))
        return [
            *found,
            *needed(who, translate("meeting", "Say who made it, such as the headteacher")),
            *day_faults(day),
            *needed(grounds, translate("meeting", "Give the grounds in the school’s words")),
        ]

    def done() -> None:
        made = read_typed_day(day.text())
        assert made is not None
        then(str(school.currentData()), term.currentData(), who.text(), made, grounds.toPlainText())

    dialog = FormDialog(
        translate("meeting", "Record a challenge"),
        (
            (translate("meeting", "School"), school),
            (translate("meeting", "Category of which term"), term),
            (translate("meeting", "Who made it"), who),
            (translate("meeting", "On which day"), day),
            (translate("meeting", "Grounds"), grounds),
        ),
        translate("meeting", "Record the challenge"),
        check,
        done,
        parent,
        intro=translate("meeting", "The answer is due ten working days later."),
    )
    dialog.open()
    return dialog


def ask_answer(
    parent: QWidget,
    found: Challenge,
    school: str,
    categories: Sequence[tuple[str, str]],
    today: date,
    then: Callable[[Outcome, str, str, date], object],
) -> FormDialog:
    """Ask for the outcome, the category that follows, the reason and the day.

    categories: code and name of those of the framework it was judged under."""
    outcome = box(
        [
            (translate("meeting", "Choose the outcome"), ""),
            *((words, key) for key, words in OUTCOME_WORDS.items()),
        ],
        "",
    )
    stays = translate("meeting", "The category stays as it is")
    category = box(
        [
            (stays, ""),
            *((f"{code} – {name}", code) for code, name in categories if code != found.category),
        ],
        "",
    )
    reason, day = Passage(least_lines=4), day_field(today)

    def check() -> list[Fault]:
        faults = []
        chosen, moved = str(outcome.currentData() or ""), bool(category.currentData())
        if not chosen:
            faults.append(Fault.of(outcome, translate("meeting", "Choose the outcome")))
        elif chosen == "upheld" and not moved:
            words = translate("meeting", "Choose the category that follows")
            faults.append(Fault.of(category, words))
        elif chosen in ("not upheld", "withdrawn") and moved:
            words = translate("meeting", "With this outcome the category stays as it is")
            faults.append(Fault.of(category, words))
        return [
            *faults,
            *needed(reason, translate("meeting", "Give the reason; the school is told it")),
            *day_faults(day),
        ]

    def done() -> None:
        answered = read_typed_day(day.text())
        assert answered is not None
        then(
            outcome.currentData(),
            str(category.currentData() or ""),
            reason.toPlainText(),
            answered,
        )

    dialog = FormDialog(
        translate("meeting", "Answer the challenge of {school}").format(school=school),
        (
            (translate("meeting", "Outcome"), outcome),
            (translate("meeting", "Category"), category),
            (translate("meeting", "Reason"), reason),
            (translate("meeting", "Answered on"), day),
        ),
        translate("meeting", "Record the answer"),
        check,
        done,
        parent,
        intro=translate("meeting", "{who}, {day}, category {category} of {term}: {grounds}").format(
            who=found.who,
            day=day_words(found.day),
            category=found.category,
            term=said(found.term.title),
            grounds=found.grounds,
        ),
    )
    dialog.open()
    return dialog
