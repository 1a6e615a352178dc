"""How checks of factual accuracy are put into words."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.accuracy import Check, CheckState, How, Verdict, Way
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.widgets.wording import counted, day

TONES: dict[CheckState, str] = {
    "overdue": "caution",
    "replied": "caution",
    "with school": "info",
    "answered": "success",
    "closed": "neutral",
}


def state_words(state: CheckState) -> str:
    """A state as people say it."""
    return {
        "with school": translate("accuracy", "With the school"),
        "overdue": translate("accuracy", "No reply in time"),
        "replied": translate("accuracy", "To answer"),
        "answered": translate("accuracy", "Answered"),
        "closed": translate("accuracy", "Ended without a reply"),
    }[state]


def way_words(way: Way) -> str:
    """How a draft is sent."""
    return {
        "email": translate("accuracy", "By e-mail"),
        "post": translate("accuracy", "By post"),
        "hand": translate("accuracy", "By hand"),
    }[way]


def how_words(how: How) -> str:
    """How a reply came."""
    return {
        "file": translate("accuracy", "By file"),
        "paper": translate("accuracy", "On paper"),
        "telephone": translate("accuracy", "By telephone"),
        "email": translate("accuracy", "In an e-mail"),
    }[how]


def verdict_words(verdict: Verdict) -> str:
    """What was said of a passage."""
    return {
        "": translate("accuracy", "Nothing said"),
        "accurate": translate("accuracy", "Accurate"),
        "inaccurate": translate("accuracy", "Not accurate"),
    }[verdict]


def standing(check: Check, today: date) -> str:
    """How a check stands, in a sentence."""
    state = check.state(today)
    due = day(check.sent.due)
    if state == "with school":
        return translate("accuracy", "The school has until {due} to reply.").format(due=due)
    if state == "overdue":
        return translate(
            "accuracy", "No reply came by {due}. The report may be issued, and it will say so."
        ).format(due=due)
    if state == "replied":
        points = counted(
            len(check.open_points), translate("accuracy", "point"), translate("accuracy", "points")
        )
        return translate("accuracy", "The school has replied. {points} to answer.").format(
            points=points
        )
    if state == "answered":
        if not check.points:
            return translate("accuracy", "The school found nothing inaccurate.")
        points = counted(
            len(check.points), translate("accuracy", "point"), translate("accuracy", "points")
        )
        return translate("accuracy", "{points} answered, {changed} with a change.").format(
            points=points, changed=check.changed_points
        )
    reason = check.closed.reason if check.closed else ""
    return translate("accuracy", "Ended without a reply. {reason}").format(reason=reason).strip()


def sent_words(check: Check) -> str:
    """When, how and to whom a draft was sent."""
    return translate(
        "accuracy", "Version {version}, sent to {to} on {day}, {way}. Reference {reference}."
    ).format(
        version=check.sent.version,
        to=check.sent.to,
        day=day(check.sent.day),
        way=way_words(check.sent.way)[:1].lower() + way_words(check.sent.way)[1:],
        reference=check.reference,
    )
