"""Gathers what the letter on a school's category prints, and keeps the authority's wording."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.framework_types import KNOWN, Category
from ssio_desktop.domain.visits import read_day
from ssio_desktop.reports.category_letter import LetterData, LetterWords
from ssio_desktop.reports.wording import entitled, long_day
from ssio_desktop.services import deciding, schools, setting_up
from ssio_desktop.services.categorising import Categorisation, entity_of
from ssio_desktop.services.category_words import ToldCategory, reasons_of, told_category
from ssio_desktop.services.decided_words import as_decided
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.setting_up import authority_entity
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say

_CHALLENGE = "letter.challenge"
_RHYTHMS = {
    "term": "A partnership board meets every term to help the school carry out its plan.",
    "half-term": "A partnership board meets every half-term to help the school carry out its plan.",
}
_IN_DEPTH = "The school review board looks at the school’s progress in depth at each meeting."


def letter_data(ws: Workspace, urn: str, term: TermId, day: date | None = None) -> LetterData:
    """Everything for the letter. day: its date; where none is given, the day on which the
    category was completed. UserError where the category of that term is not completed."""
    record = schools.school(ws, urn)
    told = as_decided(ws, record.school.urn, told_category(ws, record, term))
    state = ws.store.state(entity_of(record.school.urn, term))
    day = day or read_day(state.text("completed_on")) or ws.today()
    officer = setting_up.officer(ws, state.text("officer") or ws.officer)
    authority = setting_up.authority(ws).name
    category = told.category
    nearer = _better(told)
    return LetterData(
        school=record.school.name,
        urn=record.school.urn,
        term=term.title,
        authority=authority or "the authority",
        day=long_day(day),
        when=datetime.combine(day, time(), UTC),
        code=told.code,
        name=told.name,
        officer=officer.name,
        role=officer.role,
        head=record.school.head_name,
        chair=record.contacts.get("chair", ""),
        address=record.school.address,
        movement=told.movement,
        reasons=(*reasons_of(told, brief=True), *_factors(told)),
        judged=_judged(told),
        nearer_to=f"category {nearer.id}" if nearer else "",
        nearer=_not_met(told.opened, nearer),
        entitlement=entitled(category.support, record.package) if category else "",
        package={True: "Bought", False: "Not bought", None: ""}[record.package],
        support=category.support.lines if category else (),
        meetings=_meetings(category),
        tasks=tuple(task.text for task in category.tasks) if category else (),
        next_steps=told.next_steps,
        words=letter_words(ws),
        decided_on=_decided_on(ws, record.school.urn, term),
    )


def _decided_on(ws: Workspace, urn: str, term: TermId) -> str:
    """The day on which the board decided on a category, in words; empty where it has not."""
    decision = deciding.decision_of(ws, urn, term)
    return long_day(read_day(decision.at[:10])) if decision else ""


def letter_words(ws: Workspace) -> LetterWords:
    """The wording of letters: the authority's own paragraph on how to challenge a category, where
    it has one, else the one that came with the program."""
    own = ws.store.state(authority_entity(ws)).text(_CHALLENGE).strip()
    return LetterWords(challenge=own) if own else LetterWords()


def set_challenge_words(ws: Workspace, text: str) -> Outcome[LetterWords]:
    """Record how the authority says that a category can be challenged; empty for the words that
    came with the program."""
    words = LetterWords(challenge=text.strip()) if text.strip() else LetterWords()
    return ws.record(
        [Write(authority_entity(ws), _CHALLENGE, text.strip() or None)],
        words,
        label=say("Wording of category letters recorded"),
    )


def _judged(told: ToldCategory) -> tuple[tuple[str, str], ...]:
    """The category's own criteria that were judged, those marked as mattering most first, each
    with its judgement in the authority's word."""
    if told.opened is None or told.framework is None or told.category is None:
        return ()
    base = told.category.vulnerable_form_of or told.category.id
    readings = [
        reading
        for reading in told.opened.fit().readings
        if reading.criterion.category == base and reading.applies and reading.judgement in KNOWN
    ]
    readings.sort(key=lambda reading: not reading.salient)
    label = told.framework.label
    return tuple(
        (
            reading.criterion.text,
            label(reading.judgement) + (", and mattered most" if reading.salient else ""),
        )
        for reading in readings
    )


def _factors(told: ToldCategory) -> tuple[str, ...]:
    """What makes the school temporarily vulnerable, where its category says that it is."""
    if told.opened is None or told.framework is None or told.category is None:
        return ()
    if not told.category.vulnerable_form_of:
        return ()
    found = (told.framework.factor(each) for each in told.opened.fit().factors)
    return tuple(factor.text for factor in found if factor is not None)


def _better(told: ToldCategory) -> Category | None:
    """The category with the next less support, or None for the one with least."""
    if told.framework is None or told.category is None:
        return None
    plain = told.framework.plain_categories
    base = told.category.vulnerable_form_of or told.category.id
    places = [each.id for each in plain]
    at = places.index(base) if base in places else 0
    return plain[at - 1] if at > 0 else None


def _not_met(opened: Categorisation | None, better: Category | None) -> tuple[str, ...]:
    """The criteria of the next category that were judged and are not wholly met. None where that
    category is described by concerns: fewer of its concerns met would not bring it nearer."""
    if opened is None or better is None or better.describes != "strengths":
        return ()
    return tuple(
        reading.criterion.text
        for reading in opened.fit().readings
        if reading.criterion.category == better.id
        and reading.applies
        and reading.judgement in ("partly", "not met")
    )


def _meetings(category: Category | None) -> str:
    if category is None:
        return ""
    told = [_RHYTHMS.get(category.board, "")]
    if category.causing_concern:
        told.append(_IN_DEPTH)
    return " ".join(filter(None, told))
