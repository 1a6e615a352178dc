"""The authority's house style: choosing it, its logo, and the one way from it to the look of a
document. Kept as events of the authority, so that it travels with its other settings."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.house_style import (
    DEFAULTS,
    StyleChoices,
    StyleFault,
    faults_of,
    read_choices,
    values_of,
)
from ssio_desktop.errors import UserError
from ssio_desktop.reports.headings import own_words
from ssio_desktop.reports.house import ON_ITS_SIDE, house_of
from ssio_desktop.reports.sample_documents import LYING, SAMPLES
from ssio_desktop.reports.style import HouseStyle, Logo, Sheet
from ssio_desktop.services import setting_up
from ssio_desktop.services.inputs import read_file
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.style_choices import STYLE, choices
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

PICTURE = "logo"
"""What the paths of kept pictures begin with; a picture is never replaced, so that a report that
was fixed with it can be drawn again."""


@dataclass(frozen=True, slots=True)
class ShownStyle:
    """The house style as a page or a command shows it. authority: its name."""

    authority: str
    choices: StyleChoices
    logo: bytes
    remarks: tuple[StyleFault, ...]


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
    picture = _picture(ws, authority.code, chosen.logo)
    return house_of(name or authority.name, chosen, _drawable(picture), sheet)


def with_picture(ws: Workspace, fixed: Mapping[str, Json]) -> dict[str, Json]:
    """The facts of a fixed report, and the picture of the logo that they name."""
    code, _, chosen = _fixed(fixed)
    picture = _picture(ws, code, chosen.logo)
    if not picture:
        return dict(fixed)
    return {**fixed, PICTURE: base64.b64encode(picture).decode("ascii")}


def fixed_look(facts: Mapping[str, Json], sheet: Sheet | None = None) -> HouseStyle:
    """The look that was fixed with a report, from its facts and the picture among them alone."""
    _, called, chosen = _fixed(facts)
    picture = _decoded(facts.get(PICTURE))
    return house_of(called, chosen, _drawable(picture if _is(picture, chosen.logo) else b""), sheet)


def sample_pdf(ws: Workspace, document: str, trial: StyleChoices, name: str = "") -> bytes:
    """A short document of that kind about an invented school, in a style that is being tried.

    document: a key of :data:`ssio_desktop.reports.headings.HEADINGS`. What cannot be used of the
    style, such as a half-typed colour, has the program's own in its place.
    """
    # Drawing takes its libraries with it, which a start without a document does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    usable = read_choices(values_of(trial))
    sheet = ON_ITS_SIDE if document in LYING else None
    return render_pdf(SAMPLES[document](), house(ws, sheet=sheet, trial=usable, name=name.strip()))


def wordings(document: str) -> tuple[tuple[str, str], ...]:
    """The keys of what can be worded anew in a kind of document, with the program's own words; of
    the furniture for :data:`ssio_desktop.domain.house_style.FURNITURE`."""
    return tuple((key, text) for key, text in own_words().items() if key.startswith(f"{document}."))


def shown(ws: Workspace) -> ShownStyle:
    """The style with the authority's name, its logo and what is to be said about it."""
    chosen = choices(ws)
    authority = setting_up.authority(ws)
    picture = _picture(ws, authority.code, chosen.logo)
    return ShownStyle(authority.name, chosen, picture, faults_of(chosen))


def choose(ws: Workspace, wanted: StyleChoices, name: str = "") -> Outcome[StyleChoices]:
    """Record the choices, and the authority's name where one is given. UserError where a choice
    cannot be used; nothing is recorded then."""
    own = own_words()
    words = {
        key: text.strip()
        for key, text in wanted.words.items()
        if text.strip() and text.strip() != own.get(key)
    }
    unknown = sorted(set(words) - set(own))
    if unknown:
        raise UserError(
            say("No document has words of the name “{unknown}”.", unknown=unknown[0][:60]),
            remedy=say("“style show” lists the names of all that can be worded."),
            code="style.words",
        )
    wanted = replace(wanted, service=wanted.service.strip(), words=words)
    for fault in faults_of(wanted):
        if fault.stops:
            raise UserError(fault.what, remedy=fault.remedy, code=f"style.{fault.field}")
    return _record(ws, wanted, say("House style recorded"), name.strip())


def back_to_defaults(ws: Workspace) -> Outcome[StyleChoices]:
    """Let documents look as the program makes them without a style. The logo goes, too; what was
    chosen stays in the history and can be taken back."""
    return _record(ws, DEFAULTS, say("House style put back to the defaults"))


def take_logo(ws: Workspace, path: Path) -> Outcome[StyleChoices]:
    """Keep a small copy of a picture as the logo. UserError where it cannot be used."""
    # Drawing takes its libraries with it, which a start without a document does not need.
    from ssio_desktop.reports.logos import LARGEST_FILE, read_logo  # noqa: PLC0415

    picture = read_logo(read_file(path, LARGEST_FILE), path.name)
    digest = hashlib.sha256(picture.data).hexdigest()[:32]
    entity = setting_up.authority_entity(ws)
    text = base64.b64encode(picture.data).decode("ascii")
    chosen = replace(choices(ws), logo=digest)
    return ws.record(
        [Write(entity, f"{PICTURE}.{digest}", text), Write(entity, f"{STYLE}.logo", digest)],
        chosen,
        label=say("Logo recorded"),
    )


def remove_logo(ws: Workspace) -> Outcome[StyleChoices]:
    """Print documents without a logo from now on."""
    return _record(ws, replace(choices(ws), logo=""), say("Logo removed"))


def _record(
    ws: Workspace, wanted: StyleChoices, label: str, name: str = ""
) -> Outcome[StyleChoices]:
    entity = setting_up.authority_entity(ws)
    before = ws.store.state(entity).under(STYLE)
    after = values_of(wanted)
    writes = [
        Write(entity, f"{STYLE}.{each}", after.get(each))
        for each in sorted(before.keys() | after.keys())
        if before.get(each) != after.get(each)
    ]
    if name and name != setting_up.authority(ws).name:
        writes.append(Write(entity, "name", name))
    if not writes:
        return Outcome(wanted)
    return ws.record(writes, wanted, label=label)


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


def _picture(ws: Workspace, code: str, digest: str) -> bytes:
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
