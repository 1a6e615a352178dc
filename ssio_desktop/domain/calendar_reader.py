"""Reads an authority's term dates: from the text an authority writes, and from stored records."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, datetime

from ssio_desktop.domain.calendar import Calendar, HalfTerm, Term, TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say

_REMEDY = (
    "Write each term as [[term]] with an id such as “2026-autumn” and halves of two pairs of "
    "dates, year-month-day."
)


def read_calendar(text: str, origin: str) -> Calendar:
    """The calendar in a TOML text. UserError says which term is wrong, and how."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UserError(
            say("The file of term dates cannot be read."),
            where=f"{origin}: {error}",
            remedy=_REMEDY,
            code="calendar.text",
        ) from error
    return _calendar(raw.get("term"), origin)


def calendar_record(calendar: Calendar) -> Json:
    """The calendar as plain JSON, the form in which it is stored."""
    return [
        {
            "id": str(term.id),
            "halves": [[half.first.isoformat(), half.last.isoformat()] for half in term.halves],
        }
        for term in calendar.terms
    ]


def calendar_from_record(record: Json) -> Calendar:
    """The calendar of a stored record. UserError where it is not one."""
    return _calendar(record, "the stored calendar")


def _calendar(terms: object, origin: str) -> Calendar:
    if not isinstance(terms, list) or not terms:
        raise UserError(
            say("There are no terms in this calendar."),
            where=origin,
            remedy=_REMEDY,
            code="calendar.empty",
        )
    read = [_term(entry, f"{origin}, term {number}") for number, entry in enumerate(terms, 1)]
    return Calendar(tuple(sorted(read, key=lambda term: term.id.order)))


def _term(entry: object, where: str) -> Term:
    try:
        if not isinstance(entry, Mapping):
            raise TypeError("not a table")
        first, second = entry["halves"]
        return Term(TermId.parse(str(entry["id"])), (_half(first), _half(second)))
    except UserError as error:
        raise UserError(error.what, where=where, remedy=_REMEDY, code="calendar.term") from error
    except (KeyError, TypeError, ValueError) as error:
        raise UserError(
            say("A term of this calendar is not understood."),
            where=where,
            remedy=_REMEDY,
            code="calendar.term",
        ) from error


def _half(pair: object) -> HalfTerm:
    if not isinstance(pair, list) or len(pair) != 2:
        raise TypeError("not a pair of dates")
    return HalfTerm(_day(pair[0]), _day(pair[1]))


def _day(value: object) -> date:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return date.fromisoformat(str(value))
