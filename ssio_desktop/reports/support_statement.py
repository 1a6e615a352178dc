"""What a school's yearly statement of support says: what it may have, what it had, what it is
charged. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.reports.chart_blocks import bars_with_numbers
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
    Series,
    Table,
    section,
)


@dataclass(frozen=True, slots=True)
class StatementPool:
    """What is counted in one unit. agreed: in words. name: of its bar."""

    name: str
    agreed: str
    entitled: float
    used: float
    planned: float
    left: float
    over: float


@dataclass(frozen=True, slots=True)
class StatementSession:
    """A session in words. amount: what it is charged with; empty where nothing is known."""

    day: str
    what: str
    time: str
    state: str
    amount: str
    why: str


@dataclass(frozen=True, slots=True)
class StatementData:
    """Everything the statement prints. terms: term, category, its third. extras: amount, what for,
    agreed by and when. visits: day, kind, time. package: what it costs, empty where it is not
    bought. unknown: sessions without a price."""

    name: str
    urn: str
    year: str
    when: datetime
    author: str
    recorded: str
    facts: tuple[tuple[str, str], ...]
    pools: tuple[StatementPool, ...] = ()
    warning: str = ""
    terms: tuple[tuple[str, str, str], ...] = ()
    extras: tuple[tuple[str, str, str], ...] = ()
    visits: tuple[tuple[str, str, str], ...] = ()
    sessions: tuple[StatementSession, ...] = ()
    package: str = ""
    covers: tuple[str, ...] = ()
    bought: str = ""
    total: str = ""
    unknown: int = 0
    prices: str = ""
    own_list: bool = True


def support_statement(data: StatementData) -> Document:
    """The statement as a document."""
    return Document(
        title=data.name,
        kind="Statement of support",
        subtitle=f"Support and charges in {data.year}",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=f"support-{data.urn}-{data.year}",
            running_head=f"{data.name} · Support in {data.year}",
            version=data.recorded,
        ),
    )


def _blocks(data: StatementData) -> Iterator[Block]:
    yield KeyValues(data.facts, columns=2)
    yield from section("What the school may have", _agreed(data))
    yield from section(
        "Term by term",
        (
            Table(
                (Column("Term", 2), Column("Category", 3), Column("Its third of the year", 2)),
                data.terms,
                row_headings=True,
            ),
        ),
    )
    yield from section(
        "Agreed beyond the category",
        (
            Table(
                (Column("How much", 1.2), Column("What for", 4), Column("Agreed", 2)),
                data.extras,
            ),
        ),
    )
    yield from section(
        "Visits",
        (Table((Column("Day", 1.6), Column("Visit", 4), Column("Time", 1)), data.visits),),
    )
    yield from section("Sessions", (_sessions(data),))
    yield from section("Charges", _charges(data))
    yield from section("How this was reckoned", (BulletList(_rules(data)),))


def _agreed(data: StatementData) -> Iterator[Block]:
    if not data.pools:
        yield Paragraph("Nothing is counted for this school in this year.")
        return
    if data.warning:
        yield Note("Please note", data.warning, "caution")
    pools = data.pools
    columns = (
        Column("Agreed for the year", 2.4),
        *(Column(name, 1, "right") for name in ("Given", "Planned", "Left", "Beyond")),
    )
    yield Table(
        columns,
        tuple(
            (
                Cell(one.agreed, heading=True),
                *(f"{number:g}" for number in (one.used, one.planned, one.left, one.over)),
            )
            for one in pools
        ),
        row_headings=True,
    )
    yield from bars_with_numbers(
        tuple(one.name for one in pools),
        (
            Series("Given", tuple(one.used for one in pools)),
            Series("Planned", tuple(one.planned for one in pools)),
            Series("Agreed", tuple(one.entitled for one in pools)),
        ),
        caption="Support given and planned, beside what was agreed",
        first="Counted in",
        kind="across",
        height=60.0 + 40.0 * len(pools),
    )


def _sessions(data: StatementData) -> Table:
    return Table(
        (
            Column("Day", 1.4),
            Column("What", 3),
            Column("Time", 0.9),
            Column("Standing", 1.1),
            Column("Charge", 1.1, "right"),
            Column("Why", 2),
        ),
        tuple(
            (one.day, one.what, one.time, one.state, one.amount or "not known", one.why)
            for one in data.sessions
        ),
    )


def _charges(data: StatementData) -> Iterator[Block]:
    rows: list[tuple[Cell | str, ...]] = []
    if data.package:
        rows.append((Cell("Package", heading=True), data.package, "\n".join(data.covers)))
    if data.bought:
        rows.append((Cell("Sessions bought", heading=True), data.bought, ""))
    if not rows:
        yield Paragraph("Nothing is charged for this year.")
        return
    rows.append((Cell("Together", heading=True), data.total, ""))
    yield Table(
        (Column("What", 1.4), Column("Amount", 1, "right"), Column("It covers", 4)),
        tuple(rows),
        row_headings=True,
    )
    if data.unknown:
        yield Note(
            "Not whole",
            "The list of charges has no price for "
            + ("one session" if data.unknown == 1 else f"{data.unknown} sessions")
            + ", and the sum is without it.",
            "caution",
        )


def _rules(data: StatementData) -> tuple[str, ...]:
    told = (
        "Each term brings a third of what the school’s category of that term brings in a year; the "
        "sum is rounded up to whole visits or half days.",
        "Visits count in the unit of their term: as visits, or with the days they took.",
        f"Charges follow the list “{data.prices}” on the day of each session. They are net, and "
        "this is no invoice.",
    )
    example = "The amounts are those of an example, and invented."
    return told if data.own_list else (*told, example)
