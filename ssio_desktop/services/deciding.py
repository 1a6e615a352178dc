"""The board's decisions on categories: recording them, sending them to officers, taking them in.

The officer's judgement stays as it is; what the board decided stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ssio_desktop.domain.assurance.readings import TRAINING, WORK_READING
from ssio_desktop.domain.board_records import (
    DECISION,
    BoardDecision,
    decision_entity,
    decision_record,
    read_decision,
)
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.second_looks import SECOND_LOOK
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.manifest import DECISIONS
from ssio_desktop.exchange.package import Written
from ssio_desktop.exchange.sealing import SUFFIX
from ssio_desktop.services import (
    categorising,
    frameworks,
    known_devices,
    parcels,
    schools,
    second_looks,
    setting_up,
)
from ssio_desktop.services.board import BoardSummary
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.parcels import Parcel
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.schools import CategoryRecord
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say


@dataclass(frozen=True, slots=True)
class MadeDecisions:
    """A file of decisions. without: names of officers whom it could not be sealed for. held: how
    many decisions stay back, because a reader still has to judge that school a second time."""

    file: Written
    decisions: tuple[BoardDecision, ...]
    without: tuple[str, ...]
    held: int = 0


def decide(
    ws: Workspace, urn: str, term: TermId, category: str, reason: str = ""
) -> Outcome[BoardDecision]:
    """Record what the board decided of a school's category of a term; UserError as ``decided``."""
    decision = decided(ws, urn, term, category, reason)
    name = schools.name_of(ws, urn)
    return _record(ws, decision, say("The board’s decision on {school} recorded", school=name))


def decided(
    ws: Workspace, urn: str, term: TermId, category: str, reason: str = ""
) -> BoardDecision:
    """A decision of now, checked and not recorded yet.

    category: an id of the framework it was judged under; the officer's own to agree. UserError
    where the school was not categorised, the framework has no such category, another than the
    officer's is given without a reason, or two officers recorded different ones and no reason says
    why it is this one.
    """
    record = next(
        (c for c in schools.categories_of(ws, urn) if c.term == term and c.completed), None
    )
    name = schools.name_of(ws, urn)
    if record is None:
        raise UserError(
            say("There is no completed category of {term} to decide on.", term=term.title),
            where=name,
            remedy=say("Take the officer’s return in first."),
            code="decision.no-category",
        )
    _check_category(ws, name, record, category)
    if category != record.category and not reason.strip():
        raise UserError(
            say("Deciding otherwise than the officer needs a reason."),
            where=name,
            code="decision.reason",
        )
    state = ws.store.state(categorising.entity_of(urn, term))
    if "category" in state.conflicts() and not reason.strip():
        raise UserError(
            say("Two officers recorded different categories of {term}.", term=term.title),
            where=name,
            remedy=say("Settle the difference on the Board page, or decide with a reason."),
            code="decision.disputed",
        )
    return _of_now(ws, urn, record, category, reason)


def decide_between(
    ws: Workspace, urn: str, category: str, reason: str, on: date | None = None
) -> Outcome[BoardDecision]:
    """Record a decision taken between two meetings, because of a sudden change.

    It is about the latest term with a completed category. reason: what changed. on: the day it was
    taken, today where not given. UserError where the school was never categorised, the framework
    has no such category, there is no reason, or the day is still to come.
    """
    name = schools.name_of(ws, urn)
    record = next((c for c in schools.categories_of(ws, urn) if c.completed), None)
    if record is None:
        raise UserError(
            say("The school was never categorised, so there is nothing to change."),
            where=name,
            remedy=say("Take the officer’s return in first."),
            code="decision.no-category",
        )
    _check_category(ws, name, record, category)
    if not reason.strip():
        raise UserError(
            say("A decision between meetings needs a reason: what changed."),
            where=name,
            code="decision.reason",
        )
    day = on or ws.today()
    if day > ws.today():
        raise UserError(
            say("The day of the decision is still to come."),
            where=day.isoformat(),
            remedy=say("Give the day on which it was taken."),
            code="decision.day",
        )
    refuse_odd_day(ws, day, say("{day} cannot be meant.", day=said_day(day)), "decision.day")
    label = say("A decision between meetings on {school} recorded", school=name)
    decision = _of_now(ws, urn, record, category, reason, day.isoformat())
    return _record(ws, decision, label)


def _check_category(ws: Workspace, name: str, record: CategoryRecord, category: str) -> None:
    known = frameworks.framework(ws, record.framework)
    if category not in {each.id for each in known.categories}:
        raise UserError(
            say("“{category}” is no category of “{title}”.", category=category, title=known.title),
            where=name,
            code="decision.category",
        )


def _of_now(
    ws: Workspace,
    urn: str,
    record: CategoryRecord,
    category: str,
    reason: str,
    between: str = "",
) -> BoardDecision:
    former = decision_of(ws, urn, record.term)
    return BoardDecision(
        urn,
        record.term,
        category,
        record.category,
        record.framework,
        reason.strip(),
        ws.moment(),
        ws.officer,
        setting_up.current_officer(ws).name,
        former.category if former else record.category,
        between,
    )


def _record(ws: Workspace, decision: BoardDecision, label: str) -> Outcome[BoardDecision]:
    entity = decision_entity(decision.urn, decision.term)
    return ws.record([Write(entity, DECISION, decision_record(decision))], decision, label=label)


def decision_of(ws: Workspace, urn: str, term: TermId) -> BoardDecision | None:
    """What the board decided of a school's category of a term."""
    return read_decision(ws.store.state(decision_entity(urn, term)))


def decisions_on(ws: Workspace, urn: str) -> dict[TermId, BoardDecision]:
    """Everything that the board decided of a school, by term."""
    terms = [each.term for each in schools.categories_of(ws, urn)]
    found = ((term, decision_of(ws, urn, term)) for term in terms)
    return {term: each for term, each in found if each is not None}


def decisions(ws: Workspace, term: TermId) -> tuple[BoardDecision, ...]:
    """Everything decided of a term, by URN."""
    found = (read_decision(state) for state in ws.store.states(DECISION))
    kept = [each for each in found if each is not None and each.term == term]
    return tuple(sorted(kept, key=lambda each: each.urn))


def in_dispute(ws: Workspace, summary: BoardSummary) -> dict[str, BoardDecision | None]:
    """The schools of which it is open which category of a term counts, by URN: where an officer
    judged otherwise since the board decided, with that decision; where two officers recorded
    different ones and the board has not decided, with None."""
    decided = {each.urn: each for each in decisions(ws, summary.term)}
    torn = dict.fromkeys(summary.disputed - decided.keys())
    return torn | {
        row.urn: decided[row.urn]
        for row in summary.rows
        if row.urn in decided and decided[row.urn].is_overtaken(row.category)
    }


def suggested_name(term: TermId) -> str:
    """A file name with the term."""
    return cut(f"decisions-{term}{SUFFIX}")


def make_decisions(
    ws: Workspace, term: TermId, path: Path, officer: str = "", *, passphrase: str = ""
) -> Outcome[MadeDecisions]:
    """Write a term's decisions on the schools of one officer, or of all, sealed for their devices
    or with a passphrase. UserError where nothing was decided or nobody could open the file."""
    check_output(path)
    of = {row.urn: row.officer for row in schools.list_schools(ws)}
    asked = tuple(
        each for each in decisions(ws, term) if not officer or of.get(each.urn) == officer
    )
    blind = second_looks.still_blind(ws, {of.get(each.urn, "") for each in asked})
    wanted = tuple(each for each in asked if (each.urn, each.term) not in blind)
    if not wanted and asked:
        raise UserError(
            say("These schools are still to be judged a second time by someone who would read it."),
            remedy=say("Write the decisions for one officer, or wait for the second judgements."),
            code="decision.blind",
        )
    if not wanted:
        raise UserError(
            say("Nothing was decided yet on categories of {term}.", term=term.title),
            remedy=say("Record the decisions on the Board page first."),
            code="decision.nothing",
        )
    people = {of.get(each.urn, "") for each in wanted} - {""}
    readers, without = known_devices.addressees(ws, people)
    entities = {decision_entity(each.urn, each.term) for each in wanted}
    entities |= {f"officer/{each.by}" for each in wanted}
    info = parcels.info_of(ws, DECISIONS, term)
    written = parcels.make(ws, path, info, entities, readers=readers, passphrase=passphrase)
    held = len(asked) - len(wanted)
    made = MadeDecisions(written, wanted, () if passphrase else without, held)
    return Outcome(made, label=say("Decisions written: {name}", name=path.name))


def preview(ws: Workspace, path: Path, *, passphrase: str = "") -> Parcel:
    """Open a file of decisions and verify it."""
    kinds = {DECISION, SECOND_LOOK, WORK_READING, TRAINING}
    return parcels.preview(ws, path, DECISIONS, kinds, passphrase=passphrase)


def told(parcel: Parcel) -> tuple[BoardDecision, ...]:
    """The decisions in a file, by URN."""
    found = (read_decision(state) for state in parcel.states().values())
    return tuple(sorted((each for each in found if each is not None), key=lambda one: one.urn))


def take_in(ws: Workspace, parcel: Parcel, *, trusting: bool = False) -> Outcome[int]:
    """Take decisions in. The value is how many entries were new."""
    label = f"Decisions of {parcel.info.officer_name} on {parcel.info.term.title} taken in"
    return parcels.take_in(ws, parcel, label, trusting=trusting)
