"""The readable tables of a return, made from what the return carries."""

from __future__ import annotations

from collections.abc import Sequence

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import draft_from_state
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.visits import Visit
from ssio_desktop.exchange.cells import Cell
from ssio_desktop.exchange.tables import Column, ForeignKey, TableSpec
from ssio_desktop.services import forms, frameworks
from ssio_desktop.services.performance.returned import targets_table
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.workspace import Workspace

_URN = Column("urn", "string", "URN", "The school’s unique reference number.", True)
_SCHOOL = (ForeignKey(("urn",), "schools", ("urn",)),)


def return_tables(
    ws: Workspace, records: Sequence[SchoolRecord], visits: Sequence[Visit]
) -> tuple[TableSpec, ...]:
    """Schools, categorisations with their criteria, visits with their answers, and what came of
    the targets at these schools."""
    criteria: list[tuple[Cell, ...]] = []
    categories: list[tuple[Cell, ...]] = []
    for record in records:
        for category in record.categories:
            categories.append(_category_row(record, category.term, ws))
            criteria += _criteria_rows(ws, record.school.urn, category.term)
    answers = [row for visit in visits for row in _answer_rows(ws, visit)]
    return (
        TableSpec(
            "schools",
            "Schools",
            (
                _URN,
                Column("name", "string", "School", "", True),
                Column("la_code", "string", "Local authority code"),
                Column("phase", "string", "Phase"),
                Column("type", "string", "Type"),
                Column("officer", "string", "Officer"),
                Column("package", "boolean", "Buys the package"),
            ),
            ("urn",),
            (),
            tuple(
                (
                    record.school.urn,
                    record.school.name,
                    record.school.la_code,
                    record.school.phase,
                    record.school.type_name,
                    record.officer_name,
                    record.package,
                )
                for record in records
            ),
        ),
        TableSpec(
            "categorisations",
            "Categories by school and term",
            (
                _URN,
                Column("term", "string", "Term", "Such as 2026-autumn.", True),
                Column("framework", "string", "Framework", "Name and version."),
                Column("category", "string", "Category", "The officer’s judgement."),
                Column("suggested", "string", "Best fit", "What the criteria suggested."),
                Column("reason", "string", "Reason"),
                Column("next_steps", "string", "Next steps"),
                Column("completed", "boolean", "Completed", "", True),
            ),
            ("urn", "term"),
            _SCHOOL,
            tuple(categories),
        ),
        TableSpec(
            "criteria",
            "Answers to the criteria",
            (
                _URN,
                Column("term", "string", "Term", "", True),
                Column("criterion", "string", "Criterion", "Its id in the framework.", True),
                Column("text", "string", "Criterion in words"),
                Column("judgement", "string", "Judgement", "", True),
                Column("matters_most", "boolean", "Matters most", "", True),
                Column("evidence", "string", "Evidence"),
            ),
            ("urn", "term", "criterion"),
            (ForeignKey(("urn", "term"), "categorisations", ("urn", "term")),),
            tuple(criteria),
        ),
        TableSpec(
            "visits",
            "Visits",
            (
                Column("visit", "string", "Visit", "The visit’s id.", True),
                _URN,
                Column("form", "string", "Form", "Name and version.", True),
                Column("term", "string", "Term"),
                Column("date", "date", "Date"),
                Column("days_used", "number", "Days used"),
                Column("version", "integer", "Version", "The last fixed version.", True),
                Column("state", "string", "State", "", True),
            ),
            ("visit",),
            _SCHOOL,
            tuple(
                (
                    visit.id,
                    visit.urn,
                    visit.form,
                    str(visit.term or ""),
                    visit.date,
                    visit.days_used,
                    visit.versions[-1].number,
                    visit.state,
                )
                for visit in visits
            ),
        ),
        TableSpec(
            "visit-answers",
            "Answers in the notes of visit",
            (
                Column("visit", "string", "Visit", "", True),
                Column("path", "string", "Path", "The answer’s place in the form.", True),
                Column("question", "string", "Question"),
                Column("answer", "string", "Answer"),
            ),
            ("visit", "path"),
            (ForeignKey(("visit",), "visits", ("visit",)),),
            tuple(answers),
        ),
        targets_table(ws, [record.school.urn for record in records]),
    )


def _category_row(record: SchoolRecord, term: TermId, ws: Workspace) -> tuple[Cell, ...]:
    category = next(found for found in record.categories if found.term == term)
    state = ws.store.state(f"categorisation/{record.school.urn}:{term}")
    return (
        record.school.urn,
        str(term),
        category.framework,
        category.category,
        category.suggested,
        category.reason,
        state.text("next_steps"),
        category.completed,
    )


def _criteria_rows(ws: Workspace, urn: str, term: TermId) -> list[tuple[Cell, ...]]:
    state = ws.store.state(f"categorisation/{urn}:{term}")
    values = {path: found.value for path, found in state.paths.items()}
    draft = draft_from_state(urn, term, values)
    framework = frameworks.framework(ws, draft.framework) if draft.framework else None
    rows: list[tuple[Cell, ...]] = []
    for criterion_id, answer in sorted(draft.answers.items()):
        criterion = framework.criterion(criterion_id) if framework else None
        rows.append(
            (
                urn,
                str(term),
                criterion_id,
                criterion.text if criterion else "",
                answer.judgement,
                answer.salient,
                answer.evidence,
            )
        )
    return rows


def _answer_rows(ws: Workspace, visit: Visit) -> list[tuple[Cell, ...]]:
    form = forms.definition(ws, visit.form)
    rows: list[tuple[Cell, ...]] = []
    for path, value in sorted(visit.versions[-1].answers.items()):
        key = ".".join(part.partition(":")[0] for part in path.split("."))
        item = form.item(key)
        rows.append((visit.id, path, item.label.plain if item else "", _text(value)))
    return rows


def _text(value: Json) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
