"""All events of a store as lines of text, however many: written and read one at a time.

The lines are those of a return (docs/formats/return-file.md, section 3); knows no store.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from ssio_desktop.domain.events import Event, canonical
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.strict_json import parse
from ssio_desktop.progress import Progress, silent
from ssio_desktop.wording import say

_STEP = 1_000
LIMITS: Final = Limits(line_bytes=16 * 1024 * 1024)
"""An own record may hold longer values than a return from somebody else."""


def event_lines(events: Iterable[Event]) -> Iterator[bytes]:
    """The canonical line of each event, in the order given, which is that of their ids."""
    for event in events:
        yield canonical(event.as_json()).encode() + b"\n"


def read_event_lines(path: Path, progress: Progress = silent) -> Iterator[Event]:
    """The events of a file of lines, each checked as it comes. ``progress`` counts bytes.

    UserError names the line that is not in order: cut off, not canonical, or out of the order of
    ids, as it is in a file that somebody edited.
    """
    size = path.stat().st_size
    last, done = "", 0
    with path.open("rb") as file:
        for number in range(1, size + 2):
            line = file.readline(LIMITS.line_bytes + 1)
            if not line:
                break
            done += len(line)
            event = _event(path, number, line)
            if event.id <= last:
                raise _unfit(path, number, say("it is not in the order of ids, or comes twice"))
            last = event.id
            yield event
            if number % _STEP == 0:
                progress(done, size)
    progress(size, size)


def _event(path: Path, number: int, line: bytes) -> Event:
    if not line.endswith(b"\n"):
        raise _unfit(path, number, say("it is not finished"))
    try:
        text = line[:-1].decode()
        event = Event.from_json(parse(text, depth=LIMITS.json_depth, values=LIMITS.json_values))
    except ValueError as problem:
        raise _unfit(path, number, str(problem)) from None
    if canonical(event.as_json()) != text:
        raise _unfit(path, number, say("it is not written in the canonical form"))
    return event


def _unfit(path: Path, number: int, reason: str) -> UserError:
    return UserError(
        say("An entry in the file is not in order."),
        where=say("{name}, line {number}: {reason}", name=path.name, number=number, reason=reason),
        remedy=say("Nothing was taken in. Use the file as it was exported, or another copy of it."),
        code="open.event",
    )
