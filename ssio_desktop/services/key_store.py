"""Opening a store by the key store of the system instead of its passphrase, where somebody chose
that on this computer.

The key store keeps a secret made by chance, never the passphrase, and the key file the store's key
wrapped for it. Either alone opens nothing. A locked window goes on asking for the passphrase.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from ssio_desktop.errors import SsioError, SurroundingsError, UserError
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.system_keys import SystemKeys, find
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store import key_files
from ssio_desktop.store.envelope import KeyCost, seal_for_system, unseal
from ssio_desktop.wording import say

KIND = "key-store"
"""What changed, for whoever shows it."""


def kept_since(path: Path) -> date | None:
    """Since when a store can be opened by the key store; None where it cannot. Only its key file is
    read, so that nobody is asked anything by the system."""
    with suppress(SsioError, ValueError):
        found = key_files.read_envelope(path).system
        return date.fromisoformat(found.made) if found is not None else None
    return None


def is_there() -> bool:
    """Whether there is a door to a key store on this computer."""
    return find() is not None


def keep(
    ws: Workspace, passphrase: str, keys: SystemKeys | None = None, *, cost: KeyCost | None = None
) -> Outcome[date]:
    """Let the key store of this computer open the store from now on.

    passphrase: asked for again, because an unlocked window may be left alone. UserError where it is
    wrong, SurroundingsError where the key store does not keep what it is given; nothing is changed.
    """
    keys = _present(keys)
    envelope = key_files.read_envelope(ws.store.path)
    data_key = unseal(envelope, passphrase)
    fresh, secret = seal_for_system(envelope, data_key, ws.today(), cost or envelope.cost)
    keys.put(envelope.store_id, secret)
    if keys.get(envelope.store_id) != secret:
        raise _wrong()
    key_files.put(ws.store.path, fresh)
    return Outcome(
        ws.today(), frozenset({KIND}), say("The key store of this computer opens the store")
    )


def forget(ws: Workspace, keys: SystemKeys | None = None) -> Outcome[None]:
    """Open the store by its passphrase alone again. It is so even where the key store does not
    answer: what it keeps then opens nothing."""
    envelope = key_files.read_envelope(ws.store.path)
    key_files.put(ws.store.path, replace(envelope, system=None))
    with suppress(SurroundingsError):
        _present(keys).remove(envelope.store_id)
    return Outcome(None, frozenset({KIND}), say("The store opens with its passphrase alone"))


def secret_of(path: Path, keys: SystemKeys | None = None) -> str:
    """What opens a store in place of its passphrase. SurroundingsError where the key store does not
    give it, or gives something else."""
    envelope = key_files.read_envelope(path)
    if envelope.system is None:
        raise _wrong()
    secret = _present(keys).get(envelope.store_id)
    try:
        unseal(envelope, secret)
    except UserError as error:
        raise _wrong() from error
    return secret


def _present(keys: SystemKeys | None) -> SystemKeys:
    found = keys if keys is not None else find()
    if found is None:
        raise SurroundingsError(
            say("This computer has no key store that the program could use."),
            remedy=say("On Linux, install “secret-tool”, or go on with the passphrase."),
            code="system-keys.none",
        )
    return found


def _wrong() -> SurroundingsError:
    return SurroundingsError(
        say("The key store of this computer does not have the key of this store."),
        remedy=say("Enter the passphrase, and choose anew in the settings how the store opens."),
        code="system-keys.wrong",
    )
