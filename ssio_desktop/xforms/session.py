"""A form being filled in: answers go in, the visible tree and its effects come out.

Knows neither a window nor a store. Everything works on plain values; nothing typed is ever
refused, shifted, or lost.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime

from ssio_desktop.domain.events import Json
from ssio_desktop.xforms.definition import FormDefinition, Item
from ssio_desktop.xforms.drawing import Drawing
from ssio_desktop.xforms.evaluation import Changes, Evaluator
from ssio_desktop.xforms.placing import sort_order, stored_instances
from ssio_desktop.xforms.state import Node, State
from ssio_desktop.xforms.values import Unreadable, as_typed, read
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

_ID_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def short_id() -> str:
    """A random id for a repeat instance: 8 letters and digits, none easily mistaken."""
    return "".join(secrets.choice(_ID_LETTERS) for _ in range(8))


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
        at = now or datetime.now().astimezone().replace(tzinfo=None)
        self.definition = definition
        self._new_id = new_id or short_id
        self._now = at.isoformat(timespec="minutes")
        self._today = (today or at.date()).isoformat()
        self._facts = dict(facts or {})
        self._stored: dict[str, Json] = {
            key: value for key, value in (answers or {}).items() if value is not None
        }
        self._state = State(definition)
        self._evaluator = Evaluator(definition, self._state, self._today, self._now)
        self._drawing = Drawing(definition, self._state, self._evaluator)
        self._filled = 0
        self._unsaved: dict[str, Json] = {}
        is_new = not self._stored
        if is_new:
            self._start_rows()
        self._place_answers()
        for node in list(self._state.root.walk()):
            self._fill(node, with_defaults=is_new)
        self._filled = self._state.count
        self._evaluate_all()
        if is_new:
            self._set_first_values(self._state.root)
        opening = self._effects(restructured=True)
        self.opening = Effects(restructured=True, save=opening.save)

    def tree(self) -> tuple[NodeView, ...]:
        """The visible nodes, in the form's order. Nodes that are not relevant are left out."""
        return self._drawing.tree()

    def question(self, path: str) -> QuestionView | None:
        """One visible question as it stands, or None where it is not visible (or no question)."""
        found = self.node(path)
        return found if isinstance(found, QuestionView) else None

    def node(self, path: str) -> NodeView | InstanceView | None:
        """Any visible node with what is in it, or None."""
        return self._drawing.node(path)

    def value(self, path: str) -> Json:
        """The value at a path, visible or not, calculated or answered; ``""`` where none is."""
        node = self._state.by_path.get(path)
        return node.value if node is not None else self._stored.get(path, "")

    def set_value(self, path: str, value: Json | Sequence[str]) -> Effects:
        """Answer a question.

        value: as :attr:`QuestionView.value`, or the text as it was typed, or for ``select_many``
        a list of values; None and ``""`` clear the answer. Text that cannot be read is kept, with
        an error. Raises KeyError for a path that names no question of this session, or one whose
        answer is calculated.
        """
        node = self._state.by_path[path]
        if not _is_answerable(node.item):
            raise KeyError(path)
        self._give(node, value)
        self._settle()
        return self._effects()

    def add_repeat(self, path: str, values: Mapping[str, Json] | None = None) -> Effects:
        """Add an instance at the end of a repeat (``actions``), filled with its defaults and then
        with ``values`` (by the path inside the instance: ``{"who": "Head"}``). ``Effects.added``
        is the new instance's path. Raises KeyError where there is no such repeat."""
        repeat = self._repeat(path)
        instance = self._unused_id(repeat)
        order = 1 + max((int(one.order) for one in repeat.children), default=0)
        self._store(f"{repeat.path}:{instance}", order)
        node = self._state.add_instance(repeat, instance, order)
        for inner in node.walk():
            self._fill(inner, with_defaults=True)
        self._filled = self._state.count
        self._evaluate_all()
        self._set_first_values(node)
        for key, value in (values or {}).items():
            self._give(self._state.by_path[f"{node.path}.{key}"], value)
        self._settle()
        return self._effects(restructured=True, added=node.path)

    def remove_repeat(self, path: str, instance: str) -> Effects:
        """Remove one instance of a repeat by its id; the others keep their paths. ``Effects.save``
        withdraws its answers. Raises KeyError where there is no such instance."""
        repeat = self._repeat(path)
        node = self._state.by_path[f"{repeat.path}:{instance}"]
        own = f"{node.path}."
        gone = [key for key in self._stored if key == node.path or key.startswith(own)]
        for key in gone:
            del self._stored[key]
        self._state.remove_instance(node)
        self._evaluate_all()
        self._evaluator.changes.hidden[node] = None
        self._unsaved.update(dict.fromkeys([node.path, *gone]))
        return self._effects(restructured=True)

    def stamp_end(self, now: datetime) -> Effects:
        """Record when filling in ended, in forms that ask for it (``end`` in the table)."""
        for node in list(self._state.root.walk()):
            if node.item.preload == "end":
                self._give(node, now.isoformat(timespec="minutes"))
        self._settle()
        return self._effects()

    def unfinished(self) -> tuple[Problem, ...]:
        """Relevant questions that must still be answered or corrected, in the form's order."""
        return tuple(self._drawing.unfinished())

    def answers(self) -> dict[str, Json]:
        """All answers by path, as they are to be stored, sorted by path.

        Holds answers that are not relevant now, answers this form has no question for, and for
        each repeat instance its order (``actions:k3f9`` → 1). ``""`` says that an answer was
        cleared. Calculations and facts are not in it: they follow.
        """
        return dict(sorted(self._stored.items()))

    def current_answers(self) -> dict[str, Json]:
        """Relevant, non-empty answers and calculated values by path: what the form says now."""
        return {
            node.path: node.value
            for node in self._state.root.walk()
            if node.is_leaf and node.relevant and node.value != "" and node.item.question != "note"
        }

    def unplaced(self) -> tuple[Unplaced, ...]:
        """Stored answers that this form has no question for."""
        return tuple(
            Unplaced(path, value)
            for path, value in sorted(self._stored.items())
            if not self._has_place(path)
        )

    def _has_place(self, path: str) -> bool:
        node = self._state.by_path.get(path)
        return node is not None and (bool(node.instance) or _is_stored(node.item))

    def _repeat(self, path: str) -> Node:
        node = self._state.by_path[path]
        if not node.is_repeat:
            raise KeyError(path)
        return node

    def _unused_id(self, repeat: Node) -> str:
        while True:
            found = self._new_id()
            if f"{repeat.path}:{found}" not in self._state.by_path:
                return found

    def _start_rows(self) -> None:
        """Give a new form the repeat instances that it starts with."""
        for item in self.definition.items.values():
            if item.rows and ":" not in item.key:
                for order, row in enumerate(item.rows, start=1):
                    start = f"{item.key}:{self._new_id()}"
                    self._store(start, order)
                    for key, text in row.items():
                        self._store(f"{start}.{key}", text)

    def _place_answers(self) -> None:
        """Make the repeat instances that the answers speak of, outer ones first."""
        for path, instance in stored_instances(self._stored):
            repeat = self._state.by_path.get(path)
            if repeat is not None and repeat.is_repeat:
                order = sort_order(self._stored.get(f"{path}:{instance}"), instance)
                self._state.add_instance(repeat, instance, order)

    def _store(self, path: str, value: Json) -> None:
        self._stored[path] = self._unsaved[path] = value

    def _fill(self, node: Node, *, with_defaults: bool) -> None:
        """Give a node its stored value, its fact, or (with defaults) its default."""
        item = node.item
        if not node.is_leaf:
            return
        if item.fact:
            value = self._facts.get(item.fact, "")
            node.value = "" if value is None else value
        elif _is_stored(item):
            if with_defaults and node.path not in self._stored and item.default:
                self._store(node.path, self._read(node, item.default))
            node.value = self._read(node, self._stored.get(node.path, ""))
        elif item.question == "note" or item.calculate is None:
            node.value = item.default
        node.show_text()

    @staticmethod
    def _read(node: Node, given: Json | Sequence[str]) -> Json:
        """The value of what was given. What cannot be read stays as typed, and is noted."""
        node.unread = ""
        try:
            return read(node.item.question or "text", given)
        except Unreadable as error:
            node.unread = str(error)
            return as_typed(given)

    def _give(self, node: Node, given: Json | Sequence[str]) -> None:
        node.value = self._read(node, given)
        self._evaluator.value_changed(node)

    def _set_first_values(self, start: Node) -> None:
        """Calculate the values that questions start with, once."""
        for node in list(start.walk()):
            self._set_first_value(node)
        self._settle()

    def _set_first_value(self, node: Node) -> None:
        item = node.item
        if not node.is_leaf or not _is_stored(item) or self._stored.get(node.path, "") != "":
            return
        moments = {"start": self._now, "today": self._today}
        if item.preload in moments:
            self._give(node, moments[item.preload])
        if item.first_value is not None:
            result = self._evaluator.evaluate(item.first_value, node)
            self._give(node, self._evaluator.as_value(result, item.data_type))
            self._evaluator.settle()

    def _evaluate_all(self) -> None:
        self._evaluator.everything()
        self._settle()

    def _settle(self) -> None:
        """Evaluate; where that made instances, fill and evaluate those too."""
        self._evaluator.settle()
        changes = self._evaluator.changes
        for _ in range(5):
            if not changes.grown:
                return
            changes.grown = False
            grown = [node for node in self._state.root.walk() if node.number > self._filled]
            self._filled = self._state.count
            for node in grown:
                self._fill(node, with_defaults=True)
            self._evaluator.everything()
            self._evaluator.settle()
            for node in grown:
                self._set_first_value(node)

    def _effects(
        self,
        *,
        restructured: bool = False,
        added: str = "",
    ) -> Effects:
        """What happened since the last time, and clear the slate."""
        changes = self._evaluator.changes
        self._evaluator.changes = Changes()
        fresh = f"{added}."
        for node in changes.values:
            if _is_stored(node.item) and self._stored.get(node.path) != node.value:
                self._store(node.path, node.value)
        save, self._unsaved = self._unsaved, {}
        return Effects(
            changed=tuple(_drawn(changes.touched)),
            restructured=restructured or bool(changes.shown or changes.hidden),
            shown=tuple(_drawn(changes.shown)),
            hidden=tuple(
                node.path
                for node in changes.hidden
                if _has_control(node) and not (added and node.path.startswith(fresh))
            ),
            save=save,
            added=added,
        )


def _is_answerable(item: Item) -> bool:
    """Whether a value can be given: to a question that is not a note, or to a hidden field."""
    return (
        item.kind in {"question", "value"}
        and item.question != "note"
        and item.calculate is None
        and not item.fact
    )


def _is_stored(item: Item) -> bool:
    """Whether the value is part of the answers, not a consequence of them."""
    return _is_answerable(item) or item.keeps_calculation


def _has_control(node: Node) -> bool:
    return node.item.kind != "value"


def _drawn(nodes: Mapping[Node, None]) -> Iterator[str]:
    return (node.path for node in nodes if node.relevant and _has_control(node) and node.path)
