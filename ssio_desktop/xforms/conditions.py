"""Says in words when a question applies, where its condition is simple enough to be said.

Reads the expression as the form has it. What is known of the school settles its part of a
condition; what a person has yet to answer stays as words that name the question by its number.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ssio_desktop.xforms.definition import FormDefinition, Item
from ssio_desktop.xforms.expression import Expression
from ssio_desktop.xforms.xpath import (
    Binary,
    Call,
    Literal,
    Negative,
    Node,
    Number,
    Path,
    XPathSyntaxError,
    parse,
)  # fmt: skip

Said: TypeAlias = bool | str | None
"""What a condition comes to: settled, words, or None where it cannot be said simply."""

_DEEPEST = 6
"""Calculations are followed so far; one that leads round in a circle ends there too."""

_FLIPPED = {"=": "=", "!=": "!=", "<": ">", ">": "<", "<=": ">=", ">=": "<="}
_SIZES = {"<": "less than", ">": "more than", "<=": "at most", ">=": "at least"}
_OPPOSITES = {"=": "!=", "!=": "=", "<": ">=", ">=": "<", ">": "<=", "<=": ">"}


@dataclass(frozen=True)
class Conditions:
    """Reads the conditions of one form.

    numbers: of the questions, by key. known: what is known of the school, by the names of the
    form's facts; a name that is not there is unknown. fact_words: how a fact is called.
    """

    definition: FormDefinition
    numbers: Mapping[str, int]
    known: Mapping[str, str]
    fact_words: Mapping[str, str]

    def said(self, expression: Expression | None) -> Said:
        """What a condition comes to; True where there is none."""
        if expression is None:
            return True
        try:
            tree = parse(expression.source)
        except XPathSyntaxError:
            return None
        return self._truth(tree, expression.context, negated=False, depth=0)

    def _truth(self, node: Node, context: str, *, negated: bool, depth: int) -> Said:
        if depth > _DEEPEST:
            return None
        match node:
            case Binary("and" | "or" as joint, left, right):
                both = [
                    self._truth(side, context, negated=negated, depth=depth)
                    for side in (left, right)
                ]
                return _joined(both, all_needed=(joint == "and") is not negated)
            case Call("not", (inner,)):
                return self._truth(inner, context, negated=not negated, depth=depth)
            case Call("true" | "false" as name, ()):
                return (name == "true") is not negated
            case Call("selected", (where, what)):
                return self._selected(where, what, context, negated=negated)
            case Binary(operator, left, right) if operator in _FLIPPED:
                if isinstance(left, Literal | Number | Negative):
                    left, right, operator = right, left, _FLIPPED[operator]
                if negated:
                    operator = _OPPOSITES[operator]
                return self._compared(left, operator, right, context, depth)
            case _:
                return None

    def _compared(self, left: Node, operator: str, right: Node, context: str, depth: int) -> Said:
        value = _constant(right)
        if value is None:
            return None
        match left:
            case Call("count" | "count-selected" | "string-length", (Path() as path,)):
                item = self._item(path, context)
                if item is None or (operator, value) not in {(">", "0"), ("!=", "0"), (">=", "1")}:
                    return None
                return self._answered(item, answered=True)
            case Path():
                item = self._item(left, context)
            case _:
                return None
        if item is None:
            return None
        if item.calculate is not None and not item.fact:
            return self._calculated(item, operator, value, depth)
        if value == "" and operator in ("=", "!="):
            return self._answered(item, answered=operator == "!=")
        if operator in _SIZES:
            named = self._named(item)
            return f"{named} is {_SIZES[operator]} {value}" if named else None
        return self._is(item, (value,), negated=operator == "!=")

    def _calculated(self, item: Item, operator: str, value: str, depth: int) -> Said:
        """A calculation of the kind ``if(condition, 'yes', 'no')``, compared with one of both."""
        assert item.calculate is not None
        try:
            tree = parse(item.calculate.source)
        except XPathSyntaxError:
            return None
        match tree:
            case Call("if", (condition, Literal(yes), Literal(no))) if (
                operator in ("=", "!=") and yes != no and value in (yes, no)
            ):
                negated = (value == no) is not (operator == "!=")
                context = item.calculate.context
                return self._truth(condition, context, negated=negated, depth=depth + 1)
            case _:
                return None

    def _selected(self, where: Node, what: Node, context: str, *, negated: bool) -> Said:
        match where, what:
            case Path(), Literal(value):
                item = self._item(where, context)
                values: tuple[str, ...] = (value,)
            case Literal(listed), Path():
                item = self._item(what, context)
                values = tuple(listed.split())
            case _:
                return None
        if item is None or (item.calculate is not None and not item.fact):
            return None
        return self._is(item, values, negated=negated)

    def _is(self, item: Item, values: Sequence[str], *, negated: bool) -> Said:
        if item.fact and item.fact in self.known:
            return (self.known[item.fact] in values) is not negated
        named = self._named(item)
        if not named:
            return None
        if item.question == "acknowledge":
            return f"{named} is {'not ' if negated else ''}ticked"
        labels = {one.value: one.label.plain for one in item.choices.fixed} if item.choices else {}
        meant = [value for value in values if not labels or value in labels]
        if not meant:
            return negated
        others = [value for value in labels if value not in meant]
        if len(meant) > 2 and 0 < len(others) < len(meant) and item.question == "select_one":
            said = _either([labels[value] for value in others])
            return f"{named} is {said}" if negated else f"{named} is answered, but not with {said}"
        listed = _either([labels.get(value, value) for value in meant])
        if item.question == "select_many":
            verb = "does not include" if negated else "includes"
            return f"{named} {verb} {listed}"
        return f"{named} is {'not ' if negated else ''}{listed}"

    def _answered(self, item: Item, *, answered: bool) -> Said:
        if item.fact and item.fact in self.known:
            return bool(self.known[item.fact]) is answered
        named = self._named(item)
        if not named:
            return None
        if item.fact:
            return f"{named} is {'' if answered else 'not '}known"
        if item.kind == "repeat":
            return f"{named} {'has' if answered else 'has no'} entries"
        return f"{named} is {'' if answered else 'not '}answered"

    def _named(self, item: Item) -> str:
        """A question by its number, a repeat by its title, a fact by its words."""
        if item.fact:
            return self.fact_words.get(item.fact, "")
        if item.kind == "repeat":
            return f"“{item.label.plain}”" if item.label.plain else ""
        number = self.numbers.get(item.key)
        return f"question {number}" if number else ""

    def _item(self, path: Path, context: str) -> Item | None:
        """The item that a path without conditions leads to."""
        if path.start not in (None, "/") or path.start_predicates:
            match path.start:
                case Call("current", ()):
                    pass
                case _:
                    return None
        names = [] if path.start == "/" else context.strip("/").split("/")
        for step in path.steps:
            if step.predicates or step.deep:
                return None
            if step.axis == "parent" and names:
                names.pop()
            elif step.axis == "child" and not step.test.endswith("()"):
                names.append(step.test.rpartition(":")[2])
            elif step.axis != "self":
                return None
        return self.definition.items.get("/" + "/".join(names))


def _either(words: Sequence[str]) -> str:
    """``“one”, “two” or “three”``."""
    quoted = [f"“{each}”" for each in words]
    return " or ".join(filter(None, (", ".join(quoted[:-1]), quoted[-1])))


def _constant(node: Node) -> str | None:
    match node:
        case Literal(text) | Number(text):
            return text
        case Negative(Number(text)):
            return f"−{text}"
        case _:
            return None


def _joined(parts: Sequence[Said], *, all_needed: bool) -> Said:
    """Parts joined by “and” (all needed) or “or”: a settled part settles all, or falls away."""
    settling = not all_needed
    if any(part is settling for part in parts):
        return settling
    words = list(dict.fromkeys(part for part in parts if not isinstance(part, bool)))
    if not words:
        return all_needed
    if None in words:
        return None
    joint = ", and " if all_needed else ", or "
    inner = _drawn_together([str(part) for part in words]) if all_needed else list(map(str, words))
    if len(inner) > 1 and any(", and " in part or ", or " in part for part in inner):
        joint = joint.replace(",", ";")
    return joint.join(inner)


def _drawn_together(parts: list[str]) -> list[str]:
    """“It is answered” and “it is not so” about one question, said in one breath."""
    for part in parts:
        named = part.removesuffix(" is answered")
        denied = next((one for one in parts if one.startswith(f"{named} is not “")), "")
        if named != part and denied:
            rest = [one for one in parts if one not in (part, denied)]
            what = denied.removeprefix(f"{named} is not ")
            return [f"{part}, but not with {what}", *rest]
    return parts
