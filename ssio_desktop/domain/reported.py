"""A visit known from its report alone: what the report said, until the visit's own record comes.

What was taken in from a report stands at paths of its own (``from_report.<version>``), so that it
is never a second opinion beside the visit's own record. Where that record is here, it counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from ssio_desktop.domain.events import Json, Known

FROM_REPORT = "from_report"
REPORT_PDF = "from_report_pdf"


@dataclass(frozen=True, slots=True)
class Reported:
    """What reports said of a visit. finals, issues: as a visit's own, by number of version."""

    school: str = ""
    form: str = ""
    term: str = ""
    officer: str = ""
    answers: Mapping[str, Json] = field(default_factory=dict)
    finals: Mapping[str, Json] = field(default_factory=dict)
    issues: Mapping[str, Json] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.finals)


NOT_REPORTED: Final = Reported()
"""Of a visit that was recorded, not taken in from a report."""


def read_reported(state: Known) -> Reported:
    """What was taken in from reports of this visit. Total: odd values are passed over."""
    given = state.under(FROM_REPORT)
    records = {
        number: record
        for number, record in given.items()
        if number.isdigit() and isinstance(record, dict)
    }
    if not records:
        return NOT_REPORTED
    latest = records[max(records, key=int)]
    answers = latest.get("answers")
    return Reported(
        school=_text(latest, "school"),
        form=_text(latest, "form"),
        term=_text(latest, "term"),
        officer=_text(latest, "by"),
        answers=answers if isinstance(answers, dict) else {},
        finals=records,
        issues={
            number: {
                "at": _text(record, "issued_at"),
                "by": _text(record, "issued_by"),
                "sha256": _text(record, "sha256"),
            }
            for number, record in records.items()
        },
    )


def _text(record: Mapping[str, Json], name: str) -> str:
    value = record.get(name)
    return value if isinstance(value, str) else ""
