"""Keeps a crash from writing the program's memory, with what was being read, to the disk."""

from __future__ import annotations

import sys
from contextlib import suppress

_NO_DIALOGS = 0x0001 | 0x0002 | 0x8000
"""Of Windows: no dialog for critical errors, for faults, for files that cannot be opened."""


def forbid_core_dumps() -> None:
    """Ask the system for no file of memory when this program, or a helper of it, crashes.

    Elsewhere than on Windows the limit on core files is set to nought, for good. A system that
    hands dumps to a collector of its own is told so too, but may not listen (docs/design.md).
    """
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        ctypes.windll.kernel32.SetErrorMode(_NO_DIALOGS)
        return
    import resource  # noqa: PLC0415

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
