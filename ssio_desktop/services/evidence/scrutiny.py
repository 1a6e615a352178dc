"""Reports to the scrutiny committee on the authority's plan: drafted, written by hand, printed. An
update tells what moved since the report before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ssio_desktop.domain.authority_plans import STANDING_WORDS, AuthorityPlan
from ssio_desktop.domain.evidence import RATING_WORDS
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.scrutiny import (
    DETAILS,
    SCRUTINY,
    SECTION,
    SECTIONS,
    Cover,
    ScrutinyReport,
    Section,
    details_record,
    read_report,
    scrutiny_entity,
)
from ssio_desktop.errors import UserError
from ssio_desktop.services.evidence import plans
from ssio_desktop.services.evidence.plans import Moved
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.sensible_days import refuse_odd_day
from ssio_desktop.services.sensible_words import words_kept
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import said_day, say


def reports(ws: Workspace, plan_id: str = "") -> tuple[ScrutinyReport, ...]:
    """Every report, or those on a plan, the latest first."""
    found = (read_report(state) for state in ws.store.states(SCRUTINY))
    kept = [each for each in found if each is not None and plan_id in ("", each.plan)]
    return tuple(sorted(kept, key=lambda each: (each.cover.day, each.id), reverse=True))


def report(ws: Workspace, report_id: str) -> ScrutinyReport:
    """One report. UserError where it is not in this store."""
    found = read_report(ws.store.state(scrutiny_entity(report_id)))
    if found is None:
        raise UserError(
            say("That report to the committee is not in this store."),
            where=report_id[:60],
            remedy=say("Take its name from the list of reports."),
            code="scrutiny.unknown",
        )
    return found


def draft(ws: Workspace, plan_id: str, cover: Cover) -> Outcome[ScrutinyReport]:
    """Draft a report on a plan, and record it. Where an earlier one is recorded, it is an update
    and tells what moved since. UserError where something of the cover is missing."""
    found = plans.plan(ws, plan_id)
    since = _checked(ws, found, cover)
    made = ScrutinyReport(new_id(), plan_id, cover, since)
    made = replace(made, sections=_drafted(found, made))
    entity = scrutiny_entity(made.id)
    writes = [
        Write(entity, DETAILS, details_record(made)),
        *(Write(entity, f"{SECTION}.{each}", made.text(each)) for each in SECTIONS),
    ]
    return ws.record(writes, made, label=say("Report drafted: {title}", title=cover.title))


def change_cover(ws: Workspace, report_id: str, cover: Cover) -> Outcome[ScrutinyReport]:
    """Record the cover of a report anew, as where the agenda item is known at last. The sections
    stay as they were written. UserError as in drafting."""
    found = report(ws, report_id)
    since = _checked(ws, plans.plan(ws, found.plan), cover, but=report_id)
    made = replace(found, cover=cover, since=since)
    writes = [Write(scrutiny_entity(report_id), DETAILS, details_record(made))]
    return ws.record(
        writes, made, label=say("Cover of the report changed: {title}", title=cover.title)
    )


def write_sections(
    ws: Workspace, report_id: str, sections: Mapping[Section, str]
) -> Outcome[ScrutinyReport]:
    """Record what somebody wrote in some of the sections."""
    found = report(ws, report_id)
    changed = {name: text.strip() for name, text in sections.items()}
    changed = {name: text for name, text in changed.items() if text != found.text(name)}
    entity = scrutiny_entity(report_id)
    writes = [Write(entity, f"{SECTION}.{name}", text) for name, text in changed.items()]
    made = replace(found, sections={**found.sections, **changed})
    return ws.record(writes, made, label=say("Report to the committee written"))


def withdraw(ws: Workspace, report_id: str) -> Outcome[None]:
    """Take a report out of the list; it stays in the history."""
    report(ws, report_id)
    writes = [Write(scrutiny_entity(report_id), DETAILS, None)]
    return ws.record(writes, None, label=say("Report to the committee withdrawn"))


def moved_words(found: Moved) -> str:
    """What became of an action, in a sentence that does not name it."""
    parts = [STANDING_WORDS[found.now]]
    if found.rating is not None and found.rating != found.was:
        was = RATING_WORDS[found.was].lower() if found.was else say("not rated")
        parts.append(
            say("{was} before, {now} now", was=was, now=RATING_WORDS[found.rating].lower())
        )
    parts += [say("reached: {milestone}", milestone=each) for each in found.reached]
    parts += [each.text for each in found.told[-1:]]
    return "; ".join(parts)


def _checked(ws: Workspace, found: AuthorityPlan, cover: Cover, but: str = "") -> date | None:
    """The day of the report before, None for the first. but: id of the report that is meant."""
    if not all((cover.committee.strip(), cover.title.strip(), cover.contact.strip())):
        raise UserError(
            say("The cover needs the committee, a title and whom to ask."),
            where=found.title,
            remedy=say("Fill in what is missing. Nothing was recorded."),
            code="scrutiny.unfinished",
        )
    for each in (cover.committee, cover.item, cover.title, cover.report_of, cover.contact):
        words_kept(each, found.title)
    if cover.day < found.inspected:
        raise UserError(
            say("The committee cannot look at a plan before the inspection that it answers."),
            where=said_day(cover.day),
            remedy=say("Correct the day. Nothing was recorded."),
            code="scrutiny.day",
        )
    refuse_odd_day(ws, cover.day, say("A record of this day cannot be meant."), "scrutiny.day")
    others = (each for each in reports(ws, found.id) if each.id != but)
    return max((each.cover.day for each in others if each.cover.day < cover.day), default=None)


def _drafted(found: AuthorityPlan, made: ScrutinyReport) -> dict[Section, str]:
    day, since = made.cover.day, made.since
    return {
        "purpose": _purpose(found, since),
        "recommendations": _recommendations(since),
        "background": _background(found),
        "issues": _issues(found, since, day),
        "implications": say("Implications for money, staff, law and equality: none drafted yet."),
        "consultation": say("Who was consulted on the plan, and what they said: none drafted yet."),
        "next": _next(found, day),
        "documents": say("None."),
        "appendices": say("Appendix 1: {title}.", title=found.title),
    }


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _purpose(found: AuthorityPlan, since: date | None) -> str:
    if since is None:
        return say(
            "The committee is asked to look at the plan by which the authority answers the "
            "inspection of {day}.",
            day=said_day(found.inspected),
        )
    return say(
        "The committee is told what has moved in the plan since its meeting of {day}.",
        day=said_day(since),
    )


def _recommendations(since: date | None) -> str:
    if since is None:
        return say("That the committee agrees the plan and asks for a report on its progress.")
    return say("That the committee notes what has moved, and says where it is not satisfied.")


def _background(found: AuthorityPlan) -> str:
    areas = "\n".join(f"{number}. {each.text}" for number, each in enumerate(found.areas, 1))
    told = say(
        "The authority’s work on schools was inspected on {day}. It is asked to improve:",
        day=said_day(found.inspected),
    )
    return f"{told}\n{areas}".strip()


def _issues(found: AuthorityPlan, since: date | None, day: date) -> str:
    counted = Counter(action.standing(day) for action in found.actions)
    told: list[str] = [
        say(
            "Actions of the plan: {count}. Done: {done}; under way: {open}; overdue: {overdue}.",
            count=len(found.actions),
            done=counted["done"],
            open=counted["open"],
            overdue=counted["overdue"],
        )
    ]
    if since is not None:
        changed = [each for each in plans.moved(found, since, day) if each.has_moved]
        told += [f"• {each.action.what}: {_lowered(moved_words(each))}" for each in changed]
        if not changed:
            told.append(say("Nothing has moved since the last report."))
    return "\n".join(told)


def _next(found: AuthorityPlan, day: date) -> str:
    ahead = sorted(
        (each.due, each.what)
        for action in found.actions
        for each in action.milestones
        if each.reached_by(day) is None and each.due >= day
    )[:5]
    if not ahead:
        return say("No milestone lies ahead.")
    lines = [f"• {said_day(due)}: {what}" for due, what in ahead]
    return "\n".join([say("The next milestones:"), *lines])
