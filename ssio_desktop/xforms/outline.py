"""The answers of a form as plain content: titles, labels, and values in words.

For reports and open files, which need not know how forms work.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ssio_desktop.xforms.definition import QuestionKind
from ssio_desktop.xforms.session import FormSession
from ssio_desktop.xforms.values import as_typed, human
from ssio_desktop.xforms.views import GroupView, InstanceView, NodeView, QuestionView, RepeatView


@dataclass(frozen=True, slots=True)
class Answer:
    """One question and its answer. values: in words, several where several were chosen, none
    where there is no answer. kind: how it was asked, None for an answer without a question."""

    path: str
    label: str
    values: tuple[str, ...]
    kind: QuestionKind | None = None

    @property
    def value(self) -> str:
        """The answer in one text."""
        return "; ".join(self.values)


@dataclass(frozen=True, slots=True)
class Table:
    """A repeat: one row for each instance, one column for each question in it."""

    path: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A group with a title and what is in it, in the form's order."""

    path: str
    title: str
    blocks: tuple[Block, ...]


Block: TypeAlias = "Answer | Table | Section"


def as_text(session: FormSession, *, blanks: bool = False) -> tuple[Section, ...]:
    """What the form says now, as sections.

    Answers that are not relevant are left out; so are unanswered questions and empty repeats,
    unless ``blanks``. A repeat outside any titled group is a section of its own; questions outside
    any stand in a section with the form's title.
    Answers for which this version of the form has no question stand in a last section.
    """
    sections: list[Section] = []
    loose: list[Block] = []
    for block in _blocks(session.tree(), blanks):
        if isinstance(block, Section):
            _close(sections, loose, session)
            sections.append(block)
        elif isinstance(block, Table):
            _close(sections, loose, session)
            sections.append(Section(block.path, block.title, (block,)))
        else:
            loose.append(block)
    _close(sections, loose, session)
    strange = tuple(
        Answer(one.path, one.path, (as_typed(_plain(one.value)),)) for one in session.unplaced()
    )
    if strange:
        sections.append(Section("", "Answers this version of the form does not ask for", strange))
    return tuple(sections)


def _plain(value: object) -> str:
    return value if isinstance(value, str) else str(value)


def _close(sections: list[Section], loose: list[Block], session: FormSession) -> None:
    if loose:
        sections.append(Section("", session.definition.title, tuple(loose)))
        loose.clear()


def _blocks(views: tuple[NodeView, ...], blanks: bool) -> Iterator[Block]:
    for view in views:
        if isinstance(view, QuestionView):
            if view.kind != "note" and (blanks or view.answered):
                yield Answer(view.path, view.label, in_words(view), view.kind)
        elif isinstance(view, RepeatView):
            if blanks or view.instances:
                yield _table(view)
        else:
            yield from _group(view, blanks)


def _group(view: GroupView, blanks: bool) -> Iterator[Block]:
    inside = tuple(_blocks(view.children, blanks))
    if not view.label:
        yield from inside
    elif inside:
        yield Section(view.path, view.label, inside)


def in_words(view: QuestionView) -> tuple[str, ...]:
    """An answer as people read it: choices by their labels, dates written out."""
    if not view.answered:
        return ()
    if view.kind == "acknowledge":
        return ("Yes",)
    if view.kind in {"select_one", "select_many"}:
        labels = {choice.value: choice.label for choice in view.choices}
        chosen = view.chosen if view.kind == "select_many" else (str(view.value),)
        return tuple(labels.get(value, value) for value in chosen)
    return (human(view.kind, view.value),)


def _table(view: RepeatView) -> Table:
    """Columns are the questions of all instances, in the form's order: an instance may show
    fewer than another."""
    rows = [dict(_cells(instance)) for instance in view.instances]
    columns: dict[str, str] = {}
    for row in rows:
        _merge_order(columns, row)
    return Table(
        view.path,
        view.label or view.name,
        tuple(columns.values()),
        tuple(tuple(row.get(key, ("", ""))[1] for key in columns) for row in rows),
    )


def _merge_order(columns: dict[str, str], row: dict[str, tuple[str, str]]) -> None:
    """Add a row's columns, each before the next one that is already there."""
    keys = list(columns)
    at = 0
    for key in row:
        if key in columns:
            at = keys.index(key) + 1
        else:
            keys.insert(at, key)
            at += 1
    labels = {key: columns.get(key) or row[key][0] for key in keys}
    columns.clear()
    columns.update(labels)


def _cells(instance: InstanceView) -> Iterator[tuple[str, tuple[str, str]]]:
    """The questions of one instance: key inside it, label, and answer in words."""
    start = len(instance.path) + 1
    for block in _flat(tuple(_blocks(instance.children, blanks=True))):
        if isinstance(block, Answer):
            yield block.path[start:], (block.label, block.value)
        else:
            lines = [", ".join(cell for cell in row if cell) for row in block.rows]
            yield block.path[start:], (block.title, "; ".join(line for line in lines if line))


def _flat(blocks: tuple[Block, ...]) -> Iterator[Answer | Table]:
    for block in blocks:
        if isinstance(block, Section):
            yield from _flat(block.blocks)
        else:
            yield block
