"""After a crash: what was typed is put back, and it is told which visit, when, and how much.

There is nothing to choose: everything that reached the disk becomes part of the record, each visit
by a change of its own, which can be undone and done again like any other.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter

from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import VISIT_DATE, named, read_day
from ssio_desktop.errors import UserError
from ssio_desktop.services import schools, visiting
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.drafts import Draft


@dataclass(frozen=True, slots=True)
class Recovered:
    """What was put back into one note of visit.

    visit: its id. day: of the visit. typed_at: when the last of it was saved. answers: how many
    answers. words: how many words stand in those that are text. batch: the change by which it was
    put back; empty where the record had it already.
    """

    visit: str
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
        visit = entity.partition("/")[2]
        try:
            before = visiting.read(ws, visit)
        except UserError:
            continue
        batch = visiting.settle(ws, visit).batch
        answers = {draft.path: draft.value for draft in drafts}
        day = read_day(named(answers, VISIT_DATE)) or before.date
        last = max(draft.saved_at for draft in drafts)
        told = Recovered(
            visit,
            schools.name_of(ws, before.urn),
            day,
            Stamp.parse(last).moment(),
            len(drafts),
            _words(answers.values()),
            batch,
        )
        found.append((last, told))
    # By stamps, which tell two of one moment apart.
    return tuple(each for _, each in sorted(found, key=itemgetter(0), reverse=True))


def _words(values: Iterable[Json]) -> int:
    return sum(len(value.split()) for value in values if isinstance(value, str))
