"""Published inspections put into a workspace for tests, without the files they come in."""

from __future__ import annotations

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write


def inspected(ws: Workspace, urn: str, framework: str, start: str, **more: Json) -> None:
    """Record an inspection begun on a day, as published: day first."""
    record: dict[str, Json] = {"framework": framework, "urn": urn, "start": start, **more}
    key = Inspection.from_record(record).key
    write = Write(f"inspection/{key}", "record.2026-09-01", {"record": record})
    ws.record([write], None, label="Inspection")
