"""The forms: bringing the packed ones into the store, and reading them back.

A visit opens with the version it was made with, so a form, once in the store, stays there.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from ssio_desktop.domain.voices.records import FORM_PREFIX
from ssio_desktop.errors import UserError
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.install import install_form
from ssio_desktop.xforms.loading import load_definition

RETIRED = "retired"
"""The path at which a form says that new visits are not begun in it."""


@dataclass(frozen=True, slots=True)
class FormInfo:
    """A form that visits can be written in. ref: ``id@version``. retired: not for new visits."""

    id: str
    version: str
    title: str
    retired: bool = False

    @property
    def ref(self) -> str:
        return f"{self.id}@{self.version}"

    @property
    def is_sent(self) -> bool:
        """Whether it is a questionnaire that schools fill in, not a note of a visit."""
        return self.id.startswith(FORM_PREFIX)


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
                say("The form “{title}” was changed without a new version.", title=form.title),
                where=str(folder),
                remedy=say("Raise the version in its settings; visits already made keep theirs."),
                code="form.same-version",
            )
        if known is None:
            writes += [
                Write(entity, "xform", form.xform_xml),
                Write(entity, "title", form.title),
            ]
            fresh.append(info)
        digests[f"packed-form:{folder.name}"] = digest
    ws.record(writes, None, label=say("Forms installed"), kind="set-up")
    for key, digest in digests.items():
        ws.store.set_meta(key, digest)
    return tuple(fresh)


def forms(ws: Workspace, *, offered: bool = False) -> tuple[FormInfo, ...]:
    """The newest version of each form, by title. offered: only those for new visits, and no
    questionnaire that is sent to schools."""
    newest: dict[str, FormInfo] = {}
    for state in ws.store.states("form"):
        form_id, _, version = state.key.partition("@")
        if not state.text("xform"):
            continue  # Its installing was undone.
        info = FormInfo(form_id, version, state.text("title"), state.get(RETIRED) is True)
        known = newest.get(form_id)
        if known is None or version_order(known.version) < version_order(version):
            newest[form_id] = info
    found = sorted(newest.values(), key=lambda info: info.title)
    return tuple(info for info in found if not (offered and (info.retired or info.is_sent)))


def newest_form(ws: Workspace, form_id: str) -> FormInfo:
    """The newest version of one form. UserError, naming those there are, where it is not here."""
    found = {info.id: info for info in forms(ws)}
    if form_id not in found:
        raise UserError(
            say("There is no form called “{form_id}”.", form_id=form_id[:60]),
            remedy=say(
                "Choose one of {found}.", found=", ".join(sorted(found)) or "none installed"
            ),
            code="form.unknown",
        )
    return found[form_id]


def versions(ws: Workspace) -> tuple[FormInfo, ...]:
    """Every version of every form in the store, by title, the newest version first."""
    found = [
        FormInfo(*state.key.partition("@")[::2], state.text("title"))
        for state in ws.store.states("form")
    ]
    found.sort(key=lambda info: version_order(info.version), reverse=True)
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
            say("There is no form “{name}” in this store.", name=name.strip()[:60]),
            remedy=say(
                "Check the code at the foot of the paper. Here are: {known}.",
                known=", ".join(known),
            ),
            code="form.unknown",
        )
    return found[name.strip()]


def form_for_new_visit(ws: Workspace, form_id: str) -> FormInfo:
    """As :func:`named_form`; UserError too where a form that is named without a version was
    retired: a note on paper may still have been written in it."""
    info = named_form(ws, form_id)
    if info.is_sent:
        raise UserError(
            say("“{title}” is a questionnaire, which schools fill in.", title=info.title),
            remedy=say(
                "Choose a form for visits; returns are typed in on the page “What schools say”."
            ),
            code="form.questionnaire",
        )
    if info.retired and "@" not in form_id:
        raise UserError(
            say(
                "The form “{title}” was retired, so no new visit is begun in it.", title=info.title
            ),
            remedy=say("Choose another form, or offer this one again on the Forms page."),
            code="form.retired",
        )
    return info


def definition(ws: Workspace, ref: str) -> FormDefinition:
    """A form by ``id@version``. UserError where this store does not have it."""
    key = f"form/{ref}"
    if key not in ws.cache:
        text = ws.store.state(key).text("xform")
        if not text:
            raise UserError(
                say("The form that this visit was written in is not in this store."),
                where=ref,
                remedy=say("Import the return or the form file that holds it."),
                code="form.missing",
            )
        ws.cache[key] = load_definition(text)
    return cast(FormDefinition, ws.cache[key])


def digest_of(ws: Workspace, ref: str) -> str:
    """SHA-256 of a form as it is stored, 64 hexadecimal digits; empty where it is not here."""
    text = ws.store.state(f"form/{ref}").text("xform")
    return hashlib.sha256(text.encode()).hexdigest() if text else ""


def _digest(folder: Path) -> str:
    total = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        if path.is_file():
            total.update(path.name.encode())
            total.update(path.read_bytes())
    return total.hexdigest()


def version_order(version: str) -> tuple[tuple[int, str], ...]:
    """Sorts ``2`` before ``10`` and ``2026-09`` before ``2026-11``."""
    parts = version.replace("-", ".").split(".")
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in parts)
