"""What the papers on support and what came of it say: one page on a school, and the paper on all
schools. Plain values in, documents out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Cell,
    Chart,
    Column,
    Document,
    Figure,
    KeyValues,
    Metadata,
    Note,
    Paragraph,
    Series,
    Table,
    section,
)
from ssio_desktop.reports.schedule_chart import schedule_height
from ssio_desktop.reports.schedules import Schedule

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SchoolImpactData:
    """Everything the page on a school prints, in words. line: what was given and moved by day; None
    where nothing has a day. given: support, times and days, money, hoped, what came. moved: when,
    what, which way. judged: day and by whom, view, sentence, what speaks against. cut: what there
    was no room for, or empty."""

    school: str
    urn: str
    when: datetime
    author: str
    facts: tuple[tuple[str, str], ...]
    line: Schedule | None
    line_words: str
    given: tuple[Row, ...]
    moved: tuple[Row, ...]
    judged: tuple[Row, ...]
    conclusions: tuple[str, ...]
    cut: str
    identifier: str


def school_impact_page(data: SchoolImpactData) -> Document:
    """The page on a school as a document."""
    return Document(
        title="What we did for this school, and what came of it",
        subtitle=data.school,
        kind="Support and its impact",
        blocks=tuple(_school(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"{data.school} · {data.urn}",
            version="Support and its impact",
            marking="For officers",
        ),
    )


def _school(data: SchoolImpactData) -> Iterator[Block]:
    yield KeyValues(data.facts, columns=2)
    if data.line is not None:
        yield Figure(
            data.line,
            "Over time: support as bars, what moved as points; dashed lines are inspections",
            data.line_words,
            height=schedule_height(len(data.line.rows)),
        )
    yield _table(("Support", 1.7), ("Times, days", 1.2), ("Money", 1.5), ("Hoped for", 3.4),
                 ("What came", 3.4), rows=data.given, none="Nothing was given yet.")  # fmt: skip
    yield _table(("When", 1.1), ("What moved", 5.5), ("Which way", 1),
                 rows=data.moved, none="Nothing moved yet.")  # fmt: skip
    yield _table(("Judged", 1.4), ("Of what", 1.2), ("Sentence", 3.5), ("What speaks against", 3),
                 rows=data.judged, none="Nobody has said yet what came of it.")  # fmt: skip
    yield BulletList(tuple(filter(None, (*data.conclusions, data.cut))))


@dataclass(frozen=True, slots=True)
class ListData:
    """One of the three lists. rows: term, on it, came, stayed, left. told: for how long."""

    title: str
    rows: tuple[Row, ...]
    counts: tuple[tuple[str, float, float, float], ...]
    told: str


@dataclass(frozen=True, slots=True)
class AuthorityImpactData:
    """Everything the paper on all schools prints. by_start, by_year: what they have in common, with
    support, its interval, without, its interval, difference, what it says. shares: of those with
    and without, in per cent, by category; None where nobody is. flows: from, to, one column for
    each amount of support, all."""

    authority: str
    when: datetime
    author: str
    facts: tuple[tuple[str, str], ...]
    conclusions: tuple[str, ...]
    limits: tuple[str, ...]
    by_start: tuple[Row, ...]
    by_year: tuple[Row, ...]
    shares: tuple[tuple[str, float | None, float | None], ...]
    bands: tuple[str, ...]
    flows: tuple[Row, ...]
    lists: tuple[ListData, ...]
    identifier: str


def authority_impact_paper(data: AuthorityImpactData) -> Document:
    """The paper on all schools as a document."""
    return Document(
        title="What came of our support",
        subtitle=data.authority,
        kind="Support and its impact",
        blocks=tuple(_authority(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"What came of our support · {data.authority}",
            version="Support and its impact",
            marking="For officers",
        ),
    )


def _authority(data: AuthorityImpactData) -> Iterator[Block]:
    yield KeyValues(data.facts, columns=2)
    yield Note("What can be concluded", "\n".join(f"• {each}" for each in data.conclusions))
    yield from section("What is to be kept in mind", (BulletList(data.limits),))
    compared = (
        ("With support", 1.7), ("95 in 100", 1.35), ("Without it", 1.7), ("95 in 100", 1.35),
        ("Difference", 1.8), ("What it says", 3),
    )  # fmt: skip
    none = "No school year is over whose categories at both ends are known."
    yield from section(
        "Schools that began in the same category",
        (
            *_shares(data),
            _table(("Began in", 1), *compared, rows=data.by_start, none=none),
        ),
    )
    yield from section(
        "Year by year", (_table(("School year", 1.2), *compared, rows=data.by_year, none=none),)
    )
    yield from section(
        "From where to where, by days of support in the year",
        (
            _table(("From", 1), ("To", 1), *((each, 1.5) for each in data.bands),
                   ("School years", 1.2), rows=data.flows, none=none),
        ),
    )  # fmt: skip
    for each in data.lists:
        yield from section(f"{each.title}, term by term", _list(each))


def _shares(data: AuthorityImpactData) -> Iterator[Block]:
    known = [each for each in data.shares if each[1] is not None or each[2] is not None]
    if not known:
        return
    chart = Chart(
        "bar",
        tuple(each[0] for each in known),
        (
            Series("With such support", tuple(each[1] for each in known)),
            Series("Without it", tuple(each[2] for each in known)),
        ),
        "%",
        100.0,
    )
    told = "; ".join(
        f"{name}: with {_percent(given)}, without {_percent(without)}"
        for name, given, without in known
    )
    yield Figure(
        chart,
        "School years that moved up, in per cent, by the category they began in",
        f"Bars. {told}. The table below has the same with its intervals.",
    )


def _percent(share: float | None) -> str:
    return "nobody" if share is None else f"{share:g}%"


def _list(data: ListData) -> Iterator[Block]:
    if any(number for _, *numbers in data.counts for number in numbers):
        names = ("Stayed, or there in the first term", "Came on", "Came off")
        chart = Chart(
            "bar",
            tuple(each[0] for each in data.counts),
            tuple(
                Series(name, tuple(each[place + 1] for each in data.counts))  # type: ignore[misc]
                for place, name in enumerate(names)
            ),
        )
        told = "; ".join(f"{n}: stayed {s:g}, came {c:g}, left {o:g}" for n, s, c, o in data.counts)
        yield Figure(chart, "Schools by term", f"Bars. {told}.", height=130)
    yield _table(("Term", 3), ("On the list", 1), ("Came on", 1), ("Stayed", 1), ("Came off", 1),
                 rows=data.rows, none="No term is known.")  # fmt: skip
    yield Paragraph(data.told)


def _table(*columns: tuple[str, float], rows: Sequence[Row], none: str) -> Block:
    if not rows:
        return Paragraph(none)
    return Table(
        tuple(Column(title, width) for title, width in columns),
        tuple((Cell(row[0], heading=True), *row[1:]) for row in rows),
        row_headings=True,
    )
