"""When a report was sent to a printer: noted with the visit, and never undone, because paper
cannot be."""

from __future__ import annotations

from dataclasses import dataclass

from ssio_desktop.domain.events import Json, Known

PRINTED = "printed"
"""``printed.2.<id>``: a printing of version 2. Each has a place of its own, so that printing on two
devices is no conflict."""


@dataclass(frozen=True, slots=True)
class Printing:
    """One printing of a fixed version. at: ISO 8601 moment, UTC. by: officer id. sha256: of the
    PDF that was printed."""

    version: int
    at: str
    by: str
    sha256: str

    def as_record(self) -> dict[str, Json]:
        """As it is recorded."""
        return {"at": self.at, "by": self.by, "sha256": self.sha256}


def read_printings(state: Known) -> tuple[Printing, ...]:
    """The printings of a visit, the earliest first. Total: odd values are passed over."""
    found = []
    for path, record in state.under(PRINTED).items():
        number = path.partition(".")[0]
        if number.isdigit() and isinstance(record, dict):
            texts = {name: str(record.get(name) or "") for name in ("at", "by", "sha256")}
            found.append(Printing(int(number), **texts))
    return tuple(sorted(found, key=lambda each: (each.at, each.version)))
