"""How much work something is for the database, which another program on the machine does not
change; and more visits to do it with."""

from __future__ import annotations

import re
from collections.abc import Callable

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write

URNS = ("900001", "900002", "900003")
_STEPS = 50
_WORDS = re.compile(r"answers\.(met|evidence|findings)|purpose|_time$")
"""What is left out of copies, since nothing that is measured looks at it."""


def work_of(ws: Workspace, work: Callable[[], object]) -> tuple[int, int]:
    """(rows that the database gave, steps that it took) for some work."""
    work()
    conn, rows, steps = ws.store.db.conn, 0, 0

    def row_(cursor: object, row: object) -> object:
        nonlocal rows
        rows += 1
        return row

    def step() -> int:
        nonlocal steps
        steps += _STEPS
        return 0

    conn.row_factory = row_
    conn.set_progress_handler(step, _STEPS)
    try:
        work()
    finally:
        conn.row_factory = None
        conn.set_progress_handler(None, 0)
    return rows, steps


def copies(ws: Workspace, visit: str, number: int, **changes: Json) -> None:
    """So many further visits as one, at each of three schools in turn, each with an action of its
    own. changes: by the last name of the path; None leaves it out."""
    history = ws.store.history(f"visit/{visit}")
    values = {each.path: each.value for each in history if not _WORDS.search(each.path)}
    for path in [*values]:
        name = path.rpartition(".")[2]
        if name in changes:
            values[path] = changes[name]
    writes = []
    for each in range(number):
        entity = f"visit/{new_id()}"
        own: dict[str, Json] = {
            "school": URNS[each % 3],
            "answers.actions:a1.what": f"Do number {each}",
        }
        writes += [Write(entity, path, value) for path, value in {**values, **own}.items()]
    ws.store.append(writes, label="Visits")
