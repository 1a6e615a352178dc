"""Days, sizes and counts as the window writes them."""

from __future__ import annotations

from datetime import date, datetime


def day(value: date | None) -> str:
    """A day as ``14 October 2026``; a dash where there is none."""
    return f"{value.day} {value:%B %Y}" if value is not None else "–"


def short_day(value: date | None) -> str:
    """A day as ``14 Oct``; a dash where there is none."""
    return f"{value.day} {value:%b}" if value is not None else "–"


def moment(value: datetime) -> str:
    """A moment as the clock on the wall shows it: ``14 October 2026, 09:30``."""
    local = value.astimezone()
    return f"{day(local.date())}, {local:%H:%M}"


def size(count: int) -> str:
    """A size in bytes as people read it: ``14 KB``, ``2.3 MB``."""
    if count < 1000:
        return f"{count} bytes"
    if count < 1_000_000:
        return f"{count / 1000:.0f} KB"
    return f"{count / 1_000_000:.1f} MB"


def counted(number: int, one: str, many: str) -> str:
    """“1 school”, “12 schools”."""
    return f"{number:,} {one if number == 1 else many}"
