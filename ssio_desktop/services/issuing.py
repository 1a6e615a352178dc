"""What stands between a final note and its issue: one list, to which each step adds its own.

A gate looks at a visit whose latest version is final and says what is still to be done before the
report may be given out. :func:`ssio_desktop.services.reporting.issue` asks here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from ssio_desktop.domain.quality_assurance import Standing
from ssio_desktop.domain.visits import Visit
from ssio_desktop.services import reading, reading_plan
from ssio_desktop.services.accuracy_gate import open_matters
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Hindrance:
    """Something still to be done. stops: whether the report cannot be issued until it is; the
    others are said beside the button and are the officer's to weigh."""

    what: str
    remedy: str
    code: str
    stops: bool


Gate = Callable[[Workspace, Visit], tuple[Hindrance, ...]]


def checked_by_the_school(ws: Workspace, visit: Visit) -> tuple[Hindrance, ...]:
    """The school's check of the draft's facts."""
    return tuple(
        Hindrance(each.what, each.remedy, each.code, each.stops) for each in open_matters(ws, visit)
    )


def quality_assurance(ws: Workspace, visit: Visit) -> tuple[Hindrance, ...]:
    """A report that the authority reads waits for its approval; of another one that a reader was
    asked about it is only said how it stands."""
    found = reading.of_visit(ws, visit.id)
    standing = found.standing(visit)
    if standing == "approved":
        return ()
    required = bool(reading_plan.reasons(ws, visit))
    if standing == "not asked" and not required:
        return ()
    what, remedy = _READING[standing]
    return (Hindrance(what, remedy, f"reading.{standing.replace(' ', '-')}", required),)


_READING: Final[Mapping[Standing, tuple[str, str]]] = {
    "not asked": (
        say("This report has to be read before it is issued."),
        say("Ask for it to be read. What the reader says arrives here."),
    ),
    "waiting": (
        say("This report waits for a reader."),
        say("Issue it when the reader has approved it."),
    ),
    "returned": (
        say("A reader returned this report."),
        say("Answer the comments, make the note final again where it changed, and ask once more."),
    ),
}


GATES: Final[tuple[Gate, ...]] = (quality_assurance, checked_by_the_school)
"""In the order in which a report goes through them."""


def hindrances(ws: Workspace, visit: Visit) -> tuple[Hindrance, ...]:
    """All that is still to be done before the latest version of this visit may be issued."""
    return tuple(each for gate in GATES for each in gate(ws, visit))
