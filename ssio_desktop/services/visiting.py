"""The visits: beginning one, keeping what is typed, making it final, issuing and amending it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import is_id, new_id
from ssio_desktop.domain.paper_notes import PAPER, PaperNote
from ssio_desktop.domain.visits import (
    ANSWERS,
    FINAL,
    FORM,
    OFFICER,
    SCHOOL,
    TERM,
    VISIT_DATE,
    WITHDRAWN,
    Version,
    Visit,
    named,
    read_day,
    read_visit,
    term_of,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import carrying_forward, forms, schools, setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.visit_facts import (
    FILES,
    files_of,
    form_facts,
    report_facts,
)
from ssio_desktop.services.visit_list import VisitRow as VisitRow
from ssio_desktop.services.visit_list import count_visits as count_visits
from ssio_desktop.services.visit_list import first_of as first_of
from ssio_desktop.services.visit_list import kinds_of as kinds_of
from ssio_desktop.services.visit_list import list_visits as list_visits
from ssio_desktop.services.visit_list import officers_of as officers_of
from ssio_desktop.services.visit_refusals import (
    refuse_changed,
    refuse_from_report,
    refuse_of_another,
    refuse_too_long,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write, is_recorded
from ssio_desktop.wording import say
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.session import FormSession, Problem


@dataclass(frozen=True, slots=True)
class VisitWork:
    """A visit opened for writing. answers: recorded ones with what was typed since laid over.

    facts: what the form is told of the school. recovered: paths typed and not yet recorded.
    """

    visit: Visit
    school_name: str
    definition: FormDefinition
    answers: Mapping[str, Json]
    facts: Mapping[str, Json]
    recovered: tuple[str, ...]

    def session(self) -> FormSession:
        """A fresh session over the answers. Today is the visit's day where it has one."""
        return FormSession(
            self.definition,
            self.answers,
            facts=self.facts,
            today=read_day(named(self.answers, VISIT_DATE)),
        )


def new_visit(
    ws: Workspace,
    urn: str,
    form_id: str,
    *,
    day: date | None = None,
    answers: Mapping[str, Json] | None = None,
    paper: PaperNote | None = None,
    officer: str = "",
) -> Outcome[str]:
    """Begin a visit, as :func:`beginning` says. The value is its id."""
    visit_id, writes = beginning(
        ws, urn, form_id, day=day, answers=answers, paper=paper, officer=officer
    )
    label = say("Visit to {name} begun", name=schools.name_of(ws, urn))
    return ws.record(writes, visit_id, label=label)


def beginning(
    ws: Workspace,
    urn: str,
    form_id: str,
    *,
    day: date | None = None,
    answers: Mapping[str, Json] | None = None,
    paper: PaperNote | None = None,
    officer: str = "",
) -> tuple[str, list[Write]]:
    """The id of a new visit, and what is to be recorded to begin it.

    form_id: the newest version of a form, or ``id@version``. paper: of a note written by hand
    before (:mod:`ssio_desktop.services.paper_notes`). officer: whose visit it was, else one's own.
    day: of the visit, else today. answers: by form path, such as ``purpose`` or, for the first of
    a repeat, ``agreed_actions:a1.what``; what the form asks after is brought forward, see
    :func:`~.carrying_forward.bring_forward`. UserError where school or form is not here, or the day
    odd.
    """
    info = forms.form_for_new_visit(ws, form_id)
    record = schools.school(ws, urn)
    visit_id = new_id()
    form = forms.definition(ws, info.ref)
    at = day or read_day(named(answers or {}, VISIT_DATE)) or ws.today()
    check_day(ws, at)
    facts = form_facts(ws, record.school.urn, visit=visit_id, day=at)
    session = FormSession(form, answers, facts=facts, today=at)
    if day is not None or not named(session.answers(), VISIT_DATE):
        _set_named(form, session, VISIT_DATE, at.isoformat())
    carrying_forward.bring_forward(ws, record.school.urn, form, session, visit=visit_id, day=at)
    given = session.answers()
    term = term_of(
        read_day(named(given, VISIT_DATE)), setting_up.calendar(ws), setting_up.current_term(ws)
    )
    entity = f"visit/{visit_id}"
    return visit_id, [
        Write(entity, SCHOOL, record.school.urn),
        Write(entity, FORM, info.ref),
        Write(entity, OFFICER, officer or ws.officer),
        Write(entity, TERM, str(term)),
        *([Write(entity, PAPER, paper.as_record())] if paper else ()),
        *(Write(entity, f"{ANSWERS}.{path}", value) for path, value in given.items()),
    ]


def open_visit(ws: Workspace, visit_id: str) -> VisitWork:
    """A visit with its form and answers, what was typed and not yet recorded included."""
    visit = read(ws, visit_id)
    drafts = {
        draft.path.removeprefix(f"{ANSWERS}."): draft.value
        for draft in ws.store.drafts(f"visit/{visit_id}")
        if draft.path.startswith(f"{ANSWERS}.")
    }
    merged = {**visit.answers, **drafts}
    return VisitWork(
        visit=visit,
        school_name=schools.name_of(ws, visit.urn),
        definition=forms.definition(ws, visit.form),
        answers={path: value for path, value in merged.items() if value is not None},
        facts=_facts(ws, visit, merged),
        recovered=tuple(sorted(drafts)),
    )


def keep_typing(ws: Workspace, visit_id: str, values: Mapping[str, Json]) -> str:
    """Save what is being typed, by form path; None withdraws. One small transaction.

    Returns the clock stamp of saving. What was typed is not checked: all of it is kept. UserError
    where the visit is known here from its report alone.
    """
    # The whole visit is read only where its own record is not here: this is asked at each word.
    if not is_recorded(ws.store.db, f"visit/{visit_id}", SCHOOL):
        refuse_from_report(read(ws, visit_id))
    return ws.store.save_draft(
        f"visit/{visit_id}", {f"{ANSWERS}.{path}": value for path, value in values.items()}
    )


def keep_typed(ws: Workspace, visit_id: str, values: Mapping[str, Json]) -> Outcome[str]:
    """As :func:`keep_typing`, as an outcome without entities: the record has not changed yet."""
    return Outcome(keep_typing(ws, visit_id, values))


def settle(ws: Workspace, visit_id: str) -> Outcome[int]:
    """Turn what was typed into events; the value is how many answers changed."""
    entity = f"visit/{visit_id}"
    typed = ws.store.drafts(entity)
    if not typed:
        return Outcome(0)
    visit = read(ws, visit_id)
    writes = [Write(entity, draft.path, draft.value) for draft in typed]
    day = read_day(named({draft.path: draft.value for draft in typed}, VISIT_DATE))
    if day is not None:
        writes.append(Write(entity, TERM, str(setting_up.calendar(ws).term_on(day))))
    name = _school_name(ws, visit.urn)
    return ws.record(
        writes, len(typed), label=say("Note of visit to {name} edited", name=name), promoting=typed
    )


def unfinished(ws: Workspace, visit_id: str) -> tuple[Problem, ...]:
    """Required answers that are missing and answers that are not valid, in the form's order."""
    return open_visit(ws, visit_id).session().unfinished()


def finalise(ws: Workspace, visit_id: str, *, reason: str = "") -> Outcome[Version]:
    """Fix the answers as the next version. reason: why a fixed version is amended.

    UserError with the list where answers are missing, where nothing changed since the last
    version, where an amendment has no reason, where it is a colleague's visit, or where it is
    longer than a return carries.
    """
    refuse_of_another(ws, read(ws, visit_id))
    settle(ws, visit_id)
    work = open_visit(ws, visit_id)
    problems = work.session().unfinished()
    if problems:
        raise UserError(
            say(
                "The note of visit is not finished: {count} {value} missing or not valid.",
                count=len(problems),
                value="answer is" if len(problems) == 1 else "answers are",
            ),
            where="; ".join(f"{problem.label}: {problem.what}" for problem in problems),
            remedy=say("Complete these answers, then make the note final."),
            code="visit.unfinished",
        )
    visit = work.visit
    refuse_from_report(visit)
    if visit.state in ("final", "issued"):
        raise UserError(
            say("Nothing has changed since this visit was made final."),
            remedy=say("Edit the note first if it is to be amended."),
            code="visit.unchanged",
        )
    if visit.state == "withdrawn":
        raise UserError(say("This visit was withdrawn."), code="visit.withdrawn")
    number = visit.versions[-1].number + 1 if visit.versions else 1
    if number > 1 and not reason.strip():
        raise UserError(
            say("An amendment needs a reason, which is printed in the report."),
            remedy=say("Say in a sentence what was changed and why."),
            code="visit.amendment-reason",
        )
    record: dict[str, Json] = {
        "at": ws.moment(),
        "by": ws.officer,
        "answers": dict(visit.answers),
        "facts": _amended_facts(ws, visit)
        if visit.versions
        else {"form": dict(work.facts), "report": report_facts(ws, visit)},
        "reason": reason.strip(),
    }
    refuse_too_long(record)
    done = ws.record(
        [Write(f"visit/{visit_id}", f"{FINAL}.{number}", record)],
        None,
        label=say(
            "Visit to {school_name} made final, version {number}",
            school_name=work.school_name,
            number=number,
        ),
        guard=lambda: refuse_changed(visit, read(ws, visit_id)),
    )
    version = read(ws, visit_id).version(number)
    if version is None:
        raise RuntimeError("a version that was just recorded is not there")
    return Outcome(version, done.entities, done.label, done.batch)


def _amended_facts(ws: Workspace, visit: Visit) -> dict[str, Json]:
    """The facts an amendment is made with: those of the version before, and what is attached."""
    facts = dict(visit.versions[-1].facts)
    report = facts.get("report")
    if isinstance(report, dict):
        kept = {name: value for name, value in report.items() if name != FILES}
        facts["report"] = {**kept, **files_of(ws, visit.id)}
    return facts


def withdraw(ws: Workspace, visit_id: str, reason: str) -> Outcome[None]:
    """Take a visit out of lists and returns, with a reason. It stays in the record. UserError
    without a reason, or where the visit is known here from its report alone."""
    visit = read(ws, visit_id)
    refuse_from_report(visit)
    if not reason.strip():
        raise UserError(say("Withdrawing a visit needs a reason."), code="visit.withdraw-reason")
    return ws.record(
        [Write(f"visit/{visit_id}", WITHDRAWN, reason.strip())],
        None,
        label=say("Visit to {school_name} withdrawn", school_name=_school_name(ws, visit.urn)),
    )


def read(ws: Workspace, visit_id: str) -> Visit:
    """A visit as recorded. UserError where it is not in this store."""
    state = ws.store.state(f"visit/{visit_id}") if is_id(visit_id) else None
    visit = read_visit(state) if state is not None else None
    if visit is None or not visit.urn:
        raise UserError(
            say("That visit is not in this store."),
            where=visit_id[:60],
            remedy=say("Check the visit’s id."),
            code="visit.unknown",
        )
    return visit


def _facts(ws: Workspace, visit: Visit, answers: Mapping[str, Json]) -> Mapping[str, Json]:
    """What the form is told. A note that was made final keeps the facts it was made with, so that
    an amendment neither hides an answer nor changes what was true on the day."""
    fixed = visit.versions[-1].facts.get("form") if visit.versions else None
    if isinstance(fixed, dict):
        return fixed
    day = read_day(named(answers, VISIT_DATE)) or ws.today()
    return form_facts(ws, visit.urn, visit=visit.id, day=day)


def check_day(ws: Workspace, day: date) -> None:
    """UserError where no visit can be meant to be on a day, because the year was mistyped."""
    what = say("A visit on {day} {day2:%B %Y} cannot be meant.", day=day.day, day2=day)
    refuse_odd_day(ws, day, what, "visit.day")


def _set_named(form: FormDefinition, session: FormSession, name: str, value: Json) -> None:
    """Answer the question of that name, where the form has it outside repeats."""
    for item in form.items.values():
        if item.name != name or item.kind != "question":
            continue
        try:
            session.set_value(item.key, value)
        except KeyError:  # Inside a repeat a question has no place of its own.
            continue
        return


def _school_name(ws: Workspace, urn: str) -> str:
    row = ws.store.db.conn.execute("SELECT name FROM schools WHERE urn = ?", (urn,)).fetchone()
    return str(row[0]) if row and row[0] else urn
