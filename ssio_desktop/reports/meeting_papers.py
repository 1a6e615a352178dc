"""What the papers of a board's meeting say: the pack that goes before it and the minutes that come
after. Plain values in, a document out. Other boards share its parts: people, agenda, minutes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ssio_desktop.reports.board_pack import PackSchool, school_sheets
from ssio_desktop.reports.content import (
    Block,
    Cell,
    Column,
    Contents,
    Document,
    Heading,
    KeyValues,
    Metadata,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    SignatureBlock,
    Table,
    Tone,
    section,
)
from ssio_desktop.reports.wording import NOTHING

_MARKING = "Confidential to the board"


@dataclass(frozen=True, slots=True)
class PaperItem:
    """An item of the agenda. heading: of its section. decisions: text, who, by when. category: what
    was decided of its school's, in a sentence, or empty."""

    number: int
    heading: str
    title: str
    why: str = ""
    note: str = ""
    decisions: tuple[tuple[str, str, str], ...] = ()
    category: str = ""


@dataclass(frozen=True, slots=True)
class MeetingData:
    """Everything that the papers print. people: name, role, and whether present, in a word.
    open_decisions: of earlier meetings: what, who, by when, decided on. challenges: school, who and
    when, what, answer due. ratings: in the order of gravity, with how many schools. matrix: rows
    from the highest likelihood; the first cell names it, each other its rating and how many.
    at_risk: school, rating, direction, reasons. unlooked: schools on the agenda without a sheet."""

    title: str
    day: str
    term: str
    place: str
    author: str
    when: datetime
    identifier: str
    people: tuple[tuple[str, str, str], ...] = ()
    items: tuple[PaperItem, ...] = ()
    open_decisions: tuple[tuple[str, str, str, str], ...] = ()
    challenges: tuple[tuple[str, str, str, str], ...] = ()
    ratings: tuple[tuple[str, int], ...] = ()
    impacts: tuple[str, ...] = ()
    matrix: tuple[tuple[str, tuple[tuple[str, Tone, int], ...]], ...] = ()
    at_risk: tuple[tuple[str, str, str, str], ...] = ()
    schools: tuple[PackSchool, ...] = ()
    unlooked: tuple[str, ...] = ()


def meeting_pack(data: MeetingData) -> Document:
    """The pack of a meeting: agenda, what is open, risk, and a sheet for each school on it."""
    return _document(data, "Pack for the meeting", tuple(_pack(data)))


def minutes(data: MeetingData) -> Document:
    """The minutes: who was there, what was said and decided, and a place to sign."""
    return _document(data, "Minutes", tuple(_minutes(data)))


def _document(data: MeetingData, kind: str, blocks: tuple[Block, ...]) -> Document:
    return Document(
        title=data.title,
        subtitle=f"{kind}, {data.term}",
        kind="School review board",
        blocks=blocks,
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=f"{kind.split()[0].lower()}-{data.identifier}",
            running_head="School review board",
            version=f"{kind}, {data.day}",
            marking=_MARKING,
        ),
    )


def _front(data: MeetingData) -> Iterator[Block]:
    yield KeyValues((("Date", data.day), ("Term", data.term), ("Place", data.place)), columns=2)
    yield from section("People", (people_table(data.people),))


def people_table(people: tuple[tuple[str, str, str], ...]) -> Table:
    """Who belongs to a meeting: name, role, and whether present, in a word."""
    return Table(
        (Column("Name or post", 3), Column("Role", 2), Column("Present", 1.4)),
        tuple((Cell(name, heading=True), role, here) for name, role, here in people),
        row_headings=True,
    )


def _pack(data: MeetingData) -> Iterator[Block]:
    yield from _front(data)
    yield PageBreak()
    yield Contents()
    yield PageBreak()
    yield from section("Agenda", (agenda_table(data.items),))
    yield from section(
        "Decisions of earlier meetings that are open",
        (
            Table(
                (
                    Column("Decision", 4),
                    Column("Who", 1.6),
                    Column("By", 1.4),
                    Column("Decided", 1.4),
                ),
                data.open_decisions,
            ),
        ),
    )
    yield from section(
        "Challenges to answer",
        (
            Table(
                (
                    Column("School", 2),
                    Column("Made", 1.8),
                    Column("Grounds", 4),
                    Column("Answer due", 1.4),
                ),
                tuple((Cell(one[0], heading=True), *one[1:]) for one in data.challenges),
                row_headings=True,
            ),
        ),
    )
    yield from section("Risk", tuple(_risk(data)))
    if data.unlooked:
        told = "No officer has them, and they have no category; or they are closed:"
        yield from section(
            "Schools on the agenda without a sheet",
            (Paragraph(f"{told} {', '.join(data.unlooked)}."),),
        )
    if data.schools:
        yield PageBreak()
        yield from school_sheets(data.schools)


def agenda_table(items: tuple[PaperItem, ...]) -> Table:
    """The agenda, with what was decided under each item."""
    return Table(
        (
            Column("No", 0.5, "right"),
            Column("Item", 3),
            Column("Why", 3.4),
            Column("Decision", 2.2),
        ),
        tuple((str(one.number), one.title, one.why, _told(one)) for one in items),
        caption="In the order of the meeting",
    )


def _told(one: PaperItem) -> str:
    return "\n".join(filter(None, (one.category, *(text for text, _, _ in one.decisions))))


def _risk(data: MeetingData) -> Iterator[Block]:
    if not any(count for _, count in data.ratings):
        return
    yield KeyValues(tuple((name, str(count)) for name, count in data.ratings), columns=2)
    yield Table(
        (Column("Likelihood", 1.6), *(Column(f"Impact {each}", 1.6) for each in data.impacts)),
        tuple(
            (
                Cell(likelihood, heading=True),
                *(Cell(f"{rating}: {count}", tone) for rating, tone, count in cells),
            )
            for likelihood, cells in data.matrix
        ),
        caption="How many schools are at each place of the matrix",
        row_headings=True,
    )
    yield (
        Table(
            (
                Column("School", 2.2),
                Column("Rating", 1.1),
                Column("Direction", 1.5),
                Column("Reasons", 4.4),
            ),
            tuple((Cell(one[0], heading=True), *one[1:]) for one in data.at_risk),
            caption="Schools rated red-plus or red",
            row_headings=True,
        )
        if data.at_risk
        else Paragraph("No school is rated red-plus or red.")
    )


def _minutes(data: MeetingData) -> Iterator[Block]:
    yield from _front(data)
    yield from in_short(data.items)
    yield from minuted(data.items)
    yield SignatureBlock(
        (Signature("Chair"), Signature("Date")), "Agreed as a true record of the meeting."
    )


def minuted(items: tuple[PaperItem, ...]) -> Iterator[Block]:
    """What was said and decided, item by item under the headings of their sections."""
    heading = ""
    for one in items:
        if one.heading != heading:
            heading = one.heading
            yield Heading(1, heading)
        yield Heading(2, f"{one.number}. {one.title}")
        if one.why:
            yield Paragraph(one.why)
        if one.note:
            yield Paragraph(one.note)
        if one.category:
            yield Note("Decided", one.category)
        if one.decisions:
            yield Table(
                (Column("Decision", 5), Column("Who", 2), Column("By", 1.4)),
                tuple((text, who or NOTHING, due or NOTHING) for text, who, due in one.decisions),
            )
        if not (one.note or one.category or one.decisions):
            yield Paragraph("Nothing is recorded under this item.")


def in_short(items: tuple[PaperItem, ...], level: Literal[1, 2] = 1) -> tuple[Block, ...]:
    """Everything decided, in one table. level: of its heading."""
    decided = [
        (one.title, text, who or NOTHING, due or NOTHING)
        for one in items
        for text, who, due in one.decisions
    ]
    decided += [(one.title, one.category, NOTHING, NOTHING) for one in items if one.category]
    return section(
        "Decisions in short",
        (
            Table(
                (
                    Column("Item", 2.4),
                    Column("Decision", 4.2),
                    Column("Who", 1.6),
                    Column("By", 1.4),
                ),
                tuple((Cell(one[0], heading=True), *one[1:]) for one in decided),
                row_headings=True,
            ),
        ),
        level,
    )
