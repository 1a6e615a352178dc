"""The number of each question of a form, the same on paper and in the window.

Numbers run from 1 in the order in which the form is drawn. A question inside a repeat has one
number, whatever the entry. What a person does not answer (notes, calculations) has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ssio_desktop.xforms.definition import FormDefinition, Item, Layout

_INSTANCE = re.compile(r":[^.]*")


def question_numbers(definition: FormDefinition) -> Mapping[str, int]:
    """Numbers by the key of the question, such as ``actions.who``."""
    asked = (definition.items[xpath] for xpath in _drawn(definition.layout))
    return {item.key: number for number, item in enumerate(filter(is_asked, asked), start=1)}


def is_asked(item: Item) -> bool:
    """Whether a person answers it."""
    return item.kind == "question" and item.question != "note" and item.calculate is None


def key_of(path: str) -> str:
    """The key of the question at a path: ``actions.who`` for ``actions:k3f9.who``."""
    return _INSTANCE.sub("", path)


def _drawn(layouts: tuple[Layout, ...]) -> Iterator[str]:
    for layout in layouts:
        if layout.xpath:
            yield layout.xpath
        yield from _drawn(layout.children)
