"""How actions are put into words in lists and dialogs. Knows no widgets."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from ssio_desktop.domain.actions import Standing
from ssio_desktop.services.actions import ActionLine, Told
from ssio_desktop.ui.widgets.wording import counted, day

TONES: dict[Standing, str] = {
    "overdue": "danger",
    "open": "info",
    "done": "success",
    "dropped": "neutral",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)


def standing(value: Standing) -> str:
    """A standing in a word or two."""
    return {
        "overdue": _tr("Overdue"),
        "open": _tr("Open"),
        "done": _tr("Done"),
        "dropped": _tr("No longer needed"),
    }[value]


def state(value: str) -> str:
    """A state that a person can choose, in words."""
    return {
        "not_started": _tr("Not started"),
        "under_way": _tr("Under way and on time"),
        "late": _tr("Under way but late"),
        "done": _tr("Done"),
        "dropped": _tr("No longer needed"),
    }[value]


def year_day(value: date | None) -> str:
    """A day as ``14 Oct 2026``, or “No day”."""
    return f"{value.day} {value:%b %Y}" if value else _tr("No day")


def how_late(line: ActionLine, today: date) -> str:
    """“3 days overdue”, “Due today”, “Due in 5 days”; empty for what is closed or has no day."""
    if not line.is_open or line.due is None:
        return ""
    days = (line.due - today).days
    if days < 0:
        return _tr("{days} overdue").format(days=counted(-days, _tr("day"), _tr("days")))
    if days == 0:
        return _tr("Due today")
    return _tr("Due in {days}").format(days=counted(days, _tr("day"), _tr("days")))


def agreed(line: ActionLine) -> str:
    """Where an action comes from."""
    words = _tr("{kind}, {day}").format(kind=line.kind, day=year_day(line.agreed))
    return _tr("{words}; the note is still a draft").format(words=words) if line.is_draft else words


def told(entry: Told) -> str:
    """One entry of the history, without its comment."""
    where = entry.source or _tr("between visits")
    parts = (year_day(entry.day), entry.words, entry.by, where)
    return ", ".join(part for part in parts if part)


def week(value: date | None) -> str:
    """The week a day falls in, by its Monday."""
    if value is None:
        return _tr("No day")
    return _tr("Week of {day}").format(day=day(value - timedelta(days=value.weekday())))
