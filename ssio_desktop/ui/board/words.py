"""How the board's facts are put into words."""

from __future__ import annotations

from ssio_desktop.domain.board_records import SINCE, BoardDecision
from ssio_desktop.domain.categorisation import Movement
from ssio_desktop.domain.visits import read_day
from ssio_desktop.services.categorising import MOVEMENT_WORDS
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.wording import day
from ssio_desktop.wording import filled


def movement_words(movement: Movement, before: str) -> str:
    """A movement with an arrow for the eye and a word for everyone."""
    told = {
        "new": translate("board", "New"),
        "same": translate("board", "= No change"),
        "up": translate("board", "↑ Improved from {before}"),
        "down": translate("board", "↓ Declined from {before}"),
        "vulnerable": translate("board", "! Now vulnerable"),
        "recovered": translate("board", "✓ No longer vulnerable"),
        "not comparable": translate("board", "Other framework"),
        "none": "–",
    }[movement]
    return told.format(before=before)


def movement_name(movement: Movement) -> str:
    """A movement in a word, without the category before."""
    return said(MOVEMENT_WORDS[movement])


def decision_words(decision: BoardDecision, judged: str = "") -> str:
    """What the board decided of a category of a term, and whether it was between meetings.
    judged: the officer's category now, which is told where it is another since."""
    told = _decided(decision)
    if decision.is_overtaken(judged):
        told = f"{told} {said(filled(SINCE, judged=judged))}"
    if not decision.between:
        return told
    when = read_day(decision.between)
    return " ".join(
        (
            told,
            translate("board", "Decided between meetings, on {day}.").format(
                day=day(when) if when else decision.between
            ),
        )
    )


def _decided(decision: BoardDecision) -> str:
    if decision.agrees and decision.before not in ("", decision.category):
        return translate(
            "board", "{term}: the board decided on {category} after {before}. {reason}"
        ).format(
            term=said(decision.term.title),
            category=decision.category,
            before=decision.before,
            reason=decision.reason,
        )
    if decision.agrees:
        return " ".join(
            filter(
                None,
                (
                    translate("board", "{term}: the board agreed with {category}.").format(
                        term=said(decision.term.title), category=decision.category
                    ),
                    decision.reason,
                ),
            )
        )
    return translate(
        "board", "{term}: the board decided on {category} instead of {judged}. {reason}"
    ).format(
        term=said(decision.term.title),
        category=decision.category,
        judged=decision.judged,
        reason=decision.reason,
    )
