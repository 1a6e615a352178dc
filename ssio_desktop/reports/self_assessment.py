"""The authority's assessment of its own work as a letter, with the evidence that it cites. Plain
values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.reports.content import (
    Block,
    Cell,
    Column,
    Document,
    Metadata,
    Paragraph,
    Table,
    Tone,
    section,
)


@dataclass(frozen=True, slots=True)
class CitedEvidence:
    """A piece of evidence with the number it is cited by. mark: letter and word of its rating."""

    number: int
    heading: str
    text: str
    source: str
    day: str
    mark: str = ""
    tone: Tone = "plain"
    why: str = ""


@dataclass(frozen=True, slots=True)
class SelfAssessmentData:
    """Everything the letter prints. sections: heading and text, in their order."""

    title: str
    period: str
    author: str
    when: datetime
    sections: tuple[tuple[str, str], ...]
    cited: tuple[CitedEvidence, ...]
    identifier: str = ""


def self_assessment(data: SelfAssessmentData) -> Document:
    """The letter as a document."""
    return Document(
        title=data.title,
        kind="Self-assessment",
        subtitle=data.period,
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=data.period,
            version="Numbers in brackets name the evidence at the end",
        ),
    )


def _blocks(data: SelfAssessmentData) -> Iterator[Block]:
    for title, text in data.sections:
        yield from section(title, (Paragraph(text),))
    yield from section("Evidence", (_cited(data.cited),))


def _cited(found: tuple[CitedEvidence, ...]) -> Table:
    return Table(
        (
            Column("No", 0.5, "right"),
            Column("Heading", 1.4),
            Column("Evidence", 3.4),
            Column("From", 1.8),
            Column("Rating", 1.15),
            Column("Why rated so", 2),
        ),
        tuple(
            (
                Cell(str(each.number), heading=True),
                each.heading,
                each.text,
                "\n".join(filter(None, (each.source, each.day))),
                Cell(each.mark, each.tone),
                each.why,
            )
            for each in found
        ),
        row_headings=True,
    )
