"""Reads the code of pages not shown yet while the first is being looked at.

A page's modules are imported when it is first shown, so that the start does not wait for them; most
of a second of that is done here beforehand, in a thread of its own, which leaves the window free.
"""

from __future__ import annotations

import importlib
import threading
from collections.abc import Sequence

from ssio_desktop.ui.shell.operations import Log

CODE: tuple[str, ...] = tuple(
    f"ssio_desktop.ui.{name}"
    for name in (
        "visits",
        "schools",
        "categorise",
        "returns",
        "board",
        "settings",
        "imports",
        "help",
        "documents.page",
        "visits.report_page",
    )
)
"""The packages of the pages, in the order in which they are likely to be wanted."""


def preload(log: Log, names: Sequence[str] = CODE) -> threading.Thread:
    """Begin to import these modules, and give the thread that does. What fails is logged, and
    tried again, and told, when its page is shown."""

    def work() -> None:
        for name in names:
            try:
                importlib.import_module(name)
            except Exception as error:  # noqa: BLE001 - logged; the page that needs it tells of it
                log(f"preloading {name}", error)

    thread = threading.Thread(target=work, name="preloading", daemon=True)
    thread.start()
    return thread
