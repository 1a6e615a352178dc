"""The data that a report of a visit carries in its PDF: what it prints, and nothing more.

docs/formats/report-data.md describes the format. Pure: the same answers and facts give the same
bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime

from ssio_desktop.domain.events import Json, storable
from ssio_desktop.domain.visits import Version, Visit
from ssio_desktop.reports.content import Attachment
from ssio_desktop.reports.visit_report import VersionNote
from ssio_desktop.services.visit_facts import AGREED, CARRIED
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.outline import in_words
from ssio_desktop.xforms.session import FormSession
from ssio_desktop.xforms.values import human

NAME = "visit.json"
FORMAT = "ssio-report-data"
FORMAT_VERSION = 1

LOGO = "logo"
REPORT_FACTS = (
    "school", "officer", "authority", "category", "term", "style", LOGO,
    "files", "pictures",
)  # fmt: skip
"""What was fixed for the report and is printed in it; other facts stay in the store."""

_ACTION = frozenset({"what", "who", "by_when", "state", "comment"})
_PRINTED_OF: Mapping[str, frozenset[str]] = {
    "met": frozenset({"name", "role", "role_other"}),
    AGREED: _ACTION,
    CARRIED: _ACTION,
}
"""The repeats that the report prints in a way of its own, and the answers that it takes there."""

_DECIDES = frozenset({"relevant", "count", "calculate", "readonly", "required"})
_INSTANCE = re.compile(r":[^.]+")


def report_file(
    visit: Visit,
    form: FormDefinition,
    session: FormSession,
    answers: Mapping[str, Json],
    form_facts: Mapping[str, Json],
    facts: Mapping[str, Json],
    *,
    form_digest: str,
    when: datetime,
    version: Version | None,
    number: int,
    history: tuple[VersionNote, ...],
) -> Attachment:
    """The attachment of a report. Arguments as :func:`report_data`; session: over the answers."""
    fixed = version or Version(number, when.isoformat(), "", {}, {}, "", "")
    deciding = sorted(_deciding_facts(form))
    data: dict[str, Json] = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "visit": visit.id,
        "form": {
            "id": visit.form_id,
            "version": visit.form_version,
            "title": form.title,
            "sha256": form_digest,
        },
        "report": {
            "version": number,
            "state": "draft" if version is None else "issued" if version.is_issued else "final",
            "made_at": fixed.at,
            "made_by": fixed.by,
            "issued_at": fixed.issued_at,
            "issued_by": fixed.issued_by,
            "reason": fixed.reason,
            **({"checked": list(fixed.checked)} if fixed.checked else {}),
        },
        "history": [
            {"version": note.version, "date": note.date, "change": note.change, "by": note.by}
            for note in history
        ],
        "facts": {name: facts[name] for name in REPORT_FACTS if facts.get(name)},
        "form_facts": {name: form_facts[name] for name in deciding if name in form_facts},
        "answers": list(_answers(form, session, answers)),
    }
    text = json.dumps(storable(data), ensure_ascii=False, sort_keys=True, indent=1) + "\n"
    return Attachment(NAME, "application/json", text.encode(), "The data of this report")


def _deciding_facts(form: FormDefinition) -> frozenset[str]:
    """The facts on which it depends which questions there are and what is worked out."""
    return frozenset(
        item.fact
        for xpath, item in form.items.items()
        if item.fact and any(one.aspect in _DECIDES for one in form.plan.dependents.get(xpath, ()))
    )


def _answers(
    form: FormDefinition, session: FormSession, answers: Mapping[str, Json]
) -> Iterator[Json]:
    """The answers that are printed, with their question and in words; sorted by path."""
    items = {item.key: item for item in form.items.values()}
    printed = dict(_printed(session, answers))
    for path, value in sorted(printed.items()):
        item = items.get(_INSTANCE.sub("", path))
        if _is_order(path):
            yield {"path": path, "value": value}
            continue
        view = session.question(path)
        kind = item.question if item else None
        yield {
            "path": path,
            "label": view.label if view else item.label.plain if item else path,
            "value": value,
            "words": "; ".join(in_words(view)) if view else human(kind, value),
        }


def _printed(session: FormSession, answers: Mapping[str, Json]) -> Iterator[tuple[str, Json]]:
    shown = session.current_answers()
    strange = {one.path for one in session.unplaced()}
    kept = {
        path
        for path, value in answers.items()
        if value not in (None, "") and not _is_order(path) and _is_printed(path, answers, shown)
    } | {path for path in strange if answers.get(path) not in (None, "") and not _is_order(path)}
    for path, value in answers.items():
        if path in kept or (_is_order(path) and any(one.startswith(f"{path}.") for one in kept)):
            yield path, value


def _is_printed(path: str, answers: Mapping[str, Json], shown: Mapping[str, Json]) -> bool:
    instance, _, name = path.partition(".")
    repeat = instance.partition(":")[0]
    if repeat not in _PRINTED_OF or ":" not in instance:
        return path in shown
    if name not in _PRINTED_OF[repeat]:
        return False
    return "what" not in _PRINTED_OF[repeat] or bool(answers.get(f"{instance}.what"))


def _is_order(path: str) -> bool:
    """Whether the path names an instance of a repeat, and its value its place in the order."""
    return ":" in path.rpartition(".")[2]
