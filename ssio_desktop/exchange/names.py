"""Which names the parts of an exchange file may have. Knows nothing of what is in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from ssio_desktop.exchange.refusals import refuse
from ssio_desktop.wording import say

MANIFEST = "manifest.json"
EVENTS = "events.jsonl"
DATAPACKAGE = "datapackage.json"
READ_ME = "read-me.txt"
TABLES, FORMS, FRAMEWORKS, REPORTS = "tables/", "forms/", "frameworks/", "reports/"
ATTACHMENTS = "attachments/"
"""Since version 1.1: each part there is named by the SHA-256 of its content."""
EXTRAS = (FORMS, FRAMEWORKS, REPORTS, ATTACHMENTS)

MAX_NAME_BYTES = 200
MAX_LEVELS = 5

_DIGEST = re.compile(r"attachments/[0-9a-f]{64}")
_TABLE = re.compile(r"tables/[a-z0-9]+(?:-[a-z0-9]+)*\.csv")
_PUNCTUATION = frozenset(" ._-@+()")
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)
"""Names that Windows keeps for devices, whatever their suffix."""


def is_safe(name: str) -> bool:
    """Whether a name can be unpacked on any system without leaving its folder.

    Segments are parted by ``/``; each holds letters, digits, combining marks and `` ._-@+()``
    in Unicode form NFC, neither begins nor ends with a dot or a space, and is no device of Windows.
    """
    try:
        size = len(name.encode())
    except UnicodeEncodeError:
        return False
    segments = name.split("/")
    return (
        0 < size <= MAX_NAME_BYTES
        and len(segments) <= MAX_LEVELS
        and unicodedata.is_normalized("NFC", name)
        and all(_is_safe_segment(segment) for segment in segments)
    )


def _is_safe_segment(segment: str) -> bool:
    return (
        segment != ""
        and segment[0] not in ". "
        and segment[-1] not in ". "
        and segment.partition(".")[0].rstrip().lower() not in _DEVICES
        and all(
            char.isalnum() or char in _PUNCTUATION or unicodedata.category(char)[0] == "M"
            for char in segment
        )
    )


def is_expected(name: str) -> bool:
    """Whether a return has a place for a part of this name."""
    if name in (MANIFEST, EVENTS, DATAPACKAGE, READ_ME):
        return True
    if name.startswith(TABLES):
        return _TABLE.fullmatch(name) is not None
    if name.startswith(REPORTS):
        return name.endswith(".pdf")
    if name.startswith(ATTACHMENTS):
        return _DIGEST.fullmatch(name) is not None
    return name.startswith((FORMS, FRAMEWORKS))


def sameness(name: str) -> str:
    """What two names share that some file system would take for one and the same."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def check_names(names: Iterable[str]) -> None:
    """Refuse names that are unsafe, that come twice, or of which one is a folder of another."""
    files: set[str] = set()
    folders: set[str] = set()
    for name in names:
        if not is_safe(name):
            raise refuse("name", say("The file holds a part with a forbidden name."), where=name)
        same = sameness(name)
        if same in files:
            raise refuse(
                "name-twice", say("The file holds two parts of the same name."), where=name
            )
        files.add(same)
        steps = same.split("/")
        folders.update("/".join(steps[:count]) for count in range(1, len(steps)))
    for same in sorted(files & folders):
        raise refuse(
            "name-twice", say("The file uses one name for a part and a folder."), where=same
        )


def part_order(name: str) -> tuple[bool, str]:
    """Sort key of parts: the manifest, then all others by code point."""
    return (name != MANIFEST, name)
