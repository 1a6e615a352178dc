"""Takes a plan in from the workbook that a school filled in: read, compared with the plan as it is,
shown, and only then recorded. An empty cell changes nothing, and nothing is taken out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ssio_desktop.domain.casework.plan_types import ActionPlan
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.filled_workbook import LARGEST, read_filled
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.casework.action_plans import plan
from ssio_desktop.services.casework.plan_cells import Change, PlanRows
from ssio_desktop.services.casework.plan_rules import open_plan
from ssio_desktop.services.casework.plan_sheets import Sheets, Unread, find_sheets
from ssio_desktop.services.inputs import read_file
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class PlanReading:
    """What a workbook says beside the plan as it is. changes: in the order of the sheets. same: how
    many cells say what is recorded already. absent: what the plan has and the workbook has not; it
    stays. unread: every other cell, with the reason. warnings: what is to be looked at first."""

    path: Path
    found: ActionPlan
    changes: tuple[Change, ...]
    same: int
    fixed: int
    absent: tuple[str, ...]
    unread: tuple[Unread, ...]
    warnings: tuple[str, ...]
    writes: tuple[Write, ...] = field(repr=False, default=())

    @property
    def cells(self) -> int:
        """All cells that hold something, each counted once."""
        return self.fixed + self.same + sum(len(c.cells) for c in self.changes) + len(self.unread)


def read_workbook(ws: Workspace, key: str, path: Path) -> PlanReading:
    """What a filled workbook would change in a plan. Records nothing.

    UserError where the file is no workbook, is of another plan, or has nothing of a plan in it.
    """
    found = open_plan(ws, key)
    sheets = find_sheets(read_filled(read_file(path, LARGEST), path.name))
    if not sheets.rows and not sheets.about:
        raise UserError(
            say("Nothing of an action plan is in this workbook."),
            where=path.name,
            remedy=say("Choose the workbook that was made from the plan and filled in."),
            code="plan.no-sheet",
        )
    if sheets.key and sheets.key != key:
        raise UserError(
            say("This workbook is of another plan."),
            where=path.name,
            remedy=say("Open that plan and take it in there. Nothing was taken in."),
            code="plan.other",
        )
    rows = PlanRows(ws, found)
    rows.take_about(sheets.about)
    for row in sheets.rows:
        rows.take(row)
    return PlanReading(
        path,
        found,
        tuple(rows.changes),
        rows.same,
        sheets.fixed,
        tuple(_absent(found, sheets, rows.seen)),
        (*sheets.unread, *rows.unread),
        tuple(_warnings(sheets, rows)),
        tuple(rows.writes),
    )


def take_in(ws: Workspace, reading: PlanReading) -> Outcome[int]:
    """Record what was read; the value is how many changes. UserError where the plan was changed
    meanwhile, or the workbook changes nothing."""
    if plan(ws, reading.found.key) != reading.found:
        raise UserError(
            say("The plan was changed since the workbook was read."),
            where=reading.path.name,
            remedy=say("Choose the workbook again and look at what it changes now."),
            code="plan.changed",
        )
    if not reading.changes:
        raise UserError(
            say("This workbook says nothing that is not recorded already."),
            where=reading.path.name,
            remedy=say("Ask whether it was saved after it was filled in."),
            code="plan.nothing-new",
        )
    label = say("Action plan taken in from “{file}”", file=reading.path.name)
    back_up_before(ws, "import")
    return ws.record(reading.writes, len(reading.changes), label=label)


def _absent(found: ActionPlan, sheets: Sheets, seen: Iterable[str]) -> Iterable[str]:
    known = set(seen)
    tables = {row.table for row in sheets.rows}
    kinds: Mapping[str, tuple[tuple[str, str], ...]] = {
        "priority": tuple((each.id, each.what) for each in found.priorities),
        "milestone": tuple((each.id, each.what) for each in found.milestones),
        "action": tuple((each.id, each.what) for each in found.actions),
    }
    for table, items in kinds.items():
        if table in tables:
            yield from (what for item, what in items if item not in known)


def _warnings(sheets: Sheets, rows: PlanRows) -> Iterable[str]:
    if not sheets.key:
        yield say("The workbook does not say which plan it is of. Look at the changes with care.")
    if rows.unread or sheets.unread:
        yield say("Some cells were not understood. They are listed, and nothing else is left out.")
