"""The authority's assessment of its own work: drafted from the evidence log and the record, then
written by hand. A draft cites what it rests on; nothing in it is judged by the program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from ssio_desktop.domain.calendar import TermId
from ssio_desktop.domain.evidence import FORM_WORDS, Evidence
from ssio_desktop.domain.evidence_headings import Headings
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.self_assessments import (
    CITED,
    DETAILS,
    SECTION,
    SECTION_WORDS,
    SECTIONS,
    SELF_ASSESSMENT,
    Section,
    SelfAssessment,
    citations_in,
    details_record,
    read_self_assessment,
    self_assessment_entity,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import picture, setting_up, visiting
from ssio_desktop.services.evidence import log
from ssio_desktop.services.evidence.known_headings import headings
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say


def assessments(ws: Workspace) -> tuple[SelfAssessment, ...]:
    """Every assessment, the latest first."""
    found = (read_self_assessment(state) for state in ws.store.states(SELF_ASSESSMENT))
    kept = [each for each in found if each is not None]
    return tuple(sorted(kept, key=lambda each: (each.day, each.id), reverse=True))


def assessment(ws: Workspace, assessment_id: str) -> SelfAssessment:
    """One assessment. UserError where it is not in this store."""
    found = read_self_assessment(ws.store.state(self_assessment_entity(assessment_id)))
    if found is None:
        raise UserError(
            say("That self-assessment is not in this store."),
            where=assessment_id[:60],
            remedy=say("Take its name from the list of self-assessments."),
            code="self-assessment.unknown",
        )
    return found


def draft(ws: Workspace, since: TermId, day: date | None = None) -> Outcome[SelfAssessment]:
    """Draft an assessment of the time since a term began, and record it. day: the last of it, and
    that of the letter, else today."""
    day = day or ws.today()
    first = log.first_day(ws, since)
    if first > day:
        raise UserError(
            say("The time to assess ends before it begins."),
            where=since.title,
            remedy=say("Choose an earlier term, or a later day."),
            code="self-assessment.day",
        )
    found = [e for e in log.entries(ws, log.Wanted(since=first)) if e.entry.day <= day]
    order = {each.id: place for place, each in enumerate(headings(ws).of_evidence)}
    found.sort(key=lambda each: (order.get(each.entry.heading, 99), each.entry.day, each.id))
    name = setting_up.authority(ws).name
    title = say("Self-assessment, {day}", day=said_day(day))
    made = SelfAssessment(
        new_id(),
        str(say("{title}: {authority}", title=title, authority=name) if name else title),
        first,
        day,
        dict(_drafted(ws, found, first, day)),
        tuple(each.id for each in found),
        setting_up.current_officer(ws).name,
    )
    entity = self_assessment_entity(made.id)
    writes = [
        Write(entity, DETAILS, details_record(made)),
        Write(entity, CITED, list(made.cited)),
        *(Write(entity, f"{SECTION}.{each}", made.text(each)) for each in SECTIONS),
    ]
    return ws.record(writes, made, label=say("Self-assessment drafted"))


def write_sections(
    ws: Workspace, assessment_id: str, sections: Mapping[Section, str]
) -> Outcome[SelfAssessment]:
    """Record what somebody wrote in some of the parts. UserError where a number is cited that no
    evidence has."""
    found = assessment(ws, assessment_id)
    for section, text in sections.items():
        unknown = [number for number in citations_in(text) if not 0 < number <= len(found.cited)]
        if unknown:
            raise UserError(
                say("No evidence has the number {number}.", number=unknown[0]),
                where=SECTION_WORDS[section],
                remedy=say(
                    "Cite a number from 1 to {last}, as the list of evidence has them.",
                    last=len(found.cited),
                ),
                code="self-assessment.citation",
            )
    changed = {name: text.strip() for name, text in sections.items()}
    changed = {name: text for name, text in changed.items() if text != found.text(name)}
    entity = self_assessment_entity(assessment_id)
    writes = [Write(entity, f"{SECTION}.{name}", text) for name, text in changed.items()]
    made = replace(found, sections={**found.sections, **changed})
    return ws.record(writes, made, label=say("Self-assessment written"))


def withdraw(ws: Workspace, assessment_id: str) -> Outcome[None]:
    """Take an assessment out of the list; it stays in the history."""
    assessment(ws, assessment_id)
    writes = [Write(self_assessment_entity(assessment_id), DETAILS, None)]
    return ws.record(writes, None, label=say("Self-assessment withdrawn"))


def cited(ws: Workspace, found: SelfAssessment) -> tuple[tuple[int, Evidence], ...]:
    """The evidence that an assessment may cite, by number. What was withdrawn since is left out,
    and its number stays free."""
    known = {each.id: each for each in log.entries(ws)}
    return tuple(
        (number, known[each]) for number, each in enumerate(found.cited, 1) if each in known
    )


def _drafted(
    ws: Workspace, found: list[Evidence], first: date, day: date
) -> Iterator[tuple[Section, str]]:
    numbers = {each.id: number for number, each in enumerate(found, 1)}
    known = headings(ws)
    yield "activity", _activity(ws, found, first, day)
    yield "outcomes", _outcomes(ws, found, numbers)
    strong = [each for each in found if each.entry.rating == "green"]
    weak = [each for each in found if each.entry.rating in ("red", "amber")]
    yield (
        "strengths",
        _listed(strong, numbers, known) or str(say("No evidence is rated green yet.")),
    )
    yield (
        "improvement",
        _listed(weak, numbers, known) or str(say("No evidence is rated amber or red yet.")),
    )
    yield "summary", _summary(ws, found, first)


def _activity(ws: Workspace, found: list[Evidence], first: date, day: date) -> str:
    visits = [
        row
        for row in visiting.list_visits(ws)
        if row.visit_date is not None
        and first <= row.visit_date <= day
        and row.state != "withdrawn"
    ]
    kinds = Counter(row.form_title for row in visits)
    lines = [
        say(
            "Between {first} and {last}, {visits} visits were made to {schools} schools.",
            first=said_day(first),
            last=said_day(day),
            visits=len(visits),
            schools=len({row.urn for row in visits}),
        ),
        *(f"• {title}: {number}" for title, number in sorted(kinds.items())),
    ]
    forms = Counter(each.entry.form for each in found)
    lines.append(
        say(
            "The evidence log has {count} entries of this time: {forms}.",
            count=len(found),
            forms=", ".join(
                f"{FORM_WORDS[form].lower()} {number}" for form, number in sorted(forms.items())
            ),
        )
        if found
        else say("The evidence log has no entry of this time.")
    )
    return "\n".join(lines)


def _outcomes(ws: Workspace, found: list[Evidence], numbers: Mapping[str, int]) -> str:
    term = setting_up.current_term(ws)
    moved: Counter[str] = Counter(school.moved for school in picture.picture(ws, term).schools)
    lines = [
        say("In {term}, compared with the category before:", term=term.title.lower()),
        *(
            f"• {words}: {moved[kind]}"
            for kind, words in (
                ("up", say("Schools in a better category")),
                ("same", say("Schools in the same category")),
                ("down", say("Schools in a worse category")),
            )
        ),
    ]
    figures = [each for each in found if each.entry.form == "figure"]
    lines += [f"• {each.entry.text} [{numbers[each.id]}]" for each in figures]
    return "\n".join(lines)


def _listed(found: Iterable[Evidence], numbers: Mapping[str, int], known: Headings) -> str:
    by_heading: dict[str, list[Evidence]] = {}
    for each in found:
        by_heading.setdefault(each.entry.heading, []).append(each)
    lines = []
    for heading, own in by_heading.items():
        told = "; ".join(f"{_as_said(each)} [{numbers[each.id]}]" for each in own)
        lines.append(f"• {known.title(heading)}: {told}")
    return "\n".join(lines)


def _as_said(found: Evidence) -> str:
    text = found.entry.text.rstrip(".")
    return f"“{text}”" if found.entry.form == "quotation" else text


def _summary(ws: Workspace, found: list[Evidence], first: date) -> str:
    rated: Counter[str] = Counter(each.entry.rating or "" for each in found)
    known = {each.entry.heading for each in found}
    gaps = [each.title for each in headings(ws).of_evidence if each.id not in known]
    told = [
        say(
            "Of {count} entries, {green} are rated green, {amber} amber and {red} red; {none} are "
            "not rated.",
            count=len(found),
            green=rated["green"],
            amber=rated["amber"],
            red=rated["red"],
            none=rated[""],
        )
    ]
    if gaps:
        told.append(
            say(
                "There is no evidence since {day} under {count} headings: {gaps}.",
                day=said_day(first),
                count=len(gaps),
                gaps=", ".join(gaps),
            )
        )
    return "\n".join(told)
