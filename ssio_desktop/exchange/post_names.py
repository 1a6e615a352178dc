"""What a file in a post box is by its name: post, a copy that came of keeping folders in step, or
something that is not whole yet. Knows no disk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

SUFFIXES: Final = (".ssio-post", ".ssio-return", ".ssio-set-up")
"""The ends of names that files of the program have."""

Sort = Literal["post", "copy", "arriving", "placeholder", "other"]
"""A file of the program; the same beside which another lies, made by a synchronising program or by
copying; one being written or fetched; a stand-in for one that lies elsewhere; none of ours."""

_ARRIVING: Final = (
    *(".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".opdownload"),
    *(".download", ".upload", ".!sync", ".bts", ".swp", ".lock"),
)
_PLACEHOLDERS: Final = (".nextcloud", ".owncloud", ".icloud", ".cloudf", ".virtual")
_BEGUN: Final = ("~", ".~", ".syncthing.", ".ssio-", ".nfs", ".fuse_hidden", ".goutputstream-")
_COPY: Final = re.compile(
    r"""(?:
      [ ]\((?:[^()]*[ ])?(?:conflicted[ ]copy|case[ ]conflict)[^()]*\)   # Dropbox, Nextcloud
    | [ ]?\(conflict[^()]*\)
    | [_ ]conflict-\d{8}-\d{6}(?:-[^/]*)?                                # ownCloud
    | \.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]+)?                         # Syncthing
    | [ ]-[ ]copy(?:[ ]\(\d+\))? | [ ]copy(?:[ ]\d+)? | [ ]\(\d+\)       # copied by hand
    )\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_COMPUTER: Final = re.compile(r"(?=[A-Z0-9-]*[A-Z])[A-Z0-9][A-Z0-9-]{1,17}")
"""What OneDrive and SharePoint add: the name of the computer, in capitals."""
_SURELY_COMPUTER: Final = re.compile(r"-(?:DESKTOP|LAPTOP|WIN|PC|SURFACE)-[A-Z0-9]{2,}(?:-\d+)?\Z")


@dataclass(frozen=True, slots=True)
class Named:
    """A name and what it says. original: of a copy, the name that it was made from."""

    name: str
    sort: Sort
    original: str = ""


def sort_names(names: Iterable[str]) -> tuple[Named, ...]:
    """What each name of a folder says, in their order. What else lies there is needed: a computer's
    name behind another file's name is told from a word that belongs to it only so."""
    every = tuple(names)
    there = {name.casefold() for name in every}
    return tuple(_sorted(name, there) for name in every)


def _sorted(name: str, there: set[str]) -> Named:
    low = name.casefold()
    suffix = next((each for each in SUFFIXES if low.endswith(each)), "")
    if not suffix:
        if not any(each in low for each in SUFFIXES):
            return Named(name, "other")
        if low.endswith(_PLACEHOLDERS):
            return Named(name, "placeholder")
        is_begun = low.startswith((".", "~")) or low.endswith(_ARRIVING)
        return Named(name, "arriving" if is_begun else "other")
    if low.startswith("._"):
        return Named(name, "other")  # What macOS notes of a file on a disk that is not its own.
    if low.startswith((".", *_BEGUN)):
        return Named(name, "arriving")
    stem = name[: -len(suffix)]
    end = name[-len(suffix) :]
    found = _COPY.search(stem) or _SURELY_COMPUTER.search(stem)
    original = stem[: found.start()] if found else _before_computer(stem, end, there)
    return Named(name, "copy", original + end) if original else Named(name, "post")


def _before_computer(stem: str, end: str, there: set[str]) -> str:
    """The stem of another file of the folder, where the rest is like a computer's name."""
    for at, char in enumerate(stem):
        is_like_one = char == "-" and _COMPUTER.fullmatch(stem, at + 1)
        if is_like_one and f"{stem[:at]}{end}".casefold() in there:
            return stem[:at]
    return ""
