"""Keeps a session's relevance, calculations and validity true, re-evaluating only what depends on
what changed.

A calculation that fails gives no value, a relevance that fails shows, a constraint that fails
allows: a fault in a form must never hide or refuse an answer.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from ssio_desktop.domain.events import Json
from ssio_desktop.wording import say
from ssio_desktop.xforms.choices import ROW
from ssio_desktop.xforms.definition import Aspect, ChoiceDefinition, FormDefinition, Wording
from ssio_desktop.xforms.expression import Expression
from ssio_desktop.xforms.functions import number_of, text_of, truth_of
from ssio_desktop.xforms.plan import expressions, rank
from ssio_desktop.xforms.state import Node, State
from ssio_desktop.xforms.values import Unreadable, date_of_days, read_decimal

MOST_INSTANCES = 200
"""Most repeat instances that a number in the form can make."""

_PATIENCE = 25
"""How often one rule is evaluated for one change before it is left as it is."""

_FAILURES = (etree.XPathError, ArithmeticError, ValueError, TypeError, AttributeError)


@dataclass
class Changes:
    """What an evaluation changed."""

    touched: dict[Node, None] = field(default_factory=dict)
    shown: dict[Node, None] = field(default_factory=dict)
    hidden: dict[Node, None] = field(default_factory=dict)
    values: dict[Node, None] = field(default_factory=dict)
    grown: bool = False


class Evaluator:
    """Evaluates the rules of one session. today: ISO date. now: ISO date and time."""

    def __init__(self, definition: FormDefinition, state: State, today: str, now: str) -> None:
        self._definition = definition
        self._plan = definition.plan
        self._state = state
        self._clock = {"today": today, "now": now}
        self._queue: list[tuple[int, int, Aspect, Node]] = []
        self._queued: set[tuple[int, Aspect]] = set()
        self._rules: dict[str, tuple[Aspect, ...]] = {
            xpath: tuple(
                dict.fromkeys(aspect for aspect, _ in expressions(item) if aspect != "words")
            )
            for xpath, item in definition.items.items()
        }
        self.changes = Changes()

    def evaluate(self, expression: Expression, node: Node) -> Any:
        """The bare result of an expression at a node; None where it fails."""
        element = node.element
        if element is None:
            return self._at_repeat(expression, node)
        return self._at(expression, element)

    def _at(self, expression: Expression, element: etree._Element) -> Any:
        wanted = expression.variables
        try:
            if not wanted:
                return expression.compiled(element)
            values: dict[str, Any] = {
                name: self._clock[name] for name in wanted if name in self._clock
            }
            if "current" in wanted:
                values["current"] = element
            if "root" in wanted:
                values["root"] = self._state.document
            return expression.compiled(element, **values)
        except _FAILURES:
            return None

    def _at_repeat(self, expression: Expression, node: Node) -> Any:
        """At a repeat as a whole: in its first instance, or where that would be."""
        if node.children and node.children[0].element is not None:
            return self._at(expression, node.children[0].element)
        parent = node.parent
        if parent is None or parent.element is None:
            return None
        stand_in = etree.SubElement(parent.element, node.item.name)
        try:
            return self._at(expression, stand_in)
        finally:
            parent.element.remove(stand_in)

    def words(self, wording: Wording, node: Node) -> str:
        """The words of a label as they read now."""
        if len(wording.parts) == 1 and isinstance(wording.parts[0], str):
            return wording.parts[0]
        return "".join(
            part if isinstance(part, str) else text_of(self.evaluate(part, node) or "")
            for part in wording.parts
        )

    def choices(self, node: Node) -> tuple[tuple[str, Wording], ...]:
        """The choices offered now: values with their labels."""
        source = node.item.choices
        if source is None:
            return ()
        if source.chosen_rows is None:
            return tuple((one.value, one.label) for one in source.fixed)
        rows = self.evaluate(source.chosen_rows, node)
        return tuple(self._offered(rows if isinstance(rows, list) else [], node))

    @staticmethod
    def _offered(rows: list[Any], node: Node) -> Iterator[tuple[str, Wording]]:
        source = node.item.choices
        assert source is not None
        fixed: tuple[ChoiceDefinition, ...] = source.fixed
        for row in rows:
            number = row.get(ROW)
            if number is not None and int(number) < len(fixed):
                yield fixed[int(number)].value, fixed[int(number)].label
            else:
                value = (row.findtext(source.value_of) or "").strip()
                if value:
                    yield value, Wording((row.findtext(source.label_of) or value,))

    def everything(self) -> None:
        """Put every rule in the queue."""
        for nodes in self._state.by_item.values():
            for node in nodes:
                self.all_of(node)

    def all_of(self, node: Node) -> None:
        """Put the rules of one node in the queue."""
        for aspect in self._rules[node.item.xpath]:
            self._push(node, aspect)
        if node.item.kind == "question" and "check" not in self._rules[node.item.xpath]:
            self._push(node, "check")

    def value_changed(self, node: Node) -> None:
        """A value was set: bring the XML in line and queue what depends on it."""
        self.changes.values[node] = None
        self.changes.touched[node] = None
        self._push(node, "check")
        if node.show_text():
            self._queue_readers(node)

    def settle(self) -> None:
        """Evaluate until nothing is left to evaluate."""
        patience: dict[tuple[int, Aspect], int] = {}
        while self._queue:
            _, number, aspect, node = heapq.heappop(self._queue)
            self._queued.discard((number, aspect))
            spent = patience[(number, aspect)] = patience.get((number, aspect), 0) + 1
            if spent <= _PATIENCE:
                self._apply(node, aspect)

    def _push(self, node: Node, aspect: Aspect) -> None:
        key = (node.number, aspect)
        if key not in self._queued:
            self._queued.add(key)
            place = rank(self._plan, node.item.xpath, aspect)
            heapq.heappush(self._queue, (place, node.number, aspect, node))

    def _queue_readers(self, node: Node) -> None:
        for dependent in self._plan.dependents.get(node.item.xpath, ()):
            readers = self._state.by_item.get(dependent.xpath, ())
            scope = next(
                (one for one in node.ancestors() if one.item.xpath == dependent.scope), node
            )
            for reader in readers:
                if len(readers) > 1 and scope not in reader.ancestors():
                    continue
                if dependent.aspect in {"words", "check"}:
                    self.changes.touched[reader] = None
                if dependent.aspect != "words":
                    self._push(reader, dependent.aspect)

    def _apply(self, node: Node, aspect: Aspect) -> None:
        item = node.item
        if aspect == "relevant" and item.relevant is not None:
            self._own_relevance(node, self._yes(item.relevant, node, otherwise=True))
        elif aspect == "calculate" and item.calculate is not None:
            self._calculate(node, item.calculate)
        elif aspect == "count" and item.repeat_count is not None:
            self._count(node, item.repeat_count)
        elif aspect == "required" and item.required is not None:
            required = self._yes(item.required, node, otherwise=False)
            if required != node.required:
                node.required = required
                self.changes.touched[node] = None
        elif aspect == "readonly" and item.readonly is not None:
            readonly = self._yes(item.readonly, node, otherwise=False)
            if readonly != node.readonly:
                node.readonly = readonly
                self.changes.touched.update(dict.fromkeys(node.walk()))
        elif aspect == "check":
            error = self._error(node)
            if error != node.error:
                node.error = error
                self.changes.touched[node] = None

    def _yes(self, expression: Expression, node: Node, *, otherwise: bool) -> bool:
        found = self.evaluate(expression, node)
        return otherwise if found is None else truth_of(found)

    def _own_relevance(self, node: Node, relevant: bool) -> None:
        if relevant != node.own_relevant:
            node.own_relevant = relevant
            self.spread_relevance(node)

    def spread_relevance(self, node: Node) -> None:
        """Bring a node and everything in it in line with what is relevant."""
        around = node.parent.relevant if node.parent is not None else True
        relevant = around and node.own_relevant
        if relevant == node.relevant:
            return
        node.relevant = relevant
        now, before = self.changes.shown, self.changes.hidden
        if not relevant:
            now, before = before, now
        if node in before:
            del before[node]
        else:
            now[node] = None
        if node.show_text() or node.is_repeat:
            self._queue_readers(node)
        if node.is_leaf and relevant:
            self._push(node, "check")
        for child in node.children:
            self.spread_relevance(child)

    def _calculate(self, node: Node, expression: Expression) -> None:
        if not node.relevant and node.item.keeps_calculation and node.value != "":
            return
        value = self.as_value(self.evaluate(expression, node), node.item.data_type)
        if value != node.value or type(value) is not type(node.value):
            node.value = value
            self.value_changed(node)

    @staticmethod
    def as_value(result: Any, data_type: str) -> Json:
        """The JSON value of an expression's result, by the data type of its item."""
        if result is None:
            return ""
        if data_type in {"int", "integer", "decimal"}:
            text = text_of(result)
            try:
                return read_decimal(text) if text else ""
            except Unreadable:
                return text
        if data_type in {"date", "dateTime"} and isinstance(result, float):
            return date_of_days(number_of(result))
        return text_of(result)

    def _count(self, node: Node, expression: Expression) -> None:
        """Show as many instances as the form says. Those beyond keep their answers, hidden."""
        wanted = number_of(self.evaluate(expression, node) or 0.0)
        count = min(int(wanted), MOST_INSTANCES) if wanted > 0 else 0
        there = {child.instance for child in node.children}
        for place in range(1, count + 1):
            if f"n{place}" not in there:
                added = self._state.add_instance(node, f"n{place}", place)
                self.changes.grown = True
                self.changes.shown.update(
                    dict.fromkeys(one for one in added.walk() if one.relevant)
                )
        for place, instance in enumerate(node.children, start=1):
            self._own_relevance(instance, place <= count)

    def _error(self, node: Node) -> str:
        if node.value == "" or not node.relevant:
            return ""
        if node.unread:
            return node.unread
        strange = self._not_offered(node)
        if strange:
            return say("“{strange}” is not among the choices.", strange=strange)
        constraint = node.item.constraint
        if constraint is not None and not self._yes(constraint, node, otherwise=True):
            return self.words(node.item.constraint_message, node) or say(
                "This answer is not allowed."
            )
        return ""

    def _not_offered(self, node: Node) -> str:
        if node.item.choices is None:
            return ""
        offered = {value for value, _ in self.choices(node)}
        given = str(node.value)
        chosen = given.split() if node.item.question == "select_many" else [given]
        return next((one for one in chosen if one not in offered), "")
