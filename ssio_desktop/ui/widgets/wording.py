"""Days, sizes and counts as the window writes them, in its language."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QLocale

from ssio_desktop.ui.language import translate


def month(value: date, *, short: bool = False) -> str:
    """The month's name in the window's language; short as ``Oct``."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return QLocale().monthName(value.month, form)


def day(value: date | None) -> str:
    """A day as ``14 October 2026``; a dash where there is none."""
    return f"{value.day} {month(value)} {value.year}" if value is not None else "–"


def short_day(value: date | None) -> str:
    """A day as ``14 Oct``; a dash where there is none."""
    return f"{value.day} {month(value, short=True)}" if value is not None else "–"


def moment(value: datetime) -> str:
    """A moment as the clock on the wall shows it: ``14 October 2026, 09:30``."""
    local = value.astimezone()
    return f"{day(local.date())}, {local:%H:%M}"


def size(count: int) -> str:
    """A size in bytes as people read it: ``14 KB``, ``2.3 MB``."""
    if count < 1000:
        return translate("wording", "{count} bytes").format(count=count)
    if count < 1_000_000:
        return f"{count / 1000:.0f} KB"
    return f"{count / 1_000_000:.1f} MB"


def counted(number: int, one: str, many: str) -> str:
    """“1 school”, “12 schools”."""
    return f"{number:,} {one if number == 1 else many}"
