"""The program's entry: ``ssio-desktop`` and ``python -m ssio_desktop``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ssio_desktop.cli.main import run


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says; with no command, open the window. Returns the status."""
    if getattr(sys, "frozen", False):
        # A frozen program begins its helpers by beginning itself; this is where they turn off.
        import multiprocessing  # noqa: PLC0415

        multiprocessing.freeze_support()
    return run(list(sys.argv[1:] if argv is None else argv))


if __name__ == "__main__":
    sys.exit(main())
