"""England's bank holidays of a year: by rule, with the days proclaimed or moved once as data."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from ssio_desktop.domain.calendar import YEARS
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

_WEEKEND = (5, 6)


@dataclass(frozen=True, slots=True)
class BankHolidays:
    """The rule with its exceptions. moved: from a day of the rule to another, None where the
    holiday fell away. added: name of a day proclaimed once."""

    moved: Mapping[date, date | None] = field(default_factory=dict)
    added: Mapping[date, str] = field(default_factory=dict)

    def of_year(self, year: int) -> dict[date, str]:
        """The bank holidays of a year, in order, with their names.

        Source: Banking and Financial Dealings Act 1971, schedule 1, with the customary days (New
        Year's Day, Good Friday, the first Monday in May) and substitute days as gov.uk publishes
        them. ValueError outside 2000 to 2100.
        """
        if year not in YEARS:
            raise ValueError(f"no bank holidays are known for {year}")
        found = dict(_by_rule(year))
        for origin, target in self.moved.items():
            if origin.year == year and origin in found:
                name = found.pop(origin)
                if target is not None:
                    found[target] = name
        found.update({day: name for day, name in self.added.items() if day.year == year})
        return dict(sorted(found.items()))

    def name_of(self, day: date) -> str:
        """The name of the bank holiday on a day, or empty; empty outside 2000 to 2100."""
        return self.of_year(day.year).get(day, "") if day.year in YEARS else ""


def read_bank_holidays(text: str, origin: str) -> BankHolidays:
    """The exceptions in a TOML text of ``[[moved]]`` and ``[[added]]``. UserError otherwise."""
    try:
        raw = tomllib.loads(text)
        moved: dict[date, date | None] = {}
        for entry in raw.get("moved", ()):
            target = entry.get("to")
            moved[_day(entry["from"])] = None if target is None else _day(target)
        added = {_day(entry["day"]): str(entry["name"]) for entry in raw.get("added", ())}
    except (tomllib.TOMLDecodeError, AttributeError, KeyError, TypeError) as error:
        raise UserError(
            say("The file of bank holidays cannot be read."),
            where=f"{origin}: {error}",
            remedy=say("Write [[moved]] with from and to, and [[added]] with day and name."),
            code="holidays.text",
        ) from error
    return BankHolidays(moved, added)


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar.

    After the tables of the calendar's reform: the golden number, the century's corrections to the
    leap years and the moon, and the first Sunday after the full moon on or after 21 March.
    """
    golden, century = year % 19, year // 100
    skipped_leaps = century - century // 4
    moon_shift = (8 * century + 13) // 25
    epact = (19 * golden + skipped_leaps - moon_shift + 15) % 30
    if epact == 29 or (epact == 28 and golden > 10):
        epact -= 1
    full_moon = date(year, 3, 21) + timedelta(days=epact)
    return full_moon + timedelta(days=(6 - full_moon.weekday()) or 7)


def _by_rule(year: int) -> Iterator[tuple[date, str]]:
    sunday = easter(year)
    yield _on_or_after_weekday(date(year, 1, 1)), say("New Year’s Day")
    yield sunday - timedelta(days=2), say("Good Friday")
    yield sunday + timedelta(days=1), say("Easter Monday")
    yield _monday_from(date(year, 5, 1)), say("Early May bank holiday")
    yield _monday_from(date(year, 5, 25)), say("Spring bank holiday")
    yield _monday_from(date(year, 8, 25)), say("Summer bank holiday")
    christmas, boxing = date(year, 12, 25), date(year, 12, 26)
    # A day that falls on the weekend is kept on the next weekday that is not a holiday itself.
    if boxing.weekday() in _WEEKEND or christmas.weekday() in _WEEKEND:
        first, second = date(year, 12, 27), date(year, 12, 28)
        yield (first if christmas.weekday() in _WEEKEND else christmas), say("Christmas Day")
        yield (second if boxing.weekday() in _WEEKEND else boxing), say("Boxing Day")
    else:
        yield christmas, say("Christmas Day")
        yield boxing, say("Boxing Day")


def _on_or_after_weekday(day: date) -> date:
    return _monday_from(day) if day.weekday() in _WEEKEND else day


def _monday_from(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise TypeError(f"not a day: {value}")
    return value
