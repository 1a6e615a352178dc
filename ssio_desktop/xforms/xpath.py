"""Reads an XPath 1.0 expression, as forms write it, into a tree.

Only the grammar lives here: which names exist, and what they mean, is the translator's matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TypeAlias

from ssio_desktop.wording import say

MAX_LENGTH = 20_000
MAX_DEPTH = 100
"""Deepest nesting of brackets; beyond it an expression is refused."""

_NAME = r"[^\W\d][\w\-.]*"
_TOKEN = re.compile(
    rf"""\s*(?:
      (?P<number>\d+(?:\.\d*)?|\.\d+)
    | (?P<literal>"[^"]*"|'[^']*')
    | (?P<variable>\$(?:{_NAME}:)?{_NAME})
    | (?P<axis>{_NAME})\s*::
    | (?P<name>{_NAME}:\*|(?:{_NAME}:)?{_NAME})
    | (?P<symbol>//|\.\.|!=|<=|>=|[()\[\].@,/|+\-=<>*])
    )""",
    re.VERBOSE,
)
_BINDING = {
    "or": 1,
    "and": 2,
    "=": 3,
    "!=": 3,
    "<": 4,
    "<=": 4,
    ">": 4,
    ">=": 4,
    "+": 5,
    "-": 5,
    "*": 6,
    "div": 6,
    "mod": 6,
}
_WORD_OPERATORS = {"or", "and", "div", "mod"}
_NODE_TESTS = {"node", "text", "comment", "processing-instruction"}


class XPathSyntaxError(ValueError):
    """The text is not an expression; the message says where it stops making sense."""


@dataclass(frozen=True, slots=True)
class Number:
    text: str


@dataclass(frozen=True, slots=True)
class Literal:
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Binary:
    operator: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Negative:
    operand: Node


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path. axis: ``child``, ``self``, ``parent``, ``attribute`` … deep: ``//``."""

    axis: str
    test: str
    predicates: tuple[Node, ...] = ()
    deep: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """A location path. start: an expression that gives elements, ``"/"``, or None (relative)."""

    start: Node | str | None
    steps: tuple[Step, ...]
    start_predicates: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Union:
    parts: tuple[Node, ...]


Node: TypeAlias = "Number | Literal | Call | Binary | Negative | Path | Union"


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    at: int


def parse(text: str) -> Node:
    """The tree of an expression. Raises XPathSyntaxError."""
    if len(text) > MAX_LENGTH:
        raise XPathSyntaxError(
            say("it is longer than {max_length} characters", max_length=f"{MAX_LENGTH:,}")
        )
    parser = _Parser(_tokens(text))
    tree = parser.expression(0)
    parser.end()
    return tree


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    rest = len(text.rstrip())
    while at < rest:
        match = _TOKEN.match(text, at)
        if match is None:
            raise XPathSyntaxError(say("“{text}” cannot be read", text=text[at : at + 12].strip()))
        kind = match.lastgroup or ""
        token = _Token(kind, match[kind], at)
        if kind == "name" and token.text in _WORD_OPERATORS and _after_operand(found):
            token = replace(token, kind="symbol")
        found.append(token)
        at = match.end()
    return found


def _after_operand(found: list[_Token]) -> bool:
    if not found:
        return False
    last = found[-1]
    if last.kind == "symbol":
        return last.text in {")", "]", ".", "..", "*"}
    return last.kind != "axis"


class _Parser:
    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def _peek(self, ahead: int = 0) -> _Token:
        place = self._at + ahead
        return self._tokens[place] if place < len(self._tokens) else _Token("end", "", -1)

    def _is(self, *symbols: str) -> bool:
        token = self._peek()
        return token.kind == "symbol" and token.text in symbols

    def _take(self, symbol: str) -> None:
        if not self._is(symbol):
            raise XPathSyntaxError(
                say("“{symbol}” is missing before “{text}”", symbol=symbol, text=self._peek().text)
            )
        self._at += 1

    def end(self) -> None:
        if self._peek().kind != "end":
            raise XPathSyntaxError(say("“{text}” is not expected there", text=self._peek().text))

    def expression(self, binding: int) -> Node:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise XPathSyntaxError(say("its brackets are nested too deeply"))
        left = self._unary()
        while True:
            token = self._peek()
            strength = _BINDING.get(token.text, 0) if token.kind == "symbol" else 0
            if strength <= binding:
                self._depth -= 1
                return left
            self._at += 1
            left = Binary(token.text, left, self.expression(strength))

    def _unary(self) -> Node:
        minus = 0
        while self._is("-"):
            self._at += 1
            minus += 1
        parts = [self._path()]
        while self._is("|"):
            self._at += 1
            parts.append(self._path())
        node = parts[0] if len(parts) == 1 else Union(tuple(parts))
        return Negative(node) if minus % 2 else node

    def _path(self) -> Node:
        token = self._peek()
        if token.kind in {"number", "literal", "variable"} or self._is("(") or self._is_call():
            return self._filtered()
        if self._is("/"):
            self._at += 1
            return Path("/", self._steps(False) if self._starts_step() else ())
        if self._is("//"):
            self._at += 1
            return Path("/", self._steps(True))
        if not self._starts_step():
            what = f"“{token.text}” is not expected there" if token.text else "it ends too early"
            raise XPathSyntaxError(what)
        return Path(None, self._steps(False))

    def _is_call(self) -> bool:
        following = self._peek(1)
        return (
            self._peek().kind == "name"
            and following.kind == "symbol"
            and following.text == "("
            and self._peek().text not in _NODE_TESTS
        )

    def _filtered(self) -> Node:
        node = self._primary()
        predicates = self._predicates()
        if self._is("/", "//"):
            deep = self._is("//")
            self._at += 1
            return Path(node, self._steps(deep), predicates)
        return Path(node, (), predicates) if predicates else node

    def _primary(self) -> Node:
        token = self._peek()
        self._at += 1
        if token.kind == "number":
            return Number(token.text)
        if token.kind == "literal":
            return Literal(token.text[1:-1])
        if token.kind == "variable":
            raise XPathSyntaxError(say("it uses the variable {text}", text=token.text))
        if token.text == "(":
            inside = self.expression(0)
            self._take(")")
            return inside
        self._take("(")
        arguments: list[Node] = []
        while not self._is(")"):
            if arguments:
                self._take(",")
            arguments.append(self.expression(0))
        self._take(")")
        return Call(token.text, tuple(arguments))

    def _starts_step(self) -> bool:
        return self._peek().kind in {"name", "axis"} or self._is(".", "..", "@", "*")

    def _steps(self, deep: bool) -> tuple[Step, ...]:
        steps = [self._step(deep)]
        while self._is("/", "//"):
            deep = self._is("//")
            self._at += 1
            steps.append(self._step(deep))
        return tuple(steps)

    def _step(self, deep: bool) -> Step:
        if not self._starts_step():
            raise XPathSyntaxError(say("a path stops after “/”"))
        token = self._peek()
        self._at += 1
        if token.text == "." and token.kind == "symbol":
            return Step("self", "node()", self._predicates(), deep)
        if token.text == ".." and token.kind == "symbol":
            return Step("parent", "node()", self._predicates(), deep)
        axis = "child"
        if token.kind == "axis" or token.text == "@":
            axis = token.text if token.kind == "axis" else "attribute"
            token = self._peek()
            self._at += 1
            if token.kind != "name" and token.text != "*":
                raise XPathSyntaxError(say("a name is missing after “{axis}”", axis=axis))
        test = token.text
        if test in _NODE_TESTS and self._is("("):
            self._at += 1
            self._take(")")
            test += "()"
        return Step(axis, test, self._predicates(), deep)

    def _predicates(self) -> tuple[Node, ...]:
        found: list[Node] = []
        while self._is("["):
            self._at += 1
            found.append(self.expression(0))
            self._take("]")
        return tuple(found)
