"""An action plan as the commands tell it: as JSON, and as text for people."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date

from ssio_desktop.cli.given import read_day
from ssio_desktop.cli.told import Data, pairs, paragraphs, table
from ssio_desktop.domain.actions import STATES
from ssio_desktop.domain.casework.plan_types import (
    RATING_SHORT,
    STAGE_WORDS,
    VARIANT_WORDS,
    ActionPlan,
    Entry,
    Milestone,
    PlanAction,
)
from ssio_desktop.domain.casework.plans import cost_words
from ssio_desktop.services.casework.action_plans import statement_due
from ssio_desktop.services.casework.plan_part import counts
from ssio_desktop.services.casework.plan_reading import PlanReading
from ssio_desktop.services.workspace import Workspace


def day(text: str | None) -> date | None:
    """A day that was given, or None. UserError where it is none."""
    return read_day(text) if text else None


def plan_data(ws: Workspace, found: ActionPlan) -> Data:
    """A plan as JSON."""
    agreed, closed = found.agreed, found.closed
    return {
        "key": found.key,
        "urn": found.urn,
        "kind": found.variant,
        "title": found.title,
        "stage": found.stage,
        "starts": _iso(found.starts),
        "ends": _iso(found.ends),
        "statement_due": _iso(statement_due(ws, found)),
        "follows": found.follows or None,
        "about": dict(found.about),
        "agreed": {"day": agreed.day.isoformat(), "who": agreed.who} if agreed else None,
        "closed": {"day": closed.day.isoformat(), "outcome": closed.outcome} if closed else None,
        "cost": str(found.cost),
        "priorities": [
            {
                "id": one.id,
                "number": one.number,
                "what": one.what,
                "success": one.success,
                "monitored": one.monitored,
                "monitor": one.monitor,
                "evaluated": one.evaluated,
                "milestones": [_milestone(found, each, ws.today()) for each in one.milestones],
                "actions": [_action(each, ws.today()) for each in one.actions],
            }
            for one in found.priorities
        ],
    }


def plan_text(found: ActionPlan, name: str, today: date) -> str:
    """A plan as text."""
    agreed = f"{found.agreed.day}, by {found.agreed.who}" if found.agreed else ""
    facts = pairs(
        (
            ("School", f"{name} ({found.urn})"),
            ("Plan", found.key),
            ("Title", found.title),
            ("Kind", VARIANT_WORDS[found.variant]),
            ("Standing", STAGE_WORDS[found.stage]),
            ("Agreed", agreed),
            ("Milestones", counts(found)),
            ("Closed", found.closed.outcome if found.closed else ""),
        )
    )
    parts = []
    for one in found.priorities:
        rows: list[tuple[object, ...]] = [
            (found.number_of(m), m.what, m.first, m.due, m.met_on, _rating(m, today))
            for m in one.milestones
        ]
        doing = [
            (a.id, a.what, a.owner, a.due, cost_words(a.cost), STATES.get(a.state, ""))
            for a in one.actions
        ]
        parts += [
            f"{one.number}. {one.what}",
            table(("No", "Milestone", "First", "Now", "Met", "Stands"), rows) if rows else "",
            table(("Id", "Action", "Owner", "Due", "Cost", "Stands"), doing) if doing else "",
        ]
    return paragraphs(facts, *parts)


def reading_data(reading: PlanReading) -> Data:
    """What a workbook says, as JSON."""
    return {
        "plan": reading.found.key,
        "file": str(reading.path),
        "changes": [
            {
                "about": each.about,
                "field": each.field or None,
                "before": each.before,
                "after": each.after,
                "place": each.place,
            }
            for each in reading.changes
        ],
        "same": reading.same,
        "absent": list(reading.absent),
        "unread": [asdict(each) for each in reading.unread],
        "warnings": list(reading.warnings),
    }


def _milestone(found: ActionPlan, each: Milestone, today: date) -> Data:
    return {
        "id": each.id,
        "number": found.number_of(each),
        "what": each.what,
        "first": _iso(each.first),
        "due": _iso(each.due),
        "board": each.board or None,
        "met": _iso(each.met_on),
        "slipped": each.slipped,
        "rating": each.rating,
        "overdue": each.is_late(today),
        "entries": [_entry(one) for one in each.entries],
        "moves": [
            {"to": one.due.isoformat(), "why": one.why, "by": one.by_name} for one in each.moves
        ],
    }


def _action(each: PlanAction, today: date) -> Data:
    return {
        "id": each.id,
        "what": each.what,
        "owner": each.owner,
        "starts": _iso(each.starts),
        "due": _iso(each.due),
        "resources": each.resources,
        "cost": str(each.cost) if each.cost is not None else None,
        "state": each.state,
        "overdue": each.is_late(today),
        "entries": [_entry(one) for one in each.entries],
    }


def _entry(one: Entry) -> Data:
    return {
        "day": one.day.isoformat(),
        "state": one.state,
        "evidence": one.evidence,
        "by": one.by_name,
    }


def _rating(each: Milestone, today: date) -> str:
    told = str(RATING_SHORT[each.rating]) if each.rating else "Not rated yet"
    return f"{told}, overdue" if each.is_late(today) else told


def _iso(value: date | None) -> str | None:
    return value.isoformat() if value else None
