"""What tells this computer from another of the same name: a random id in the person's own folder.

It is written once and says nothing of the computer or the person. Knows no store.
"""

from __future__ import annotations

import re
import secrets
from pathlib import Path

from platformdirs import PlatformDirs

from ssio_desktop.errors import SurroundingsError
from ssio_desktop.files import write_whole

_ID = re.compile(r"[0-9a-f]{32}")


def computer_file() -> Path:
    """Where the id is kept: in the folder that stays on this computer when a profile travels."""
    return PlatformDirs("SSIO Desktop", appauthor=False).user_data_path / "computer"


def computer_id() -> str:
    """32 hexadecimal digits, the same each time; empty where none can be kept."""
    place = computer_file()
    if not (found := _read(place)):
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            write_whole(place, secrets.token_hex(16).encode("ascii"))
        except (OSError, SurroundingsError):
            return ""
        found = _read(place)
    return found


def _read(place: Path) -> str:
    try:
        found = place.read_bytes()[:64].decode("ascii", "replace").strip()
    except OSError:
        return ""
    return found if _ID.fullmatch(found) else ""
