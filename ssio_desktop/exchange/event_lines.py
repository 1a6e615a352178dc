"""The part of an exchange file that counts: its events, one canonical line for each.

Knows nothing of the file around them and of what the events mean.
"""

from __future__ import annotations

from collections.abc import Iterable

from ssio_desktop.domain.events import Event, Json, canonical
from ssio_desktop.errors import UserError
from ssio_desktop.exchange.limits import Limits
from ssio_desktop.exchange.names import EVENTS
from ssio_desktop.exchange.refusals import refuse
from ssio_desktop.exchange.strict_json import count_values, parse
from ssio_desktop.progress import Progress, silent
from ssio_desktop.wording import say

_STEP = 500
_EVENT, _NAME, _REPLACED, _MEMBER = 200, 200, 60, 200
"""Bytes of memory, at most, of an event, a name, the id of an event that another replaces, and a
member of a value, each without its text."""
_NAMES = ("device", "officer", "entity", "path")
"""What many events of a file have in common, and is kept once."""


def write_events(events: Iterable[Event]) -> bytes:
    """The events sorted by id, each once, as canonical JSON with a line feed after each.

    ValueError where two different events have one id; UserError for text that no file can hold.
    """
    lines: dict[str, bytes] = {}
    for event in events:
        try:
            line = canonical(event.as_json()).encode() + b"\n"
        except UnicodeEncodeError:
            raise UserError(
                say("A text holds half of a character and cannot be written to a file."),
                where=f"{event.entity}, {event.path}",
                remedy=say("Open it, remove the unreadable character, and make the return again."),
                code="return.event-text",
            ) from None
        if lines.setdefault(event.id, line) != line:
            raise ValueError(f"two different events have the id {event.id}")
    return b"".join(lines[id_] for id_ in sorted(lines))


def read_events(data: bytes, limits: Limits, *, progress: Progress = silent) -> tuple[Event, ...]:
    """Read and check the events; UserError names the line that is not in order.

    A line is accepted only when it is the one canonical text of its event, so that the same
    event has the same bytes in every file. ``progress`` counts lines.
    """
    if data and not data.endswith(b"\n"):
        raise _unfit(data.count(b"\n") + 1, say("it is not finished"))
    total = data.count(b"\n")
    if total > limits.events:
        raise refuse(
            "too-many-events",
            say("The file holds more than {events:,} entries.", events=limits.events),
        )
    events: list[Event] = []
    room = _Room()
    members = start = 0
    last = ""
    for number in range(1, total + 1):
        end = data.index(b"\n", start)
        if end - start > limits.line_bytes:
            raise _unfit(number, say("it is too long"))
        line = data[start:end]
        start = end + 1
        try:
            text = line.decode()
            members += count_values(text)
            event = _event(text, limits, room)
        except ValueError as problem:
            raise _unfit(number, _reason(problem)) from None
        room.add(event, text)
        if members > limits.json_values or room.taken > limits.events_room:
            raise refuse("too-many-values", say("The file holds more than can be read at once."))
        if event.id <= last:
            raise _unfit(number, say("it is not in the order of ids, or comes twice"))
        last = event.id
        events.append(event)
        if number % _STEP == 0 or number == total:
            progress(number, total)
    return tuple(events)


def fit_in_a_file(events: Iterable[Event], limits: Limits) -> bool:
    """Whether events, each of them once, are no more than a file may hold."""
    room, count, size = _Room(), 0, 0
    for event in events:
        text = canonical(event.as_json())
        room.add(event, text)
        count, size = count + 1, size + len(text.encode(errors="replace")) + 1
        if count > limits.events or room.taken > limits.events_room or size > limits.part_bytes:
            return False
    return True


class _Room:
    """What events take in memory, reckoned from their lines."""

    def __init__(self) -> None:
        self.taken = 0
        self._names: dict[str, str] = {}

    def kept(self, name: str) -> str:
        """The one text of a name that is kept, of whichever event it came with first."""
        if name not in self._names:
            self.taken += _NAME + _width(name) * len(name)
        return self._names.setdefault(name, name)

    def add(self, event: Event, text: str) -> None:
        """Reckon one more event. text: its line."""
        names = (event.device, event.officer, event.entity, event.path)
        own = len(text) - sum(len(self.kept(name)) for name in names)
        self.taken += _EVENT + _width(text) * own
        self.taken += _REPLACED * len(event.replaces) + _MEMBER * _members(event.value)


def _width(text: str) -> int:
    """Bytes for each character of a text in memory."""
    if text.isascii():
        return 1
    highest = max(text)
    return 1 if highest < "\u0100" else 2 if highest < "\U00010000" else 4


def _members(value: Json) -> int:
    """The members of a value and of what is in it."""
    count, rest = 0, [value]
    while rest:
        each = rest.pop()
        if isinstance(each, dict):
            count += len(each)
            rest += each.values()
        elif isinstance(each, list):
            count += len(each)
            rest += each
    return count


def _event(text: str, limits: Limits, room: _Room) -> Event:
    raw = parse(text, depth=limits.json_depth, values=limits.json_values)
    if isinstance(raw, dict):
        raw |= {key: room.kept(name) for key in _NAMES if isinstance(name := raw.get(key), str)}
    event = Event.from_json(raw)
    for name in (event.officer, event.entity, event.path):
        if not name.isprintable():
            raise ValueError("a name in it holds a control character")
    if canonical(event.as_json()) != text:
        raise ValueError("it is not written in the canonical form")
    return event


def _reason(problem: ValueError) -> str:
    if isinstance(problem, UnicodeDecodeError):
        return say("it is not UTF-8")
    return str(problem)


def _unfit(number: int, reason: str) -> UserError:
    return refuse(
        "event",
        say("An entry in the file is not in order."),
        where=say("{events}, line {number}: {reason}", events=EVENTS, number=number, reason=reason),
    )
