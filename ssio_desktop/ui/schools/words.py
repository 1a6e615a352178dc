"""How the facts of a school are written on its pages. Knows no widgets."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.schools import School, Status
from ssio_desktop.services.schools import SchoolRow
from ssio_desktop.ui.language import translate
from ssio_desktop.ui.widgets.wording import month

NOTHING = "–"
"""Stands where there is nothing to say."""


def day(value: date | None) -> str:
    """A day as ``14 Oct 2026``; a dash where there is none."""
    return f"{value.day} {month(value, short=True)} {value.year}" if value is not None else NOTHING


def capital(text: str) -> str:
    """The text with its first letter a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def number(value: int | None) -> str:
    """A count with its thousands apart; a dash where it is not known."""
    return f"{value:,}" if value is not None else NOTHING


def share(shown: int, total: int, nouns: tuple[str, str]) -> str:
    """“37 of 139 schools”, or “139 schools” where all are shown."""
    noun = nouns[0] if total == 1 else nouns[1]
    if shown == total:
        return f"{total:,} {noun}"
    return translate("schools", "{shown} of {total} {noun}").format(
        shown=f"{shown:,}", total=f"{total:,}", noun=noun
    )


def package(buys: bool | None) -> str:
    """Whether the authority's package is bought, in words."""
    if buys is None:
        return translate("schools", "Not recorded")
    return translate("schools", "Bought") if buys else translate("schools", "Not bought")


def known(flag: bool | None, yes: str, no: str) -> str:
    """One of two phrases, or “Not recorded” where it is not known."""
    if flag is None:
        return translate("schools", "Not recorded")
    return yes if flag else no


def status(value: Status | str) -> str:
    """A school's status; what is proposed of an open school is said in full."""
    if value == "proposed to close":
        return translate("schools", "Open, proposed to close")
    return capital(value)


def phase(row: SchoolRow | School) -> str:
    """A school's phase, as the register has it."""
    return capital(row.phase)


def pupils(school: School) -> str:
    """The number on roll with the places there are and the day it was counted, or empty."""
    if school.pupils is None:
        return ""
    words = number(school.pupils)
    if school.capacity:
        words = translate("schools", "{pupils} of {capacity} places").format(
            pupils=words, capacity=number(school.capacity)
        )
    if school.census_date:
        words = translate("schools", "{words}, {day}").format(
            words=words, day=day(school.census_date)
        )
    return words
