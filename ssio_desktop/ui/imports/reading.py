"""Reads a published file for its preview, and tells whose schools it holds. Knows no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import get_args

from ssio_desktop.domain.published_values import read_code
from ssio_desktop.errors import UserError
from ssio_desktop.progress import Progress
from ssio_desktop.services import importing, schools, setting_up
from ssio_desktop.services.importing import ImportPreview, Subject
from ssio_desktop.services.performance.importing import preview_performance
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.ui.imports.words import ChangeLine, changes

SUBJECTS: tuple[Subject, ...] = get_args(Subject)
_OF_ANOTHER_KIND = frozenset({"source.wrong-kind", "source.no-urn"})

EVERY = "*"
"""Stands for every authority in the file."""


@dataclass(frozen=True, slots=True)
class FileChoice:
    """What is to be read. subject: None where the file is to tell its kind by itself.

    authority: three digits, ``EVERY``, or empty for this copy's own. as_at: the day the file's
    facts are filed under, None for what the file says.
    """

    subject: Subject | None
    path: Path
    authority: str = ""
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class FileAuthority:
    """An authority to choose. name is empty where the file does not give it."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A file that was read. asked: what was asked for. choice: the same with the kind the file
    is of and the authority that was taken.

    preview: None where the file holds several authorities and none of them is this copy's own,
    so that one has to be chosen first. authorities: those in a register; empty otherwise.
    lines: what the preview changes, told line by line.
    """

    asked: FileChoice
    choice: FileChoice
    preview: ImportPreview | None
    authorities: tuple[FileAuthority, ...] = ()
    lines: tuple[ChangeLine, ...] = ()


def read_file(
    ws: Workspace,
    choice: FileChoice,
    authorities: tuple[FileAuthority, ...],
    progress: Progress,
) -> Outcome[Reading]:
    """Read a file and say what importing it would change. Nothing is changed.

    authorities: those known to be in the file from an earlier reading, or none. Errors as
    ``services.importing``; Cancelled goes through.
    """
    if choice.subject is not None:
        return Outcome(_told(_read(ws, choice, authorities, progress)))
    refusal: UserError | None = None
    for subject in SUBJECTS:
        try:
            reading = _read(ws, replace(choice, subject=subject), authorities, progress)
        except UserError as error:
            if error.code not in _OF_ANOTHER_KIND:
                raise
            refusal = refusal or error
        else:
            return Outcome(_told(replace(reading, asked=choice)))
    assert refusal is not None
    raise refusal


def _told(reading: Reading) -> Reading:
    """The reading with its lines, of which a whole register has tens of thousands."""
    if reading.preview is None:
        return reading
    return replace(reading, lines=tuple(changes(reading.preview)))


def _read(
    ws: Workspace,
    choice: FileChoice,
    authorities: tuple[FileAuthority, ...],
    progress: Progress,
) -> Reading:
    if choice.subject == "links":
        links = importing.preview_links(ws, choice.path, progress=progress)
        return Reading(choice, choice, links)
    if choice.subject == "inspections":
        inspections = importing.preview_inspections(
            ws, choice.path, as_at=choice.as_at, progress=progress
        )
        return Reading(choice, choice, inspections)
    if choice.subject == "performance":
        return _read_figures(ws, choice, progress)
    return _read_register(ws, choice, authorities, progress)


def _read_figures(ws: Workspace, choice: FileChoice, progress: Progress) -> Reading:
    """Figures of this copy's authority, else of the one that was chosen. The file is read once
    more where another authority has to be asked for, as it is where its name is not known."""

    def of(code: str) -> ImportPreview:
        only = None if code == EVERY else code
        return preview_performance(ws, choice.path, la=only, as_at=choice.as_at, progress=progress)

    code = choice.authority or setting_up.authority(ws).code or EVERY
    taken = of(code)
    offered = tuple(FileAuthority(each, name) for each, name in taken.authorities)
    chosen = choice.authority or _default(ws, offered)
    if not chosen:
        return Reading(choice, choice, None, offered)
    if chosen == EVERY and code != EVERY:
        taken = of(EVERY)
    return Reading(choice, replace(choice, authority=chosen), taken, offered)


def _read_register(
    ws: Workspace,
    choice: FileChoice,
    authorities: tuple[FileAuthority, ...],
    progress: Progress,
) -> Reading:
    def of(code: str) -> ImportPreview:
        only = None if code == EVERY else code
        return importing.preview_schools(
            ws, choice.path, la=only, as_at=choice.as_at, progress=progress
        )

    if authorities and choice.authority:
        return Reading(choice, choice, of(choice.authority), authorities)
    whole = of(EVERY)
    authorities = _authorities(ws, whole)
    code = choice.authority or _default(ws, authorities)
    if not code:
        return Reading(choice, choice, None, authorities)
    taken = whole if code == EVERY or len(authorities) < 2 else of(code)
    return Reading(choice, replace(choice, authority=code), taken, authorities)


def _default(ws: Workspace, authorities: tuple[FileAuthority, ...]) -> str:
    """This copy's authority, or all where the file has but one; empty where one must choose."""
    own = setting_up.authority(ws).code
    if len(authorities) < 2:
        return EVERY
    return next((each.code for each in authorities if read_code(each.code) == own), "")


def _authorities(ws: Workspace, whole: ImportPreview) -> tuple[FileAuthority, ...]:
    """The authorities of a whole file: those of the entries that are new or changed, and, where
    entries are unchanged, those already here."""
    names: dict[str, str] = {}
    for write in whole.writes:
        raw = write.value.get("raw") if isinstance(write.value, dict) else None
        if isinstance(raw, Mapping) and (code := str(raw.get("la_code", ""))):
            names[code] = names.get(code, "") or str(raw.get("la_name", ""))
    if whole.unchanged:
        for row in schools.list_schools(ws):
            names[row.la_code] = names.get(row.la_code, "") or row.la_name
    names.pop("", None)
    found = (FileAuthority(code, name) for code, name in names.items())
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.code)))
