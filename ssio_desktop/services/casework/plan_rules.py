"""What every change of an action plan asks first, and what it refuses with."""

from __future__ import annotations

from datetime import date
from typing import Final

from ssio_desktop.domain.casework.plan_types import ActionPlan
from ssio_desktop.errors import UserError
from ssio_desktop.services.casework.action_plans import plan
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say

"""Characters of one field of a plan."""

NOTHING: Final = say("Nothing was recorded.")


def open_plan(ws: Workspace, key: str) -> ActionPlan:
    """A plan that can still be changed. UserError where it is closed."""
    found = plan(ws, key)
    if found.stage == "closed":
        raise UserError(
            say("The plan is closed."),
            where=found.title,
            remedy=say("Copy it forward to a new plan, and change that."),
            code="plan.closed",
        )
    return found


def agreed_plan(ws: Workspace, key: str) -> ActionPlan:
    """A plan that is agreed and not closed. UserError otherwise."""
    found = open_plan(ws, key)
    if found.stage != "agreed":
        raise UserError(
            say("The plan is still being drawn up."),
            where=found.title,
            remedy=say("Record first that it was agreed, by whom and when."),
            code="plan.draft",
        )
    return found


def require_known(found: ActionPlan, priority: str) -> None:
    """UserError where a plan has no such priority."""
    if not any(each.id == priority for each in found.priorities):
        raise gone(found)


def gone(found: ActionPlan) -> UserError:
    """The error for what is not in a plan."""
    return UserError(
        say("That is not in the plan, or not any more."),
        where=found.title,
        remedy=say("Look at the plan as it is now, and choose again."),
        code="plan.item",
    )


def odd(day: date) -> str:
    """The sentence for a day that cannot be meant."""
    return say("{day} cannot be meant.", day=said_day(day))


def require_past(ws: Workspace, day: date) -> None:
    """UserError for a day to come, or one that cannot be meant."""
    refuse_odd_day(ws, day, odd(day), "plan.day")
    if day > ws.today():
        raise UserError(
            say("That day is still to come."),
            where=said_day(day),
            remedy=say("Correct the day. {nothing}", nothing=NOTHING),
            code="plan.day",
        )


def require_words(text: str, words: str, where: str) -> None:
    """UserError where words are missing or too long. words: the sentence for missing ones."""
    if not text.strip():
        raise UserError(words, where=where[:80], remedy=NOTHING, code="plan.words")
    words_kept(text, where)
