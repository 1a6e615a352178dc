"""Writing a plan’s workbook for a school to fill in, under a name that says whose it is."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.domain.casework.plan_types import ActionPlan
from ssio_desktop.services.casework.plan_layout import workbook
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace


def write_workbook(ws: Workspace, key: str, path: Path) -> Outcome[Path]:
    """Write the workbook, whole or not at all. UserError where the plan is not in this store."""
    return write_output(path, workbook(ws, key))


def suggested_name(found: ActionPlan) -> str:
    """A file name: the school’s number and the plan’s title."""
    plain = "-".join("".join(c if c.isalnum() else " " for c in found.title).split())
    return cut(f"{found.urn}-{plain}.xlsx")
