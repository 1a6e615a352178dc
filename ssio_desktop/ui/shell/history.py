"""What can be undone and redone in this sitting, in steps as a person knows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from ssio_desktop.errors import UserError
from ssio_desktop.services.results import Outcome
from ssio_desktop.ui.language import translate

W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the ids of its batches, oldest first, and its label. sitting: what was written at
    one go, such as the answer to one question, saved several times meanwhile. One without batches
    cannot be undone, such as a recovery code or a file that went out."""

    batches: tuple[str, ...]
    label: str
    sitting: str = ""

    def take_back(self, workspace: W, undo: Callable[[W, str], Outcome[Any]]) -> Outcome[Any]:
        """Undo its batches, the latest first, but for those that were undone singly meanwhile. The
        outcome's batch names all that was written by that, in this order, with blanks between."""
        done: list[Outcome[Any]] = []
        for number, batch in enumerate(reversed(self.batches), 1):
            try:
                done.append(undo(workspace, batch))
            except UserError as refusal:
                is_nothing_left = number == len(self.batches) and not done
                if refusal.code != "undo.again" or is_nothing_left:
                    raise
        entities = frozenset().union(*(each.entities for each in done))
        written = " ".join(each.batch for each in done if each.batch)
        return replace(done[-1], entities=entities, batch=written)


def done_again(outcome: Outcome[Any], step: Step) -> Outcome[Any]:
    """Redoing is the undoing of an undoing, and is told in the words of the change itself."""
    words = translate("Operations", "Done again: {change}")
    return replace(outcome, label=words.format(change=step.label))


@dataclass(slots=True)
class History:
    """The steps to undo and to redo, the last one last."""

    undo: list[Step] = field(default_factory=list)
    redo: list[Step] = field(default_factory=list)

    def note(self, outcome: Outcome[Any], sitting: str, *, quiet: bool) -> bool:
        """Add what a change did; False where it is no step: nothing was changed, or it was only
        saved while typing. What cannot be undone stands in the list too, so that undo says so
        instead of taking back what was done before it."""
        is_said = bool(outcome.label and outcome.entities) and not quiet
        is_step = is_said or (bool(outcome.batch) and (not quiet or bool(sitting)))
        if is_step:
            self.add(Step(tuple(outcome.batch.split()), outcome.label, sitting))
        return is_step

    def pass_over(self) -> str:
        """Take the last step off the list where it cannot be undone, and give its label; else
        nothing is done, and it is empty."""
        if not self.undo or self.undo[-1].batches:
            return ""
        return self.undo.pop().label

    def add(self, step: Step) -> None:
        """A change was made: a new step, or more of the one before where the sitting is the same.
        There is nothing to redo after it."""
        last = self.undo[-1] if self.undo else None
        if last is not None and step.sitting and step.sitting == last.sitting:
            self.undo[-1] = replace(last, batches=(*last.batches, *step.batches))
        else:
            self.undo.append(step)
        self.redo.clear()
