"""Who needs help, who might give it, and what was said of each that was proposed."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date

from ssio_desktop.domain.events import Json
from ssio_desktop.domain.identity import new_id
from ssio_desktop.domain.strengths.matching import Candidate, Context, Match, matches
from ssio_desktop.domain.strengths.records import (
    ANSWER,
    ANSWERS,
    DEPLOYMENT,
    LEADER,
    MADE,
    NEED,
    OFFER,
    Answered,
    Deployment,
    Leader,
    Need,
    Offer,
    Reply,
    read_deployment,
    read_leader,
    read_need,
    read_offer,
)
from ssio_desktop.domain.strengths.vocabulary import THEMES, role
from ssio_desktop.errors import UserError
from ssio_desktop.services import frameworks, schools, setting_up
from ssio_desktop.services.results import Outcome
from ssio_desktop.services.strengths import register
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.store.log import Write
from ssio_desktop.wording import say


def record_need(
    ws: Workspace, urn: str, theme: str, what: str, *, source: str = ""
) -> Outcome[Need]:
    """Record what a school needs help with. source: the entity that says so, such as a visit.

    UserError without a theme of the list or words.
    """
    name = schools.school(ws, urn).school.name
    if theme not in {each.id for each in THEMES} or not what.strip():
        raise UserError(
            say("A need has a theme of the list, and words."),
            where=name,
            remedy=say("Say what is to become better. Nothing was recorded."),
            code="need.unfinished",
        )
    key = f"{urn}:{new_id()}"
    made = Need(key, urn, theme, what.strip(), ws.today(), source)
    record: Json = {
        "theme": theme,
        "what": made.what,
        "day": made.day.isoformat(),
        "source": source,
    }
    label = say("Need of {school} recorded", school=name)
    return ws.record([Write(f"{NEED}/{key}", MADE, record)], made, label=label)


def needs(ws: Workspace, urn: str = "", *, only_open: bool = False) -> tuple[Need, ...]:
    """Needs of every school or of one, the open ones first, the oldest of them first."""
    found = (read_need(state) for state in ws.store.states(NEED))
    kept = [
        each
        for each in found
        if each is not None and urn in ("", each.urn) and (each.is_open or not only_open)
    ]
    return tuple(sorted(kept, key=lambda each: (not each.is_open, each.day, each.id)))


def need(ws: Workspace, need_id: str) -> Need:
    """One need. UserError where it is not in this store."""
    found = read_need(ws.store.state(f"{NEED}/{need_id}"))
    if found is None:
        raise UserError(
            say("That need is not in this store."),
            where=need_id[:80],
            remedy=say("Take its name from the list of needs."),
            code="need.unknown",
        )
    return found


def reply(
    ws: Workspace, need_id: str, provider: str, answer: Answered, reason: str
) -> Outcome[Reply]:
    """Record what was said of a helper who was proposed. provider: an offer’s or leader’s entity.

    A reason is needed where the helper is declined. UserError otherwise, and where the helper is
    not here.
    """
    asked = need(ws, need_id)
    name = schools.school(ws, asked.urn).school.name
    provider_school(ws, provider)
    if answer not in ANSWERS or (answer == "declined" and not reason.strip()):
        raise UserError(
            say("A helper who is declined is declined for a reason."),
            where=name,
            remedy=say("Say why; it is shown when the helper is proposed again."),
            code="need.reason",
        )
    made = Reply(provider, answer, reason.strip(), ws.today(), setting_up.current_officer(ws).name)
    record: Json = {
        "provider": provider,
        "answer": answer,
        "reason": made.reason,
        "day": made.day.isoformat(),
        "by_name": made.by_name,
    }
    path = f"{ANSWER}.{new_id()}"
    label = say("Answer to a proposed helper recorded: {school}", school=name)
    return ws.record([Write(f"{NEED}/{need_id}", path, record)], made, label=label)


def find_help(ws: Workspace, need_id: str) -> tuple[Match, ...]:
    """Who might help, the likeliest first, with what speaks for and against each."""
    asked = need(ws, need_id)
    declined = {each.provider for each in asked.replies if each.answer == "declined"}
    return matches(
        asked.theme,
        contexts(ws, {asked.urn})[asked.urn],
        (replace(each, declined=each.provider in declined) for each in candidates(ws)),
    )


def candidates(ws: Workspace) -> tuple[Candidate, ...]:
    """Everybody who can be asked: offers with the school's consent, and leaders."""
    offers = [each for each in register.offers(ws) if each.is_open]
    leaders = [each for each in register.leaders(ws) if each.is_open]
    schools_of = contexts(ws, {each.urn for each in offers} | {each.urn for each in leaders})
    helped, taken = _helped(ws)
    found = []
    for offer in offers:
        entity = f"{OFFER}/{offer.id}"
        days = offer.consent.days_a_term if offer.consent else 0.0
        found.append(
            Candidate(
                entity,
                schools_of[offer.urn],
                (offer.theme,),
                offer.what,
                days_left=max(0.0, days - taken[entity]),
                helped=helped[offer.urn],
            )
        )
    for leader in leaders:
        entity = f"{LEADER}/{leader.id}"
        found.append(
            Candidate(
                entity,
                schools_of[leader.urn],
                leader.themes,
                leader.name,
                role(leader.role).brief,
                max(0.0, leader.days_a_term - taken[entity]),
                helped[leader.urn],
            )
        )
    return tuple(found)


def provider_school(ws: Workspace, provider: str) -> str:
    """The URN of the school that an offer or leader is of. UserError where it is not here."""
    kind = provider.partition("/")[0]
    found: Offer | Leader | None = None
    if kind in (OFFER, LEADER):
        state = ws.store.state(provider)
        found = read_offer(state) if kind == OFFER else read_leader(state)
    if found is None:
        raise UserError(
            say("That helper is not in this store."),
            where=provider[:80],
            remedy=say("Take the name from the list of those who can help."),
            code="need.provider",
        )
    return found.urn


def deployments(ws: Workspace, urn: str = "") -> tuple[Deployment, ...]:
    """Deployments to or from a school, or all, the latest first."""
    found = (read_deployment(state) for state in ws.store.states(DEPLOYMENT))
    kept = [each for each in found if each is not None and urn in ("", each.urn, each.from_urn)]
    return tuple(sorted(kept, key=lambda each: (each.first, each.id), reverse=True))


def contexts(ws: Workspace, urns: set[str]) -> dict[str, Context]:
    """What of some schools bears on a match."""
    good = frameworks.current_framework(ws).good_and_better
    rows = {row.urn: row for row in schools.list_schools(ws) if row.urn in urns}
    found = {}
    for urn in urns:
        school, row = schools.school(ws, urn).school, rows.get(urn)
        placed = school.easting is not None and school.northing is not None
        category = row.category if row else ""
        found[urn] = Context(
            urn,
            school.name,
            school.phase,
            (school.easting or 0, school.northing or 0) if placed else None,
            school.pupils,
            school.percentage_fsm,
            (category in good) if category else None,
            school.trust_name,
        )
    return found


def _helped(ws: Workspace) -> tuple[Counter[str], dict[str, float]]:
    """How often each school helped, and the days each provider has promised this term."""
    helped: Counter[str] = Counter()
    taken: dict[str, float] = defaultdict(float)
    calendar = setting_up.calendar(ws).term(setting_up.current_term(ws))
    for each in deployments(ws):
        if each.ended and not each.used:
            continue
        helped[each.from_urn] += 1
        if not each.ended and _in_term(each, calendar.first if calendar else None):
            taken[each.provider] += each.days
    return helped, taken


def _in_term(deployment: Deployment, first: date | None) -> bool:
    return first is None or deployment.last >= first
