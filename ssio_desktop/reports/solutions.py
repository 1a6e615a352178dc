"""What the paper on a school's structured solutions says: each option as it was last considered,
and the one that was chosen. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

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
    titles,
)

HEADINGS = titles(
    "solutions",
    kind="Structured solutions",
    chosen="The solution chosen",
    governance="Governance",
    partners="Partners",
    steps="Steps and tasks in law",
    options="Options considered",
    open="Options not considered yet",
)


@dataclass(frozen=True, slots=True)
class SolutionsData:
    """Everything the paper prints, in words. chosen: facts by name. partners: name and role. steps:
    what, who, due, and how it stands. considered: option, day, view and reasons. left: name and
    context of the options that were not considered."""

    school: str
    urn: str
    author: str
    day: str
    when: datetime
    standing: str
    title: str = ""
    reasons: str = ""
    chosen: tuple[tuple[str, str], ...] = ()
    governance: str = ""
    partners: tuple[tuple[str, str], ...] = ()
    steps: tuple[tuple[str, str, str, str], ...] = ()
    considered: tuple[tuple[str, str, str, str], ...] = ()
    left: tuple[tuple[str, str], ...] = ()


def solutions_paper(data: SolutionsData) -> Document:
    """The paper as a document."""
    return Document(
        title=data.school,
        subtitle=f"URN {data.urn}",
        kind=HEADINGS["kind"].text,
        wording="solutions",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=f"solutions-{data.urn}",
            running_head=f"{data.school} · URN {data.urn}",
            version=f"Structured solutions, {data.day}",
            keywords=(data.urn,),
        ),
    )


def _blocks(data: SolutionsData) -> Iterator[Block]:
    yield Note(data.title or "No solution is under way", data.standing)
    yield from section(HEADINGS["chosen"], (KeyValues(data.chosen), Paragraph(data.reasons)))
    yield from section(HEADINGS["governance"], (Paragraph(data.governance),))
    yield from section(
        HEADINGS["partners"], (BulletList(tuple(": ".join(each) for each in data.partners)),)
    )
    yield from section(
        HEADINGS["steps"],
        (
            _table(
                (Column("Step", 3), Column("Who", 1.6), Column("Due", 1.2), Column("Stands", 2)),
                data.steps,
            ),
        ),
    )
    yield from section(
        HEADINGS["options"],
        (
            _table(
                (Column("Option", 2), Column("On", 1.2), Column("View", 1.2), Column("Why", 4)),
                data.considered,
            ),
        ),
    )
    yield from section(HEADINGS["open"], (KeyValues(data.left),))


def _table(columns: tuple[Column, ...], rows: tuple[tuple[str, ...], ...]) -> Table:
    return Table(
        columns,
        tuple((Cell(row[0], heading=True), *row[1:]) for row in rows),
        row_headings=True,
    )
