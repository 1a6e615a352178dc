"""Events and what follows from a set of them: heads, values, conflicts.

An event says that on one device one officer set one path of one entity to one value, replacing
the events whose ids it names. Events never change. The heads of a path are the events that no
other event replaces; heads that disagree are a conflict.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from ssio_desktop.domain.clock import Stamp
from ssio_desktop.domain.identity import is_id

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

MAX_KEY = 200
"""Longest entity or path, in characters."""

_CANONICAL = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
)


def canonical(value: Json) -> str:
    """The one text of a JSON value: sorted keys, no spaces, no NaN. ValueError for NaN."""
    return _CANONICAL.encode(value)


def storable(value: Json) -> Json:
    """The value with every half of a surrogate pair, which no file can hold, made U+FFFD.

    Such halves come from broken clipboards; whatever else was typed is kept.
    """
    return storable_with_text(value)[0]


def storable_with_text(value: Json) -> tuple[Json, str]:
    """The storable value, and its canonical text."""
    text = canonical(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        mended = _mended(value)
        return mended, canonical(mended)
    return value, text


def _mended(value: Json) -> Json:
    match value:
        case str():
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        case list():
            return [_mended(each) for each in value]
        case dict():
            return {str(_mended(name)): _mended(each) for name, each in value.items()}
        case _:
            return value


@dataclass(frozen=True, slots=True)
class Event:
    """One immutable change.

    id: UUIDv7. device: UUID of the store it was made on. officer: id of the officer.
    stamp: hybrid clock stamp as text. entity: ``kind/key``, such as ``school/112345``.
    path: dotted name inside the entity. value: JSON; None withdraws the value.
    replaces: ids of the events at the same path that this one stands in for, sorted.
    """

    id: str
    device: str
    officer: str
    stamp: str
    entity: str
    path: str
    value: Json
    replaces: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The part of the entity before the slash."""
        return self.entity.partition("/")[0]

    @property
    def key(self) -> str:
        """The part of the entity after the slash."""
        return self.entity.partition("/")[2]

    def as_json(self) -> dict[str, Json]:
        """The event as plain JSON, the form in which it travels."""
        return {
            "id": self.id,
            "device": self.device,
            "officer": self.officer,
            "stamp": self.stamp,
            "entity": self.entity,
            "path": self.path,
            "value": self.value,
            "replaces": list(self.replaces),
        }

    def digest(self) -> str:
        """SHA-256 of the canonical JSON, 64 hexadecimal digits."""
        return hashlib.sha256(canonical(self.as_json()).encode()).hexdigest()

    @classmethod
    def from_json(cls, raw: object) -> Event:
        """Read an event that came from outside; ValueError says what is wrong with it."""
        if not isinstance(raw, dict):
            raise ValueError("an event must be an object")
        texts: dict[str, str] = {}
        for name in ("id", "device", "officer", "stamp", "entity", "path"):
            text = raw.get(name)
            if not isinstance(text, str) or not text or len(text) > MAX_KEY:
                raise ValueError(f"an event's {name} must be text of 1 to {MAX_KEY} characters")
            texts[name] = text
        if not is_id(texts["id"]) or not is_id(texts["device"]):
            raise ValueError("an event's id and device must be UUIDs")
        Stamp.parse(texts["stamp"])
        kind, slash, key = texts["entity"].partition("/")
        if not (kind and slash and key):
            raise ValueError("an event's entity must be kind/key")
        replaced = raw.get("replaces", [])
        if not isinstance(replaced, list) or not all(
            isinstance(other, str) and is_id(other) for other in replaced
        ):
            raise ValueError("an event's replaces must be a list of UUIDs")
        if texts["id"] in replaced:
            raise ValueError("an event cannot replace itself")
        if "value" not in raw:
            raise ValueError("an event must have a value")
        unknown = set(raw) - {*texts, "value", "replaces"}
        if unknown:
            raise ValueError(f"an event has unknown fields: {', '.join(sorted(unknown))}")
        canonical(raw["value"])
        return cls(**texts, value=raw["value"], replaces=tuple(sorted(set(replaced))))


@dataclass(frozen=True, slots=True)
class PathState:
    """What is known at one path: its heads in stamp order, the latest last."""

    heads: tuple[Event, ...]

    @property
    def latest(self) -> Event:
        """The head with the latest stamp (and id, where stamps are equal)."""
        return self.heads[-1]

    @property
    def value(self) -> Json:
        """The value shown: the latest head's. Where heads disagree it is provisional."""
        return self.latest.value

    @property
    def in_conflict(self) -> bool:
        """Whether heads disagree. Heads with equal values agree."""
        return len(self.heads) > 1 and len({canonical(head.value) for head in self.heads}) > 1


class Known(Protocol):
    """What can be asked of an entity by whoever reads its values and not who wrote them."""

    @property
    def entity(self) -> str: ...
    @property
    def key(self) -> str: ...
    def get(self, path: str, default: Json = None) -> Json: ...
    def text(self, path: str, default: str = "") -> str: ...
    def under(self, prefix: str) -> dict[str, Json]: ...


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands of one entity: a value for each path, and no events, which take far longer to
    make. Answers as :class:`EntityState` does.

    values: of all paths that have a head, sorted by path; None where it was withdrawn. last_stamp:
    the latest of any head. disagreeing: the paths whose heads disagree, with their number.
    """

    entity: str
    values: Mapping[str, Json] = field(default_factory=dict)
    last_stamp: str = ""
    disagreeing: Mapping[str, int] = field(default_factory=dict)
    _parts: dict[str, dict[str, Json]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def key(self) -> str:
        return self.entity.partition("/")[2]

    def get(self, path: str, default: Json = None) -> Json:
        """The value at a path, or the default where there is none or it was withdrawn."""
        value = self.values.get(path)
        return default if value is None else value

    def text(self, path: str, default: str = "") -> str:
        """The value at a path when it is text, else the default."""
        value = self.values.get(path)
        return value if isinstance(value, str) else default

    def under(self, prefix: str) -> dict[str, Json]:
        """Values of all paths that begin with ``prefix.``, by the rest of their name."""
        if not self._parts:
            # Gone through once, for whoever asks for one part asks for others.
            for path, value in self.values.items():
                first, dot, rest = path.partition(".")
                if dot and value is not None:
                    self._parts.setdefault(first, {})[rest] = value
        first, dot, inner = prefix.partition(".")
        part = self._parts.get(first, {})
        if not dot:
            return part.copy()
        start = f"{inner}."
        return {rest[len(start) :]: part[rest] for rest in part if rest.startswith(start)}


@dataclass(frozen=True, slots=True)
class EntityState:
    """All paths of one entity that have a head."""

    entity: str
    paths: Mapping[str, PathState] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return self.entity.partition("/")[2]

    def get(self, path: str, default: Json = None) -> Json:
        """The value at a path, or the default where there is none or it was withdrawn."""
        state = self.paths.get(path)
        if state is None or state.value is None:
            return default
        return state.value

    def text(self, path: str, default: str = "") -> str:
        """The value at a path when it is text, else the default."""
        value = self.get(path)
        return value if isinstance(value, str) else default

    def under(self, prefix: str) -> dict[str, Json]:
        """Values of all paths that begin with ``prefix.``, by the rest of their name."""
        start = prefix + "."
        found = {
            path: state.heads[-1].value
            for path, state in self.paths.items()
            if path.startswith(start)
        }
        return {p[len(start) :]: found[p] for p in sorted(found) if found[p] is not None}

    def conflicts(self) -> tuple[str, ...]:
        """Paths whose heads disagree, sorted."""
        return tuple(sorted(path for path, state in self.paths.items() if state.in_conflict))

    @property
    def last_stamp(self) -> str:
        """The latest stamp of any head, or empty."""
        return max((state.latest.stamp for state in self.paths.values()), default="")

    def standing(self) -> Standing:
        """The same without who wrote what."""
        return Standing(
            self.entity,
            {path: self.paths[path].value for path in sorted(self.paths)},
            self.last_stamp,
            {path: len(self.paths[path].heads) for path in self.conflicts()},
        )


def event_order(event: Event) -> tuple[str, str]:
    """Sort key: clock stamp, then id."""
    return (event.stamp, event.id)


def entity_states(events: Iterable[Event]) -> dict[str, EntityState]:
    """The states that follow from a set of events, whatever their order or repetition."""
    unique = {event.id: event for event in events}
    replaced = {
        (event.entity, event.path, other) for event in unique.values() for other in event.replaces
    }
    heads: dict[str, dict[str, list[Event]]] = {}
    for event in sorted(unique.values(), key=event_order):
        if (event.entity, event.path, event.id) not in replaced:
            heads.setdefault(event.entity, {}).setdefault(event.path, []).append(event)
    return {
        entity: EntityState(
            entity, {path: PathState(tuple(found)) for path, found in sorted(paths.items())}
        )
        for entity, paths in sorted(heads.items())
    }
