"""Gathers what the letter prints that answers a school's challenge. All of it is on record: nothing
is said to have been looked at that is not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Final

from ssio_desktop.domain.board_records import BoardDecision
from ssio_desktop.domain.challenges import OUTCOME_WORDS, Challenge
from ssio_desktop.domain.framework_types import Category
from ssio_desktop.domain.visits import VisitState, read_day
from ssio_desktop.errors import UserError
from ssio_desktop.reports.challenge_letter import ChallengeLetterData
from ssio_desktop.reports.wording import entitled, long_day
from ssio_desktop.services import challenges, deciding, schools, setting_up, visiting
from ssio_desktop.services.categorising import entity_of
from ssio_desktop.services.category_words import ToldCategory, lowered, reasons_of, told_category
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_BOARD: Final = "For the school review board"
_FINAL: Final[tuple[VisitState, ...]] = ("final", "issued", "amending")


@dataclass(frozen=True, slots=True)
class _Looked:
    """What a challenge is of. told: the officer's category of the term, None where it is completed
    no more."""

    record: SchoolRecord
    found: Challenge
    answered: date
    told: ToldCategory | None

    def category(self, code: str) -> Category | None:
        framework = self.told.framework if self.told else None
        return framework.category(code) if framework else None

    def named(self, code: str) -> str:
        """A category with its name where its framework is here."""
        category = self.category(code)
        return f"{code}: {category.name}" if category else code


def answer_data(ws: Workspace, urn: str, challenge_id: str) -> ChallengeLetterData:
    """Everything for the letter, dated the day of the answer. UserError where there is no such
    challenge of the school, or it is not answered."""
    record = schools.school(ws, urn)
    found = challenges.challenge(ws, challenge_id)
    name = record.school.name
    if found.urn != record.school.urn:
        raise UserError(
            say("That challenge is of another school."), where=name, code="challenge.unknown"
        )
    if found.outcome is None or found.answered_on is None:
        raise UserError(
            say("This challenge is not answered yet."),
            where=name,
            remedy=say("Record the answer first; the letter then has its words from the record."),
            code="challenge.open",
        )
    day, it = found.answered_on, _Looked(record, found, found.answered_on, _told(ws, record, found))
    authority = setting_up.authority(ws).name or "the authority"
    withdrawn = found.outcome == "withdrawn"
    return ChallengeLetterData(
        id=found.id,
        school=name,
        urn=found.urn,
        term=found.term.title,
        day=long_day(day),
        when=datetime.combine(day, time(), UTC),
        opening=(
            f"On {long_day(found.day)} {name} challenged its category for the "
            f"{lowered(found.term)}. "
            + (
                "The school has withdrawn the challenge since, and this letter confirms it."
                if withdrawn
                else f"This letter gives the answer of {authority} and its reasons."
            )
        ),
        challenged=(
            ("Category", it.named(found.category)),
            ("Challenged by", found.who),
            ("The school’s grounds", found.grounds),
        ),
        looked=() if withdrawn else tuple(_looked(ws, it)),
        outcome=OUTCOME_WORDS[found.outcome],
        decided=_decided(it),
        reason=found.reason,
        coming=tuple(_coming(it)),
        signed_by=found.answered_by,
        role=_role(ws, found.answered_by),
        head=record.school.head_name,
        chair=record.contacts.get("chair", ""),
        address=record.school.address,
    )


def _told(ws: Workspace, record: SchoolRecord, found: Challenge) -> ToldCategory | None:
    try:
        return told_category(ws, record, found.term)
    except UserError:
        return None


def _looked(ws: Workspace, it: _Looked) -> Iterator[tuple[str, str]]:
    """What was on record when the answer was given: the judgement with its reasons, the visits
    of the term, and what the board had decided."""
    found, told = it.found, it.told
    if told is not None and told.code == found.category:
        state = ws.store.state(entity_of(found.urn, found.term))
        completed = long_day(read_day(state.text("completed_on")))
        yield "The officer’s judgement", f"Category {told.code}, completed on {completed}"
        yield "Its reasons", "\n".join(reasons_of(told, brief=True))
    rows = visiting.list_visits(ws, urn=found.urn, term=found.term, states=_FINAL)
    days = sorted(
        row.visit_date for row in rows if row.visit_date and row.visit_date <= it.answered
    )
    yield "Visits in the term", ", ".join(map(long_day, days))
    decision = deciding.decision_of(ws, found.urn, found.term)
    if decision is not None and _was_there(decision, it):
        words = f"Category {decision.category}, decided on {long_day(read_day(decision.at[:10]))}"
        yield "The board’s decision", f"{words}. {decision.reason}".strip()


def _was_there(decision: BoardDecision, it: _Looked) -> bool:
    """Whether the board's decision is the one that was challenged, and not what came of it."""
    day = read_day(decision.at[:10])
    return decision.category == it.found.category and day is not None and day <= it.answered


def _decided(it: _Looked) -> str:
    found = it.found
    of = f"of {it.record.school.name} for the {lowered(found.term)}"
    if found.new_category:
        return f"The category {of} is now {it.named(found.new_category)}."
    return f"The category {of} stays {it.named(found.category)}."


def _coming(it: _Looked) -> Iterator[tuple[str, str]]:
    found = it.found
    code = found.new_category or found.category
    category = it.category(code)
    support = entitled(category.support, it.record.package) if category else ""
    if support:
        yield "Support", f"With category {code} the school can expect {support}."
    if found.new_category:
        yield "The category", "A new letter gives the support that comes with it in full."
    steps = it.told.next_steps if it.told else ()
    yield "Next steps, as agreed", "\n".join(f"{n}. {step}" for n, step in enumerate(steps, 1))
    yield (
        "Next term",
        "Every school’s category is looked at anew, with whatever the school can show by then.",
    )


def _role(ws: Workspace, name: str) -> str:
    """The role of whoever answered, where it is known here."""
    return next((o.role for o in setting_up.officers(ws) if o.name == name and o.role), _BOARD)
