"""Decisions of a meeting as lines of the list of actions, whichever board took them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from ssio_desktop.domain.actions import PROGRESS, STATES, Progress, standing_of
from ssio_desktop.domain.meeting_parts import DECISION, TextDecision
from ssio_desktop.services import setting_up
from ssio_desktop.services.action_lines import ActionLine, Told
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write


def people(ws: Workspace) -> Mapping[str, str]:
    """Names of officers by id."""
    return {each.id: each.name for each in setting_up.officers(ws)}


def decision_line(
    entity: str,
    decision: TextDecision,
    *,
    day: date,
    today: date,
    urn: str,
    school: str,
    kind: str,
    source: str,
    page: str,
    place: str,
    names: Mapping[str, str],
) -> ActionLine:
    """A decision as an action. day: of its meeting; today: against which it is overdue."""
    history = [
        Told(
            each.day,
            each.state,
            STATES.get(each.state, each.state),
            each.note,
            names.get(each.by, ""),
        )
        for each in decision.progress
    ]
    if decision.done_on is not None:
        history.append(Told(decision.done_on, "done", STATES["done"], decision.done, ""))
    history.sort(key=lambda each: each.day or date.max)
    last = history[-1] if history else None
    state = "done" if decision.done_on is not None else last.state if last else ""
    row = f"{DECISION}:{decision.id}"
    return ActionLine(
        key=f"{entity}/{row}",
        urn=urn,
        school=school,
        what=decision.text,
        who=decision.who,
        due=decision.due,
        visit="",
        row=row,
        kind=kind,
        agreed=day,
        officer=decision.by_name,
        is_draft=False,
        standing=standing_of(state, decision.due, today),
        state=state,
        words=last.words if last else "",
        comment=last.comment if last else "",
        history=tuple(history),
        source=source,
        page=page,
        place=place,
    )


def beside(kind: str) -> Callable[[Workspace, ActionLine, Progress], list[Write]]:
    """Records progress beside the decision, in the entity that the action's key begins with."""

    def writes(ws: Workspace, line: ActionLine, entry: Progress) -> list[Write]:
        entity = line.key.rpartition("/")[0]
        assert entity.startswith(f"{kind}/")
        return [Write(entity, f"{PROGRESS}.{entry.id}", entry.to_json())]

    return writes
