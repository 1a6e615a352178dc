"""The forms: bringing the packed ones into the store, and reading them back.

A visit opens with the version it was made with, so a form, once in the store, stays there.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ssio_desktop.errors import UserError
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.install import install_form
from ssio_desktop.xforms.loading import load_definition


@dataclass(frozen=True, slots=True)
class FormInfo:
    """A form that visits can be written in. ref: ``id@version``."""

    id: str
    version: str
    title: str

    @property
    def ref(self) -> str:
        return f"{self.id}@{self.version}"


def install_packed_forms(ws: Workspace) -> tuple[FormInfo, ...]:
    """Bring the forms that came with the program into the store, those that are not there yet.

    Returns the newly installed. UserError where a packed form is not usable, or has changed
    without a new version.
    """
    fresh: list[FormInfo] = []
    writes: list[Write] = []
    digests: dict[str, str] = {}
    for folder in sorted(path for path in ws.packs.forms.iterdir() if path.is_dir()):
        digest = _digest(folder)
        if ws.store.meta(f"packed-form:{folder.name}") == digest:
            continue
        form = install_form(folder)
        info = FormInfo(form.id, form.version, form.title)
        entity = f"form/{info.ref}"
        known = ws.store.state(entity).get("xform")
        if known is not None and known != form.xform_xml:
            raise UserError(
                f"The form “{form.title}” was changed without a new version.",
                where=str(folder),
                remedy="Raise the version in its settings; visits already made keep theirs.",
                code="form.same-version",
            )
        if known is None:
            writes += [
                Write(entity, "xform", form.xform_xml),
                Write(entity, "title", form.title),
            ]
            fresh.append(info)
        digests[f"packed-form:{folder.name}"] = digest
    ws.record(writes, None, label="Forms installed", kind="set-up")
    for key, digest in digests.items():
        ws.store.set_meta(key, digest)
    return tuple(fresh)


def forms(ws: Workspace) -> tuple[FormInfo, ...]:
    """The newest version of each form, by title."""
    newest: dict[str, FormInfo] = {}
    for state in ws.store.states("form"):
        form_id, _, version = state.key.partition("@")
        info = FormInfo(form_id, version, state.text("title"))
        known = newest.get(form_id)
        if known is None or _version_order(known.version) < _version_order(version):
            newest[form_id] = info
    return tuple(sorted(newest.values(), key=lambda info: info.title))


def newest_form(ws: Workspace, form_id: str) -> FormInfo:
    """The newest version of one form. UserError, naming those there are, where it is not here."""
    found = {info.id: info for info in forms(ws)}
    if form_id not in found:
        raise UserError(
            f"There is no form called “{form_id[:60]}”.",
            remedy=f"Choose one of {', '.join(sorted(found)) or 'none installed'}.",
            code="form.unknown",
        )
    return found[form_id]


def versions(ws: Workspace) -> tuple[FormInfo, ...]:
    """Every version of every form in the store, by title, the newest version first."""
    found = [
        FormInfo(*state.key.partition("@")[::2], state.text("title"))
        for state in ws.store.states("form")
    ]
    found.sort(key=lambda info: _version_order(info.version), reverse=True)
    return tuple(sorted(found, key=lambda info: (info.title, info.id)))


def named_form(ws: Workspace, name: str) -> FormInfo:
    """A form by its id (the newest version) or by ``id@version``. UserError else."""
    form_id, at, _ = name.strip().partition("@")
    if not at:
        return newest_form(ws, form_id)
    found = {info.ref: info for info in versions(ws)}
    if name.strip() not in found:
        known = [ref for ref, info in found.items() if info.id == form_id] or sorted(found)
        raise UserError(
            f"There is no form “{name.strip()[:60]}” in this store.",
            remedy=f"Check the code at the foot of the paper. Here are: {', '.join(known)}.",
            code="form.unknown",
        )
    return found[name.strip()]


def definition(ws: Workspace, ref: str) -> FormDefinition:
    """A form by ``id@version``. UserError where this store does not have it."""
    key = f"form/{ref}"
    if key not in ws.cache:
        text = ws.store.state(key).text("xform")
        if not text:
            raise UserError(
                "The form that this visit was written in is not in this store.",
                where=ref,
                remedy="Import the return or the form file that holds it.",
                code="form.missing",
            )
        ws.cache[key] = load_definition(text)
    return cast(FormDefinition, ws.cache[key])


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.is_file():
            total.update(path.name.encode())
            total.update(path.read_bytes())
    return total.hexdigest()


def _version_order(version: str) -> tuple[tuple[int, str], ...]:
    """Sorts ``2`` before ``10`` and ``2026-09`` before ``2026-11``."""
    parts = version.replace("-", ".").split(".")
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in parts)
