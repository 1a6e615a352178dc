"""The report on targets: their status in a year, what each is read from over the years, and the
schools behind what is not met. Plain values in, blocks out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from ssio_desktop.reports.chart_blocks import in_words
from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Cell,
    Chart,
    Column,
    Document,
    Figure,
    KeepTogether,
    KeyValues,
    Metadata,
    Note,
    Paragraph,
    Series,
    Table,
    Tone,
    heading,
)
from ssio_desktop.reports.wording import NOTHING

_CHART_HEIGHT = 104
_TONES: dict[str, Tone] = {"Met": "good", "Not met": "alarm", "Partly met": "caution"}


@dataclass(frozen=True, slots=True)
class IndicatorYear:
    """An indicator in a year, in words. value, against: as numbers for the chart, None where there
    is none. joined: whether the year can be compared with the one before it."""

    year: str
    status: str
    told: str
    held_against: str
    remark: str
    value: float | None = None
    against: float | None = None
    joined: bool = True


@dataclass(frozen=True, slots=True)
class BehindRow:
    """A school that does not meet an indicator, in words."""

    name: str
    urn: str
    told: str
    held_against: str


@dataclass(frozen=True, slots=True)
class ReportedIndicator:
    """What a target is read from. years: the earliest first. now: of the year reported. behind:
    the schools that do not meet it, the furthest first; more: how many are not named."""

    name: str
    how: str
    unit: str
    now: IndicatorYear | None
    years: tuple[IndicatorYear, ...]
    moving: str
    expected: str
    definition: str = ""
    note: str = ""
    breaks: tuple[str, ...] = ()
    behind: tuple[BehindRow, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class ReportedTarget:
    """A target with what came of it."""

    number: str
    title: str
    text: str
    status: str
    known: str
    by: str
    indicators: tuple[ReportedIndicator, ...]
    definitions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetsReportData:
    """Everything the report prints. year: such as ``2024/25``."""

    authority: str
    title: str
    source: str
    year: str
    author: str
    day: str
    when: datetime
    targets: tuple[ReportedTarget, ...]
    identifier: str = ""

    @property
    def says_something(self) -> bool:
        """Whether any target can be said to be met or not."""
        return any(each.status != "Cannot be said" for each in self.targets)


def targets_report(data: TargetsReportData) -> Document:
    """The report as a document."""
    return Document(
        title=f"Targets, {data.year}",
        kind="Report on targets",
        subtitle=f"{data.authority}, as at {data.day}",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"Targets, {data.year} · {data.authority}",
            version=f"As at {data.day}",
        ),
    )


def targets_table(targets: Iterable[ReportedTarget]) -> Table:
    """Every target with its status."""
    return Table(
        (
            Column("No.", 0.6),
            Column("Target", 4),
            Column("Status", 1.6),
            Column("Known", 1),
            Column("To be reached by", 1.5),
        ),
        tuple(
            (
                each.number,
                Cell(each.title, heading=True),
                Cell(each.status, _TONES.get(each.status, "plain")),
                each.known,
                each.by or NOTHING,
            )
            for each in targets
        ),
        row_headings=False,
    )


def _blocks(data: TargetsReportData) -> Iterator[Block]:
    counted = [each.status for each in data.targets]
    yield KeyValues(
        (
            ("Targets", data.title),
            ("Where they come from", data.source),
            ("Met", str(counted.count("Met"))),
            ("Partly met", str(counted.count("Partly met"))),
            ("Not met", str(counted.count("Not met"))),
            ("Cannot be said", str(counted.count("Cannot be said"))),
        ),
        columns=2,
    )
    yield Note(
        "How to read this",
        "A status is read from published figures of the authority as a whole; it judges no school. "
        "Figures that were withheld are not shown, nor any from which they could be worked out. "
        "Where years cannot be compared no line joins them and no change is told.",
    )
    yield heading(1, "All targets")
    yield targets_table(data.targets)
    for target in data.targets:
        yield from _target(target)


def _target(target: ReportedTarget) -> Iterator[Block]:
    yield heading(1, f"{target.number}. {target.title}")
    yield Paragraph(target.text)
    yield BulletList(target.definitions)
    yield Table(
        (
            Column("Read from", 3.4),
            Column("Status", 1.5),
            Column("Authority", 1.6, "right"),
            Column("Held against", 1.5, "right"),
            Column("Moving", 1.5),
            Column("Met at this pace", 1.4),
        ),
        tuple(
            (
                Cell(each.name, heading=True),
                Cell(each.now.status, _TONES.get(each.now.status, "plain"))
                if each.now
                else NOTHING,
                each.now.told if each.now else NOTHING,
                each.now.held_against if each.now else NOTHING,
                each.moving,
                each.expected,
            )
            for each in target.indicators
        ),
        row_headings=True,
    )
    for each in target.indicators:
        if any(year.value is not None for year in each.years):
            yield from _indicator(each)


def _indicator(one: ReportedIndicator) -> Iterator[Block]:
    said = Paragraph(" ".join(filter(None, (f"{one.how}.", one.definition, one.note))))
    table = Table(
        (
            Column("Year", 1),
            Column("Authority", 1.8, "right"),
            Column("Held against", 1.6, "right"),
            Column("Status", 1.4),
            Column("Remark", 3),
        ),
        tuple(
            (
                Cell(each.year, heading=True),
                each.told,
                each.held_against,
                each.status,
                each.remark,
            )
            for each in one.years
        ),
        row_headings=True,
    )
    chart = _chart(one)
    drawn: tuple[Block, ...] = ()
    if chart is not None:
        caption = f"{one.name} over the years"
        drawn = (Figure(chart, caption, in_words(chart), height=_CHART_HEIGHT),)
    yield KeepTogether((heading(2, one.name), said, *drawn, table))
    yield BulletList(one.breaks)
    if one.behind:
        rest = f" {one.more} more are not named here." if one.more else ""
        said = Paragraph(f"Schools behind it that do not meet it, the furthest first.{rest}")
        schools = Table(
            (
                Column("School", 4),
                Column("URN", 1),
                Column("Figure", 1.5, "right"),
                Column("Held against", 1.5, "right"),
            ),
            tuple(
                (Cell(each.name, heading=True), each.urn, each.told, each.held_against)
                for each in one.behind
            ),
            row_headings=True,
        )
        yield KeepTogether((said, schools))


def _chart(one: ReportedIndicator) -> Chart | None:
    """Lines with a place left free where years cannot be compared, so that none leads across; no
    chart of one year, nor where a figure is below nought, which a scale from nought hides."""
    if sum(each.value is not None for each in one.years) < 2:
        return None
    labels: list[str] = []
    values: list[float | None] = []
    against: list[float | None] = []
    for each in one.years:
        if labels and not each.joined:
            labels.append("")
            values.append(None)
            against.append(None)
        labels.append(each.year)
        values.append(each.value)
        against.append(each.against)
    known = [value for value in (*values, *against) if value is not None]
    if min(known, default=-1) < 0:
        return None
    series = [Series("Authority", tuple(values))]
    if any(value is not None for value in against):
        series.append(Series("Held against", tuple(against)))
    return Chart("line", tuple(labels), tuple(series), one.unit)
