"""A school's view of itself beside the officer's and the inspectors', area by area.

Inspectors' areas differ between frameworks. Each is shown under the nearest area of the form, with
its own name and its own grade; nothing is converted into another scale.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ssio_desktop.domain.inspections import Inspection, InspectionJudgement
from ssio_desktop.wording import say

REPEAT: Final = "self_view"
"""The repeat of a form that asks for it: ``area``, ``school``, ``officer``, ``comparison``."""

DIFFERS: Final = frozenset({"higher", "lower"})
"""What the form calls a comparison in which the two differ."""


@dataclass(frozen=True, slots=True)
class ViewArea:
    """An area of the form. judged: the inspectors' areas that are read under it, by id."""

    id: str
    title: str
    judged: tuple[str, ...]


AREAS: Final[tuple[ViewArea, ...]] = (
    ViewArea(
        "teaching",
        say("Curriculum and teaching"),
        ("curriculum_and_teaching", "quality_of_education"),
    ),
    ViewArea("achievement", "Achievement", ("achievement", "quality_of_education")),
    ViewArea("inclusion", "Inclusion", ("inclusion",)),
    ViewArea(
        "behaviour",
        say("Attendance and behaviour"),
        ("attendance_and_behaviour", "behaviour_and_attitudes"),
    ),
    ViewArea(
        "personal",
        say("Personal development and wellbeing"),
        ("personal_development_and_wellbeing", "personal_development"),
    ),
    ViewArea(
        "leadership",
        say("Leadership and governance"),
        ("leadership_and_governance", "leadership_and_management"),
    ),
    ViewArea("early_years", "Early years", ("early_years",)),
    ViewArea("sixth_form", "Sixth form", ("post_16", "sixth_form")),
    ViewArea("safeguarding", "Safeguarding", ("safeguarding_standards", "safeguarding")),
)

COMPARISONS: Final[Mapping[str, str]] = {
    "agrees": say("The two agree"),
    "higher": say("The school sees itself as stronger"),
    "lower": say("The school sees itself as weaker"),
    "unseen": say("Not looked at this time"),
}


def judged_in(
    area: ViewArea, inspections: tuple[Inspection, ...]
) -> tuple[Inspection, InspectionJudgement] | None:
    """What the latest inspection that judged an area said of it. inspections: latest first.

    An inspection of a predecessor does not count: it was made of another school.
    """
    for inspection in inspections:
        if inspection.inherited:
            continue
        for judged in area.judged:
            found = next((each for each in inspection.areas if each.area == judged), None)
            if found is not None and found.words:
                return inspection, found
    return None
