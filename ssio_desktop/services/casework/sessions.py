"""Booking sessions of support, saying what became of them, and agreeing more than a category
brings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.casework.sessions import (
    EXTRA,
    MOST_DAYS,
    STATE_WORDS,
    By,
    Extra,
    Session,
    State,
    booked_path,
    booked_record,
    cancelled_record,
    extra_record,
    given_record,
    outcome_path,
    read_extras,
    read_sessions,
    support_entity,
)
from ssio_desktop.domain.framework_types import SupportUnit
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.schools import School
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework import charges
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_after_closing, refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say

LONGEST_AFTER: Final = timedelta(days=730)
"""How long after its day a session can still be recorded."""


def book(
    ws: Workspace,
    urn: str,
    day: date,
    *,
    what: str,
    who: str = "",
    service: str = "",
    days: float | None = None,
) -> Outcome[Session]:
    """Book a session. service: what the school buys, from the list of charges; empty for a part of
    what its category brings. days: of time; a service's own where not given, else half a day.

    UserError where the service is not on the list, the time or day cannot be meant, the school is
    closed on it, or nothing says what it is about.
    """
    school = schools.school(ws, urn).school
    name = school.name
    known = charges.price_list(ws).service(service) if service else None
    if service and known is None:
        raise UserError(
            say("“{service}” is not on the list of charges.", service=service[:40]),
            where=name,
            remedy=say("Choose a service of the list, or take another list into use."),
            code="support.service",
        )
    if not what.strip():
        raise UserError(
            say("A session needs what it is about."),
            where=name,
            remedy=say("Say in a few words what is to be done. Nothing was recorded."),
            code="support.unfinished",
        )
    time = days if days is not None else known.days if known else 0.5
    _check_days(time, name)
    _check_day(ws, school, day)
    made = Session(
        new_id(),
        service,
        day,
        time,
        words_kept(who),
        words_kept(what),
        ws.today(),
        setting_up.current_officer(ws).name,
    )
    return ws.record(
        [Write(support_entity(urn), booked_path(made.id), booked_record(made))],
        made,
        label=say("Session at {school} booked", school=name),
    )


def give(
    ws: Workspace, urn: str, session_id: str, *, days: float | None = None
) -> Outcome[Session]:
    """Record that a session was given. days: what it took, where that was not what was booked.

    UserError before its day, and where it has an outcome already."""
    found, name = _may_become(ws, urn, session_id, "given")
    time = found.days if days is None else days
    _check_days(time, name)
    return ws.record(
        [Write(support_entity(urn), outcome_path(session_id), given_record(time))],
        replace(found, state="given", days=time),
        label=say("Session at {school} given", school=name),
    )


def cancel(
    ws: Workspace, urn: str, session_id: str, *, by: By, reason: str, told_on: date | None = None
) -> Outcome[Session]:
    """Record that a session was cancelled. told_on: the day on which that was said, today where
    not given; what the school pays follows from it.

    UserError without a reason, for a day to come, and where it has an outcome already."""
    found, name = _may_become(ws, urn, session_id, "cancelled")
    day = told_on or ws.today()
    if not reason.strip():
        raise UserError(
            say("A cancellation needs its reason."),
            where=name,
            remedy=say("Say why, as the school or the officer gave it."),
            code="support.unfinished",
        )
    if not found.booked_on <= day <= ws.today():
        raise UserError(
            say("A session is cancelled between the day it was booked and today."),
            where=said_day(day),
            remedy=say("Correct the day on which it was said. Nothing was recorded."),
            code="support.day",
        )
    record = cancelled_record(by, day, words_kept(reason))
    return ws.record(
        [Write(support_entity(urn), outcome_path(session_id), record)],
        replace(found, state="cancelled", by=by, told_on=day, reason=words_kept(reason)),
        label=say("Session at {school} cancelled", school=name),
    )


def take_back(ws: Workspace, urn: str, session_id: str) -> Outcome[Session]:
    """Take back what was recorded of a session, which is then booked again. UserError where
    nothing was."""
    found, name = _may_become(ws, urn, session_id, "booked")
    return ws.record(
        [Write(support_entity(urn), outcome_path(session_id), None)],
        replace(found, state="booked", by=None, told_on=None, reason=""),
        label=say("Outcome of a session at {school} taken back", school=name),
    )


def agree_extra(
    ws: Workspace,
    urn: str,
    unit: SupportUnit,
    number: float,
    *,
    reason: str,
    year: int | None = None,
) -> Outcome[Extra]:
    """Agree support beyond what the category brings. number: 0 says that nothing more is needed.
    year: school year by its autumn, else that of today. UserError without a reason, and where the
    number cannot be meant."""
    name = schools.name_of(ws, urn)
    if not reason.strip():
        raise UserError(
            say("Support beyond the category needs its reason."),
            where=name,
            remedy=say("Say what it is for, or why nothing more is needed."),
            code="support.unfinished",
        )
    step = 1 if unit == "visits" else 0.25
    if not 0 <= number <= MOST_DAYS or number % step:
        raise UserError(
            say("So much support cannot be meant."),
            where=f"{number:g}",
            remedy=say("Give 0 to 60 whole visits, or days in quarters."),
            code="support.number",
        )
    made = Extra(
        new_id(),
        setting_up.current_term(ws).academic_year if year is None else year,
        unit,
        float(number),
        words_kept(reason),
        ws.today(),
        setting_up.current_officer(ws).name,
    )
    return ws.record(
        [Write(support_entity(urn), f"{EXTRA}.{made.id}", extra_record(made))],
        made,
        label=say("Support beyond the category of {school} agreed", school=name),
    )


def withdraw_extra(ws: Workspace, urn: str, extra_id: str) -> Outcome[None]:
    """Take back what was agreed beyond the category; it stays in the history. UserError where it
    is not known."""
    name = schools.name_of(ws, urn)
    entity = support_entity(urn)
    if extra_id not in {each.id for each in read_extras(ws.store.state(entity))}:
        raise _unknown(name)
    label = say("Support beyond the category of {school} taken back", school=name)
    return ws.record([Write(entity, f"{EXTRA}.{extra_id}", None)], None, label=label)


def _may_become(ws: Workspace, urn: str, session_id: str, state: State) -> tuple[Session, str]:
    name = schools.name_of(ws, urn)
    known = read_sessions(ws.store.state(support_entity(urn)))
    found = next((each for each in known if each.id == session_id), None)
    if found is None:
        raise _unknown(name)
    if not found.may_follow(state, ws.today()):
        early = state == "given" and found.state == "booked"
        raise UserError(
            say("The session is on {day}, which is still to come.", day=said_day(found.day))
            if early
            else say("This session is already: {state}.", state=STATE_WORDS[found.state].lower()),
            where=name,
            remedy=say("Record it when it has taken place, or cancel it.")
            if early
            else say("Take back first what was recorded, if it was a mistake."),
            code="support.state",
        )
    return found, name


def _check_day(ws: Workspace, school: School, day: date) -> None:
    refuse_odd_day(ws, day, say("A session on this day cannot be meant."), "support.day")
    refuse_after_closing(ws, school, day)
    if day < ws.today() - LONGEST_AFTER:
        raise UserError(
            say("{day} is too long ago for a session to be booked.", day=said_day(day)),
            where=school.name,
            remedy=say("Check the year. Sessions are recorded up to two years after their day."),
            code="support.day",
        )


def _check_days(days: float, name: str) -> None:
    if not 0 < days <= MOST_DAYS or days % 0.25:
        raise UserError(
            say("{days} days for a session cannot be meant.", days=f"{days:g}"),
            where=name,
            remedy=say("Give days in quarters, such as 0.5, and no more than 60."),
            code="support.days",
        )


def _unknown(name: str) -> UserError:
    return UserError(
        say("This is not among the support of the school."),
        where=name,
        remedy=say("Take its name from the list of its support."),
        code="support.unknown",
    )
