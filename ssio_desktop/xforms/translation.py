"""Turns an expression of a form into one that lxml evaluates, and notes what it reads.

Forms give some functions other meanings than XPath 1.0 does (``round`` with places,
``position(..)``, dates that compare, paths that stay inside one repeat instance); the
differences are written out here, so that evaluation itself is plain XPath.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from ssio_desktop.wording import say
from ssio_desktop.xforms.expression import Expression, Reference
from ssio_desktop.xforms.functions import FUNCTIONS, text_of, truth_of
from ssio_desktop.xforms.patterns import check_pattern
from ssio_desktop.xforms.problems import FormFault, FormProblem
from ssio_desktop.xforms.xpath import (
    Binary,
    Call,
    Literal,
    Negative,
    Node,
    Number,
    Path,
    Step,
    Union,
    XPathSyntaxError,
    parse,
)

_Names = tuple[str, ...]
_NUMERIC_TYPES = {"int", "integer", "decimal"}
_TRUTH_CALLS = {"true", "false", "not", "boolean"}
_CHECK = "Check its brackets, commas and quotation marks."


@dataclass(frozen=True)
class Surroundings:
    """What the expressions of one form may refer to.

    types: data type of every item by its path (``group`` and ``repeat`` for those). lists: the
    lists of choices by id. choice_labels: labels of the choices by question path and value.
    """

    types: Mapping[str, str]
    lists: Mapping[str, etree._Element] = field(default_factory=dict)
    choice_labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the expression we are. path: the item that relative paths start from, or None in
    a list of choices. limit: the shallowest scope of the paths around. inside: in a predicate."""

    path: _Names | None
    limit: _Names
    inside: bool = False


def compile_expression(
    source: str, context: str, surroundings: Surroundings, *, truth: bool = False
) -> Expression:
    """The expression, ready to be evaluated at an element of the item ``context``.

    truth: the result is used as true or false. Raises FormFault.
    """
    writer = _Writer(context, surroundings)
    try:
        tree = parse(source)
    except XPathSyntaxError as error:
        raise _fault(
            "form.expression",
            say("“{source}” is not an expression: {error}.", source=source, error=error),
            _CHECK,
        ) from error
    place = _Place(writer.context, writer.context)
    text = writer.truth(tree, place) if truth else writer.write(tree, place)
    try:
        compiled = etree.XPath(
            text, extensions=writer.extensions(), smart_strings=False, regexp=False
        )
    except etree.XPathError as error:
        raise _fault(
            "form.expression",
            say("“{source}” is not an expression: {error}.", source=source, error=error),
            _CHECK,
        ) from error
    return Expression(
        source,
        context,
        compiled,
        tuple(sorted(writer.references, key=lambda one: (one.xpath, one.scope))),
        frozenset(writer.functions),
        frozenset(writer.variables),
    )


def _fault(code: str, what: str, remedy: str = "") -> FormFault:
    return FormFault(FormProblem(code, what, remedy=remedy))


def _local(name: str) -> str:
    return name.rpartition(":")[2]


class _Writer:
    def __init__(self, context: str, surroundings: Surroundings) -> None:
        self.context: _Names = tuple(context.strip("/").split("/"))
        self._around = surroundings
        self.references: set[Reference] = set()
        self.functions: set[str] = set()
        self.variables: set[str] = set()
        self._ours: set[str] = set()
        self._whole_repeats = False

    def extensions(self) -> dict[tuple[None, str], Any]:
        """The functions that the written text calls."""
        known: dict[str, Any] = {
            "truth": lambda _, given: truth_of(given),
            "instance": lambda _, name: [self._around.lists[text_of(name)]],
            "choice-name": lambda _, value, path: self._around.choice_labels.get(
                text_of(path), {}
            ).get(text_of(value), text_of(value)),
        }
        return {(None, f"f-{name}"): known.get(name) or FUNCTIONS[name].run for name in self._ours}

    def _our(self, name: str, *arguments: str) -> str:
        self._ours.add(name)
        return f"f-{name}({', '.join(arguments)})"

    def write(self, node: Node, place: _Place) -> str:
        match node:
            case Number(text):
                return text
            case Literal(text):
                return f"'{text}'" if "'" not in text else f'"{text}"'
            case Negative(operand):
                return f"(- {self._number(operand, place)})"
            case Union(parts):
                return " | ".join(self.write(part, place) for part in parts)
            case Binary():
                return self._binary(node, place)
            case Call():
                return self._call(node, place)
            case Path():
                return self._path(node, place)[0]

    def truth(self, node: Node, place: _Place) -> str:
        """The node as true or false: elements are true when they hold text."""
        text = self.write(node, place)
        if isinstance(node, (Path, Union)):
            return f"boolean(string({text}))"
        if isinstance(node, Call) and node.name in {"if", "current", "instance", "once"}:
            return self._our("truth", text)
        return text

    def _number(self, node: Node, place: _Place) -> str:
        """The node as a number, dates being counted in days."""
        if isinstance(node, Path):
            text, target = self._path(node, place)
            kind = self._around.types.get("/" + "/".join(target)) if target else None
            return text if kind in _NUMERIC_TYPES else self._our("number", text)
        text = self.write(node, place)
        numeric = isinstance(node, (Number, Negative)) or (
            (isinstance(node, Binary) and node.operator in {"+", "-", "*", "div", "mod"})
            or (isinstance(node, Call) and FUNCTIONS[node.name].numeric)
        )
        return text if numeric else self._our("number", text)

    def _binary(self, node: Binary, place: _Place) -> str:
        operator = node.operator
        if operator in {"and", "or"}:
            left, right = self.truth(node.left, place), self.truth(node.right, place)
        elif operator in {"=", "!="}:
            sides = (node.left, node.right)
            yes_or_no = any(isinstance(side, Call) and side.name in _TRUTH_CALLS for side in sides)
            write = self.truth if yes_or_no else self.write
            left, right = write(node.left, place), write(node.right, place)
        else:
            left, right = self._number(node.left, place), self._number(node.right, place)
        return f"({left} {operator} {right})"

    def _call(self, node: Call, place: _Place) -> str:
        name = node.name
        known = FUNCTIONS.get(name)
        if known is None:
            raise _fault(
                "form.function",
                say("The function {name}() is not known here.", name=name),
                say("Use one of the functions in the list of functions known, or another way."),
            )
        count = len(node.arguments)
        if count < known.least or (known.most is not None and count > known.most):
            raise _fault(
                "form.arguments",
                say("{name}() does not take {count} values.", name=name, count=count),
                _CHECK,
            )
        self.functions.add(name)
        if name in {"today", "now", "current", "instance", "once", "jr:choice-name", "jr:itext"}:
            return self._special(node, place)
        if name == "regex":
            check_pattern(node.arguments[1])
        whole, self._whole_repeats = self._whole_repeats, name == "indexed-repeat"
        arguments = [
            self.truth(argument, place) if index in known.truth else self.write(argument, place)
            for index, argument in enumerate(node.arguments)
        ]
        self._whole_repeats = whole
        if known.run is None or (name == "position" and not arguments):
            return f"{name}({', '.join(arguments)})"
        if name == "number" and not arguments:
            arguments = ["."]
        return self._our(name, *arguments)

    def _special(self, node: Call, place: _Place) -> str:
        if node.name in {"today", "now"}:
            self.variables.add(node.name)
            return f"${node.name}"
        if node.name == "current":
            return self._current(place)
        first = node.arguments[0]
        if node.name == "once":
            return self._our("if", "string(.) != ''", "string(.)", self.write(first, place))
        if node.name == "instance":
            if not isinstance(first, Literal) or first.text not in self._around.lists:
                wanted = first.text if isinstance(first, Literal) else "a calculated name"
                raise _fault(
                    "form.list",
                    say("The list “{wanted}” is not in this form.", wanted=wanted),
                    say("Write the list on the choices sheet; lists in other files are not read."),
                )
            return self._our("instance", self.write(first, place))
        if node.name == "jr:choice-name":
            second = node.arguments[1]
            path = parse(second.text) if isinstance(second, Literal) else second
            if not isinstance(path, Path):
                raise _fault(
                    "form.choice-name",
                    say("jr:choice-name() needs a question."),
                    say("Write jr:choice-name(${question}, '${question}')."),
                )
            target = self._path(path, place)[1] or ()
            return self._our("choice-name", self.write(first, place), f"'/{'/'.join(target)}'")
        raise _fault(
            "form.function",
            say("The function {name}() is not known here.", name=node.name),
            say("Write the words into the label."),
        )

    def _current(self, place: _Place) -> str:
        if not place.inside:
            return "."
        self.variables.add("current")
        return "$current"

    def _path(self, node: Path, place: _Place) -> tuple[str, _Names | None]:
        """The written path and the item that it leads to, where that is known."""
        if node.start is None:
            if len(node.steps) == 1 and node.steps[0].test == "null":
                # Forms in use write null for no value.
                return "''", None
            return self._steps("", node.steps, place.path, place, place.path or ())
        if node.start == "/":
            return self._absolute(node, place)
        assert not isinstance(node.start, str)
        if isinstance(node.start, Call) and node.start.name == "current":
            self.functions.add("current")
            start = self._current(place)
            return self._steps(start, node.steps, self.context, place, self.context)
        start = self.write(node.start, place)
        if not start.startswith(("f-", "$")):
            start = f"({start})"
        start += self._predicates(node.start_predicates, _Place(None, place.limit, inside=True))
        if not (isinstance(node.start, Call) and node.start.name == "instance") and node.steps:
            self._reads(self.context[:1], self.context[:1], place)
        return self._steps(start, node.steps, None, place, place.limit)

    def _absolute(self, node: Path, place: _Place) -> tuple[str, _Names | None]:
        root = self.context[:1]
        steps = node.steps
        if not steps or steps[0].deep:
            self._reads(root, root, place)
            start = self._root() if place.inside else ""
            return self._steps(start, steps, None, place, root)
        if (_local(steps[0].test),) != root:
            raise self._nowhere("/" + "/".join(step.test for step in steps))
        plain = self._plain_names(steps)
        shared = 0 if self._whole_repeats else self._shared_repeat(plain, len(steps))
        if not shared:
            if place.inside:
                return self._steps(self._root(), steps[1:], root, place, root)
            text, target = self._steps("", steps[1:], root, place, root)
            first = f"/{root[0]}"
            return (f"{first}/{text}" if text else first), target
        up = len(self.context) - shared
        here = self.context[:shared]
        start = self._current(place) if place.inside else ""
        climb = "/".join(part for part in (start, *[".."] * up) if part)
        return self._steps(climb, steps[shared:], here, place, here)

    def _root(self) -> str:
        self.variables.add("root")
        return "$root"

    @staticmethod
    def _plain_names(steps: tuple[Step, ...]) -> _Names:
        """The names of the leading steps that only name a child."""
        names: list[str] = []
        for step in steps:
            if step.axis != "child" or step.deep or step.predicates:
                break
            names.append(_local(step.test))
        return tuple(names)

    def _shared_repeat(self, names: _Names, length: int) -> int:
        """Depth of the innermost repeat that the path and this expression's item are both in."""
        best = 0
        for depth in range(1, min(len(names), len(self.context), length - 1) + 1):
            if names[:depth] != self.context[:depth]:
                break
            if self._around.types.get("/" + "/".join(names[:depth])) == "repeat":
                best = depth
        return best

    def _steps(
        self,
        start: str,
        steps: tuple[Step, ...],
        here: _Names | None,
        place: _Place,
        scope: _Names,
    ) -> tuple[str, _Names | None]:
        text = start
        unknown = here is None
        for step in steps:
            if here is not None:
                moved = self._move(step, here)
                if moved is None:
                    self._reads(here if step.test == "*" else self.context[:1], scope, place)
                    unknown = True
                elif len(moved) < len(scope):
                    scope = moved
                here = moved
            inner = _Place(here, min(scope, place.limit, key=len), inside=True)
            text += self._step(step, bool(text)) + self._predicates(step.predicates, inner)
        if not unknown and here is not None:
            self._reads(here, scope, place)
        return text or ".", here

    def _move(self, step: Step, here: _Names) -> _Names | None:
        if step.deep or step.test == "*":
            return None
        if step.axis == "attribute" or (step.axis == "self" and step.test == "node()"):
            return here
        if step.axis == "parent" and step.test == "node()":
            if len(here) < 2:
                raise self._nowhere("/".join(here) + "/..")
            return here[:-1]
        if step.axis != "child" or step.test.endswith("()"):
            return None
        found = (*here, _local(step.test))
        if "/" + "/".join(found) not in self._around.types:
            raise self._nowhere("/" + "/".join(found))
        return found

    @staticmethod
    def _nowhere(path: str) -> FormFault:
        return _fault(
            "form.reference",
            say("It refers to “{path}”, which is not in the form.", path=path),
            say("Write the name of a question of this form in ${…}."),
        )

    @staticmethod
    def _step(step: Step, follows: bool) -> str:
        join = "//" if step.deep else "/" if follows else ""
        if step.test == "node()" and step.axis in {"self", "parent"}:
            return join + ("." if step.axis == "self" else "..")
        test = step.test if step.test.endswith("()") else _local(step.test)
        axis = {"child": "", "attribute": "@"}.get(step.axis, f"{step.axis}::")
        return f"{join}{axis}{test}"

    def _predicates(self, predicates: tuple[Node, ...], place: _Place) -> str:
        return "".join(f"[{self.write(one, place)}]" for one in predicates)

    def _reads(self, target: _Names, scope: _Names, place: _Place) -> None:
        shallow = min(scope, place.limit, key=len) if place.inside else scope
        self.references.add(Reference("/" + "/".join(target), "/" + "/".join(shallow)))
