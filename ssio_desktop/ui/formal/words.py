"""What the dialogs of formal action say above and beside their fields."""

from __future__ import annotations

from ssio_desktop.domain.casework.formal_case import Case
from ssio_desktop.domain.casework.formal_ladder import Proposed
from ssio_desktop.domain.casework.formal_steps import Kind
from ssio_desktop.ui.formal.gathering import FormalSheet
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.wording import day as day_words


def words_label(kind: Kind) -> str:
    """What the field for a step's words is called."""
    return {
        "told": translate("formal", "What was said (optional)"),
        "informed": translate("formal", "What was said (optional)"),
        "notice": translate("formal", "What the governing body must do"),
        "reply": translate("formal", "What was replied, or that no reply came"),
        "outcome": translate("formal", "What was found"),
        "intent": translate("formal", "What was written (optional)"),
        "consulted": translate("formal", "Who was consulted, and what they said"),
        "asked": translate("formal", "What was asked for (optional)"),
        "lifted": translate("formal", "Why, as the letter says it (optional)"),
        "closed": translate("formal", "Why the case is closed"),
    }.get(kind, translate("formal", "In words"))


def intro_of(sheet: FormalSheet, case: Case, proposed: Proposed) -> str:
    """What to know before a step is recorded."""
    route = case.edition.route(proposed.route)
    match proposed.kind:
        case "told":
            return translate(
                "formal", "Head and chair both hear of it before a warning notice is given."
            )
        case "notice":
            told = translate(
                "formal",
                "Given today with {period} it ends on {day}. The letter is made from what stands "
                "here; copies go to {copies}.",
            )
            return told.format(
                period=said(sheet.period.words),
                day=day_words(sheet.period.due),
                copies=", ".join(case.edition.copies),
            )
        case "outcome" if case.due is not None:
            told = translate(
                "formal", "The time to comply ends on {day}. Before that it can only be met."
            )
            return told.format(day=day_words(case.due))
        case "consulted" if route is not None:
            told = translate("formal", "To be consulted: {whom}.")
            return told.format(whom=route.consult)
        case "asked" if route is not None:
            return translate("formal", "Who must agree: {whom}.").format(whom=route.consent)
        case "power" if route is not None and case.window_end and not case.opening.inspected:
            told = translate("formal", "{use} It may be used up to {day}.")
            return told.format(use=route.use, day=day_words(case.window_end))
        case _ if route is not None:
            return route.use
        case "informed":
            return translate(
                "formal", "The authority has no power over an academy; it informs those who have."
            )
        case _:
            return ""
