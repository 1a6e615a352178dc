"""What the paper on the quality of officers’ work says: of the service, or of one officer. Plain
values in, a document out. Officers stand by name; counts are never added up to a mark."""

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
    heading,
    section,
)

Row = tuple[str, ...]
CAUTION = (
    "Counts are of what was read, and few reports were read of each officer. Schools differ, and "
    "so do caseloads: nobody is compared with anybody. What is marked “few” would change with one "
    "report more."
)


@dataclass(frozen=True, slots=True)
class ReadPoint:
    """A point of a report that was read, in words. said: the judgement."""

    title: str
    said: str
    quote: str
    praise: str
    do: str
    replies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report that was read. head: school, kind of visit and day; by: who read it, and when."""

    head: str
    by: str
    summary: str
    points: tuple[ReadPoint, ...]
    replies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WorkData:
    """Everything the paper prints, in words. officer: empty for that of the service. verdicts: the
    headings of the counts; themes, terms: rows of them. context, by_officer: of the service alone.
    spans: the headings of the days; times: rows; whole: counts of the visits by span, for the
    drawing. agreement: what is said of it. needs: title and reasons. training: rows. drawing: how
    the sample was drawn."""

    authority: str
    officer: str
    when: datetime
    author: str
    facts: tuple[tuple[str, str], ...]
    standing: str
    verdicts: tuple[str, ...]
    themes: tuple[Row, ...]
    terms: tuple[Row, ...]
    spans: tuple[str, ...]
    times: tuple[Row, ...]
    whole: tuple[int, ...]
    agreement: tuple[str, ...]
    needs: tuple[tuple[str, tuple[str, ...]], ...]
    training: tuple[Row, ...]
    context: tuple[Row, ...] = ()
    by_officer: tuple[Row, ...] = ()
    drawing: str = ""
    reports: tuple[ReadReport, ...] = ()
    identifier: str = "officers-work"


def officers_work(data: WorkData) -> Document:
    """The paper as a document."""
    title = f"Quality of work: {data.officer}" if data.officer else "Quality of officers’ work"
    return Document(
        title=title,
        subtitle=data.authority,
        kind="Reports read after the event, times and training",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"{title} · {data.authority}",
            version=title,
            marking="For the officer and whoever leads" if data.officer else "For whoever leads",
        ),
    )


def _blocks(data: WorkData) -> Iterator[Block]:
    yield KeyValues(data.facts, columns=2)
    yield Note("Where it stands", data.standing)
    yield Note("How to read it", CAUTION, "caution")
    if data.drawing:
        yield from section("How the reports were drawn", (Paragraph(data.drawing),))
    if not data.officer:
        yield from section(
            "Officers and their schools",
            _table(("Officer", 2), ("Schools", 1), ("In which categories", 3),
                   ("Finished visits", 1.2), ("Reports read", 1.4),
                   rows=data.context, none="No officer has schools here."),
        )  # fmt: skip
    counted = tuple((each, 1.0) for each in data.verdicts)
    yield from section(
        "What was found, by theme",
        _table(("Theme", 3), *counted, ("Reports", 1.2), rows=data.themes, none="Nothing yet."),
    )
    if data.by_officer:
        yield from section(
            "By officer and theme",
            _table(("Officer", 2), ("Theme", 2.6), *counted, ("Reports", 1.2),
                   rows=data.by_officer, none=""),
        )  # fmt: skip
    if data.terms:
        yield from section(
            "Term by term",
            _table(("Theme", 2.6), ("Term", 1.8), *counted, ("Reports", 1.2),
                   rows=data.terms, none=""),
        )  # fmt: skip
    yield from section("How long reports take, in working days", tuple(_times(data)))
    yield from section("Judging alike", tuple(Paragraph(each) for each in data.agreement))
    yield from section("Training that the findings ask for", tuple(_needs(data)))
    yield from section(
        "Training agreed",
        _table(("Theme", 2), ("For", 1.6), ("What", 3), ("Who sees to it", 1.6), ("By", 1.2),
               ("What came of it", 2.4), rows=data.training, none="None is agreed."),
    )  # fmt: skip
    for report in data.reports:
        yield from section(report.head, tuple(_report(report)))


def _times(data: WorkData) -> Iterator[Block]:
    yield from _table(
        ("Step", 4), *((each, 1.0) for each in data.spans), ("Quarter, half, three quarters", 2.6),
        ("Under way", 1.2), rows=data.times, none="No visit was made in this time.",
    )  # fmt: skip
    if any(data.whole):
        said = ", ".join(
            f"{span} days: {count}" for span, count in zip(data.spans, data.whole, strict=True)
        )
        yield Figure(
            Chart("bar", data.spans, (Series("Reports", tuple(map(float, data.whole))),)),
            "From the visit to the report, in working days",
            f"Reports by the working days from the visit to the report. {said}.",
        )


def _needs(data: WorkData) -> Iterator[Block]:
    if not data.needs:
        yield Paragraph("None: no theme falls short in several reports.")
    for title, reasons in data.needs:
        yield heading(2, title)
        yield BulletList(reasons)


def _report(report: ReadReport) -> Iterator[Block]:
    yield Paragraph(report.by)
    if report.summary:
        yield Paragraph(report.summary)
    yield from _table(
        ("Point", 2), ("Judgement", 1.4), ("Words of the report", 3), ("To praise", 2),
        ("Next time", 2), ("The officer’s reply", 2),
        rows=tuple(
            (
                each.title,
                each.said,
                f"“{each.quote}”" if each.quote else "",
                each.praise,
                each.do,
                "\n".join(each.replies),
            )
            for each in report.points
        ),
        none="No point is judged yet.",
    )  # fmt: skip
    for reply in report.replies:
        yield Paragraph(f"The officer’s reply: {reply}")


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
