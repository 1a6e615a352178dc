"""What a form is once it is loaded: its questions, groups, repeats and expressions, unchanging.

Knows nothing of answers: those belong to a session. One definition serves any number of sessions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ssio_desktop.xforms.expression import Expression

Aspect = Literal["relevant", "count", "calculate", "required", "readonly", "check", "words"]
"""What an expression decides: ``check`` is whether an answer is valid, ``words`` what is shown."""

QuestionKind = Literal[
    "text",
    "multiline",
    "integer",
    "decimal",
    "date",
    "time",
    "datetime",
    "select_one",
    "select_many",
    "acknowledge",
    "note",
]
"""How a question is asked. ``acknowledge`` is one tick box; ``note`` is words only."""

ItemKind = Literal["question", "group", "repeat", "value"]
"""``value`` is a field without a control: a calculation, a hidden field, a fact."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words that may contain answers: literal texts and expressions, in order."""

    parts: tuple[str | Expression, ...] = ()

    @property
    def is_fixed(self) -> bool:
        """Whether the words contain no answers."""
        return all(isinstance(part, str) for part in self.parts)

    @property
    def plain(self) -> str:
        """The words, with an ellipsis where an answer would stand."""
        return "".join(part if isinstance(part, str) else "…" for part in self.parts)


@dataclass(frozen=True, slots=True)
class ChoiceDefinition:
    """One choice: the value stored and its label."""

    value: str
    label: Wording


@dataclass(frozen=True, slots=True)
class ChoiceSource:
    """Where a question's choices come from.

    fixed: all choices, in order. chosen_rows: an expression that gives the rows of the list that
    are offered now (a choice filter, or the instances of a repeat), or None where all are.
    value_of, label_of: the columns that are stored and shown, for rows that are not in ``fixed``.
    """

    fixed: tuple[ChoiceDefinition, ...]
    chosen_rows: Expression | None = None
    value_of: str = ""
    label_of: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One node of a form: a question, group, repeat, or value without a control.

    name: its element's name. xpath: ``/data/actions/who``. key: the name in answers, without
    instances: ``actions.who``. data_type: the bind's type (``string``, ``int``, ``date`` …).
    default: the value that a new form starts with, as XForms text. first_value: an expression that
    gives it. fact: the name under which the program supplies the value. repeat_count: how many
    instances there are, where the form says so. rows: values of the instances that a new form
    starts with, by key inside the instance. preload: ``start`` or ``end`` for the moments at
    which filling in began and ended, ``today``.
    """

    name: str
    xpath: str
    key: str
    kind: ItemKind
    question: QuestionKind | None = None
    data_type: str = "string"
    label: Wording = field(default_factory=Wording)
    hint: Wording = field(default_factory=Wording)
    constraint_message: Wording = field(default_factory=Wording)
    required_message: Wording = field(default_factory=Wording)
    appearance: str = ""
    choices: ChoiceSource | None = None
    relevant: Expression | None = None
    required: Expression | None = None
    readonly: Expression | None = None
    constraint: Expression | None = None
    calculate: Expression | None = None
    first_value: Expression | None = None
    default: str = ""
    fact: str = ""
    repeat_count: Expression | None = None
    fixed_rows: bool = False
    preload: str = ""
    rows: tuple[Mapping[str, str], ...] = ()
    children: tuple[Item, ...] = ()

    @property
    def has_control(self) -> bool:
        """Whether a person sees it."""
        return self.kind != "value"

    @property
    def keeps_calculation(self) -> bool:
        """Whether its calculated value is kept with the answers, because ``once()`` fixed it."""
        return self.calculate is not None and "once" in self.calculate.functions


@dataclass(frozen=True, slots=True)
class Dependent:
    """An aspect of an item that must be looked at again when what it reads changes.

    scope: only where both lie in the same instance of this item.
    """

    xpath: str
    aspect: Aspect
    scope: str


@dataclass(frozen=True)
class Plan:
    """The order of evaluation. ranks: lower first. dependents: by the path of what changed."""

    ranks: Mapping[tuple[str, Aspect], int]
    dependents: Mapping[str, tuple[Dependent, ...]]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where an item is drawn. xpath: the item, or empty for a group that only holds others
    together, which then brings its own label."""

    xpath: str = ""
    label: Wording = field(default_factory=Wording)
    appearance: str = ""
    children: tuple[Layout, ...] = ()


@dataclass(frozen=True)
class FormDefinition:
    """A form ready to be filled in.

    id, version, title: as its settings give them. root: the outermost group. items: every item by
    its xpath, in document order. facts: names of the values that the program supplies
    (the hidden fields of the group ``facts``). language: of the words shown. layout: what is
    drawn, in order. plan: what follows from what.
    """

    id: str
    version: str
    title: str
    root: Item
    items: Mapping[str, Item]
    layout: tuple[Layout, ...]
    plan: Plan
    facts: tuple[str, ...] = ()
    language: str = ""
    languages: tuple[str, ...] = ()

    def item(self, key: str) -> Item | None:
        """The item with a key such as ``actions.who``, or None."""
        return next((item for item in self.items.values() if item.key == key), None)

    @property
    def question_count(self) -> int:
        """How many questions it asks, notes not counted."""
        return sum(
            1 for item in self.items.values() if item.kind == "question" and item.question != "note"
        )
