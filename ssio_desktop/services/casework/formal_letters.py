"""Gathers what the letters of formal action print. Everything in them comes from the record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time

from ssio_desktop.domain.casework.formal_case import Case
from ssio_desktop.domain.casework.formal_steps import EVIDENCE_KINDS, RESULTS, Step
from ssio_desktop.domain.casework.formal_terms import PLACEHOLDERS, Letter
from ssio_desktop.errors import UserError
from ssio_desktop.reports.formal_letter import FormalLetterData
from ssio_desktop.reports.wording import long_day
from ssio_desktop.services import schools, setting_up
from ssio_desktop.services.casework import formal_packs, formal_periods
from ssio_desktop.services.casework.formal import CaseRecord, open_or_not
from ssio_desktop.services.casework.formal_periods import Period
from ssio_desktop.services.casework.formal_words import (
    routes_named,
    step_detail,
    step_title,
)
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say

_NAMED = re.compile(r"\{(" + "|".join(sorted(PLACEHOLDERS)) + r")\}")


def letters_of(ws: Workspace, record: CaseRecord) -> tuple[Letter, ...]:
    """The letters that a case has come to, in the order of its steps."""
    return tuple(each for each in formal_packs.letters(ws) if _step(record.case, each) is not None)


def letter_data(ws: Workspace, urn: str, case: str, letter: str) -> FormalLetterData:
    """Everything for a letter. UserError where the case has not come to it."""
    record = open_or_not(ws, urn, case)
    wanted = next((each for each in formal_packs.letters(ws) if each.id == letter), None)
    step = _step(record.case, wanted) if wanted else None
    school = schools.school(ws, record.urn)
    if wanted is None or step is None:
        raise UserError(
            say("The case has not come to this letter yet."),
            where=school.school.name,
            remedy=say("Record the step first; the letter then has its words from the record."),
            code="formal.letter",
        )
    authority = setting_up.authority(ws).name or "the authority"
    officer = setting_up.current_officer(ws)
    chair, head = school.contacts.get("chair", ""), school.school.head_name
    facts = _facts(record.case, authority, school.school.name)
    to_trust = wanted.to == "trust"
    # Whoever decided on a step signs it; a prior indication is confirmed by the officer.
    decided = step.by if wanted.step != "told" else officer.name
    return FormalLetterData(
        id=f"{wanted.id}-{record.id}",
        title=wanted.title,
        school=school.school.name,
        urn=record.urn,
        authority=authority,
        day=long_day(step.day),
        when=datetime.combine(step.day, time(), UTC),
        to=("The chief executive of the trust", facts["representative"])
        if to_trust
        else ("The governing body", chair or "The chair of governors", head or "The headteacher"),
        greeting="colleagues" if to_trust else "governors",
        signed_by=decided or officer.name,
        role=officer.role if decided == officer.name else "For the authority",
        address=school.school.address,
        passages=tuple(_filled(each, facts) for each in (wanted.opening, *wanted.body)),
        period=_period(step) if wanted.step == "notice" else ("", ""),
        lists=tuple(
            (key, items) for key in wanted.shows if (items := tuple(_items(ws, record, step, key)))
        ),
        law=f"{record.case.edition.law}. {record.case.edition.guidance}.",
    )


def _step(case: Case, letter: Letter) -> Step | None:
    """The step that a letter goes with: the latest of its kind."""
    if letter.step == "told" and not case.both_told:
        return None
    return next((each for each in reversed(case.steps) if each.kind == letter.step), None)


def _facts(case: Case, authority: str, school: str) -> Mapping[str, str]:
    route = case.edition.route("a")
    notice, outcome, lifted = case.notice, case.last("outcome"), case.last("lifted")
    time = (
        Period(notice.day, notice.days, notice.due, notice.left_out)
        if (notice and notice.due)
        else None
    )
    return {
        "authority": authority,
        "school": school,
        "concern": case.opening.words,
        "route_a": route.name.lower() if route else "",
        "section_a": route.section if route else "",
        "representative": case.edition.representative,
        "notice_day": long_day(notice.day) if notice else "",
        "demands": notice.words if notice else "",
        "days": time.words if time else "",
        "due": long_day(case.due),
        "minded": str(routes_named(case, notice.routes)) if notice and notice.routes else "none",
        "outcome": RESULTS[outcome.result] if outcome else "",
        "outcome_words": outcome.words if outcome else "",
        "lifted_day": long_day(lifted.day) if lifted else "",
        "lifted_words": lifted.words if lifted else "",
    }


def _filled(text: str, facts: Mapping[str, str]) -> str:
    # In one go: what an officer wrote may have braces of its own.
    text = _NAMED.sub(lambda found: facts[found[1]], text)
    return text[:1].upper() + text[1:]


def _period(step: Step) -> tuple[str, str]:
    if step.due is None:
        return "", ""
    counted = Period(step.day, step.days, step.due, step.left_out)
    return f"To comply by {long_day(step.due)}", counted.words[:1].upper() + counted.words[1:] + "."


def _items(ws: Workspace, record: CaseRecord, step: Step, key: str) -> Iterator[str]:
    case = record.case
    grounds = {each.id: each for each in case.edition.grounds}
    match key:
        case "grounds":
            for ground in (grounds[each] for each in case.opening.grounds if each in grounds):
                yield f"{ground.text} ({ground.source})"
        case "evidence":
            for one in record.evidence:
                yield f"{EVIDENCE_KINDS[one.kind]}: {one.words}"
        case "told" | "informed":
            for each in case.of("told" if key == "told" else "informed"):
                detail = step_detail(case, each)
                yield f"{long_day(each.day)}: {step_title(case, each)}. {detail}"
        case "representations":
            time = formal_periods.representations(ws, case.edition, step.day)
            if time is not None:
                yield (
                    f"The governing body may make representations to "
                    f"{case.edition.representations_to} in writing up to {long_day(time.due)} "
                    f"({time.words})."
                )
            else:
                yield "Whatever the governing body writes in reply is kept with the case."
        case _:
            yield from (each[:1].upper() + each[1:] for each in case.edition.copies)
