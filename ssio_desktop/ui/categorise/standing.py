"""How far a draft has come: which steps need nothing more, what is left over from last term."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ssio_desktop.domain.categorisation import CategorisationDraft
from ssio_desktop.domain.categorisation_steps import Step
from ssio_desktop.services.categorising import Categorisation


def carried_over(step: Step, draft: CategorisationDraft) -> list[str]:
    """Ids of the step's criteria whose answer is last term's and was not looked at yet."""
    return [key for key in step.criteria if draft.answer(key).carried_from]


def done_steps(
    opened: Categorisation, draft: CategorisationDraft, steps: tuple[Step, ...], here: int
) -> frozenset[str]:
    """Ids of the steps that need nothing more. here: the place of the step on show."""
    waiting = {problem.step for problem in opened.problems(draft)}
    finished: Mapping[str, Callable[[Step], bool]] = {
        "facts": lambda step: here > 0,
        "aspect": lambda step: (
            step.answered == len(step.criteria) and not carried_over(step, draft)
        ),
        "category": lambda step: step.id not in waiting,
        "next_steps": lambda step: step.id not in waiting,
        "check": lambda step: draft.completed,
    }
    return frozenset(
        step.id for step in steps if (rule := finished.get(step.kind)) is not None and rule(step)
    )
