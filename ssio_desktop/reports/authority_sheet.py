"""One authority's inspection on one sheet: how its schools moved, and what was said under each
heading, rated by a letter that needs no colour. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from ssio_desktop.reports.content import (
    Block,
    Cell,
    Column,
    Document,
    Figure,
    KeyValues,
    Metadata,
    Paragraph,
    Table,
    Tone,
)
from ssio_desktop.reports.flows import Flow
from ssio_desktop.reports.style import HouseStyle, TextStyle

SIZES: Final = (8.5, 7.75, 7.25, 6.75, 6.35, 6.0)
"""Sizes of type, in points, the largest of which that fits is taken."""
_LEADING: Final = 1.2
_BETWEEN: Final = "  ·  "
"""Between things that were said: a line for each would not leave them on one sheet."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """What was said under a heading with one rating. mark: the letter and word of the rating, or
    empty. why: the rationale."""

    heading: str
    mark: str
    tone: Tone
    said: tuple[str, ...]
    why: str = ""


@dataclass(frozen=True, slots=True)
class AuthoritySheetData:
    """Everything the sheet prints. movements: how many schools from which grade to which, drawn and
    in words. doubts: what is to be said of the figures. silent: headings under which nothing was
    said.
    """

    authority: str
    day: str
    source: str
    author: str
    when: datetime
    figures: tuple[tuple[str, str], ...]
    movements: Flow
    doubts: tuple[str, ...]
    lines: tuple[SheetLine, ...]
    silent: tuple[str, ...]
    identifier: str = ""


def authority_sheet(
    data: AuthoritySheetData, *, drawn: bool = True, reasons: bool = True
) -> Document:
    """The sheet as a document. drawn: whether movement is drawn besides being told. reasons:
    whether ratings stand with why they were given; where not, the sheet says so."""
    return Document(
        title=data.authority,
        kind="Inspection of an authority",
        subtitle=data.day,
        blocks=tuple(_blocks(data, drawn=drawn, reasons=reasons)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"{data.authority} · {data.day}",
            version="R red, A amber, G green: our own reading, not the inspectorate’s",
        ),
    )


def smaller(style: HouseStyle, size: float) -> HouseStyle:
    """The style with its tables and running text in a size, and titles that take less room."""
    own = style.type

    def made(text: TextStyle, by: float = 1.0) -> TextStyle:
        return replace(
            text,
            size=round(size * by, 2),
            leading=round(size * by * _LEADING, 2),
            after=min(text.after, size / 2),
        )

    return replace(
        style,
        type=replace(
            own,
            kind=made(own.kind),
            title=made(own.title, 1.7),
            subtitle=made(own.subtitle),
            body=made(own.body),
            caption=made(own.caption),
            table=made(own.table),
            table_head=made(own.table_head),
            label=made(own.label),
        ),
        sheet=replace(style.sheet, top=52.0, bottom=42.0),
        row_white=round(min(1.0, size / own.table.size), 3),
    )


def _blocks(data: AuthoritySheetData, *, drawn: bool, reasons: bool) -> Iterator[Block]:
    yield KeyValues(data.figures, columns=2)
    moved = [f"{each.before} → {each.after}: {each.count}" for each in data.movements.ribbons]
    if moved and drawn:
        yield Figure(
            data.movements,
            "How schools moved: before at the left, after at the right. Up is better.",
            f"How schools moved. {'; '.join(moved)}.",
        )
    yield KeyValues(
        (
            ("How schools moved", "; ".join(moved)),
            ("To be looked at", " ".join(data.doubts)),
        )
    )
    is_rated = any(line.why for line in data.lines)
    tells_why = is_rated and reasons
    why = (Column("Why rated so", 2),) if tells_why else ()
    yield Table(
        (Column("Heading", 1.6), Column("Rating", 0.7), Column("What was said", 8), *why),
        tuple(
            (
                Cell(line.heading, heading=True),
                Cell(line.mark, line.tone),
                _BETWEEN.join(line.said),
                *((line.why,) if tells_why else ()),
            )
            for line in data.lines
        ),
        row_headings=True,
    )
    if is_rated and not reasons:
        yield Paragraph("Why it is rated so is left out for want of room; the record has it.")
    if data.silent:
        yield Paragraph(f"Nothing was said under: {', '.join(data.silent)}.")
