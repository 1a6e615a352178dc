"""Inspections of authorities: recording them, what was said under each heading, and comparing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from ssio_desktop.domain.evidence import RATINGS, Rating
from ssio_desktop.domain.evidence_headings import Heading
from ssio_desktop.domain.folding import folded_words
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.inspected import (
    AFTER,
    BEFORE,
    DETAILS,
    FINDING,
    INSPECTED,
    RATED,
    AuthorityFinding,
    AuthorityInspection,
    Rated,
    details_record,
    finding_record,
    inspected_entity,
    key_of,
    rated_record,
    read_inspection,
)
from ssio_desktop.domain.quoted import pieces_of
from ssio_desktop.errors import UserError
from ssio_desktop.services import setting_up
from ssio_desktop.services.evidence.known_headings import headings, require_heading
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What was said of an authority under a heading. ratings: how many, by rating, ``""`` for
    those without one."""

    count: int
    ratings: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An inspection with its cells in the order of the headings."""

    inspection: AuthorityInspection
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Authorities by headings. Headings of the facts of an inspection are not among them."""

    headings: tuple[Heading, ...]
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A finding in which all the words stand."""

    inspection: AuthorityInspection
    finding: AuthorityFinding


def inspections(ws: Workspace) -> tuple[AuthorityInspection, ...]:
    """Every inspection, by the authority's name and then by day, the latest first."""
    found = (read_inspection(state) for state in ws.store.states(INSPECTED))
    known = [each for each in found if each is not None]
    known.sort(key=lambda each: each.day or date.min, reverse=True)
    return tuple(sorted(known, key=lambda each: each.authority.casefold()))


def inspection(ws: Workspace, key: str) -> AuthorityInspection:
    """One inspection. UserError where it is not in this store."""
    found = read_inspection(ws.store.state(inspected_entity(key)))
    if found is None:
        raise UserError(
            say("That inspection of an authority is not in this store."),
            where=key[:60],
            remedy=say("Take its name from the list of inspections of authorities."),
            code="inspected.unknown",
        )
    return found


def add(
    ws: Workspace,
    authority: str,
    day: date,
    *,
    source: str = "",
    before: str = "",
    after: str = "",
) -> Outcome[AuthorityInspection]:
    """Record an inspection of an authority. UserError without a name, for a day in the future, and
    where it is recorded already."""
    name = _checked(ws, authority, day)
    made = AuthorityInspection(
        key_of(name, day), name, day, words_kept(source), words_kept(before), words_kept(after)
    )
    entity = inspected_entity(made.key)
    _refuse_known(ws, name, day)
    writes = [
        Write(entity, DETAILS, details_record(made)),
        *(Write(entity, path, text) for path, text in ((BEFORE, made.before), (AFTER, made.after))),
    ]
    return ws.record(writes, made, label=say("Inspection of {authority} recorded", authority=name))


def change(
    ws: Workspace, key: str, authority: str, day: date | None, source: str, before: str, after: str
) -> Outcome[AuthorityInspection]:
    """Record the facts of an inspection anew; what they were stays in the history."""
    found = inspection(ws, key)
    name = _checked(ws, authority, day)
    _refuse_known(ws, name, day, but=key)
    made = replace(
        found,
        authority=name,
        day=day,
        source=words_kept(source),
        before=words_kept(before),
        after=words_kept(after),
    )
    entity = inspected_entity(key)
    writes = []
    if details_record(made) != details_record(found):
        writes.append(Write(entity, DETAILS, details_record(made)))
    for path, was, now in (
        (BEFORE, found.before, made.before),
        (AFTER, found.after, made.after),
    ):
        if was != now:
            writes.append(Write(entity, path, now))
    return ws.record(writes, made, label=say("Inspection of {authority} changed", authority=name))


def withdraw(ws: Workspace, key: str) -> Outcome[None]:
    """Take an inspection out of the list; it stays in the history."""
    name = inspection(ws, key).authority
    label = say("Inspection of {authority} withdrawn", authority=name)
    return ws.record([Write(inspected_entity(key), DETAILS, None)], None, label=label)


def say_under(
    ws: Workspace, key: str, heading_id: str, text: str, finding_id: str = ""
) -> Outcome[AuthorityFinding]:
    """Record something said under a heading, what stands between quotation marks as a quotation.

    finding_id: of a finding that takes these words from now on. UserError without words, and under
    a heading that is none.
    """
    found, heading = inspection(ws, key), require_heading(ws, heading_id)
    pieces = pieces_of(words_kept(" ".join(text.split()), heading.title))
    if not pieces or heading.kind != "text":
        raise UserError(
            say("A finding needs words, and a heading that words belong under."),
            where=heading.title,
            remedy=say("Movements of schools are recorded with the facts of the inspection."),
            code="inspected.unfinished",
        )
    known = next((each for each in found.findings if each.id == finding_id), None)
    if known is not None:
        made = replace(known, heading=heading_id, pieces=pieces, doubts=())
    else:
        order = max((each.order for each in found.findings), default=0) + 1
        made = AuthorityFinding(new_id(), heading_id, pieces, order)
    writes = [Write(inspected_entity(key), f"{FINDING}.{made.id}", finding_record(made))]
    label = say("Finding on {authority} recorded", authority=found.authority)
    return ws.record(writes, made, label=label)


def withdraw_finding(ws: Workspace, key: str, finding_id: str) -> Outcome[None]:
    """Take a finding out; it stays in the history."""
    found, finding = _finding(ws, key, finding_id)
    label = say("Finding on {authority} withdrawn", authority=found.authority)
    writes = [Write(inspected_entity(key), f"{FINDING}.{finding.id}", None)]
    return ws.record(writes, None, label=label)


def rate(
    ws: Workspace, key: str, finding_id: str, rating: Rating | None, rationale: str = ""
) -> Outcome[AuthorityFinding]:
    """Rate a finding, or take its rating back. UserError for a rating without its rationale."""
    found, finding = _finding(ws, key, finding_id)
    if rating is not None and (rating not in RATINGS or not rationale.strip()):
        raise UserError(
            say("A rating needs to be red, amber or green, and its reason."),
            where=found.authority,
            remedy=say("Say why it is rated so. Nothing was recorded."),
            code="inspected.rating",
        )
    by = setting_up.current_officer(ws).name
    rated = Rated(rating, words_kept(rationale), by, ws.moment()) if rating else None
    value = rated_record(rated) if rated else None
    writes = [Write(inspected_entity(key), f"{RATED}.{finding.id}", value)]
    label = say("Finding on {authority} rated", authority=found.authority)
    return ws.record(writes, replace(finding, rated=rated), label=label)


def matrix(ws: Workspace, found: Iterable[AuthorityInspection] | None = None) -> Matrix:
    """Every inspection by every heading. found: the inspections, where they were read already."""
    columns = tuple(each for each in headings(ws).of_evidence if each.kind == "text")
    rows = inspections(ws) if found is None else found
    return Matrix(
        columns,
        tuple(
            MatrixRow(row, tuple(_cell(row.under(heading.id)) for heading in columns))
            for row in rows
        ),
    )


def search(ws: Workspace, text: str) -> tuple[Hit, ...]:
    """Everything said in any inspection in which all the words stand, or begin a word."""
    return said_in(inspections(ws), text) if folded_words(text) else ()


def said_in(found: Iterable[AuthorityInspection], text: str) -> tuple[Hit, ...]:
    """What was said in these inspections in which all the words stand; all of it for no words."""
    return tuple(_hits(found, folded_words(text)))


def _hits(found: Iterable[AuthorityInspection], words: list[str]) -> Iterator[Hit]:
    for each in found:
        named = folded_words(each.authority)
        for finding in each.findings:
            told = [*folded_words(finding.text), *named]
            if all(any(word.startswith(start) for word in told) for start in words):
                yield Hit(each, finding)


def _cell(findings: tuple[AuthorityFinding, ...]) -> MatrixCell:
    counted: Counter[str] = Counter(each.rating or "" for each in findings)
    return MatrixCell(
        len(findings), {each: counted[each] for each in (*RATINGS, "") if counted[each]}
    )


def _checked(ws: Workspace, authority: str, day: date | None) -> str:
    name = words_kept(" ".join(authority.split()))
    if not name:
        raise UserError(
            say("The authority has no name."),
            remedy=say("Name the authority that was inspected."),
            code="inspected.name",
        )
    if day is not None and day > ws.today():
        raise UserError(
            say("The day of the letter cannot lie in the future."),
            where=name,
            remedy=say("Correct the day. Nothing was recorded."),
            code="inspected.day",
        )
    if day is not None:
        refuse_odd_day(ws, day, say("A record of this day cannot be meant."), "inspected.day")
    return name


def _refuse_known(ws: Workspace, authority: str, day: date | None, but: str = "") -> None:
    """UserError where another inspection than ``but`` (its key) is of this authority and day."""
    named = key_of(authority, day)
    # One that was put right keeps the key of what it was called before.
    others = (each for each in inspections(ws) if each.key != but)
    if any(named in (each.key, key_of(each.authority, each.day)) for each in others):
        raise UserError(
            say("This inspection is recorded already."),
            where=authority,
            remedy=say("Open it in the list and add to it there."),
            code="inspected.known",
        )


def _finding(
    ws: Workspace, key: str, finding_id: str
) -> tuple[AuthorityInspection, AuthorityFinding]:
    found = inspection(ws, key)
    finding = next((each for each in found.findings if each.id == finding_id), None)
    if finding is None:
        raise UserError(
            say("That finding is not in this store."),
            where=found.authority,
            remedy=say("Take its name from the inspection; it may have been withdrawn."),
            code="inspected.finding",
        )
    return found, finding
