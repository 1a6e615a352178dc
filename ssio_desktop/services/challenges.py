"""Schools' challenges of their categories: recording them with the day by which an answer is due,
and answering them, with another category where one follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ssio_desktop.domain.board_records import DECISION, decision_entity
from ssio_desktop.domain.board_records import decision_record as category_record
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.challenges import (
    ANSWER,
    CHALLENGE,
    DAYS,
    MADE,
    OUTCOMES,
    Challenge,
    answer_record,
    challenge_entity,
    made_record,
    read_challenge,
)
from ssio_desktop.domain.challenges import Outcome as Answered
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.services import accuracy_rules, deciding, schools, setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say


def record_challenge(
    ws: Workspace,
    urn: str,
    term: TermId,
    *,
    who: str,
    day: date,
    grounds: str,
    due: date | None = None,
) -> Outcome[Challenge]:
    """Record that a school challenges its category of a term.

    due: the day for the answer, else ten working days after the challenge by the authority's own
    count. UserError where the school has no category of that term, something is missing, or a day
    cannot be meant.
    """
    name = schools.name_of(ws, urn)
    category = standing_category(ws, urn, term)
    if not category:
        raise UserError(
            say("There is no completed category of {term} to challenge.", term=term.title),
            where=name,
            remedy=say("Choose the term whose category the school questions."),
            code="challenge.no-category",
        )
    if not who.strip() or not grounds.strip():
        raise UserError(
            say("A challenge needs who made it and on what grounds."),
            where=name,
            remedy=say("Name the role, such as headteacher, and give the grounds."),
            code="challenge.unfinished",
        )
    if day > ws.today():
        raise _day(say("A challenge cannot be made in the future."), name)
    if due is not None and due <= day:
        raise _day(say("The answer cannot be due before the challenge was made."), name)
    for each in filter(None, (day, due)):
        what = say("{day} cannot be meant.", day=said_day(each))
        refuse_odd_day(ws, each, what, "challenge.day")
    made = Challenge(
        new_id(),
        urn,
        term,
        category,
        who.strip(),
        day,
        grounds.strip(),
        due or deadline(ws, day),
        setting_up.current_officer(ws).name,
    )
    return ws.record(
        [Write(challenge_entity(made.id), MADE, made_record(made))],
        made,
        label=say("Challenge by {school} recorded", school=name),
    )


def answer(
    ws: Workspace,
    challenge_id: str,
    outcome: Answered,
    *,
    reason: str,
    day: date,
    category: str = "",
) -> Outcome[Challenge]:
    """Answer a challenge. category: what the board decides on instead; it becomes the board's
    decision in the same change. UserError where a challenge that is upheld changes nothing, one
    that is not would, the reason is missing, or it was answered: what the first answer did to the
    category would stand beside the second."""
    found = challenge(ws, challenge_id)
    name = schools.name_of(ws, found.urn)
    if found.outcome is not None:
        raise UserError(
            say(
                "This challenge was answered on {day}.",
                day=said_day(found.answered_on or found.day),
            ),
            where=name,
            remedy=say("Undo that answer first, with the category that followed from it."),
            code="challenge.answered",
        )
    if outcome not in OUTCOMES or not reason.strip():
        raise UserError(
            say("An answer needs an outcome and its reason."),
            where=name,
            remedy=say("Say what was decided and why; the school is told both."),
            code="challenge.unfinished",
        )
    if day < found.day or day > ws.today():
        raise _day(say("The answer is given between the day of the challenge and today."), name)
    standing = standing_category(ws, found.urn, found.term)
    if (outcome == "upheld") != bool(category and category != standing) and outcome != "partly":
        raise UserError(
            say("A challenge that is upheld leads to another category, and no other does."),
            where=name,
            remedy=say("Choose the category that follows, or another outcome."),
            code="challenge.category",
        )
    made = replace(
        found,
        outcome=outcome,
        reason=reason.strip(),
        answered_on=day,
        new_category=category if category != standing else "",
        answered_by=setting_up.current_officer(ws).name,
    )
    writes = [Write(challenge_entity(made.id), ANSWER, answer_record(made))]
    if made.new_category:
        decision = deciding.decided(ws, made.urn, made.term, made.new_category, made.reason)
        entity = decision_entity(made.urn, made.term)
        writes.append(Write(entity, DECISION, category_record(decision)))
    return ws.record(writes, made, label=say("Challenge by {school} answered", school=name))


def challenge(ws: Workspace, challenge_id: str) -> Challenge:
    """One challenge. UserError where it is not in this store."""
    found = read_challenge(ws.store.state(challenge_entity(challenge_id)))
    if found is None:
        raise UserError(
            say("That challenge is not in this store."),
            where=challenge_id[:60],
            remedy=say("Take its name from the list of challenges."),
            code="challenge.unknown",
        )
    return found


def challenges(ws: Workspace, *, urn: str = "", only_open: bool = False) -> tuple[Challenge, ...]:
    """Challenges by the day they were made, the latest first, of every school or of one."""
    found = (read_challenge(state) for state in ws.store.states(CHALLENGE))
    kept = [
        each
        for each in found
        if each is not None
        and urn in ("", each.urn)
        and not (only_open and each.outcome is not None)
    ]
    return tuple(sorted(kept, key=lambda each: (each.day, each.id), reverse=True))


def to_answer(ws: Workspace, officer: str = "") -> tuple[tuple[Challenge, str], ...]:
    """The open challenges that an officer answers for, or all, each with the name of its school,
    those due first. An officer answers for what the officer recorded, as the board's clerk does,
    and for the schools of the own caseload."""
    waiting = {each.id: each for each in challenges(ws, only_open=True)}
    rows = {row.urn: row for row in schools.list_schools(ws)} if waiting else {}
    found = []
    for each in waiting.values():
        made = ws.store.state(challenge_entity(each.id)).paths[MADE].latest
        row = rows.get(each.urn)
        if officer in ("", made.officer, row.officer if row else ""):
            found.append((each, row.name if row else each.urn))
    return tuple(sorted(found, key=lambda one: (one[0].due, one[0].id)))


def deadline(ws: Workspace, day: date) -> date:
    """The last day for an answer to a challenge made on a day."""
    return accuracy_rules.working_days(ws).add(day, DAYS)


def standing_category(ws: Workspace, urn: str, term: TermId) -> str:
    """The category of a term that counts: the board's, else the officer's; empty without one."""
    decision = deciding.decision_of(ws, urn, term)
    record = next(
        (c for c in schools.categories_of(ws, urn) if c.term == term and c.completed), None
    )
    if decision is not None and record is not None:
        return decision.category
    return record.category if record else ""


def _day(what: str, where: str) -> UserError:
    return UserError(
        what,
        where=where,
        remedy=say("Correct the day. Nothing was recorded."),
        code="challenge.day",
    )
