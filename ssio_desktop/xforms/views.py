"""What a window needs to draw a form: plain frozen pictures of its visible nodes.

A path names one node of one session and never shifts: group and question names joined by dots,
with the id of each repeat instance after a colon, such as ``actions:k3f9.who``. The same path is
the answer's name in the store.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ssio_desktop.domain.events import Json
from ssio_desktop.xforms.definition import QuestionKind


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: the value stored and the words shown. offered: False for a value that was chosen
    but is not among the choices now; it is shown, so that no answer is hidden, and can only be
    taken away."""

    value: str
    label: str
    offered: bool = True


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question as it stands.

    path: its name. kind: how it is asked. value: what was answered, as JSON: text for ``text``,
    ``multiline``, ``select_one`` and ``acknowledge`` (``"OK"`` when ticked), a number for
    ``integer`` and ``decimal``, ISO text for ``date`` (``2026-11-22``), ``time`` (``09:30``) and
    ``datetime`` (``2026-11-22T09:30``), the chosen values in one text with spaces between for
    ``select_many``; ``""`` where there is no answer. What cannot be read stays as it was typed,
    and ``error`` says so. error: what is wrong with the answer, empty where nothing is; a missing
    answer is not an error (see :meth:`FormSession.unfinished`). constraint_message: the form's
    words about what is allowed, shown with ``error`` already where they apply. readonly: show,
    do not let edit. appearance: the form's hints on drawing, such as ``minimal``.
    """

    path: str
    name: str
    kind: QuestionKind
    label: str
    hint: str = ""
    required: bool = False
    readonly: bool = False
    value: Json = ""
    error: str = ""
    constraint_message: str = ""
    choices: tuple[Choice, ...] = ()
    appearance: str = ""

    @property
    def answered(self) -> bool:
        """Whether there is an answer."""
        return self.value != ""

    @property
    def chosen(self) -> tuple[str, ...]:
        """The chosen values of a select question, in the order of the answer."""
        return tuple(str(self.value).split()) if self.kind.startswith("select") else ()


@dataclass(frozen=True, slots=True)
class GroupView:
    """A group and its visible nodes. A group without a label only holds others together."""

    path: str
    name: str
    label: str
    hint: str = ""
    appearance: str = ""
    children: tuple[NodeView, ...] = ()


@dataclass(frozen=True, slots=True)
class InstanceView:
    """One instance of a repeat. path: ``actions:k3f9``. id: ``k3f9``. position: 1, 2, 3 …"""

    path: str
    id: str
    position: int
    children: tuple[NodeView, ...] = ()


@dataclass(frozen=True, slots=True)
class RepeatView:
    """A repeat and its instances in order.

    fixed: the form itself says how many instances there are, so neither adding nor removing is
    offered.
    """

    path: str
    name: str
    label: str
    hint: str = ""
    appearance: str = ""
    fixed: bool = False
    instances: tuple[InstanceView, ...] = ()


NodeView = QuestionView | GroupView | RepeatView


@dataclass(frozen=True, slots=True)
class Effects:
    """What one change brought about.

    changed: paths of visible nodes whose value, words, choices, state or error may now differ,
    the changed question itself among them; ask :meth:`FormSession.node` for each.
    restructured: nodes appeared, disappeared, or a repeat gained or lost an instance, so the tree
    has a new shape; ask :meth:`FormSession.tree`. shown, hidden: the questions, groups, repeats
    and instances that appeared or went. save: answers to be stored, by path; None withdraws.
    added: the path of the instance that was added, or empty.
    """

    changed: tuple[str, ...] = ()
    restructured: bool = False
    shown: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    save: Mapping[str, Json] = field(default_factory=dict)
    added: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What stands between an answer and a finished form. code: ``missing`` or ``invalid``."""

    path: str
    label: str
    what: str
    code: str


@dataclass(frozen=True, slots=True)
class Unplaced:
    """An answer for which this version of the form has no question. It is kept as it is."""

    path: str
    value: Json
