"""Printed blanks: a form to be filled in by hand, for any school or for one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from ssio_desktop.domain.actions import CLOSED
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.repeats import repeat_instances
from ssio_desktop.domain.visits import read_day
from ssio_desktop.errors import UserError
from ssio_desktop.reports.form_blank import Known, form_blank
from ssio_desktop.reports.style import HouseStyle, Sheet
from ssio_desktop.services import carrying_forward, forms, schools, setting_up
from ssio_desktop.services.outputs import write_output
from ssio_desktop.services.proposed_names import cut
from ssio_desktop.services.report_data import day_in_words
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.visit_facts import (
    CARRIED,
    form_facts,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.numbering import key_of
from ssio_desktop.xforms.session import FormSession
from ssio_desktop.xforms.views import GroupView, NodeView, QuestionView

_NARROW = Sheet(left=48, right=48, top=62, bottom=58)
"""A4 with margins that leave more of it to write on."""

_MOST_CARRIED = 8
"""Entries of what the last visit agreed; each takes most of a page."""


@dataclass(frozen=True, slots=True)
class DrawnBlank:
    """A blank and what is said of it. title: of the form. school: its name, or empty."""

    pdf: bytes
    ref: str
    title: str
    school: str
    name: str


def blank(ws: Workspace, form: str, urn: str = "") -> DrawnBlank:
    """The blank of a form, by its id (the newest version) or ``id@version``.

    urn: of the school it is for, whose facts and open questions are printed; empty for any.
    UserError where form or school is not here.
    """
    info = forms.named_form(ws, form)
    definition = forms.definition(ws, info.ref)
    today = ws.today()
    record = schools.school(ws, urn) if urn else None
    known = _known(ws, record, definition, today) if record else None
    document = form_blank(
        definition,
        author=setting_up.current_officer(ws).name,
        when=datetime.combine(today, time(), UTC),
        known=known,
    )
    style = HouseStyle(authority=setting_up.authority(ws).name, sheet=_NARROW)
    # Drawing takes its libraries with it, which a start without a document does not need.
    from ssio_desktop.reports.pdf import render_pdf  # noqa: PLC0415

    return DrawnBlank(
        render_pdf(document, style),
        info.ref,
        info.title,
        record.school.name if record else "",
        suggested_name(info.ref, record.school.name if record else ""),
    )


def write_blank(ws: Workspace, form: str, path: Path, urn: str = "") -> Outcome[Path]:
    """Write the blank, whole or not at all; into a folder, under the name proposed for it."""
    drawn = blank(ws, form, urn)
    return write_output(path / drawn.name if path.is_dir() else path, drawn.pdf)


def suggested_name(ref: str, school: str = "") -> str:
    """A file name: what it is, of which form, for which school."""
    plain = "-".join("".join(c if c.isalnum() else " " for c in f"{school} {ref}").split())
    return cut(f"blank-{plain}.pdf")


def _known(ws: Workspace, record: SchoolRecord, definition: FormDefinition, today: date) -> Known:
    urn = record.school.urn
    facts = form_facts(ws, urn, visit="", day=today)
    session = FormSession(definition, facts=facts, today=today)
    carrying_forward.last_actions(ws, urn, visit="", day=today).bring_forward(definition, session)
    carried = _carried(session)
    chosen = _due_first(carried)
    told = {name: str(value or "") for name, value in facts.items()}
    if not told["category"]:
        # It may be judged before the paper is filled in, so what depends on it is printed.
        del told["category"]
    return Known(
        school=record.school.name,
        pairs=_pairs(record, told),
        facts={name: value for name, value in told.items() if name in definition.facts},
        labels=dict(_labels(session.tree())),
        entries={CARRIED: tuple(_in_words(each) for each in chosen)},
        remarks={CARRIED: _left_out(len(carried) - len(chosen))},
    )


def _pairs(record: SchoolRecord, facts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    last = read_day(facts["last_visit_date"])
    return (
        ("School", record.school.name),
        ("URN", record.school.urn),
        ("Phase", facts["phase"].capitalize()),
        ("Head", record.school.head_name),
        ("Chair", record.contacts.get("chair", "")),
        ("Category on record", facts.get("category", "")),
        ("Last visit", day_in_words(last) if last else ""),
        ("Officer", facts["officer"]),
    )


def _labels(views: tuple[NodeView, ...]) -> Iterator[tuple[str, str]]:
    """The words of the questions as they are for this school."""
    for view in views:
        if isinstance(view, QuestionView):
            yield key_of(view.path), view.label
        elif isinstance(view, GroupView):
            yield from _labels(view.children)


def _carried(session: FormSession) -> list[Mapping[str, Json]]:
    """What the last visit agreed and is not closed, as the entries that ask after it."""
    rows = repeat_instances(session.answers(), CARRIED)
    return [row for row in rows if row.get("what") and row.get("state") not in CLOSED]


def _due_first(rows: list[Mapping[str, Json]]) -> list[Mapping[str, Json]]:
    """As many as a blank prints: those due first, in the order in which the note has them."""
    ranked = sorted(range(len(rows)), key=lambda at: read_day(rows[at].get("by_when")) or date.max)
    return [rows[at] for at in sorted(ranked[:_MOST_CARRIED])]


def _in_words(row: Mapping[str, Json]) -> dict[str, str]:
    return {
        name: day_in_words(day) if (day := read_day(value)) else str(value)
        for name, value in row.items()
    }


def _left_out(count: int) -> str:
    if not count:
        return ""
    return say(
        "Open actions that are not printed here: {count}. They are due later. The school’s action "
        "sheet lists them all.",
        count=count,
    )


def blank_key(form: str, urn: str = "") -> str:
    """The name of a blank in the window: ``termly-core@1:900001``."""
    return f"{form}:{urn}".rstrip(":")


def parse_blank_key(key: str) -> tuple[str, str]:
    """Form and URN from the name of a blank. UserError where it names none."""
    form, _, urn = key.partition(":")
    if not form:
        raise UserError(say("There is no such blank."), where=key[:60], code="blank.unknown")
    return form, urn
