"""Invented rows of the list of schools."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ssio_desktop.services.schools import SchoolRow

ASH_LANE = SchoolRow(
    urn="900001",
    name="Ash Lane Primary School",
    la_code="999",
    la_name="Wellbrook",
    phase="primary",
    type_name="Community school",
    status="open",
    is_open=True,
    pupils=398,
    town="Wellbrook",
    postcode="WB1 2AL",
    officer="",
    officer_name="",
    package=None,
    category="",
    category_term="",
    last_visit=None,
)


def row(**changes: object) -> SchoolRow:
    """The invented school with other values."""
    return replace(ASH_LANE, **changes)  # type: ignore[arg-type]


def rows(count: int) -> list[SchoolRow]:
    """Many schools: every third secondary, every fifth closed, every seventh visited."""
    return [
        row(
            urn=str(100000 + number),
            name=f"{_NAMES[number % len(_NAMES)]} School {number}",
            phase="secondary" if number % 3 == 0 else "primary",
            is_open=number % 5 != 0,
            status="open" if number % 5 else "closed",
            last_visit=date(2026, 1, 1 + number % 28) if number % 7 == 0 else None,
            pupils=number % 900,
            la_code=str(800 + number % 10),
            la_name=f"Authority {800 + number % 10}",
        )
        for number in range(count)
    ]


_NAMES = ("Ash Lane", "St Mary’s", "Ysgol y Tŵr", "Birch Hill", "École Élysée")
