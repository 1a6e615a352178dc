"""Action plans as a part of the casework: how they stand, what happened, what is due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.casework.plan_types import VARIANT_WORDS, ActionPlan, Milestone
from ssio_desktop.domain.casework.plans import KIND
from ssio_desktop.errors import UserError
from ssio_desktop.services import frameworks, schools
from ssio_desktop.services.casework.action_plans import plans, plans_of, statement_due
from ssio_desktop.services.casework.part import Coming, Happened, Part, Standing, Urgency
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import listed, said_day, say, together

SOON: Final = timedelta(days=14)
"""A board this near wants its evidence gathered."""


def standing_of(ws: Workspace, found: ActionPlan) -> Standing:
    """How a plan stands, with the one thing that is to be done next."""
    match found.stage:
        case "draft":
            return _draft(ws, found)
        case "closed":
            return Standing(say("Closed"), _ended(found))
        case "agreed":
            return _agreed(ws, found)


def counts(found: ActionPlan) -> str:
    """How many milestones stand how, in words."""
    ratings = Counter(each.rating or "" for each in found.milestones)
    told = [
        words
        for words in (
            say("{count} met", count=ratings["met"]) if ratings["met"] else "",
            say("{count} green", count=ratings["green"]) if ratings["green"] else "",
            say("{count} amber", count=ratings["amber"]) if ratings["amber"] else "",
            say("{count} red", count=ratings["red"]) if ratings["red"] else "",
            say("{count} no longer needed", count=ratings["dropped"]) if ratings["dropped"] else "",
            say("{count} not rated yet", count=ratings[""]) if ratings[""] else "",
        )
        if words
    ]
    return listed(told) if told else say("no milestone yet")


def next_board(found: ActionPlan, today: date) -> date | None:
    """The day on which the next open milestone is due."""
    return min(
        (each.due for each in found.milestones if each.is_open and each.due and each.due >= today),
        default=None,
    )


def late(found: ActionPlan, today: date) -> tuple[Milestone, ...]:
    """The milestones whose board has passed and that are not met."""
    return tuple(each for each in found.milestones if each.is_late(today))


def _draft(ws: Workspace, found: ActionPlan) -> Standing:
    due = statement_due(ws, found)
    words = say(
        "{plan}, being drawn up. Priorities: {priorities}, milestones: {milestones}.",
        plan=VARIANT_WORDS[found.variant],
        priorities=len(found.priorities),
        milestones=len(found.milestones),
    )
    urgency: Urgency = "now" if due and due <= ws.today() + SOON else "soon"
    return Standing(say("Being drawn up"), words, urgency, due)


def _agreed(ws: Workspace, found: ActionPlan) -> Standing:
    today = ws.today()
    overdue, coming = late(found, today), next_board(found, today)
    words = say("Milestones: {counts}.", counts=counts(found))
    if overdue:
        told = say("{count} overdue", count=len(overdue))
        more = say("Past their board and not met: {count}.", count=len(overdue))
        first = min(each.due for each in overdue if each.due)
        return Standing(told, together((words, more)), "now", first)
    if coming is None:
        if any(each.is_open for each in found.milestones):
            more = say("Those that are open have no board date.")
            return Standing(say("No board date"), together((words, more)), "soon")
        return Standing(say("All ended"), together((words, say("The plan can be closed."))), "soon")
    is_red = any(each.rating == "red" for each in found.milestones)
    urgency: Urgency = "soon" if is_red or coming <= today + SOON else ""
    code = say("Red milestone") if is_red else say("On its way")
    return Standing(code, words, urgency, coming)


def _ended(found: ActionPlan) -> str:
    assert found.closed is not None
    return say(
        "Closed on {day}: {outcome}",
        day=said_day(found.closed.day),
        outcome=found.closed.outcome,
    )


def _standings(ws: Workspace, urns: Collection[str]) -> Mapping[str, Standing]:
    known = plans_of(ws, urns)
    found = {urn: standing_of(ws, own[0]) for urn, own in known.items()}
    wanting = {urn for urn in urns if urn not in found or known[urn][0].stage == "closed"}
    if wanting:
        found |= dict.fromkeys(_of_concern(ws) & wanting, _NONE)
    return found


_NONE: Final = Standing(
    say("No plan"),
    say("The school causes concern and has no action plan that runs. Begin one."),
    "now",
)


def _of_concern(ws: Workspace) -> set[str]:
    """The schools whose latest category is one that the framework in use calls of concern."""
    try:
        used = frameworks.current_framework(ws)
    except UserError:
        return set()
    causing = {each.id for each in used.categories if each.causing_concern}
    return {row.urn for row in schools.list_schools(ws) if row.category in causing}


def _story(ws: Workspace, urn: str) -> Iterator[Happened]:
    for found in plans(ws, urn):
        if found.agreed is not None:
            who = say("By {who}.", who=found.agreed.who)
            yield Happened(
                found.agreed.day, say("“{plan}” agreed", plan=found.title), who, found.key
            )
        if found.closed is not None:
            yield Happened(
                found.closed.day,
                say("“{plan}” closed", plan=found.title),
                found.closed.outcome,
                found.key,
            )
        for each in found.milestones if found.stage != "draft" else ():
            former = ""
            for entry in each.entries:
                if entry.state != former and entry.state in ("met", "red"):
                    words = (
                        say("Milestone {number} met", number=found.number_of(each))
                        if entry.state == "met"
                        else say("Milestone {number} red", number=found.number_of(each))
                    )
                    detail = together((each.what, entry.evidence), ": ")
                    yield Happened(entry.day, words, detail, found.key)
                former = entry.state


def _coming(ws: Workspace, first: date, last: date, officer: str) -> Iterator[Coming]:
    names = {row.urn: row.name for row in schools.list_schools(ws) if officer in ("", row.officer)}
    days: Counter[tuple[date, str, str]] = Counter()
    for urn, own in plans_of(ws).items():
        for found in own if urn in names else ():
            due = statement_due(ws, found) if found.stage == "draft" else None
            if due is not None and first <= due <= last:
                yield Coming(due, urn, names[urn], say("Statement of action due"), found.key)
            for each in found.milestones if found.stage == "agreed" else ():
                if each.is_open and each.due is not None and first <= each.due <= last:
                    days[(each.due, urn, found.key)] += 1
    for (day, urn, key), count in sorted(days.items()):
        what = (
            say("One milestone of the action plan is due")
            if count == 1
            else say("{count} milestones of the action plan are due", count=count)
        )
        yield Coming(day, urn, names[urn], what, key)


PART: Final = Part(
    "action-plan",
    say("Action plan"),
    "target",
    frozenset({KIND}),
    _standings,
    _story,
    _coming,
)
