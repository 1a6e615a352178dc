"""England's bank holidays, by the library ``holidays``: the one place that knows it.

The library also lists a holiday's own day where another is kept in its place because it falls on
the weekend (26 and 28 December 2026). A weekend is no working day anyway, so only days from Monday
to Friday are given, which are the days that gov.uk publishes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Final

from ssio_desktop.domain.calendar import YEARS
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

_OBSERVED: Final = " (observed)"
_WORDS: Final[Mapping[str, str]] = {
    "New Year's Day": say("New Year’s Day"),
    "Good Friday": say("Good Friday"),
    "Easter Monday": say("Easter Monday"),
    "May Day": say("Early May bank holiday"),
    "Spring Bank Holiday": say("Spring bank holiday"),
    "Late Summer Bank Holiday": say("Summer bank holiday"),
    "Christmas Day": say("Christmas Day"),
    "Boxing Day": say("Boxing Day"),
    "Golden Jubilee of Elizabeth II": say("Golden Jubilee"),
    "Wedding of William and Catherine": say("Royal wedding"),
    "Diamond Jubilee of Elizabeth II": say("Diamond Jubilee"),
    "Platinum Jubilee of Elizabeth II": say("Platinum Jubilee"),
    "State Funeral of Queen Elizabeth II": say("State funeral of Queen Elizabeth II"),
    "Coronation of Charles III": say("Coronation of King Charles III"),
}
"""The library's names in the words that gov.uk has for them; a name not known here stays."""


@dataclass(frozen=True, slots=True)
class BankHolidays:
    """The library's days with exceptions made known since. moved: from one of its days to another,
    None where the holiday fell away. added: name of a day proclaimed once."""

    moved: Mapping[date, date | None] = field(default_factory=dict)
    added: Mapping[date, str] = field(default_factory=dict)

    def of_year(self, year: int) -> dict[date, str]:
        """The bank holidays of a year from Monday to Friday, in order, with their names. ValueError
        outside 2000 to 2100."""
        if year not in YEARS:
            raise ValueError(f"no bank holidays are known for {year}")
        found = dict(_by_library(year))
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


@cache
def _by_library(year: int) -> tuple[tuple[date, str], ...]:
    # Half a second, which nobody waits for who counts no working days.
    from holidays.countries.united_kingdom import UnitedKingdom  # noqa: PLC0415

    # Without a language the names are those of the library's source, and no file of its
    # translations is read.
    found: dict[date, str] = UnitedKingdom(  # type: ignore[no-untyped-call]
        subdiv="ENG", years=year
    )
    return tuple((day, _in_words(name)) for day, name in sorted(found.items()) if day.weekday() < 5)


def _in_words(name: str) -> str:
    plain = name.removesuffix(_OBSERVED)
    said = _WORDS.get(plain, plain)
    return say("{holiday} (substitute day)", holiday=said) if plain != name else said


def _day(value: object) -> date:
    if not isinstance(value, date):
        raise TypeError(f"not a day: {value}")
    return value
