"""The structural and partnership options as data: for whom each is, and what it comprises."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

from ssio_desktop.errors import UserError
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Option:
    """An option of the strategy. governance: what it means for the governing body. legal: tasks in
    law that belong to it. note: what changed since the strategy was written, or empty."""

    id: str
    name: str
    context: str
    comprises: tuple[str, ...]
    governance: str
    legal: tuple[str, ...]
    note: str = ""


def read_options(text: str, origin: str) -> tuple[Option, ...]:
    """The options in a TOML text, in its order. UserError where it is none."""
    try:
        found = tuple(
            Option(
                str(raw["id"]),
                str(raw["name"]),
                str(raw["context"]),
                tuple(str(each) for each in raw["comprises"]),
                str(raw["governance"]),
                tuple(str(each) for each in raw["legal"]),
                str(raw.get("note", "")),
            )
            for raw in tomllib.loads(text)["option"]
        )
        if not found or len({each.id for each in found}) != len(found):
            raise ValueError("no options, or one twice")
    except (tomllib.TOMLDecodeError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise UserError(
            say("The list of structured solutions cannot be read."),
            where=f"{origin}: {error}",
            remedy=say("Install the program again, or put right what was changed in that file."),
            code="solution.options",
        ) from error
    return found
