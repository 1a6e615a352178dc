"""How the support of schools stands, in words, and as a part of the casework."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from ssio_desktop.domain.casework.entitlement import WARNED_WORDS, Pool
from ssio_desktop.domain.casework.sessions import (
    SUPPORT,
    Session,
    read_extras,
    read_sessions,
    support_entity,
)
from ssio_desktop.domain.framework_types import SupportUnit
from ssio_desktop.services import schools
from ssio_desktop.services.casework.part import Coming, Happened, Part, Standing, Urgency
from ssio_desktop.services.casework.support_years import SchoolSupport, in_year
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import listed, said_day, say, together

_NOW: Final = frozenset({"over", "extra"})


def counted(number: float, unit: SupportUnit) -> str:
    """A number of visits or days in words."""
    shown = f"{number:g}"
    if unit == "visits":
        return say("1 visit") if number == 1 else say("{count} visits", count=shown)
    return say("1 day") if number == 1 else say("{count} days", count=shown)


def agreed(pool: Pool) -> str:
    """What was agreed in a unit, as people say it: “up to 10 days”."""
    amount = counted(pool.entitled, pool.unit)
    if pool.bound == "at least":
        return say("at least {amount}", amount=amount)
    return amount if pool.bound == "exactly" else say("up to {amount}", amount=amount)


def standing_words(pool: Pool) -> str:
    """A pool in a sentence."""
    told = say("{used} of {agreed} given", used=f"{pool.used:g}", agreed=agreed(pool))
    rest = (
        say("{over} more than agreed", over=f"{pool.over:g}")
        if pool.over
        else say("{left} left", left=f"{pool.left:g}")
    )
    if not pool.planned:
        return say("{told}, {rest}.", told=told, rest=rest)
    planned = f"{pool.planned:g}"
    return say("{told}, {planned} planned, {rest}.", told=told, planned=planned, rest=rest)


def warning(found: SchoolSupport) -> str:
    """What has to be seen to, in a sentence; empty where nothing has."""
    return WARNED_WORDS[found.year.warned]


def urgency(found: SchoolSupport, today: date) -> Urgency:
    """Whether somebody has to act on the support of a school, and how soon."""
    warned = found.year.warned
    if warned in _NOW or (warned == "not begun" and found.next_day is None):
        return "now"
    if warned == "spent" and found.year.about is not None and found.year.about.bound == "exactly":
        # A number of visits that were all made is work done, unless more is planned.
        warned = "spent" if found.next_day is not None else ""
    return "soon" if warned or found.unsettled(today) else ""


def standing(found: SchoolSupport, today: date) -> Standing | None:
    """How the support of a school stands; None where there is nothing to say."""
    pool, waiting = found.year.now, found.unsettled(today)
    if pool is None and not found.sessions:
        return None
    code: str = say("No category") if not found.category else say("Nothing counted")
    words = []
    if pool is not None:
        code = f"{pool.used:g}/{counted(pool.entitled, pool.unit)}"
        words = [say("Category {code}:", code=found.category), standing_words(pool)]
    asked = [warning(found), _unsettled_words(len(waiting)) if waiting else ""]
    return Standing(
        code, together((*words, *asked)), urgency(found, today), None, asks=together(asked)
    )


def _unsettled_words(count: int) -> str:
    if count == 1:
        return say("1 session has passed: record whether it was given.")
    return say("{count} sessions have passed: record whether they were given.", count=count)


def brings(pools: Iterable[Pool]) -> str:
    """What a year brings in all units, in words: “1 visit and up to 7 days”."""
    return listed(agreed(pool) for pool in pools if pool.entitled)


# --- the part ---------------------------------------------------------------------------


def standings(ws: Workspace, urns: Collection[str]) -> Mapping[str, Standing]:
    """How the support of some schools stands this year."""
    today = ws.today()
    told = ((urn, standing(each, today)) for urn, each in in_year(ws, urns).items())
    return {urn: each for urn, each in told if each is not None}


def story(ws: Workspace, urn: str) -> Iterator[Happened]:
    """What was agreed, given and cancelled at a school."""
    state = ws.store.state(support_entity(urn))
    for extra in read_extras(state):
        amount = counted(extra.number, extra.unit)
        yield Happened(
            extra.day,
            say("{amount} agreed beyond the category", amount=amount),
            extra.reason,
            urn,
        )
    for each in read_sessions(state):
        if each.state == "given":
            given = say("{amount} of support given", amount=counted(each.days, "days"))
            yield Happened(each.day, given, each.what, urn)
        elif each.state == "cancelled":
            yield Happened(
                each.told_on or each.day,
                say("Session of {day} cancelled", day=said_day(each.day)),
                each.reason,
                urn,
            )


def coming(ws: Workspace, first: date, last: date, officer: str) -> Iterator[Coming]:
    """Sessions that are booked."""
    names = {row.urn: row for row in schools.list_schools(ws)}
    for state in ws.store.states(SUPPORT):
        row = names.get(state.key)
        if row is None or officer not in ("", row.officer):
            continue
        for each in read_sessions(state):
            if each.state == "booked" and first <= each.day <= last:
                yield Coming(each.day, row.urn, row.name, _booked_words(each), row.urn)


def _booked_words(session: Session) -> str:
    about = session.what or session.who
    return say("Session: {about}", about=about) if about else say("Session of support")


PART: Final = Part(
    SUPPORT,
    say("Support"),
    "handshake",
    frozenset({SUPPORT}),
    standings,
    story,
    coming,
)
"""What the overview, the calendar and the board's sheet ask."""
