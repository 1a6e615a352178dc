"""The recovery code of a store: made, printed on a sheet, taken back, and used when the passphrase
is forgotten.

The code is kept nowhere: not in the store, not in a draft, not in a file that nobody named. What is
kept is the store's key, wrapped for it, in the key file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ssio_desktop.errors import SsioError
from ssio_desktop.reports.content import BulletList, Document, KeyValues, Metadata, Paragraph
from ssio_desktop.services import house_style, setting_up
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import key_files
from ssio_desktop.store.backup import folder
from ssio_desktop.store.envelope import Envelope, KeyCost, seal_for_code, unseal
from ssio_desktop.store.recovery_code import looks_like_code, new_code, same_signs
from ssio_desktop.wording import say

__all__ = [
    "Made",
    "Prepared",
    "decline",
    "declined",
    "is_wanted",
    "keep",
    "looks_like_code",
    "made",
    "prepare",
    "revoke",
    "sheet",
]

KIND = "recovery"
"""What changed, for whoever shows it."""

_DECLINED = "recovery.declined"


@dataclass(frozen=True, slots=True)
class Made:
    """The code that a store has. id: as it stands on the sheet. on: the day it was made."""

    id: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A code that was chosen and counts once it is kept. code: in groups with hyphens. envelope:
    the key file that goes with it."""

    code: str
    id: str
    envelope: Envelope

    def is_last_group(self, typed: str) -> bool:
        """Whether somebody who has the code before them typed its last group."""
        return same_signs(typed, self.code.rpartition("-")[2])


def made(ws: Workspace) -> Made | None:
    """The code that the store has now; None where there is none."""
    found = key_files.read_envelope(ws.store.path).recovery
    if found is None:
        return None
    try:
        return Made(found.id, date.fromisoformat(found.made))
    except ValueError:
        return Made(found.id, None)


def is_wanted(ws: Workspace) -> bool:
    """Whether it is still to be decided: there is no code, and nobody said that none is wanted."""
    try:
        return made(ws) is None and declined(ws) is None
    except SsioError:
        # Where the key file cannot be read there are worse things to say.
        return False


def declined(ws: Workspace) -> date | None:
    """The day on which somebody decided that this store is to have no code."""
    try:
        return date.fromisoformat(ws.store.meta(_DECLINED))
    except ValueError:
        return None


def decline(ws: Workspace) -> Outcome[None]:
    """Note that no code is wanted, so that nobody is reminded of it. One can be made all the
    same."""
    ws.store.set_meta(_DECLINED, ws.today().isoformat())
    return Outcome(None, frozenset({KIND}))


def prepare(ws: Workspace, passphrase: str, *, cost: KeyCost | None = None) -> Prepared:
    """Choose a code. Nothing is changed until it is kept.

    passphrase: asked for again, because an unlocked window may be left alone. UserError where it
    is wrong.
    """
    envelope = key_files.read_envelope(ws.store.path)
    data_key = unseal(envelope, passphrase)
    code = new_code()
    fresh = seal_for_code(envelope, data_key, code, ws.today(), cost or envelope.cost)
    return Prepared(code, fresh.recovery.id if fresh.recovery else "", fresh)


def keep(ws: Workspace, prepared: Prepared) -> Outcome[Made | None]:
    """Let a code count from now on; any former one opens neither the store nor its backups."""
    now = key_files.read_envelope(ws.store.path)
    # The passphrase may have been changed while somebody was writing the code down.
    key_files.put(ws.store.path, replace(now, recovery=prepared.envelope.recovery))
    _drop_former(ws)
    label = say("The recovery code opens the store from now on")
    return Outcome(made(ws), frozenset({KIND}), label)


def revoke(ws: Workspace, passphrase: str) -> Outcome[None]:
    """Let no code open the store or its backups any more. UserError where the passphrase is wrong.

    A key file that somebody copied elsewhere still opens with its code.
    """
    envelope = key_files.read_envelope(ws.store.path)
    unseal(envelope, passphrase)
    key_files.put(ws.store.path, replace(envelope, recovery=None))
    _drop_former(ws)
    return Outcome(None, frozenset({KIND}), say("No recovery code opens the store any more"))


def write_sheet(ws: Workspace, prepared: Prepared, path: Path) -> Outcome[Path]:
    """Write the sheet as a PDF where the person says. Errors as ``write_output``."""
    # Drawing takes its libraries with it, which a start without a document does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    return write_output(path, render_pdf(sheet(ws, prepared), house_style.house(ws)))


def sheet(ws: Workspace, prepared: Prepared) -> Document:
    """What is printed, and kept in a safe."""
    officer = setting_up.current_officer(ws)
    return Document(
        title=say("Recovery sheet"),
        kind=say("To be kept in a safe"),
        blocks=(
            KeyValues(
                (
                    (say("Store"), ws.store.path.name),
                    (say("Officer"), officer.name),
                    (say("Made on"), f"{ws.today():%d.%m.%Y}"),
                    (say("Sheet"), prepared.id),
                    (say("Recovery code"), prepared.code),
                )
            ),
            Paragraph(
                say(
                    "This code opens the store when its passphrase is forgotten. Whoever holds it, "
                    "together with the store’s files, can read everything."
                )
            ),
            BulletList(
                (
                    say("Print it, put it into a safe, and delete the file."),
                    say(
                        "To use it, open the store and type the code where the passphrase is asked "
                        "for. Capitals, spaces and hyphens do not matter."
                    ),
                    say(
                        "Then set a new passphrase in the settings, under “Your store”, with the "
                        "code as the present one."
                    ),
                    say(
                        "The letters I, L, O and U are not used: what looks like them is 1, 1, 0 "
                        "or V."
                    ),
                    say(
                        "If it may have been seen, make another in the settings: this one then "
                        "opens nothing."
                    ),
                )
            ),
        ),
        metadata=Metadata(
            author=officer.name,
            when=ws.now(),
            identifier=f"recovery-{prepared.id}",
            running_head=say("Recovery sheet – confidential"),
        ),
    )


def told_on_entering(secret: str) -> tuple[str, ...]:
    """What is said to whoever came in with a code instead of the passphrase."""
    if not looks_like_code(secret):
        return ()
    return (
        say("You came in with the recovery code."),
        say(
            "Set a new passphrase in the settings, under “Your store”, with the code as the "
            "present one."
        ),
    )


def _drop_former(ws: Workspace) -> None:
    """Backups of before keep the passphrase of their day, and lose the code of theirs."""
    key_files.drop_former(ws.store.path, folder(ws.store.path))
    key_files.keep_copy_at_second(ws.store.path)
