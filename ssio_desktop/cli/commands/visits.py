"""``visit``: begin and edit visits from files of answers, finalise, issue, withdraw, list them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from ssio_desktop.cli.call import Call
from ssio_desktop.cli.commands.officers import find_officer
from ssio_desktop.cli.given import read_day, read_object
from ssio_desktop.cli.parsing import Commands
from ssio_desktop.cli.told import Data, Told, count, paragraphs, table
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import STATE_WORDS
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, paper_notes, reporting, setting_up, taking_over, visiting
from ssio_desktop.services.answering import answers_by_path, laid_over
from ssio_desktop.services.paper_notes import Written
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.visiting import VisitRow
from ssio_desktop.services.workspace import Workspace


def register(commands: Commands) -> None:
    """Add the commands of this subject."""
    level = commands.group("visit", "Begin, edit, finalise, issue, withdraw or list visits.")
    new = level.add("new", _new, "Begin a visit, with answers from a file.")
    new.add_argument("urn", metavar="URN")
    new.add_argument("--form", required=True, metavar="ID", help="as “form list” names it")
    new.add_argument("--answers", metavar="FILE.json", help="answers; see the documentation")
    new.add_argument("--date", metavar="DAY", help="of the visit; today when left out")
    new.add_argument("--written-by", metavar="NAME", help="the note was on paper, by this person")
    new.add_argument("--written-on", metavar="DAY", help="when it was; the visit’s day if left out")
    edit = level.add(
        "edit",
        _edit,
        "Change answers of a visit from a file; the others stay as they are.",
        more="What is null is cleared, and a list takes the place of the one that was there.",
    )
    edit.add_argument("id", metavar="ID")
    edit.add_argument("--answers", required=True, metavar="FILE.json", help="as with “visit new”")
    final = level.add("finalise", _finalise, "Fix a visit’s answers as its next version.")
    final.add_argument("id", metavar="ID")
    final.add_argument("--reason", default="", metavar="TEXT", help="why it is amended")
    issue = level.add("issue", _issue, "Give a final visit’s report out; it is fixed from then.")
    issue.add_argument("id", metavar="ID")
    over = level.add(
        "take-over", _take_over, "Become the officer of a colleague’s visit, with a reason."
    )
    over.add_argument("id", metavar="ID")
    over.add_argument("--reason", required=True, metavar="TEXT", help="why it is yours now")
    withdraw = level.add(
        "withdraw", _withdraw, "Take a visit out of lists and returns. It stays in the record."
    )
    withdraw.add_argument("id", metavar="ID")
    withdraw.add_argument("--reason", required=True, metavar="TEXT", help="why")
    listing = level.add("list", _list, "List visits, the latest first.")
    listing.add_argument("--urn", default="", metavar="URN", help="only of this school")
    listing.add_argument("--term", metavar="TERM", help="only of this term")
    listing.add_argument("--officer", metavar="NAME|ID|me", help="only of this officer")


def _new(call: Call) -> Told:
    written = read_object(Path(call.args.answers)) if call.args.answers else {}
    day = read_day(call.args.date) if call.args.date else None
    with call.workspace() as ws:
        forms.install_packed_forms(ws)
        info = forms.named_form(ws, call.args.form)
        answers = answers_by_path(forms.definition(ws, info.ref), written)
        if call.args.written_by or call.args.written_on:
            done = _from_paper(ws, call, day, answers)
            label = f"{done.label}: {done.value}"
            by = call.args.written_by or ""
            known = {each.name.casefold() for each in setting_up.officers(ws)}
            if by and by.casefold() not in known:
                label += f"\nNo officer here is named {by}: the name is kept, the visit is yours."
            return _written(ws, done.value, done.batch, label)
        done = visiting.new_visit(ws, call.args.urn, call.args.form, day=day, answers=answers)
        return _written(ws, done.value, done.batch, f"{done.label}: {done.value}")


def _from_paper(
    ws: Workspace, call: Call, day: date | None, answers: Mapping[str, Json]
) -> Outcome[str]:
    if day is None:
        raise UserError(
            "A note from paper needs the date of the visit.",
            remedy="Give it with --date.",
            code="paper.days",
        )
    by = call.args.written_by or ws.officer
    known = {each.name.casefold(): each.id for each in setting_up.officers(ws)}
    on = read_day(call.args.written_on) if call.args.written_on else day
    what = Written(call.args.form, day, on, known.get(by.casefold(), by))
    return paper_notes.begin_from_paper(ws, call.args.urn, what, answers)


def _edit(call: Call) -> Told:
    written = read_object(Path(call.args.answers))
    visit_id = call.args.id
    with call.workspace() as ws:
        work = visiting.open_visit(ws, visit_id)
        if work.visit.state == "withdrawn":
            raise UserError(
                "This visit was withdrawn.",
                where=visit_id,
                remedy="Begin another visit with “visit new”.",
                code="visit.withdrawn",
            )
        laid = laid_over(work.definition, work.answers, written)
        changes = _changes(work.answers, replace(work, answers=laid).session().answers())
        if changes:
            visiting.keep_typing(ws, visit_id, changes)
        done = visiting.settle(ws, visit_id)
        label = f"{done.label}." if done.batch else "Nothing was changed."
        return _written(ws, visit_id, done.batch, label)


def _changes(before: Mapping[str, Json], after: Mapping[str, Json]) -> dict[str, Json]:
    """What differs, by path; None withdraws."""
    return {
        path: after.get(path)
        for path in sorted({*before, *after})
        if before.get(path) != after.get(path)
    }


def _withdraw(call: Call) -> Told:
    with call.workspace() as ws:
        done = visiting.withdraw(ws, call.args.id, call.args.reason)
        row = _row_of(ws, call.args.id)
    return Told({**_data(row), "change": done.batch}, f"{done.label}.")


def _take_over(call: Call) -> Told:
    with call.workspace() as ws:
        done = taking_over.take_over(ws, call.args.id, call.args.reason)
        row = _row_of(ws, call.args.id)
    return Told({**_data(row), "change": done.batch}, f"{done.label}.")


def _written(ws: Workspace, visit_id: str, change: str, label: str) -> Told:
    """A visit whose answers were just written, with what is still missing."""
    row = _row_of(ws, visit_id)
    missing = visiting.unfinished(ws, visit_id)
    open_ = [{"path": each.path, "label": each.label, "what": each.what} for each in missing]
    left = "\n".join(
        ["Before it can be made final:", *(f"  {each.label}: {each.what}" for each in missing)]
        if missing
        else []
    )
    return Told({**_data(row), "missing": open_, "change": change}, paragraphs(label, left))


def _finalise(call: Call) -> Told:
    with call.workspace() as ws:
        done = visiting.finalise(ws, call.args.id, reason=call.args.reason)
        row = _row_of(ws, call.args.id)
    return Told({**_data(row), "change": done.batch}, f"{done.label}.")


def _issue(call: Call) -> Told:
    with call.workspace() as ws:
        done = reporting.issue(ws, call.args.id)
        row = _row_of(ws, call.args.id)
    data = {**_data(row), "sha256": done.value.sha256, "change": done.batch}
    return Told(data, f"{done.label}, version {done.value.version}.")


def _list(call: Call) -> Told:
    with call.workspace() as ws:
        officer = find_officer(ws, call.args.officer).id if call.args.officer else ""
        term = TermId.parse(call.args.term) if call.args.term else None
        rows = visiting.list_visits(ws, urn=call.args.urn, term=term, officer=officer)
    listed = table(
        ("Date", "URN", "School", "Form", "State", "Version", "Id"),
        (
            (
                row.visit_date or "no date",
                row.urn,
                row.school_name,
                row.form_title,
                STATE_WORDS[row.state],
                row.version or "",
                row.id,
            )
            for row in rows
        ),
    )
    return Told(
        [_data(row) for row in rows],
        paragraphs(listed if rows else "", count(len(rows), "visit") + "."),
    )


def _row_of(ws: Workspace, visit_id: str) -> VisitRow:
    visit = visiting.read(ws, visit_id)
    return next(row for row in visiting.list_visits(ws, urn=visit.urn) if row.id == visit_id)


def _data(row: VisitRow) -> Data:
    return {
        "id": row.id,
        "urn": row.urn,
        "school": row.school_name,
        "form": row.form_id,
        "form_title": row.form_title,
        "term": row.term,
        "date": row.visit_date.isoformat() if row.visit_date else None,
        "officer": {"id": row.officer, "name": row.officer_name},
        "days_used": row.days_used,
        "state": row.state,
        "version": row.version,
    }
