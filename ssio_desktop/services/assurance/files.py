"""What was given to an officer, and what the officer is asked to read, as a file: sealed for that
officer alone, with nothing that was found of others.

It is of the kind of decisions. Replies, and what the officer finds, go with the next return.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.domain.assurance.readings import (
    TRAINING,
    WORK_READING,
    WorkReading,
    read_reading,
)
from ssio_desktop.domain.events import EntityState
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.manifest import DECISIONS
from ssio_desktop.exchange.package import Written
from ssio_desktop.exchange.sealing import SUFFIX
from ssio_desktop.services import known_devices, parcels, setting_up
from ssio_desktop.services.assurance import reading, training, who
from ssio_desktop.services.outputs import check_output
from ssio_desktop.services.parcels import Parcel
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say

KINDS = frozenset({WORK_READING, TRAINING})


@dataclass(frozen=True, slots=True)
class MadeFindings:
    """A file for an officer. given: how many readings of own work it holds; asked: how many reports
    of others the officer is asked to read."""

    file: Written
    officer_name: str
    given: int
    asked: int = 0


def suggested_name(ws: Workspace, officer: str) -> str:
    """A file name with the day and the officer."""
    name = setting_up.officer(ws, officer).name
    plain = "-".join("".join(c if c.isalnum() else " " for c in name).split())
    return cut(f"findings-{ws.today().isoformat()}-{plain}{SUFFIX}")


def make_findings(
    ws: Workspace, officer: str, path: Path, *, passphrase: str = ""
) -> Outcome[MadeFindings]:
    """Write every reading that was given to an officer (id), those the officer is asked to make,
    and training agreed, sealed for that officer or with a passphrase. UserError where there is
    nothing for them, or one does not lead."""
    who.require_lead(ws)
    check_output(path)
    given = [each for each in reading.readings(ws, officer) if each.given]
    asked = asked_of(reading.readings(ws), officer)
    name = setting_up.officer(ws, officer).name
    if not given and not asked:
        raise UserError(
            say("Nothing was given to this officer yet."),
            where=name,
            remedy=say("Finish a reading, and give it to the officer."),
            code="assurance.nothing-given",
        )
    entities = {f"{WORK_READING}/{each.id}" for each in (*given, *asked)}
    entities |= {*training.of(ws, officer)}
    people = {event.officer for entity in entities for event in ws.store.history(entity)}
    people |= {each.reader for each in given} | {each.officer for each in asked}
    readers, _ = known_devices.addressees(ws, {officer})
    written = parcels.make(
        ws,
        path,
        parcels.info_of(ws, DECISIONS),
        entities | {f"officer/{each}" for each in people},
        readers=readers,
        passphrase=passphrase,
    )
    label = say("What was found written: {name}", name=path.name)
    return Outcome(MadeFindings(written, name, len(given), len(asked)), label=label)


def asked_of(readings: Iterable[WorkReading], officer: str) -> tuple[WorkReading, ...]:
    """The readings of others’ reports that an officer (id) is to make and has not finished."""
    return tuple(
        each
        for each in readings
        if each.reader == officer and each.officer != officer and not each.finished
    )


def told(ws: Workspace, parcel: Parcel, names: Mapping[str, str]) -> Iterator[str]:
    """What a file brings, a sentence for each reading."""
    for state in parcel.states().values():
        yield from _line(ws, state, names)


def _line(ws: Workspace, state: EntityState, names: Mapping[str, str]) -> Iterator[str]:
    if state.entity.startswith(f"{TRAINING}/"):
        yield say("Training that was agreed.")
        return
    found = read_reading(state) if state.entity.startswith(f"{WORK_READING}/") else None
    if found is None:
        return
    school, day = names.get(found.urn, found.urn), said_day(found.visited)
    if found.officer == ws.officer:
        yield say("Your report on {school}, visit of {day}, was read.", school=school, day=day)
    elif found.reader == ws.officer:
        yield say(
            "You are asked to read the report on {school}, visit of {day}.", school=school, day=day
        )
    else:
        yield say("A colleague’s report on {school} was read.", school=school)
