"""Between what is typed, what is stored as JSON, what expressions see, and what people read.

Knows nothing of forms, only of single values.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation

from ssio_desktop.domain.events import Json
from ssio_desktop.wording import say

MAX_TEXT = 100_000
"""Longest answer that an expression is given, in characters. Longer ones are stored whole."""

_ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_BRITISH_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?")
_EPOCH = date(1970, 1, 1)
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.ASCII)
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Unreadable(ValueError):
    """A typed value is not of its question's kind; the message says what would be."""


def read_integer(text: str) -> int:
    """A whole number. Raises Unreadable."""
    if not re.fullmatch(r"[+-]?\d{1,18}", text, re.ASCII):
        raise Unreadable(say("This must be a whole number, in digits."))
    return int(text)


def read_decimal(text: str) -> int | float:
    """A number with or without a decimal point; whole ones come back as int. Raises Unreadable."""
    try:
        if not _NUMBER.fullmatch(text) or len(text) > 40:
            raise Unreadable(say("This must be a number, such as 1.5."))
        found = Decimal(text)
    except InvalidOperation as error:
        raise Unreadable(say("This must be a number, such as 1.5.")) from error
    if found == found.to_integral_value() and abs(found) < 10**15:
        return int(found)
    return float(found)


def read_date(text: str) -> str:
    """A day as ISO text, from ISO or British order (``22/11/2026``). Raises Unreadable."""
    iso = _ISO_DATE.fullmatch(text)
    british = _BRITISH_DATE.fullmatch(text)
    parts = iso.groups() if iso else tuple(reversed(british.groups())) if british else None
    if parts is None:
        raise Unreadable(say("This must be a date: day, month and year, such as 22/11/2026."))
    try:
        return date(int(parts[0]), int(parts[1]), int(parts[2])).isoformat()
    except ValueError as error:
        raise Unreadable(say("There is no such day in the calendar.")) from error


def read_time(text: str) -> str:
    """A time of day as ``HH:MM``. Raises Unreadable."""
    found = _TIME.fullmatch(text)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise Unreadable(say("This must be a time of day, such as 09:30."))
    return f"{int(found[1]):02}:{found[2]}"


def read_datetime(text: str) -> str:
    """A day and time as ``YYYY-MM-DDTHH:MM``. Raises Unreadable."""
    day, gap, clock = text.replace("T", " ", 1).partition(" ")
    if not gap:
        raise Unreadable(say("This must be a date and a time, such as 22/11/2026 09:30."))
    return f"{read_date(day)}T{read_time(clock.strip())}"


_READERS = {
    "integer": read_integer,
    "decimal": read_decimal,
    "date": read_date,
    "time": read_time,
    "datetime": read_datetime,
}


def read(kind: str, given: Json | Sequence[str]) -> Json:
    """The JSON value of what was given for a question of a kind.

    kind: as ``QuestionKind``. given: text as typed, a JSON value, or a list of chosen values.
    Raises Unreadable where it is not of that kind; nothing else.
    """
    if given is None:
        return ""
    if isinstance(given, (list, tuple)):
        return " ".join(str(part) for part in given)
    if isinstance(given, bool):
        if kind == "acknowledge":
            return "OK" if given else ""
        given = "true" if given else "false"
    text = number_text(given) if isinstance(given, (int, float)) else str(given)
    if kind in {"text", "multiline"}:
        return text
    text = text.strip()
    if not text:
        return ""
    if kind == "select_many":
        return " ".join(text.split())
    reader = _READERS.get(kind)
    return text if reader is None else reader(text)


def as_typed(given: Json | Sequence[str]) -> str:
    """What was given as text, for keeping what cannot be read."""
    if isinstance(given, (list, tuple)):
        return " ".join(str(part) for part in given)
    if isinstance(given, (int, float)) and not isinstance(given, bool):
        return number_text(given)
    if isinstance(given, bool):
        return "true" if given else "false"
    return "" if given is None else str(given)


def xpath_text(value: Json) -> str:
    """A stored value as expressions see it. Characters that XML has no place for are left out."""
    text = as_typed(value if not isinstance(value, dict) else str(value))[:MAX_TEXT]
    return text if text.isascii() and text.isprintable() else "".join(filter(_is_xml, text))


def _is_xml(character: str) -> bool:
    code = ord(character)
    return (
        code in {0x9, 0xA, 0xD}
        or 0x20 <= code <= 0xD7FF
        or 0xE000 <= code <= 0xFFFD
        or code >= 0x10000
    )


def number_text(number: float) -> str:
    """A number as XPath writes it: no exponent, no needless point, empty where it is none."""
    if isinstance(number, int):
        # Python refuses to write out integers of thousands of digits.
        return str(number) if number.bit_length() < 10_000 else hex(number)
    if not math.isfinite(number):
        return ""
    if number == int(number):
        return str(int(number))
    # Ten places hide what binary fractions leave over (0.1 + 0.2), and are more than forms need.
    return format(Decimal(repr(round(number, 10))), "f")


def days(text: str) -> float:
    """A date, date and time, time, or number in text as a number: days since 1 January 1970, or
    the number itself; NaN where it is neither."""
    text = text.strip()
    if not text:
        return math.nan
    try:
        return float(text) if _NUMBER.fullmatch(text) else _days_of(text)
    except (ValueError, OverflowError):
        return math.nan


def _days_of(text: str) -> float:
    day, _, clock = text.replace("T", " ", 1).partition(" ")
    if not clock and ":" in day:
        return _part_of_day(day)
    found = _ISO_DATE.fullmatch(day)
    if found is None:
        return math.nan
    whole = (date(int(found[1]), int(found[2]), int(found[3])) - _EPOCH).days
    return whole + (_part_of_day(clock) if clock else 0.0)


def _part_of_day(clock: str) -> float:
    found = _TIME.fullmatch(clock.strip())
    if found is None:
        return math.nan
    return (int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3] or 0)) / 86400


def date_of_days(number: float) -> str:
    """The ISO date of a number of days since 1 January 1970; empty where there is none."""
    try:
        return (_EPOCH + timedelta(days=math.floor(number))).isoformat()
    except (ValueError, OverflowError):
        return ""


def moment(text: str) -> datetime | None:
    """The date and time in an ISO text, or None."""
    number = days(text)
    if math.isnan(number) or _NUMBER.fullmatch(text.strip()):
        return None
    try:
        return datetime.combine(_EPOCH, time()) + timedelta(seconds=round(number * 86400))
    except OverflowError:
        return None


def human(kind: str | None, value: Json) -> str:
    """A value as it is read aloud or printed: ``22 November 2026``, ``1.5``. Text stays."""
    text = as_typed(value if not isinstance(value, dict) else str(value))
    if kind in {"date", "datetime"} and isinstance(value, str):
        found = moment(text)
        if found is not None:
            day = f"{found.day} {_MONTHS[found.month - 1]} {found.year}"
            return f"{day}, {found:%H:%M}" if kind == "datetime" else day
    return text
