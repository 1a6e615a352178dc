"""Sentences for people that remember how they were made, so that a window can say them in another
language.

A :class:`Said` is its English text, and nothing that stores, prints or compares it need know that
it is more. This module is imported by every layer and imports none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date


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


def filled(sentence: str, /, **values: object) -> Said:
    """A sentence that was asked for elsewhere without its values, filled in: as :func:`say`."""
    return _said(str(sentence), values)


def together(parts: Iterable[str], between: str = " ") -> Said:
    """Texts one after the other, each of which keeps how it was made; the empty are left out."""
    told = {f"part{number}": each for number, each in enumerate(filter(None, parts))}
    return _said("{between}".join(f"{{{name}}}" for name in told), {**told, "between": between})


def listed(parts: Iterable[str]) -> Said:
    """Things as people list them: “1, 2 and 3a”."""
    *most, last = tuple(filter(None, parts)) or ("",)
    if not most:
        return together([last])
    return say("{most} and {last}", most=together(most, ", "), last=last)


def either(parts: Iterable[str]) -> Said:
    """Things one of which is meant: “1 or 2”."""
    return together(parts, say(" or "))


def said_day(day: date) -> Said:
    """A day as ``14 October 2026``."""
    return say("{day} {month} {year}", day=day.day, month=_MONTHS[day.month - 1], year=day.year)


def too_long(most: int) -> Said:
    """What is said of a text of more than so many characters."""
    return say("This is longer than {longest} characters.", longest=f"{most:,}")


def _said(template: str, values: Mapping[str, object]) -> Said:
    said = Said(template.format(**values) if values else template)
    said.template = template
    said.values = values
    return said


_MONTHS = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)
