"""Reads single values as published files write them: dates, counts, percentages, codes.

Every function takes any text and raises nothing: what cannot be read is None. It must not know
which file or column a value came from.
"""

from __future__ import annotations

import re
from datetime import date

NOT_NUMBERS = frozenset(
    {"NULL", "SUPP", "NA", "N/A", "NE", "NEW", "LOWCOV", "NP", "Z", "C", "U", "X", "-", ".."}
)
"""Codes that stand where a number would: withheld, not applicable, not entered. Never zero."""

_DAY_FIRST = re.compile(r"\A([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(?:[ T][0-9:.]*)?\Z")
_YEAR_FIRST = re.compile(r"\A([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T][0-9:.]*)?\Z")
_COUNT = re.compile(r"\A[0-9]{1,9}(?:\.0+)?\Z")
_PERCENTAGE = re.compile(r"\A([0-9]{1,3}(?:\.[0-9]{1,9})?)\s*%?\Z")
_CODE = re.compile(r"\A[0-9]{1,9}\Z")


def is_withheld(text: str) -> bool:
    """Whether the text is empty or a code which says that there is no value."""
    trimmed = text.strip()
    return not trimmed or trimmed.upper() in NOT_NUMBERS


def read_date(text: str) -> date | None:
    """A date written 31-08-2019, 31/08/2019 or 2019-08-31, with or without a time; else None."""
    trimmed = text.strip()
    if found := _DAY_FIRST.match(trimmed):
        day, month, year = int(found[1]), int(found[2]), int(found[3])
    elif found := _YEAR_FIRST.match(trimmed):
        year, month, day = int(found[1]), int(found[2]), int(found[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_count(text: str) -> int | None:
    """A whole number of people, places or metres, not negative; else None."""
    trimmed = text.strip()
    return int(trimmed.partition(".")[0]) if _COUNT.match(trimmed) else None


def read_percentage(text: str) -> float | None:
    """A percentage from 0 to 100, written ``89.3`` or ``89.30%``; else None."""
    found = _PERCENTAGE.match(text.strip())
    if found is None:
        return None
    value = float(found[1])
    return value if value <= 100 else None


def read_code(text: str) -> str:
    """A code without the leading zeros that files write or lose at will: ``01`` is ``1``.

    Codes with letters come back as they are, ``0``, ``00`` as ``0``, nothing as the empty text.
    """
    trimmed = text.strip()
    return str(int(trimmed)) if _CODE.match(trimmed) else trimmed
