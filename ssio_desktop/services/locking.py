"""Whether a passphrase is the one of the open store, as an unlocking asks."""

from __future__ import annotations

from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.envelope import unseal
from ssio_desktop.store.key_files import read_envelope


def check_passphrase(ws: Workspace, passphrase: str) -> None:
    """Check a passphrase against the key file as it is now. Takes a moment, as opening does.

    UserError where it is not the right one, or the key file is not there.
    """
    unseal(read_envelope(ws.store.path), passphrase)
