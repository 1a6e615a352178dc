"""What a report of a visit says, in which order. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import Final, Literal, TypeAlias

from ssio_desktop.reports.content import (
    Attachment,
    Block,
    BulletList,
    Cell,
    Column,
    Document,
    KeepTogether,
    KeyValues,
    Metadata,
    Note,
    Paragraph,
    Signature,
    SignatureBlock,
    Table,
    Tone,
    heading,
    section,
    titles,
)

HEADINGS: Final = titles(
    "report",
    kind="Report of a visit",
    summary="Summary",
    category="Category",
    reasons="Reasons",
    steps="Next steps",
    groups="Pupil groups",
    strengths="Strengths that could help other schools",
    actions="Actions agreed at this visit",
    last_actions="Actions from the last visit",
    versions="Versions of this report",
    accuracy="Factual accuracy",
    files="Attachments",
    signatures="Signatures",
)


@dataclass(frozen=True, slots=True)
class ReportAnswer:
    """One question of the form and what was answered, both as they read to a person."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A repeated group of the form, or any other grid of answers."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell | str, ...], ...]
    row_headings: bool = True


ReportItem: TypeAlias = ReportAnswer | ReportTable

Level: TypeAlias = Literal[1, 2, 3]
_BELOW: dict[Level, Level] = {1: 2, 2: 3, 3: 3}
_SHORT = 60
"""Longest answer, in characters, that is printed beside its question."""


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A section of the form. Sections inside it are drawn under headings of the next level."""

    title: str
    items: tuple[ReportItem, ...] = ()
    sections: tuple[ReportSection, ...] = ()


@dataclass(frozen=True, slots=True)
class SchoolFacts:
    """The school as it was on the day of the visit. Values are words, as printed."""

    name: str
    urn: str
    phase: str = ""
    kind: str = ""
    head: str = ""
    chair: str = ""
    age_range: str = ""
    pupils: str = ""
    package: str = ""


@dataclass(frozen=True, slots=True)
class VisitFacts:
    """When and why the visit was. Dates and times are words, as printed."""

    kind: str
    date: str
    time: str = ""
    officer: str = ""
    accompanied_by: str = ""
    focus: str = ""


@dataclass(frozen=True, slots=True)
class CategoryJudgement:
    """The category judged at this visit, with its reasons in words.

    movement: against last term, in words, such as ``Moved from 3a``. by: who judged, and what
    remains to be decided, such as ``Officer’s judgement, before the review board``.
    """

    code: str
    name: str
    reasons: tuple[str, ...]
    movement: str = ""
    by: str = ""
    next_steps: tuple[str, ...] = ()
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class PupilGroup:
    """What was seen of one group of pupils."""

    name: str
    number: str = ""
    progress: str = ""
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """What was agreed: what, who, by when, and how it stands."""

    what: str
    who: str = ""
    by_when: str = ""
    state: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class VersionNote:
    """One version of the report: number, date, and what changed in words."""

    version: str
    date: str
    change: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that was added to the visit. words: what it shows. size: in words. picture: a small
    JPEG of it where the report prints it, else empty."""

    name: str
    words: str = ""
    size: str = ""
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class VisitReportData:
    """Everything that a report of a visit prints.

    when: the moment the report was made final, or last saved while a draft. amendment: 0 for a
    report as first issued. visit_id: stable, for the file's metadata.
    """

    school: SchoolFacts
    visit: VisitFacts
    when: datetime
    visit_id: str = ""
    people: tuple[tuple[str, str], ...] = ()
    """Name and role of each person met."""
    summary: str = ""
    category: CategoryJudgement | None = None
    sections: tuple[ReportSection, ...] = ()
    groups: tuple[PupilGroup, ...] = ()
    strengths: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    last_actions: tuple[Action, ...] = ()
    signatures: tuple[Signature, ...] = ()
    version: str = "1"
    amendment: int = 0
    issued: str = ""
    history: tuple[VersionNote, ...] = ()
    checked: tuple[str, ...] = ()
    """What is said of the school's check of the facts, a line for each."""
    files: tuple[AttachedFile, ...] = ()
    draft: bool = True
    withdrawn: str = ""
    """Why the visit was withdrawn; empty where it was not."""
    marking: str = ""
    attachments: tuple[Attachment, ...] = ()


def visit_report(data: VisitReportData) -> Document:
    """The report of one visit. A part without content is left out with its heading."""
    return Document(
        title=data.school.name,
        subtitle=", ".join(filter(None, (data.visit.kind, data.visit.date))),
        kind=HEADINGS["kind"].text,
        wording="report",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.visit.officer,
            when=data.when,
            identifier=data.visit_id,
            running_head=f"{data.school.name} · URN {data.school.urn}",
            version=version_line(data.version, data.amendment, data.issued),
            draft=data.draft,
            withdrawn=bool(data.withdrawn),
            marking=data.marking,
            keywords=(data.school.urn,),
        ),
        attachments=data.attachments,
    )


def version_line(version: str, amendment: int, issued: str) -> str:
    """What the foot says of the report's standing: ``Version 2, amendment 1, issued 3 May``."""
    parts = [f"Version {version}"]
    if amendment:
        parts.append(f"amendment {amendment}")
    if issued:
        parts.append(f"issued {issued}")
    return ", ".join(parts)


def _blocks(data: VisitReportData) -> Iterator[Block]:
    if data.withdrawn:
        yield Note("This visit was withdrawn", data.withdrawn, "caution")
    yield _facts(data)
    if data.amendment and data.history:
        latest = data.history[-1]
        yield Note(f"Amendment {data.amendment}, {latest.date}", latest.change, "caution")
    yield from section(HEADINGS["summary"], (Paragraph(data.summary),))
    yield from _category(data.category)
    for part in data.sections:
        yield from _form_section(part, 1)
    yield from section(HEADINGS["groups"], (_groups(data.groups),))
    yield from section(HEADINGS["strengths"], (BulletList(data.strengths),))
    yield from section(HEADINGS["actions"], (_actions(data.actions),))
    yield from section(HEADINGS["last_actions"], (_actions(data.last_actions),))
    yield from section(HEADINGS["versions"], (_history(data.history),))
    yield from section(HEADINGS["accuracy"], (Paragraph("\n".join(data.checked)),))
    if data.signatures:
        yield KeepTogether((heading(1, HEADINGS["signatures"]), SignatureBlock(data.signatures)))
    yield from section(HEADINGS["files"], _files(data.files))


def _facts(data: VisitReportData) -> KeyValues:
    """The school's facts on the left, the visit's on the right, each without gaps."""
    school, visit = data.school, data.visit
    met = "\n".join(f"{name}, {role}" if role else name for name, role in data.people)
    left = (
        ("URN", school.urn),
        ("Phase", school.phase),
        ("Type", school.kind),
        ("Ages", school.age_range),
        ("Pupils", school.pupils),
        ("Head", school.head),
        ("Chair", school.chair),
        ("Package", school.package),
    )
    right = (
        ("Visit", visit.kind),
        ("Date", visit.date),
        ("Time", visit.time),
        ("Officer", visit.officer),
        ("Accompanied by", visit.accompanied_by),
        ("People met", met),
        ("Focus", visit.focus),
    )
    rows = zip_longest(_known(left), _known(right), fillvalue=("", ""))
    return KeyValues(tuple(pair for row in rows for pair in row), columns=2)


def _known(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(name, value) for name, value in pairs if value.strip()]


def _category(category: CategoryJudgement | None) -> Iterator[Block]:
    if category is None:
        return
    title = f"Category {category.code}: {category.name}"
    said = ". ".join(filter(None, (category.movement, category.by)))
    yield heading(1, HEADINGS["category"])
    yield Note(title, said + "." if said else "", category.tone)
    yield from section(HEADINGS["reasons"], (BulletList(category.reasons),), 2)
    yield from section(HEADINGS["steps"], (BulletList(category.next_steps, numbered=True),), 2)


def _form_section(part: ReportSection, level: Level) -> tuple[Block, ...]:
    """A section's items in the form's order. Short answers share a table of facts; a long one
    stands under its question."""
    below = _BELOW[level]
    blocks: list[Block] = []
    short: list[tuple[str, str]] = []
    for item in part.items:
        if isinstance(item, ReportAnswer) and _is_short(item):
            short.append((item.question, item.answer))
            continue
        blocks += [KeyValues(tuple(short))] if short else []
        short = []
        if isinstance(item, ReportAnswer):
            blocks += section(item.question, (Paragraph(item.answer),), below)
        elif item.rows:
            blocks.append(Table(item.columns, item.rows, item.title, item.row_headings))
    blocks += [KeyValues(tuple(short))] if short else []
    for inner in part.sections:
        blocks += _form_section(inner, below)
    return section(part.title, blocks, level)


def _is_short(item: ReportAnswer) -> bool:
    return len(item.answer) <= _SHORT and len(item.answer.strip().splitlines()) <= 1


def _groups(groups: tuple[PupilGroup, ...]) -> Table:
    numbered = any(group.number for group in groups)
    columns = [Column("Group", 1.7), Column("Progress", 1.4), Column("Evidence", 3.4)]
    rows = [[group.name, group.progress, group.evidence] for group in groups]
    if numbered:
        columns.insert(1, Column("Pupils", 0.7, "right"))
        for row, group in zip(rows, groups, strict=True):
            row.insert(1, group.number)
    return Table(tuple(columns), tuple(tuple(row) for row in rows), row_headings=True)


def _actions(actions: tuple[Action, ...]) -> Table:
    """The state has a column only where an action has one."""
    stated = any(one.state for one in actions)
    columns = [
        Column("No", 0.4, "right"),
        Column("What", 3.4),
        Column("Who", 1.3),
        Column("By when", 1.5),
        *((Column("State", 1.1),) if stated else ()),
    ]
    rows: list[tuple[Cell | str, ...]] = []
    for number, one in enumerate(actions, 1):
        last = (Cell(one.state, one.tone),) if stated else ()
        rows.append((str(number), one.what, one.who, one.by_when, *last))
    return Table(tuple(columns), tuple(rows))


def _files(files: tuple[AttachedFile, ...]) -> tuple[Block, ...]:
    """The list of the attachments, and the pictures that are printed, each with its words."""
    if not files:
        return ()
    listed = Table(
        (
            Column("No", 0.4, "right"),
            Column("File", 2.6),
            Column("Shows", 3.2),
            Column("Size", 0.9),
        ),
        tuple((str(at), one.name, one.words, one.size) for at, one in enumerate(files, 1)),
    )
    if not any(one.picture for one in files):
        return (listed,)
    # Loaded only where there is a picture to be drawn.
    from ssio_desktop.reports.photographs import photograph  # noqa: PLC0415

    drawn = (
        photograph(one.picture, f"{at}. {one.name}", one.words or one.name)
        for at, one in enumerate(files, 1)
        if one.picture
    )
    return (listed, *(each for each in drawn if each is not None))


def _history(history: tuple[VersionNote, ...]) -> Table:
    return Table(
        (
            Column("Version", 1.2),
            Column("Date", 1.5),
            Column("What changed", 3.3),
            Column("By", 1.3),
        ),
        tuple((note.version, note.date, note.change, note.by) for note in history),
        row_headings=True,
    )
