"""What a return would bring, school by school, before anything is taken from it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ssio_desktop.exchange.manifest import ReturnInfo
from ssio_desktop.exchange.package import Package


@dataclass(frozen=True, slots=True)
class EntityPreview:
    """How many events about one entity are new here, and how many are known already; at how many
    places what stands here would give way, and at how many it would have another beside it."""

    entity: str
    new: int
    known: int
    changed: int = 0
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class SchoolPreview:
    """The same for one school. urn: empty for what belongs to no school."""

    urn: str
    entities: tuple[EntityPreview, ...]

    @property
    def new(self) -> int:
        return sum(entity.new for entity in self.entities)

    @property
    def known(self) -> int:
        return sum(entity.known for entity in self.entities)

    @property
    def changed(self) -> int:
        return sum(entity.changed for entity in self.entities)

    @property
    def conflicts(self) -> int:
        return sum(entity.conflicts for entity in self.entities)


@dataclass(frozen=True, slots=True)
class ReturnPreview:
    """A return's own account of itself, and its schools by URN; what has no school comes first."""

    info: ReturnInfo
    schools: tuple[SchoolPreview, ...]

    @property
    def new(self) -> int:
        return sum(school.new for school in self.schools)

    @property
    def known(self) -> int:
        return sum(school.known for school in self.schools)

    @property
    def changed(self) -> int:
        return sum(school.changed for school in self.schools)

    @property
    def conflicts(self) -> int:
        return sum(school.conflicts for school in self.schools)

    @property
    def brings_nothing(self) -> bool:
        """Whether every event is known, so that taking the return in changes nothing."""
        return self.new == 0


def describe(
    package: Package,
    known_ids: Collection[str],
    urn_of: Callable[[str], str | None],
    changed: Mapping[str, int] = MappingProxyType({}),
    conflicts: Mapping[str, int] = MappingProxyType({}),
) -> ReturnPreview:
    """Count what is new and what is known.

    known_ids: ids of the events of the store. urn_of: the URN of the school that an entity
    (``kind/key``) belongs to, or None; asked once for each entity. changed, conflicts: places by
    entity.
    """
    known = frozenset(known_ids)
    counts: dict[str, list[int]] = {}
    for event in package.events:
        counts.setdefault(event.entity, [0, 0])[event.id in known] += 1
    schools: dict[str, list[EntityPreview]] = {}
    for entity, (new, old) in sorted(counts.items()):
        found = EntityPreview(entity, new, old, changed.get(entity, 0), conflicts.get(entity, 0))
        schools.setdefault(urn_of(entity) or "", []).append(found)
    return ReturnPreview(
        package.manifest.info,
        tuple(SchoolPreview(urn, tuple(each)) for urn, each in sorted(schools.items())),
    )
