"""What an officer's plan of a term says: the caseload school by school, and the visits ahead.
Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from ssio_desktop.domain.framework_types import SupportUnit
from ssio_desktop.reports.content import (
    Block,
    Cell,
    Column,
    Document,
    KeyValues,
    Metadata,
    Paragraph,
    Table,
    section,
    titles,
)
from ssio_desktop.reports.record_charts import Use, use_blocks
from ssio_desktop.reports.wording import NOTHING, counted

HEADINGS: Final = titles(
    "caseload",
    kind="Plan of the officer’s work",
    schools="School by school",
    used="Used of what schools are entitled to",
    ahead="Visits ahead",
)


@dataclass(frozen=True, slots=True)
class PlannedSchool:
    """A school of the caseload, in words where nothing else is said.

    category: with its term where it is not the plan's. term_visits, year_visits: visits made.
    next_visit: the day planned, or what became of it. missing: what is still to do this term.
    entitled: the number of units a year, None where there is none or it is not known.
    """

    urn: str
    name: str
    category: str
    package: str
    entitlement: str
    term_visits: int
    year_visits: int
    term_days: float
    year_days: float
    next_visit: str
    missing: tuple[str, ...] = ()
    entitled: float | None = None
    unit: SupportUnit | None = None


@dataclass(frozen=True, slots=True)
class VisitAhead:
    """A visit that is planned."""

    day: str
    school: str
    focus: str


@dataclass(frozen=True, slots=True)
class CaseloadPlanData:
    """Everything the plan prints. year: such as ``2026–27``. ahead: the earliest first."""

    officer: str
    term: str
    year: str
    day: str
    when: datetime
    schools: tuple[PlannedSchool, ...]
    ahead: tuple[VisitAhead, ...] = ()
    identifier: str = ""


def caseload_plan(data: CaseloadPlanData) -> Document:
    """The plan as a document, for paper on its side."""
    return Document(
        title=f"Caseload plan, {data.term}",
        kind=HEADINGS["kind"].text,
        wording="caseload",
        subtitle=f"{data.officer}, as at {data.day}",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.officer,
            when=data.when,
            identifier=data.identifier,
            running_head=f"Caseload plan, {data.term} · {data.officer}",
            version=f"As at {data.day}",
        ),
    )


def _blocks(data: CaseloadPlanData) -> Iterator[Block]:
    schools = data.schools
    if not schools:
        yield Paragraph("No school is in this caseload.")
        return
    unfinished = sum(bool(one.missing) for one in schools)
    yield KeyValues(
        (
            ("Schools", str(len(schools))),
            ("Schools with something to do", str(unfinished)),
            ("Visits this term", str(sum(one.term_visits for one in schools))),
            ("Visits planned", str(len(data.ahead))),
            ("Days used this term", f"{sum(one.term_days for one in schools):g}"),
            (f"Days used in {data.year}", f"{sum(one.year_days for one in schools):g}"),
        ),
        columns=2,
    )
    yield from section(HEADINGS["schools"], (_schools(data),))
    yield from section(HEADINGS["used"], _used(schools))
    yield from section(HEADINGS["ahead"], (_ahead(data.ahead),))


def _schools(data: CaseloadPlanData) -> Table:
    return Table(
        (
            Column("School", 2.3),
            Column("Category", 1.2),
            Column("Package", 1.1),
            Column("Entitled to", 1.7),
            Column("Visits made", 1.5),
            Column("Next visit", 1.5),
            Column("Days used", 1.4),
            Column("Still to do", 2.9),
        ),
        tuple(
            (
                Cell(one.name, heading=True),
                one.category or NOTHING,
                one.package,
                one.entitlement or NOTHING,
                f"{one.term_visits} this term\n{one.year_visits} in {data.year}",
                one.next_visit or NOTHING,
                f"{one.term_days:g} this term\n{one.year_days:g} in {data.year}",
                Cell("\n".join(one.missing), "caution") if one.missing else "Nothing",
            )
            for one in data.schools
        ),
        row_headings=True,
    )


def _used(schools: tuple[PlannedSchool, ...]) -> tuple[Block, ...]:
    return use_blocks(
        (Use(one.name, one.year_visits, one.year_days, one.entitled, one.unit) for one in schools),
        "School",
    )


def _ahead(ahead: tuple[VisitAhead, ...]) -> Table:
    return Table(
        (Column("Day", 1), Column("School", 2), Column("What it will look at", 4)),
        tuple((one.day, one.school, one.focus or NOTHING) for one in ahead),
        caption=counted(len(ahead), "visit"),
    )
