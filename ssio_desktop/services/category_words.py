"""A completed category of a term in words, for documents that tell it: its name, movement,
reasons and next steps."""

from __future__ import annotations

from dataclasses import dataclass

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.framework_types import Category, Framework
from ssio_desktop.errors import UserError
from ssio_desktop.services import categorising, frameworks
from ssio_desktop.services.categorising import Categorisation
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class ToldCategory:
    """One term's category. reason: the officer's, or empty. fit: what the best fit says, in
    sentences. name: empty where its framework is not here, and then category,
    framework and opened are None, and nothing but the officer's reason is known."""

    term: TermId
    code: str
    name: str
    movement: str
    reason: str
    fit: tuple[str, ...]
    next_steps: tuple[str, ...]
    category: Category | None
    framework: Framework | None
    opened: Categorisation | None


def told_categories(ws: Workspace, record: SchoolRecord) -> tuple[ToldCategory, ...]:
    """Every completed category of a school, the latest term first."""
    return tuple(
        told_category(ws, record, found.term) for found in record.categories if found.completed
    )


def told_category(ws: Workspace, record: SchoolRecord, term: TermId) -> ToldCategory:
    """A school's category of a term. UserError where it was not completed."""
    found = next((each for each in record.categories if each.term == term), None)
    if found is None or not found.completed:
        raise UserError(
            say(
                "{name} has no completed category in the {lowered}.",
                name=record.school.name,
                lowered=lowered(term),
            ),
            remedy=say("Complete its categorisation of that term first."),
            code="document.no-category",
        )
    urn = record.school.urn
    draft = categorising.read_draft(ws, urn, term)
    reason = draft.reason.strip()
    steps = tuple(step for line in draft.next_steps.splitlines() if (step := line.strip(" •-\t")))
    framework = _framework(ws, found.framework)
    opened = _opened(ws, urn, term) if framework else None
    if framework is None or opened is None:
        return ToldCategory(term, found.category, "", "", reason, (), steps, None, None, None)
    category = framework.category(found.category)
    return ToldCategory(
        term=term,
        code=found.category,
        name=category.name if category else "",
        movement=moved_words(opened, found.category),
        reason=reason,
        fit=opened.fit().reasons,
        next_steps=steps,
        category=category,
        framework=framework,
        opened=opened,
    )


def moved_words(opened: Categorisation, category: str) -> str:
    """How a category moved since the one before: ``Declined, from 2``."""
    moved = opened.movement(category)
    words = categorising.MOVEMENT_WORDS[moved]
    before = opened.previous.category if opened.previous else ""
    return f"{words}, from {before}" if moved in ("up", "down") else words


def reasons_of(told: ToldCategory, *, brief: bool = False) -> tuple[str, ...]:
    """The officer's reason, then what the best fit says. brief: no more of that than what it
    suggests; where the officer judged otherwise, that it does."""
    first = (told.reason,) if told.reason else ()
    if not brief:
        return (*first, *told.fit)
    suggested = told.opened.fit().category if told.opened else ""
    if suggested and suggested != told.code:
        return (
            *first,
            f"The criteria taken alone would suggest category {suggested}; "
            "they inform the judgement and do not replace it.",
        )
    return (*first, *told.fit[:1])


def lowered(term: TermId) -> str:
    """A term within a sentence: ``autumn term 2026``."""
    return term.title[:1].lower() + term.title[1:]


def _framework(ws: Workspace, ref: str) -> Framework | None:
    try:
        return frameworks.framework(ws, ref)
    except UserError:
        return None


def _opened(ws: Workspace, urn: str, term: TermId) -> Categorisation | None:
    try:
        return categorising.open_categorisation(ws, urn, term)
    except UserError:
        # The framework of the term before is not here; the category still stands.
        return None
