"""What a school's dossier says, in which order: the whole record of one school on paper, for a
handover or for its head. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from ssio_desktop.domain.framework_types import SupportUnit
from ssio_desktop.domain.inspections import Inspection
from ssio_desktop.reports.content import (
    Block,
    BulletList,
    Cell,
    Column,
    Document,
    Figure,
    Heading,
    KeyValues,
    Metadata,
    Paragraph,
    Table,
    section,
    titles,
)
from ssio_desktop.reports.inspection_tables import inspection_blocks
from ssio_desktop.reports.record_charts import (
    ActionProgress,
    Use,
    categories_figure,
    progress_blocks,
    use_blocks,
)
from ssio_desktop.reports.wording import NOTHING, counted

HEADINGS: Final = titles(
    "dossier",
    kind="School dossier",
    school="The school",
    contacts="Contacts",
    links="Links to other schools",
    categories="Categories",
    inspections="Inspections",
    results="Published results and other figures",
    visits="Visits",
    open_actions="Actions that are open",
    closed_actions="Actions that are closed",
    strengths="Strengths that could help other schools",
    support="Support brokered",
    progress="How actions stand",
    years="Visits and days by academic year",
)


@dataclass(frozen=True, slots=True)
class DossierCategory:
    """The category of one term. step: its place on the dossier's scale, 1 for the category with
    most support; None where it was judged on another scale. reasons: plain sentences."""

    term: str
    code: str
    name: str
    movement: str = ""
    by: str = ""
    reasons: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()
    step: int | None = None


@dataclass(frozen=True, slots=True)
class DossierVisit:
    """One visit. findings: headings and texts of what was found, none while the note is a draft."""

    date: str
    kind: str
    officer: str
    state: str
    days: float
    findings: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DossierAction:
    """An action agreed at a visit, and how it stands. comment: what came of it."""

    what: str
    who: str
    due: str
    agreed: str
    state: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class DossierStrength:
    """Something the school does well that could help another."""

    area: str
    what: str
    who: str
    willing: str
    seen: str


@dataclass(frozen=True, slots=True)
class DossierResult:
    """What was published last of a measure, in words: of the school, its authority and England."""

    name: str
    year: str
    school: str
    authority: str
    nation: str


@dataclass(frozen=True, slots=True)
class DossierSupport:
    """Support that was brokered at a visit."""

    what: str
    provider: str
    starts: str
    success: str
    agreed: str


@dataclass(frozen=True, slots=True)
class YearUse:
    """What an academic year brought: visits made, days of the officer's time, and what the school
    was entitled to, as a number (None where there is none, or it is counted in two ways) and in
    words."""

    year: str
    visits: int
    days: float
    entitled: float | None = None
    unit: SupportUnit | None = None
    entitlement: str = ""


@dataclass(frozen=True, slots=True)
class DossierData:
    """Everything a dossier prints.

    facts, contacts: name and value in words. links: relation, school, URN, day. inspections and
    categories: latest first. steps: names of the places on the scale of categories, the one with
    most support first. progress: the earliest term first. names: of schools by URN. when: the
    moment of the latest record told of.
    """

    name: str
    urn: str
    when: datetime
    author: str
    recorded: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    contacts: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str, str, str], ...] = ()
    inspections: tuple[Inspection, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    categories: tuple[DossierCategory, ...] = ()
    steps: tuple[str, ...] = ()
    visits: tuple[DossierVisit, ...] = ()
    open_actions: tuple[DossierAction, ...] = ()
    closed_actions: tuple[DossierAction, ...] = ()
    strengths: tuple[DossierStrength, ...] = ()
    support: tuple[DossierSupport, ...] = ()
    years: tuple[YearUse, ...] = ()
    progress: tuple[ActionProgress, ...] = ()
    results: tuple[DossierResult, ...] = ()


def dossier(data: DossierData) -> Document:
    """The dossier as a document. Parts without content are left out with their headings."""
    return Document(
        title=data.name,
        kind=HEADINGS["kind"].text,
        wording="dossier",
        subtitle=data.recorded,
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=f"dossier-{data.urn}",
            running_head=f"{data.name} · URN {data.urn}",
            version="School dossier",
            keywords=(data.urn,),
        ),
    )


def _blocks(data: DossierData) -> Iterator[Block]:
    yield from section(HEADINGS["school"], (KeyValues(data.facts, columns=2),))
    yield from section(HEADINGS["contacts"], (KeyValues(data.contacts),))
    yield from section(HEADINGS["links"], (_links(data.links),))
    yield from section(HEADINGS["categories"], _categories(data))
    yield from section(HEADINGS["inspections"], inspection_blocks(data.inspections, data.names))
    yield from section(HEADINGS["results"], _results(data.results))
    yield from section(HEADINGS["visits"], _visits(data.visits))
    yield from section(HEADINGS["progress"], progress_blocks(data.progress))
    yield from section(HEADINGS["open_actions"], (actions_table(data.open_actions),))
    yield from section(HEADINGS["closed_actions"], (actions_table(data.closed_actions),))
    yield from section(HEADINGS["strengths"], (_strengths(data.strengths),))
    yield from section(HEADINGS["support"], (support_table(data.support),))
    yield from section(HEADINGS["years"], (years_table(data.years), *_use(data.years)))


def _results(results: tuple[DossierResult, ...]) -> tuple[Block, ...]:
    """Nothing where nothing was published."""
    if not results:
        return ()
    return (
        Paragraph("They inform, and judge nothing. An asterisk marks ten pupils or fewer."),
        Table(
            (
                Column("What", 3.4),
                Column("Year", 1),
                Column("School", 1.4, "right"),
                Column("Authority", 1.2, "right"),
                Column("England", 1.2, "right"),
            ),
            tuple(
                (Cell(one.name, heading=True), one.year, one.school, one.authority, one.nation)
                for one in results
            ),
            row_headings=True,
        ),
    )


def _links(links: tuple[tuple[str, str, str, str], ...]) -> Table:
    return Table(
        (Column("Link", 1.6), Column("School", 3), Column("URN", 1), Column("Since", 1.4)),
        links,
    )


def _categories(data: DossierData) -> tuple[Block, ...]:
    table = Table(
        (
            Column("Term", 1.7),
            Column("Category", 0.9),
            Column("Name", 2.8),
            Column("Movement", 1.7),
            Column("Judged by", 1.6),
        ),
        tuple((one.term, one.code, one.name, one.movement, one.by) for one in data.categories),
        row_headings=True,
    )
    told: list[Block] = []
    for one in data.categories:
        told += section(f"{one.term}: category {one.code}", (BulletList(one.reasons),), 2)
        told += section(f"Next steps, {one.term}", (BulletList(one.next_steps),), 3)
    return (*_figure(data), table, *told)


def _figure(data: DossierData) -> tuple[Figure, ...]:
    shown = tuple(reversed(data.categories))
    return categories_figure(
        [one.term.replace(" term", "") for one in shown],
        [None if one.step is None else float(one.step) for one in shown],
        data.steps,
        "; ".join(f"{one.term}: {one.code}" for one in shown),
    )


def _visits(visits: tuple[DossierVisit, ...]) -> tuple[Block, ...]:
    if not visits:
        return ()
    table = Table(
        (
            Column("Date", 1.5),
            Column("Visit", 2.6),
            Column("Officer", 1.8),
            Column("Note", 1.5),
            Column("Days", 0.7, "right"),
        ),
        tuple((one.date, one.kind, one.officer, one.state, f"{one.days:g}") for one in visits),
        row_headings=True,
    )
    told: list[Block] = []
    for one in visits:
        if one.findings:
            told.append(Heading(2, f"{one.date}: {one.kind}"))
            for name, text in one.findings:
                told += section(name, (Paragraph(text),), 3)
    return (table, *told)


def actions_table(actions: tuple[DossierAction, ...]) -> Table:
    return Table(
        (
            Column("What", 3.4),
            Column("Who", 1.4),
            Column("By when", 1.2),
            Column("State", 2.2),
            Column("Agreed", 1.2),
        ),
        tuple(
            (
                one.what,
                one.who,
                one.due,
                "\n".join(filter(None, (one.state, one.comment))),
                one.agreed,
            )
            for one in actions
        ),
    )


def _strengths(strengths: tuple[DossierStrength, ...]) -> Table:
    return Table(
        (
            Column("Area", 1.6),
            Column("What is strong", 3.4),
            Column("Who could share it", 1.6),
            Column("Willing", 1.1),
            Column("Seen", 1.2),
        ),
        tuple((Cell(x.area, heading=True), x.what, x.who, x.willing, x.seen) for x in strengths),
        row_headings=True,
    )


def support_table(support: tuple[DossierSupport, ...]) -> Table:
    return Table(
        (
            Column("Support", 2.8),
            Column("From", 1.8),
            Column("Starting", 1.2),
            Column("How it will be known that it worked", 2.6),
            Column("Agreed", 1.2),
        ),
        tuple((x.what, x.provider, x.starts, x.success, x.agreed) for x in support),
    )


def years_table(years: tuple[YearUse, ...]) -> Table:
    return Table(
        (
            Column("Year", 1),
            Column("Visits", 1),
            Column("Officer’s time", 1),
            *((Column("Entitled to", 1.6),) if any(x.entitlement for x in years) else ()),
        ),
        tuple(
            (
                x.year,
                counted(x.visits, "visit"),
                counted(x.days, "day"),
                *((x.entitlement or NOTHING,) if any(y.entitlement for y in years) else ()),
            )
            for x in years
        ),
        row_headings=True,
    )


def _use(years: tuple[YearUse, ...]) -> tuple[Block, ...]:
    return use_blocks(
        (Use(x.year, x.visits, x.days, x.entitled, x.unit) for x in reversed(years)), "Year"
    )
