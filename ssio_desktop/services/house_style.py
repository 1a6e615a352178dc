"""The one way from the authority's house style to the look of a document, and its kept logo."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.house_style import (
    StyleChoices,
    read_choices,
)
from ssio_desktop.reports.house import house_of
from ssio_desktop.reports.style import HouseStyle, Logo, Sheet
from ssio_desktop.services import setting_up
from ssio_desktop.services.style_choices import STYLE, choices
from ssio_desktop.services.workspace import Workspace

PICTURE = "logo"
"""What the paths of kept pictures begin with; a picture is never replaced, so that a report that
was fixed with it can be drawn again."""


def house(
    ws: Workspace,
    fixed: Mapping[str, Json] | None = None,
    *,
    sheet: Sheet | None = None,
    trial: StyleChoices | None = None,
    name: str = "",
) -> HouseStyle:
    """The look of a document: of today's style, or of the one fixed with a report.

    fixed: the facts of a fixed report; a report from before there were styles has the program's
    own. trial, name: choices and a name that were not recorded, to be looked at.
    """
    if fixed is not None:
        return fixed_look(with_picture(ws, fixed), sheet)
    authority, chosen = setting_up.authority(ws), trial or choices(ws)
    picture = kept_picture(ws, authority.code, chosen.logo)
    return house_of(name or authority.name, chosen, _drawable(picture), sheet)


def with_picture(ws: Workspace, fixed: Mapping[str, Json]) -> dict[str, Json]:
    """The facts of a fixed report, and the picture of the logo that they name."""
    code, _, chosen = _fixed(fixed)
    picture = kept_picture(ws, code, chosen.logo)
    if not picture:
        return dict(fixed)
    return {**fixed, PICTURE: base64.b64encode(picture).decode("ascii")}


def fixed_look(facts: Mapping[str, Json], sheet: Sheet | None = None) -> HouseStyle:
    """The look that was fixed with a report, from its facts and the picture among them alone."""
    _, called, chosen = _fixed(facts)
    picture = _decoded(facts.get(PICTURE))
    return house_of(called, chosen, _drawable(picture if _is(picture, chosen.logo) else b""), sheet)


def _fixed(facts: Mapping[str, Json]) -> tuple[str, str, StyleChoices]:
    """Code and name of the authority and the choices, as they were fixed with a report."""
    its, kept = facts.get("authority"), facts.get(STYLE)
    known = its if isinstance(its, dict) else {}
    chosen = read_choices(kept if isinstance(kept, dict) else {})
    return str(known.get("code") or ""), str(known.get("name") or ""), chosen


def _drawable(picture: bytes) -> Logo | None:
    if not picture:
        return None
    from ssio_desktop.reports.logos import logo_of  # noqa: PLC0415

    return logo_of(picture)


def _is(picture: bytes, digest: str) -> bool:
    return bool(digest) and hashlib.sha256(picture).hexdigest()[:32] == digest


def kept_picture(ws: Workspace, code: str, digest: str) -> bytes:
    """A kept picture by its digest, from the record of every moment: a logo that was taken back is
    still that of the reports that were fixed with it. Empty where there is none."""
    if not digest:
        return b""
    # Where a code was corrected, its settings went along to the entity of today's.
    for entity in dict.fromkeys((setting_up.entity_of(code), setting_up.authority_entity(ws))):
        for event in ws.store.history(entity, f"{PICTURE}.{digest}"):
            data = _decoded(event.value)
            if _is(data, digest):
                return data
    return b""


def _decoded(value: Json) -> bytes:
    try:
        return base64.b64decode(value, validate=True) if isinstance(value, str) else b""
    except ValueError:
        return b""
