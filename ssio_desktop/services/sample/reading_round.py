"""Lets the sample's officers read each other's reports: asked for, commented on, decided, sent."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from ssio_desktop.services import reading, reading_files, visiting
from ssio_desktop.services.sample.calling import SampleClock
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace


class Desk(Protocol):
    """An officer at work."""

    @property
    def ws(self) -> Workspace: ...

    @property
    def clock(self) -> SampleClock: ...


def ask(desk: Desk, told: Facts) -> str:
    """Ask for the school's report that is final to be read; the visit's id.

    ValueError where the story has no such report.
    """
    rows = visiting.list_visits(desk.ws, urn=str(told["urn"]))
    found = next((row.id for row in rows if row.state == "final"), None)
    if found is None:
        raise ValueError(f"{told['urn']}: no report that could be read")
    desk.clock.set(told["asked"])
    reading.ask(desk.ws, found, str(told.get("note", "")))
    return found


def read(desk: Desk, told: Facts, visit: str) -> None:
    """Comment and decide, where the story says what the reader thought."""
    if "read" not in told:
        return
    desk.clock.set(told["read"])
    passages = reading.paper(desk.ws, visit).passages
    for question, words, text in told.get("comments", ()):
        path = next(each.path for each in passages if each.path.split(".")[-1] == question)
        reading.comment(desk.ws, visit, text, path=path, words=words)
    decide = reading.approve if told.get("approved") else reading.return_to_officer
    decide(desk.ws, visit, str(told.get("reason", "")))


def send(desk: Desk, path: Path, to: Iterable[Desk]) -> None:
    """Write what is asked and said into a file, and let others take it in."""
    reading_files.write_readings(desk.ws, path)
    for other in to:
        reading_files.take_in(other.ws, path)
