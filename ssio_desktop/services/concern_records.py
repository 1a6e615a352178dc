"""Recording what the board does about a school causing concern."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.concern_records import (
    ENTRY,
    KIND_WORDS,
    KINDS,
    ConcernEntry,
    Kind,
    concern_entity,
    entry_record,
    read_entries,
)
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say


def record_entry(
    ws: Workspace,
    urn: str,
    kind: Kind,
    day: date,
    text: str,
    *,
    head_told: date | None = None,
    chair_told: date | None = None,
) -> Outcome[ConcernEntry]:
    """Record an entry on a school.

    A warning notice needs the days on which head and chair were told that one may follow, neither
    later than the notice. UserError without them, without words, or for a day in the future; only
    an inspection is expected on one.
    """
    name = schools.name_of(ws, urn)
    if kind not in KINDS or not text.strip():
        raise UserError(
            say("An entry needs its kind and words."),
            where=name,
            remedy=say("Say what it is about."),
            code="concern.unfinished",
        )
    if kind != "inspection" and day > ws.today():
        raise UserError(
            say("What is recorded cannot lie in the future."),
            where=name,
            remedy=say("Correct the day. Nothing was recorded."),
            code="concern.day",
        )
    what = say("{day} cannot be meant.", day=said_day(day))
    refuse_odd_day(ws, day, what, "concern.day")
    told = (head_told, chair_told)
    if kind == "notice" and any(each is None or each > day for each in told):
        raise UserError(
            say("Head and chair must both be told before a warning notice is sent."),
            where=name,
            remedy=say("Give the days on which each was told. Nothing was recorded."),
            code="concern.told",
        )
    made = ConcernEntry(
        new_id(),
        kind,
        day,
        text.strip(),
        head_told,
        chair_told,
        setting_up.current_officer(ws).name,
    )
    return ws.record(
        [Write(concern_entity(urn), f"{ENTRY}.{made.id}", entry_record(made))],
        made,
        label=say("{kind} recorded: {school}", kind=KIND_WORDS[kind], school=name),
    )


def withdraw_entry(ws: Workspace, urn: str, entry: str) -> Outcome[None]:
    """Take an entry back that was recorded by mistake; it stays in the history."""
    name = schools.name_of(ws, urn)
    label = say("An entry on {school} withdrawn", school=name)
    return ws.record([Write(concern_entity(urn), f"{ENTRY}.{entry}", None)], None, label=label)


def entries(ws: Workspace, urn: str) -> tuple[ConcernEntry, ...]:
    """The entries on a school, the latest first."""
    return read_entries(ws.store.state(concern_entity(urn)))
