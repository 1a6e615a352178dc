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
    details_record,
    read_self_assessment,
    self_assessment_entity,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services import picture, setting_up, visiting
from ssio_desktop.services.evidence import log
from ssio_desktop.services.evidence.known_headings import headings
from ssio_desktop.services.impact.moved import direction_of
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
    if day > ws.today():
        raise UserError(
            say("The time to assess cannot end in the future."),
            where=said_day(day),
            remedy=say("Give a day up to today. Nothing was recorded."),
            code="self-assessment.day",
        )
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
        unknown = found.unknown_in(section, text)
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
    yield "outcomes", _outcomes(ws, found, numbers, first, day)
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
            "Visits made between {first} and {last}: {visits}. Schools visited: {schools}.",
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
            "Entries of the evidence log of this time: {count}; {forms}.",
            count=len(found),
            forms=", ".join(
                f"{FORM_WORDS[form].lower()} {number}" for form, number in sorted(forms.items())
            ),
        )
        if found
        else say("The evidence log has no entry of this time.")
    )
    return "\n".join(lines)


def _outcomes(
    ws: Workspace, found: list[Evidence], numbers: Mapping[str, int], first: date, day: date
) -> str:
    lines: list[str] = [*_moved(ws, first, day)]
    figures = [each for each in found if each.entry.form == "figure"]
    lines += [f"• {each.entry.text} [{numbers[each.id]}]" for each in figures]
    return "\n".join(lines)


def _moved(ws: Workspace, first: date, day: date) -> Iterator[str]:
    """How many schools went which way in each term of a time, each since its category before."""
    calendar = setting_up.calendar(ws)
    least, most = calendar.term_on(first).order, calendar.term_on(day).order
    schools = picture.picture(ws).schools
    counted: dict[TermId, Counter[str]] = {}
    for school in schools:
        before = [*school.judged[1:], None]
        for now, former in zip(school.judged, before, strict=False):
            if least <= now.term.order <= most:
                was = (former.framework, former.category) if former else None
                going = direction_of(ws, was, (now.framework, now.category))
                counted.setdefault(now.term, Counter())[going] += 1
    if not counted:
        yield say("No school was given a category in this time.")
        return
    yield say("Schools that went to a better category, kept theirs or went to a worse one:")
    for term in sorted(counted, key=lambda each: each.order):
        own = counted[term]
        told = say(
            "{term}: better {up}, the same {same}, worse {down}, not compared or without a "
            "category {other}.",
            term=term.title,
            up=own["up"],
            same=own["same"],
            down=own["down"],
            other=len(schools) - own["up"] - own["same"] - own["down"],
        )
        yield f"• {told}"


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
    gaps = [each.title for each in headings(ws).of_own_work if each.id not in known]
    told = [
        say(
            "Entries of the evidence log: {count}. Rated green: {green}; amber: {amber}; red: "
            "{red}; not rated: {none}.",
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
                "There is no evidence since {day} under these headings ({count}): {gaps}.",
                day=said_day(first),
                count=len(gaps),
                gaps=", ".join(gaps),
            )
        )
    return "\n".join(told)
