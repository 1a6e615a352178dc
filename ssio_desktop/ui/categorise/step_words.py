"""What the foot of the wizard says on a step: what the button will do, and what came of before."""

from __future__ import annotations

from collections.abc import Sized

from ssio_desktop.domain.categorisation_steps import Step
from ssio_desktop.ui.language import translate


def next_words(step: Step, carried: Sized, *, from_check: bool) -> str:
    """The button that leads on. carried: the keys of last term's answers that nobody confirmed."""
    if step.kind == "check":
        return translate("step_words", "Complete")
    if from_check:
        return translate("step_words", "Back to the check")
    if len(carried):
        return translate("step_words", "Confirm and continue")
    return translate("step_words", "Continue")


def note_words(step: Step, carried: Sized, *, completed: bool) -> str:
    """The note beside it; empty where there is nothing to say."""
    if len(carried):
        return translate("step_words", "{count} answers from last term on this page").format(
            count=len(carried)
        )
    return translate("step_words", "Completed") if completed and step.kind == "check" else ""
