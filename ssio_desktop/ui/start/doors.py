"""What the start of the program can do, given to it from outside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ssio_desktop.progress import Progress
from ssio_desktop.services.entering import Entered


@dataclass(frozen=True, slots=True)
class NewStore:
    """What a person gives for a new store."""

    path: Path
    passphrase: str
    officer: str
    la_code: str


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways in. Each runs off the window's thread and raises errors for people.

    practise builds the invented authority in a folder of its own, or opens it where it is built.
    """

    enter: Callable[[Path, str], Entered]
    create: Callable[[NewStore], Entered]
    practise: Callable[[Progress], Entered]
