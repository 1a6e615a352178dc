"""How help between schools stands for a school, for everything that looks at it as a whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from ssio_desktop.domain.strengths.records import KINDS, RESULT_WORDS, Deployment
from ssio_desktop.domain.strengths.vocabulary import theme
from ssio_desktop.services import schools
from ssio_desktop.services.casework.part import Coming, Happened, Part, Standing
from ssio_desktop.services.strengths import register
from ssio_desktop.services.strengths.needing import deployments, needs
from ssio_desktop.services.workspace import Workspace
from ssio_desktop.wording import say, together

WAITS: Final = timedelta(days=42)
"""A need that is open for longer, about half a term, is to be seen to now."""


def _standings(ws: Workspace, urns: Collection[str]) -> Mapping[str, Standing]:
    offers, leaders, given = register.offers(ws), register.leaders(ws), deployments(ws)
    waiting = needs(ws, only_open=True)
    today, found = ws.today(), {}
    for urn in urns:
        own = [each for each in offers if each.urn == urn and not each.ended]
        people = [each for each in leaders if each.urn == urn and each.is_open]
        sent = [each for each in given if each.from_urn == urn and not each.ended]
        got = [each for each in given if each.urn == urn and not each.ended]
        open_needs = [each for each in waiting if each.urn == urn]
        untold = [each for each in got if each.standing(today) == "over"]
        if not (own or people or sent or got or open_needs):
            continue
        found[urn] = _standing(
            len(own) + len(people), len(sent), got, [e.day for e in open_needs], untold, today
        )
    return found


def _standing(
    offers: int,
    sent: int,
    got: list[Deployment],
    waiting: list[date],
    untold: list[Deployment],
    today: date,
) -> Standing:
    told = []
    if waiting:
        told.append(say("Help is looked for: {count} open.", count=len(waiting)))
    if untold:
        told.append(say("Help that is over, and nobody said what came of it: {n}.", n=len(untold)))
    if got:
        told.append(say("Times it was helped: {count}.", count=len(got)))
    if offers:
        told.append(
            say(
                "Strengths or leaders: {offers}. Times they helped others: {sent}.",
                offers=offers,
                sent=sent,
            )
        )
    if waiting:
        late = min(waiting) + WAITS < today
        return Standing(
            say("Help wanted"), together(told), "now" if late else "soon", min(waiting) + WAITS
        )
    if untold:
        return Standing(say("Outcome open"), together(told), "soon")
    if any(each.standing(today) == "running" for each in got):
        return Standing(say("Is helped"), together(told))
    return Standing(say("Helps others") if sent else say("Could help"), together(told))


def _story(ws: Workspace, urn: str) -> Iterator[Happened]:
    names: dict[str, str] = {}
    for each in deployments(ws, urn):
        other = each.urn if each.from_urn == urn else each.from_urn
        if other not in names:
            names[other] = schools.name_of(ws, other)
        words = theme(each.theme).title
        if each.from_urn == urn:
            what = say("Began to help {school} with {theme}", school=names[other], theme=words)
        else:
            what = say("Help from {school} with {theme} began", school=names[other], theme=words)
        yield Happened(each.first, what, each.purpose, urn)
        if each.outcome is not None:
            came = say("What came of the help with {theme}", theme=words)
            detail = together((RESULT_WORDS[each.outcome.result], each.outcome.evidence), ". ")
            yield Happened(each.outcome.day, came, detail, urn)


def _coming(ws: Workspace, first: date, last: date, officer: str) -> Iterator[Coming]:
    rows = {row.urn: row for row in schools.list_schools(ws)}
    for each in deployments(ws):
        row = rows.get(each.urn)
        if row is None or officer not in ("", row.officer) or each.ended:
            continue
        if first <= each.last <= last:
            what = say("Help with {theme} ends", theme=theme(each.theme).title)
            yield Coming(each.last, each.urn, row.name, what, each.urn)


STRENGTHS: Final = Part(
    "strengths",
    say("School-to-school support"),
    "handshake",
    frozenset(KINDS),
    _standings,
    _story,
    _coming,
)
"""Strengths, leaders, needs and help as a part of the casework."""
