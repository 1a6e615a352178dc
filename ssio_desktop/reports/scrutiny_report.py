"""A report to the scrutiny committee: cover, numbered sections, and the plan as its appendix. Plain
values in, a document out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.reports.content import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    KeyValues,
    Metadata,
    PageBreak,
    Paragraph,
    Table,
    Tone,
    section,
)

_LISTED = re.compile(r"(?:[•–-]|\d{1,2}[.)])\s")
"""How a line of a list begins; a year or a figure begins a paragraph."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """An action of the plan, in words. mark: letter and word of its rating, or empty."""

    what: str
    owner: str
    due: str
    milestones: str
    measure: str
    mark: str
    tone: Tone
    progress: str
    moved: str = ""


@dataclass(frozen=True, slots=True)
class ScrutinyData:
    """Everything the report prints. cover: name and value. sections: title and text, in order.
    areas: each with its actions. tells_movement: whether the appendix says what moved."""

    title: str
    committee: str
    author: str
    when: datetime
    cover: tuple[tuple[str, str], ...]
    sections: tuple[tuple[str, str], ...]
    appendix: str
    areas: tuple[tuple[str, tuple[PlanLine, ...]], ...]
    tells_movement: bool = False
    identifier: str = ""


def scrutiny_report(data: ScrutinyData) -> Document:
    """The report as a document."""
    return Document(
        title=data.title,
        kind="Report to the scrutiny committee",
        subtitle=data.committee,
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=data.committee,
            version="Public report",
        ),
    )


def _blocks(data: ScrutinyData) -> Iterator[Block]:
    yield KeyValues(data.cover, columns=2)
    for number, (title, text) in enumerate(data.sections, 1):
        # A committee looks for each section under its number, also where there is nothing to say.
        yield from section(f"{number}. {title}", _numbered(number, text.strip() or "None."))
    if data.areas:
        yield PageBreak()
        yield Heading(1, data.appendix)
    for number, (area, lines) in enumerate(data.areas, 1):
        yield Heading(2, f"Area {number}: {area}")
        if lines:
            yield _table(data, lines)
        else:
            yield Paragraph("No action is planned yet.")


def _numbered(number: int, text: str) -> Iterator[Block]:
    """Each paragraph with its number; the lines of a list stay with the paragraph above them."""
    paragraphs: list[list[str]] = []
    for line in text.splitlines():
        is_listed = _LISTED.match(line) is not None
        if not line.strip():
            continue
        if is_listed and paragraphs:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    for place, lines in enumerate(paragraphs, 1):
        yield Paragraph("\n".join([f"{number}.{place} {lines[0]}", *lines[1:]]))


def _table(data: ScrutinyData, lines: tuple[PlanLine, ...]) -> Table:
    moved = (Column("What moved", 2.6),) if data.tells_movement else ()
    return Table(
        (
            Column("Action", 2.6),
            Column("Who, by when", 1.5),
            Column("Milestones", 2.2),
            Column("How success is known", 2),
            Column("Progress", 2),
            *moved,
        ),
        tuple(
            (
                Cell(line.what, heading=True),
                f"{line.owner}\n{line.due}",
                line.milestones,
                line.measure,
                Cell("\n".join(filter(None, (line.mark, line.progress))), line.tone),
                *((line.moved,) if data.tells_movement else ()),
            )
            for line in lines
        ),
        row_headings=True,
    )
