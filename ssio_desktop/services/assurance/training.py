"""Training that follows from findings: proposed with its reasons, agreed by a person, done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ssio_desktop.domain.assurance.findings import Need
from ssio_desktop.domain.assurance.readings import (
    DONE,
    MADE,
    TRAINING,
    Training,
    read_training,
    training_record,
)
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.services import setting_up
from ssio_desktop.services.assurance import reading, who
from ssio_desktop.services.assurance.known_sheets import sheets
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say

_REASONS = 6
"""So many passages are named as reasons; the others are counted."""


def reasons(ws: Workspace, need: Need) -> tuple[str, ...]:
    """Why training is proposed, in sentences: the counts, and the passages behind them."""
    counts = need.counts
    first = say(
        "{short} of {judged} judgements in {reports} reports say that something is to be learned.",
        short=counts.short,
        judged=counts.judged,
        reports=counts.reports,
    )
    few = (say("Few reports were read: one more could change this."),) if counts.is_few else ()
    shown = [
        say(
            "{school}, visit of {day}: {do}",
            school=reading.school_name(ws, each.reading.urn),
            day=said_day(each.reading.visited),
            do=each.judged.do,
        )
        for each in need.passages[:_REASONS]
    ]
    left = len(need.passages) - len(shown)
    more = (say("And {count} more.", count=left),) if left else ()
    return (first, *few, *_agreed_before(ws, need), *shown, *more)


def _agreed_before(ws: Workspace, need: Need) -> tuple[str, ...]:
    """That training on the same for the same people was agreed already."""
    people = (need.officer,) if need.officer else ()
    return tuple(
        say("Training on this was done on {day}: {what}", day=said_day(each.done), what=each.what)
        if each.done
        else say(
            "Training on this is agreed by {day}: {what}", day=said_day(each.due), what=each.what
        )
        for each in agreed(ws)
        if each.theme == need.theme and each.officers == people
    )


def agreed(ws: Workspace) -> tuple[Training, ...]:
    """The training agreed that whoever works here may see: all for those who lead, else that of
    the team and one’s own. What is not done first, by its day."""
    viewer = who.viewer(ws)
    found = (read_training(state) for state in ws.store.states(TRAINING))
    kept = [
        each
        for each in found
        if each is not None
        and (viewer.leads or not each.officers or viewer.officer in each.officers)
    ]
    return tuple(sorted(kept, key=lambda each: (each.done is not None, each.due, each.id)))


def agree(
    ws: Workspace,
    theme: str,
    what: str,
    by: str,
    due: date,
    officers: Sequence[str] = (),
    why: Sequence[str] = (),
) -> Outcome[Training]:
    """Agree on training. theme: its id. by: who sees to it. officers: ids, none for the team. why:
    the reasons as they stood. UserError where something is missing, or one does not lead."""
    who.require_lead(ws)
    known = {each.id for each in sheets(ws).themes}
    if theme not in known or not what.strip() or not by.strip():
        raise UserError(
            say("The training is not whole."),
            where=theme[:40],
            remedy=say(
                "Name a theme, one of {names}, what is done and who sees to it.",
                names=", ".join(sorted(known)),
            ),
            code="assurance.training",
        )
    refuse_odd_day(ws, due, say("Training by that day cannot be meant."), "assurance.day")
    if not all(setting_up.officer(ws, each).name for each in officers):
        raise UserError(say("That officer is not known here."), code="officer.unknown")
    made = Training(
        new_id(), theme, tuple(officers), words_kept(what), words_kept(by), due, tuple(why)
    )
    label = say("Training agreed: {theme}", theme=sheets(ws).theme(theme).title)
    return ws.record([Write(_entity(made.id), MADE, training_record(made))], made, label=label)


def done(ws: Workspace, training_id: str, day: date, came: str) -> Outcome[Training]:
    """Say that training was done, and what came of it. UserError for a day still to come, or
    without words."""
    who.require_lead(ws)
    found = read_training(ws.store.state(_entity(training_id)))
    if found is None:
        raise UserError(
            say("That training is not in this store."),
            where=training_id[:60],
            code="assurance.no-training",
        )
    refuse_odd_day(ws, day, say("Training on that day cannot be meant."), "assurance.day")
    if day > ws.today() or not came.strip():
        raise UserError(
            say("Say on which day it was done, and what came of it."),
            remedy=say("Give a day up to today, and a sentence."),
            code="assurance.training",
        )
    made = replace(found, done=day, came=words_kept(came))
    record = {"day": day.isoformat(), "came": made.came, "at": ws.moment(), "by": ws.officer}
    return ws.record([Write(_entity(found.id), DONE, {**record})], made, label=say("Training done"))


def of(ws: Workspace, officer: str) -> tuple[str, ...]:
    """The entities of training that an officer (id) may see, with who recorded them."""
    found = (read_training(state) for state in ws.store.states(TRAINING))
    return tuple(
        _entity(each.id)
        for each in found
        if each is not None and (not each.officers or officer in each.officers)
    )


def _entity(training_id: str) -> str:
    return f"{TRAINING}/{training_id}"
