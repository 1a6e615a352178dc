"""What a return would bring, school by school, before anything is taken from it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from ssio_desktop.exchange.manifest import ReturnInfo
from ssio_desktop.exchange.package import Package


@dataclass(frozen=True, slots=True)
class EntityPreview:
    """How many events about one entity are new here, and how many are known already."""

    entity: str
    new: int
    known: int


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
    def brings_nothing(self) -> bool:
        """Whether every event is known, so that taking the return in changes nothing."""
        return self.new == 0


def describe(
    package: Package, known_ids: Collection[str], urn_of: Callable[[str], str | None]
) -> ReturnPreview:
    """Count what is new and what is known.

    known_ids: ids of the events of the store. urn_of: the URN of the school that an entity
    (``kind/key``) belongs to, or None; asked once for each entity.
    """
    known = frozenset(known_ids)
    counts: dict[str, list[int]] = {}
    for event in package.events:
        counts.setdefault(event.entity, [0, 0])[event.id in known] += 1
    schools: dict[str, list[EntityPreview]] = {}
    for entity, (new, old) in sorted(counts.items()):
        schools.setdefault(urn_of(entity) or "", []).append(EntityPreview(entity, new, old))
    return ReturnPreview(
        package.manifest.info,
        tuple(SchoolPreview(urn, tuple(found)) for urn, found in sorted(schools.items())),
    )
