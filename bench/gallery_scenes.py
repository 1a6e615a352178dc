"""What the gallery shows: each page with something to show, and the moments of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QWidget

from bench.gallery_moments import MOMENTS
from bench.gallery_stage import Scene, Stage
from bench.gallery_stores import Keys
from ssio_desktop.services.document_names import Wanted
from ssio_desktop.services.post_looking import Looked
from ssio_desktop.ui.app import Surroundings
from ssio_desktop.ui.pages import PAGES
from ssio_desktop.ui.start import StartDialog


def scenes(state: str) -> list[Scene]:
    """The scenes of a state: every page that can show something there."""
    if state == "board":
        return [Scene(page, _page(page)) for page in _OF_THE_BOARD]
    if state == "casework":
        return [Scene(page, _page(page)) for page in _OF_CASEWORK]
    pages = [Scene(spec.id, _page(spec.id)) for spec in PAGES if state != "empty" or spec.in_rail]
    return [*pages, *MOMENTS] if state == "typical" else pages


_OF_THE_BOARD = (
    *("home", "board", "moderation", "second", "tracker", "picture", "risk", "meeting"),
    *("evidence", "inspected", "inspected-authority", "self-assessment"),
    *("authority-plan", "scrutiny-report", "impact-authority", "targets"),
    *("assurance", "assurance-sheet"),
    *("voices", "voices-round", "voices-typing", "inspectors-questions"),
    *("reading", "visits", "calendar", "return"),
)
"""Pages that look otherwise to whoever draws the officers' returns together."""

_OF_CASEWORK = (
    *("home", "casework", "case", "entitlement", "action-plan", "self-evaluation"),
    *("partnership-board", "solution", "formal-action", "watch", "strengths", "capacity"),
    "strengths-help",
    *("school", "actions", "results", "planner", "impact", "impact-authority"),
)
"""Pages that tell most where a school goes through everything."""

KEYED: Mapping[str, Callable[[Keys], str]] = {
    "school": lambda keys: keys.urn,
    "visit": lambda keys: keys.draft or keys.issued,
    "report": lambda keys: keys.issued or keys.draft,
    "categorise": lambda keys: f"{keys.urn}:{keys.term}",
    "document": lambda keys: str(Wanted("dossier", keys.urn)),
    "import": lambda keys: "schools",
    "results": lambda keys: keys.urn,
    "targets": lambda keys: "",
    "check": lambda keys: keys.file,
    "accuracy": lambda keys: "",
    "accuracy-check": lambda keys: keys.checked or keys.issued or keys.draft,
    "reading-desk": lambda keys: keys.to_read or keys.issued or keys.draft,
    "paper": lambda keys: "",
    "blank": lambda keys: keys.blank,
    "batch": lambda keys: "",
    "post": lambda keys: "",
    "style": lambda keys: "",
    "history": lambda keys: "",
    "disclosure": lambda keys: "",
    "visit-history": lambda keys: keys.draft or keys.issued,
    "moderation": lambda keys: "",
    "second": lambda keys: keys.to_judge,
    "tracker": lambda keys: "",
    "picture": lambda keys: "",
    "risk": lambda keys: "",
    "risk-school": lambda keys: f"{keys.urn}:{keys.term}",
    "meeting": lambda keys: "",
    "case": lambda keys: keys.urn,
    "planner": lambda keys: "",
    "strengths": lambda keys: "",
    "strengths-help": lambda keys: keys.need,
    "voices": lambda keys: "",
    "voices-round": lambda keys: keys.asked,
    "voices-typing": lambda keys: keys.asking,
    "inspectors-questions": lambda keys: "",
    "inspected": lambda keys: "",
    "inspected-authority": lambda keys: keys.inspected,
    "assurance": lambda keys: "",
    "assurance-sheet": lambda keys: keys.read,
    "self-assessment": lambda keys: "",
    "authority-plan": lambda keys: "",
    "scrutiny-report": lambda keys: keys.scrutiny,
    "capacity": lambda keys: "",
    "entitlement": lambda keys: keys.urn,
    "watch": lambda keys: keys.urn,
    "action-plan": lambda keys: keys.urn,
    "self-evaluation": lambda keys: keys.urn,
    "partnership-board": lambda keys: keys.board or keys.urn,
    "formal-action": lambda keys: keys.urn,
    "solution": lambda keys: keys.urn,
    "impact": lambda keys: keys.urn,
    "impact-authority": lambda keys: "",
}
"""What the pages that are not in the rail are opened with. A test asks for an entry for each."""


def _page(page: str) -> Callable[[Stage], None]:
    def play(stage: Stage) -> None:
        stage.go(page, KEYED[page](stage.keys) if page in KEYED else "")

    return play


def dialogs(
    surroundings: Surroundings, settings: QSettings
) -> Sequence[tuple[str, Callable[[], QWidget]]]:
    """The windows that stand for themselves."""

    def start() -> StartDialog:
        return StartDialog(surroundings.doors, settings, surroundings.stores, None)

    def new_store() -> StartDialog:
        dialog = start()
        dialog._ask_answers()
        return dialog

    def passphrase() -> StartDialog:
        dialog = start()
        dialog._ask_passphrase(surroundings.stores / "my-schools.ssio")
        return dialog

    def sent() -> StartDialog:
        doors = replace(surroundings.doors, look_at=lambda path: replace(_SENT, path=path))
        file = surroundings.stores / "return-north-2026-autumn.ssio-post"
        return StartDialog(doors, settings, surroundings.stores, file=file)

    return (
        ("start", start),
        ("start-new", new_store),
        ("start-passphrase", passphrase),
        ("start-sent", sent),
    )


_SENT = Looked(
    Path(),
    "return",
    "an officer’s return",
    "Officer North",
    "Wellbrook",
    "Autumn 2026",
    1,
    "2026-11-20T09:30:00+00:00",
    ("Review board",),
    is_signed=True,
    is_open=False,
    by_passphrase=False,
)
"""A file that the program was opened with."""


def covered_dialogs() -> frozenset[str]:
    """The classes of dialogs that some scene shows."""
    return frozenset({"StartDialog"}).union(*(scene.shows for scene in MOMENTS))
