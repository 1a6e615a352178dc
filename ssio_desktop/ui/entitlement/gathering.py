"""Gathers what the page of a school's support shows, off the window's thread. Knows no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.casework.charging import PriceList
from ssio_desktop.domain.casework.sessions import Session
from ssio_desktop.services import forms
from ssio_desktop.services.casework import charges, entitlement, support_years
from ssio_desktop.services.casework.charges import Charged
from ssio_desktop.services.casework.part import Urgency
from ssio_desktop.services.casework.support_years import SchoolSupport
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class SeenSupport:
    """A school's year. years: those that can be chosen. is_now: whether it is the current one.
    own_list: whether the authority's own charges are used. forms: titles of visit forms."""

    key: str
    support: SchoolSupport
    charged: Charged
    prices: PriceList
    years: tuple[int, ...]
    is_now: bool
    own_list: bool
    urgency: Urgency
    unsettled: tuple[Session, ...]
    today: date
    forms: Mapping[str, str]


def gather(ws: Workspace, key: str) -> SeenSupport:
    """Read it. key: ``URN``, or ``URN:2025`` for the school year that began in 2025. UserError
    where the school is not in this store."""
    urn, _, told = key.partition(":")
    years = support_years.years_of(ws, urn)
    now = support_years.of_school(ws, urn)
    year = int(told) if told.isdecimal() and len(told) == 4 else now.year.year
    found = now if year == now.year.year else support_years.of_school(ws, urn, year)
    today = ws.today()
    return SeenSupport(
        key,
        found,
        charges.charged(ws, found),
        charges.price_list(ws),
        years if year in years else tuple(sorted({*years, year}, reverse=True)),
        found is now,
        charges.is_own(ws),
        entitlement.urgency(found, today) if found is now else "",
        found.unsettled(today),
        today,
        {form.id: form.title for form in forms.forms(ws)},
    )
