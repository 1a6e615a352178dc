"""Lists of schools with reasons, as sections of a document: what they are called, and why each
school is on them. Plain values in, blocks out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ssio_desktop.reports.content import (
    Block,
    Cell,
    Column,
    Paragraph,
    Table,
    Title,
    heading,
    section,
)
from ssio_desktop.reports.wording import NOTHING


@dataclass(frozen=True, slots=True)
class ListedSchool:
    """A school on a list, in words."""

    name: str
    urn: str
    officer: str
    category: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SchoolList:
    """A list with its title."""

    title: str
    schools: tuple[ListedSchool, ...]


def list_sections(
    title: Title | str, lists: Iterable[SchoolList], level: Literal[1, 2] = 1
) -> tuple[Block, ...]:
    """A section with a part for each list; one without a school says so. Nothing where there is no
    list."""
    return section(title, tuple(_parts(lists, level)), level)


def _parts(lists: Iterable[SchoolList], level: Literal[1, 2]) -> Iterator[Block]:
    for one in lists:
        yield heading(2 if level == 1 else 3, one.title)
        yield _table(one) if one.schools else Paragraph("No school.")


def _table(one: SchoolList) -> Table:
    return Table(
        (
            Column("School", 3),
            Column("URN", 1),
            Column("Officer", 1.8),
            Column("Category", 1.3),
            Column("Why", 5),
        ),
        tuple(
            (
                Cell(each.name, heading=True),
                each.urn,
                each.officer or NOTHING,
                each.category or NOTHING,
                "\n".join(each.reasons),
            )
            for each in one.schools
        ),
        row_headings=True,
    )
