"""The one thing that is to be done next with a plan. Knows no widgets."""

from __future__ import annotations

from dataclasses import dataclass

from ssio_desktop.services.casework.plan_part import late
from ssio_desktop.ui.action_plan.gathering import SeenPlan
from ssio_desktop.ui.language import translate


@dataclass(frozen=True, slots=True)
class Step:
    """label: of the button. why: a sentence. deed: the page's method; of: what it is given."""

    label: str
    why: str
    deed: str
    of: tuple[str, ...] = ()


def next_step(seen: SeenPlan) -> Step:
    """What to do next."""
    found = seen.found
    if found is None or found.stage == "closed":
        return Step(
            translate("plan", "Begin a plan…"),
            translate(
                "plan",
                "No plan runs. A post-inspection plan begins from the areas for improvement in "
                "the report.",
            ),
            "begin",
        )
    if not found.priorities:
        return Step(
            translate("plan", "Paste areas for improvement…"),
            translate("plan", "Paste them from the report: each becomes a priority."),
            "paste_areas",
        )
    if found.stage == "draft":
        bare = next((one for one in found.priorities if not one.milestones), None)
        if bare is not None:
            return Step(
                translate("plan", "Add a milestone…"),
                translate(
                    "plan", "Priority {number} has no milestone that is due at a board."
                ).format(number=bare.number),
                "_milestone",
                (bare.id, ""),
            )
        undated = next((each for each in found.milestones if each.due is None), None)
        if undated is not None:
            return Step(
                translate("plan", "Choose a board…"),
                translate("plan", "Milestone {number} has no board date yet.").format(
                    number=found.number_of(undated)
                ),
                "edit",
                (undated.id,),
            )
        return Step(
            translate("plan", "The plan was agreed…"),
            translate(
                "plan", "Every priority has a milestone with a board date. The board can agree it."
            ),
            "agree",
        )
    overdue = late(found, seen.today)
    if overdue:
        first = min(overdue, key=lambda each: each.due or seen.today)
        return Step(
            translate("plan", "Record progress…"),
            translate(
                "plan",
                "The board of milestone {number} has passed, and it is not met. Record how it "
                "stands, or move it with the reason.",
            ).format(number=found.number_of(first)),
            "record_progress",
            (first.id,),
        )
    waiting = [each for each in found.milestones if each.is_open]
    if not waiting:
        return Step(
            translate("plan", "Close the plan…"),
            translate("plan", "Every milestone is at its end."),
            "close_plan",
        )
    due = min((e for e in waiting if e.due), key=lambda e: e.due or seen.today, default=waiting[0])
    return Step(
        translate("plan", "Record progress…"),
        translate(
            "plan", "Milestone {number} is due next. Gather its evidence for the board."
        ).format(number=found.number_of(due)),
        "record_progress",
        (due.id,),
    )
