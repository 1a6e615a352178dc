"""The watchlist: a school put on watch with a reason and what would end it, how it is travelling,
and taking it off with what was met. Knows no store.

A watch begins once and ends once; what is judged of it between is one record each, so that two
officers who work apart lose nothing. Two who put a school on watch apart begin two watches, and it
is on watch while either lasts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from ssio_desktop.domain.events import Json, Known
from ssio_desktop.domain.risk import DIRECTIONS, Direction
from ssio_desktop.domain.visits import read_day

WATCH: Final = "watch"
"""The kind of the entity, whose key is the school's URN."""
BEGUN, DIRECTION, ENDED = "begun", "direction", "ended"


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a school on watch is travelling, as judged on a day. review: the day by which it is
    looked at again."""

    id: str
    day: date
    direction: Direction
    reason: str
    review: date | None = None
    by_name: str = ""


@dataclass(frozen=True, slots=True)
class Ending:
    """That a watch ended: on which day, and what was met."""

    day: date
    met: str
    by_name: str = ""


@dataclass(frozen=True, slots=True)
class Watch:
    """A watch. exit: what would end it. review: the day given when it began. judgements: in order
    of days."""

    id: str
    urn: str
    day: date
    reason: str
    exit: str
    review: date | None = None
    by_name: str = ""
    judgements: tuple[Judgement, ...] = ()
    ending: Ending | None = None

    @property
    def is_open(self) -> bool:
        """Whether the school is still watched for it."""
        return self.ending is None

    @property
    def latest(self) -> Judgement | None:
        """The latest judgement of the direction."""
        return self.judgements[-1] if self.judgements else None

    @property
    def look_again(self) -> date | None:
        """The day by which it is looked at again: as said last, None once it has ended."""
        if not self.is_open:
            return None
        told = [each.review for each in self.judgements if each.review is not None]
        return told[-1] if told else self.review


@dataclass(frozen=True, slots=True)
class Change:
    """What is different since somebody looked last, by the keys of signs."""

    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def is_any(self) -> bool:
        return bool(self.new or self.gone)


def watch_entity(urn: str) -> str:
    """The entity of what is watched at a school."""
    return f"{WATCH}/{urn}"


def begun_path(watch_id: str) -> str:
    """Where a watch begins."""
    return f"{BEGUN}.{watch_id}"


def direction_path(watch_id: str, judgement_id: str) -> str:
    """Where a judgement of the direction stands."""
    return f"{DIRECTION}.{watch_id}.{judgement_id}"


def ended_path(watch_id: str) -> str:
    """Where a watch ends."""
    return f"{ENDED}.{watch_id}"


def begun_record(watch: Watch) -> Json:
    """The beginning of a watch as it is recorded."""
    return {
        "day": watch.day.isoformat(),
        "reason": watch.reason,
        "exit": watch.exit,
        "review": watch.review.isoformat() if watch.review else "",
        "by_name": watch.by_name,
    }


def direction_record(judgement: Judgement) -> Json:
    """A judgement of the direction as it is recorded."""
    return {
        "day": judgement.day.isoformat(),
        "direction": judgement.direction,
        "reason": judgement.reason,
        "review": judgement.review.isoformat() if judgement.review else "",
        "by_name": judgement.by_name,
    }


def ended_record(ending: Ending) -> Json:
    """The end of a watch as it is recorded."""
    return {"day": ending.day.isoformat(), "met": ending.met, "by_name": ending.by_name}


def read_watches(state: Known) -> tuple[Watch, ...]:
    """The watches of a school, the earliest first. Odd records are passed over, and so are ends and
    judgements of a watch that did not begin here."""
    judged: dict[str, list[Judgement]] = {}
    for path, raw in state.under(DIRECTION).items():
        watch, _, name = path.partition(".")
        judgement = _judgement(name, raw)
        if judgement is not None:
            judged.setdefault(watch, []).append(judgement)
    ends = state.under(ENDED)
    found = []
    for name, raw in state.under(BEGUN).items():
        day = read_day(raw.get("day")) if isinstance(raw, dict) else None
        if not isinstance(raw, dict) or day is None:
            continue
        own = sorted(judged.get(name, ()), key=lambda each: (each.day, each.id))
        found.append(
            Watch(
                name,
                state.key.partition(":")[0],
                day,
                _text(raw, "reason"),
                _text(raw, "exit"),
                read_day(raw.get("review")),
                _text(raw, "by_name"),
                tuple(own),
                _ending(ends.get(name), day),
            )
        )
    return tuple(sorted(found, key=lambda each: (each.day, each.id)))


def open_watch(watches: Iterable[Watch]) -> Watch | None:
    """The watch that a school is on, the one that began last where there are two; None for none."""
    return next(iter([each for each in watches if each.is_open][-1:]), None)


def changed(before: Collection[str], now: Collection[str]) -> Change:
    """What is new and what is gone between two sets of signs, in the order of each."""
    was, are = set(before), set(now)
    return Change(
        tuple(each for each in now if each not in was),
        tuple(each for each in before if each not in are),
    )


def _judgement(name: str, raw: Json) -> Judgement | None:
    if not isinstance(raw, dict):
        return None
    day = read_day(raw.get("day"))
    direction = next((each for each in DIRECTIONS if each == raw.get("direction")), None)
    if day is None or direction is None:
        return None
    reason, by_name = _text(raw, "reason"), _text(raw, "by_name")
    return Judgement(name, day, direction, reason, read_day(raw.get("review")), by_name)


def _ending(raw: Json, begun: date) -> Ending | None:
    """The end of a watch; one that is told of a day before it began ended on the day it began."""
    if not isinstance(raw, dict):
        return None
    day = read_day(raw.get("day"))
    return Ending(max(day, begun), _text(raw, "met"), _text(raw, "by_name")) if day else None


def _text(raw: Mapping[str, Json], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""
