"""What stands between a final note and its issue: one list, to which each step adds its own.

A gate looks at a visit whose latest version is final and says what is still to be done before the
report may be given out. :func:`ssio_desktop.services.reporting.issue` asks here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from ssio_desktop.domain.visits import Visit
from ssio_desktop.services.accuracy_gate import open_matters
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Something still to be done. stops: whether the report cannot be issued until it is; the
    others are said beside the button and are the officer's to weigh."""

    what: str
    remedy: str
    code: str
    stops: bool


Gate = Callable[[Workspace, Visit], tuple[Hindrance, ...]]


def _checked_by_the_school(ws: Workspace, visit: Visit) -> tuple[Hindrance, ...]:
    """The school's check of the draft's facts."""
    return tuple(
        Hindrance(each.what, each.remedy, each.code, each.stops) for each in open_matters(ws, visit)
    )


GATES: Final[tuple[Gate, ...]] = (_checked_by_the_school,)
"""In the order in which a report goes through them."""


def hindrances(ws: Workspace, visit: Visit) -> tuple[Hindrance, ...]:
    """All that is still to be done before the latest version of this visit may be issued."""
    return tuple(each for gate in GATES for each in gate(ws, visit))
