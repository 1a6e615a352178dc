"""Turns a form's answers as a person writes them in a file into answers by form path.

Knows the names in a form, not what its questions ask, and leaves the checking of answers to it.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping

from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.xforms.definition import FormDefinition, Item


def answers_by_path(form: FormDefinition, written: Mapping[str, Json]) -> dict[str, Json]:
    """The answers by form path, such as ``actions:a1.what``.

    written: by a question's name; or by its path with dots; or as objects within objects, as the
    form is grouped. Each part of the form that repeats is a list of objects. Several choices are
    a list of their values. UserError for a name that the form does not have, with the nearest.
    """
    return dict(_answers(form, form.root.children, written, ""))


def _answers(
    form: FormDefinition, items: tuple[Item, ...], written: Mapping[str, Json], within: str
) -> Iterator[tuple[str, Json]]:
    for name, value in written.items():
        found = _find(items, name)
        if found is None and ":" in name:
            yield within + name, value  # A path with the instance in it, as answers are stored.
            continue
        if found is None:
            raise _unknown(form, items, name)
        route, item = found
        if item.kind == "group" and not isinstance(value, dict):
            # A group may hold a question of its own name, which is then what was meant.
            inside = _find(item.children, item.name)
            if inside is not None:
                route, item = f"{route}.{inside[0]}", inside[1]
        path = within + route
        if item.kind == "repeat":
            yield from _instances(form, item, value, path)
        elif item.kind == "group":
            inner = _object(form, value, name)
            yield from _answers(form, item.children, inner, f"{path}.")
        else:
            yield path, _value(form, value, name)


def _instances(
    form: FormDefinition, item: Item, value: Json, path: str
) -> Iterator[tuple[str, Json]]:
    if not isinstance(value, list):
        raise UserError(
            f"“{item.name}” repeats, so it must be a list.",
            where=form.title,
            remedy="Put the objects between [ and ].",
            code="answers.not-a-list",
        )
    for number, each in enumerate(value, start=1):
        instance = f"{path}:a{number}"
        yield instance, number
        inner = _object(form, each, item.name)
        yield from _answers(form, item.children, inner, f"{instance}.")


def _find(items: tuple[Item, ...], name: str) -> tuple[str, Item] | None:
    """The item with a name or dotted path, and its path from here.

    A question may be named without its groups where no other has the name; the nearer ones win.
    """
    here = {item.name: item for item in items}
    first, _, rest = name.partition(".")
    if name in here:
        return name, here[name]
    if rest and first in here and here[first].kind == "group":
        inner = _find(here[first].children, rest)
        return (f"{first}.{inner[0]}", inner[1]) if inner else None
    found = [
        (f"{item.name}.{route}", match)
        for item in items
        if item.kind == "group"
        for route, match in [_find(item.children, name) or ("", item)]
        if route
    ]
    return found[0] if len(found) == 1 else None


def _unknown(form: FormDefinition, items: tuple[Item, ...], name: str) -> UserError:
    names = sorted({item.name for item in _walk(items) if item.name != "facts"})
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.5) or names[:12]
    return UserError(
        f"The form “{form.title}” has no single question called “{name[:60]}”.",
        where=name[:60],
        remedy=f"Names like it are {', '.join(near)}.",
        code="answers.unknown",
    )


def _walk(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        if item.kind == "group":
            yield from _walk(item.children)


def _object(form: FormDefinition, value: Json, name: str) -> Mapping[str, Json]:
    if isinstance(value, dict):
        return value
    raise UserError(
        f"“{name}” holds questions, so it must be an object.",
        where=form.title,
        remedy="Put its answers between { and }.",
        code="answers.not-an-object",
    )


def _value(form: FormDefinition, value: Json, name: str) -> Json:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return " ".join(str(each) for each in value)
    if isinstance(value, (list, dict, bool)):
        raise UserError(
            f"The answer to “{name}” is neither a text, a number, nor a list of choices.",
            where=form.title,
            code="answers.value",
        )
    return value
