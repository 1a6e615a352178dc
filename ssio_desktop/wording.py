"""Sentences for people that remember how they were made, so that a window can say them in another
language.

A :class:`Said` is its English text, and nothing that stores, prints or compares it need know that
it is more. This module is imported by every layer and imports none of them.
"""

from __future__ import annotations

from collections.abc import Mapping


class Said(str):
    """A sentence in English. template: as written in the source, with ``{name}`` for each value.
    values: what was filled in; they may be sentences themselves."""

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __reduce__(self) -> tuple[object, ...]:
        return _said, (self.template, dict(self.values))


def say(template: str, /, **values: object) -> Said:
    """The sentence with its values filled in, as ``str.format`` does.

    The template is a literal in the source: that is how the sentences to translate are found.
    """
    return _said(template, values)


def _said(template: str, values: Mapping[str, object]) -> Said:
    said = Said(template.format(**values) if values else template)
    said.template = template
    said.values = values
    return said
