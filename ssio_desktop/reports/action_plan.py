"""What a printed action plan says: what it is for, the plan over time, each priority with its
milestones and actions, and progress as it was recorded. Plain values in, a document out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from ssio_desktop.reports.content import (
    Block,
    Cell,
    Column,
    Document,
    Figure,
    KeyValues,
    Metadata,
    Note,
    Paragraph,
    Table,
    Tone,
    section,
    titles,
)
from ssio_desktop.reports.schedules import Schedule, ScheduleRow, Standing
from ssio_desktop.reports.wording import NOTHING, counted, long_day, short_day

HEADINGS: Final = titles(
    "plan",
    kind="Action plan",
    about="What this plan is for",
    time="The plan over time",
    progress="Progress as it was recorded",
    moves="Milestones moved to another board",
    end="What came of it",
)

_AT_ONCE: Final = 18
"""Rows of the plan over time on one page."""
_TONES: Final[dict[Standing, Tone]] = {
    "met": "good",
    "green": "good",
    "amber": "caution",
    "red": "alarm",
    "dropped": "plain",
    "open": "plain",
}


@dataclass(frozen=True, slots=True)
class PlanMilestone:
    """A milestone as printed. number: such as ``1.2``. first, due: board dates; met: the day, or
    None. words: how it stands. evidence: of the latest entry. late: its board has passed."""

    number: str
    what: str
    first: date | None
    due: date | None
    met: date | None
    standing: Standing
    words: str
    evidence: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class PlanStep:
    """An action as printed. cost: in words."""

    what: str
    owner: str
    starts: date | None
    due: date | None
    resources: str
    cost: str
    standing: Standing
    words: str


@dataclass(frozen=True, slots=True)
class PlanPriority:
    """A priority as printed. facts: success, monitoring, evaluation, by name."""

    number: int
    what: str
    facts: tuple[tuple[str, str], ...]
    milestones: tuple[PlanMilestone, ...]
    actions: tuple[PlanStep, ...]
    cost: str = ""


@dataclass(frozen=True, slots=True)
class PlanData:
    """Everything the plan prints. about: by name. boards: days of the board. entries: day,
    milestone, standing, evidence, who. moves: milestone, from, to, why."""

    name: str
    urn: str
    kind: str
    title: str
    stage: str
    is_draft: bool
    author: str
    when: datetime
    day: date
    facts: tuple[tuple[str, str], ...]
    about: tuple[tuple[str, str], ...]
    starts: date
    ends: date
    boards: tuple[date, ...]
    priorities: tuple[PlanPriority, ...]
    entries: tuple[tuple[str, str, str, str, str], ...] = ()
    moves: tuple[tuple[str, str, str, str], ...] = ()
    outcome: str = ""
    identifier: str = ""


def action_plan(data: PlanData) -> Document:
    """The plan as a document, for paper on its side."""
    return Document(
        title=data.title,
        subtitle=f"{data.name}, URN {data.urn}",
        kind=data.kind,
        wording="plan",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"{data.title} · {data.name}",
            version=f"{data.stage}, as at {long_day(data.day)}",
            draft=data.is_draft,
            keywords=(data.urn,),
        ),
    )


def _blocks(data: PlanData) -> Iterator[Block]:
    yield KeyValues(data.facts, columns=2)
    if data.outcome:
        yield from section(HEADINGS["end"], (Paragraph(data.outcome),))
    yield from section(HEADINGS["about"], (KeyValues(data.about),))
    yield from section(HEADINGS["time"], _over_time(data))
    for one in data.priorities:
        yield from section(f"Priority {one.number}: {one.what}", tuple(_priority(one)))
    yield from section(
        HEADINGS["progress"],
        (
            Table(
                (
                    Column("Day", 1.4),
                    Column("Milestone or action", 3),
                    Column("Stands", 1.8),
                    Column("Evidence", 4.6),
                    Column("Recorded by", 1.8),
                ),
                data.entries,
            ),
        ),
    )
    yield from section(
        HEADINGS["moves"],
        (
            Table(
                (Column("Milestone", 3), Column("From", 1.3), Column("To", 1.3), Column("Why", 5)),
                data.moves,
            ),
        ),
    )


def _priority(one: PlanPriority) -> Iterator[Block]:
    yield KeyValues(one.facts)
    if not one.milestones and not one.actions:
        yield Note("Nothing planned yet", "This priority has neither milestones nor actions.")
    yield Table(
        (
            Column("No", 0.7),
            Column("Milestone", 4),
            Column("First board date", 1.5),
            Column("Board date now", 1.5),
            Column("Met", 1.5),
            Column("Stands", 1.7),
            Column("Latest evidence", 4),
        ),
        tuple(_milestone(each) for each in one.milestones),
    )
    cost = f"Costs so far planned: {one.cost}" if one.cost else ""
    yield Table(
        (
            Column("Action", 4),
            Column("Owner", 1.9),
            Column("From", 1.3),
            Column("Due", 1.3),
            Column("Resources", 2.2),
            Column("Cost", 1.1, "right"),
            Column("Stands", 1.8),
        ),
        tuple(_step(each) for each in one.actions),
        caption=cost,
    )


def _milestone(each: PlanMilestone) -> tuple[Cell | str, ...]:
    late = "\nOverdue" if each.late else ""
    moved = ""
    now = each.met or each.due
    if each.first and now and now > each.first:
        moved = f"\n{counted((now - each.first).days, 'day')} later than first planned"
    return (
        each.number,
        each.what,
        short_day(each.first) or NOTHING,
        (short_day(each.due) or NOTHING) + moved,
        short_day(each.met) or NOTHING,
        Cell(each.words + late, "alarm" if each.late else _TONES[each.standing]),
        each.evidence or NOTHING,
    )


def _step(each: PlanStep) -> tuple[Cell | str, ...]:
    return (
        each.what,
        each.owner or NOTHING,
        short_day(each.starts) or NOTHING,
        short_day(each.due) or NOTHING,
        each.resources or NOTHING,
        each.cost or NOTHING,
        Cell(each.words, _TONES[each.standing]),
    )


def _over_time(data: PlanData) -> tuple[Block, ...]:
    rows = [row for one in data.priorities for row in _rows(data, one)]
    return tuple(
        Figure(
            Schedule(tuple(part), data.starts, data.ends, data.boards, data.day),
            _CAPTION + (", continued" if start else ""),
            _in_words(part),
        )
        for start in range(0, len(rows), _AT_ONCE)
        for part in (rows[start : start + _AT_ONCE],)
    )


_CAPTION: Final = (
    "Milestones end in a diamond; dashed lines are boards, the strong line is the day of this paper"
)


def _rows(data: PlanData, one: PlanPriority) -> Iterator[ScheduleRow]:
    for each in one.milestones:
        end = each.met or each.due
        if end is not None:
            yield ScheduleRow(
                f"{each.number} {each.what}",
                data.starts,
                end,
                each.standing,
                "Overdue" if each.late else each.words,
                each.first,
                is_point=True,
            )
    for step in one.actions:
        if step.due is not None:
            start = step.starts or data.starts
            yield ScheduleRow(
                f"{one.number} {step.what}", start, max(start, step.due), step.standing, step.words
            )


def _in_words(rows: Sequence[ScheduleRow]) -> str:
    told = "; ".join(
        f"{row.label}: {long_day(row.start)} to {long_day(row.end)}"
        + (f", first planned for {long_day(row.first)}" if row.first not in (None, row.end) else "")
        + f", {row.code or 'not rated'}"
        for row in rows
    )
    return f"Bars over time. {told}. The tables below have the same."
