"""A school's notes of visits as they were written, one after another, for documents that look
across them: actions and how they stand, strengths, support, what was found, the next visit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.actions import (
    AGREED,
    CARRIED,
    CLOSED,
    STATES,
    Action,
    ActionNote,
    Progress,
    Telling,
    read_progress,
    trace,
)
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.repeats import instances_by_id, repeat_instances
from ssio_desktop.domain.visits import Visit, VisitState, named, read_day, read_visit
from ssio_desktop.errors import UserError
from ssio_desktop.services import forms, visiting
from ssio_desktop.services.visit_facts import (
    agreed_actions,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.states import standings
from ssio_desktop.xforms.definition import FormDefinition
from ssio_desktop.xforms.outline import Answer, Section, as_text
from ssio_desktop.xforms.session import FormSession

FINDINGS = (
    "findings.going_well",
    "findings.to_improve",
    "overall.overall",
    "overall.impact",
    "judgement.pace",
    "judgement.pace_why",
)
"""The answers that sum up what a visit found, by form path. What inspectors say in confidence and
what is said of persons to a chair are not among them."""

_NEXT_DATE, _NEXT_FOCUS = "next_date", "next_focus"


@dataclass(frozen=True, slots=True)
class VisitNote:
    """One note. form: None where it is not in this store; the values then speak for themselves.

    answers: of the latest fixed version where only fixed ones were asked for, else as recorded
    now. fixed: whether any version was made final. progress: recorded of its actions since.
    """

    visit: Visit
    title: str
    officer_name: str
    form: FormDefinition | None
    answers: Mapping[str, Json]
    form_facts: Mapping[str, Json]
    day: date | None
    fixed: bool
    progress: tuple[Progress, ...] = ()

    @property
    def state(self) -> VisitState:
        return self.visit.state

    @property
    def term(self) -> TermId | None:
        return self.visit.term

    @property
    def days_used(self) -> float:
        return self.visit.days_used

    @property
    def next_day(self) -> date | None:
        """The day for which the note plans the next visit."""
        return read_day(named(self.answers, _NEXT_DATE))

    @property
    def next_focus(self) -> str:
        """What the next visit will look at."""
        return str(named(self.answers, _NEXT_FOCUS) or "").strip()

    def rows(self, repeat: str) -> list[dict[str, Json]]:
        """The instances of a repeat, in the note's order."""
        return repeat_instances(self.answers, repeat)

    def choice(self, key: str, value: Json) -> str:
        """A chosen value in the form's words; the value itself where the form has none."""
        text = str(value or "")
        item = self.form.item(key) if self.form else None
        fixed = item.choices.fixed if item is not None and item.choices is not None else ()
        return next((each.label.plain for each in fixed if each.value == text), text)

    def findings(self) -> tuple[tuple[str, str], ...]:
        """What the visit found: questions and answers in the form's words and order."""
        if self.form is None:
            return ()
        session = FormSession(self.form, self.answers, facts=self.form_facts, today=self.day)
        return tuple(
            (answer.label, "\n".join(answer.values))
            for section in as_text(session)
            for answer in _answers(section)
            if answer.path in FINDINGS and answer.value.strip()
        )


@dataclass(frozen=True, slots=True)
class AgreedAction:
    """An action and what is known of it.

    due: None where no day was given. agreed: the note it comes from. state: as the form names it,
    empty where none was recorded; state_words: in the form's words. told: what said so, a note or
    progress recorded between visits.
    """

    what: str
    who: str
    due: date | None
    agreed: VisitNote
    state: str = ""
    state_words: str = ""
    comment: str = ""
    told: Telling | None = None

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED


def notes_of(
    ws: Workspace, urn: str, *, only_fixed: bool = False, only: Collection[str] | None = None
) -> tuple[VisitNote, ...]:
    """A school's notes, the earliest first; withdrawn ones are left out.

    only_fixed: leave drafts out and take each note as it was last made final. only: ids of the
    visits that are wanted; None for all.
    """
    found: list[VisitNote] = []
    rows = [row for row in visiting.list_visits(ws, urn=urn) if only is None or row.id in only]
    read = standings(ws.store.db, (f"visit/{row.id}" for row in rows))
    standing = {each.key: each for each in read}
    for row in reversed(rows):
        state = standing[row.id]
        visit = read_visit(state)
        if visit.withdrawn or (only_fixed and not visit.versions):
            continue
        answers, form_facts = visit.answers, {}
        if only_fixed:
            answers = visit.versions[-1].answers
            kept = visit.versions[-1].facts.get("form")
            form_facts = kept if isinstance(kept, dict) else {}
        form = _form(ws, visit.form)
        found.append(
            VisitNote(
                visit=visit,
                title=form.title if form else row.form_title,
                officer_name=row.officer_name,
                form=form,
                answers=answers,
                form_facts=form_facts,
                day=read_day(named(answers, "visit_date")),
                fixed=bool(visit.versions),
                progress=read_progress(state),
            )
        )
    return tuple(sorted(found, key=lambda note: (note.day or date.max, note.visit.id)))


def mentioned_last(notes: tuple[VisitNote, ...]) -> str:
    """Id of the latest visit whose note agrees actions or tells how some stand; else empty."""
    for note in reversed(notes):
        carried = agreed_actions(note.answers, CARRIED)
        if agreed_actions(note.answers, AGREED) or any(row.get("state") for row in carried):
            return note.visit.id
    return ""


def actions_in(notes: tuple[VisitNote, ...]) -> tuple[AgreedAction, ...]:
    """Every action that the notes agreed, in their order, each with its latest recorded state."""
    known = {note.visit.id: note for note in notes}
    return tuple(
        _agreed(action, known)
        for action in trace(
            ActionNote(
                note.visit.id,
                note.day,
                instances_by_id(note.answers, AGREED),
                instances_by_id(note.answers, CARRIED),
                note.progress,
            )
            for note in notes
        )
    )


def _form(ws: Workspace, ref: str) -> FormDefinition | None:
    try:
        return forms.definition(ws, ref)
    except UserError:
        # One note whose form is elsewhere must not keep a caseload's other notes off the page.
        return None


def _agreed(action: Action, notes: Mapping[str, VisitNote]) -> AgreedAction:
    told = action.latest
    words = STATES.get(action.state, action.state)
    if told is not None and told.visit:
        words = notes[told.visit].choice(f"{CARRIED}.state", action.state)
    return AgreedAction(
        what=action.what,
        who=action.who,
        due=action.due,
        agreed=notes[action.visit],
        state=action.state,
        state_words=words,
        comment=told.comment if told else "",
        told=told,
    )


def _answers(section: Section) -> list[Answer]:
    found: list[Answer] = []
    for block in section.blocks:
        if isinstance(block, Answer):
            found.append(block)
        elif isinstance(block, Section):
            found += _answers(block)
    return found
