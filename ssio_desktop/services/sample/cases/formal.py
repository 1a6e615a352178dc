"""Deeds of formal action: a case is opened, gets evidence and takes its steps."""

from __future__ import annotations

from typing import Final

from ssio_desktop.services import visiting
from ssio_desktop.services.casework import formal
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace

_OWN: Final = frozenset({"on", "urn", "do", "kind", "text", "routes"})
"""What a step says that is not one of its facts."""


def _open(ws: Workspace, urn: str, told: Facts) -> None:
    formal.open_case(ws, urn, told["on"], told["text"], told["grounds"])


def _evidence(ws: Workspace, urn: str, told: Facts) -> None:
    """visit: the day of the visit that it is from."""
    case = formal.cases(ws, urn)[0].id
    rows = visiting.list_visits(ws, urn=urn)
    ref = next((row.id for row in rows if row.visit_date == told.get("visit")), "")
    formal.add_evidence(ws, urn, case, told["ground"], told["kind"], told["text"], ref=ref)


def _step(ws: Workspace, urn: str, told: Facts) -> None:
    case = formal.cases(ws, urn)[0].id
    facts = {name: value for name, value in told.items() if name not in _OWN}
    facts |= {"words": told.get("text", ""), "routes": tuple(told.get("routes", ()))}
    formal.record_step(ws, urn, case, told["kind"], told["on"], **facts)


FORMAL_DEEDS: Final = {
    "formal.open": _open,
    "formal.evidence": _evidence,
    "formal.step": _step,
}
