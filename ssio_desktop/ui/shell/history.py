"""What can be undone and redone in this sitting, in steps as a person knows them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from ssio_desktop.services.results import Outcome

W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the ids of its batches, oldest first, and its label. sitting: what was written at
    one go, such as the answer to one question, saved several times meanwhile."""

    batches: tuple[str, ...]
    label: str
    sitting: str = ""

    def take_back(self, workspace: W, undo: Callable[[W, str], Outcome[Any]]) -> Outcome[Any]:
        """Undo its batches, the latest first. The outcome's batch names all that was written by
        that, in this order, with blanks between."""
        done = [undo(workspace, batch) for batch in reversed(self.batches)]
        entities = frozenset().union(*(each.entities for each in done))
        written = " ".join(each.batch for each in done if each.batch)
        return replace(done[-1], entities=entities, batch=written)


@dataclass(slots=True)
class History:
    """The steps to undo and to redo, the last one last."""

    undo: list[Step] = field(default_factory=list)
    redo: list[Step] = field(default_factory=list)

    def add(self, step: Step) -> None:
        """A change was made: a new step, or more of the one before where the sitting is the same.
        There is nothing to redo after it."""
        last = self.undo[-1] if self.undo else None
        if last is not None and step.sitting and step.sitting == last.sitting:
            self.undo[-1] = replace(last, batches=(*last.batches, *step.batches))
        else:
            self.undo.append(step)
        self.redo.clear()
