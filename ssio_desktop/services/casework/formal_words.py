"""A case of formal action in sentences: its steps, how it stands, what it waits for."""

from __future__ import annotations

from datetime import date

from ssio_desktop.domain.casework.formal_case import Awaited, Case, read_case
from ssio_desktop.domain.casework.formal_ladder import Proposed, rung_of
from ssio_desktop.domain.casework.formal_steps import (
    HOWS,
    KIND_WORDS,
    RESULTS,
    WHOM,
    Step,
)
from ssio_desktop.services.casework.formal_periods import Period
from ssio_desktop.wording import listed, said_day, say, together


def route_name(case: Case, route: str) -> str:
    """A route by its letter and name, as the case's edition has it."""
    known = case.edition.route(route)
    return say("({letter}) {name}", letter=route, name=known.name) if known else f"({route})"


def routes_named(case: Case, routes: tuple[str, ...]) -> str:
    """Several routes in a row."""
    return listed(route_name(case, each) for each in routes)


def step_title(case: Case, step: Step) -> str:
    """What a step was, in a few words."""
    match step.kind:
        case "told":
            return say("{who} told that a notice may follow", who=WHOM.get(step.who, step.who))
        case "informed":
            return say("{who} informed", who=WHOM.get(step.who, step.who))
        case "reply":
            return say("Reply: {who}", who=WHOM.get(step.who, step.who))
        case "intent" | "consulted" | "asked" | "power" | "ended":
            kind, routes = KIND_WORDS[step.kind], routes_named(case, step.routes)
            return say("{step}: {routes}", step=kind, routes=routes)
        case "secretary":
            known = case.edition.secretary_step(step.what)
            what = known.text if known else step.what
            return say("Secretary of State: {what}", what=what)
        case _:
            return KIND_WORDS[step.kind]


def step_detail(case: Case, step: Step) -> str:
    """The rest of a step: how and by whom, the period, the outcome, and its words."""
    parts: list[str] = []
    if step.result:
        parts.append(RESULTS.get(step.result, step.result))
    if step.due is not None:
        time = Period(step.day, step.days, step.due, step.left_out)
        parts.append(say("{period}, to {day}.", period=time.words, day=said_day(step.due)))
    if step.kind == "notice" and step.routes:
        parts.append(say("Minded to use: {routes}.", routes=routes_named(case, step.routes)))
    if step.how and step.by:
        parts.append(say("{how}, by {who}.", how=HOWS.get(step.how, step.how), who=step.by))
    elif step.by:
        parts.append(say("By {who}.", who=step.by))
    parts.append(step.words)
    return together(parts)


def proposed_words(case: Case, proposed: Proposed) -> str:
    """A step that may be recorded, as a button says it."""
    route = route_name(case, proposed.route) if proposed.route else ""
    return {
        "told": say("Record that the {who} was told…", who=WHO_WITHIN.get(proposed.who, "")),
        "informed": say("Inform the {who}…", who=WHO_WITHIN.get(proposed.who, "")),
        "notice": say("Give the warning notice…"),
        "representations": say("Record representations…"),
        "confirmation": say("Record the answer to the representations…"),
        "reply": say("Record the reply of the {who}…", who=WHO_WITHIN.get(proposed.who, "")),
        "outcome": say("Record whether the notice was met…"),
        "intent": say("Give notice of {route}…", route=route),
        "consulted": say("Record the consultation on {route}…", route=route),
        "asked": say("Ask for consent to {route}…", route=route),
        "consent": say("Record the answer on consent…"),
        "power": say("Use {route}…", route=route),
        "ended": say("End {route}…", route=route),
        "secretary": say("Record a step of the Secretary of State…"),
        "lifted": say("Lift the notice…"),
        "closed": say("Close the case…"),
    }[proposed.kind]


WHO_WITHIN = {
    "head": say("headteacher"),
    "chair": say("chair of governors"),
    "trust": say("trust"),
    "regions": say("Regions Group"),
}
"""Who is told or informed, within a sentence."""


def awaited_words(case: Case, awaited: Awaited) -> str:
    """What is open, in a sentence."""
    match awaited.kind:
        case "outcome" if awaited.due is not None:
            day = said_day(awaited.due)
            return say("Whether the notice was met is open; {day} is the last day.", day=day)
        case "confirmation":
            return say("The representations wait for an answer.")
        case "consent":
            return say("Consent was asked for and is not answered.")
        case "ended":
            return say("{route} is in use.", route=route_name(case, awaited.route))
        case "reply":
            return say("The {who} has not replied.", who=WHO_WITHIN.get(awaited.who, awaited.who))
        case _:
            return say("A step is still open.")


def standing_words(case: Case) -> str:
    """How a case stands, in a sentence or two."""
    if case.closed:
        return say("Closed on {day}. {why}", day=said_day(case.closed.day), why=case.closed.words)
    rung = rung_of(case)
    if rung is None:
        return say("The notice is lifted. The case can be closed.")
    first = say("{rung}, since {day}.", rung=rung.title, day=said_day(_since(case)))
    waits = [awaited_words(case, each) for each in case.awaited()]
    if case.result == "complied" and case.in_force:
        waits.append(say("The governing body complied; the notice can be lifted."))
    if not case.opening.academy and not case.notice:
        waits += [
            say("The {who} is not told yet.", who=WHO_WITHIN[who])
            for who in ("head", "chair")
            if case.told(who) is None
        ]
    if case.eligible and not case.opening.inspected and not case.powers and case.window_end:
        waits.append(say("A further power may be used up to {day}.", day=said_day(case.window_end)))
    return together([first, *waits])


def _since(case: Case) -> date:
    """Since when a case has stood on its rung: the step that brought it there, or its opening."""
    rung, since = rung_of(case), case.opening.day
    before = read_case(case.opening, case.edition, ())
    for number, step in enumerate(case.steps, 1):
        after = read_case(case.opening, case.edition, case.steps[:number])
        if rung_of(after) is not rung_of(before):
            since = step.day
        before = after
    assert rung_of(before) is rung
    return since
