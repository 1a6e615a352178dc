"""How documents write days, counts and what a school is entitled to. Knows no document."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.framework_types import Support
from ssio_desktop.wording import said_day

NOTHING = "–"
"""Stands in a table where there is nothing to say."""


def long_day(day: date | None) -> str:
    """``22 November 2026``; empty where there is none."""
    return said_day(day) if day else ""


def short_day(day: date | None) -> str:
    """``22 Nov 2026``, as tables write it; empty where there is none."""
    return f"{day.day} {day:%b %Y}" if day else ""


def counted(number: float, noun: str) -> str:
    """``1 visit``, ``2.5 days``."""
    return f"{number:g} {noun if number == 1 else noun + 's'}"


def entitled(support: Support, package: bool | None) -> str:
    """What a school is entitled to in a year, in words; empty where the framework names nothing.

    package: whether it buys the authority's package; None, where it is not recorded, says both.
    """
    bought = support.in_words(buys_package=True)
    without = support.in_words(buys_package=False)
    if package is not None or bought == without:
        return bought if package is not False else without
    return f"{bought} with the package, {without.removesuffix(' a year')} without it"


def addressees(head: str, chair: str) -> tuple[str, str]:
    """Whom a letter to a school is for, by name where the name is known."""
    return (
        f"{head}, headteacher" if _is_named(head) else "The headteacher",
        f"{chair}, chair of governors" if _is_named(chair) else "The chair of governors",
    )


def greeted(head: str, chair: str) -> str:
    """Both, as a letter greets them."""
    return (
        f"{head if _is_named(head) else 'headteacher'} and "
        f"{chair if _is_named(chair) else 'chair of governors'}"
    )


def _is_named(name: str) -> bool:
    """Whether this is a person's name rather than the post itself."""
    return bool(name.strip()) and name.strip().casefold() not in (
        "chair",
        "chair of governors",
        "head",
        "headteacher",
    )
