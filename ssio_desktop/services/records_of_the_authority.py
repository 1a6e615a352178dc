"""How old the records of the authority's own work are: what was found, written and planned."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from ssio_desktop.domain.assurance.readings import (
    TRAINING,
    WORK_READING,
    read_reading,
    read_training,
)
from ssio_desktop.domain.assurance.samples import WORK_SAMPLE, read_sample
from ssio_desktop.domain.authority_plans import PLAN
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import EntityState
from ssio_desktop.domain.evidence import EVIDENCE, read_evidence
from ssio_desktop.domain.inspected import INSPECTED, TABLE
from ssio_desktop.domain.scrutiny import SCRUTINY, read_report
from ssio_desktop.domain.self_assessments import SELF_ASSESSMENT, read_self_assessment
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Dated:
    """A record with its day. urn: of the school that it is about, empty where it is about none."""

    entity: str
    title: str
    urn: str
    day: date


def dated(ws: Workspace) -> Iterator[Dated]:
    """Every such record here. What was withdrawn is as old as the latest that was recorded of it,
    so that it comes up for review too."""
    for kind, (title, told) in _KINDS.items():
        for state in ws.store.states(kind):
            if state.paths:
                urn, day = told(state) or ("", _latest(state))
                yield Dated(state.entity, title, urn, day)


def _latest(state: EntityState) -> date:
    last = max(path.latest.stamp for path in state.paths.values())
    return Stamp.parse(last).moment().date()


def _evidence(state: EntityState) -> tuple[str, date] | None:
    told = read_evidence(state)
    return ("", told.entry.day) if told else None


def _reading(state: EntityState) -> tuple[str, date] | None:
    read = read_reading(state)
    return (read.urn, read.visited) if read else None


def _sample(state: EntityState) -> tuple[str, date] | None:
    drawn = read_sample(state)
    return ("", drawn.plan.last) if drawn else None


def _training(state: EntityState) -> tuple[str, date] | None:
    trained = read_training(state)
    return ("", trained.done or trained.due) if trained else None


def _assessment(state: EntityState) -> tuple[str, date] | None:
    written = read_self_assessment(state)
    return ("", written.day) if written else None


def _scrutiny(state: EntityState) -> tuple[str, date] | None:
    report = read_report(state)
    return ("", report.cover.day) if report else None


def _as_recorded(state: EntityState) -> tuple[str, date] | None:
    # A plan is worked on for years, and letters of long ago are taken in today.
    return "", _latest(state)


_KINDS: Final[dict[str, tuple[str, Callable[[EntityState], tuple[str, date] | None]]]] = {
    EVIDENCE: ("Evidence of the authority’s work", _evidence),
    WORK_READING: ("Reading of an officer’s report", _reading),
    WORK_SAMPLE: ("Sample of officers’ reports", _sample),
    TRAINING: ("Training agreed", _training),
    SELF_ASSESSMENT: ("Self-assessment of the authority", _assessment),
    PLAN: ("Plan of the authority", _as_recorded),
    SCRUTINY: ("Report to the scrutiny committee", _scrutiny),
    INSPECTED: ("Inspection of an authority", _as_recorded),
    TABLE: ("What landed nowhere of a table", _as_recorded),
}
