"""Reads the code of pages not shown yet while the first is being looked at.

A page's modules are imported when it is first shown, so that the start does not wait for them; most
of a second of that is done here beforehand, in a thread of its own, which leaves the window free.
"""

from __future__ import annotations

import gc
import threading

from ssio_desktop.ui.shell.operations import Log

# ruff: noqa: PLC0415, F401 (read for their effect, and not at the start)


def preload(log: Log) -> threading.Thread:
    """Begin to import the pages, and give the thread that does. What fails is logged; it is tried
    again when its page is shown, and told then."""

    def work() -> None:
        try:
            _read()
            # It stays, like what was read at the start: never to be looked through for garbage.
            gc.freeze()
        except Exception as error:  # noqa: BLE001 - logged; the page that needs it tells of it
            log("reading the pages beforehand", error)

    thread = threading.Thread(target=work, name="preloading", daemon=True)
    thread.start()
    return thread


def _read() -> None:
    """A page that is not named here is imported when it is first shown, as ever."""
    import ssio_desktop.ui.accuracy
    import ssio_desktop.ui.action_plan
    import ssio_desktop.ui.actions
    import ssio_desktop.ui.assurance
    import ssio_desktop.ui.board
    import ssio_desktop.ui.calendar
    import ssio_desktop.ui.casework
    import ssio_desktop.ui.categorise
    import ssio_desktop.ui.checking.page
    import ssio_desktop.ui.disclosure
    import ssio_desktop.ui.documents.page
    import ssio_desktop.ui.entitlement
    import ssio_desktop.ui.evidence
    import ssio_desktop.ui.form_library
    import ssio_desktop.ui.formal
    import ssio_desktop.ui.help
    import ssio_desktop.ui.history
    import ssio_desktop.ui.house_style
    import ssio_desktop.ui.impact
    import ssio_desktop.ui.imports
    import ssio_desktop.ui.meeting
    import ssio_desktop.ui.moderation
    import ssio_desktop.ui.paper.batch_page
    import ssio_desktop.ui.paper.blank_page
    import ssio_desktop.ui.paper.paper_page
    import ssio_desktop.ui.partnership
    import ssio_desktop.ui.performance
    import ssio_desktop.ui.picture
    import ssio_desktop.ui.planner
    import ssio_desktop.ui.post.page
    import ssio_desktop.ui.reading
    import ssio_desktop.ui.returns
    import ssio_desktop.ui.risk
    import ssio_desktop.ui.schools
    import ssio_desktop.ui.search
    import ssio_desktop.ui.self_evaluation
    import ssio_desktop.ui.settings
    import ssio_desktop.ui.solution
    import ssio_desktop.ui.strengths
    import ssio_desktop.ui.tracker
    import ssio_desktop.ui.visits
    import ssio_desktop.ui.visits.report_page
    import ssio_desktop.ui.voices
    import ssio_desktop.ui.watch
