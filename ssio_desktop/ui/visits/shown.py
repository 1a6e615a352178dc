"""What the page of a visit has on show: the note as it stands, or a fixed version of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ssio_desktop.domain.visits import Version
from ssio_desktop.services.reading_said import Said
from ssio_desktop.services.taking_over import Whose
from ssio_desktop.services.visiting import VisitWork


@dataclass(frozen=True, slots=True)
class Shown:
    """A visit on show. version: the number of a fixed version being read, 0 for the note.
    said, whose: what readers said of the note, and whose visit it is; not of a fixed version."""

    work: VisitWork
    version: int
    said: Said | None = None
    whose: Whose | None = None

    @property
    def may_finish(self) -> bool:
        """Whether it is for the person here to make the note final and to issue it."""
        return self.whose is None or self.whose.may_finish

    @property
    def fixed(self) -> Version | None:
        return self.work.visit.version(self.version) if self.version else None

    def reading(self) -> VisitWork:
        """What the form is made of: the note as it stands, or a version with its own facts."""
        fixed = self.fixed
        if fixed is None:
            return self.work
        facts = fixed.facts.get("form")
        return replace(
            self.work, answers=fixed.answers, facts=facts if isinstance(facts, dict) else {}
        )
