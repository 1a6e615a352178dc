"""What the sample's officers record of how schools see themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from ssio_desktop.services.casework import self_evaluation
from ssio_desktop.services.sample.story import Facts
from ssio_desktop.services.workspace import Workspace


def _record(ws: Workspace, urn: str, told: Facts) -> None:
    """The school's grades and evidence by area, and what the officer saw."""
    given = {area: (grade, evidence) for area, grade, evidence in told["areas"]}
    key = self_evaluation.record(ws, urn, told["framework"], told["on"], told["who"], given).value
    for area, grade, evidence in told.get("seen", ()):
        self_evaluation.set_view(ws, key, "officer", area, grade, evidence)


DEEDS: Final[Mapping[str, Callable[[Workspace, str, Facts], None]]] = {"views.record": _record}
