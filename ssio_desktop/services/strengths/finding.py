"""Who might help with a need, and why nobody can where nobody can."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from ssio_desktop.domain.calendar import Term
from ssio_desktop.domain.strengths.matching import (
    Candidate,
    Context,
    Match,
    has_to_do_with,
    matches,
)
from ssio_desktop.domain.strengths.records import LEADER, OFFER, Deployment, Leader, Need
from ssio_desktop.domain.strengths.vocabulary import role, theme
from ssio_desktop.services import frameworks, schools, setting_up
from ssio_desktop.services.strengths import register
from ssio_desktop.services.strengths.needing import deployments, need
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import said_day, say, together


@dataclass(frozen=True, slots=True)
class Found:
    """Who might help with a need, the likeliest first. waiting: schools with a strength that has
    to do with it and that nobody has asked for their consent, by name. anew: from which day days
    are counted anew, None where the calendar does not say."""

    need: Need
    matches: tuple[Match, ...]
    waiting: tuple[str, ...]
    anew: date | None

    @property
    def words(self) -> str:
        """Why nobody can help, or not now; empty where somebody can."""
        title = theme(self.need.theme).title
        if not self.matches and not self.waiting:
            return say(
                "Nobody is recorded who has to do with {theme}. Record a strength or a leader, "
                "and look again.",
                theme=title,
            )
        if not self.matches:
            return say(
                "Nobody who has to do with {theme} has agreed to be asked. Strengths wait for the "
                "consent of: {schools}.",
                theme=title,
                schools=together(self.waiting, ", "),
            )
        if any(each.candidate.days_left > 0 for each in self.matches):
            return ""
        if self.anew is None:
            return say("All who could help have no days left this term.")
        return say(
            "All who could help have no days left this term. Days are counted anew from {day}.",
            day=said_day(self.anew),
        )


def look(ws: Workspace, need_id: str) -> Found:
    """Who might help, with what speaks for and against each, or why nobody can. UserError where
    the need is not here."""
    asked = need(ws, need_id)
    declined = {each.provider for each in asked.replies if each.answer == "declined"}
    found = matches(
        asked.theme,
        contexts(ws, {asked.urn})[asked.urn],
        (replace(each, declined=each.provider in declined) for each in candidates(ws)),
    )
    names = _open_schools(ws)
    waiting = {
        names[each.urn]
        for each in register.offers(ws)
        if each.consent is None
        and not each.ended
        and each.urn in names
        and each.urn != asked.urn
        and has_to_do_with(asked.theme, [each.theme])
    }
    this = setting_up.current_term(ws)
    after = setting_up.calendar(ws).term(this.next())
    return Found(asked, found, tuple(sorted(waiting)), after.first if after else None)


def find_help(ws: Workspace, need_id: str) -> tuple[Match, ...]:
    """Who might help, the likeliest first, with what speaks for and against each."""
    return look(ws, need_id).matches


def candidates(ws: Workspace) -> tuple[Candidate, ...]:
    """Everybody who can be asked: offers with the school's consent, and leaders; nobody of a
    school that closed."""
    there = _open_schools(ws)
    offers = [each for each in register.offers(ws) if each.is_open and each.urn in there]
    leaders = [each for each in register.leaders(ws) if each.is_open and each.urn in there]
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
                _standing_role(leader, ws.today()),
                max(0.0, leader.days_a_term - taken[entity]),
                helped[leader.urn],
            )
        )
    return tuple(found)


def _standing_role(leader: Leader, today: date) -> str:
    """The role of a leader, in brief; empty where it is none any more."""
    found = role(leader.role)
    return found.brief if found.stands(today, leader.since) else ""


def contexts(ws: Workspace, urns: Collection[str]) -> dict[str, Context]:
    """What of some schools bears on a match."""
    good = frameworks.current_framework(ws).good_and_better
    rows = {row.urn: row for row in schools.list_schools(ws) if row.urn in urns}
    found = {}
    for urn in urns:
        school, row = schools.school(ws, urn).school, rows.get(urn)
        placed = school.easting is not None and school.northing is not None
        category = row.category if row else ""
        # The register gives special schools and referral units no phase of their own.
        special = school.is_special or school.is_alternative_provision
        found[urn] = Context(
            urn,
            school.name,
            "special" if special else school.phase,
            (school.easting or 0, school.northing or 0) if placed else None,
            school.pupils,
            school.percentage_fsm,
            (category in good) if category else None,
            school.trust_name,
        )
    return found


def _open_schools(ws: Workspace) -> dict[str, str]:
    """The schools that are not known to be closed, with their names."""
    return {row.urn: row.name for row in schools.list_schools(ws) if row.is_open is not False}


def _helped(ws: Workspace) -> tuple[Counter[str], dict[str, float]]:
    """How often each school helped, and the days each provider has promised this term."""
    helped: Counter[str] = Counter()
    taken: dict[str, float] = defaultdict(float)
    term = setting_up.calendar(ws).term(setting_up.current_term(ws))
    for each in deployments(ws):
        if each.ended and not each.used:
            continue
        helped[each.from_urn] += 1
        taken[each.provider] += _days_in(each, term)
    return helped, taken


def _days_in(deployment: Deployment, term: Term | None) -> float:
    """The days of help that fall on a term: those given in it and those still to be given. What
    was given before is not promised any more, and help that begins later is not yet."""
    if term is None:
        return deployment.days_used if deployment.ended else deployment.days
    given = sum(each.days for each in deployment.used if term.first <= each.day <= term.last)
    before = sum(each.days for each in deployment.used if each.day < term.first)
    if deployment.ended or deployment.first > term.last or deployment.last < term.first:
        return given
    return max(given, deployment.days - before)
