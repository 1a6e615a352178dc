"""How an action plan lies in the workbook that heads fill in: its sheets, headings and words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from ssio_desktop.domain.actions import STATES
from ssio_desktop.domain.casework.plan_types import ABOUT_WORDS, ASKED, RATING_SHORT, ActionPlan
from ssio_desktop.exchange.template_workbook import (
    Content,
    Kind,
    TemplateColumn,
    TemplateSheet,
    write_template,
)
from ssio_desktop.services import schools
from ssio_desktop.services.casework.action_plans import plan
from ssio_desktop.services.workspace import Workspace

Table = Literal["priority", "milestone", "action"]

REFERENCE: Final = "Reference (please leave)"
_SHORT: Final = 8
"""Characters of an id that a reference shows; in one plan that tells them apart."""


@dataclass(frozen=True, slots=True)
class PlanColumn:
    """A column of one of the sheets. field: what it holds. other: further headings for it."""

    field: str
    heading: str
    width: int
    kind: Kind = "text"
    choices: tuple[str, ...] = ()
    other: tuple[str, ...] = ()


COLUMNS: Final[Mapping[Table, tuple[PlanColumn, ...]]] = {
    "priority": (
        PlanColumn("number", "No", 6, other=("number", "priority no")),
        PlanColumn("what", "Priority", 40, other=("area for improvement", "area")),
        PlanColumn("success", "What success looks like (measurable)", 40,
                   other=("what success looks like", "success criteria")),
        PlanColumn("monitored", "How it is monitored", 30, other=("monitoring",)),
        PlanColumn("monitor", "Who monitors it", 22, other=("monitored by",)),
        PlanColumn("evaluated", "How it is evaluated", 30, other=("evaluation",)),
        PlanColumn("reference", REFERENCE, 14, other=("reference",)),
    ),
    "milestone": (
        PlanColumn("number", "Priority no", 10, other=("no", "priority")),
        PlanColumn("what", "Milestone", 48),
        PlanColumn("due", "Board date", 16, "day", other=("due", "date", "by when")),
        PlanColumn("why", "If the date changed: why", 28, other=("why moved",)),
        PlanColumn("state", "Progress", 18, choices=tuple(RATING_SHORT.values()),
                   other=("rag", "rating")),
        PlanColumn("evidence", "Evidence", 44),
        PlanColumn("reference", REFERENCE, 14, other=("reference",)),
    ),
    "action": (
        PlanColumn("number", "Priority no", 10, other=("no", "priority")),
        PlanColumn("what", "Action", 44),
        PlanColumn("owner", "Owner", 22, other=("lead", "who", "person responsible")),
        PlanColumn("starts", "From", 14, "day", other=("start", "starts")),
        PlanColumn("due", "Due", 14, "day", other=("by when", "date")),
        PlanColumn("resources", "Resources", 28),
        PlanColumn("cost", "Cost (£)", 12, "money", other=("cost", "costs")),
        PlanColumn("state", "State", 24, choices=tuple(STATES.values()), other=("progress",)),
        PlanColumn("evidence", "What came of it", 36, other=("evidence", "comment")),
        PlanColumn("reference", REFERENCE, 14, other=("reference",)),
    ),
}  # fmt: skip

TITLES: Final[Mapping[Table, str]] = {
    "priority": "Priorities",
    "milestone": "Milestones",
    "action": "Actions",
}
LINES: Final[Mapping[Table, str]] = {
    "priority": "One row for each priority. Add rows below; an empty cell changes nothing.",
    "milestone": "One row for each milestone, due at a partnership board. A rating needs evidence.",
    "action": "One row for each action. “Priority no” says which priority it serves.",
}
PLAN_SHEET: Final = "Plan"
PLAN_LINE: Final = "Fill in the sheets, save the file and send it back. Columns may be moved."
PLAN_HEADINGS: Final = ("What", "Entry")
PLAN_REFERENCE: Final = "Plan (please leave)"
PLAN_FIELDS: Final[Mapping[str, str]] = {
    "title": "Title",
    "starts": "First day",
    "ends": "Last day",
    **{name: str(words) for name, words in ABOUT_WORDS.items()},
}
"""What the first sheet asks for, by field."""
SCHOOL: Final = "School"


def reference(item: str) -> str:
    """What names a priority, milestone or action in the workbook."""
    return item[-_SHORT:]


def workbook(ws: Workspace, key: str) -> bytes:
    """A plan as the workbook for the school to fill in. UserError where it is not here."""
    found = plan(ws, key)
    name = schools.name_of(ws, found.urn)
    return write_template(
        (_about(found, name), *(_sheet(table, _rows(table, found)) for table in COLUMNS))
    )


def _about(found: ActionPlan, name: str) -> TemplateSheet:
    told: dict[str, Content] = {
        "title": found.title,
        "starts": found.starts,
        "ends": found.ends,
        **{field: found.about.get(field, "") for field in ASKED[found.variant]},
    }
    rows = ((SCHOOL, f"{name} ({found.urn})"), *((PLAN_FIELDS[f], v) for f, v in told.items()))
    columns = (TemplateColumn(PLAN_HEADINGS[0], 32, fixed=True), TemplateColumn("Entry", 90, "day"))
    return TemplateSheet(
        PLAN_SHEET, (PLAN_LINE,), columns, (*rows, (PLAN_REFERENCE, found.key)), room=False
    )


def _sheet(table: Table, rows: tuple[tuple[Content, ...], ...]) -> TemplateSheet:
    columns = tuple(
        TemplateColumn(
            each.heading, each.width, each.kind, each.choices, fixed=each.field == "reference"
        )
        for each in COLUMNS[table]
    )
    return TemplateSheet(TITLES[table], (LINES[table],), columns, rows)


def _rows(table: Table, found: ActionPlan) -> tuple[tuple[Content, ...], ...]:
    numbers = {one.id: str(one.number) for one in found.priorities}
    if table == "priority":
        return tuple(
            (str(p.number), p.what, p.success, p.monitored, p.monitor, p.evaluated, reference(p.id))
            for p in found.priorities
        )
    if table == "milestone":
        return tuple(
            (
                numbers[m.priority],
                m.what,
                m.due,
                "",
                str(RATING_SHORT[m.rating]) if m.rating else "",
                m.latest.evidence if m.latest else "",
                reference(m.id),
            )
            for m in found.milestones
        )
    return tuple(
        (
            numbers[a.priority],
            a.what,
            a.owner,
            a.starts,
            a.due,
            a.resources,
            a.cost,
            str(STATES[a.state]) if a.state else "",
            a.latest.evidence if a.latest else "",
            reference(a.id),
        )
        for a in found.actions
    )
