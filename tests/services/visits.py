"""A visit's answers for tests: everything the termly form requires, with awkward text in it."""

from __future__ import annotations

from ssio_desktop.domain.events import Json
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.workspace import Workspace

AWKWARD = "Maths <b> & “reading” \\ = +1\n\n• Ŵyn, Łukasz, عائشہ\n• second"

ANSWERS: dict[str, Json] = {
    "visit.visit_date": "2026-10-13",
    "visit.start_time": "09:00",
    "visit.end_time": "12:30",
    "visit.purpose": AWKWARD,
    "met:m1": 1,
    "met:m1.role": "head",
    "evidence.seen": "books",
    "evidence.seen_books": "Year 4 and year 6.",
    "findings.going_well": "Pupils explain their thinking.",
    "findings.to_improve": "Spelling in key stage 2.",
    "actions:a1": 1,
    "actions:a1.what": "Review the spelling scheme",
    "actions:a1.who": "Head of English",
    "actions:a1.by_when": "2026-12-01",
    "next.days_used": "1.25",
}


def begin(ws: Workspace, urn: str, **changes: Json) -> str:
    """Begin a complete termly visit; changes by path with ``__`` for the dot."""
    if not forms.forms(ws):
        forms.install_packed_forms(ws)
    answers = {**ANSWERS, **{path.replace("__", "."): value for path, value in changes.items()}}
    given = {path: value for path, value in answers.items() if value is not None}
    return visiting.new_visit(ws, urn, "termly-core", answers=given).value


def clean(ws: Workspace, urn: str = "900001", **changes: Json) -> str:
    """A complete visit without the awkward text; its id."""
    return begin(ws, urn, **{"visit__purpose": "To see reading.", **changes})


def answer(ws: Workspace, visit: str, **changes: Json) -> None:
    """Put answers into a note; ``__`` stands for the dot and ``___`` for the colon."""
    paths = {path.replace("___", ":").replace("__", "."): value for path, value in changes.items()}
    visiting.keep_typing(ws, visit, paths)
    visiting.settle(ws, visit)
