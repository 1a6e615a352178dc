"""Gathers what the page of a round shows, in one reading off the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.evidence_headings import Headings
from ssio_desktop.domain.voices.records import Round
from ssio_desktop.services import forms, schools
from ssio_desktop.services.evidence.known_headings import headings
from ssio_desktop.services.voices import quoting, rounds
from ssio_desktop.services.voices.quoting import Comment
from ssio_desktop.services.voices.results import Results, results
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.voices.columns import Came


@dataclass(frozen=True, slots=True)
class SeenRound:
    """What the page shows. came: what came back, of an open round. missing: the schools of which
    nothing came back, where that is known. told, comments: of a closed round. headings, today: for
    an entry of the evidence log."""

    round: Round
    form_title: str
    returned: int
    came: tuple[Came, ...]
    missing: tuple[str, ...]
    told: Results | None
    comments: tuple[Comment, ...]
    headings: Headings
    today: date


def see(ws: Workspace, round_id: str) -> SeenRound:
    """Read it. UserError where the round is not here."""
    found = rounds.one_round(ws, round_id)
    title = next((each.title for each in forms.versions(ws) if each.ref == found.form), found.form)
    returned = rounds.returns(ws, round_id)
    if found.closed is not None:
        told = results(ws, round_id)
        said, log = quoting.comments(ws, round_id), headings(ws)
        return SeenRound(found, title, len(returned), (), (), told, said, log, ws.today())
    names = {row.urn: row.name for row in schools.list_schools(ws)}
    came = tuple(
        Came(number, each, names.get(each.urn, each.urn))
        for number, each in enumerate(returned, start=1)
    )
    known = {each.urn for each in returned}
    missing = (
        ()
        if found.anonymous
        else tuple(sorted(names.get(e.urn, e.urn) for e in found.asked if e.urn not in known))
    )
    log = headings(ws)
    return SeenRound(found, title, len(returned), came, missing, None, (), log, ws.today())
