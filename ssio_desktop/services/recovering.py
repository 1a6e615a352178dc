"""After a crash: what was typed is put back, and it is told which visit, when, and how much.

There is nothing to choose: everything that reached the disk becomes part of the record, each visit
by a change of its own, which can be undone and done again like any other. So do minutes of boards.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter
from typing import Literal

from ssio_desktop.domain.casework.boards import BOARD_MEETING
from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import VISIT_DATE, named, read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, visiting
from ssio_desktop.services.casework.partnership import minutes, records
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.drafts import Draft


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was put back into one note of visit, or into the minutes of one partnership board.

    page, key: where it stands. day: of the visit or board. typed_at: when the last of it was saved.
    answers: how many answers, or notes under items. words: how many words stand in those that are
    text. batch: the change by which it was put back; empty where the record had it already.
    """

    page: Literal["visit", "partnership-board"]
    key: str
    school: str
    day: date | None
    typed_at: datetime
    answers: int
    words: int
    batch: str


def recover(ws: Workspace) -> tuple[Recovered, ...]:
    """Turn everything that was typed and not recorded into events, the latest typed first.

    What belongs to a visit that is not in the record (its beginning was undone) is left where it
    is: redoing its beginning brings it back.
    """
    typed: dict[str, list[Draft]] = {}
    for draft in ws.store.drafts():
        typed.setdefault(draft.entity, []).append(draft)
    found: list[tuple[str, Recovered]] = []
    for entity, drafts in typed.items():
        with suppress(UserError):
            told = _put_back(ws, entity, drafts)
            found.append((max(draft.saved_at for draft in drafts), told))
    # By stamps, which tell two of one moment apart.
    return tuple(each for _, each in sorted(found, key=itemgetter(0), reverse=True))


def _put_back(ws: Workspace, entity: str, drafts: list[Draft]) -> Recovered:
    """Settle what was typed into one thing. UserError where that is not in the record."""
    kind, _, key = entity.partition("/")
    answers = {draft.path: draft.value for draft in drafts}
    day: date | None
    if kind == BOARD_MEETING:
        meeting = records.meeting(ws, key)
        urn, day = meeting.urn, meeting.day
        batch = minutes.settle(ws, key).batch
    else:
        visit = visiting.read(ws, key)
        urn, day = visit.urn, read_day(named(answers, VISIT_DATE)) or visit.date
        batch = visiting.settle(ws, key).batch
    return Recovered(
        "partnership-board" if kind == BOARD_MEETING else "visit",
        key,
        schools.name_of(ws, urn),
        day,
        max(Stamp.parse(draft.saved_at).moment() for draft in drafts),
        len(drafts),
        _words(answers.values()),
        batch,
    )


def _words(values: Iterable[Json]) -> int:
    return sum(len(value.split()) for value in values if isinstance(value, str))
