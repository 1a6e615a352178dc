"""Noting with a visit that its report was sent to a printer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.printings import PRINTED, Printing, read_printings
from ssio_desktop.services import visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write


@dataclass(frozen=True, slots=True)
class Printed:
    """A fixed version of a report that was sent to a printer. sha256: of its PDF."""

    visit_id: str
    version: int
    sha256: str


def note_printed(ws: Workspace, printed: Iterable[Printed]) -> Outcome[int]:
    """Note printings; the value is how many. They cannot be undone: the paper is out."""
    at = ws.moment()
    writes = [
        Write(
            f"visit/{each.visit_id}",
            f"{PRINTED}.{each.version}.{new_id()}",
            Printing(each.version, at, ws.officer, each.sha256).as_record(),
        )
        for each in printed
    ]
    noun = "report" if len(writes) == 1 else "reports"
    return ws.record(writes, len(writes), label=f"{len(writes)} {noun} printed", kind="printed")


def note_shown(ws: Workspace, visit_id: str, version: int, pdf: bytes) -> Outcome[int]:
    """Note the printing of what a window showed of a visit, if it was a fixed version.

    version: 0 for the note as it stands, which is fixed while nothing has changed since.
    """
    visit = visiting.read(ws, visit_id)
    if not version and visit.state in ("final", "issued"):
        version = visit.versions[-1].number
    if not version:
        return Outcome(0)
    return note_printed(ws, [Printed(visit_id, version, hashlib.sha256(pdf).hexdigest())])


def printings(ws: Workspace, visit_id: str) -> tuple[Printing, ...]:
    """When the reports of a visit were printed, the earliest first."""
    return read_printings(ws.store.state(f"visit/{visit_id}"))
