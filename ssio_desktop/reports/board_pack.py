"""What the review board’s pack of a term says: counts, the decisions to take, then each school.
Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ssio_desktop.reports.chart_blocks import bars_with_numbers
from ssio_desktop.reports.content import (
    Block,
    BulletList,
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
    Series,
    Table,
    heading,
    section,
    titles,
)
from ssio_desktop.reports.in_depth import InDepthData, in_depth_parts
from ssio_desktop.reports.school_lists import SchoolList, list_sections
from ssio_desktop.reports.targets_report import ReportedTarget, targets_table
from ssio_desktop.reports.wording import NOTHING

HEADINGS: Final = titles(
    "pack",
    kind="School review board",
    counts="Schools by category",
    movement="Movement since the term before",
    decisions="Decisions to take",
    lists="Three lists for the board",
    targets="Targets",
    schools="School by school",
    missing="What is missing",
    reason="Reason",
    criteria="Criteria that decided",
    history="Categories of earlier terms",
    inspections="Inspections",
    visits="Visits this term",
    next_steps="Next steps",
    conflicts="Records that differ",
)


@dataclass(frozen=True, slots=True)
class PackDecision:
    """Something the board has to decide, and why it is asked."""

    school: str
    urn: str
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class PackCount:
    """How many schools are in a category this term, and were in the term before."""

    code: str
    name: str
    now: int
    before: int


@dataclass(frozen=True, slots=True)
class PackSchool:
    """One school's pages, in words. category: empty where there is none this term. otherwise: how
    the judgement differs from the best fit, or empty. criteria: text and judgement. history: term,
    category, movement. inspections: what and when, and what was judged. visits: day, kind, officer,
    state. conflicts: place and what stands there against each other. risk: as the board
    judged it, by name. challenges: when and by whom, and the rest.
    in_depth: of a school causing concern."""

    name: str
    urn: str
    phase: str
    officer: str
    category: str
    category_name: str
    movement: str
    support: str = ""
    reasons: tuple[str, ...] = ()
    otherwise: str = ""
    criteria: tuple[tuple[str, str], ...] = ()
    next_steps: tuple[str, ...] = ()
    history: tuple[tuple[str, str, str], ...] = ()
    inspections: tuple[tuple[str, str], ...] = ()
    visits: tuple[tuple[str, str, str, str], ...] = ()
    conflicts: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()
    risk: tuple[tuple[str, str], ...] = ()
    challenges: tuple[tuple[str, str], ...] = ()
    in_depth: InDepthData | None = None


@dataclass(frozen=True, slots=True)
class BoardPackData:
    """Everything the pack prints. chosen: which schools it is about, in words. movements: words
    and how many schools. waiting: officers who have not returned. targets: of the authority,
    in a school year such as ``2024/25``; none where nothing can be said of any."""

    term: str
    before: str
    chosen: str
    author: str
    when: datetime
    counts: tuple[PackCount, ...]
    movements: tuple[tuple[str, int], ...]
    decisions: tuple[PackDecision, ...]
    schools: tuple[PackSchool, ...]
    waiting: tuple[str, ...] = ()
    identifier: str = ""
    lists: tuple[SchoolList, ...] = ()
    targets: tuple[ReportedTarget, ...] = ()
    targets_year: str = ""


def board_pack(data: BoardPackData) -> Document:
    """The pack as a document. Each school begins a page, so that its sheet can be taken out."""
    return Document(
        title=f"Board pack, {data.term}",
        kind=HEADINGS["kind"].text,
        wording="pack",
        subtitle=data.chosen,
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"School review board · {data.term}",
            version=f"Board pack, {data.term}",
            marking="Confidential to the board",
        ),
    )


def _blocks(data: BoardPackData) -> Iterator[Block]:
    if not data.schools:
        yield Paragraph("No school fits this choice.")
        return
    judged = sum(bool(one.category) for one in data.schools)
    yield KeyValues(
        (
            ("Schools", str(len(data.schools))),
            ("Categorised this term", str(judged)),
            ("Decisions to take", str(len(data.decisions)) if data.decisions else "None"),
            ("Not returned yet", "\n".join(data.waiting) or "None"),
        ),
        columns=2,
    )
    yield from section(HEADINGS["counts"], _counts(data))
    yield from section(HEADINGS["movement"], (_movement(data),))
    yield PageBreak()
    yield Contents()
    yield PageBreak()
    yield from section(HEADINGS["decisions"], (_decisions(data.decisions),))
    yield from section(HEADINGS["missing"], (_missing(data.schools),))
    yield from list_sections(HEADINGS["lists"], data.lists)
    if data.targets:
        told = f"School year {data.targets_year}. A status is of the authority as a whole."
        yield from section(HEADINGS["targets"], (Paragraph(told), targets_table(data.targets)))
    yield PageBreak()
    yield from school_sheets(data.schools)


def school_sheets(schools: tuple[PackSchool, ...]) -> Iterator[Block]:
    """The sheets of schools under their own heading, each on a page that can be taken out."""
    yield heading(1, HEADINGS["schools"])
    for number, one in enumerate(schools):
        if number:
            yield PageBreak()
        yield from _school(one)


def _counts(data: BoardPackData) -> tuple[Block, ...]:
    shown = tuple(each for each in data.counts if each.now or each.before)
    now = Series(data.term, tuple(float(each.now) for each in shown))
    before = Series(data.before, tuple(float(each.before) for each in shown))
    series = (before, now) if any(each.before for each in shown) else (now,)
    return bars_with_numbers(
        tuple(each.code or "None" for each in shown),
        series,
        caption="How many schools are in each category",
        first="Category",
        names=tuple(each.name for each in shown),
    )


def _movement(data: BoardPackData) -> KeyValues:
    return KeyValues(
        tuple((words, str(count)) for words, count in data.movements if count), columns=2
    )


def _decisions(decisions: tuple[PackDecision, ...]) -> Table:
    return Table(
        (
            Column("No", 0.5, "right"),
            Column("School", 2.2),
            Column("To decide", 2.4),
            Column("Why", 3),
            Column("Decision", 1.8),
        ),
        tuple(
            (str(number), one.school, one.what, one.why, "")
            for number, one in enumerate(decisions, 1)
        ),
    )


def _missing(schools: tuple[PackSchool, ...]) -> Table:
    return Table(
        (Column("School", 2.4), Column("Officer", 1.8), Column("What is missing", 4)),
        tuple(
            (Cell(one.name, heading=True), one.officer or NOTHING, "\n".join(one.missing))
            for one in schools
            if one.missing
        ),
        row_headings=True,
    )


def _school(one: PackSchool) -> Iterator[Block]:
    yield Heading(2, one.name)
    yield KeyValues(
        (
            ("URN", one.urn),
            ("Officer", one.officer),
            ("Phase", one.phase),
            ("Entitled to", one.support),
        ),
        columns=2,
    )
    told = f"Category {one.category}" + (f": {one.category_name}" if one.category_name else "")
    yield Note(told if one.category else "Not categorised this term", one.movement)
    if one.otherwise:
        yield Note("Judged otherwise than the best fit", one.otherwise, "caution")
    yield from section("Risk", (KeyValues(one.risk),), 3)
    yield from section("Challenges by the school", (KeyValues(one.challenges),), 3)
    yield from section(HEADINGS["reason"], (BulletList(one.reasons),), 3)
    yield from section(HEADINGS["criteria"], (_criteria(one),), 3)
    yield from section(HEADINGS["next_steps"], (BulletList(one.next_steps, numbered=True),), 3)
    yield from section(HEADINGS["history"], (_history(one),), 3)
    yield from section(HEADINGS["inspections"], (KeyValues(one.inspections),), 3)
    yield from section(HEADINGS["visits"], (_visits(one),), 3)
    yield from section(HEADINGS["conflicts"], (KeyValues(one.conflicts),), 3)
    yield from section(HEADINGS["missing"], (BulletList(one.missing),), 3)
    if one.in_depth is not None:
        yield from in_depth_parts(one.in_depth, 3)


def _criteria(one: PackSchool) -> Table:
    return Table(
        (Column("Criterion", 4), Column("Judged", 1.3)),
        tuple((Cell(text, heading=True), judged) for text, judged in one.criteria),
        row_headings=True,
    )


def _history(one: PackSchool) -> Table:
    return Table(
        (Column("Term", 2), Column("Category", 1.2), Column("Movement", 2.4)),
        one.history,
        row_headings=True,
    )


def _visits(one: PackSchool) -> Table:
    return Table(
        (Column("Day", 1.4), Column("Visit", 2.6), Column("Officer", 1.8), Column("Note", 1.6)),
        one.visits,
        row_headings=True,
    )
