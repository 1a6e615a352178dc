"""How a check stands: the card of the present one, and one for those before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ssio_desktop.domain.accuracy import Check
from ssio_desktop.ui.accuracy import words
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.theme.theme import tokens
from ssio_desktop.ui.widgets.buttons import button
from ssio_desktop.ui.widgets.cards import card
from ssio_desktop.ui.widgets.tags import tag
from ssio_desktop.ui.widgets.text import Text
from ssio_desktop.ui.widgets.wording import day as day_words


def standing_card(
    found: Check,
    today: date,
    is_last: bool,
    *,
    again: Callable[[], object],
    end: Callable[[], object],
) -> QWidget:
    """How the check stands today.

    is_last: whether no draft was sent since. again: writes the draft once more. end: ends a check
    to which the school has not replied.
    """
    state = found.state(today)
    frame, layout = card(
        translate("standing_card", "The check")
        if is_last
        else translate("standing_card", "An earlier check")
    )
    row = QHBoxLayout()
    row.setSpacing(tokens().space.s)
    row.addWidget(tag(words.state_words(state), words.TONES[state]))
    row.addWidget(Text(words.standing(found, today), "strong"), 1)
    layout.addLayout(row)
    layout.addWidget(Text(words.sent_words(found), "muted"))
    for reply in found.replies:
        told = translate("standing_card", "Replied on {day}, {how}. {who}").format(
            day=day_words(reply.received),
            how=words.how_words(reply.how).lower(),
            who=reply.who,
        )
        layout.addWidget(Text(told.strip(), "muted"))
    buttons = QHBoxLayout()
    buttons.setSpacing(tokens().space.s)
    buttons.addWidget(button(translate("standing_card", "Save the draft again…"), again))
    if state in ("with school", "overdue"):
        buttons.addWidget(button(translate("standing_card", "End the check…"), end))
    buttons.addStretch(1)
    layout.addLayout(buttons)
    return frame


def earlier_card(checks: Sequence[Check], today: date) -> QWidget:
    """Checks before the present one of which nothing is left to do, the latest first.

    checks: the oldest first.
    """
    frame, layout = card(translate("standing_card", "Earlier checks of this visit"))
    for each in reversed(checks):
        layout.addWidget(Text(words.standing(each, today)))
        layout.addWidget(Text(words.sent_words(each), "caption"))
    return frame
