"""Categorising a school in a term: opening it with last term beside it, saving, completing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ssio_desktop.domain.best_fit_types import BestFit
from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.categorisation import (
    Carried,
    CategorisationDraft,
    Movement,
    carried_marks,
    changes,
    draft_from_state,
    movement,
    new_draft,
    prefill,
)
from ssio_desktop.domain.categorisation_steps import (
    DraftProblem,
    Step,
    may_complete,
    problems,
    steps,
)
from ssio_desktop.domain.events import Json
from ssio_desktop.domain.framework import Framework
from ssio_desktop.domain.framework_facts import Facts
from ssio_desktop.errors import UserError
from ssio_desktop.services import frameworks, schools
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say, together

MOVEMENT_WORDS: Mapping[Movement, str] = {
    "new": say("New"),
    "same": say("No change"),
    "up": say("Improved"),
    "down": say("Declined"),
    "vulnerable": say("Now vulnerable"),
    "recovered": say("No longer vulnerable"),
    "not comparable": say("Other framework"),
    "none": say("Not categorised"),
}


@dataclass(frozen=True, slots=True)
class Categorisation:
    """One school's categorisation of one term, opened.

    draft: as it stands; where nothing was recorded this term it begins with last term's answers.
    stored: what is recorded of it. previous: the latest categorisation of an earlier term.
    """

    record: SchoolRecord
    framework: Framework
    facts: Facts
    stored: CategorisationDraft
    draft: CategorisationDraft
    previous: CategorisationDraft | None
    previous_framework: Framework | None
    conflicts: tuple[str, ...]
    _fits: list[tuple[CategorisationDraft, BestFit]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    @property
    def urn(self) -> str:
        return self.draft.urn

    @property
    def term(self) -> TermId:
        return self.draft.term

    def fit(self, draft: CategorisationDraft | None = None) -> BestFit:
        """The best fit of a draft, or of the one that was opened."""
        asked = draft or self.draft
        # Steps, problems and the panels of the wizard ask for that of the same draft in turn.
        for known, fit in self._fits:
            if known is asked:
                return fit
        fit = asked.best_fit(self.framework, self.facts)
        self._fits[:] = [(asked, fit)]
        return fit

    def steps(self, draft: CategorisationDraft | None = None) -> tuple[Step, ...]:
        """The wizard's steps for a draft."""
        return steps(self.framework, self.facts, draft or self.draft, self.fit(draft))

    def problems(self, draft: CategorisationDraft | None = None) -> tuple[DraftProblem, ...]:
        """What is missing from a draft."""
        return problems(self.framework, self.facts, draft or self.draft, self.fit(draft))

    def marks(self, draft: CategorisationDraft | None = None) -> dict[str, Carried]:
        """What became of each of last term's answers, by criterion id."""
        if self.previous is None:
            return {}
        return carried_marks(self.previous, draft or self.draft)

    def movement(self, category: str) -> Movement:
        """How a category moves the school against last time."""
        before = self.previous.category if self.previous else ""
        return movement(before, category, self.framework, before_framework=self.previous_framework)


def entity_of(urn: str, term: TermId) -> str:
    """The entity that holds a school's categorisation of a term."""
    return f"categorisation/{urn}:{term}"


def open_categorisation(ws: Workspace, urn: str, term: TermId) -> Categorisation:
    """Open a school's categorisation of a term. UserError where the school is not here."""
    record = schools.school(ws, urn)
    state = ws.store.state(entity_of(record.school.urn, term))
    stored = read_draft(ws, record.school.urn, term)
    used = (
        frameworks.framework(ws, stored.framework)
        if stored.framework
        else frameworks.current_framework(ws)
    )
    previous = _previous(ws, record, term)
    previous_framework = (
        frameworks.framework(ws, previous.framework) if previous and previous.framework else None
    )
    if stored.framework:
        draft = stored.marked_against(previous) if previous is not None else stored
    elif previous is not None:
        draft = prefill(previous, term, used, previous_framework=previous_framework)
    else:
        draft = new_draft(record.school.urn, term, used)
    return Categorisation(
        record=record,
        framework=used,
        facts=facts_of(ws, record),
        stored=stored,
        draft=draft,
        previous=previous,
        previous_framework=previous_framework,
        conflicts=state.conflicts(),
    )


def save(
    ws: Workspace, opened: Categorisation, draft: CategorisationDraft
) -> Outcome[CategorisationDraft]:
    """Record what differs from what was recorded when it was opened.

    Editing a completed categorisation opens it again: it is to be completed anew. The value is
    the draft as it is now stored, from which the next save goes on (``after_save``).
    """
    reopened = replace(draft, completed=False)
    if not changes(replace(opened.stored, completed=False), reopened):
        return Outcome(opened.stored)
    return _record(
        ws, opened, reopened, {}, say("Categorisation of {name} saved", name=_name(opened))
    )


def after_save(opened: Categorisation, stored: CategorisationDraft) -> Categorisation:
    """The opened categorisation, brought up to what was just stored."""
    return replace(opened, stored=stored, draft=stored)


def complete(
    ws: Workspace, opened: Categorisation, draft: CategorisationDraft
) -> Outcome[CategorisationDraft]:
    """Record a draft and mark it complete. UserError, listing what is missing, where it is not."""
    require_complete(opened, draft)
    more: dict[str, Json] = {
        "suggested": opened.fit(draft).category,
        "officer": ws.officer,
        "completed_on": ws.today().isoformat(),
    }
    label = say(
        "Category {category} of {name} recorded", category=draft.category, name=_name(opened)
    )
    return _record(ws, opened, replace(draft, completed=True), more, label)


def require_complete(opened: Categorisation, draft: CategorisationDraft) -> None:
    """UserError, listing what is missing, where a draft cannot be completed."""
    found = opened.problems(draft)
    missing = [problem for problem in found if problem.stops]
    if not may_complete(found):
        raise UserError(
            say(
                "The categorisation is not complete: {missing}",
                missing=together(problem.what for problem in missing),
            ),
            where=together((_name(opened), draft.term.title), ", "),
            remedy=together(dict.fromkeys(problem.remedy for problem in missing)),
            code="categorisation.unfinished",
        )


def read_draft(ws: Workspace, urn: str, term: TermId) -> CategorisationDraft:
    """What is recorded of a school's categorisation of a term."""
    state = ws.store.state(entity_of(urn, term))
    values = {path: found.value for path, found in state.paths.items()}
    return draft_from_state(urn, term, values)


def facts_of(ws: Workspace, record: SchoolRecord) -> Facts:
    """The recorded facts that criteria depend on. Inherited inspections do not count."""
    own = [
        inspection.started
        for inspection in record.inspections
        if inspection.started is not None and not inspection.inherited
    ]
    return Facts(
        today=ws.today(),
        phase=record.school.phase,
        has_sixth_form=record.school.has_sixth_form,
        has_early_years=record.school.has_early_years,
        last_inspection=max(own, default=None),
    )


def _record(
    ws: Workspace,
    opened: Categorisation,
    draft: CategorisationDraft,
    more: Mapping[str, Json],
    label: str,
) -> Outcome[CategorisationDraft]:
    entity = entity_of(draft.urn, draft.term)
    draft = replace(draft, framework=opened.framework.ref)
    writes = [
        *frameworks.framework_writes(ws, opened.framework.ref),
        *(
            Write(entity, path, value)
            for path, value in {**changes(opened.stored, draft), **more}.items()
        ),
    ]
    return ws.record(writes, draft, label=label)


def _previous(ws: Workspace, record: SchoolRecord, term: TermId) -> CategorisationDraft | None:
    """The latest completed categorisation of an earlier term, if there is one."""
    earlier = [
        category.term
        for category in record.categories
        if category.completed and category.term.order < term.order
    ]
    return read_draft(ws, record.school.urn, earlier[0]) if earlier else None


def _name(opened: Categorisation) -> str:
    return opened.record.school.name
