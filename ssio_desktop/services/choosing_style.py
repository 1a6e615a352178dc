"""Choosing the authority's house style, its words and its logo, and trying it on a document of an
invented school. Kept as events of the authority, so that it travels with its other settings."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

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
from ssio_desktop.reports.house import ON_ITS_SIDE
from ssio_desktop.reports.sample_documents import LYING, SAMPLES
from ssio_desktop.services import setting_up
from ssio_desktop.services.house_style import PICTURE, house, kept_picture
from ssio_desktop.services.inputs import read_file
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.style_choices import STYLE, choices
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class ShownStyle:
    """The house style as a page or a command shows it. authority: its name."""

    authority: str
    choices: StyleChoices
    logo: bytes
    remarks: tuple[StyleFault, ...]


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
    picture = kept_picture(ws, authority.code, chosen.logo)
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
