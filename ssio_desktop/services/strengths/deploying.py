"""Arranging help between schools, counting what was given, and saying what came of it."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.strengths.records import (
    ANSWER,
    DEPLOYMENT,
    MADE,
    NEED,
    OUTCOME,
    RESULTS,
    USED,
    Deployment,
    Outcome,
    Result,
    Used,
    read_deployment,
)
from ssio_desktop.domain.strengths.vocabulary import THEMES
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.results import Outcome as Done
from ssio_desktop.services.sensible_days import refuse_after_closing, refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.strengths.needing import open_need, provider_school
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

MOST_DAYS = 200.0
MOST_PENCE = 100_000_000


def deploy(
    ws: Workspace,
    urn: str,
    provider: str,
    theme: str,
    *,
    purpose: str,
    hoped: str,
    first: date,
    last: date,
    days: float,
    cost: int = 0,
    need_id: str = "",
) -> Done[Deployment]:
    """Arrange help for a school. provider: the entity of an offer or leader. cost: in pence.

    need_id: the need that it answers, which is then no longer open. hoped: what is to be seen when
    it worked. UserError where something is missing, the days are out of order or cannot be meant,
    a school would help itself, the helper cannot be asked, either school is closed by the first
    day, or the need is another school’s or has a helper.
    """
    school = schools.school(ws, urn).school
    name = school.name
    from_urn = provider_school(ws, provider, to_help=True)
    if from_urn == urn:
        raise _refused(say("A school cannot be sent to help itself."), name)
    asked = open_need(ws, need_id, urn) if need_id else None
    helping = schools.school(ws, from_urn).school
    for each in (school, helping):
        refuse_after_closing(ws, each, first)
    for day in (first, last):
        refuse_odd_day(ws, day, say("Help of this day cannot be meant."), "deployment.day")
    if theme not in {each.id for each in THEMES} or not purpose.strip() or not hoped.strip():
        raise _refused(say("Help needs a theme, a purpose, and what is hoped for."), name)
    if last < first:
        raise _refused(say("The last day lies before the first."), name)
    if not 0 < days <= MOST_DAYS or not 0 <= cost <= MOST_PENCE:
        raise _refused(say("These days or this cost cannot be meant."), name)
    key = f"{urn}:{new_id()}"
    made = Deployment(
        key, urn, provider, from_urn, theme, words_kept(purpose, name), words_kept(hoped, name),
        first, last, days, cost, need_id,
    )  # fmt: skip
    record: Json = {
        "provider": provider,
        "from_urn": from_urn,
        "theme": theme,
        "purpose": made.purpose,
        "hoped": made.hoped,
        "first": first.isoformat(),
        "last": last.isoformat(),
        "days": days,
        "cost": cost,
        "need": need_id,
    }
    writes = [Write(f"{DEPLOYMENT}/{key}", MADE, record)]
    if asked is not None:
        answer: Json = {
            "provider": provider,
            "answer": "accepted",
            "reason": made.purpose,
            "day": ws.today().isoformat(),
            "by_name": setting_up.current_officer(ws).name,
        }
        writes.append(Write(f"{NEED}/{asked.id}", f"{ANSWER}.{new_id()}", answer))
    label = say("{helper} is to help {school}", helper=helping.name, school=name)
    return ws.record(writes, made, label=label)


def use_days(
    ws: Workspace, deployment_id: str, day: date, days: float, note: str = ""
) -> Done[Used]:
    """Count days that were given. UserError for a day to come or days that cannot be meant."""
    found = deployment(ws, deployment_id)
    name = schools.name_of(ws, found.urn)
    if day > ws.today() or day < found.first:
        raise _refused(say("Days are given from the first day of the help up to today."), name)
    if not 0 < days <= MOST_DAYS:
        raise _refused(say("So many days cannot be meant."), name)
    made = Used(new_id(), day, days, words_kept(note, name))
    record: Json = {"day": day.isoformat(), "days": days, "note": made.note}
    label = say("{days} days of help to {school} counted", days=f"{days:g}", school=name)
    path = f"{USED}.{made.id}"
    return ws.record([Write(f"{DEPLOYMENT}/{deployment_id}", path, record)], made, label=label)


def say_outcome(
    ws: Workspace, deployment_id: str, result: Result, evidence: str, day: date
) -> Done[Outcome]:
    """Say what came of help, and by what that is seen. UserError without evidence, or for a day
    to come."""
    found = deployment(ws, deployment_id)
    name = schools.name_of(ws, found.urn)
    if result not in RESULTS or not evidence.strip():
        raise _refused(say("What came of it needs evidence: what was seen, and where."), name)
    if day > ws.today() or day < found.first:
        raise _refused(
            say("What came of it is said after the help began and not in advance."), name
        )
    made = Outcome(result, words_kept(evidence, name), day, setting_up.current_officer(ws).name)
    record: Json = {
        "result": result,
        "evidence": made.evidence,
        "day": day.isoformat(),
        "by_name": made.by_name,
    }
    label = say("What came of help to {school} recorded", school=name)
    return ws.record([Write(f"{DEPLOYMENT}/{deployment_id}", OUTCOME, record)], made, label=label)


def deployment(ws: Workspace, deployment_id: str) -> Deployment:
    """One deployment. UserError where it is not in this store."""
    found = read_deployment(ws.store.state(f"{DEPLOYMENT}/{deployment_id}"))
    if found is None:
        raise UserError(
            say("That help is not in this store."),
            where=deployment_id[:80],
            remedy=say("Take its name from the list."),
            code="deployment.unknown",
        )
    return found


def _refused(what: str, where: str) -> UserError:
    return UserError(
        what,
        where=where,
        remedy=say("Correct it. Nothing was recorded."),
        code="deployment.refused",
    )
