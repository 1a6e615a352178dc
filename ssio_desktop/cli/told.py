"""What a command tells: a text for people and the same as JSON, so that neither says more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Data: TypeAlias = Any
"""What :func:`json.dumps` takes: objects, lists, texts, numbers, true, false, null."""


@dataclass(frozen=True, slots=True)
class Told:
    """The result of a command. data: as documented in docs/command-line.md. text: for people."""

    data: Data
    text: str
    status: int = 0


def table(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows as aligned text, two spaces between columns; None is shown as nothing."""
    lines = [list(headings)]
    lines += [["" if cell is None else str(cell) for cell in row] for row in rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(headings))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def pairs(facts: Iterable[tuple[str, object]], indent: str = "") -> str:
    """Facts as lines of name and value, aligned; those without a value are left out."""
    kept = [(name, str(value)) for name, value in facts if value not in (None, "")]
    width = max((len(name) for name, _ in kept), default=0)
    return "\n".join(f"{indent}{name.ljust(width)}  {value}" for name, value in kept)


def count(number: int, singular: str, plural: str = "") -> str:
    """``1 school``, ``2 schools``."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def paragraphs(*parts: str) -> str:
    """The parts that say something, with an empty line between them."""
    return "\n\n".join(part.rstrip() for part in parts if part.strip())


def listed(
    headings: Sequence[str], rows: Sequence[Sequence[object]], one: str, several: str = ""
) -> str:
    """A list as a table, and how many there are, as :func:`count`; that alone where it is empty."""
    return paragraphs(table(headings, rows) if rows else "", count(len(rows), one, several) + ".")
