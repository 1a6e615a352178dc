"""The ladder of formal action: its rungs, which of them a case stands on, what would bring it down,
and which step comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from ssio_desktop.domain.casework.formal_case import POWERS, Case, barrier
from ssio_desktop.domain.casework.formal_steps import Kind, Step
from ssio_desktop.wording import say


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung. down: what would bring a case down from it, in a sentence."""

    id: str
    title: str
    down: str


MAINTAINED: Final = (
    Rung(
        "concern",
        say("Concern raised"),
        say("The school puts right what causes concern; the case is closed without a notice."),
    ),
    Rung(
        "told",
        say("Head and chair told"),
        say("The concern is met before a notice is given; the case is closed."),
    ),
    Rung(
        "notice",
        say("Warning notice"),
        say("The governing body complies in time; the notice is lifted."),
    ),
    Rung(
        "eligible",
        say("Eligible for intervention"),
        say("The governing body meets the notice late or agrees to a partner; no power is used."),
    ),
    Rung(
        "power",
        say("Further powers"),
        say("Each power ends once the school improves without it; then the notice is lifted."),
    ),
    Rung(
        "secretary",
        say("Secretary of State"),
        say("What follows is for the Secretary of State to end; the case is closed when it has."),
    ),
)
"""The rungs for a maintained school, the lowest first."""
ACADEMY: Final = (
    Rung(
        "concern",
        say("Concern raised"),
        say("The academy puts right what causes concern; the case is closed."),
    ),
    Rung(
        "trust",
        say("Trust informed"),
        say("The trust answers with a plan that meets the concern; the case is closed."),
    ),
    Rung(
        "regions",
        say("Regions Group informed"),
        say("The Regions Group answers, and acts or does not; the case is closed."),
    ),
)
"""The rungs for an academy, over which the authority has no powers."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A step that may be recorded now, with what it would be about."""

    kind: Kind
    who: str = ""
    route: str = ""


def rungs(case: Case) -> tuple[Rung, ...]:
    """The ladder of a case, the lowest rung first."""
    return ACADEMY if case.opening.academy else MAINTAINED


def rung_of(case: Case) -> Rung | None:
    """The rung that a case stands on; None once it is off the ladder."""
    if case.closed or case.last("lifted"):
        return None
    return {each.id: each for each in rungs(case)}[_place(case)]


def _place(case: Case) -> str:
    if case.opening.academy:
        informed = {each.who for each in case.of("informed")}
        return next((who for who in ("regions", "trust") if who in informed), "concern")
    if case.of("secretary"):
        return "secretary"
    if case.powers:
        return "power"
    if case.eligible:
        return "eligible"
    if case.in_force:
        return "notice"
    return "told" if case.both_told else "concern"


def proposals(case: Case, day: date) -> tuple[Proposed, ...]:
    """The steps that may be recorded on a day, the one to take next first."""
    found = [each for each in _wanted(case, day) if not barrier(case, _sample(case, each, day))]
    return tuple(dict.fromkeys(found))


def _wanted(case: Case, day: date) -> Iterator[Proposed]:
    """In the order of the way down, then of the way up."""
    for who in ("head", "chair"):
        if not case.opening.academy and case.told(who) is None:
            yield Proposed("told", who)
    for who in ("trust", "regions"):
        if case.opening.academy and not any(each.who == who for each in case.of("informed")):
            yield Proposed("informed", who)
    for each in case.awaited():
        if each.kind != "ended":
            yield Proposed(each.kind, each.who, each.route)
    if case.result == "complied" or case.last("lifted"):
        yield from (Proposed("lifted"), Proposed("closed"))
    if not case.opening.inspected:
        yield Proposed("notice")
    noticed = [route for each in case.of("intent") for route in each.routes]
    for route in noticed:
        yield from _to_a_power(case, route)
    for route in case.powers:
        yield Proposed("ended", route=route)
    for route in POWERS:
        if route not in noticed:
            yield Proposed("intent", route=route)
    yield from (Proposed("notice"), Proposed("representations"))
    yield from (Proposed("lifted"), Proposed("closed"), Proposed("secretary"))


def _to_a_power(case: Case, route: str) -> Iterator[Proposed]:
    """What is missing before a power of which notice was given, and the power."""
    known = case.edition.route(route)
    consulted = any(each.route == route for each in case.of("consulted"))
    if known and known.consult and not consulted:
        yield Proposed("consulted", route=route)
    if known and known.consent and case.consent not in ("asked", "given"):
        yield Proposed("asked", route=route)
    used = {each.route for each in case.of("power")}
    if route not in used:
        yield Proposed("power", route=route)


def _sample(case: Case, proposed: Proposed, day: date) -> Step:
    """The step as it would be recorded, with what a form would ask for filled in."""
    result = {"outcome": "complied", "confirmation": "refused", "consent": "given"}
    first = case.edition.secretary[0].id if case.edition.secretary else ""
    return Step(
        "",
        proposed.kind,
        day,
        words="…",
        by="…",
        who=proposed.who,
        how="meeting",
        routes=(proposed.route,) if proposed.route else (),
        result=result.get(proposed.kind, ""),
        what=first,
        due=date.max,
    )
