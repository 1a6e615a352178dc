"""Reads the body of a form: what is asked where, with which words and choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

from ssio_desktop.wording import say
from ssio_desktop.xforms.choices import read_choices
from ssio_desktop.xforms.definition import ChoiceSource, Layout, QuestionKind, Wording
from ssio_desktop.xforms.expression import Expression
from ssio_desktop.xforms.problems import FormFault, FormProblem
from ssio_desktop.xforms.safe_xml import attribute, child, children, local
from ssio_desktop.xforms.translation import Surroundings, compile_expression
from ssio_desktop.xforms.wording import Words

_ASKED: dict[str, QuestionKind] = {
    "input": "text",
    "select": "select_many",
    "select1": "select_one",
    "trigger": "acknowledge",
}
_WORDS_FOR = {
    "upload": "Sending a picture, sound or file",
    "range": "A slider",
    "rank": "Putting choices in order",
    "secret": "A hidden answer",
}
_REMEDY = "Use text, a number, a date, a time, or choices."


@dataclass(frozen=True, slots=True)
class Control:
    """A control of the body: its question kind (None for groups and repeats) and its words."""

    question: QuestionKind | None
    label: Wording
    hint: Wording = field(default_factory=Wording)
    appearance: str = ""
    choices: ChoiceSource | None = None
    count: Expression | None = None
    fixed_rows: bool = False


@dataclass
class Controls:
    """All controls by the path of their item, how they are laid out, and what is wrong."""

    found: dict[str, Control] = field(default_factory=dict)
    layout: tuple[Layout, ...] = ()
    problems: list[FormProblem] = field(default_factory=list)


def read_controls(
    body: etree._Element,
    types: Mapping[str, str],
    bind_paths: Mapping[str, str],
    words: Words,
    around: Surroundings,
) -> Controls:
    """The controls of a body. types: the form's items. bind_paths: paths by the id of a bind."""
    reader = _BodyReader(types, bind_paths, words, around)
    root = next(iter(types))
    reader.controls.layout = reader.read(body, root)
    return reader.controls


class _BodyReader:
    def __init__(
        self,
        types: Mapping[str, str],
        bind_paths: Mapping[str, str],
        words: Words,
        around: Surroundings,
    ) -> None:
        self._types = types
        self._bind_paths = bind_paths
        self._words = words
        self._around = around
        self.controls = Controls()

    def read(self, parent: etree._Element, above: str) -> tuple[Layout, ...]:
        layout: list[Layout] = []
        for element in children(parent):
            try:
                found = self._control(element, above)
            except FormFault as fault:
                name = fault.problem.name or self._path(element, above).rpartition("/")[2]
                self.controls.problems.append(replace(fault.problem, name=name))
                continue
            if found is not None:
                layout.append(found)
        return tuple(layout)

    def _path(self, element: etree._Element, above: str) -> str:
        ref = attribute(element, "ref") or attribute(element, "nodeset")
        ref = ref or self._bind_paths.get(attribute(element, "bind"), "")
        if not ref:
            return ""
        steps = [step.strip().rpartition(":")[2] for step in ref.strip().split("/")]
        if ref.strip().startswith("/"):
            return "/".join(steps)
        return "/".join([above, *(step for step in steps if step != ".")])

    def _control(self, element: etree._Element, above: str) -> Layout | None:
        kind = local(element)
        if kind in {"label", "hint", "setvalue", "item", "itemset", "help"}:
            return None
        path = self._path(element, above)
        if path and path not in self._types:
            raise _fault("form.reference", say("“{path}” is not in the form.", path=path))
        if kind == "group":
            return self._group(element, path, above)
        if kind == "repeat":
            return self._repeat(element, path, Wording(), Wording())
        return self._question(element, kind, path)

    def _question(self, element: etree._Element, kind: str, path: str) -> Layout:
        appearance = attribute(element, "appearance")
        if kind not in _ASKED:
            what = _WORDS_FOR.get(kind, f"“{kind}”")
            raise _fault("form.question", say("{what} is not possible here.", what=what))
        if attribute(element, "query") or "search(" in appearance:
            raise _fault(
                "form.outside-list", say("Choices from a file outside are not possible here.")
            )
        if not path:
            raise _fault("form.reference", say("A question does not say where its answer goes."))
        if path in self.controls.found:
            raise _fault("form.asked-twice", say("The same answer is asked for in two places."))
        if self._types[path] in {"group", "repeat"}:
            raise _fault(
                "form.reference", say("“{path}” is a group, so it cannot be answered.", path=path)
            )
        question = _ASKED[kind]
        choices = None
        if question in {"select_one", "select_many"}:
            choices = read_choices(element, path, self._words, self._around)
        self.controls.found[path] = Control(
            question,
            self._words.of(child(element, "label"), path),
            self._words.of(child(element, "hint"), path),
            appearance,
            choices,
        )
        return Layout(path, appearance=appearance)

    def _group(self, element: etree._Element, path: str, above: str) -> Layout:
        """A group; one that only wraps a repeat lends it its label."""
        label = self._words.of(child(element, "label"), path or above)
        hint = self._words.of(child(element, "hint"), path or above)
        appearance = attribute(element, "appearance")
        repeats = children(element, "repeat")
        if len(repeats) == 1 and not children(element, *_ASKED, "group", "upload", "range"):
            repeat = self._path(repeats[0], above)
            if repeat in self._types and path in {"", repeat}:
                return self._repeat(repeats[0], repeat, label, hint)
        if path and self._types[path] == "group" and path not in self.controls.found:
            self.controls.found[path] = Control(None, label, hint, appearance)
            return Layout(path, appearance=appearance, children=self.read(element, path))
        return Layout("", label, appearance, self.read(element, above))

    def _repeat(self, element: etree._Element, path: str, label: Wording, hint: Wording) -> Layout:
        if not path or path in self.controls.found:
            raise _fault("form.asked-twice", say("The same repeat is drawn in two places."))
        own = self._words.of(child(element, "label"), path)
        count = attribute(element, "count")
        appearance = attribute(element, "appearance")
        self.controls.found[path] = Control(
            None,
            label if label.parts else own,
            hint,
            appearance,
            count=compile_expression(count, path, self._around) if count else None,
            fixed_rows=attribute(element, "noAddRemove").strip() in {"true()", "true"},
        )
        return Layout(path, appearance=appearance, children=self.read(element, path))


def _fault(code: str, what: str) -> FormFault:
    return FormFault(FormProblem(code, what, remedy=_REMEDY))
