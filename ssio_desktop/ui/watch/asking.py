"""What is asked about watching a school: why, how it travels, and what was met."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from ssio_desktop.domain.risk import DIRECTION_WORDS, DIRECTIONS, Direction
from ssio_desktop.domain.typed_days import read_typed_day
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.meeting.dialogs import FormDialog, box, day_faults, day_field, needed
from ssio_desktop.ui.widgets.error_summary import Fault
from ssio_desktop.ui.widgets.passage import Passage


def ask_put_on(parent: QWidget, then: Callable[[str, str, date | None], object]) -> FormDialog:
    """Ask why a school is put on watch, what would end it, and when it is looked at again."""
    why, exit_, review = Passage(least_lines=3), Passage(least_lines=2), day_field(None)
    return _opened(
        FormDialog(
            translate("watch", "Put on watch"),
            (
                (translate("watch", "Why"), why),
                (translate("watch", "What would end it"), exit_),
                (_again(), review),
            ),
            translate("watch", "Put it on watch"),
            lambda: [
                *needed(why, translate("watch", "Say why the school is watched")),
                *needed(exit_, translate("watch", "Say what has to be met to end it")),
                *day_faults(review, optional=True),
            ],
            lambda: then(why.toPlainText(), exit_.toPlainText(), read_typed_day(review.text())),
            parent,
            intro=translate(
                "watch",
                "A school is watched for a reason and with an end in sight, never for good.",
            ),
        )
    )


def ask_direction(
    parent: QWidget, exit_words: str, then: Callable[[Direction, str, date | None], object]
) -> FormDialog:
    """Ask how a school is travelling, and why that is said."""
    direction = box(
        [(translate("watch", "Choose"), None), *((DIRECTION_WORDS[key], key) for key in DIRECTIONS)]
    )
    why, review = Passage(least_lines=3), day_field(None)

    def faults() -> list[Fault]:
        found = []
        if direction.currentData() is None:
            found.append(Fault.of(direction, translate("watch", "Choose the direction of travel")))
        return [
            *found,
            *needed(why, translate("watch", "Say what tells you so")),
            *day_faults(review, optional=True),
        ]

    return _opened(
        FormDialog(
            translate("watch", "Judge its direction"),
            (
                (translate("watch", "Direction of travel"), direction),
                (translate("watch", "What tells you so"), why),
                (_again(), review),
            ),
            translate("watch", "Record the direction"),
            faults,
            lambda: then(direction.currentData(), why.toPlainText(), read_typed_day(review.text())),
            parent,
            intro=translate("watch", "It ends when: {exit}").format(exit=exit_words),
        )
    )


def ask_take_off(parent: QWidget, exit_words: str, then: Callable[[str], object]) -> FormDialog:
    """Ask what was met."""
    met = Passage(least_lines=3)
    return _opened(
        FormDialog(
            translate("watch", "Take it off watch"),
            ((translate("watch", "What was met"), met),),
            translate("watch", "Take it off watch"),
            lambda: needed(met, translate("watch", "Say what was met, or why it ends without")),
            lambda: then(met.toPlainText()),
            parent,
            intro=translate("watch", "It ends when: {exit}").format(exit=exit_words),
        )
    )


def _again() -> str:
    return translate("watch", "Look again by (optional; else the end of the term)")


def _opened(dialog: FormDialog) -> FormDialog:
    dialog.open()
    return dialog
