"""An invented action plan for tests: two priorities, three milestones, two actions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.services.casework import plan_drawing, plan_progress
from ssio_desktop.services.workspace import Workspace

URN = "900001"
FIRST, SECOND, LAST = date(2026, 9, 25), date(2026, 11, 27), date(2027, 1, 29)


@dataclass(frozen=True)
class Made:
    """The keys of a plan’s parts."""

    key: str
    reading: str
    absence: str
    taught: str
    read: str
    called: str
    train: str
    phone: str


def make_plan(ws: Workspace, *, agreed: bool = True, urn: str = URN) -> Made:
    """A post-inspection plan, agreed on 14 September 2026 or still a draft."""
    key = plan_drawing.begin(
        ws,
        urn,
        "post-inspection",
        title="From inadequate to good",
        starts=date(2026, 9, 1),
        ends=date(2027, 7, 16),
        about={"inspection": "Inspected in June 2026."},
    ).value
    reading = plan_drawing.set_priority(
        ws,
        key,
        what="Every pupil reads by seven",
        success="Nine in ten pupils of year 2 meet the standard in June",
        monitored="Lessons seen every fortnight",
        monitor="Literacy governor",
        evaluated="The screening of June beside that of the year before",
    ).value
    absence = plan_drawing.set_priority(ws, key, what="Pupils come to school").value

    def milestone(priority: str, what: str, due: date) -> str:
        return plan_drawing.set_milestone(ws, key, priority=priority, what=what, due=due).value

    taught = milestone(reading, "Every adult teaches phonics as agreed", FIRST)
    read = milestone(reading, "Seven in ten pass the autumn check", SECOND)
    called = milestone(absence, "Every absence is called by nine", SECOND)
    train = plan_drawing.set_action(
        ws, key, priority=reading, what="Train all staff", owner="Reading leader",
        starts=date(2026, 9, 3), due=date(2026, 10, 9), resources="Two days", cost="£1,250",
    ).value  # fmt: skip
    phone = plan_drawing.set_action(
        ws, key, priority=absence, what="Call at nine", owner="Office", due=SECOND
    ).value
    if agreed:
        plan_progress.agree(ws, key, date(2026, 9, 14), "Partnership board")
    return Made(key, reading, absence, taught, read, called, train, phone)
