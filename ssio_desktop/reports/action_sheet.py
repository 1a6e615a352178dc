"""What a sheet of open actions says: overdue, to come, without a day. Plain values in, a document
out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

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
from ssio_desktop.reports.wording import NOTHING, counted, long_day, short_day

HEADINGS: Final = titles(
    "actions",
    kind="Action sheet",
    overdue="Overdue",
    coming="To come",
    undated="Without a day",
    earlier="Open from earlier visits",
)

_EARLIER = (
    "The latest notes do not mention these. Ask how they stand, and record it at the next visit."
)


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action that is not closed. due: None where no day was agreed. state: in words, as it was
    last recorded, or empty. agreed: where the action comes from, in words. earlier: the latest
    note that speaks of actions does not mention it."""

    school: str
    what: str
    who: str
    due: date | None
    state: str
    agreed: str
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class ActionSheetData:
    """Everything the sheet prints. of: whose actions they are. day: against which they are
    overdue: one due on the day itself is not."""

    of: str
    day: date
    when: datetime
    author: str
    actions: tuple[OpenAction, ...]
    identifier: str = ""
    one_school: bool = False


def action_sheet(data: ActionSheetData) -> Document:
    """The sheet as a document, for paper on its side. Actions stand by the day they are due."""
    day = long_day(data.day)
    return Document(
        title="Open actions",
        kind=HEADINGS["kind"].text,
        wording="actions",
        subtitle=f"{data.of}, as at {day}",
        blocks=tuple(_blocks(data)),
        metadata=Metadata(
            author=data.author,
            when=data.when,
            identifier=data.identifier,
            running_head=f"Open actions · {data.of}",
            version=f"As at {day}",
        ),
    )


def _blocks(data: ActionSheetData) -> Iterator[Block]:
    if not data.actions:
        yield Paragraph("No action is open.")
        return
    ordered = sorted(
        data.actions, key=lambda one: (one.due or date.max, one.school.casefold(), one.what)
    )
    now = [one for one in ordered if not one.earlier]
    earlier = [one for one in ordered if one.earlier]
    late = [one for one in now if one.due is not None and one.due < data.day]
    coming = [one for one in now if one.due is not None and one.due >= data.day]
    undated = [one for one in now if one.due is None]
    yield KeyValues(
        (
            ("Open", counted(len(ordered), "action")),
            ("Overdue", str(len(late)) if late else "None"),
            ("From earlier visits", str(len(earlier)) if earlier else ""),
        ),
        columns=2,
    )
    for title, actions in (("overdue", late), ("coming", coming), ("undated", undated)):
        yield from section(HEADINGS[title], (_table(data, actions),))
    if earlier:
        yield from section(HEADINGS["earlier"], (Paragraph(_EARLIER), _table(data, earlier)))


def _table(data: ActionSheetData, actions: list[OpenAction]) -> Table:
    columns = [
        Column("By when", 1.8),
        Column("School", 2),
        Column("What", 4.2),
        Column("Who", 1.8),
        Column("State", 1.8),
        Column("Agreed at", 1.8),
    ]
    rows: list[list[Cell | str]] = []
    for one in actions:
        state = one.state or "Not recorded yet"
        rows.append(
            [_due(one, data.day), one.school, one.what, one.who or NOTHING, state, one.agreed]
        )
    if data.one_school:
        del columns[1]
        for row in rows:
            del row[1]
    return Table(tuple(columns), tuple(tuple(row) for row in rows))


def _due(one: OpenAction, day: date) -> Cell:
    if one.due is None:
        return Cell("No day agreed")
    if one.due < day:
        late = counted((day - one.due).days, "day")
        return Cell(f"{short_day(one.due)}\nOverdue by {late}", "caution")
    today = "\nDue today" if one.due == day else ""
    return Cell(short_day(one.due) + today)
