"""Keeps the sample's evidence of its own work, takes in tables of other authorities, and drafts a
self-assessment, each on its own day of the story."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import Entry
from ssio_desktop.services.evidence import log, self_assessments, tables
from ssio_desktop.services.sample.calling import SampleClock
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace

BOARD = "board"
TABLES = "inspections-of-authorities.txt"


def keep(ws: Workspace, told: Facts, by: str) -> None:
    """What one person keeps: an officer’s key, or the board."""
    for each in told["entry"]:
        if each["by"] != by:
            continue
        entry = Entry(
            each["heading"],
            each["form"],
            each["text"],
            each["source"],
            each["on"],
            each.get("rating"),
            each.get("rationale", ""),
        )
        log.record(replace(ws, now=SampleClock(each["on"])), entry)


def compare(ws: Workspace, told: Facts, folder: Path) -> None:
    """The tables of other authorities. folder: of the sample’s published files."""
    tables.take_in(replace(ws, now=SampleClock(told["taken_in"])), folder / TABLES)


def assess(ws: Workspace, told: Facts) -> None:
    """The self-assessment that the board’s clerk drafts."""
    self_assessments.draft(
        replace(ws, now=SampleClock(told["drafted"])), TermId.parse(told["since"])
    )
