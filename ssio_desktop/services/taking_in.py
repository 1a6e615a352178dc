"""Taking in a visit from its report, where the visit's own record is not here."""

from __future__ import annotations

from pathlib import Path

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.reported import FROM_REPORT, REPORT_PDF
from ssio_desktop.errors import UserError
from ssio_desktop.services import reporting
from ssio_desktop.services.backups import back_up_before
from ssio_desktop.services.report_data import as_dict, text_of
from ssio_desktop.services.report_file_reading import ReportFile
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.verifying import fetched, verify
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


def take_in(ws: Workspace, source: Path | bytes) -> Outcome[str]:
    """Take in the visit that a report tells of, as what its report said. The value is its id.

    A second time changes nothing. UserError where the file is not an issued report whose pages
    say what its data say, or where its school or form is not here.
    """
    data = source if isinstance(source, bytes) else fetched(source)
    found = verify(ws, data)
    carried = found.carried
    if carried is not None and _is_taken_in(ws, carried, found.sha256):
        return Outcome(carried.visit)
    if carried is None or not found.can_take_in:
        raise UserError(
            say("This report cannot be taken in."),
            where=found.what,
            remedy=found.hindrance or say("Take in the return of the officer who wrote it."),
            code="verify.not-taken-in",
        )
    back_up_before(ws, "import")
    entity = f"visit/{carried.visit}"
    record: dict[str, Json] = {
        "school": carried.urn,
        "form": carried.form,
        "term": text_of(carried.facts, "term"),
        "at": carried.made_at,
        "by": carried.made_by,
        "reason": carried.reason,
        "answers": carried.values,
        "facts": {"form": dict(carried.form_facts), "report": dict(carried.facts)},
        "issued_at": carried.issued_at,
        "issued_by": carried.issued_by,
        "sha256": found.sha256,
    }
    return ws.record(
        [
            Write(entity, f"{FROM_REPORT}.{carried.number}", record),
            Write(entity, f"{REPORT_PDF}.{carried.number}", reporting.kept_text(data)),
        ],
        carried.visit,
        label=say(
            "Visit to {text_of} taken in from its report", text_of=text_of(carried.school, "name")
        ),
        source={"sha256": found.sha256},
    )


def _is_taken_in(ws: Workspace, carried: ReportFile, sha256: str) -> bool:
    state = ws.store.state(f"visit/{carried.visit}")
    return as_dict(state.get(f"{FROM_REPORT}.{carried.number}")).get("sha256") == sha256
