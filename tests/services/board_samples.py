"""What a board has once returns were taken in, recorded without the files they came in."""

from __future__ import annotations

from collections.abc import Iterable

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.services import frameworks, schools, setting_up
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write


def officer(ws: Workspace, key: str, name: str, urns: Iterable[str]) -> None:
    """An officer with a caseload."""
    setting_up.name_officer(ws, key, name, "School Improvement Officer")
    schools.assign_officer(ws, urns, key)


def sent(
    ws: Workspace,
    by: str,
    term: TermId,
    day: str,
    urns: Iterable[str],
    *,
    number: int = 1,
    complete: bool = True,
) -> None:
    """A return made on a day, about these schools."""
    record: Json = {"at": f"{day}T10:00:00+00:00", "schools": list(urns), "complete": complete}
    write = Write(f"return/{by}:{term}", f"number.{number}", record)
    ws.record([write], None, label="Return")


def judged_as(
    ws: Workspace, urn: str, term: TermId, category: str, *, suggested: str = "", reason: str = ""
) -> None:
    """A completed category of a term; the best fit is the same where no other is named."""
    entity = f"categorisation/{urn}:{term}"
    record: dict[str, Json] = {
        "framework": frameworks.current_framework(ws).ref,
        "category": category,
        "suggested": suggested or category,
        "reason": reason,
        "completed": True,
    }
    ws.record([Write(entity, path, value) for path, value in record.items()], None, label="Judged")


def visited(ws: Workspace, urn: str, term: TermId, day: str, *, form: str = "termly-core") -> None:
    """A visit of which there is a draft."""
    record: dict[str, Json] = {
        "school": urn,
        "form": f"{form}@1",
        "term": str(term),
        "officer": ws.officer,
        "answers.visit.visit_date": day,
    }
    entity = f"visit/{urn}-{day}"
    ws.record([Write(entity, path, value) for path, value in record.items()], None, label="Visit")
