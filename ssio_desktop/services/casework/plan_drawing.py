"""Drawing an action plan up: what it is for, its priorities, milestones and actions.

A draft is changed freely. Once a plan is agreed its milestones keep the board dates that they were
given; what becomes of them is recorded by :mod:`ssio_desktop.services.casework.plan_progress`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from ssio_desktop.domain.casework.areas import FoundArea
from ssio_desktop.domain.casework.plan_types import (
    ABOUT_WORDS,
    VARIANT_WORDS,
    VARIANTS,
    Variant,
)
from ssio_desktop.domain.casework.plans import (
    ABOUT,
    ACTION,
    ENDS,
    FOLLOWS,
    MILESTONE,
    PRIORITY,
    RECEIVED,
    STARTS,
    TITLE,
    VARIANT,
    due_record,
    plan_entity,
    read_cost,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools
from ssio_desktop.services.casework.action_plans import action_of, milestone_of
from ssio_desktop.services.casework.board_days import board_on
from ssio_desktop.services.casework.plan_rules import (
    NOTHING,
    gone,
    odd,
    open_plan,
    require_known,
    require_words,
)
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_after_closing, refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


def begin(
    ws: Workspace,
    urn: str,
    variant: Variant,
    *,
    title: str = "",
    starts: date | None = None,
    ends: date | None = None,
    received: date | None = None,
    about: Mapping[str, str] | None = None,
    areas: Iterable[FoundArea] = (),
    follows: str = "",
) -> Outcome[str]:
    """Begin a school’s plan; the value is its key. areas: for improvement, each of which becomes a
    priority. UserError where the school is not here or closed, or a day cannot be meant."""
    school = schools.school(ws, urn).school
    name = school.name
    refuse_after_closing(ws, school, starts or ws.today())
    if variant not in VARIANTS:
        raise UserError(say("There is no such kind of plan."), where=name, code="plan.variant")
    check_time(ws, starts, ends, received)
    key = f"{urn}:{new_id()}"
    entity = plan_entity(key)
    writes = [
        Write(entity, VARIANT, variant),
        Write(entity, TITLE, words_kept(title) or str(VARIANT_WORDS[variant])),
        *_days(entity, starts, ends, received),
        *([Write(entity, FOLLOWS, follows)] if follows else ()),
        *_about(entity, about or {}),
        *_new_priorities(ws, entity, urn, areas, 0.0),
    ]
    return ws.record(writes, key, label=say("Action plan of {school} begun", school=name))


def describe(
    ws: Workspace,
    key: str,
    *,
    title: str,
    starts: date | None,
    ends: date | None,
    received: date | None = None,
    about: Mapping[str, str] | None = None,
) -> Outcome[None]:
    """Record what a plan says of itself. UserError without a title, where it is closed, or where a
    day cannot be meant."""
    found = open_plan(ws, key)
    require_words(title, say("A plan needs a title."), found.title)
    check_time(ws, starts, ends, received)
    entity = plan_entity(key)
    writes = [
        Write(entity, TITLE, words_kept(title)),
        *_days(entity, starts, ends, received),
        *_about(entity, about or {}),
    ]
    return ws.record(writes, None, label=say("Particulars of an action plan recorded"))


def add_areas(ws: Workspace, key: str, areas: Iterable[FoundArea]) -> Outcome[int]:
    """Make each area for improvement a priority below those there are; the value is how many."""
    found = open_plan(ws, key)
    last = max((each.place for each in found.priorities), default=0.0)
    writes = list(_new_priorities(ws, plan_entity(key), found.urn, areas, last))
    if not writes:
        raise UserError(
            say("There is no area for improvement in this."),
            where=found.title,
            remedy=say("Give each area a line of its own. {nothing}", nothing=NOTHING),
            code="plan.areas",
        )
    count = sum(
        each.path.startswith(f"{PRIORITY}.") and each.path.endswith(".what") for each in writes
    )
    return ws.record(writes, count, label=say("Priorities made of areas for improvement"))


def set_priority(
    ws: Workspace,
    key: str,
    *,
    priority: str = "",
    what: str,
    success: str = "",
    monitored: str = "",
    monitor: str = "",
    evaluated: str = "",
) -> Outcome[str]:
    """Record a priority, or another wording of one by id; the value is its id. UserError without
    words."""
    found = open_plan(ws, key)
    require_words(what, say("A priority needs words."), found.title)
    chosen = priority or new_id()
    fields: dict[str, Json] = {
        "what": words_kept(what),
        "success": words_kept(success),
        "monitored": words_kept(monitored),
        "monitor": words_kept(monitor),
        "evaluated": words_kept(evaluated),
    }
    if not priority:
        fields["place"] = max((each.place for each in found.priorities), default=0.0) + 1
    else:
        require_known(found, priority)
    return ws.record(
        item_writes(plan_entity(key), PRIORITY, chosen, fields),
        chosen,
        label=say("Priority of a plan recorded"),
    )


def set_milestone(
    ws: Workspace,
    key: str,
    *,
    milestone: str = "",
    priority: str,
    what: str,
    due: date | None,
    board: str = "",
) -> Outcome[str]:
    """Record a milestone, or another wording of one by id; the value is its id.

    due: the day of the board by which it is to be reached. board: the key of its meeting; where
    none is given, that of the meeting on the day. UserError without words, where the day cannot
    be meant, or where the plan is agreed and the day is another than it has.
    """
    found = open_plan(ws, key)
    require_known(found, priority)
    require_words(what, say("A milestone needs words."), found.title)
    former = milestone_of(found, milestone) if milestone else None
    if milestone and former is None:
        raise gone(found)
    if due is not None:
        refuse_odd_day(ws, due, odd(due), "plan.day")
    if former and found.stage != "draft" and former.first and due != former.due:
        raise UserError(
            say("The plan is agreed: a milestone is moved to another board, with the reason."),
            where=former.what[:80],
            remedy=say("Use “Move to another board”. {nothing}", nothing=NOTHING),
            code="plan.move",
        )
    if due is not None and not board:
        is_same = former is not None and former.due == due
        board = former.board if former and is_same else board_on(ws, found.urn, due)
    chosen = milestone or new_id()
    fields: dict[str, Json] = {"what": words_kept(what), "priority": priority}
    if former is None or former.due != due or former.board != board:
        fields["due"] = due_record(due, board) if due else None
    if former is None:
        fields["place"] = max((each.place for each in found.milestones), default=0.0) + 1
    return ws.record(
        item_writes(plan_entity(key), MILESTONE, chosen, fields),
        chosen,
        label=say("Milestone of a plan recorded"),
    )


def set_action(
    ws: Workspace,
    key: str,
    *,
    action: str = "",
    priority: str,
    what: str,
    owner: str = "",
    starts: date | None = None,
    due: date | None = None,
    resources: str = "",
    cost: str = "",
) -> Outcome[str]:
    """Record an action, or other words of one by id; the value is its id. cost: in pounds as typed,
    or empty. UserError without words, or where a day or the cost cannot be meant."""
    found = open_plan(ws, key)
    require_known(found, priority)
    require_words(what, say("An action needs words."), found.title)
    if action and action_of(found, action) is None:
        raise gone(found)
    for day in (starts, due):
        if day is not None:
            refuse_odd_day(ws, day, odd(day), "plan.day")
    if starts and due and due < starts:
        raise UserError(
            say("An action cannot be due before it begins."),
            where=what[:80],
            remedy=say("Correct one of the days. {nothing}", nothing=NOTHING),
            code="plan.day",
        )
    pounds = read_cost(cost) if cost.strip() else None
    if cost.strip() and pounds is None:
        raise UserError(
            say("“{cost}” is not a cost.", cost=cost.strip()[:30]),
            where=what[:80],
            remedy=say("Give pounds, such as 1250 or £1,250.50."),
            code="plan.cost",
        )
    chosen = action or new_id()
    fields: dict[str, Json] = {
        "what": words_kept(what),
        "priority": priority,
        "owner": words_kept(owner),
        "starts": starts.isoformat() if starts else None,
        "due": due.isoformat() if due else None,
        "resources": words_kept(resources),
        "cost": str(pounds) if pounds is not None else None,
    }
    if not action:
        fields["place"] = max((each.place for each in found.actions), default=0.0) + 1
    return ws.record(
        item_writes(plan_entity(key), ACTION, chosen, fields),
        chosen,
        label=say("Action of a plan recorded"),
    )


def take_out(ws: Workspace, key: str, item: str) -> Outcome[None]:
    """Take a priority, milestone or action out of a draft. UserError where the plan is agreed, or a
    priority still has something under it."""
    found = open_plan(ws, key)
    if found.stage != "draft":
        raise UserError(
            say("The plan is agreed: nothing is taken out of it."),
            where=found.title,
            remedy=say("Record that it is no longer needed, with the reason."),
            code="plan.agreed",
        )
    prefix = next(
        (
            prefix
            for prefix, own in (
                (PRIORITY, found.priorities),
                (MILESTONE, found.milestones),
                (ACTION, found.actions),
            )
            if any(each.id == item for each in own)
        ),
        "",
    )
    if not prefix:
        raise gone(found)
    if any(item == each.id and (each.milestones or each.actions) for each in found.priorities):
        raise UserError(
            say("This priority has milestones or actions."),
            where=found.title,
            remedy=say("Take those out first. {nothing}", nothing=NOTHING),
            code="plan.not-empty",
        )
    return ws.record(
        [Write(plan_entity(key), f"{prefix}.{item}.what", None)],
        None,
        label=say("Something taken out of an action plan"),
    )


def check_time(
    ws: Workspace, starts: date | None, ends: date | None, received: date | None
) -> None:
    """UserError where a plan’s days cannot be meant."""
    for day in (starts, received):
        if day is not None:
            refuse_odd_day(ws, day, odd(day), "plan.day")
    if starts and ends and not starts <= ends <= date(starts.year + 5, starts.month, 1):
        raise UserError(
            say("A plan ends after it begins, and within five years."),
            remedy=say("Correct one of the days. {nothing}", nothing=NOTHING),
            code="plan.day",
        )


def item_writes(entity: str, prefix: str, item: str, fields: Mapping[str, Json]) -> Iterator[Write]:
    """The writes of a priority’s, milestone’s or action’s fields."""
    for name, value in fields.items():
        yield Write(entity, f"{prefix}.{item}.{name}", None if value == "" else value)


def _days(
    entity: str, starts: date | None, ends: date | None, received: date | None
) -> list[Write]:
    return [
        Write(entity, path, day.isoformat() if day else None)
        for path, day in ((STARTS, starts), (ENDS, ends), (RECEIVED, received))
    ]


def _about(entity: str, about: Mapping[str, str]) -> list[Write]:
    return [
        Write(entity, f"{ABOUT}.{name}", words_kept(text) or None)
        for name, text in about.items()
        if name in ABOUT_WORDS
    ]


def _new_priorities(
    ws: Workspace, entity: str, urn: str, areas: Iterable[FoundArea], after: float
) -> Iterator[Write]:
    for place, area in enumerate((each for each in areas if each.what.strip()), start=1):
        item = new_id()
        fields: dict[str, Json] = {
            name: words_kept(getattr(area, name))
            for name in ("what", "success", "monitored", "monitor", "evaluated")
        }
        yield from item_writes(entity, PRIORITY, item, {**fields, "place": after + place})
        for number, told in enumerate(area.milestones, start=1):
            milestone: dict[str, Json] = {"what": words_kept(told.what), "priority": item}
            due = due_record(told.due, board_on(ws, urn, told.due)) if told.due else None
            milestone["due"] = due
            yield from item_writes(entity, MILESTONE, new_id(), {**milestone, "place": number})
        for number, doing in enumerate(area.actions, start=1):
            action: dict[str, Json] = {
                "what": words_kept(doing.what),
                "priority": item,
                "owner": words_kept(doing.owner),
                "due": doing.due.isoformat() if doing.due else None,
                "resources": words_kept(doing.resources),
                "cost": str(doing.cost) if doing.cost is not None else None,
            }
            yield from item_writes(entity, ACTION, new_id(), {**action, "place": number})
