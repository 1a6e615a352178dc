"""Keeps the sample's evidence of its own work, takes in tables of other authorities, drafts a
self-assessment and follows the authority's plan, each on its own day of the story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import Entry
from ssio_desktop.domain.scrutiny import Cover
from ssio_desktop.services.evidence import log, plans, scrutiny, self_assessments, tables
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
        log.record(_on(ws, each["on"]), entry)


def compare(ws: Workspace, told: Facts, folder: Path) -> None:
    """The tables of other authorities. folder: of the sample’s published files."""
    tables.take_in(_on(ws, told["taken_in"]), folder / TABLES)


def assess(ws: Workspace, told: Facts) -> None:
    """The self-assessment that the board’s clerk drafts."""
    self_assessments.draft(_on(ws, told["drafted"]), TermId.parse(told["since"]))


def follow_plan(ws: Workspace, told: Facts) -> None:
    """The authority’s own plan, how its actions went, and the reports to the committee."""
    given = told["plan"]
    first = _on(ws, given["inspected"])
    key = plans.new_plan(first, given["title"], given["inspected"]).value.id
    for area in given["area"]:
        place = plans.add_area(first, key, area["text"]).value
        for action in area["action"]:
            made = plans.add_action(
                first,
                key,
                place,
                **{name: action[name] for name in ("what", "owner", "due", "measure")},
            ).value
            for what, due, *reached in action.get("milestones", ()):
                step = plans.add_milestone(first, key, made, what, due).value
                for day in reached:
                    plans.reach_milestone(_on(ws, day), key, step, day)
            for day, rating, text in action["progress"]:
                plans.record_progress(_on(ws, day), key, made, rating, text, day=day)
    for report in given["report"]:
        cover = Cover(
            "Children and schools scrutiny committee",
            report["item"],
            report["day"],
            given["title"],
            "Director of children’s services",
            "Head of Quality, by way of the committee’s clerk",
        )
        scrutiny.draft(_on(ws, report["on"]), key, cover)


def _on(ws: Workspace, day: date) -> Workspace:
    return replace(ws, now=SampleClock(day))
