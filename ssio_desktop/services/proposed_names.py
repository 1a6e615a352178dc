"""Cuts the proposed name of a file to a length that every disk and folder takes."""

from __future__ import annotations

LONGEST = 120
"""Bytes of a proposed name in UTF-8. Disks take 255, but Windows counts the folders in, too."""

_END = 40
"""So many characters at the end, with the day, the version and the kind of file, always stay."""


def cut(name: str, longest: int = LONGEST) -> str:
    """The name, its beginning cut short where the whole is too long. longest: in bytes."""
    if len(name.encode()) <= longest:
        return name
    beginning, end = name[:-_END], name[-_END:]
    room = longest - len(end.encode()) - 1
    kept = beginning.encode()[: max(room, 0)].decode(errors="ignore").rstrip("- ")
    return f"{kept}-{end.lstrip('- ')}" if kept else end.lstrip("- ")
