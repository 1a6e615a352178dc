"""Second judgements: drawing the schools, asking officers, judging without the first in sight.

Nothing here that an officer is given to judge from tells the first judgement; see
:mod:`ssio_desktop.services.agreement_figures` for what is told once the second is made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Literal

from ssio_desktop.domain.best_fit_types import Answer
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import (
    CategorisationDraft,
    changes,
    draft_from_state,
    new_draft,
)
from ssio_desktop.domain.categorisation_steps import DraftProblem, Step
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.second_looks import (
    ASKED,
    DRAWN,
    FIRST,
    SECOND_LOOK,
    FirstJudgement,
    Look,
    draw_entity,
    drawn,
    first_record,
    look_entity,
    look_record,
    read_look,
    spread,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import categorising, frameworks, schools, setting_up
from ssio_desktop.services.categorising import Categorisation
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.schools import CategoryRecord
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

State = Literal["waiting", "begun", "judged"]


@dataclass(frozen=True, slots=True)
class LookRow:
    """A school that is looked at again, as lists show it. It tells nothing of either judgement."""

    look: Look
    school: str
    officer_name: str
    state: State


@dataclass(frozen=True, slots=True)
class Draw:
    """What a draw brought. asked: those newly asked for. unserved: names of schools that were
    drawn and for which no other officer is known."""

    term: TermId
    of: int
    asked: tuple[LookRow, ...]
    unserved: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlindCategorisation(Categorisation):
    """A school opened for a second judgement: nobody's category, and no steps of what follows."""

    look: Look

    def steps(self, draft: CategorisationDraft | None = None) -> tuple[Step, ...]:
        """The wizard's steps without the next steps, which are the first officer's matter."""
        found = Categorisation.steps(self, draft)
        return tuple(each for each in found if each.kind != "next_steps")

    def problems(self, draft: CategorisationDraft | None = None) -> tuple[DraftProblem, ...]:
        """What is missing, the next steps aside."""
        found = Categorisation.problems(self, draft)
        return tuple(each for each in found if each.step != "next_steps")


def looks(ws: Workspace, term: TermId | None = None, officer: str = "") -> tuple[LookRow, ...]:
    """What is asked for, of a term or of all, of an officer (id) or of everyone; by school."""
    names = {row["urn"]: row["name"] for row in ws.store.db.query("SELECT urn, name FROM schools")}
    found = (read_look(state) for state in ws.store.states(SECOND_LOOK))
    rows = [
        LookRow(
            look,
            names.get(look.urn, look.urn),
            setting_up.officer(ws, look.officer).name or look.officer,
            _state(ws, look),
        )
        for look in found
        if look is not None and term in (None, look.term) and officer in ("", look.officer)
    ]
    return tuple(sorted(rows, key=lambda row: (row.look.term.order, row.school, row.look.urn)))


def look_of(ws: Workspace, urn: str, term: TermId) -> Look:
    """What is asked of a school. UserError where nothing is."""
    found = read_look(ws.store.state(look_entity(urn, term)))
    if found is None:
        raise UserError(
            say("No second judgement of this school is asked for."),
            where=f"{urn}, {term.title}",
            remedy=say("Take in the board’s file that asks for it."),
            code="second.not-asked",
        )
    return found


def still_blind(ws: Workspace, officers: Collection[str]) -> frozenset[tuple[str, TermId]]:
    """The schools and terms that some officers (ids) are asked to judge and have not judged yet."""
    return frozenset(
        (row.look.urn, row.look.term)
        for row in looks(ws)
        if row.state != "judged" and row.look.officer in officers
    )


def draw(ws: Workspace, term: TermId, one_in: int) -> Outcome[Draw]:
    """Draw about one school in so many of a term, and ask another officer about each.

    A school that is asked for already stays as it is, so that drawing again after more returns
    only adds. UserError where the number cannot be meant or nothing is drawn anew.
    """
    if not 1 <= one_in <= 99:
        raise UserError(
            say("One school in {number} cannot be drawn.", number=one_in),
            remedy=say("Give a number from 1, which is every school, to 99."),
            code="second.number",
        )
    judged = _judged(ws, term)
    standing = {row.look.urn for row in looks(ws, term)}
    authority = setting_up.authority(ws).code or "000"
    chosen = [urn for urn in drawn(judged, one_in, term, authority) if urn not in standing]
    rows = {row.urn: row for row in schools.list_schools(ws)}
    officers = {row.officer for row in rows.values() if row.officer}
    knowing = {urn: {judged[urn].officer, rows[urn].officer} for urn in chosen if urn in rows}
    load = Counter(row.look.officer for row in looks(ws, term))
    shared = spread([urn for urn in chosen if urn in knowing], knowing, officers, load)
    if not shared:
        raise UserError(
            say("No further school of {term} is drawn.", term=term.title),
            where=say("one in {number} of {count}", number=one_in, count=len(judged)),
            remedy=say("Take more returns in, or draw one in fewer."),
            code="second.nothing",
        )
    writes = [Write(draw_entity(term), DRAWN, _drawn(ws, one_in, len(judged), chosen))]
    found: list[LookRow] = []
    for urn, officer in shared.items():
        look, more = _asking(ws, judged[urn], urn, officer)
        writes += more
        name = setting_up.officer(ws, officer).name
        found.append(LookRow(look, rows[urn].name, name, "waiting"))
    unserved = tuple(rows[urn].name for urn in chosen if urn in rows and urn not in shared)
    made = Draw(term, len(judged), tuple(found), unserved)
    label = say("Second judgements of {term} asked for", term=term.title)
    return ws.record(writes, made, label=label)


def ask(ws: Workspace, urn: str, term: TermId, officer: str) -> Outcome[Look]:
    """Ask an officer (id) for a second judgement, instead of whoever was asked before.

    UserError where the school has no completed category, the officer is not known or judged it
    first, or the second judgement is made already.
    """
    name = schools.name_of(ws, urn)
    record = _judged(ws, term).get(urn)
    if record is None:
        raise UserError(
            say("There is no completed category of {term} to judge again.", term=term.title),
            where=name,
            remedy=say("Take the officer’s return in first."),
            code="second.no-category",
        )
    asked = setting_up.officer(ws, officer)
    if not asked.name:
        raise UserError(say("That officer is not known here."), code="officer.unknown")
    if officer in (record.officer, schools.school(ws, urn).officer):
        raise UserError(
            say("{officer} knows the first judgement.", officer=asked.name),
            where=name,
            remedy=say("Choose another officer."),
            code="second.same-officer",
        )
    before = read_look(ws.store.state(look_entity(urn, term)))
    if before is not None and _state(ws, before) == "judged":
        raise _made_already(name)
    look, writes = _asking(ws, record, urn, officer)
    label = say("{officer} asked to judge {school} again", officer=asked.name, school=name)
    return ws.record(writes, look, label=label)


def open_look(ws: Workspace, urn: str, term: TermId) -> BlindCategorisation:
    """Open a school for its second judgement: its register entry, inspections and the first
    officer's evidence, without any judgement, category or decision of anybody."""
    look = look_of(ws, urn, term)
    record = replace(schools.school(ws, urn), categories=(), conflicts=())
    framework = frameworks.framework(ws, look.framework)
    stored = read_judgement(ws, look)
    draft = stored
    if not stored.framework:
        given = {
            key: Answer(evidence=text)
            for key, text in look.evidence.items()
            if framework.criterion(key) is not None
        }
        draft = replace(
            new_draft(urn, term, framework),
            answers=given,
            sixth_form_category=look.sixth_form_category,
        )
    return BlindCategorisation(
        record=record,
        framework=framework,
        facts=categorising.facts_of(ws, record),
        stored=stored,
        draft=draft,
        previous=None,
        previous_framework=None,
        conflicts=(),
        look=look,
    )


def save(
    ws: Workspace, opened: BlindCategorisation, draft: CategorisationDraft
) -> Outcome[CategorisationDraft]:
    """Record what differs from what was recorded. UserError where the judgement is made: after it
    both are compared, and it would not be blind any more."""
    if not changes(opened.stored, draft):
        return Outcome(opened.stored)
    name = opened.record.school.name
    return _keep(ws, opened, draft, say("Second judgement of {school} saved", school=name))


def complete(
    ws: Workspace, opened: BlindCategorisation, draft: CategorisationDraft
) -> Outcome[CategorisationDraft]:
    """Record a second judgement as made. UserError, listing what is missing, where it is not."""
    categorising.require_complete(opened, draft)
    name = opened.record.school.name
    label = say("Second judgement of {school} made", school=name)
    more = [Write(opened.look.judgement_entity, "completed_on", ws.today().isoformat())]
    return _keep(ws, opened, replace(draft, completed=True), label, more)


def read_judgement(ws: Workspace, look: Look) -> CategorisationDraft:
    """What the second officer recorded so far."""
    state = ws.store.state(look.judgement_entity)
    values = {path: found.value for path, found in state.paths.items()}
    return draft_from_state(look.urn, look.term, values)


def made_by(ws: Workspace, officer: str) -> tuple[Look, ...]:
    """What an officer (id) was asked for and has judged: what goes with the return."""
    return tuple(row.look for row in looks(ws, officer=officer) if row.state == "judged")


def _keep(
    ws: Workspace,
    opened: BlindCategorisation,
    draft: CategorisationDraft,
    label: str,
    more: Collection[Write] = (),
) -> Outcome[CategorisationDraft]:
    if _state(ws, opened.look) == "judged":
        raise _made_already(opened.record.school.name)
    entity = opened.look.judgement_entity
    draft = replace(draft, framework=opened.framework.ref)
    writes = [
        *frameworks.framework_writes(ws, opened.framework.ref),
        *(Write(entity, path, value) for path, value in changes(opened.stored, draft).items()),
        *more,
    ]
    return ws.record(writes, draft, label=label)


def _made_already(name: str) -> UserError:
    return UserError(
        say("The second judgement is made and is compared with the first."),
        where=name,
        remedy=say("If it was a slip, undo it in the history before it is sent."),
        code="second.made",
    )


def _state(ws: Workspace, look: Look) -> State:
    state = ws.store.state(look.judgement_entity)
    if state.get("completed") is True:
        return "judged"
    return "begun" if state.paths else "waiting"


def _judged(ws: Workspace, term: TermId) -> dict[str, CategoryRecord]:
    """The completed categories of a term of schools that are open, by URN."""
    found: dict[str, CategoryRecord] = {}
    for row in schools.list_schools(ws, only_open=True):
        for each in schools.categories_of(ws, row.urn):
            if each.term == term and each.completed:
                found[row.urn] = each
    return found


def _drawn(ws: Workspace, one_in: int, of: int, chosen: Collection[str]) -> Json:
    return {
        "one_in": one_in,
        "of": of,
        "schools": [*chosen],
        "at": ws.moment(),
        "by": ws.officer,
    }


def _asking(
    ws: Workspace, record: CategoryRecord, urn: str, officer: str
) -> tuple[Look, list[Write]]:
    """What is asked, and what of the first judgement is kept for the comparison."""
    term = record.term
    draft = categorising.read_draft(ws, urn, term)
    evidence = {
        key: answer.evidence.strip()
        for key, answer in draft.answers.items()
        if answer.evidence.strip()
    }
    visits = ws.store.db.query(
        "SELECT visit_date FROM visits WHERE urn = ? AND term = ? AND state <> 'withdrawn' "
        "AND visit_date <> '' ORDER BY visit_date",
        (urn, str(term)),
    )
    look = Look(
        urn,
        term,
        officer,
        record.framework,
        ws.moment(),
        ws.officer,
        evidence,
        tuple(row["visit_date"] for row in visits),
        draft.sixth_form_category,
    )
    answers = {key: str(answer.judgement) for key, answer in draft.answers.items()}
    first = FirstJudgement(record.officer, record.category, record.framework, answers)
    return look, [
        Write(look.entity, ASKED, look_record(look)),
        Write(draw_entity(term), f"{FIRST}.{urn}", first_record(first)),
    ]
