"""Every part of the casework, in the order in which a school's pages show them."""

from __future__ import annotations

from typing import Final

from ssio_desktop.services.casework import entitlement, plan_part, self_evaluation, watch
from ssio_desktop.services.casework.formal_part import FORMAL_PART
from ssio_desktop.services.casework.part import Part
from ssio_desktop.services.casework.partnership import part as partnership
from ssio_desktop.services.casework.solution_part import SOLUTION_PART
from ssio_desktop.services.impact.part import IMPACT_PART
from ssio_desktop.services.strengths.part import STRENGTHS

PARTS: Final[tuple[Part, ...]] = (
    entitlement.PART,
    self_evaluation.PART,
    plan_part.PART,
    partnership.PART,
    SOLUTION_PART,
    FORMAL_PART,
    watch.PART,
    STRENGTHS,
    IMPACT_PART,
)


def part(part_id: str) -> Part:
    """One part by its id. KeyError where there is none."""
    return {each.id: each for each in PARTS}[part_id]
