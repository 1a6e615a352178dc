"""A form being filled in: answers go in, the visible tree and its effects come out.

Knows neither a window nor a store. Everything works on plain values; nothing typed is ever
refused, shifted, or lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime

from ssio_desktop.domain.events import Json
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.views import (
    Choice,
    Effects,
    GroupView,
    InstanceView,
    NodeView,
    Problem,
    QuestionView,
    RepeatView,
    Unplaced,
)

__all__ = [
    "Choice",
    "Effects",
    "FormSession",
    "GroupView",
    "InstanceView",
    "NodeView",
    "Problem",
    "QuestionView",
    "RepeatView",
    "Unplaced",
]


class FormSession:
    """One filling-in of one form.

    definition: the form. answers: what was stored, by path (from :meth:`answers`, or from the
    ``save`` of every :class:`Effects` applied in order); empty for a new form, which then starts
    with the form's defaults. facts: what the program knows, by the names in
    ``definition.facts`` (school name, category …); not part of the answers. today: the day that
    ``today()`` means; give the visit's own day when an old visit is read again. new_id: makes ids
    for repeat instances.

    ``opening`` is the effect of opening: on a new form its ``save`` has the defaults to store.
    """

    opening: Effects

    def __init__(
        self,
        definition: FormDefinition,
        answers: Mapping[str, Json] | None = None,
        *,
        facts: Mapping[str, Json] | None = None,
        today: date | None = None,
        now: datetime | None = None,
        new_id: Callable[[], str] | None = None,
    ) -> None:
        raise NotImplementedError

    def tree(self) -> tuple[NodeView, ...]:
        """The visible nodes, in the form's order. Nodes that are not relevant are left out."""
        raise NotImplementedError

    def question(self, path: str) -> QuestionView | None:
        """One visible question as it stands, or None where it is not visible (or no question)."""
        raise NotImplementedError

    def node(self, path: str) -> NodeView | InstanceView | None:
        """Any visible node with what is in it, or None."""
        raise NotImplementedError

    def value(self, path: str) -> Json:
        """The value at a path, visible or not, calculated or answered; ``""`` where none is."""
        raise NotImplementedError

    def set_value(self, path: str, value: Json | Sequence[str]) -> Effects:
        """Answer a question.

        value: as :attr:`QuestionView.value`, or the text as it was typed, or for ``select_many``
        a list of values; None and ``""`` clear the answer. Text that cannot be read is kept, with
        an error. Raises KeyError for a path that names no question of this session.
        """
        raise NotImplementedError

    def add_repeat(self, path: str, values: Mapping[str, Json] | None = None) -> Effects:
        """Add an instance at the end of a repeat (``actions``), filled with its defaults and then
        with ``values`` (by the path inside the instance: ``{"who": "Head"}``). ``Effects.added``
        is the new instance's path. Raises KeyError where there is no such repeat."""
        raise NotImplementedError

    def remove_repeat(self, path: str, instance: str) -> Effects:
        """Remove one instance of a repeat by its id; the others keep their paths. ``Effects.save``
        withdraws its answers. Raises KeyError where there is no such instance."""
        raise NotImplementedError

    def unfinished(self) -> tuple[Problem, ...]:
        """Relevant questions that must still be answered or corrected, in the form's order."""
        raise NotImplementedError

    def answers(self) -> dict[str, Json]:
        """All answers by path, as they are to be stored, sorted by path.

        Holds answers that are not relevant now, answers this form has no question for, and for
        each repeat instance its order (``actions:k3f9`` → 1). ``""`` says that an answer was
        cleared. Calculations and facts are not in it: they follow.
        """
        raise NotImplementedError

    def current_answers(self) -> dict[str, Json]:
        """Relevant, non-empty answers and calculated values by path: what the form says now."""
        raise NotImplementedError

    def unplaced(self) -> tuple[Unplaced, ...]:
        """Stored answers that this form has no question for."""
        raise NotImplementedError
