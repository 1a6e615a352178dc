"""Reads a day as a person types it: day, month and year, in figures or with the month in English
or Welsh words."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
    ("ion", "chw", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tac", "rha"),
)
_TYPED = re.compile(r"\s*(\d{1,2})[\s/.\-]+(\d{1,2}|[A-Za-z]{3,10})[\s/.\-,]+(\d{4}|\d{2})\s*\Z")


def read_typed_day(text: str) -> date | None:
    """The day, or None where the text is none. A year of two figures is of this century.

    ``3/11/26``, ``3 Nov 2026``, ``3 Tach 2026``, ``03-11-2026`` and ISO's ``2026-11-03`` are read.
    """
    found = _TYPED.match(text)
    try:
        if found is None:
            return date.fromisoformat(text.strip())
        month = found[2].casefold()
        number = int(month) if month.isdigit() else _number(month)
        year = int(found[3])
        return date(year + 2000 if year < 100 else year, number, int(found[1]))
    except ValueError:
        return None


def _number(month: str) -> int:
    """The month of that name, 1 to 12. ValueError where no month begins so."""
    for names in _MONTHS:
        if month[:3] in names:
            return names.index(month[:3]) + 1
    raise ValueError(month)
