"""Gathers what the page of strengths shows, in one reading off the window's thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ssio_desktop.domain.strengths.records import Deployment, Leader, Need, Offer
from ssio_desktop.domain.strengths.vocabulary import role, theme
from ssio_desktop.services import schools
from ssio_desktop.services.strengths import needing, register, use
from ssio_desktop.services.strengths.register import Noted
from ssio_desktop.services.strengths.sources import sources_of
from ssio_desktop.services.strengths.use import HelpRow
from ssio_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Giver:
    """A strength or a leader, as one line. entity: what it is named by. note: on the role."""

    entity: str
    urn: str
    school: str
    themes: str
    what: str
    role: str
    state: str
    days: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A need with its school."""

    need: Need
    school: str


@dataclass(frozen=True, slots=True)
class Given:
    """Help with the names of both schools."""

    help: Deployment
    school: str
    helper: str
    standing: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What the page shows. urn: of the one school, or empty. noted: strengths in notes that nobody
    took up, of one school or one’s own. use: which good schools help. sources: what a need of the
    one school may come from, by words and entity."""

    urn: str
    name: str
    givers: tuple[Giver, ...]
    noted: tuple[Noted, ...]
    needs: tuple[Wanted, ...]
    help: tuple[Given, ...]
    use: tuple[HelpRow, ...]
    names: Mapping[str, str]
    mine: tuple[tuple[str, str], ...]
    today: date
    sources: tuple[tuple[str, str], ...] = ()


def see(ws: Workspace, urn: str) -> Seen:
    """Read it. urn: of one school, or empty. UserError where the school is not here."""
    name = schools.name_of(ws, urn) if urn else ""
    rows = schools.list_schools(ws)
    names = {row.urn: row.name for row in rows}
    mine = tuple((row.name, row.urn) for row in rows if row.officer == ws.officer)
    today = ws.today()
    return Seen(
        urn,
        name,
        (
            *(_offered(each, names) for each in register.offers(ws, urn) if not each.ended),
            *(_leading(each, names, today) for each in register.leaders(ws, urn) if not each.ended),
        ),
        register.noted(ws, [urn] if urn else [one for _, one in mine]),
        tuple(Wanted(each, names.get(each.urn, each.urn)) for each in needing.needs(ws, urn)),
        tuple(
            Given(
                each,
                names.get(each.urn, each.urn),
                names.get(each.from_urn, each.from_urn),
                each.standing(today),
            )
            for each in needing.deployments(ws, urn)
        ),
        () if urn else use.who_helps(ws),
        names,
        mine,
        today,
        tuple((words, entity) for entity, words in sources_of(ws, urn)) if urn else (),
    )


def _offered(offer: Offer, names: Mapping[str, str]) -> Giver:
    return Giver(
        f"offer/{offer.id}",
        offer.urn,
        names.get(offer.urn, offer.urn),
        theme(offer.theme).title,
        offer.what,
        "",
        "open" if offer.consent else "waiting",
        offer.consent.days_a_term if offer.consent else 0.0,
    )


def _leading(leader: Leader, names: Mapping[str, str], today: date) -> Giver:
    return Giver(
        f"leader/{leader.id}",
        leader.urn,
        names.get(leader.urn, leader.urn),
        ", ".join(theme(each).title for each in leader.themes),
        leader.name,
        role(leader.role).brief,
        "open",
        leader.days_a_term,
        role(leader.role).note(today, leader.since),
    )
