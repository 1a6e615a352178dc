"""What schools said in a round of questionnaires: response, answers with their change, words that
may be printed. Plain values in, a document out; what may not be told never gets here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    heading,
    section,
)

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoicedQuestion:
    """A question. heads: of the columns, the choices. rows: a group with how many chose each, the
    share that speaks well with its interval, and the change; none where too few answered."""

    label: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VoicesData:
    """Everything the results print, in words. rates: group, asked, answered, rate. now, before: the
    shares in per cent by question, for the chart; None where one is not shown. rounds: names of
    all rounds; series: a question with its share in each. said: printed words without a question
    that is counted."""

    authority: str
    title: str
    audience: str
    when: datetime
    author: str
    facts: tuple[tuple[str, str], ...]
    promise: str
    summary: str
    rates: tuple[Row, ...]
    questions: tuple[VoicedQuestion, ...]
    labels: tuple[str, ...]
    now: tuple[float | None, ...]
    before: tuple[float | None, ...]
    before_title: str
    rounds: tuple[str, ...]
    series: tuple[Row, ...]
    said: tuple[tuple[str, tuple[str, ...]], ...]
    identifier: str = ""


def voices_results(data: VoicesData) -> Document:
    """The results as a document."""
    return Document(
        title=data.title,
        subtitle=data.authority,
        kind="What schools say of the authority’s service",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"{data.title} · {data.authority}",
            version=data.audience,
        ),
    )


def _blocks(data: VoicesData) -> Iterator[Block]:
    yield KeyValues(data.facts, columns=2)
    yield Note("In short", data.summary)
    yield Paragraph(data.promise)
    yield from section(
        "Who answered",
        (_table(("Group", "Asked", "Answered", "Rate"), data.rates),) if data.rates else (),
    )
    if not data.questions:
        return
    series = [Series(data.title, data.now)]
    if data.before_title:
        series.append(Series(data.before_title, data.before))
    chart = bars_with_numbers(
        data.labels,
        tuple(series),
        caption="How many of those who took a side speak well of it",
        first="Question",
        unit="%",
        kind="across",
        height=28.0 * len(data.labels) + 40,
    )
    yield from section("At a glance", chart)
    yield heading(1, "Question by question")
    yield Paragraph(
        "The share is of those who took a side. The interval is Wilson’s: with 95 in 100 certainty "
        "it holds what all would say whom chance might have let answer instead. A change is told "
        "as higher or lower only where its interval, Newcombe’s, does not hold nought."
    )
    for question in data.questions:
        yield heading(2, question.label)
        if question.rows:
            yield _table(("Group", *question.heads), question.rows, sentences=2)
        else:
            yield Paragraph("Too few answered this for anything to be told.")
        yield from _said(question.said)
    if len(data.rounds) > 1:
        yield from section(
            "Over the rounds", (_table(("Question", *data.rounds), data.series, first=3.0),)
        )
    for label, words in data.said:
        yield heading(2, label)
        yield from _said(words)


def _said(words: Sequence[str]) -> Iterator[Block]:
    if words:
        yield BulletList(tuple(words))


def _table(
    heads: tuple[str, ...], rows: Sequence[Row], first: float = 2.4, sentences: int = 0
) -> Table:
    """Numbers beside what they are of. sentences: so many of the last columns hold words too."""
    numbers = len(heads) - sentences
    return Table(
        (
            Column(heads[0], first),
            *(Column(each, 0.8 if sentences else 1.0, "right") for each in heads[1:numbers]),
            *(Column(each, 1.7, "right") for each in heads[numbers:]),
        ),
        tuple((Cell(row[0], heading=True), *row[1:]) for row in rows),
        row_headings=True,
    )
