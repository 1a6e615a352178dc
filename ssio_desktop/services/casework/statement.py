"""Gathers a school's yearly statement of support."""

from __future__ import annotations

from datetime import UTC, datetime, time

from ssio_desktop.domain.calendar import year_words
from ssio_desktop.domain.casework.charging import Charge, PriceList, pounds
from ssio_desktop.domain.casework.sessions import STATE_WORDS, Session
from ssio_desktop.reports.support_statement import (
    StatementData,
    StatementPool,
    StatementSession,
)
from ssio_desktop.reports.wording import long_day, short_day
from ssio_desktop.services import forms, setting_up
from ssio_desktop.services.casework import charges, support_years
from ssio_desktop.services.casework.entitlement import agreed, counted, warning
from ssio_desktop.services.casework.support_years import SchoolSupport
from ssio_desktop.services.workspace import Workspace

_UNITS = {"visits": "Visits", "days": "Days"}


def statement_data(ws: Workspace, urn: str, year: int | None = None) -> StatementData:
    """Everything for the statement of a year, else of that of today. UserError where the school is
    not in this store."""
    found = support_years.of_school(ws, urn, year)
    charged, prices = charges.charged(ws, found), charges.price_list(ws)
    today = ws.today()
    current = setting_up.current_term(ws).academic_year == found.year.year
    sold = [each for each in found.sessions if each.is_bought]
    bought = sum(charged.sessions[each.id].pence or 0 for each in sold)
    return StatementData(
        name=found.name,
        urn=urn,
        year=year_words(found.year.year),
        when=datetime.combine(today, time(), UTC),
        author=setting_up.current_officer(ws).name,
        recorded=f"As at {long_day(today)}",
        facts=(
            ("URN", urn),
            ("Category", found.category),
            ("Package", {True: "Bought", False: "Not bought", None: "Not recorded"}[found.package]),
            ("Officer", setting_up.officer(ws, found.officer).name if found.officer else ""),
        ),
        pools=tuple(
            StatementPool(
                _UNITS[pool.unit],
                agreed(pool),
                pool.entitled,
                pool.used,
                pool.planned,
                pool.left,
                pool.over,
            )
            for pool in found.year.pools
        ),
        warning=warning(found) if current else "",
        terms=tuple(_terms(found)),
        extras=tuple(
            (
                counted(each.number, each.unit),
                each.reason,
                ", ".join(filter(None, (each.by_name, short_day(each.day)))),
            )
            for each in found.extras
        ),
        visits=tuple(_visits(ws, found)),
        sessions=tuple(
            _session(each, charged.sessions[each.id], prices) for each in found.sessions
        ),
        package=pounds(charged.package_pence) if charged.package else "",
        covers=charged.package.covers if charged.package else (),
        bought=pounds(bought) if sold else "",
        total=pounds(charged.total),
        unknown=charged.unknown,
        prices=prices.title,
        own_list=charges.is_own(ws),
    )


def _terms(found: SchoolSupport) -> list[tuple[str, str, str]]:
    rows = []
    for part in found.year.parts:
        code = part.held.category if part.held else "Not categorised"
        if part.assumed:
            code += ", from another term"
        share = "–"
        if part.unit is not None and part.share is not None:
            share = counted(round(float(part.share), 2), part.unit)
        rows.append((part.term.title, code, share))
    return rows


def _visits(ws: Workspace, found: SchoolSupport) -> list[tuple[str, str, str]]:
    names = {form.id: form.title for form in forms.forms(ws)}
    rows = []
    for each in found.visits:
        kind = names.get(each.form.partition("@")[0], each.form)
        rows.append((short_day(each.day), kind, counted(each.days, "days")))
    for each in found.boards:
        rows.append((short_day(each.day), "Partnership board", counted(each.days, "days")))
    for each in (*found.planned, *found.coming):
        rows.append((short_day(each.day), "Planned", ""))
    return rows


def _session(session: Session, charge: Charge, prices: PriceList) -> StatementSession:
    service = prices.service(session.service)
    named = service.title if service else session.service
    return StatementSession(
        short_day(session.day),
        "\n".join(filter(None, (session.what, named, session.who))),
        counted(session.days, "days"),
        STATE_WORDS[session.state],
        "" if charge.pence is None else pounds(charge.pence),
        "\n".join(filter(None, (charge.why, session.reason))),
    )
