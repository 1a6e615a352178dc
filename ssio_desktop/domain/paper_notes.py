"""What is recorded of a visit whose note was written on paper and typed in afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.events import Json

PAPER = "paper"
"""Where a visit's record has it."""


@dataclass(frozen=True, slots=True)
class PaperNote:
    """A note that was written by hand on a printed blank.

    written_on: the day of writing. written_by: a name. typed_by: the id of the officer who typed
    it in. typed_at: ISO 8601 moment, UTC, at which typing began.
    """

    written_on: date
    written_by: str
    typed_by: str
    typed_at: str

    def as_record(self) -> dict[str, Json]:
        """As it is recorded."""
        return {
            "written_on": self.written_on.isoformat(),
            "written_by": self.written_by,
            "typed_by": self.typed_by,
            "typed_at": self.typed_at,
        }


def read_paper_note(value: Json | None) -> PaperNote | None:
    """The paper note of a record, or None where there is none that can be read."""
    if not isinstance(value, dict):
        return None
    texts = {name: str(value.get(name) or "") for name in ("written_by", "typed_by", "typed_at")}
    try:
        return PaperNote(date.fromisoformat(str(value.get("written_on"))), **texts)
    except ValueError:
        return None
