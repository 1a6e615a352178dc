"""What the paper on school-to-school support says: who can help, who is helped, who never was
asked. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.reports.content import (
    Block,
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

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StrengthsData:
    """Everything the paper prints, in words. never, used: good schools that never helped another,
    with how often they were asked, and those that did. help: helper, school, theme, days, hoped,
    what came of it. needs: school, theme, need, since. givers: school, theme, strength or leader,
    days a term."""

    authority: str
    when: datetime
    author: str
    facts: tuple[tuple[str, str], ...]
    summary: str
    used: tuple[Row, ...]
    never: tuple[Row, ...]
    help: tuple[Row, ...]
    needs: tuple[Row, ...]
    givers: tuple[Row, ...]
    identifier: str = "school-to-school-support"


def strengths_paper(data: StrengthsData) -> Document:
    """The paper as a document."""
    return Document(
        title="School-to-school support",
        subtitle=data.authority,
        kind="Strengths, needs and help between schools",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"School-to-school support · {data.authority}",
            version="School-to-school support",
            marking="For officers",
        ),
    )


def _blocks(data: StrengthsData) -> Iterator[Block]:
    yield KeyValues(data.facts, columns=2)
    yield Note("Who helps whom", data.summary)
    yield from section(
        "Help between schools",
        _table(("Helper", 2), ("Is helped", 2), ("Theme", 1.4), ("Days", 1), ("Hoped for", 3),
               ("What came of it", 3), rows=data.help, none="No help is arranged."),
    )  # fmt: skip
    yield from section(
        "Needs that are open",
        _table(("School", 2), ("Theme", 1.4), ("Need", 5), ("Since", 1.4), rows=data.needs,
               none="No need is open."),
    )  # fmt: skip
    yield from section(
        "Good or better schools that never helped another",
        _table(("School", 3), ("Category", 1), ("Strengths recorded", 1.5), ("Times asked", 1),
               ("Officer", 2), rows=data.never,
               none="Every good or better school has helped another."),
    )  # fmt: skip
    yield from section(
        "Good or better schools that helped",
        _table(("School", 3), ("Category", 1), ("Times", 1), ("Days", 1), ("Officer", 2),
               rows=data.used, none="None has helped another yet."),
    )  # fmt: skip
    yield from section(
        "Who can be asked",
        _table(("School", 2), ("Themes", 2), ("Strength or leader", 4), ("Days a term", 1),
               rows=data.givers, none="No school has agreed to be asked."),
    )  # fmt: skip


def _table(*columns: tuple[str, float], rows: Sequence[Row], none: str) -> tuple[Block, ...]:
    if not rows:
        return (Paragraph(none),)
    return (
        Table(
            tuple(Column(title, width) for title, width in columns),
            tuple((Cell(row[0], heading=True), *row[1:]) for row in rows),
            row_headings=True,
        ),
    )
