"""What the papers of a school's partnership board say: everything for the meeting in one document,
and the minutes after it. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ssio_desktop.reports.content import (
    Block,
    Cell,
    Column,
    Contents,
    Document,
    KeyValues,
    Metadata,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    SignatureBlock,
    Table,
    Tone,
    heading,
    section,
)
from ssio_desktop.reports.in_depth import InDepthData, in_depth_parts
from ssio_desktop.reports.meeting_papers import (
    PaperItem,
    agenda_table,
    in_short,
    minuted,
    people_table,
)
from ssio_desktop.reports.wording import NOTHING

_MARKING = "Confidential to the board"


@dataclass(frozen=True, slots=True)
class JudgedMilestone:
    """A milestone as a board judged it. colour: in words, empty where it did not."""

    milestone: str
    why_here: str
    colour: str = ""
    tone: Tone = "plain"
    why: str = ""


@dataclass(frozen=True, slots=True)
class VisitSince:
    """A visit since the board before. findings: question and answer, in the form's words."""

    what: str
    findings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PartnershipData:
    """Everything that the papers and the minutes print. state: how the minutes stand, in words.
    people: name, role, and whether present. quorum: what it says of the quorum. actions: what, who,
    by when, how it stands, of those that were open. milestones: of the agenda. overall, advice:
    title and reasons. approved: at which board, and what was put right; empty before. sheet: what
    the record tells of the school; None where it is left out. earlier: the board before, with its
    own milestones and minutes; None where there is none."""

    school: str
    urn: str
    day: str
    half: str
    place: str
    state: str
    author: str
    when: datetime
    identifier: str
    people: tuple[tuple[str, str, str], ...] = ()
    quorum: str = ""
    items: tuple[PaperItem, ...] = ()
    actions: tuple[tuple[str, str, str, str], ...] = ()
    milestones: tuple[JudgedMilestone, ...] = ()
    overall: tuple[str, str, Tone] | None = None
    advice: tuple[str, str] | None = None
    approved: str = ""
    visits: tuple[VisitSince, ...] = ()
    sheet: InDepthData | None = None
    earlier: PartnershipData | None = None


def board_papers(data: PartnershipData) -> Document:
    """All papers of a meeting in one: agenda, open actions, milestones, visits since, what the
    record tells of the school, and the minutes of the board before."""
    return _document(data, "Papers", tuple(_papers(data)))


def board_minutes(data: PartnershipData) -> Document:
    """The minutes: who was there, what was judged, said and decided, and a place to sign."""
    return _document(data, "Minutes", tuple(_minutes(data)))


def _document(data: PartnershipData, kind: str, blocks: tuple[Block, ...]) -> Document:
    return Document(
        title=data.school,
        subtitle=f"{kind} of the board on {data.day}",
        kind="Partnership board",
        blocks=blocks,
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=f"board-{kind.lower()}-{data.identifier}",
            running_head=f"{data.school} · URN {data.urn}",
            version=f"{kind}, {data.day}",
            marking=_MARKING,
            keywords=(data.urn,),
        ),
    )


def _front(data: PartnershipData) -> Iterator[Block]:
    yield KeyValues(
        (
            ("Date", data.day),
            ("Half-term", data.half),
            ("Place", data.place),
            ("Minutes", data.state),
        ),
        columns=2,
    )
    yield from section("Members", (people_table(data.people), Paragraph(data.quorum)))


def _papers(data: PartnershipData) -> Iterator[Block]:
    yield from _front(data)
    yield PageBreak()
    yield Contents()
    yield PageBreak()
    yield from section("Agenda", (agenda_table(data.items),))
    yield from section("Open actions", (_actions(data) or Paragraph("No action is open."),))
    yield from section("Milestones that are due", (_due(data),))
    yield from section("Visits since the last board", tuple(_visits(data)))
    if data.sheet is not None:
        yield heading(1, "What the record tells of the school")
        sheet = data.sheet
        yield Note(sheet.category or "Not categorised yet", sheet.movement)
        yield from section("Risk", (KeyValues(sheet.risk),), 2)
        yield from section("Inspections", (KeyValues(sheet.inspections),), 2)
        yield from in_depth_parts(sheet, 2)
    if data.earlier is not None:
        yield PageBreak()
        yield heading(1, f"Minutes of the board on {data.earlier.day}")
        yield from section("Members", (people_table(data.earlier.people),), 2)
        yield from _judged(data.earlier, 2)
        yield from in_short(data.earlier.items, 2)
        for one in data.earlier.items:
            if one.note:
                yield heading(2, f"{one.number}. {one.title}")
                yield Paragraph(one.note)


def _minutes(data: PartnershipData) -> Iterator[Block]:
    yield from _front(data)
    yield from _judged(data, 1)
    yield from in_short(data.items)
    yield from minuted(data.items)
    yield Paragraph(data.approved)
    yield SignatureBlock(
        (Signature("Chair of the board"), Signature("Date")),
        "Agreed as a true record of the meeting.",
    )


def _judged(data: PartnershipData, level: Literal[1, 2]) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if data.overall is not None:
        blocks.append(Note(data.overall[0], data.overall[1], data.overall[2]))
    if data.advice is not None:
        blocks.append(Note(f"The board recommends: {data.advice[0]}", data.advice[1]))
    judged = [one for one in data.milestones if one.colour]
    blocks.append(
        Table(
            (Column("Milestone", 4), Column("Judged", 1.8), Column("What it rests on", 4)),
            tuple(
                (Cell(one.milestone, heading=True), Cell(one.colour, one.tone), one.why)
                for one in judged
            ),
            row_headings=True,
        )
    )
    return section("Progress as the board judged it", blocks, level)


def _actions(data: PartnershipData) -> Table | None:
    if not data.actions:
        return None
    return Table(
        (Column("Action", 4), Column("Who", 1.8), Column("By", 1.4), Column("How it stands", 2.4)),
        tuple(
            (Cell(what, heading=True), who or NOTHING, due or NOTHING, state or "Not recorded yet")
            for what, who, due, state in data.actions
        ),
        row_headings=True,
    )


def _due(data: PartnershipData) -> Table:
    return Table(
        (Column("Milestone", 4), Column("Priority, who, by when", 3.4), Column("Judged", 1.8)),
        tuple(
            (
                Cell(one.milestone, heading=True),
                one.why_here or NOTHING,
                Cell(one.colour or "At the board", one.tone),
            )
            for one in data.milestones
        ),
        row_headings=True,
    )


def _visits(data: PartnershipData) -> Iterator[Block]:
    if not data.visits:
        yield Paragraph("No visit is recorded since the last board.")
    for one in data.visits:
        yield heading(2, one.what)
        yield (
            KeyValues(one.findings)
            if any(told for _, told in one.findings)
            else Paragraph("The note says nothing of what was found yet.")
        )
