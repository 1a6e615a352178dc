"""How an authority counts the days that a school has for checking a draft, and where it replies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.working_days import SCHOOL_HOLIDAYS, WorkingDays
from ssio_desktop.errors import UserError
from ssio_desktop.reports.wording import counted, long_day
from ssio_desktop.services import setting_up
from ssio_desktop.services.bank_holidays import BankHolidays, read_bank_holidays
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import listed, say

PATH = "accuracy"
DAYS = 5
MOST_DAYS = 60
_FILE = "bank-holidays-england.toml"
_NAMED = 3


@dataclass(frozen=True, slots=True)
class AccuracyRules:
    """days: working days for a reply. school_holidays: whether they are left out. closed: the
    authority's own closed days with their names. address: where replies go, in lines."""

    days: int = DAYS
    school_holidays: bool = False
    closed: Mapping[date, str] = field(default_factory=dict)
    address: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """The time that a school is given. why: which days were left out and from which day
    the last one was moved, in words, or empty."""

    day: date
    days: int
    due: date
    why: str

    @property
    def words(self) -> str:
        """``5 working days, without the bank holiday on 25 May 2026``."""
        days = counted(self.days, "working day")
        return f"{days}, {self.why}" if self.why else days


def rules(ws: Workspace) -> AccuracyRules:
    """The rules of this copy's authority. Total: odd values count as not given."""
    record = ws.store.state(setting_up.authority_entity(ws)).get(PATH)
    if not isinstance(record, dict):
        return AccuracyRules()
    days, closed = record.get("days"), record.get("closed")
    known = closed if isinstance(closed, dict) else {}
    return AccuracyRules(
        days=days if isinstance(days, int) and 1 <= days <= MOST_DAYS else DAYS,
        school_holidays=record.get("school_holidays") is True,
        closed={day: str(name) for text, name in known.items() if (day := _day(text))},
        address=str(record.get("address") or ""),
    )


def set_rules(ws: Workspace, wanted: AccuracyRules) -> Outcome[AccuracyRules]:
    """Record the rules. UserError where the number of days cannot be meant."""
    _check_days(wanted.days)
    closed: dict[str, Json] = {day.isoformat(): name for day, name in sorted(wanted.closed.items())}
    record: Json = {
        "days": wanted.days,
        "school_holidays": wanted.school_holidays,
        "closed": closed,
        "address": wanted.address.strip(),
    }
    return ws.record(
        [Write(setting_up.authority_entity(ws), PATH, record)],
        wanted,
        label=say("Rules for checks of factual accuracy recorded"),
    )


def working_days(ws: Workspace, found: AccuracyRules | None = None) -> WorkingDays:
    """How working days are counted here."""
    known = found or rules(ws)
    calendar = setting_up.calendar(ws) if known.school_holidays else None
    return WorkingDays(bank_holidays(ws).name_of, known.closed, calendar)


def bank_holidays(ws: Workspace) -> BankHolidays:
    """England's bank holidays, with the exceptions that came with the program."""
    text = (ws.packs.calendars / _FILE).read_text(encoding="utf-8")
    return read_bank_holidays(text, _FILE)


def term(ws: Workspace, day: date, *, days: int | None = None, due: date | None = None) -> Term:
    """The time for a draft sent on a day: so many working days, else the authority's number, or to
    a day that was chosen; one that is no working day gives way to the next.

    UserError where the time cannot be meant."""
    count = working_days(ws)
    moved = ""
    if due is None:
        wanted = rules(ws).days if days is None else days
        _check_days(wanted)
        due = count.add(day, wanted)
    elif due <= day:
        raise UserError(
            say("The day for the reply is not after the day of sending."),
            where=say(
                "sent {long_day}, reply by {long_day2}",
                long_day=long_day(day),
                long_day2=long_day(due),
            ),
            remedy=say("Give the school at least one working day."),
            code="accuracy.due",
        )
    elif not count.is_working(due):
        moved = say("to the next working day after {long_day}", long_day=long_day(due))
        due = count.add(due, 1)
    given = count.between(day, due)
    _check_days(given)
    why = left_out_words(count, day, due)
    return Term(day, given, due, ", ".join(part for part in (why, moved) if part))


def _check_days(days: int) -> None:
    if not 1 <= days <= MOST_DAYS:
        raise UserError(
            say("{days} working days for a reply cannot be meant.", days=days),
            remedy=say("Give 1 to {most_days} working days.", most_days=MOST_DAYS),
            code="accuracy.days",
        )


def left_out_words(count: WorkingDays, day: date, due: date) -> str:
    """What is left out between two days, in words; empty where nothing is."""
    left_out = count.left_out(day, due)
    parts = [
        say("{name} on {day}", name=_named(name), day=long_day(day))
        for day, name in left_out
        if name != SCHOOL_HOLIDAYS
    ]
    if len(parts) > _NAMED:
        parts = [*parts[:_NAMED], say("{count} more closed days", count=len(parts) - _NAMED)]
    holidays = [day for day, name in left_out if name == SCHOOL_HOLIDAYS]
    if holidays:
        parts.append(
            say(
                "the school holidays from {first} to {last}",
                first=long_day(holidays[0]),
                last=long_day(holidays[-1]),
            )
        )
    if not parts:
        return ""
    return say("without {days}", days=listed(parts))


def _named(name: str) -> str:
    if name.endswith("bank holiday"):
        return say("the {name}", name=name)
    return name if name[:1].isupper() else say("a {name}", name=name)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
