"""Turns a form's answers as a person writes them in a file into answers by form path.

Knows the names in a form, not what its questions ask, and leaves the checking of answers to it.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, count

from ssio_desktop.domain.events import Json
from ssio_desktop.errors import UserError
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition, Item
from ssio_desktop.xforms.placing import sort_order, stored_instances


def answers_by_path(form: FormDefinition, written: Mapping[str, Json]) -> dict[str, Json]:
    """The answers by form path, such as ``actions:a1.what``.

    written: by a question's name; or by its path with dots; or as objects within objects, as the
    form is grouped. Each part of the form that repeats is a list of objects. Several choices are
    a list of their values. UserError for a name that the form does not have, with the nearest.
    """
    found = _answers(form, form.root.children, written, "")
    return {path: value for path, value in found if not path.endswith(":")}


def laid_over(
    form: FormDefinition, before: Mapping[str, Json], written: Mapping[str, Json]
) -> dict[str, Json]:
    """Answers with those of a file laid over them, by form path.

    written: as for :func:`answers_by_path`. What it leaves out stays; null clears an answer; a
    list takes the place of the one that is there, its first entry that of the first, and so on.
    UserError as :func:`answers_by_path`.
    """
    after = dict(before)
    given = dict(_answers(form, form.root.children, written, ""))
    for start in [path for path in given if path.endswith(":")]:
        del given[start]
        there = _in_order(after, start.removesuffix(":"))
        for path in [path for path in after if path.startswith(start)]:
            del after[path]
        given = _placed(given, start, there)
    for path, value in given.items():
        if value is not None:
            after[path] = value
        elif path in after:
            after[path] = ""
    return after


def _in_order(answers: Mapping[str, Json], repeat: str) -> list[str]:
    """The instances of a repeat, by the order they are shown in."""
    found = [instance for path, instance in stored_instances(answers) if path == repeat]
    return sorted(found, key=lambda each: sort_order(answers.get(f"{repeat}:{each}"), each))


def _placed(given: Mapping[str, Json], start: str, there: Sequence[str]) -> dict[str, Json]:
    """Answers of a list, the first entry in the place of the first that is there, and so on.

    Entries keep the places they had, so that two people’s changes to one entry still meet there.
    """
    names = {path.removeprefix(start).partition(".")[0] for path in given if path.startswith(start)}
    free = (name for number in count(1) if (name := f"a{number}") not in there)
    places = dict(zip(sorted(names, key=_number), chain(there, free), strict=False))
    return {
        start + places[instance] + dot + rest if path.startswith(start) else path: value
        for path, value in given.items()
        for instance, dot, rest in [path.removeprefix(start).partition(".")]
    }


def _number(instance: str) -> tuple[int, str]:
    return int(instance[1:]) if instance[1:].isdecimal() else 0, instance


def _answers(
    form: FormDefinition, items: tuple[Item, ...], written: Mapping[str, Json], within: str
) -> Iterator[tuple[str, Json]]:
    for name, value in written.items():
        found = _find(items, name)
        if found is None and _is_stored_path(items, name):
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
            say("“{name}” repeats, so it must be a list.", name=item.name),
            where=form.title,
            remedy=say("Put the objects between [ and ]."),
            code="answers.not-a-list",
        )
    yield f"{path}:", None  # A list was given, were it an empty one.
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


def _is_stored_path(items: tuple[Item, ...], name: str) -> bool:
    """Whether a name leads into an entry of a part that repeats."""
    start, mark, _ = name.partition(":")
    found = _find(items, start) if mark else None
    return found is not None and found[1].kind == "repeat"


def _unknown(form: FormDefinition, items: tuple[Item, ...], name: str) -> UserError:
    names = sorted({item.name for item in _walk(items) if item.name != "facts"})
    near = difflib.get_close_matches(name, names, n=3, cutoff=0.5) or names[:12]
    return UserError(
        say(
            "The form “{title}” has no single question called “{name}”.",
            title=form.title,
            name=name[:60],
        ),
        where=name[:60],
        remedy=say("Names like it are {near}.", near=", ".join(near)),
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
        say("“{name}” holds questions, so it must be an object.", name=name),
        where=form.title,
        remedy=say("Put its answers between { and }."),
        code="answers.not-an-object",
    )


def _value(form: FormDefinition, value: Json, name: str) -> Json:
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return " ".join(str(each) for each in value)
    if isinstance(value, (list, dict, bool)):
        raise UserError(
            say(
                "The answer to “{name}” is neither a text, a number, nor a list of choices.",
                name=name,
            ),
            where=form.title,
            code="answers.value",
        )
    return value
