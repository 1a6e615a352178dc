"""Makes the pictures of a session that windows draw, and the list of what is unfinished."""

from __future__ import annotations

from collections.abc import Iterator

from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition, Layout
from ssio_desktop.xforms.evaluation import Evaluator
from ssio_desktop.xforms.state import Node, State
from ssio_desktop.xforms.views import (
    Choice,
    GroupView,
    InstanceView,
    NodeView,
    Problem,
    QuestionView,
    RepeatView,
)


class Drawing:
    """Reads one session's nodes; changes nothing."""

    def __init__(self, definition: FormDefinition, state: State, evaluator: Evaluator) -> None:
        self._definition = definition
        self._state = state
        self._evaluator = evaluator
        self._layouts = dict(_by_item(definition.layout))

    def tree(self) -> tuple[NodeView, ...]:
        """The visible nodes in the form's order."""
        return self._inside(self._definition.layout, self._state.root, "")

    def node(self, path: str) -> NodeView | InstanceView | None:
        """One visible node, or None."""
        node = self._state.by_path.get(path)
        if node is None or not node.relevant or node.item.kind == "value":
            return None
        layout = self._layouts.get(node.item.xpath)
        if layout is None:
            return None
        if node.instance:
            return self._instance(layout, node)
        return self._view(layout, node)

    def unfinished(self) -> Iterator[Problem]:
        """Questions that must still be answered or corrected, in the form's order."""
        for question in _questions(self.tree()):
            node = self._state.by_path[question.path]
            if question.error:
                yield Problem(question.path, question.label, question.error, "invalid")
            elif question.required and not question.answered:
                words = self._evaluator.words(node.item.required_message, node)
                what = words or say("This must be answered.")
                yield Problem(question.path, question.label, what, "missing")

    def _inside(self, layouts: tuple[Layout, ...], scope: Node, above: str) -> tuple[NodeView, ...]:
        found: list[NodeView] = []
        for number, layout in enumerate(layouts, start=1):
            if layout.xpath:
                node = _in_scope(layout.xpath, scope)
                view = self._view(layout, node) if node is not None and node.relevant else None
            else:
                view = self._plain_group(layout, scope, f"{above}#{number}")
            if view is not None:
                found.append(view)
        return tuple(found)

    def _plain_group(self, layout: Layout, scope: Node, path: str) -> GroupView | None:
        """A group of the layout alone; it stores nothing and takes its name from its place."""
        inside = self._inside(layout.children, scope, path)
        if not inside:
            return None
        label = self._evaluator.words(layout.label, scope)
        return GroupView(path, "", label, "", layout.appearance, inside)

    def _view(self, layout: Layout, node: Node) -> NodeView | None:
        item, words = node.item, self._evaluator.words
        if node.is_repeat:
            return RepeatView(
                node.path,
                item.name,
                words(item.label, node),
                words(item.hint, node),
                item.appearance,
                item.fixed_rows,
                tuple(self._instance(layout, one) for one in node.children if one.relevant),
            )
        if item.kind == "group":
            scope = next(one for one in node.ancestors() if one.members or one.parent is None)
            inside = self._inside(layout.children, scope, node.path)
            if not inside:
                return None
            label, hint = words(item.label, node), words(item.hint, node)
            return GroupView(node.path, item.name, label, hint, item.appearance, inside)
        return self._question(node)

    def _instance(self, layout: Layout, node: Node) -> InstanceView:
        assert node.parent is not None
        place = 1 + [one for one in node.parent.children if one.relevant].index(node)
        inside = self._inside(layout.children, node, node.path)
        return InstanceView(node.path, node.instance, place, inside)

    def _question(self, node: Node) -> QuestionView:
        item, words = node.item, self._evaluator.words
        assert item.question is not None
        return QuestionView(
            path=node.path,
            name=item.name,
            kind=item.question,
            label=words(item.label, node) or item.name,
            hint=words(item.hint, node),
            required=node.required,
            readonly=node.locked or item.calculate is not None,
            value=node.value,
            error=node.error,
            constraint_message=words(item.constraint_message, node),
            choices=tuple(self._choices(node)) if item.choices is not None else (),
            appearance=item.appearance,
        )

    def _choices(self, node: Node) -> Iterator[Choice]:
        """The choices offered, and after them what was chosen that is not."""
        words, source = self._evaluator.words, node.item.choices
        offered = self._evaluator.choices(node)
        yield from (Choice(value, words(label, node) or value) for value, label in offered)
        given = str(node.value)
        chosen = given.split() if node.item.question == "select_many" else [given]
        known = {value for value, _ in offered} | {""}
        labels = {one.value: one.label for one in source.fixed} if source is not None else {}
        for value in dict.fromkeys(chosen):
            if value not in known:
                label = words(labels[value], node) if value in labels else ""
                yield Choice(value, label or value, offered=False)


def _in_scope(xpath: str, scope: Node) -> Node | None:
    for node in scope.ancestors():
        if xpath in node.members:
            return node.members[xpath]
    return None


def _by_item(layouts: tuple[Layout, ...]) -> Iterator[tuple[str, Layout]]:
    for layout in layouts:
        if layout.xpath:
            yield layout.xpath, layout
        yield from _by_item(layout.children)


def _questions(views: tuple[NodeView, ...]) -> Iterator[QuestionView]:
    for view in views:
        if isinstance(view, QuestionView):
            yield view
        elif isinstance(view, GroupView):
            yield from _questions(view.children)
        else:
            for instance in view.instances:
                yield from _questions(instance.children)
