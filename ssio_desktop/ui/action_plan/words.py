"""How the parts of an action plan are put into words in the window. Knows no widgets."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.actions import STATES
from ssio_desktop.domain.casework.plan_types import (
    RATING_SHORT,
    RATING_WORDS,
    STAGE_WORDS,
    VARIANT_WORDS,
    ActionPlan,
    Entry,
    Milestone,
    PlanAction,
)
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.wording import counted
from ssio_desktop.ui.widgets.wording import day as day_words

TONES = {"met": "success", "green": "success", "amber": "caution", "red": "danger"}
ACTION_TONES = {"done": "success", "under_way": "info", "late": "caution"}


def rating(each: Milestone) -> str:
    """How a milestone stands, in a word."""
    return said(RATING_SHORT[each.rating]) if each.rating else translate("plan", "Not rated yet")


def rating_tone(each: Milestone, today: date) -> str:
    """The tone of a milestone's standing."""
    if each.is_late(today):
        return "danger"
    return TONES.get(each.rating or "", "neutral")


def standing(each: Milestone, today: date) -> str:
    """How a milestone stands, and whether its board has passed."""
    told = rating(each)
    return (
        translate("plan", "{rating}, overdue").format(rating=told) if each.is_late(today) else told
    )


def action_state(each: PlanAction, today: date) -> str:
    """How an action stands, and whether its day has passed."""
    told = said(STATES[each.state]) if each.state else translate("plan", "Not started")
    late = each.is_late(today)
    return translate("plan", "{rating}, overdue").format(rating=told) if late else told


def slipped(each: Milestone) -> str:
    """How far a milestone is from the board that it was given first; empty where it is not."""
    days = each.slipped
    if not days:
        return ""
    told = counted(abs(days), translate("plan", "day"), translate("plan", "days"))
    words = (
        translate("plan", "{days} later than first planned, for {day}")
        if days > 0
        else translate("plan", "{days} earlier than first planned, for {day}")
    )
    return words.format(days=told, day=day_words(each.first))


def when(each: Milestone, *, is_board: bool = True) -> str:
    """At which board a milestone is due, or when it was met."""
    if each.met_on is not None:
        return translate("plan", "Met on {day}").format(day=day_words(each.met_on))
    if each.due is None:
        return translate("plan", "No board date yet")
    if is_board:
        return translate("plan", "Due at the partnership board of {day}").format(
            day=day_words(each.due)
        )
    return translate("plan", "Due on {day}, on which no board is known").format(
        day=day_words(each.due)
    )


def entry(told: Entry) -> str:
    """What was recorded, when and by whom."""
    words = next((said(w) for key, w in RATING_WORDS.items() if key == told.state), "")
    words = words or said(STATES.get(told.state, told.state))
    head = ", ".join(filter(None, (day_words(told.day), words, told.by_name)))
    return f"{head}\n{told.evidence}" if told.evidence else head


def plan_words(found: ActionPlan) -> str:
    """A plan in a line: what it is called, of which kind it is, and how it stands."""
    return translate("plan", "{title}: {variant}, {stage}").format(
        title=found.title,
        variant=said(VARIANT_WORDS[found.variant]),
        stage=said(STAGE_WORDS[found.stage]),
    )
