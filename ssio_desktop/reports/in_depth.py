"""What the board's in-depth sheet of a school causing concern says. Plain values in, a document
out. What the record does not tell is said, not left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Cell,
    Column,
    Document,
    KeyValues,
    Metadata,
    Note,
    Paragraph,
    Table,
    section,
)
from ssio_desktop.reports.dossier import (
    DossierAction,
    DossierSupport,
    YearUse,
    actions_table,
    support_table,
    years_table,
)

Level = Literal[1, 2, 3]


@dataclass(frozen=True, slots=True)
class InDepthData:
    """Everything the sheet prints. history: term, category, movement, board's decision. plan: what
    the latest notes say of the plan's progress, by name. counts: how many actions stand how.
    against: this year's support against the entitlement, in a sentence. inspections: what and when,
    and what was judged. expected, solutions, formal: when, and what. casework: each part and how it
    stands. unknown: what the record does not tell."""

    name: str
    urn: str
    when: datetime
    author: str
    facts: tuple[tuple[str, str], ...]
    category: str
    movement: str
    reasons: tuple[str, ...] = ()
    history: tuple[tuple[str, str, str, str], ...] = ()
    risk: tuple[tuple[str, str], ...] = ()
    challenges: tuple[tuple[str, str], ...] = ()
    plan: tuple[tuple[str, str], ...] = ()
    counts: tuple[tuple[str, str], ...] = ()
    actions: tuple[DossierAction, ...] = ()
    against: str = ""
    years: tuple[YearUse, ...] = ()
    support: tuple[DossierSupport, ...] = ()
    inspections: tuple[tuple[str, str], ...] = ()
    expected: tuple[tuple[str, str], ...] = ()
    solutions: tuple[tuple[str, str], ...] = ()
    formal: tuple[tuple[str, str], ...] = ()
    casework: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()


def in_depth(data: InDepthData) -> Document:
    """The sheet as a document."""
    return Document(
        title=data.name,
        subtitle=f"URN {data.urn}",
        kind="In-depth sheet for the school review board",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=f"in-depth-{data.urn}",
            running_head=f"{data.name} · URN {data.urn}",
            version="In-depth sheet",
            marking="Confidential to the board",
            keywords=(data.urn,),
        ),
    )


def _blocks(data: InDepthData) -> Iterator[Block]:
    yield KeyValues(data.facts, columns=2)
    yield Note(data.category or "Not categorised yet", data.movement)
    yield from section("Reasons", (BulletList(data.reasons),))
    yield from section("Risk", (KeyValues(data.risk),))
    yield from section(
        "Category, term by term",
        (
            Table(
                (
                    Column("Term", 1.8),
                    Column("Category", 1),
                    Column("Movement", 1.8),
                    Column("The board", 3),
                ),
                tuple((Cell(one[0], heading=True), *one[1:]) for one in data.history),
                row_headings=True,
            ),
        ),
    )
    yield from section("Challenges by the school", (KeyValues(data.challenges),))
    yield from in_depth_parts(data, 1)


def in_depth_parts(data: InDepthData, level: Level) -> Iterator[Block]:
    """What the board's pack has of the sheet besides the school's own: plan, support, inspections
    expected, solutions, formal action, and what is not recorded."""
    yield from section(
        "Progress with the plan",
        (KeyValues((*data.plan, *data.counts)), actions_table(data.actions)),
        level,
    )
    yield from section(
        "Support given against entitlement",
        (Paragraph(data.against), years_table(data.years), support_table(data.support)),
        level,
    )
    if level == 1:
        yield from section("Inspections", (KeyValues(data.inspections),), level)
    yield from section("Inspections expected", (KeyValues(data.expected),), level)
    yield from section("Casework", (KeyValues(data.casework),), level)
    yield from section("Structured solutions considered", (KeyValues(data.solutions),), level)
    yield from section("Formal action", (KeyValues(data.formal),), level)
    yield from section("What the record does not tell", (BulletList(data.unknown),), level)
