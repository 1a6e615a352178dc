"""How actions are put into words in lists and dialogs. Knows no widgets."""

from __future__ import annotations

from datetime import date, timedelta

from ssio_desktop.domain.actions import Standing
from ssio_desktop.services.actions import ActionLine, Told
from ssio_desktop.ui.language import said, translate
from ssio_desktop.ui.widgets.wording import counted, day, short_day

TONES: dict[Standing, str] = {
    "overdue": "danger",
    "open": "info",
    "done": "success",
    "dropped": "neutral",
}


def standing(value: Standing) -> str:
    """A standing in a word or two."""
    return {
        "overdue": translate("actions", "Overdue"),
        "open": translate("actions", "Open"),
        "done": translate("actions", "Done"),
        "dropped": translate("actions", "No longer needed"),
    }[value]


def state(value: str) -> str:
    """A state that a person can choose, in words."""
    return {
        "not_started": translate("actions", "Not started"),
        "under_way": translate("actions", "Under way and on time"),
        "late": translate("actions", "Under way but late"),
        "done": translate("actions", "Done"),
        "dropped": translate("actions", "No longer needed"),
    }[value]


def year_day(value: date | None) -> str:
    """A day as ``14 Oct 2026``, or “No day”."""
    return f"{short_day(value)} {value.year}" if value else translate("actions", "No day")


def how_late(line: ActionLine, today: date) -> str:
    """“3 days overdue”, “Due today”, “Due in 5 days”; empty for what is closed or has no day."""
    if not line.is_open or line.due is None:
        return ""
    days = (line.due - today).days
    if days < 0:
        return translate("actions", "{days} overdue").format(
            days=counted(-days, translate("actions", "day"), translate("actions", "days"))
        )
    if days == 0:
        return translate("actions", "Due today")
    return translate("actions", "Due in {days}").format(
        days=counted(days, translate("actions", "day"), translate("actions", "days"))
    )


def agreed(line: ActionLine) -> str:
    """Where an action comes from."""
    words = translate("actions", "{kind}, {day}").format(
        kind=said(line.kind), day=year_day(line.agreed)
    )
    return (
        translate("actions", "{words}; the note is still a draft").format(words=words)
        if line.is_draft
        else words
    )


def told(entry: Told) -> str:
    """One entry of the history, without its comment."""
    where = entry.source or translate("actions", "between visits")
    parts = (year_day(entry.day), entry.words, entry.by, where)
    return ", ".join(part for part in parts if part)


def week(value: date | None) -> str:
    """The week a day falls in, by its Monday."""
    if value is None:
        return translate("actions", "No day")
    return translate("actions", "Week of {day}").format(
        day=day(value - timedelta(days=value.weekday()))
    )
