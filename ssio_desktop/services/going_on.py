"""Going on with a store of an earlier moment, when what was saved since cannot be had again."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from ssio_desktop.store.earlier import CODE, accept_earlier
from ssio_desktop.store.envelope import unseal
from ssio_desktop.store.holding import hold
from ssio_desktop.store.key_files import read_envelope
from ssio_desktop.wording import say

__all__ = ["CODE", "go_on", "words_of"]


def go_on(path: Path, passphrase: str, now: datetime | None = None) -> Path | None:
    """Take a store as it is, so that it opens again. Its files are copied into the folder of
    backups as they were found; where, or None where nothing was missing.

    UserError where the passphrase is wrong, SurroundingsError where it is worked on elsewhere or
    the files cannot be copied. Nothing is changed by a refusal.
    """
    moment = now or datetime.now().astimezone()
    data_key = unseal(read_envelope(path), passphrase)
    holding = hold(path, moment)
    try:
        return accept_earlier(path, data_key, moment)
    finally:
        holding.release()


def words_of(kept: Path | None) -> str:
    """What the record is then, and where the files are as they were found."""
    if kept is None:
        return say("Nothing is missing in this store, so nothing was changed.")
    return say(
        "You go on with the store as it is. Its files as they were found are kept: {place}. Look "
        "through the latest visits for what is missing.",
        place=str(kept),
    )
