"""What the pages of schools change, as work for the writer's thread. Knows no widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ssio_desktop.services import schools, setting_up, undoing
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.schools.officer_choice import ChosenOfficer

_ROLE = "Senior School Improvement Officer"


def assign(ws: Workspace, urns: Sequence[str], chosen: ChosenOfficer) -> Outcome[int]:
    """Put schools into a caseload, making the officer known first where they are new.

    A new officer stays known when the assigning is undone.
    """
    if not chosen.name:
        return schools.assign_officer(ws, urns, chosen.id)
    same = (each for each in setting_up.officers(ws) if each.name == chosen.name)
    known = next((each.id for each in same), "")
    if known:
        return schools.assign_officer(ws, urns, known)
    added = setting_up.add_officer(ws, chosen.name, _ROLE)
    done = schools.assign_officer(ws, urns, added.value.id)
    return Outcome(done.value, done.entities | added.entities, done.label, done.batch)


def set_packages(ws: Workspace, urns: Iterable[str], buys: bool | None) -> Outcome[tuple[str, ...]]:
    """Record for several schools whether they buy the package. The value: the changes made, each
    of which is undone by itself."""
    done = [schools.set_package(ws, urn, buys) for urn in urns]
    batches = tuple(each.batch for each in done if each.batch)
    entities = frozenset(entity for each in done for entity in each.entities)
    if len(done) == 1:
        return Outcome(batches, entities, done[0].label, done[0].batch)
    return Outcome(batches, entities)


def undo_all(ws: Workspace, batches: Iterable[str], label: str) -> Outcome[None]:
    """Take several changes back, all or none."""
    with ws.at_once():
        done = [undoing.undo(ws, batch) for batch in batches]
    return Outcome(None, frozenset(entity for each in done for entity in each.entities), label)
