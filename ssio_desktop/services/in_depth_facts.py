"""Gathers the board's in-depth sheet of a school. Takes notes as they were made final, as the
dossier does, and says what is not recorded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ssio_desktop.domain.board_records import BoardDecision
from ssio_desktop.domain.concern_records import FORMAL, KIND_WORDS, ConcernEntry
from ssio_desktop.domain.visits import named
from ssio_desktop.reports.dossier import DossierData
from ssio_desktop.reports.in_depth import InDepthData
from ssio_desktop.reports.inspection_tables import origin, title, told
from ssio_desktop.reports.wording import counted, long_day
from ssio_desktop.services import (
    board_words,
    concern_records,
    deciding,
    schools,
)
from ssio_desktop.services import risk as risk_service
from ssio_desktop.services.casework import formal_part, overview, solution_part
from ssio_desktop.services.category_words import ToldCategory, reasons_of, told_categories
from ssio_desktop.services.decided_words import as_decided
from ssio_desktop.services.dossier_facts import dossier_data
from ssio_desktop.services.schools import SchoolRecord
from ssio_desktop.services.visit_notes import VisitNote, notes_of
from ssio_desktop.services.workspace import Workspace

_TERMS = 9
"""Categories of so many terms: three years."""
_INSPECTIONS = 3
_NOTES = 3
"""What the latest so many partnership boards considered."""

Pairs = tuple[tuple[str, str], ...]


def in_depth_data(ws: Workspace, urn: str) -> InDepthData:
    """Everything for one school's sheet. UserError where it is not in this store."""
    record, dossier = schools.school(ws, urn), dossier_data(ws, urn)
    notes = notes_of(ws, record.school.urn, only_fixed=True)
    own = concern_records.entries(ws, record.school.urn)
    judged = next(iter(told_categories(ws, record)), None)
    latest = as_decided(ws, record.school.urn, judged) if judged is not None else None
    risk = _risk(ws, urn)
    expected = tuple(_pairs(own, frozenset({"inspection"})))
    solutions = (
        *solution_part.lines(ws, record.school.urn),
        *_pairs(own, frozenset({"solution"})),
        *_considered(notes, "considered"),
    )
    formal = (
        *formal_part.lines(ws, record.school.urn),
        *_pairs(own, FORMAL),
        *_considered(notes, "formal"),
    )
    plan = tuple(_plan(notes))
    return InDepthData(
        name=record.school.name,
        urn=record.school.urn,
        when=max(ws.store.latest_moment() or dossier.when, dossier.when),
        author=dossier.author,
        facts=(
            ("Officer", record.officer_name),
            ("Phase", record.school.phase.capitalize()),
            ("Pupils", "" if record.school.pupils is None else str(record.school.pupils)),
            ("Package", {True: "Bought", False: "Not bought", None: ""}[record.package]),
        ),
        category=f"Category {latest.code}: {latest.name}" if latest else "",
        movement=f"{latest.movement}, {latest.term.title.lower()}" if latest else "",
        reasons=_reasons(judged, latest),
        history=tuple(_history(ws, record, dossier)),
        risk=risk,
        challenges=board_words.challenge_words(ws, urn),
        plan=plan,
        counts=_counts(dossier),
        actions=dossier.open_actions,
        against=_against(dossier),
        years=dossier.years,
        support=dossier.support,
        inspections=tuple(_inspections(record)),
        expected=expected,
        solutions=tuple(solutions),
        formal=tuple(formal),
        casework=tuple(
            (part.title, standing.words)
            for part, standing in overview.of_school(ws, urn)
            if standing is not None
        ),
        unknown=tuple(_unknown(record, dossier, risk, plan, expected, solutions, formal)),
    )


def _risk(ws: Workspace, urn: str) -> Pairs:
    terms = [each.term for each in risk_service.assessments_of(ws, urn)]
    return board_words.risk_words(ws, urn, terms[0]) if terms else ()


def _reasons(judged: ToldCategory | None, latest: ToldCategory | None) -> tuple[str, ...]:
    """Why the category that counts does; where it is the board's, the officer's reason is told
    beside it."""
    if judged is None or latest is None:
        return ()
    first, *more = reasons_of(latest) or ("",)
    own = f"The officer’s reason: {judged.reason}" if judged.reason else ""
    return tuple(filter(None, (first, own if latest is not judged else "", *more)))


def _history(
    ws: Workspace, record: SchoolRecord, dossier: DossierData
) -> Iterator[tuple[str, str, str, str]]:
    decided = {
        term.title: each for term, each in deciding.decisions_on(ws, record.school.urn).items()
    }
    for one in dossier.categories[:_TERMS]:
        yield one.term, one.code, one.movement, _decided(decided.get(one.term), one.code)


def _decided(decision: BoardDecision | None, judged: str) -> str:
    if decision is None:
        return "No decision recorded"
    words = (
        f"Agreed {decision.category}"
        if decision.agrees
        else f"Decided on {decision.category} instead. {decision.reason}"
    )
    again = f"The officer had judged {decision.judged} then; {judged} is still to be decided on."
    return f"{words.rstrip('.')}. {again}" if decision.is_overtaken(judged) else words


def _plan(notes: Sequence[VisitNote]) -> Iterator[tuple[str, str]]:
    """What the latest notes say of the plan as a whole."""
    for name, label in (("plan_progress", "The plan"), ("pace", "Pace of improvement")):
        for note in reversed(notes):
            value = str(named(note.answers, name) or "").strip()
            if value:
                key = next((path for path in note.answers if path.endswith(f".{name}")), name)
                yield label, f"{note.choice(key, value)} ({note.title}, {long_day(note.day)})"
                break


def _counts(dossier: DossierData) -> Pairs:
    if not dossier.progress:
        return ()
    done = sum(each.done for each in dossier.progress)
    on_the_way = sum(each.on_the_way for each in dossier.progress)
    late = sum(each.late for each in dossier.progress)
    return (
        ("Agreed actions done", str(done)),
        ("On the way", str(on_the_way)),
        ("Late or overdue", str(late)),
    )


def _against(dossier: DossierData) -> str:
    if not dossier.years:
        return ""
    latest = dossier.years[0]
    given = f"In {latest.year}: {counted(latest.visits, 'visit')}, {counted(latest.days, 'day')}."
    if latest.entitled is None or latest.unit is None:
        told = latest.entitlement
        return f"{given} Entitled to {told}." if told else given
    used = latest.days if latest.unit == "days" else float(latest.visits)
    share = f"{used:g} of {latest.entitled:g} {latest.unit} given"
    left = latest.entitled - used
    return f"{given} {share}; {left:g} left." if left >= 0 else f"{given} {share}."


def _inspections(record: SchoolRecord) -> Iterator[tuple[str, str]]:
    names = {link.other_urn: link.name for link in record.links if link.name}
    for each in record.inspections[:_INSPECTIONS]:
        whose = origin(each, names)
        yield title(each), "\n".join(filter(None, (whose, told(each).replace("\n", "; "))))


def _pairs(own: Sequence[ConcernEntry], kinds: frozenset[str]) -> Iterator[tuple[str, str]]:
    for each in own:
        if each.kind in kinds:
            both = (("head", each.head_told), ("chair", each.chair_told))
            told_on = ", ".join(f"{who} told on {long_day(day)}" for who, day in both if day)
            text = "\n".join(filter(None, (KIND_WORDS[each.kind], each.text, told_on)))
            yield long_day(each.day), text


def _considered(notes: Sequence[VisitNote], name: str) -> Iterator[tuple[str, str]]:
    """What partnership boards considered, in the words of their notes."""
    found = 0
    for note in reversed(notes):
        value = named(note.answers, name)
        chosen = value if isinstance(value, list) else str(value or "").split()
        if not chosen or found == _NOTES:
            continue
        found += 1
        key = next((path for path in note.answers if path.endswith(f".{name}")), name)
        why = str(named(note.answers, f"{name}_why") or "").strip()
        told_ = ", ".join(note.choice(key, each) for each in chosen)
        yield f"{note.title}, {long_day(note.day)}", "\n".join(filter(None, (told_, why)))


def _unknown(
    record: SchoolRecord,
    dossier: DossierData,
    risk: Pairs,
    plan: Pairs,
    expected: Pairs,
    solutions: Sequence[object],
    formal: Sequence[object],
) -> Iterator[str]:
    if not risk:
        yield "Its risk was not assessed by the board."
    if not plan:
        yield "No note says how the plan stands as a whole."
    if not dossier.open_actions and not dossier.closed_actions:
        yield "No action was agreed in a note that was made final."
    if dossier.years and dossier.years[0].entitled is None:
        if not dossier.years[0].entitlement:
            yield "Its framework names no number of visits or days."
        elif record.package is None:
            yield "What it is entitled to depends on the package, which is not recorded."
    yield (
        "Support by others, such as days given by a partner school or a national leader, is not "
        "counted here."
    )
    if not expected:
        yield "No inspection is recorded as expected."
    if not solutions:
        yield "No structured solution is recorded as considered."
    if not formal:
        yield "No formal action is recorded."
