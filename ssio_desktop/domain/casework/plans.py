"""Reads action plans from their records, and makes the records.

Every field has a path of its own, so that two people who work on a plan at once lose nothing; what
is recorded of progress, and each moved date, is one path per entry. Whatever order files arrive in,
a plan that nobody agreed is a draft, and only an agreed plan is ever closed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from ssio_desktop.domain.actions import STATES
from ssio_desktop.domain.casework.plan_types import (
    ABOUT_WORDS,
    RATINGS,
    VARIANTS,
    ActionPlan,
    Agreed,
    Closed,
    Entry,
    Milestone,
    Move,
    PlanAction,
    Priority,
)
from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.visits import read_day

KIND: Final = "action-plan"
VARIANT, TITLE, STARTS, ENDS, RECEIVED = "variant", "title", "starts", "ends", "received"
FOLLOWS, ABOUT, AGREED, CLOSED, WITHDRAWN = "follows", "about", "agreed", "closed", "withdrawn"
PRIORITY, MILESTONE, ACTION = "priority", "milestone", "action"
PROGRESS, MOVED = "progress", "moved"

_MOST_COST = Decimal(100_000_000)


def plan_entity(key: str) -> str:
    """The entity of a plan. key: ``URN:id``."""
    return f"{KIND}/{key}"


def read_plan(state: Known) -> ActionPlan | None:
    """A plan from its state; None where it is none or was taken back. Odd parts are passed over."""
    urn, _, key = state.key.partition(":")
    chosen = state.get(VARIANT)
    variant = next((each for each in VARIANTS if each == chosen), None)
    if variant is None or not key or state.get(WITHDRAWN) is not None:
        return None
    entries = _entries(state)
    agreed = _agreed(state.get(AGREED))
    found = ActionPlan(
        key,
        urn,
        variant,
        state.text(TITLE),
        read_day(state.get(STARTS)),
        read_day(state.get(ENDS)),
        read_day(state.get(RECEIVED)),
        state.text(FOLLOWS),
        {
            name: state.text(f"{ABOUT}.{name}")
            for name in ABOUT_WORDS
            if state.get(f"{ABOUT}.{name}")
        },
        agreed=agreed,
        closed=_closed(state.get(CLOSED), agreed),
    )
    milestones, actions = _milestones(state, entries), _actions(state, entries)
    return replace(found, priorities=_priorities(state, milestones, actions))


def read_cost(text: str) -> Decimal | None:
    """A cost as people type it, such as ``£1,250``; None where it is none that can be meant."""
    bare = text.strip().removeprefix("£").replace(",", "").replace(" ", "")
    try:
        cost = Decimal(bare)
    except InvalidOperation:
        return None
    if not cost.is_finite() or not 0 <= cost <= _MOST_COST:
        return None
    return cost.quantize(Decimal("0.01"))


def cost_words(cost: Decimal | None) -> str:
    """A cost as it is shown: ``£1,250`` or ``£12.50``; empty where none is known."""
    if cost is None:
        return ""
    return f"£{cost:,.0f}" if cost == cost.to_integral() else f"£{cost:,.2f}"


def due_record(day: date, board: str) -> Json:
    """A board date as it is recorded."""
    return {"day": day.isoformat(), "board": board}


def entry_record(entry: Entry) -> Json:
    """An entry as it is recorded under ``progress.<id>``."""
    return {
        "of": entry.of,
        "state": entry.state,
        "evidence": entry.evidence,
        "day": entry.day.isoformat(),
        "by_name": entry.by_name,
        "at": entry.at,
    }


def move_record(move: Move) -> Json:
    """A moved date as it is recorded under ``moved.<id>``."""
    return {
        "milestone": move.milestone,
        "day": move.due.isoformat(),
        "board": move.board,
        "why": move.why,
        "by_name": move.by_name,
        "at": move.at,
    }


# --- reading ------------------------------------------------------------------------------------


def _grouped(state: Known, prefix: str) -> dict[str, dict[str, Json]]:
    """The fields under ``prefix.<id>.<field>``, by id; those without words were taken out."""
    found: dict[str, dict[str, Json]] = defaultdict(dict)
    for path, value in state.under(prefix).items():
        key, _, name = path.partition(".")
        if name:
            found[key][name] = value
    return {key: fields for key, fields in found.items() if _text(fields, "what")}


def _priorities(
    state: Known, milestones: Iterable[Milestone], actions: Iterable[PlanAction]
) -> tuple[Priority, ...]:
    under: dict[str, list[Milestone]] = defaultdict(list)
    doing: dict[str, list[PlanAction]] = defaultdict(list)
    for each in milestones:
        under[each.priority].append(each)
    for one in actions:
        doing[one.priority].append(one)
    found = sorted(_grouped(state, PRIORITY).items(), key=lambda item: (_place(item[1]), item[0]))
    return tuple(
        Priority(
            key,
            number,
            _text(raw, "what"),
            _text(raw, "success"),
            _text(raw, "monitored"),
            _text(raw, "monitor"),
            _text(raw, "evaluated"),
            _place(raw),
            tuple(sorted(under[key], key=lambda m: (m.place, m.id))),
            tuple(sorted(doing[key], key=lambda a: (a.place, a.id))),
        )
        for number, (key, raw) in enumerate(found, start=1)
    )


def _milestones(state: Known, entries: Mapping[str, list[Entry]]) -> list[Milestone]:
    moves = _moves(state)
    found = []
    for key, raw in _grouped(state, MILESTONE).items():
        day, board = _due(raw.get("due"))
        own = moves.get(key, [])
        found.append(
            Milestone(
                key,
                _text(raw, "priority"),
                _text(raw, "what"),
                read_day(raw.get("first")) or day,
                own[-1].due if own else day,
                own[-1].board if own else board,
                _place(raw),
                tuple(each for each in entries.get(key, ()) if each.state in RATINGS),
                tuple(own),
            )
        )
    return found


def _actions(state: Known, entries: Mapping[str, list[Entry]]) -> list[PlanAction]:
    return [
        PlanAction(
            key,
            _text(raw, "priority"),
            _text(raw, "what"),
            _text(raw, "owner"),
            read_day(raw.get("starts")),
            read_day(raw.get("due")),
            _text(raw, "resources"),
            read_cost(_text(raw, "cost")) if raw.get("cost") else None,
            _place(raw),
            tuple(each for each in entries.get(key, ()) if each.state in STATES),
        )
        for key, raw in _grouped(state, ACTION).items()
    ]


def _entries(state: Known) -> dict[str, list[Entry]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for key, raw in state.under(PROGRESS).items():
        day = read_day(raw.get("day")) if isinstance(raw, dict) else None
        if not isinstance(raw, dict) or day is None:
            continue
        of = _text(raw, "of")
        found[of].append(
            Entry(key, of, _text(raw, "state"), _text(raw, "evidence"), day,
                  _text(raw, "by_name"), _text(raw, "at"))
        )  # fmt: skip
    return {of: sorted(each, key=lambda entry: entry.order) for of, each in found.items()}


def _moves(state: Known) -> dict[str, list[Move]]:
    found: dict[str, list[Move]] = defaultdict(list)
    for key, raw in state.under(MOVED).items():
        day = read_day(raw.get("day")) if isinstance(raw, dict) else None
        if not isinstance(raw, dict) or day is None:
            continue
        of = _text(raw, "milestone")
        found[of].append(
            Move(key, of, day, *(_text(raw, n) for n in ("board", "why", "by_name", "at")))
        )
    return {of: sorted(each, key=lambda move: (move.at, move.id)) for of, each in found.items()}


def _agreed(raw: Json) -> Agreed | None:
    day = read_day(raw.get("day")) if isinstance(raw, dict) else None
    if day is None or not isinstance(raw, dict):
        return None
    return Agreed(day, _text(raw, "who"), _text(raw, "by_name"))


def _closed(raw: Json, agreed: Agreed | None) -> Closed | None:
    day = read_day(raw.get("day")) if isinstance(raw, dict) else None
    if agreed is None or day is None or day < agreed.day or not isinstance(raw, dict):
        return None
    return Closed(day, _text(raw, "outcome"), _text(raw, "by_name"))


def _due(raw: Json) -> tuple[date | None, str]:
    if not isinstance(raw, dict):
        return None, ""
    return read_day(raw.get("day")), _text(raw, "board")


def _place(raw: Mapping[str, Any]) -> float:
    place = raw.get("place")
    is_number = isinstance(place, int | float) and not isinstance(place, bool)
    return float(place) if is_number and place is not None else 0.0


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value.strip() if isinstance(value, str) else ""
