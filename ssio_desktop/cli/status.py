"""The statuses that a command ends with, as docs/command-line.md lists them."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
BUG: Final = 1
USAGE: Final = 2
USER: Final = 3
SURROUNDINGS: Final = 4
STOPPED: Final = 130
