"""The headings of evidence that came with the program, read once."""

from __future__ import annotations

from ssio_desktop.domain.evidence_headings import Heading, Headings, read_headings
from ssio_desktop.errors import SurroundingsError, UserError
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_FILE = "headings.toml"
_CACHE = "evidence-headings"


def headings(ws: Workspace) -> Headings:
    """All headings. SurroundingsError where the program's own data is missing."""
    if _CACHE not in ws.cache:
        folder = ws.packs.evidence
        try:
            text = (folder / _FILE).read_text(encoding="utf-8") if folder is not None else ""
        except OSError as error:
            raise _missing(str(folder)) from error
        if not text:
            raise _missing(str(folder or ""))
        ws.cache[_CACHE] = read_headings(text, _FILE)
    found = ws.cache[_CACHE]
    assert isinstance(found, Headings)
    return found


def require_heading(ws: Workspace, heading_id: str) -> Heading:
    """One heading of evidence. UserError, naming them, where there is none of that id."""
    known = headings(ws)
    found = known.heading(heading_id)
    if found is None or found not in known.of_evidence:
        raise UserError(
            say("No heading of evidence is called “{name}”.", name=heading_id[:40]),
            remedy=say(
                "Name one of {names}.", names=", ".join(each.id for each in known.of_evidence)
            ),
            code="evidence.heading",
        )
    return found


def _missing(where: str) -> SurroundingsError:
    return SurroundingsError(
        say("The headings of evidence, which come with the program, are missing."),
        where=where,
        remedy=say("Install the program again. Your stores are not concerned."),
        code="program.incomplete",
    )
