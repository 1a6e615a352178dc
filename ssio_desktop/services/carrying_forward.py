"""What a new note of visit begins with: the actions that the last visit agreed, as they stand
wherever that was recorded, and how the school sees itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.actions import AGREED, CARRIED
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.repeats import instances_by_id
from ssio_desktop.domain.visits import read_visit
from ssio_desktop.services import actions, schools
from ssio_desktop.services.action_lines import ActionLine
from ssio_desktop.services.casework import self_evaluation
from ssio_desktop.services.visit_facts import earlier_visits
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.session import FormSession

_COPIED = ("what", "who", "by_when")


@dataclass(frozen=True, slots=True)
class LastActions:
    """What the last visit agreed, as values of a repeat's instances, in order."""

    actions: tuple[Mapping[str, Json], ...]

    def bring_forward(self, form: FormDefinition, session: FormSession) -> None:
        """Put them into a session of a form that asks after them and has none yet."""
        if form.item(CARRIED) is None:
            return
        if any(path.startswith(f"{CARRIED}:") for path in session.answers()):
            return
        for action in self.actions:
            session.add_repeat(CARRIED, dict(action))


def last_actions(ws: Workspace, urn: str, *, visit: str, day: date) -> LastActions:
    """The actions agreed at the school's latest visit before a day that agreed any. visit: the one
    whose note begins."""
    for row in earlier_visits(schools.school(ws, urn), visit, day):
        found = instances_by_id(read_visit(ws.store.state(f"visit/{row.id}")).answers, AGREED)
        if found:
            lines = actions.list_actions(ws, urn=urn)
            return LastActions(
                tuple(
                    {
                        **{name: action[name] for name in _COPIED if name in action},
                        **_told_since(lines, f"{row.id}/{AGREED}:{instance}"),
                    }
                    for instance, action in found.items()
                )
            )
    return LastActions(())


def bring_forward(
    ws: Workspace, urn: str, form: FormDefinition, session: FormSession, *, visit: str, day: date
) -> None:
    """Put what a form asks after into a session that has none yet: the actions that the last visit
    agreed, and how the school sees itself."""
    last_actions(ws, urn, visit=visit, day=day).bring_forward(form, session)
    self_evaluation.bring_forward(ws, urn, day, form, session)


def _told_since(lines: tuple[ActionLine, ...], key: str) -> dict[str, Json]:
    """What was told of an action since, at a board, in a plan or between visits: what came of it,
    and how it stands where it is closed. How an open one stands is for the new note to say."""
    line = next((each for each in lines if each.is_called(key)), None)
    if line is None:
        return {}
    told: dict[str, Json] = {"comment": line.comment} if line.comment else {}
    if not line.is_open:
        told["state"] = line.state
    return told
