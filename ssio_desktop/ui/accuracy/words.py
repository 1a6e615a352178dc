"""How checks of factual accuracy are put into words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from ssio_desktop.domain.accuracy import Check, CheckState, How, Verdict, Way
from ssio_desktop.ui.widgets.wording import counted, day

TONES: dict[CheckState, str] = {
    "overdue": "caution",
    "replied": "caution",
    "with school": "info",
    "answered": "success",
    "closed": "neutral",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("accuracy", text)


def state_words(state: CheckState) -> str:
    """A state as people say it."""
    return {
        "with school": _tr("With the school"),
        "overdue": _tr("No reply in time"),
        "replied": _tr("To answer"),
        "answered": _tr("Answered"),
        "closed": _tr("Ended without a reply"),
    }[state]


def way_words(way: Way) -> str:
    """How a draft is sent."""
    return {"email": _tr("By e-mail"), "post": _tr("By post"), "hand": _tr("By hand")}[way]


def how_words(how: How) -> str:
    """How a reply came."""
    return {
        "file": _tr("By file"),
        "paper": _tr("On paper"),
        "telephone": _tr("By telephone"),
        "email": _tr("In an e-mail"),
    }[how]


def verdict_words(verdict: Verdict) -> str:
    """What was said of a passage."""
    return {
        "": _tr("Nothing said"),
        "accurate": _tr("Accurate"),
        "inaccurate": _tr("Not accurate"),
    }[verdict]


def standing(check: Check, today: date) -> str:
    """How a check stands, in a sentence."""
    state = check.state(today)
    due = day(check.sent.due)
    if state == "with school":
        return _tr("The school has until {due} to reply.").format(due=due)
    if state == "overdue":
        return _tr("No reply came by {due}. The report may be issued, and it will say so.").format(
            due=due
        )
    if state == "replied":
        points = counted(len(check.open_points), _tr("point"), _tr("points"))
        return _tr("The school has replied. {points} to answer.").format(points=points)
    if state == "answered":
        if not check.points:
            return _tr("The school found nothing inaccurate.")
        points = counted(len(check.points), _tr("point"), _tr("points"))
        return _tr("{points} answered, {changed} with a change.").format(
            points=points, changed=check.changed_points
        )
    reason = check.closed.reason if check.closed else ""
    return _tr("Ended without a reply. {reason}").format(reason=reason).strip()


def sent_words(check: Check) -> str:
    """When, how and to whom a draft was sent."""
    return _tr("Version {version}, sent to {to} on {day}, {way}. Reference {reference}.").format(
        version=check.sent.version,
        to=check.sent.to,
        day=day(check.sent.day),
        way=way_words(check.sent.way)[:1].lower() + way_words(check.sent.way)[1:],
        reference=check.reference,
    )
