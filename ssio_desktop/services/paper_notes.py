"""Typing in a note of visit that was written by hand on a printed blank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.paper_notes import PaperNote
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, setting_up, visiting
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Written:
    """What the paper says of itself. form: ``id@version`` from its foot. by: who wrote it: a name,
    or the id of an officer, whose visit it then is."""

    form: str
    visited_on: date
    written_on: date
    by: str = ""


def begin_from_paper(
    ws: Workspace, urn: str, written: Written, answers: Mapping[str, Json] | None = None
) -> Outcome[str]:
    """Begin a visit with the version of the form that was printed. The value is its id.

    answers: those that are typed in already, by form path.

    UserError where that version is not in this store, nobody is named, or a day cannot be meant:
    a note is not written before the visit, nor after today.
    """
    if "@" not in written.form:
        raise UserError(
            say("The form needs its version, as the foot of the paper has it."),
            where=written.form[:60],
            remedy=say("Write it as “termly-core@1”."),
            code="paper.version",
        )
    info = forms.named_form(ws, written.form)
    if not written.visited_on <= written.written_on <= ws.today():
        raise UserError(
            say("A note is written on the day of the visit or later, and not after today."),
            where=say(
                "visit {visited_on}, written {written_on}",
                visited_on=written.visited_on,
                written_on=written.written_on,
            ),
            remedy=say("Check both days."),
            code="paper.days",
        )
    known = {each.id: each.name for each in setting_up.officers(ws)}
    name = known.get(written.by, written.by).strip()
    if not name:
        raise UserError(
            say("The paper needs the name of the person who wrote it."), code="paper.by"
        )
    note = PaperNote(written.written_on, name, ws.officer, ws.moment())
    return visiting.new_visit(
        ws,
        urn,
        info.ref,
        day=written.visited_on,
        answers=answers,
        paper=note,
        officer=written.by if written.by in known else "",
    )
